/*
 * What belongs to an article besides its text: bibliography and evidence,
 * named by options, by the front matter, or found beside it by name; and, in
 * an article without evidence, its links as citations.
 *
 *	NAME.md			`references`, `bibliography`, `evidence`
 *	NAME.bib, NAME.json,	without `references` and `bibliography`
 *	NAME.references.yaml
 *	NAME.evidence.yaml	without `evidence`
 */
#ifndef ARTICLE_LOAD_H
#define ARTICLE_LOAD_H

#include "article/article.h"

/* Files that options name, besides those that are found. */
struct companions {
	const char *const *bibliographies;
	size_t bibliography_count;
	const char *evidence; /* NULL: the one that is found */
	bool alone; /* the article is no file: nothing lies beside it */
};

/* An article of fewer bytes is looked through at once. */
enum { LOAD_AT_ONCE = 1 << 20 };

/*
 * Fills in the article's dossier, bibliography and citations. What is wrong
 * in a file goes to the article's diagnostics, a file that cannot be read too;
 * reading goes on without it.
 */
void article_load(struct article *article, const struct companions *companions);

/*
 * Looks for citations in one more chunk of a large article; false: nothing is
 * left. Citations and references are only added, so numbers stay.
 */
bool article_load_more(struct article *article);

/* Looks through a chunk that is at hand, if it is the next: saves parsing it
 * twice. */
void article_load_chunk(
	struct article *article, const struct chunk *chunk, uint32_t number);

#endif
