/*
 * How wide a table's columns are. Each column has a natural width, at which
 * nothing in it wraps, and a word, the widest thing in it that cannot be
 * broken.
 *
 *	 words     shared level       natural widths
 *	  |..|.....|. . .|. . . . . .|
 *
 * If all natural widths fit, they are taken. Else the columns that need less
 * than a fair share get what they need and the others share the rest, but none
 * gets less than its word. Only words of more than COLUMN_WORD columns, which
 * are addresses rather than words, are broken where they do not fit.
 */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

enum { COLUMN_WORD = 20 };

struct column {
	int natural;
	int word; /* at most natural */
	int cluster; /* the widest cluster, at most word: it cannot be cut */
	int cols; /* out: what the column gets */
};

/*
 * Shares `cols` columns of the screen, without the gaps, among the table's.
 * false: their words do not fit side by side; nothing is shared.
 */
bool columns_share(struct column *columns, size_t count, int cols);

#endif
