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

void rule_claim_without_reference(
	struct inquiry *inquiry, const struct rule *rule);

/* rules_deaths.c */
void rule_death_count(struct inquiry *inquiry, const struct rule *rule);

/* rules_references.c */
void rule_reference_unused(struct inquiry *inquiry, const struct rule *rule);
void rule_probable_shown_as_exact(
	struct inquiry *inquiry, const struct rule *rule);

/* rules_citations.c */
void rule_unresolved_citation(struct inquiry *inquiry, const struct rule *rule);

/* rules_crossrefs.c */
void rule_dangling_crossref(struct inquiry *inquiry, const struct rule *rule);

/* rules_in_notes.c */
void rule_cited_only_in_note(struct inquiry *inquiry, const struct rule *rule);

/* rules_entries.c */
void rule_entry_uncited(struct inquiry *inquiry, const struct rule *rule);
void rule_missing_field(struct inquiry *inquiry, const struct rule *rule);
void rule_no_address(struct inquiry *inquiry, const struct rule *rule);

/* rules_twins.c */
void rule_duplicate_doi(struct inquiry *inquiry, const struct rule *rule);
void rule_duplicate_title(struct inquiry *inquiry, const struct rule *rule);

/* rules_sources.c */
void rule_retracted(struct inquiry *inquiry, const struct rule *rule);
void rule_preprint(struct inquiry *inquiry, const struct rule *rule);

/* rules_age.c */
void rule_old_source(struct inquiry *inquiry, const struct rule *rule);

/* rules_subjects.c */
void rule_animal_or_case(struct inquiry *inquiry, const struct rule *rule);
/* rules_links.c */
void rule_missing_heading(struct inquiry *inquiry, const struct rule *rule);
void rule_missing_file(struct inquiry *inquiry, const struct rule *rule);

/* rules_notes.c */
void rule_undefined_note(struct inquiry *inquiry, const struct rule *rule);
void rule_unused_note(struct inquiry *inquiry, const struct rule *rule);
void rule_duplicate_note(struct inquiry *inquiry, const struct rule *rule);

/* rules_quotes.c */
void rule_quotation_not_in_copy(
	struct inquiry *inquiry, const struct rule *rule);

/* rules_text.c */
void rule_skipped_level(struct inquiry *inquiry, const struct rule *rule);
void rule_empty_heading(struct inquiry *inquiry, const struct rule *rule);
void rule_duplicate_anchor(struct inquiry *inquiry, const struct rule *rule);
void rule_invalid_utf8(struct inquiry *inquiry, const struct rule *rule);

#endif
