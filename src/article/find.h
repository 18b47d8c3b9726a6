/*
 * Finding a section by what a person calls it.
 */
#ifndef ARTICLE_FIND_H
#define ARTICLE_FIND_H

#include "article/article.h"

/*
 * The first section whose title is the name, or else begins with it, or else
 * holds it; case, quotes, dashes and white space folded. NONE: there is none.
 */
uint32_t article_find_section(struct article *article, struct str name);

/*
 * The section that a link within the document names ("the-oven" of
 * "#the-oven"): its title in lower case, without what is no letter, digit,
 * "-" or "_", and with "-" for each blank, as GitHub makes it; NONE.
 */
uint32_t article_find_anchor(struct article *article, struct str anchor);

#endif
