#include "check/rule.h"

static struct place place_of(
	const struct inquiry *inquiry, const struct claim *claim)
{
	return (struct place){ inquiry->article->dossier.file, claim->line,
		claim->column };
}

static bool speaks_against(const struct evidence *piece)
{
	return piece->relation == RELATION_DISPUTES ||
		piece->relation == RELATION_REFUTES ||
		piece->relation == RELATION_DISAGREES;
}

/* "smith-2019 disputes, wu-2020 refutes"; empty: nobody speaks against it. */
static struct str objections(
	const struct inquiry *inquiry, const struct claim *claim)
{
	struct text out = { .arena = inquiry->found->arena };

	for (size_t i = 0; i < claim->evidence.count; i++) {
		const struct evidence *piece = &claim->evidence.items[i];
		if (!speaks_against(piece))
			continue;
		text_add(&out, out.size ? S(", ") : S(""));
		if (piece->reference == NONE)
			text_add(&out, S("an unknown source"));
		else
			text_add(&out,
				inquiry->article->bibliography.references
					.items[piece->reference]
					.id);
		text_format(&out, " %s", relation_label(piece->relation));
	}
	return text_str(&out);
}

void rule_supported_but_disputed(
	struct inquiry *inquiry, const struct rule *rule)
{
	const struct dossier *dossier = &inquiry->article->dossier;

	for (size_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		if (claim->verdict != VERDICT_SUPPORTED &&
			claim->verdict != VERDICT_PARTIAL)
			continue;
		struct str against = objections(inquiry, claim);
		if (against.size)
			diagnostic_add(inquiry->found, place_of(inquiry, claim),
				rule->severity, rule->name,
				"\"%.*s\" is called %s, and evidence speaks "
				"against it: %.*s",
				STR(claim->id), verdict_label(claim->verdict),
				STR(against));
	}
}

void rule_dosage_without_verdict(
	struct inquiry *inquiry, const struct rule *rule)
{
	const struct dossier *dossier = &inquiry->article->dossier;

	for (size_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		/* These two no file can say: nobody has judged it. */
		if (claim->kind == CLAIM_DOSAGE &&
			(claim->verdict == VERDICT_CITED ||
				claim->verdict == VERDICT_UNRESOLVED))
			diagnostic_add(inquiry->found, place_of(inquiry, claim),
				rule->severity, rule->name,
				"\"%.*s\" is about dosage, and has no verdict",
				STR(claim->id));
	}
}

/* A verdict that says that somebody else was asked. */
static bool needs_reference(enum verdict verdict)
{
	return verdict == VERDICT_SUPPORTED || verdict == VERDICT_PARTIAL ||
		verdict == VERDICT_CONTESTED ||
		verdict == VERDICT_MISATTRIBUTED;
}

/* Evidence for a claim that it says again counts too; what has an id that
 * nothing has is told as that. */
static bool has_reference(const struct dossier *dossier, uint32_t index)
{
	const struct claim *claim = &dossier->claims.items[index];

	return claim->attribution.reference != NONE || claim->evidence.count ||
		claim->cites.count || claim->repeats != NONE;
}

void rule_claim_without_reference(
	struct inquiry *inquiry, const struct rule *rule)
{
	const struct dossier *dossier = &inquiry->article->dossier;

	for (uint32_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		if (!needs_reference(claim->verdict) ||
			has_reference(dossier, i))
			continue;
		diagnostic_add(inquiry->found, place_of(inquiry, claim),
			rule->severity, rule->name,
			"\"%.*s\" is called %s, and nothing says by which "
			"reference; add `evidence`, or an `attribution` with "
			"its `reference`",
			STR(claim->id), verdict_label(claim->verdict));
	}
}
