#include "parse/evidence_item.h"

static void tell_dangling(struct taker *taker, const struct yaml_node *node,
	const char *what, struct str id)
{
	diagnostic_add(taker->diagnostics, taker_place(taker, node),
		SEVERITY_ERROR, "dangling-id", "no %s has the id \"%.*s\"",
		what, STR(id));
}

/* The index of the id that stands in the node, or NONE, which is told. */
static uint32_t take_index(struct taker *taker, const struct field *field,
	const struct yaml_node *node, const struct ids *ids, const char *what)
{
	uint32_t index = NONE;
	struct str id = { 0 };

	field_id(taker, field, node, &id);
	if (node->kind != YAML_SCALAR || (!id.size && node->plain))
		return NONE;
	if (!ids_find(ids, id, &index))
		tell_dangling(taker, node, what, id);
	return index;
}

static bool has_index(const struct indices *indices, uint32_t index)
{
	enum { LOOKED_AT = 64 }; /* long lists are nobody's writing */
	size_t count = indices->count < LOOKED_AT ? indices->count : LOOKED_AT;

	for (size_t i = 0; i < count; i++)
		if (indices->items[i] == index)
			return true;
	return false;
}

static void take_indices(struct taker *taker, const struct field *field,
	const struct yaml_node *list, struct indices *indices,
	const struct ids *ids, const char *what)
{
	const struct yaml_node *node = list_first(list);

	for (; node; node = list_next(list, node)) {
		uint32_t index = take_index(taker, field, node, ids, what);
		if (index != NONE && !has_index(indices, index))
			*arena_push(taker->arena, indices) = index;
	}
}

static void take_reference(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct known *known = taker->context;
	uint32_t *index = member;

	*index =
		take_index(taker, field, node, &known->references, "reference");
}

static void take_references(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct known *known = taker->context;

	take_indices(
		taker, field, node, member, &known->references, "reference");
}

static void take_claim(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct known *known = taker->context;
	uint32_t *index = member;

	*index = take_index(taker, field, node, &known->claims, "claim");
}

static void take_claims(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct known *known = taker->context;

	take_indices(taker, field, node, member, &known->claims, "claim");
}

static void take_risks(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct known *known = taker->context;

	take_indices(taker, field, node, member, &known->risks, "risk");
}

/* CiTO 2.8.1: what a text that cites does with what it cites. */
static const char *const cito_names[] = { "agreesWith", "cites",
	"citesAsAuthority", "citesAsDataSource", "citesAsEvidence",
	"citesAsMetadataDocument", "citesAsPotentialSolution",
	"citesAsRecommendedReading", "citesAsRelated", "citesAsSourceDocument",
	"citesForInformation", "compiles", "confirms", "containsAssertionFrom",
	"corrects", "credits", "critiques", "derides", "describes",
	"disagreesWith", "discusses", "disputes", "documents", "extends",
	"includesExcerptFrom", "includesQuotationFrom", "linksTo",
	"obtainsBackgroundFrom", "obtainsSupportFrom", "parodies",
	"plagiarizes", "qualifies", "refutes", "repliesTo", "retracts",
	"reviews", "ridicules", "speculatesOn", "supports", "updates",
	"usesConclusionsFrom", "usesDataFrom", "usesMethodIn" };

static const struct words cito_words = { cito_names,
	sizeof cito_names / sizeof *cito_names };

/* CiTO's names are written as disagreesWith or disagrees_with. */
static struct str camel_case(struct arena *arena, struct str word)
{
	struct text out = { .arena = arena };
	bool upper = false;

	for (size_t i = 0; i < word.size; i++) {
		char c = word.at[i];
		if (c == '_') {
			upper = true;
			continue;
		}
		if (upper && c >= 'a' && c <= 'z')
			c = (char)(c - 'a' + 'A');
		text_add_char(&out, c);
		upper = false;
	}
	return text_str(&out);
}

static void take_cito(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct str *relation = member, text = { 0 };

	field_text(taker, field, node, &text);
	if (!text.size)
		return;
	int word = taker_word(
		taker, &cito_words, node, camel_case(taker->arena, text));
	if (word >= 0)
		*relation = str_from(cito_names[word]);
}

static void take_relation(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	enum relation *relation = member;
	struct str text = { 0 };

	field_text(taker, field, node, &text);
	if (!text.size)
		return;
	int word = taker_word(
		taker, &relation_words, node, camel_case(taker->arena, text));
	if (word >= 0)
		*relation = (enum relation)word;
}

#define AT(type, member) offsetof(struct type, member)

static const struct field attribution_fields[] = {
	{ "as", field_text, AT(attribution, as), NULL, true },
	{ "reference", take_reference, AT(attribution, reference), NULL,
		false },
	{ "relation", take_cito, AT(attribution, relation), NULL, false },
};

static const struct fields attribution_mapping =
	FIELDS(attribution_fields, .what = "an attribution");

