/*
 * What stands behind a key: where in the source, and what else. Locators are
 * a term and numbers, as Pandoc's citeproc reads them.
 *
 *	", pp. 33-35, 38 and passim"	locator "pp. 33-35, 38", suffix
 *					"and passim"
 *	"{ch. 3}, see there"		locator "ch. 3", suffix "see there"
 */
#ifndef PARSE_LOCATOR_H
#define PARSE_LOCATOR_H

#include "base/str.h"

struct locator {
	struct str words; /* with the term; empty: there is none */
	struct str suffix; /* trimmed */
	bool comma; /* what stands behind the key begins with one */
	size_t open, close; /* offsets of the braces around it, if any */
	bool braced;
};

/* Reads what stands behind a key, up to the end of its part of the group. */
struct locator locator_read(struct str behind);

#endif
