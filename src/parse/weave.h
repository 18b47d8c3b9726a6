/*
 * Paragraphs that hold tables are written anew, as a second document for
 * cmark: what stands before and behind the tables as it stood, each cell as a
 * heading of its own, in which only inlines can be. So are the captions of
 * tables (Pandoc's manual, "table_captions"), without what only a program
 * wants to know.
 *
 *	paragraph		written
 *	text			text
 *	a | b			# a #
 *	- | -			# b #
 *	1 | 2			# 1 #
 *				# 2 #
 *	: Mine {#tbl-x}	Table: Mine
 */
#ifndef PARSE_WEAVE_H
#define PARSE_WEAVE_H

#include "parse/cells.h"
#include "parse/reading.h"

/* A run of the written lines. */
struct weave_part {
	size_t end; /* the written line behind its last one, from 1 */
	bool is_table;
	bool is_html; /* the table is */
	bool is_caption;
	uint32_t rows; /* with the header */
	uint32_t columns;
	const enum align *align;
};

/* A paragraph that was written anew. */
struct weave_paragraph {
	void *node; /* its owner's */
	size_t parts_end; /* the part behind its last */
};

struct weave {
	const struct reading *reading;
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
	struct {
		struct weave_paragraph *items;
		size_t count, room;
	} paragraphs;
};

/* A paragraph or setext heading and what it stands in, as cmark tells. */
struct weave_source {
	void *node;
	int first; /* lines of the masked text */
	int last;
	int column; /* where it begins, in bytes from 1 */
	bool setext;
	bool followed; /* by another block */
	int quotes; /* how many are around it */
	int item_line; /* of the innermost container, if that is an item; or 0 */
	int item_column;
};

/* Whether a paragraph may hold a table or be a caption: few may. */
bool weave_may(const struct reading *reading, int first, int last, int column);

/* Writes the paragraph anew if it holds a table or is a caption. */
void weave_paragraph(struct weave *weave, const struct weave_source *source);

/* Writes a table drawn with dashes anew: a comment for cmark, whose first line
 * is number `first` of the masked text. */
void weave_dashes(struct weave *weave, void *node, int first);

/* The second document: what was written, and behind it what may define. */
struct str weave_text(struct weave *weave);

#endif
