/*
 * The keys that the article cites and no bibliography knows, each once, in
 * order of their first use.
 */
#ifndef ARTICLE_UNRESOLVED_H
#define ARTICLE_UNRESOLVED_H

#include "article/article.h"

struct unresolved {
	struct str key; /* lives as long as the article's citations */
	uint32_t uses; /* how often it is cited */
	uint32_t first; /* the first one, of the article's citations */
};

struct unresolved_keys {
	struct unresolved *items;
	size_t count, room;
};

struct unresolved_keys unresolved_find(
	struct arena *arena, const struct article *article);

#endif
