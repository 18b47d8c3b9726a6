#include "print/summary_parts.h"

/* Only adverse events have a severity. */
static const struct group {
	const char *heading;
	enum risk_class class;
	enum risk_severity severity;
} groups[] = {
	{ "Serious", RISK_ADVERSE_EVENT, RISK_SERIOUS },
	{ "Moderate (editorial grade)", RISK_ADVERSE_EVENT, RISK_MODERATE },
	{ "Mild (editorial grade)", RISK_ADVERSE_EVENT, RISK_MILD },
	{ "Not graded", RISK_ADVERSE_EVENT, RISK_UNGRADED },
	{ "Exposure hazards", RISK_EXPOSURE_HAZARD, RISK_UNGRADED },
	{ "Context", RISK_CONTEXT, RISK_UNGRADED },
};

static bool belongs(const struct risk *risk, const struct group *group)
{
	return risk->class == group->class &&
		(risk->class != RISK_ADVERSE_EVENT ||
			risk->severity == group->severity);
}

static void add_claims(struct text *out, const struct article *article,
	const struct indices *claims)
{
	const struct claim *items = article->dossier.claims.items;

	text_add(out, claims->count == 1 ? S("claim ") : S("claims "));
	for (size_t i = 0; i < claims->count; i++)
		text_format(out, "%s%d", i ? ", " : "",
			items[claims->items[i]].number);
}

static void add_risk(const struct paper *paper, const struct article *article,
	const struct risk *risk)
{
	struct text out = { .arena = paper->arena };

	text_format(&out, "- %.*s: ", STR(risk->label));
	if (!risk->in_article)
		text_add(&out, S("not in the article"));
	if (!risk->in_article && risk->claims.count)
		text_add(&out, S("; "));
	if (risk->claims.count)
		add_claims(&out, article, &risk->claims);
	else if (risk->in_article)
		text_add(&out, S("in the article"));
	text_add(&out,
		summary_ordinals(paper->arena, article, &risk->references));
	paper_add(paper, 0, 2, text_str(&out));
}

static void add_group(const struct paper *paper, const struct article *article,
	const struct group *group)
{
	bool any = false;

	for (size_t i = 0; i < article->dossier.risks.count; i++) {
		const struct risk *risk = &article->dossier.risks.items[i];
		if (!belongs(risk, group))
			continue;
		if (!any)
			paper_add(paper, 0, 0, str_from(group->heading));
		add_risk(paper, article, risk);
		any = true;
	}
}

void summary_risks(const struct paper *paper, const struct article *article)
{
	summary_heading(paper, "RISKS");
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		add_group(paper, article, &groups[i]);
}
