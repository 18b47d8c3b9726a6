/*
 * What a link's destination is, as far as somebody without a network can
 * look it up.
 *
 *	#the-oven		HEADING  "the-oven"
 *	a%20b.png?x#y		FILE     "a b.png"
 *	https://x  /img/x.png	ELSEWHERE
 *	{{ site.url }}/x	ELSEWHERE: a template
 */
#ifndef CHECK_TARGET_H
#define CHECK_TARGET_H

#include "base/str.h"

enum target_kind { TARGET_HEADING, TARGET_FILE, TARGET_ELSEWHERE };

struct target {
	enum target_kind kind;
	struct str name; /* percent-decoded, in the arena */
};

struct target target_of(struct arena *arena, struct str url);

/* Whether the file is there, from `folder` (with its slash, or empty): as it
 * is named, or as what makes a page of the article would find it. */
bool target_exists(struct str folder, struct str name);

#endif
