/*
 * Text of a file on its way into a line of print or into Markdown that we
 * write: it stays text, whatever signs it holds.
 */
#ifndef PRINT_PLAIN_H
#define PRINT_PLAIN_H

#include "base/str.h"

/* In one line (str_line_of), without control characters: nothing that a terminal obeys is left. */
struct str plain_printable(struct arena *arena, struct str s);

/* In the lines that it has, with its tabs, but without other controls. */
struct str plain_lines(struct arena *arena, struct str s);

/* One line of at most about `bytes`, cut behind a word with " …". */
struct str plain_short(struct arena *arena, struct str s, size_t bytes);

/* Adds it as Markdown that means just this text, in one line: ASCII
 * punctuation is escaped (CommonMark 0.30 §2.4). */
void plain_add(struct text *markdown, struct str s);

#endif
