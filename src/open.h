/*
 * The articles of the command line: opened by name, with all that options and
 * the article itself say belongs to them.
 */
#ifndef OPEN_H
#define OPEN_H

#include "article/load.h"
#include "options.h"

/* NULL after having said why not. A `file` of NULL is the article that is
 * built in, or stdin where that is a stream and stdout a terminal. */
struct article *open_article(
	struct arena *arena, const struct options *options, const char *file);

/* What options say belongs to an article. */
struct companions open_companions(
	const struct options *options, const char *file);

#endif
