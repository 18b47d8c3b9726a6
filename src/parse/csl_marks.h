/*
 * Pandoc's inline marks in the fields of CSL-YAML, and small digits.
 */
#ifndef PARSE_CSL_MARKS_H
#define PARSE_CSL_MARKS_H

#include "base/str.h"

/*
 * Adds "2" as "₂" or "²" where all of the text has such a form; false, and
 * nothing is added, where not.
 */
bool script_add(struct text *out, struct str s, bool up);

/* Without *emphasis*, **strong** and _emphasis_, ~sub~ and ^super^, [text]{.x}
 * and escapes, where they are paired beyond doubt. */
struct str marks_strip(struct arena *arena, struct str s);

#endif
