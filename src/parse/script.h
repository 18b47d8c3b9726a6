/*
 * Subscripts and superscripts as plain text: in Unicode's own characters
 * where it has them for all of it, else written as in formulas.
 *
 *	H~2~O	H₂O	x^2^	x²	x~max~	x_(max)	19^th^	19th
 */
#ifndef PARSE_SCRIPT_H
#define PARSE_SCRIPT_H

#include "base/str.h"

/* s raised or lowered, in the arena; empty where Unicode lacks a character. */
struct str script_unicode(struct arena *arena, struct str s, bool raised);

/* Whether s behind what stands before it reads well as it is: ordinals, what
 * is in brackets already. */
bool script_is_plain(struct str before, struct str s, bool raised);

#endif
