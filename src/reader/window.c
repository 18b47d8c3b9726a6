#include "reader/window.h"

#include <string.h>

enum {
	PANEL_LEAST = 28,
	PANEL_MOST = 44,
	PANEL_NARROWEST = 20, /* that it can be made */
	TEXT_NARROWEST = 48 /* that it leaves */
};

static int between(int least, int value, int most)
{
	return value < least ? least : value > most ? most : value;
}

static void place_rows(struct window *window, bool card)
{
	bool tall = window->rows >= WINDOW_TALL_ROWS;

	window->header = tall;
	window->top = tall;
	window->status = window->rows - 1;
	if (tall && card)
		window->card_rows = window->rows >= WINDOW_HIGH_ROWS ? 4 : 3;
	window->card = window->status - window->card_rows;
	window->height = window->card - window->top;
}

static int panel_width(int cols, int wider, int most)
{
	int usual = between(PANEL_LEAST, cols - most - 6, PANEL_MOST);

	return between(PANEL_NARROWEST, usual + wider, cols - TEXT_NARROWEST);
}

static void place_cols(struct window *window, bool panel, int wider, int most)
{
	int left = window->cols;
	int signs = window->cols >= 40 ? 3 : 2;

	if (panel && window->cols >= WINDOW_SIDE_COLS) {
		window->panel_cols = panel_width(window->cols, wider, most);
		window->panel = window->cols - window->panel_cols;
		left = window->panel - 1;
	}
	window->map = left - 1;
	window->text_cols = between(1, left - signs - 2, most);
	window->gutter = (left - signs - 2 - window->text_cols) / 2;
	window->text = window->gutter + signs;
}

struct window window_make(int rows, int cols, struct window_wants wants)
{
	struct window window = { .rows = rows, .cols = cols };

	window.too_small = rows < WINDOW_LEAST_ROWS || cols < WINDOW_LEAST_COLS;
	if (window.too_small)
		return window;
	place_rows(&window, wants.card);
	place_cols(&window, wants.panel, wants.wider, wants.text_cols);
	return window;
}

/* Adds lines from spots[count - 1] on until `rows` are there. */
static size_t fill(
	struct flow *flow, struct spot *spots, size_t count, size_t rows)
{
	struct spot spot = spots[count - 1];

	while (count < rows && flow_next(flow, &spot))
		spots[count++] = spot;
	return count;
}

size_t window_spots(
	struct flow *flow, struct position top, int rows, struct spot *spots)
{
	struct spot spot;
	size_t wanted = rows > 0 ? (size_t)rows : 0;

	if (!wanted || !flow_first(flow, &spot))
		return 0;
	spots[0] = spot = flow_spot(flow, top);
	size_t count = fill(flow, spots, 1, wanted);
	while (count < wanted && flow_previous(flow, &spot)) {
		memmove(spots + 1, spots, count * sizeof *spots);
		spots[0] = spot;
		count++;
	}
	return count;
}
