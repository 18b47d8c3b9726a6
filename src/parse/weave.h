/*
 * Paragraphs that hold tables are written anew, as a second document for
 * cmark: what stands before and behind the tables as it stood, each cell as a
 * heading of its own, in which only inlines can be.
 *
 *	paragraph		written
 *	text			text
 *	a | b			# a #
 *	- | -			# b #
 *	1 | 2			# 1 #
 *				# 2 #
 */
#ifndef PARSE_WEAVE_H
#define PARSE_WEAVE_H

#include "parse/table.h"

/* A run of the written lines. */
struct weave_part {
	size_t end; /* the written line behind its last one, from 1 */
	bool is_table;
	uint32_t rows; /* with the header */
	uint32_t columns;
	const enum align *align;
};

struct weave {
	struct arena *arena;
	struct text text;
	struct {
		int *items; /* a written line's line in the masked text */
		size_t count, room;
	} lines;
	struct {
		struct weave_part *items;
		size_t count, room;
	} parts;
};

/* What a paragraph stands in. */
struct weave_place {
	int quotes;
	bool in_item; /* is the innermost container a list item? */
	size_t item_col; /* where its content begins */
};

/* The column where the content of the list item at byte `at` begins. */
size_t weave_item_col(struct str line, size_t at);

/* A paragraph's line behind its first, without its containers' marks. */
struct table_line weave_line(
	struct str line, const struct weave_place *place);

/*
 * Writes a paragraph whose first line is number `first` as parts. Gives
 * whether it holds a table; if not nothing was written.
 */
bool weave_paragraph(
	struct weave *weave, const struct table_lines *lines, int first);

#endif
