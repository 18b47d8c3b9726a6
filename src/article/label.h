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

/* The family names of authors, else of whoever leads the entry: up to three,
 * of more the first and "et al."; else the title in quotes, cut. In one line. */
struct str label_author(struct arena *arena, const struct reference *of);

/* "2020", "2020a" with its letter, "2010–2012", "n.d.", "in press". */
struct str label_year(struct arena *arena, const struct reference *of);

#endif
