/*
 * An article on standard output, in the form that the options ask for.
 */
#ifndef PRINTING_H
#define PRINTING_H

#include "article/article.h"
#include "base/glyph.h"
#include "options.h"

/* As text or JSON; `section` may be NONE: all of it. Gives the exit status,
 * as the next one. */
int print_article(struct article *article, const struct options *options,
	struct glyphs glyphs, uint32_t section);

/* For other programs: --export. */
int export_article(struct article *article, const struct options *options);

#endif
