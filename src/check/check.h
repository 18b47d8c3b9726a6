/*
 * What is wrong with an article and all that belongs to it, as diagnostics:
 * those of its loading, and those of the rules that look at it when it is
 * open.
 *
 *	bytes ─► loading ─► article->diagnostics ─┐
 *	                                          ├─► sorted, without what
 *	         article ─► rules ────────────────┘   is switched off
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "check/rule.h"

size_t check_rule_count(void);
/* In order of the manual; index < check_rule_count(). */
const struct rule *check_rule_at(size_t index);

/* The rule of this name, or NULL. */
const struct rule *check_rule(struct str name);

/* The rule whose name is the nearest to a wrong one, or NULL: none is near. */
const struct rule *check_rule_near(struct str wrong);

/* Names of rules that are switched off. */
struct rules_off {
	const char **items;
	size_t count, room;
};

enum { CHECK_MAX_AGE = 15 /* where nobody says otherwise */ };

struct check_options {
	struct rules_off off;
	int max_age; /* years that a source may be older than the article */
};

/*
 * All diagnostics of a loaded article, in the arena, ordered by file, line and
 * column. The article's own list stays as it was.
 */
struct diagnostics check_article(struct arena *arena, struct article *article,
	const struct check_options *options);

/* Whether there is an error, or with `strict` a warning. */
bool check_failed(const struct diagnostics *diagnostics, bool strict);

#endif
