/*
 * The line of the file that words of the article stand on. A block knows only
 * where it begins, and its text has no line ends of its own any more; so its
 * words are looked for in the source.
 */
#ifndef ARTICLE_SOURCE_LINE_H
#define ARTICLE_SOURCE_LINE_H

#include "article/article.h"

/* The line of the words begin to end, both in one block; the block's where
 * they cannot be found. */
int article_source_line(
	struct article *article, struct position begin, struct position end);

#endif
