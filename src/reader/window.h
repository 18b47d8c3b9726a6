/*
 * Where things stand in the window, and which lines of the article it shows.
 *
 *	0	header: title				(12 rows and more)
 *		text, gutter of signs at its left, map at its right | panel
 *		card: rule, claim at hand, reason	(12 rows and more, where
 *							there are claims)
 *	n-1	status line, with the next keys at its right
 */
#ifndef READER_WINDOW_H
#define READER_WINDOW_H

#include "reader/flow.h"

enum {
	WINDOW_LEAST_ROWS = 5,
	WINDOW_LEAST_COLS = 20,
	WINDOW_SIDE_COLS = 100, /* from here on, a panel stands beside */
	WINDOW_TALL_ROWS = 12, /* from here on, header and card */
	WINDOW_HIGH_ROWS = 20, /* from here on, two rows for the reason */
	WINDOW_TEXT_COLS = 80
};

/* All in cells; a row or a width of 0 where the thing is not there. */
struct window {
	int rows, cols;
	bool too_small;
	bool header; /* on row 0 */
	int status; /* its row */
	int top, height; /* of the text, and of the panel */
	int card, card_rows; /* its rule and how many rows with it; 0: none */
	int gutter; /* first column of the signs */
	int text, text_cols;
	int map; /* the column of the rule that is scroll bar and map */
	int panel, panel_cols; /* beside the text; cols 0: not beside */
};

/* What is to be shown. */
struct window_wants {
	bool panel;
	int wider; /* the panel, than it usually is; in columns */
	bool card;
	int text_cols; /* how wide text may be */
};

/* The geometry for a size. */
struct window window_make(int rows, int cols, struct window_wants wants);

/*
 * The spots that a window of so many rows shows from a position on, top row
 * first; gives how many. Where the article ends before the window does, it
 * begins further up. `spots` has room for `rows`.
 */
size_t window_spots(
	struct flow *flow, struct position top, int rows, struct spot *spots);

#endif
