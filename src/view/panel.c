#include "reader/panel.h"

#include "layout/wrap.h"
#include "reader/entry.h"
#include "reader/tabs.h"
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
	bool lit = found.kind != ENTRY_GROUP &&
		lists_at(panel->list)->is_lit(reader->reading, found);
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

int view_tabs(struct view *view)
{
	struct reader *reader = view->reader;
	enum panel_list list = reader->reading->panel.list;
	int col = tabs_col(reader), end = col + tabs_cols(reader);
	struct tabs tabs = tabs_make(reader, view->arena, tabs_cols(reader));
	int behind = frame_put(
		&view->frame, 0, col, end, tabs.row, STYLE_BIT(STYLE_BAR));

	frame_style(&view->frame, 0, col + tabs.at[list].begin,
		col + tabs.at[list].end, STYLE_BIT(STYLE_STRONG));
	return behind;
}
