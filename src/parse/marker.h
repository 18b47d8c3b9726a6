/* Marks at the start of a line (CommonMark 0.30 §5.2). */
#ifndef PARSE_MARKER_H
#define PARSE_MARKER_H

#include "base/str.h"

/*
 * How many bytes the list marker at the very start of s takes, without the
 * blank that must follow; 0 where there is none.
 */
size_t marker_size(struct str s);

/* Spaces and tabs, the only white space within a line that cmark heeds. */
static inline bool marker_blank(char c)
{
	return c == ' ' || c == '\t';
}

#endif
