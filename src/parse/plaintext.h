/*
 * Plain text, in which no sign means anything: blank lines part paragraphs,
 * the first line is the title, and what looks like a heading is one.
 *
 *	A Walk				title: heading of level 1
 *
 *	The Way There			stands alone, ends in no stop, has text
 *					below: heading of level 2
 *	We went by the river and
 *	came to a mill.			a paragraph: its lines are one
 *
 *	Bread: two			lines that were not filled to the margin
 *	Cheese: one			keep their ends
 *
 * Of lines that stand alone one below the other only the last is a heading. A
 * list's item, an indented line and a line without a letter are none, nor is
 * one of more than PLAINTEXT_HEADING bytes.
 */
#ifndef PARSE_PLAINTEXT_H
#define PARSE_PLAINTEXT_H

#include "parse/markdown.h"

enum { PLAINTEXT_HEADING = 240 };

/*
 * Whether an article is plain text: its name ends in .txt or .text, and it is
 * not Markdown by all appearance, as a file with front matter or with several
 * headings, citations or fences is.
 */
bool plaintext_is(struct str name, struct str source);

/* Where plain text is cut into chunks, and its headings: what cut_source is
 * for Markdown. A cut stands before a paragraph. */
struct cut plaintext_cut(struct arena *arena, struct str source, size_t least);

/* The blocks of a chunk, from its bytes and its headings in the cut. */
struct chunk plaintext_parse(
	struct arena *arena, const struct markdown *markdown);

#endif
