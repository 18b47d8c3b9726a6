/*
 * LaTeX text, as bibliographies hold it, to plain Unicode: accents, letters,
 * dashes, quotes, simple math. One pass, no recursion: a command is replaced
 * by its character or drops away, its argument stays, braces vanish. What has
 * to wait for an argument waits on a stack of groups:
 *
 *	\'{\i}		a mark waits for the next character: í
 *	H$_{2}$O	the group's end lowers what it holds: H₂O
 *	\href{u}{t}	the group's end takes it all back: t
 *
 * Nothing of LaTeX is left, whatever stands in it.
 */
#ifndef PARSE_LATEX_H
#define PARSE_LATEX_H

#include "base/str.h"

/* The plain text in NFC, its white space runs single spaces, none at the
 * ends. It may be a slice of the source. */
struct str latex_text(struct arena *arena, struct str source);

/* The same for what is taken as it is written but for escapes and braces: a
 * URL, a DOI, a date. */
struct str latex_verbatim(struct arena *arena, struct str source);

#endif
