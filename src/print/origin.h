/*
 * Where text of a block stands in the file that it was read from. Blocks keep
 * no map of their bytes; the way back is to follow their text and the source
 * side by side, over marks, escapes and destinations of links:
 *
 *	text	see the *trial*		see the trial
 *	source	[see](a.md) the \*trial\*
 */
#ifndef PRINT_ORIGIN_H
#define PRINT_ORIGIN_H

#include "article/article.h"

/* Where each line of the source begins, from line 1. */
struct origin_lines {
	size_t *items;
	size_t count, room;
};

struct origin_lines origin_lines(struct arena *arena, struct str source);

/*
 * The byte of the source behind the words that end at a position, and behind
 * the marks that close with them. STR_NONE: they do not stand in the body, are
 * code, or were not found again; nothing may be put there.
 */
ptrdiff_t origin_behind(struct article *article,
	const struct origin_lines *lines, struct position end);

#endif
