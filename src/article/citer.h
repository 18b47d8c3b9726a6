/*
 * Answers the parser's question what a citation's key means (parse/citer.h)
 * from a bibliography. Where author and year of several references are equal,
 * each gets a letter, in order of the bibliography.
 */
#ifndef ARTICLE_CITER_H
#define ARTICLE_CITER_H

#include "model/claim.h"
#include "parse/citer.h"

/*
 * A citer that lives in the arena, with the bibliography as it is now: entries
 * may be added, but not moved to other indices. Fills in their letters.
 */
const struct citer *citer_make(
	struct arena *arena, struct bibliography *bibliography, bool exists);

/*
 * Other names for keys, which another file defines as links are: Manubot's
 * "[@tag:smith]: doi:10.1/x". The source lives in the arena, or longer.
 */
void citer_add_names(
	struct arena *arena, const struct citer *citer, struct str source);

/* Whether the key is such a name. */
bool citer_has_name(const struct citer *citer, struct str key);

/* The id that is spelt most like the key, or empty where none is like it. */
struct str citer_nearest(
	const struct bibliography *bibliography, struct str key);

#endif
