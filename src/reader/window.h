/*
 * Where things stand in the window, and which lines of the article it shows.
 *
 *	0	header: title				(12 rows and more)
 *		text, gutter of signs at its left, map at its right | panel
 *	n-2	status line
 *	n-1	key line				(12 rows and more)
 */
#ifndef READER_WINDOW_H
#define READER_WINDOW_H

#include "reader/flow.h"

enum {
	WINDOW_LEAST_ROWS = 5,
	WINDOW_LEAST_COLS = 20,
	WINDOW_SIDE_COLS = 100, /* from here on, a panel stands beside */
	WINDOW_TALL_ROWS = 12, /* from here on, header and key line */
	WINDOW_TEXT_COLS = 80
};

/* All in cells; a row or a width of 0 where the thing is not there. */
struct window {
	int rows, cols;
	bool too_small;
	bool header; /* on row 0 */
	bool keys; /* on the last row */
	int status; /* its row */
	int top, height; /* of the text, and of the panel */
	int gutter; /* first column of the signs */
	int text, text_cols;
	int map; /* the column of the rule that is scroll bar and map */
	int panel, panel_cols; /* beside the text; cols 0: not beside */
};

/* The geometry for a size; `panel` says that a panel is to be shown, `wider` by
 * how many columns more than usual, and `most` how wide text may be. */
struct window window_make(int rows, int cols, bool panel, int wider, int most);

/*
 * The spots that a window of so many rows shows from a position on, top row
 * first; gives how many. Where the article ends before the window does, it
 * begins further up. `spots` has room for `rows`.
 */
size_t window_spots(
	struct flow *flow, struct position top, int rows, struct spot *spots);

#endif
