#include "print/source.h"

#include "print/citation.h"
#include "print/mention.h"
#include "print/plain.h"

static const struct reference *reference_at(
	const struct article *article, uint32_t reference)
{
	if (reference >= article->bibliography.references.count)
		return NULL;
	return &article->bibliography.references.items[reference];
}

static void add_heading(struct text *out, const struct claim *claim)
{
	text_add(out, S("# "));
	plain_add(out, str_from(verdict_sign(claim->verdict)));
	text_format(out, " Claim %d: %s\n\n> ", claim->number,
		verdict_label(claim->verdict));
	text_add(out, S("“"));
	plain_add(out, claim->quote);
	text_add(out, S("”\n\n"));
	if (claim->orphan)
		text_add(out,
			S("This quotation does not stand in the article as it "
			  "is now.\n\n"));
}

static void add_attribution(struct text *out, const struct article *article,
	const struct attribution *attribution)
{
	if (!attribution->as.size && attribution->reference == NONE) {
		text_add(out, S("- The article names no source.\n"));
		return;
	}
	text_add(out, S("- The article names: "));
	plain_add(out, attribution->as);
	if (attribution->reference != NONE) {
		text_add(out, attribution->as.size ? S(" → ") : S(""));
		mention_reference(out, article, attribution->reference);
		text_format(out, " (%s)",
			mention_identification(
				reference_at(article, attribution->reference)
					->identification));
	}
	if (attribution->relation.size) {
		text_add(out, S(", "));
		plain_add(out, mention_relation(attribution->relation));
	}
	text_add(out, S("\n"));
}

/* An item with the claims of a list, if it holds any. */
static void add_claims(struct text *out, const struct article *article,
	const char *name, const struct indices *claims)
{
	for (size_t i = 0; i < claims->count; i++) {
		if (!i)
			text_format(out, "- %s: ", name);
		else
			text_add(out, S("; "));
		mention_claim(out, article, claims->items[i]);
	}
	if (claims->count)
		text_add(out, S("\n"));
}

/* Those that say again what a claim says, in their order. */
static struct indices repeats_of(
	struct arena *arena, const struct dossier *dossier, uint32_t claim)
{
	struct indices found = { 0 };

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		uint32_t other = dossier->by_number.items[i];
		if (dossier->claims.items[other].repeats == claim)
			*arena_push(arena, &found) = other;
	}
	return found;
}

static void add_relatives(
	struct text *out, const struct article *article, uint32_t index)
{
	const struct dossier *dossier = &article->dossier;
	const struct claim *claim = &dossier->claims.items[index];
	struct indices first = { &dossier->claims.items[index].repeats, 1, 0 };
	struct indices again = repeats_of(out->arena, dossier, index);

	if (claim->repeats != NONE)
		add_claims(out, article, "Says again", &first);
	add_claims(out, article, "Said again by", &again);
	add_claims(out, article, "Contradicts", &claim->contradicts);
	for (size_t i = 0; i < claim->risks.count; i++) {
		text_add(out, i ? S("; ") : S("- Risks: "));
		mention_risk(out, article, claim->risks.items[i]);
	}
	if (claim->risks.count)
		text_add(out, S("\n"));
}

static void add_judgement(
	struct text *out, const struct article *article, uint32_t index)
{
	const struct claim *claim = &article->dossier.claims.items[index];
	bool judged = claim->verdict < VERDICT_CITED;

	struct str verdict = mention_verdict(out->arena, article, claim);
	text_format(out, "- Verdict: %.*s", STR(verdict));
	if (judged)
		text_add(out,
			claim->partial ?
				S("; it covers part of the sentence\n") :
				S("; it covers the sentence as it stands\n"));
	else
		text_add(out, S("; no evidence file judges it\n"));
	mention_item(out, "Reason", claim->reason);
	mention_item(out, "Kind", str_from(claim_kind_word(claim->kind)));
	mention_item(out, "Certainty of the evidence (GRADE)",
		str_from(certainty_word(claim->certainty)));
	if (claim->attribution.as.size || !claim->cites.count)
		add_attribution(out, article, &claim->attribution);
	add_relatives(out, article, index);
}

static bool uses(const struct claim *claim, uint32_t reference)
{
	for (size_t i = 0; i < claim->evidence.count; i++)
		if (claim->evidence.items[i].reference == reference)
			return true;
	return false;
}

static struct indices other_uses(struct arena *arena,
	const struct dossier *dossier, uint32_t reference, uint32_t but)
{
	struct indices found = { 0 };

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		uint32_t claim = dossier->by_number.items[i];
		if (claim != but &&
			uses(&dossier->claims.items[claim], reference))
			*arena_push(arena, &found) = claim;
	}
	return found;
}

static void add_entry(struct text *out, const struct reference *reference)
{
	plain_add(out, citation_write(out->arena, reference));
	text_add(out, S("\n\n"));
	mention_item(out, "Identification",
		str_from(mention_identification(reference->identification)));
}

/* Where in the source, in whose words: what is not recorded is not made up. */
static void add_passage(struct text *out, const struct evidence *evidence)
{
	if (!evidence->locator.size && !evidence->quote.size)
		text_add(out, S("- Passage not recorded\n"));
	mention_item(out, "Where", evidence->locator);
	mention_item(out, "Edition's note", evidence->note);
	if (!evidence->quote.size)
		return;
	text_add(out, S("\n> “"));
	plain_add(out, evidence->quote);
	text_add(out, S("”\n"));
}

static void add_evidence(struct text *out, const struct article *article,
	uint32_t index, const struct evidence *evidence)
{
	const struct reference *reference =
		reference_at(article, evidence->reference);

	text_add(out, S("\n## "));
	mention_reference(out, article, evidence->reference);
	text_format(out, " — %s (%s)\n\n", relation_label(evidence->relation),
		read_label(evidence->read));
	if (reference)
		add_entry(out, reference);
	text_format(out, "- It %s this claim; %s\n",
		relation_label(evidence->relation), read_label(evidence->read));
	if (reference) {
		struct indices others = other_uses(out->arena,
			&article->dossier, evidence->reference, index);
		mention_unverified(out, reference);
		add_claims(out, article, "Bears on other claims", &others);
	}
	add_passage(out, evidence);
}

/* What the article names, where this edition has no evidence from it. */
static void add_named(struct text *out, const struct article *article,
	const struct claim *claim)
{
	uint32_t index = claim->attribution.reference;
	const struct reference *reference = reference_at(article, index);

	if (!reference || uses(claim, index))
		return;
	text_add(out, S("\n## "));
	mention_reference(out, article, index);
	text_add(out, S(" — named by the article\n\n"));
	add_entry(out, reference);
	mention_unverified(out, reference);
	text_add(out, S("- No evidence on this claim is recorded from it\n"));
}

struct str source_claim(
	struct arena *arena, const struct article *article, uint32_t index)
{
	struct text out = { .arena = arena };
	const struct claim *claim = &article->dossier.claims.items[index];

	add_heading(&out, claim);
	add_judgement(&out, article, index);
	if (!claim->evidence.count && claim->verdict < VERDICT_CITED)
		text_add(&out, S("- No evidence is recorded on it\n"));
	if (!claim->unjudged)
		add_named(&out, article, claim);
	source_add_cites(&out, article, claim);
	for (size_t i = 0; i < claim->evidence.count; i++)
		add_evidence(&out, article, index, &claim->evidence.items[i]);
	mention_edition_last(&out, article);
	return text_str(&out);
}
