#include "reader/panel.h"

#include "layout/wrap.h"
#include "reader/entry.h"
#include "view/part.h"

/* Signs in the first two columns: the cursor, or where the reading is, and
 * what has to do with the selection. */
static void draw_signs(struct view *view, int row, bool here, bool lit)
{
	const struct reader *reader = view->reader;
	int col = panel_col(reader);
	bool focused = reader->reading->panel.focused;
	style_set set = STYLE_BIT(STYLE_PLACE);

	if (here && focused) {
		view->frame.cursor_row = row;
		view->frame.cursor_col = col;
		view->frame.cursor_shown = true;
		set |= STYLE_BIT(STYLE_SELECTED);
	}
	if (here || lit)
		frame_put(&view->frame, row, col, col + 1,
			here ? S("›") : S("•"), set);
}

/* One entry from a row on; gives the row behind it. */
static int draw_entry(struct view *view, int row, uint32_t entry, bool here)
{
	struct reader *reader = view->reader;
	const struct panel *panel = &reader->reading->panel;
	int bottom = reader->window.top + reader_rows(reader);
	int col = panel_col(reader), cols = panel_cols(reader);
	struct entry_texts texts =
		entry_lay(reader, view->arena, panel->list, entry, cols);
	struct entry found = lists_entry(reader->reading, panel->list, entry);
	bool lit = !found.group &&
		lists_at(panel->list)->is_lit(reader->reading, found.index);
	style_set set = here ? STYLE_BIT(STYLE_PLACE) :
		lit          ? STYLE_BIT(STYLE_LIT) :
			       0;

	if (here && panel->focused)
		set |= STYLE_BIT(STYLE_SELECTED);
	draw_signs(view, row, here, lit);
	for (size_t i = 0; i < texts.count; i++) {
		const struct entry_text *text = &texts.items[i];
		if (row + text->row < bottom)
			frame_put(&view->frame, row + text->row,
				col + text->col, col + cols, text->text,
				set | text->styles);
	}
	return row + texts.rows;
}

static void draw_empty(struct view *view)
{
	struct reader *reader = view->reader;
	const struct window *window = &reader->window;
	const struct panel *panel = &reader->reading->panel;
	struct str said = lists_at(panel->list)->empty(reader->reading);
	struct str filter = panel->filter[panel->list];

	if (filter.size)
		said = str_format(view->arena,
			"Nothing in this list matches “%.*s”; %s shows all.",
			STR(filter), reader_key_for(reader, "cancel"));
	struct wrap wrap = { .text = said,
		.glyphs = view->frame.glyphs,
		.kind = WRAP_WORDS,
		.first = panel_cols(reader),
		.cols = panel_cols(reader) };
	struct rows rows = wrap_text(view->arena, &wrap);

	for (int i = 0; i < (int)rows.count && i < reader_rows(view->reader);
		i++)
		frame_put(&view->frame, window->top + i, panel_col(reader),
			window->cols,
			str_slice(said, rows.items[i].begin, rows.items[i].end),
			STYLE_BIT(STYLE_FAINT));
}

void view_panel(struct view *view)
{
	struct reader *reader = view->reader;
	struct reading *reading = reader->reading;
	uint32_t count = lists_count(reading, reading->panel.list);
	int row = reader->window.top, bottom = row + reader_rows(reader);

	if (!count) {
		draw_empty(view);
		return;
	}
	uint32_t here = panel_entry(reader);
	for (uint32_t i = panel_top(reader); i < count && row < bottom; i++)
		row = draw_entry(view, row, i, i == here);
}

/* "Risks 34", in brackets where it is the one that is shown. */
static struct str tab_words(struct view *view, enum panel_list list)
{
	const struct reading *reading = view->reader->reading;
	size_t total = lists_at(list)->total(reading->article);
	struct text out = { .arena = view->arena };
	bool current = list == reading->panel.list;

	text_format(&out, "%s%s", current ? "[" : "", lists_at(list)->name);
	if (total)
		text_format(&out, " %zu", total);
	text_add(&out, current ? S("]") : S(""));
	return text_str(&out);
}

/* The tabs from `first` to `last` in a row, with "…" for those left out. */
static struct str tab_row(
	struct view *view, enum panel_list first, enum panel_list last)
{
	struct text out = { .arena = view->arena };

	if (first > 0)
		text_add(&out, S("… │ "));
	for (enum panel_list i = first; i <= last; i++) {
		text_add(&out, i > first ? S(" │ ") : S(""));
		text_add(&out, tab_words(view, i));
	}
	if (last + 1 < PANEL_LISTS)
		text_add(&out, S(" │ …"));
	return text_str(&out);
}

/* As many tabs around the current one as fit. */
static struct str fitting_tabs(struct view *view, int cols)
{
	const struct reading *reading = view->reader->reading;
	enum panel_list list = reading->panel.list;
	struct str best = tab_words(view, list);
	int most = 0;

	/* The other lists are the article's. */
	if (reading->below)
		return best;
	for (int first = 0; first <= (int)list; first++)
		for (int last = (int)list; last < PANEL_LISTS; last++) {
			struct str row = tab_row(view, (enum panel_list)first,
				(enum panel_list)last);
			if (last - first < most ||
				glyph_cols(view->frame.glyphs, row) > cols)
				continue;
			most = last - first + 1;
			best = row;
		}
	return best;
}

int view_tabs(struct view *view, int col, int end)
{
	enum panel_list list = view->reader->reading->panel.list;
	struct glyphs glyphs = view->frame.glyphs;
	struct str row = fitting_tabs(view, end - col);
	struct str current = tab_words(view, list);
	int behind =
		frame_put(&view->frame, 0, col, end, row, STYLE_BIT(STYLE_BAR));

	col += glyph_cols(
		glyphs, str_slice(row, 0, (size_t)str_find(row, current, 0)));
	frame_style(&view->frame, 0, col, col + glyph_cols(glyphs, current),
		STYLE_BIT(STYLE_STRONG));
	return behind;
}
