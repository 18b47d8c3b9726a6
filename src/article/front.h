/*
 * What stands on the page before an article with metadata: title, subtitle,
 * authors, date and abstract, written as Markdown and parsed as a chunk of its
 * own.
 */
#ifndef ARTICLE_FRONT_H
#define ARTICLE_FRONT_H

#include "article/article.h"

/* The metadata as Markdown, in the article's arena; empty without a title.
 * Where the first heading says the title again, it is left out here. */
struct str front_markdown(const struct article *article);

#endif
