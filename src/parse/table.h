/*
 * Pipe tables of GitHub Flavored Markdown 0.29, "Tables (extension)", within
 * the lines of what cmark took for one paragraph.
 *
 *	text				stays a paragraph
 *	| head | er |		header
 *	| ---- | -: |		its delimiter row
 *	| cell | `\|` |		rows, while they have cells
 */
#ifndef PARSE_TABLE_H
#define PARSE_TABLE_H

#include "model/block.h"

enum { TABLE_COLUMNS = 128 };

/* A line of a paragraph without the marks of its containers. */
struct table_line {
	struct str text; /* from its first character on */
	size_t indent; /* cols before it, within the innermost container */
	bool lazy; /* a container's mark was left out (CommonMark §5.1) */
};

struct table_lines {
	struct table_line *items;
	size_t count, room;
};

struct table_place {
	size_t header; /* which line; the delimiter row follows */
	size_t end; /* the line behind its last row */
	uint32_t columns; /* at most TABLE_COLUMNS */
	const enum align *align; /* [columns], in the arena */
};

/* The first table whose header is line `from` or a later one. */
bool table_find(struct arena *arena, const struct table_lines *lines,
	size_t from, struct table_place *place);

/*
 * Takes the next cell off a row, trimmed, with `\|` made `|` (in code too).
 * A row of too few cells gives empty ones for ever.
 */
struct str table_cell(struct arena *arena, struct str *row);

/* A row as table_cell wants it: without the bar that it may begin with. */
struct str table_row(struct str line);

#endif
