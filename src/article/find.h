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

/* A title as such a link writes it. */
struct str article_anchor_of(struct arena *arena, struct str title);

/* What names each section so, in the arena; of equal ones the second gets
 * "-1" behind it, and so on. */
struct str *article_anchors(struct arena *arena, struct article *article);

#endif
