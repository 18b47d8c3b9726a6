/*
 * One rule: what it is called, what breaks it, and the function that looks
 * for that in an open article. A new rule is one function and one row of the
 * table in check/rules.c. Rows without a function are told while the article
 * is loaded; they stand there to be documented and switched off like any
 * other.
 */
#ifndef CHECK_RULE_H
#define CHECK_RULE_H

#include "article/article.h"

/* What the rules look at, and where they say what they found. */
struct inquiry {
	struct article *article;
	struct diagnostics *found;
	int max_age; /* of a source, in years before the article */
};

struct rule {
	const char *name;
	enum severity severity; /* of what `find` tells */
	const char *sentence; /* what is wrong where it is broken */
	void (*find)(struct inquiry *inquiry, const struct rule *rule);
};

/* rules_claims.c */
void rule_supported_but_disputed(
	struct inquiry *inquiry, const struct rule *rule);
void rule_dosage_without_verdict(
	struct inquiry *inquiry, const struct rule *rule);

/* rules_deaths.c */
void rule_death_count(struct inquiry *inquiry, const struct rule *rule);

/* rules_references.c */
void rule_reference_unused(struct inquiry *inquiry, const struct rule *rule);
void rule_probable_shown_as_exact(
	struct inquiry *inquiry, const struct rule *rule);

#endif
