/*
 * Where lines may begin (UAX #14), at the speed of prose. Between printable
 * ASCII characters it depends on two of them alone, so a table of pairs says
 * it; unicode_breaks is asked about the words that hold anything else, each
 * with a word's edge on either side.
 *
 *	text	caught a « fish » today
 *	asked	       ~~~~~~~~~~~~
 */
#ifndef LAYOUT_BREAKS_H
#define LAYOUT_BREAKS_H

#include "base/str.h"

/* As unicode_breaks, but what follows LF is marked BREAK_NONE, and so is what
 * follows the hyphen of `e-mail` and `7-hydroxymitragynine`. */
void breaks_find(struct arena *scratch, struct str text, unsigned char *breaks);

/*
 * The same of one place: whether a line may begin at `at`, behind the first
 * character of the text, where a character begins that is no blank.
 */
bool breaks_at(struct arena *scratch, struct str text, size_t at);

#endif
