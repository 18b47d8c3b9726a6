/*
 * Where an article leads to references: at its keys (`[@smith]`), at its
 * claims, whose attributions the evidence file tells; without keys and such a
 * file, at its links, each distinct URL being a reference. Citations are in
 * order of their places.
 */
#ifndef ARTICLE_CITATIONS_H
#define ARTICLE_CITATIONS_H

#include "article/article.h"

/* Takes the keys of the whole article; false where there is none. */
bool citations_from_cites(struct article *article);

/* For claims that are linked: one for each attribution to a reference. */
void citations_from_claims(struct article *article);

/* Begins with the links; what the bibliography knows by URL, DOI or id is not
 * entered again. Links within the article are none. */
void citations_from_links(struct article *article);

/* Takes the links of one more chunk; false: nothing is left. */
bool citations_more(struct article *article);

/* The same of a chunk that is at hand; nothing if it is not the next one. */
void citations_take(
	struct article *article, const struct chunk *chunk, uint32_t number);

/* How many citations begin before a position. */
uint32_t citations_before(const struct article *article, struct position at);

#endif
