/*
 * The references that an article uses: those that it cites or names in
 * `nocite`, and those that its claims and risks rest on.
 */
#ifndef PRINT_USED_H
#define PRINT_USED_H

#include "article/article.h"

/* In the order of their numbers. */
struct indices used_references(
	struct arena *arena, const struct article *article);

#endif
