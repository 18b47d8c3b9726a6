/*
 * Where HTML blocks begin and end (CommonMark 0.30 §4.6), as cmark reads it.
 */
#ifndef PARSE_HTML_H
#define PARSE_HTML_H

#include "base/str.h"

/*
 * The type, 1 to 7, of the block that a line beginning with '<' opens, or 0.
 * *doubtful where versions of cmark differ. A type 7 cannot interrupt a
 * paragraph.
 */
int html_begins(struct str text, bool *doubtful);

/* Whether a line ends a block of type 1 to 5. */
bool html_ends(struct str text, int type);

#endif
