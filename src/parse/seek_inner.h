/*
 * What the files share that look through a paragraph (parse/seek.h).
 */
#ifndef PARSE_SEEK_INNER_H
#define PARSE_SEEK_INNER_H

#include "parse/seek.h"

enum { LONGEST_RUN = 80, LONGEST_LABEL = 999 }; /* as in cmark */

struct seek {
	struct arena *arena;
	struct mask_finds *finds;
	struct cites *cites; /* NULL: @ means nothing */
	struct str text;
	size_t begin;
	size_t end;
	bool row; /* the line is one of a table: bars part cells */
	size_t no_math; /* no closing dollar before this byte */
	size_t no_display;
	bool no_run[LONGEST_RUN + 1]; /* no more such run of backticks */
};

/* A byte of the paragraph; behind it there are line ends. */
static inline char seek_byte(const struct seek *seek, size_t at)
{
	return at < seek->end ? seek->text.at[at] : '\n';
}

/* A new find, valid until the next one; its text is the source's. */
struct mask_find *seek_add(
	struct seek *seek, enum mask_kind kind, size_t begin, size_t end);

/* Behind what a line begins with before its text. */
size_t seek_line_text(const struct seek *seek, size_t at);

#endif
