/*
 * Titles in an entry of a bibliography: in quotes, with the quotes that they
 * hold turned to those within quotes, “On ‘Bark.’”
 */
#ifndef PRINT_TITLE_H
#define PRINT_TITLE_H

#include "base/str.h"

#include <stdbool.h>

/* Adds it in quotes; with `stop` it ends in a full stop, within the quotes and
 * those that close with them, unless it ends a sentence by itself. */
void title_add_quoted(struct text *out, struct str title, bool stop);

/* Whether no full stop has to follow: it ends in one, or in "?!…", perhaps
 * with closing quotes behind. */
bool title_ends_sentence(struct str s);

#endif
