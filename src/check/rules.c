#include "check/check.h"

static const struct rule rules[] = {
	{ "supported-but-disputed", SEVERITY_ERROR,
		"a claim is called supported, in full or in part, and a piece "
		"of its evidence disputes it",
		rule_supported_but_disputed },
	{ "dosage-without-verdict", SEVERITY_ERROR,
		"a claim on dosage has no verdict",
		rule_dosage_without_verdict },
	{ "death-count-without-source-and-year", SEVERITY_ERROR,
		"a number of deaths stands without who counted, or when",
		rule_death_count },
	{ "probable-shown-as-exact", SEVERITY_ERROR,
		"a source that is not identified for certain could be taken "
		"for one that is",
		rule_probable_shown_as_exact },
	{ "reference-unused", SEVERITY_WARNING,
		"no claim, no evidence and no risk leads to a reference",
		rule_reference_unused },
	{ "unresolved-citation", SEVERITY_ERROR,
		"a citation's key stands in no bibliography",
		rule_unresolved_citation },
	{ "dangling-crossref", SEVERITY_WARNING,
		"nothing has the id that a cross-reference names",
		rule_dangling_crossref },
	{ "cited-only-in-note", SEVERITY_NOTE,
		"all that cites a source stands in notes",
		rule_cited_only_in_note },
	{ "entry-uncited", SEVERITY_NOTE,
		"nothing cites an entry of a bibliography",
		rule_entry_uncited },
	{ "missing-field", SEVERITY_WARNING,
		"an entry that is cited lacks what its type needs",
		rule_missing_field },
	{ "no-address", SEVERITY_NOTE,
		"an entry that is cited has no DOI, URL, PMID or ISBN",
		rule_no_address },
	{ "duplicate-doi", SEVERITY_WARNING, "two entries have one DOI",
		rule_duplicate_doi },
	{ "duplicate-title", SEVERITY_WARNING,
		"two entries have one title, year and first author",
		rule_duplicate_title },
	{ "retracted", SEVERITY_WARNING,
		"a source is retracted or withdrawn by its own entry",
		rule_retracted },
	{ "preprint", SEVERITY_NOTE, "a source is a preprint by its own entry",
		rule_preprint },
	{ "animal-or-case", SEVERITY_NOTE,
		"a source seems to be about animals, cells or a single case",
		rule_animal_or_case },
	{ "old-source", SEVERITY_NOTE,
		"a source is many years older than the article",
		rule_old_source },
	{ "claim-without-reference", SEVERITY_WARNING,
		"a claim is called supported, contested or misattributed, and "
		"no reference says so",
		rule_claim_without_reference },
	{ "quotation-not-in-copy", SEVERITY_ERROR,
		"the local copy of a source does not hold what is quoted",
		rule_quotation_not_in_copy },
	{ "missing-heading", SEVERITY_ERROR,
		"a link leads to a heading or an id that is not there",
		rule_missing_heading },
	{ "missing-file", SEVERITY_WARNING,
		"an image, a linked file or a local copy is not there",
		rule_missing_file },
	{ "skipped-level", SEVERITY_WARNING,
		"a heading is two or more levels below the one before it",
		rule_skipped_level },
	{ "empty-heading", SEVERITY_WARNING, "a heading has no words",
		rule_empty_heading },
	{ "duplicate-anchor", SEVERITY_ERROR,
		"two places of the article have one id",
		rule_duplicate_anchor },
	{ "undefined-note", SEVERITY_ERROR,
		"a mark leads to a note that is not there",
		rule_undefined_note },
	{ "unused-note", SEVERITY_WARNING, "no mark leads to a note",
		rule_unused_note },
	{ "duplicate-note", SEVERITY_ERROR, "two notes have one label",
		rule_duplicate_note },
	{ "invalid-utf8", SEVERITY_ERROR,
		"bytes of the article that are no UTF-8", rule_invalid_utf8 },
	{ "orphan", SEVERITY_WARNING,
		"the words of a claim do not stand in the article", NULL },
	{ "ambiguous-quote", SEVERITY_WARNING,
		"the words of a claim stand in the article more than once",
		NULL },
	{ "other-article", SEVERITY_WARNING,
		"the evidence is about another article", NULL },
	{ "repeats", SEVERITY_ERROR, "a claim repeats itself", NULL },
	{ "dangling-id", SEVERITY_ERROR, "an id is used that nothing has",
		NULL },
	{ "duplicate-id", SEVERITY_ERROR, "two things of a kind have one id",
		NULL },
	{ "unknown-word", SEVERITY_ERROR,
		"a word stands where only certain others may", NULL },
	{ "unknown-key", SEVERITY_WARNING, "a key that means nothing there",
		NULL },
	{ "missing-key", SEVERITY_ERROR, "a key that is needed is not there",
		NULL },
	{ "duplicate-key", SEVERITY_WARNING, "a key stands twice", NULL },
	{ "bad-value", SEVERITY_ERROR, "a value of the wrong kind", NULL },
	{ "bad-yaml", SEVERITY_ERROR, "what is no YAML", NULL },
	{ "broken-entry", SEVERITY_ERROR, "an entry that is no BibTeX", NULL },
	{ "unknown-string", SEVERITY_WARNING,
		"a name in a bibliography that no @string defines", NULL },
	{ "unknown-crossref", SEVERITY_WARNING,
		"an entry takes fields from one that is nowhere", NULL },
	{ "encoding", SEVERITY_WARNING, "bytes that are no UTF-8", NULL },
	{ "bad-json", SEVERITY_ERROR, "what is no JSON", NULL },
	{ "nocite", SEVERITY_WARNING,
		"`nocite` names a reference that is not there", NULL },
	{ "front-matter", SEVERITY_WARNING, "front matter that cannot be used",
		NULL },
	{ "unreadable-file", SEVERITY_ERROR, "a file that cannot be read",
		NULL },
};

enum { RULES = sizeof rules / sizeof *rules };

size_t check_rule_count(void)
{
	return RULES;
}

const struct rule *check_rule_at(size_t index)
{
	return &rules[index];
}

const struct rule *check_rule(struct str name)
{
	for (size_t i = 0; i < RULES; i++)
		if (str_equal(name, str_from(rules[i].name)))
			return &rules[i];
	return NULL;
}

const struct rule *check_rule_near(struct str wrong)
{
	int least = (int)(wrong.size < 40 ? wrong.size : 40) / 3 + 1;
	const struct rule *near = NULL;

	for (size_t i = 0; i < RULES; i++) {
		int far = str_distance(wrong, str_from(rules[i].name), least);
		if (far >= least)
			continue;
		least = far;
		near = &rules[i];
	}
	return near;
}
