/*
 * Claims that the article makes by citing: each sentence that holds a cite is
 * one, `cited` where the bibliography knows one of its keys, else
 * `unresolved`; but none where an evidence file's claim overlaps it: that one
 * gets the cites.
 *
 *	It heals (A 2020). So they say. (B 2019)	two sentences, each a
 *	^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^	claim: a sentence that is but
 *						brackets belongs to the one
 *						before it
 */
#ifndef ARTICLE_CITED_H
#define ARTICLE_CITED_H

#include "article/article.h"

/*
 * Adds the claims of chunk number `at.chunk`, at the end of the dossier's;
 * what they hold outlives the chunk. They are numbered as they come: chunks
 * go in order, and evidence files' claims are numbered anew by link.h.
 */
void cited_take(
	struct article *article, const struct chunk *chunk, uint32_t number);

#endif
