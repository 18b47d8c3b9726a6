/*
 * The lines of plain text: where paragraphs begin and end, and what a line or
 * the lines of a paragraph look like to a reader. Knows nothing of blocks.
 */
#ifndef PARSE_PLAIN_LINES_H
#define PARSE_PLAIN_LINES_H

#include "base/str.h"

/* Lines between blank ones; a form feed is as blank as a space. */
struct paragraph {
	struct str text; /* from its first line's begin, without the last end */
	int line; /* of its first line, counted as the walk counts */
	int lines;
};

/* A walk over a text, from its first line on. */
struct paragraphs {
	struct str rest;
	int line; /* number of the line that `rest` begins with */
};

/* The next paragraph; false: nothing but blank lines is left, and all are
 * counted. */
bool plain_next(struct paragraphs *walk, struct paragraph *paragraph);

/* Its first line as a paragraph of its own; the rest may have no lines. */
struct paragraph plain_split(struct paragraph *paragraph);

/* Whether a line can be a heading by itself. */
bool plain_is_heading(struct str line);

/* How the lines of a paragraph belong together. */
enum plain_shape {
	PLAIN_PROSE, /* filled to a margin: one running text */
	PLAIN_LINES, /* each line for itself: verse, an address, a list */
	PLAIN_TABLE /* columns that blanks or bars keep apart */
};

enum plain_shape plain_shape(struct str text);

#endif
