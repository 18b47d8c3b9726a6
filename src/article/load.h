/*
 * What belongs to an article besides its text: bibliography and evidence,
 * named by options, by the front matter, or found beside it by name; and, in
 * an article without evidence, its links as citations.
 */
#ifndef ARTICLE_LOAD_H
#define ARTICLE_LOAD_H

#include "article/article.h"

/* Files that options name, besides those that are found. */
struct companions {
	const char *const *bibliographies;
	size_t bibliography_count;
	const char *evidence; /* NULL: the one that is found */
};

/*
 * Fills in the article's dossier, bibliography and citations. What is wrong
 * in a file goes to the article's diagnostics, a file that cannot be read too;
 * reading goes on without it.
 */
void article_load(struct article *article, const struct companions *companions);

#endif
