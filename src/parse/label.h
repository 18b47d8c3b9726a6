/*
 * Labels of links and link definitions as their source has them, which may be
 * spread over the lines of block quotes.
 */
#ifndef PARSE_LABEL_H
#define PARSE_LABEL_H

#include "base/str.h"

#include <stdint.h>

enum { LABEL_READINGS = 17 };

/*
 * Equal for labels that may match: Unicode case folding (CommonMark 0.30
 * §4.7), and white space, '>', '\' and what is no character left out.
 */
uint64_t label_loose_key(struct arena *scratch, struct str label);

/* Equal for labels that match. */
uint64_t label_key(struct arena *scratch, struct str label);

/*
 * All that a definition's label may be once the quotes' marks are taken off
 * its lines: 1 for nearly all. On one line each, without NULs.
 */
size_t label_readings(struct arena *arena, struct str source, struct str label,
	struct str readings[static LABEL_READINGS]);

#endif
