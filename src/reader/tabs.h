/*
 * The tabs of the panel's lists, on row 0: as many around the current one as
 * fit, with "…" for those left out.
 *
 *	[Risks 34] │ Citations 46 │ …
 */
#ifndef READER_TABS_H
#define READER_TABS_H

#include "reader/lists.h"

struct tabs {
	struct str row;
	/* Columns of each list's tab in it; 0, 0 where it has none. */
	struct {
		int begin, end;
	} at[PANEL_LISTS];
};

/* The tabs for so many columns. */
struct tabs tabs_make(struct reader *reader, struct arena *arena, int cols);

/* Where they stand in the window, and how much room they have. */
int tabs_col(const struct reader *reader);
int tabs_cols(const struct reader *reader);

#endif
