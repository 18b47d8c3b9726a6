/*
 * What a citation says of a reference: author and year, close to Chicago's
 * author-date style (17th edition, 15.29, 13.107, 15.44).
 *
 *	Smith 2020, Smith and Lee 2020a, Smith, Lee, and Doe n.d.,
 *	Smith et al. 2010–2012, “On Bark” 1999
 */
#ifndef ARTICLE_LABEL_H
#define ARTICLE_LABEL_H

#include "model/reference.h"

enum {
	LABEL_WHOLE = 3, /* names at most before "et al.", in the text */
	LABEL_BRIEF = 2 /* in lists */
};

/* The family names of authors, else of editors: `most`, or the first and "et
 * al."; else the title in quotes, cut. In one line. */
struct str label_author(
	struct arena *arena, const struct reference *of, size_t most);

/* "2020", "2020a" with its letter, "2010–2012", "n.d.", "in press". */
struct str label_year(struct arena *arena, const struct reference *of);

#endif
