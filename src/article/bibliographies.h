/*
 * An article's bibliographies, in the order in which they hold: of two
 * references with one key the first is taken.
 *
 *	references:		in the article's own metadata
 *	bibliography:		files, from the article's folder
 *	NAME.bib .json .references.yaml	beside it, without those two
 *	--bibliography		besides all these
 *
 * The ending of a file's name says its format, and else its contents do.
 */
#ifndef ARTICLE_BIBLIOGRAPHIES_H
#define ARTICLE_BIBLIOGRAPHIES_H

#include "article/load.h"

/* Fills in the article's bibliography. */
void bibliographies_read(
	struct article *article, const struct companions *companions);

#endif
