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
 * gets less than its word, if the words fit; else the words are broken where
 * they are longest.
 */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

enum { COLUMN_LEAST = 4 /* below it a column is no longer read */ };

struct column {
	int natural;
	int word; /* at most natural */
	int cluster; /* the widest cluster, at most word: it cannot be cut */
	int cols; /* out: what the column gets */
};

/*
 * Shares `cols` columns of the screen, without the gaps, among the table's.
 * false: there are too many; nothing is shared.
 */
bool columns_share(struct column *columns, size_t count, int cols);

#endif
