/*
 * The references behind a printed text, below it: each that the article cites
 * there, by its number, as lynx lists a page's links.
 */
#ifndef PRINT_REFERENCES_H
#define PRINT_REFERENCES_H

#include "article/article.h"
#include "print/paper.h"

/* Those cited from begin up to end. Nothing where the article cites nothing
 * there; what an evidence file attributes is no citation of the text. */
void print_references(const struct paper *paper, struct article *article,
	struct position begin, struct position end);

#endif
