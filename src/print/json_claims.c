#include "article/source_line.h"
#include "print/json_parts.h"

static void add_reference_id(struct json *json, const char *key,
	const struct article *article, uint32_t reference)
{
	if (reference == NONE)
		put_null(json, key);
	else
		put_text(json, key,
			article->bibliography.references.items[reference].id);
}

static struct str claim_id(const struct dossier *dossier, uint32_t claim)
{
	return claim == NONE ? S("") : dossier->claims.items[claim].id;
}

static void add_claim_ids(struct json *json, const char *key,
	const struct dossier *dossier, const struct indices *claims)
{
	put_begin(json, key, '[');
	for (size_t i = 0; i < claims->count; i++)
		put_known(json, NULL, claim_id(dossier, claims->items[i]));
	put_end(json);
}

static void add_attribution(struct json *json, const struct article *article,
	const struct attribution *attribution)
{
	if (!attribution->as.size && attribution->reference == NONE) {
		put_null(json, "attribution");
		return;
	}
	put_begin(json, "attribution", '{');
	put_known(json, "as", attribution->as);
	add_reference_id(json, "reference", article, attribution->reference);
	put_known(json, "relation", attribution->relation);
	put_end(json);
}

static void add_evidence(struct json *json, const struct article *article,
	const struct claim *claim)
{
	put_begin(json, "evidence", '[');
	for (size_t i = 0; i < claim->evidence.count; i++) {
		const struct evidence *evidence = &claim->evidence.items[i];
		put_begin(json, NULL, '{');
		add_reference_id(
			json, "reference", article, evidence->reference);
		put_word(json, "relation", relation_word(evidence->relation));
		put_word(json, "read", read_word(evidence->read));
		put_known(json, "locator", evidence->locator);
		put_known(json, "quote", evidence->quote);
		put_known(json, "note", evidence->note);
		put_end(json);
	}
	put_end(json);
}

static void add_keys(struct json *json, const struct claim *claim)
{
	put_begin(json, "keys", '[');
	for (size_t i = 0; i < claim->cites.count; i++)
		put_text(json, NULL, claim->cites.items[i].key);
	put_end(json);
}

static void add_risk_ids(struct json *json, const struct article *article,
	const struct claim *claim)
{
	put_begin(json, "risks", '[');
	for (size_t i = 0; i < claim->risks.count; i++)
		if (claim->risks.items[i] != NONE)
			put_text(json, NULL,
				article->dossier.risks
					.items[claim->risks.items[i]]
					.id);
	put_end(json);
}

static void add_claim(
	struct json *json, struct article *article, const struct claim *claim)
{
	put_begin(json, NULL, '{');
	put_known(json, "id", claim->id);
	put_number(json, "number", claim->number);
	put_place(json, "line",
		claim->orphan ?
			0 :
			article_source_line(article, claim->begin, claim->end));
	put_bool(json, "orphan", claim->orphan);
	put_text(json, "quote", claim->quote);
	put_word(json, "verdict", verdict_word(claim->verdict));
	put_word(json, "scope", claim->partial ? "partial" : "full");
	put_word(json, "kind", claim_kind_word(claim->kind));
	put_word(json, "certainty", certainty_word(claim->certainty));
	put_known(json, "reason", claim->reason);
	put_known(json, "repeats", claim_id(&article->dossier, claim->repeats));
	add_claim_ids(
		json, "contradicts", &article->dossier, &claim->contradicts);
	add_attribution(json, article, &claim->attribution);
	add_keys(json, claim);
	add_evidence(json, article, claim);
	add_risk_ids(json, article, claim);
	put_end(json);
}

void json_claims(struct json *json, struct article *article)
{
	const struct dossier *dossier = &article->dossier;

	put_begin(json, "claims", '[');
	for (size_t i = 0; i < dossier->by_number.count; i++)
		add_claim(json, article,
			&dossier->claims.items[dossier->by_number.items[i]]);
	put_end(json);
}

static void add_risk(struct json *json, const struct article *article,
	const struct risk *risk)
{
	bool graded = risk->class == RISK_ADVERSE_EVENT;

	put_begin(json, NULL, '{');
	put_text(json, "id", risk->id);
	put_text(json, "label", risk->label);
	put_word(json, "class", risk_class_word(risk->class));
	put_word(json, "severity", graded ? severity_word(risk->severity) : "");
	put_known(json, "reason", risk->reason);
	put_bool(json, "in-article", risk->in_article);
	put_begin(json, "references", '[');
	for (size_t i = 0; i < risk->references.count; i++)
		add_reference_id(
			json, NULL, article, risk->references.items[i]);
	put_end(json);
	add_claim_ids(json, "claims", &article->dossier, &risk->claims);
	put_known(json, "note", risk->note);
	put_end(json);
}

void json_risks(struct json *json, const struct article *article)
{
	put_begin(json, "risks", '[');
	for (size_t i = 0; i < article->dossier.risks.count; i++)
		add_risk(json, article, &article->dossier.risks.items[i]);
	put_end(json);
}
