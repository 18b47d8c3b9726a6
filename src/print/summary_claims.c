#include "print/plain.h"
#include "print/summary_parts.h"

enum { HANG = 4, QUOTE = 130 /* bytes: about two lines of 80 columns */ };

static bool is_doubtful(const struct claim *claim)
{
	return claim->verdict == VERDICT_CONTESTED ||
		claim->verdict == VERDICT_MISATTRIBUTED;
}

static const struct claim *claim_at(
	const struct article *article, size_t number)
{
	const struct dossier *dossier = &article->dossier;

	return &dossier->claims.items[dossier->by_number.items[number]];
}

static struct str references_of(struct arena *arena,
	const struct article *article, const struct claim *claim)
{
	struct indices used = { 0 };

	for (size_t i = 0; i < claim->evidence.count; i++)
		*arena_push(arena, &used) = claim->evidence.items[i].reference;
	for (size_t i = 0; i < claim->cites.count; i++)
		*arena_push(arena, &used) = claim->cites.items[i].reference;
	return summary_ordinals(arena, article, &used);
}

/* ", repeats 15", ", part of the sentence": what belongs to a verdict. */
static void add_verdict(struct text *out, const struct article *article,
	const struct claim *claim)
{
	text_add(out, str_from(verdict_label(claim->verdict)));
	if (claim->repeats != NONE)
		text_format(out, ", repeats %d",
			article->dossier.claims.items[claim->repeats].number);
	if (claim->partial && claim->verdict != VERDICT_PARTIAL)
		text_add(out, S(" (part of the sentence)"));
	if (claim->orphan)
		text_add(out, S(", no longer in the article"));
}

/* What a claim that repeats another is reproached with stands there. */
static void add_doubtful(const struct paper *paper,
	const struct article *article, const struct claim *claim)
{
	struct text out = { .arena = paper->arena };

	text_format(&out, "%d. “%.*s” ", claim->number,
		STR(plain_short(paper->arena, claim->quote, QUOTE)));
	add_verdict(&out, article, claim);
	if (claim->reason.size && claim->repeats == NONE)
		text_format(&out, ": %.*s", STR(claim->reason));
	text_add(&out, references_of(paper->arena, article, claim));
	paper_add(paper, 0, HANG, text_str(&out));
}

void summary_doubtful(const struct paper *paper, const struct article *article)
{
	bool any = false;

	summary_heading(paper, "CONTESTED AND MISATTRIBUTED");
	for (size_t i = 0; i < article->dossier.by_number.count; i++) {
		if (!is_doubtful(claim_at(article, i)))
			continue;
		add_doubtful(paper, article, claim_at(article, i));
		any = true;
	}
	if (!any)
		paper_add(paper, 0, 0, S("None."));
}

/* One line. The claim may be cut, its verdict never. */
static void add_other(const struct paper *paper, const struct article *article,
	const struct claim *claim)
{
	struct text out = { .arena = paper->arena };
	struct str quote = str_line_of(paper->arena, claim->quote);

	text_format(&out, "%d. ", claim->number);
	add_verdict(&out, article, claim);
	if (claim->cites.count)
		text_add(&out, references_of(paper->arena, article, claim));
	text_add(&out, S(": “"));
	paper_add_cut(paper, HANG, text_str(&out), quote, S("”"));
}

void summary_others(const struct paper *paper, const struct article *article)
{
	bool any = false;

	summary_heading(
		paper, article->dossier.file.size ? "OTHER CLAIMS" : "CLAIMS");
	for (size_t i = 0; i < article->dossier.by_number.count; i++) {
		if (is_doubtful(claim_at(article, i)))
			continue;
		add_other(paper, article, claim_at(article, i));
		any = true;
	}
	if (!any)
		paper_add(paper, 0, 0, S("None."));
}
