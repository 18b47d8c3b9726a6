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

#endif
