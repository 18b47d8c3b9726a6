#include "reader/tabs.h"

#include "reader/panel.h"

/* "Risks 34", in brackets where it is the one that is shown. */
static struct str tab_words(
	struct reader *reader, struct arena *arena, enum panel_list list)
{
	struct reading *reading = reader->reading;
	size_t total = lists_at(list)->total(reading);
	struct text out = { .arena = arena };
	bool current = list == reading->panel.list;

	text_format(&out, "%s%s", current ? "[" : "", lists_at(list)->name);
	if (total)
		text_format(&out, " %zu", total);
	text_add(&out, current ? S("]") : S(""));
	return text_str(&out);
}

/* The tabs from `first` to `last` in a row, with "…" for those left out. */
static struct tabs tab_row(struct reader *reader, struct arena *arena,
	enum panel_list first, enum panel_list last)
{
	struct glyphs glyphs = reader->options.glyphs;
	struct text out = { .arena = arena };
	struct tabs tabs = { 0 };

	if (first > 0)
		text_add(&out, S("… │ "));
	for (enum panel_list i = first; i <= last; i++) {
		text_add(&out, i > first ? S(" │ ") : S(""));
		tabs.at[i].begin = glyph_cols(glyphs, text_str(&out));
		text_add(&out, tab_words(reader, arena, i));
		tabs.at[i].end = glyph_cols(glyphs, text_str(&out));
	}
	if (last + 1 < PANEL_LISTS)
		text_add(&out, S(" │ …"));
	tabs.row = text_str(&out);
	return tabs;
}

/* The current tab alone, whether it fits or not. */
static struct tabs one_tab(struct reader *reader, struct arena *arena)
{
	enum panel_list list = reader->reading->panel.list;
	struct tabs tabs = { .row = tab_words(reader, arena, list) };

	tabs.at[list].end = glyph_cols(reader->options.glyphs, tabs.row);
	return tabs;
}

struct tabs tabs_make(struct reader *reader, struct arena *arena, int cols)
{
	int list = (int)reader->reading->panel.list, most = 0;
	struct tabs best = one_tab(reader, arena);

	/* The other lists are the article's. */
	if (reader->reading->below)
		return best;
	for (int first = 0; first <= list; first++)
		for (int last = list; last < PANEL_LISTS; last++) {
			struct tabs row = tab_row(reader, arena,
				(enum panel_list)first, (enum panel_list)last);
			if (last - first < most ||
				glyph_cols(reader->options.glyphs, row.row) >
					cols)
				continue;
			most = last - first + 1;
			best = row;
		}
	return best;
}

int tabs_col(const struct reader *reader)
{
	const struct window *window = &reader->window;

	return window->panel_cols ? window->panel : 1;
}

int tabs_cols(const struct reader *reader)
{
	const struct window *window = &reader->window;

	return window->panel_cols ? window->cols - window->panel :
				    window->cols - 2;
}
