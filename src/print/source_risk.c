#include "print/mention.h"
#include "print/plain.h"
#include "print/source.h"

#include <assert.h>

static const char *const classes[] = {
	[RISK_ADVERSE_EVENT] = "adverse event",
	[RISK_EXPOSURE_HAZARD] = "exposure hazard",
	[RISK_CONTEXT] = "context",
};

/* Whose grade it is: the format takes "serious" from FDA, whose definition
 * knows no other grades (caveat-evidence(5)). */
static const char *const grades[] = {
	[RISK_SERIOUS] = "serious, as FDA defines a serious adverse event",
	[RISK_MODERATE] = "moderate, an editorial grade",
	[RISK_MILD] = "mild, an editorial grade",
	[RISK_UNGRADED] = "not graded",
};

static_assert(sizeof classes / sizeof *classes == RISK_CONTEXT + 1, "");
static_assert(sizeof grades / sizeof *grades == RISK_UNGRADED + 1, "");

static void add_references(struct text *out, const struct article *article,
	const struct indices *references)
{
	if (references->count)
		text_add(out, S("\n## References\n\n"));
	for (size_t i = 0; i < references->count; i++) {
		uint32_t index = references->items[i];
		text_add(out, S("- "));
		mention_reference(out, article, index);
		if (index < article->bibliography.references.count)
			text_format(out, ": %s",
				mention_identification(
					article->bibliography.references
						.items[index]
						.identification));
		text_add(out, S("\n"));
	}
}

static void add_claims(struct text *out, const struct article *article,
	const struct indices *claims)
{
	if (claims->count)
		text_add(out, S("\n## Claims that carry it\n\n"));
	for (size_t i = 0; i < claims->count; i++) {
		text_add(out, S("- "));
		mention_claim_quoted(out, article, claims->items[i]);
		text_add(out, S("\n"));
	}
}

struct str source_risk(
	struct arena *arena, const struct article *article, uint32_t index)
{
	struct text out = { .arena = arena };
	const struct risk *risk = &article->dossier.risks.items[index];

	text_format(&out, "# Risk %u: ", index + 1);
	plain_add(&out, risk->label);
	text_add(&out, S("\n\n"));
	mention_item(&out, "Class", str_from(classes[risk->class]));
	if (risk->class == RISK_ADVERSE_EVENT)
		mention_item(
			&out, "Severity", str_from(grades[risk->severity]));
	mention_item(&out, "Reason", risk->reason);
	text_add(&out,
		risk->in_article ?
			S("- The article mentions it\n") :
			S("- Not in the article: sources state it, and the "
			  "article leaves it out\n"));
	mention_item(&out, "Edition's note", risk->note);
	add_references(&out, article, &risk->references);
	add_claims(&out, article, &risk->claims);
	mention_edition_last(&out, article);
	return text_str(&out);
}
