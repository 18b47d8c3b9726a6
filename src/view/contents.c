#include "reader/contents.h"

#include "view/part.h"

enum { CURSOR = 2 };

/* One entry from a row on; gives the row behind it. */
static int draw_entry(
	struct view *view, int row, int col, uint32_t section, bool here)
{
	struct reader *reader = view->reader;
	const struct window *window = &reader->window;
	const struct article *article = reader->reading->article;
	struct lines lines = contents_lines(reader, view->arena, section);
	struct block entry = { .table = NONE,
		.text = article_section_title(
			reader->reading->article, section) };
	struct chunk chunk = { .blocks = { &entry, 1, 1 } };
	int bottom = window->top + window->height;
	int text = col + CURSOR + contents_indent(article, section);
	int end = col + contents_cols(reader);
	style_set set = here ? STYLE_BIT(STYLE_PLACE) : 0;

	if (here && reader->reading->panel.focused)
		set |= STYLE_BIT(STYLE_SELECTED);
	if (here) {
		frame_put(&view->frame, row, col, end, S("›"), set);
		if (reader->reading->panel.focused) {
			view->frame.cursor_row = row;
			view->frame.cursor_col = col;
			view->frame.cursor_shown = true;
		}
	}
	for (size_t i = 0; i < lines.lines.count && row < bottom; i++, row++) {
		const struct line *line = &lines.lines.items[i];
		for (uint32_t p = 0; p < line->piece_count; p++)
			view_piece(view, row, text, end, &chunk,
				&lines.pieces.items[line->first_piece + p],
				set);
	}
	return row;
}

void view_contents(struct view *view)
{
	struct reader *reader = view->reader;
	const struct window *window = &reader->window;
	uint32_t count = (uint32_t)reader->reading->article->sections.count;
	int col = window->panel_cols ? window->panel : window->gutter + 1;
	int row = window->top, bottom = window->top + window->height;

	if (!count) {
		frame_put(&view->frame, row, col, window->cols,
			S("No headings"), STYLE_BIT(STYLE_FAINT));
		return;
	}
	uint32_t here = contents_section(reader);
	for (uint32_t i = contents_top(reader); i < count && row < bottom; i++)
		row = draw_entry(view, row, col, i, i == here);
}