static void take_attribution(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	(void)field;
	if (!yaml_is_null(node))
		fields_take(taker, &attribution_mapping, node, member);
}

static const struct field evidence_fields[] = {
	{ "reference", take_reference, AT(evidence, reference), NULL, true },
	{ "relation", take_relation, AT(evidence, relation), NULL, true },
	{ "read", field_word, AT(evidence, read), &read_words, false },
	{ "locator", field_text, AT(evidence, locator), NULL, false },
	{ "quote", field_text, AT(evidence, quote), NULL, false },
	{ "note", field_text, AT(evidence, note), NULL, false },
};

static const struct fields evidence_mapping =
	FIELDS(evidence_fields, .what = "a piece of evidence");

static void take_evidence(struct taker *taker, const struct field *field,
	const struct yaml_node *list, void *member)
{
	struct claim *claim = member;
	const struct yaml_node *node = list_first(list);

	(void)field;
	for (; node; node = list_next(list, node)) {
		struct evidence piece = { .reference = NONE,
			.relation = RELATION_UNKNOWN,
			.read = READ_UNKNOWN };
		const struct yaml_node *quote = yaml_get(node, S("quote"));
		piece.line = quote ? quote->line : node->line;
		piece.column = quote ? quote->column : node->column;
		fields_take(taker, &evidence_mapping, node, &piece);
		if (node->kind == YAML_MAPPING)
			*arena_push(taker->arena, &claim->evidence) = piece;
	}
}

static const char *const scope_names[] = { "full", "partial" };
static const struct words scope_words = { scope_names, 2 };

static void take_scope(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct field scope = { .key = field->key, .words = &scope_words };
	bool *partial = member;
	int word = *partial;

	field_word(taker, &scope, node, &word);
	*partial = word;
}

static const struct field claim_fields[] = {
	{ "id", field_id, AT(claim, id), NULL, true },
	{ "quote", field_text, AT(claim, quote), NULL, true },
	{ "prefix", field_text, AT(claim, prefix), NULL, false },
	{ "suffix", field_text, AT(claim, suffix), NULL, false },
	{ "kind", field_word, AT(claim, kind), &claim_kind_words, false },
	{ "verdict", field_word, AT(claim, verdict), &verdict_words, true },
	{ "scope", take_scope, AT(claim, partial), NULL, false },
	{ "certainty", field_word, AT(claim, certainty), &certainty_words,
		false },
	{ "reason", field_text, AT(claim, reason), NULL, false },
	{ "attribution", take_attribution, AT(claim, attribution), NULL,
		false },
	{ "evidence", take_evidence, 0, NULL, false },
	{ "repeats", take_claim, AT(claim, repeats), NULL, false },
	{ "contradicts", take_claims, AT(claim, contradicts), NULL, false },
	{ "risks", take_risks, AT(claim, risks), NULL, false },
};

static const struct fields claim_mapping =
	FIELDS(claim_fields, .what = "a claim");

struct claim evidence_claim(struct taker *taker, const struct yaml_node *node)
{
	struct claim claim = { .kind = CLAIM_KIND_UNKNOWN,
		.verdict = VERDICT_UNRESOLVED, /* never better than told */
		.attribution.reference = NONE,
		.repeats = NONE,
		.section = NONE,
		.line = node->line,
		.column = node->column };

	fields_take(taker, &claim_mapping, node, &claim);
	if (claim.verdict == VERDICT_SUPPORTED && claim.partial)
		claim.verdict = VERDICT_PARTIAL;
	return claim;
}

static const struct field risk_fields[] = {
	{ "id", field_id, AT(risk, id), NULL, true },
	{ "label", field_text, AT(risk, label), NULL, true },
	{ "class", field_word, AT(risk, class), &risk_class_words, true },
	{ "severity", field_word, AT(risk, severity), &severity_words, false },
	{ "reason", field_text, AT(risk, reason), NULL, false },
	{ "in-article", field_bool, AT(risk, in_article), NULL, false },
	{ "references", take_references, AT(risk, references), NULL, false },
	{ "note", field_text, AT(risk, note), NULL, false },
};

static const struct fields risk_mapping = FIELDS(risk_fields, .what = "a risk");

struct risk evidence_risk(struct taker *taker, const struct yaml_node *node)
{
	struct risk risk = { .class = RISK_ADVERSE_EVENT,
		.severity = RISK_UNGRADED,
		.in_article = true,
		.line = node->line,
		.column = node->column };

	fields_take(taker, &risk_mapping, node, &risk);
	if (risk.class == RISK_ADVERSE_EVENT || risk.severity == RISK_UNGRADED)
		return risk;
	diagnostic_add(taker->diagnostics, taker_place(taker, node),
		SEVERITY_WARNING, "bad-value",
		"only an adverse event has a severity; \"%s\" is left out",
		severity_word(risk.severity));
	risk.severity = RISK_UNGRADED;
	return risk;
}
