/*
 * The cells of a table that is no pipe table, line by line: what stands in
 * one column of a row's lines is one cell, its lines joined. Where a block
 * begins in it, a paragraph or an item, a tag that breaks the line is put.
 *
 *	+-----+-----+
 *	| one | - a |		"one two", "• a<br>• b"
 *	| two | - b |
 *	+-----+-----+
 */
#ifndef PARSE_CELLS_H
#define PARSE_CELLS_H

#include "parse/mask.h"
#include "parse/table.h"

struct cells {
	struct arena *arena;
	uint32_t columns; /* at most TABLE_COLUMNS */
	const enum align *align; /* [columns] */
	struct {
		struct str *items; /* row by row, the header's first */
		size_t count, room;
	} texts;
	struct {
		size_t *items; /* the first line of each row */
		size_t count, room;
	} lines;
	struct text *open; /* [columns], of the row at hand */
	bool *parted; /* [columns]: an empty line was the last */
	bool begun; /* the row at hand has a line */
};

/* No rows yet; `align` in the arena. */
struct cells cells_make(
	struct arena *arena, uint32_t columns, const enum align *align);

/* One line more of the row at hand: a piece for each column. */
void cells_line(struct cells *cells, size_t line, const struct str *pieces);

/* The row at hand is over, if it has a line. */
void cells_end_row(struct cells *cells);

/* A row of empty cells, as a header. */
void cells_empty_row(struct cells *cells, size_t line);

/*
 * Walks along a masked line by the columns of its source, as a font of fixed
 * width shows it; what is masked is as wide as it was.
 */
struct ruler {
	const struct mask *mask;
	struct str line;
	size_t at;
	size_t col;
	struct mask_place next; /* what is masked at or behind `at` */
	bool has_next;
};

struct ruler ruler_make(const struct mask *mask, struct str line);

/* The first byte that stands at column `col` or behind it, or the end. Never
 * goes back. */
size_t ruler_to(struct ruler *ruler, size_t col);

/* The columns of the whole line. */
size_t ruler_cols(const struct mask *mask, struct str line);

#endif
