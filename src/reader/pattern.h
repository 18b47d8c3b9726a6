/*
 * What people type to search for need not copy typography: a quotation mark
 * stands for each mark of its kind, a dash for each dash, a blank for each
 * blank.
 *
 *	typed		don't - "so"
 *	matches too	don’t – “so”
 *
 * What has a meaning in a regular expression keeps it: sets, escapes, groups.
 */
#ifndef READER_PATTERN_H
#define READER_PATTERN_H

#include "base/regex.h"

/*
 * The same, compiled; a pattern without capitals matches in either case. NULL
 * with a sentence in *why, which speaks of the pattern as it was typed.
 */
struct regex *pattern_compile(
	struct arena *arena, struct str pattern, struct str *why);

/* The expression for just these words, wherever they stand as words. */
struct str pattern_words(struct arena *arena, struct str words);

#endif
