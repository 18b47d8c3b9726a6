/*
 * What may stand behind a bracket that closes and makes it a link's, a span's
 * or a definition's. The search for the end is bounded.
 */
#ifndef PARSE_SEEK_LINK_H
#define PARSE_SEEK_LINK_H

#include "parse/seek_inner.h"

/* Behind the link's target whose parenthesis opens at `at` (CommonMark 0.30
 * §6.3), or 0. */
size_t seek_target_end(const struct seek *seek, size_t at);

/* The end of the line on which the colon at `at` makes the brackets that open
 * at `bracket` a definition's label, or 0. */
size_t seek_definition_end(const struct seek *seek, size_t bracket, size_t at);

/* Whether attributes open at `at`: {.class}, {#id}, {key=value}. */
bool seek_has_attributes(const struct seek *seek, size_t at);

#endif
