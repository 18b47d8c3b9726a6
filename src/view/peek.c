#include "reader/peek.h"

#include "view/part.h"

static void draw_row(struct view *view, int row, struct str text)
{
	const struct window *window = &view->reader->window;

	frame_blank(&view->frame, row, 0, window->cols);
	frame_put(&view->frame, row, 2, window->cols - 1, text, 0);
}

static void draw_rule(struct view *view, int row)
{
	const struct window *window = &view->reader->window;

	frame_blank(&view->frame, row, 0, window->cols);
	for (int col = 1; col < window->cols - 1; col++)
		frame_put(&view->frame, row, col, window->cols, S("─"),
			STYLE_BIT(STYLE_FAINT));
}

/* Whether its rule would stand just below the card's. */
static bool follows_rule(const struct window *window, int row)
{
	return window->card_rows && row == window->card + 2;
}

void view_peek(struct view *view)
{
	struct reader *reader = view->reader;
	struct rows rows = peek_rows(reader, view->arena);
	int most = peek_most(reader);
	int count = rows.count < (size_t)most ? (int)rows.count : most;
	int row = reader->window.status - count;

	if (!count)
		return;
	if (follows_rule(&reader->window, row)) {
		row--;
		draw_row(view, row + count, S(""));
	} else if (row > 0) {
		draw_rule(view, row - 1);
	}
	for (int i = 0; i < count; i++, row++) {
		struct row r = rows.items[i];
		bool cut = i + 1 == count && (size_t)count < rows.count;
		struct str text = str_slice(reader->peek, r.begin,
			cut ? rows.items[i + 1].end : r.end);
		draw_row(view, row,
			cut ? view_shorten(
				      view, text, reader->window.cols - 5) :
			      text);
	}
}
