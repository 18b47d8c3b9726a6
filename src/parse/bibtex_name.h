/*
 * Names as BibTeX parts them: "First von Last", "von Last, First", "von Last,
 * Jr, First", and BibLaTeX's "family=Last, given=First, prefix=von". A name in
 * braces is an institution's. Braces hold together what commas, blanks and
 * "and" would part.
 */
#ifndef PARSE_BIBTEX_NAME_H
#define PARSE_BIBTEX_NAME_H

#include "model/reference.h"

/* Adds the names of a list, which " and " parts; "others" is the literal
 * "others", as Pandoc has it. A particle belongs to the family name, unless
 * `dropping`: then it stands behind the given ones. */
void bibtex_names(struct arena *arena, struct str list, bool dropping,
	struct people *people);

/* The next item of a list that " and " parts, off `rest`. */
struct str bibtex_next_item(struct str *rest);

#endif
