#include "print/mention.h"

#include "article/citer.h"
#include "article/identity.h"
#include "print/citation.h"
#include "print/plain.h"

#include <assert.h>

enum { QUOTE_BEGINNING = 90 };

/* What CiTO calls the ways in which an article leads to its source. */
static const struct {
	const char *property;
	const char *words;
} relations[] = {
	{ "citesAsAuthority", "as an authority" },
	{ "citesAsEvidence", "as evidence" },
	{ "citesForInformation", "for information" },
	{ "citesAsDataSource", "as a source of data" },
	{ "citesAsMetadataDocument", "as a description of data" },
	{ "citesAsPotentialSolution", "as a possible solution" },
	{ "citesAsRecommendedReading", "as recommended reading" },
	{ "citesAsRelated", "as related" },
	{ "agreesWith", "to agree with it" },
	{ "confirms", "to confirm it" },
	{ "corrects", "to correct it" },
	{ "critiques", "to criticise it" },
	{ "disagreesWith", "to disagree with it" },
	{ "discusses", "to discuss it" },
	{ "disputes", "to dispute it" },
	{ "extends", "to extend it" },
	{ "obtainsBackgroundFrom", "for background" },
	{ "obtainsSupportFrom", "for support" },
	{ "qualifies", "to qualify it" },
	{ "refutes", "to refute it" },
	{ "reviews", "to review it" },
	{ "supports", "to support it" },
	{ "updates", "to update it" },
	{ "usesConclusionsFrom", "for its conclusions" },
	{ "usesDataFrom", "for its data" },
	{ "usesMethodIn", "for its method" },
};

static const char *const identifications[] = {
	[IDENTIFICATION_EXACT] = "exactly this source",
	[IDENTIFICATION_PROBABLE] =
		"probably the source that is meant, not certain",
	[IDENTIFICATION_NOT_IDENTIFIABLE] =
		"which source is meant cannot be told",
	[IDENTIFICATION_UNKNOWN] = "not said how sure it is",
};

static_assert(sizeof identifications / sizeof *identifications ==
		IDENTIFICATION_UNKNOWN + 1,
	"");

void mention_claim(
	struct text *out, const struct article *article, uint32_t claim)
{
	if (claim >= article->dossier.claims.count) {
		text_add(out, S("A claim that there is not"));
		return;
	}
	const struct claim *of = &article->dossier.claims.items[claim];
	text_format(out, "[Claim %d](claim:%d), ", of->number, of->number);
	plain_add(out, str_from(verdict_sign(of->verdict)));
	text_format(out, " %s", verdict_label(of->verdict));
}

void mention_claim_quoted(
	struct text *out, const struct article *article, uint32_t claim)
{
	mention_claim(out, article, claim);
	if (claim >= article->dossier.claims.count)
		return;
	struct str quote = article->dossier.claims.items[claim].quote;
	text_add(out, S(": “"));
	plain_add(out, plain_short(out->arena, quote, QUOTE_BEGINNING));
	text_add(out, S("”"));
}

void mention_reference(
	struct text *out, const struct article *article, uint32_t reference)
{
	if (reference >= article->bibliography.references.count) {
		text_add(
			out, S("A source that the bibliography does not hold"));
		return;
	}
	const struct reference *of =
		&article->bibliography.references.items[reference];
	text_format(out, "[\\[%d\\] %s", of->ordinal,
		mention_sure(of->identification));
	plain_add(out, citation_short(out->arena, of));
	text_format(out, "](reference:%d)", of->ordinal);
}

void mention_risk(
	struct text *out, const struct article *article, uint32_t risk)
{
	if (risk >= article->dossier.risks.count) {
		text_add(out, S("A risk that there is not"));
		return;
	}
	text_add(out, S("["));
	plain_add(out, article->dossier.risks.items[risk].label);
	text_format(out, "](risk:%u)", risk + 1);
}

const char *mention_sure(enum identification identification)
{
	if (identification == IDENTIFICATION_PROBABLE)
		return "probably: ";
	if (identification == IDENTIFICATION_NOT_IDENTIFIABLE)
		return "not identifiable: ";
	return "";
}

struct str mention_verdict(struct arena *arena, const struct article *article,
	const struct claim *claim)
{
	const char *label = verdict_label(claim->verdict);
	uint32_t source = claim->attribution.reference;

	if (claim->verdict != VERDICT_MISATTRIBUTED ||
		source >= article->bibliography.references.count)
		return str_from(label);
	return str_format(arena, "%s (source %s)", label,
		read_label(
			article->bibliography.references.items[source].read));
}

const char *mention_identification(enum identification identification)
{
	return identifications[identification];
}

struct str mention_edition(struct arena *arena, const struct article *article)
{
	const struct edition *edition = &article->dossier.edition;
	struct text out = { .arena = arena };

	if (!article_judged(article))
		return S("");
	text_format(&out, "Edition of %.*s",
		STR(edition->date.size ? edition->date : S("no known date")));
	if (edition->by.size)
		text_format(&out, " by %.*s", STR(edition->by));
	if (edition->note.size)
		text_format(&out, ": %.*s", STR(edition->note));
	return str_line_of(arena, text_str(&out));
}

void mention_edition_last(struct text *out, const struct article *article)
{
	struct str edition = mention_edition(out->arena, article);

	if (!edition.size)
		return;
	text_add(out, S("\n"));
	plain_add(out, edition);
	text_add(out, S("\n"));
}

void mention_item(struct text *out, const char *name, struct str value)
{
	if (!value.size)
		return;
	text_format(out, "- %s: ", name);
	plain_add(out, value);
	text_add(out, S("\n"));
}

void mention_unverified(struct text *out, const struct reference *reference)
{
	for (size_t i = 0; i < reference->unverified.count; i++) {
		const struct unverified *of = &reference->unverified.items[i];
		text_add(out, i ? S("; ") : S("- Not verified: "));
		plain_add(out, of->field);
		if (!of->why.size)
			continue;
		text_add(out, S(" ("));
		plain_add(out, of->why);
		text_add(out, S(")"));
	}
	if (reference->unverified.count)
		text_add(out, S("\n"));
}

struct str mention_nearest(struct arena *arena,
	const struct bibliography *bibliography, struct str key)
{
	struct str id = citer_nearest(bibliography, key);
	const struct reference *of = bibliography->references.items;

	if (!id.size)
		return S("");
	while (!str_equal(of->id, id))
		of++;
	struct str name = citation_short(arena, of);
	return str_line_of(
		arena, str_format(arena, "%.*s (%.*s)", STR(id), STR(name)));
}

struct str mention_unknown(struct arena *arena,
	const struct bibliography *bibliography, struct str key)
{
	struct str nearest = mention_nearest(arena, bibliography, key);

	if (!nearest.size)
		return str_format(
			arena, "? %.*s is not in the bibliography", STR(key));
	return str_format(arena,
		"? %.*s is not in the bibliography; nearest: %.*s", STR(key),
		STR(nearest));
}

struct str mention_relation(struct str property)
{
	for (size_t i = 0; i < sizeof relations / sizeof *relations; i++)
		if (str_equal(property, str_from(relations[i].property)))
			return str_from(relations[i].words);
	return property;
}
