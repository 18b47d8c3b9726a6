/*
 * The references that an article uses as CSL-JSON (CSL 1.0.2, csl-data.json),
 * for Pandoc and reference managers: an array.
 */
#ifndef PRINT_EXPORT_CSL_H
#define PRINT_EXPORT_CSL_H

#include "article/article.h"

/* In the order of their numbers, with their own ids. `custom` says of each how
 * sure it is that this source is meant, and what was not verified; of which
 * edition, where there is one. */
struct str export_csl(struct arena *arena, const struct article *article);

#endif
