/*
 * A table of HTML: where its cells stand, before anything is made of them.
 *
 *	<tr><th colspan=2>a	cell row 0 column 0	its inside "a"
 *	<tr><td>b<td>c		cells row 1 columns 0, 1
 *
 * Tables within its cells are part of those.
 */
#ifndef PARSE_HTML_TABLE_H
#define PARSE_HTML_TABLE_H

#include "model/block.h"
#include "parse/html_tag.h"

struct html_cell {
	size_t begin, end; /* its inside */
	uint32_t row, column;
};

struct html_table {
	struct arena *arena;
	struct {
		struct html_cell *items; /* row by row */
		size_t count, room;
	} cells;
	uint32_t rows;
	uint32_t columns; /* at most TABLE_COLUMNS */
	bool headed; /* the first row is a header */
	bool says; /* something in it is to be seen */
	struct html_cell caption; /* empty where there is none */
	enum align *align; /* [columns] */
	size_t end; /* behind its closing tag, or the end */
};

/*
 * Reads the table whose inside begins at byte `from`; *failures as in
 * html_next_tag.
 */
struct html_table html_table_read(
	struct arena *arena, struct str html, size_t from, int *failures);

#endif
