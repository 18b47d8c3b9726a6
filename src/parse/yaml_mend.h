/*
 * The fault in YAML that people write most, and that leaves no doubt of what
 * was meant: a value with a colon in it that lacks its quotes.
 *
 *	title: Tea: a history	->	title: 'Tea: a history'
 */
#ifndef PARSE_YAML_MEND_H
#define PARSE_YAML_MEND_H

#include "base/str.h"

/*
 * A copy of `source` in which the value on its line number `line` (from 0) has
 * its quotes; `source` itself where that line is no key and such a value.
 */
struct str yaml_mend(struct arena *arena, struct str source, int line);

#endif
