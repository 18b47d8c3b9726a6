/*
 * Grid tables (Pandoc's manual, "grid_tables") within the lines of what cmark
 * took for one paragraph: none of their lines can begin a block.
 *
 *	+-------+-------+	columns, by the signs of this line
 *	| Plant | Leaf  |
 *	+:======+======:+	what is above is the header; alignment
 *	| Dock  | broad |
 *	|       | green |	more of the same row
 *	+-------+-------+	a row ends; the last line of the table is one
 *
 * Where a bar is missing the cell takes its neighbour's place as well.
 */
#ifndef PARSE_GRID_H
#define PARSE_GRID_H

#include "parse/cells.h"

struct grid_place {
	size_t begin; /* its first line */
	size_t end; /* the line behind its last */
	struct cells cells; /* line numbers are indices into the lines */
};

/* The first grid table whose first line is `from` or a later one. */
bool grid_find(struct arena *arena, const struct mask *mask,
	const struct table_lines *lines, size_t from, struct grid_place *place);

#endif
