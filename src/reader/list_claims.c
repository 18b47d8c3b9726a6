#include "reader/lists.h"

#include "article/identity.h"
#include "reader/claims.h"
#include "reader/source.h"

/* Of the one group there is. */
enum { ORPHANS };

static size_t total(struct reading *reading)
{
	const struct dossier *dossier = &reading->article->dossier;
	size_t distinct = 0;

	for (size_t i = 0; i < dossier->claims.count; i++)
		distinct += dossier->claims.items[i].repeats == NONE;
	return distinct;
}

static size_t count(const struct reading *reading)
{
	return reading->article->dossier.by_number.count;
}

static void arrange(struct reading *reading)
{
	const struct dossier *dossier = &reading->article->dossier;
	bool orphans = false;

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		uint32_t claim = dossier->by_number.items[i];
		if (dossier->claims.items[claim].orphan && !orphans) {
			orphans = true;
			lists_add(reading, PANEL_CLAIMS,
				(struct entry){ ENTRY_GROUP, ORPHANS });
		}
		lists_add(reading, PANEL_CLAIMS, lists_thing(claim));
	}
}

static struct str group(
	const struct reading *reading, struct arena *arena, uint32_t which)
{
	const struct dossier *dossier = &reading->article->dossier;
	size_t orphans = 0;

	(void)which;
	for (size_t i = 0; i < dossier->claims.count; i++)
		orphans += dossier->claims.items[i].orphan;
	return str_format(arena, "NOT FOUND IN THE TEXT %zu", orphans);
}

/* As much of a quotation as tells it from others, with whole words. */
static struct str beginning(struct arena *arena, struct str quote)
{
	enum { ENOUGH = 96 };
	size_t end = ENOUGH;

	if (quote.size <= ENOUGH)
		return str_format(arena, "“%.*s”", STR(quote));
	while (end && quote.at[end] != ' ')
		end--;
	if (!end)
		return str_format(arena, "“%.*s”", STR(quote));
	return str_format(
		arena, "“%.*s\u00a0…”", STR(str_slice(quote, 0, end)));
}

/* "contested · dosage · repeats 3" */
static struct str judgement(const struct dossier *dossier, struct arena *arena,
	const struct claim *claim)
{
	struct text out = { .arena = arena };

	text_format(&out, "%s", verdict_label(claim->verdict));
	if (claim->kind != CLAIM_KIND_UNKNOWN)
		text_format(&out, " · %s", claim_kind_word(claim->kind));
	if (claim->cites.count > 1)
		text_format(&out, " · %zu sources", claim->cites.count);
	if (claim->repeats != NONE)
		text_format(&out, " · repeats %d",
			dossier->claims.items[claim->repeats].number);
	return text_str(&out);
}

static struct shown show(
	struct reader *reader, struct arena *arena, struct entry entry)
{
	const struct dossier *dossier = &reader->reading->article->dossier;
	const struct claim *claim = &dossier->claims.items[entry.index];

	return (struct shown){ .lead = str_format(arena, "%d %s ",
				       claim->number,
				       verdict_sign(claim->verdict)),
		/* The verdict first: where an entry is cut off at the bottom,
		 * it is never the verdict that is missing. */
		.text = judgement(dossier, arena, claim),
		.below = beginning(arena, claim->quote) };
}

/* The gravest of the risks that a claim carries; those of no severity last. */
static long severity_of(
	const struct dossier *dossier, const struct claim *claim)
{
	long gravest = RISK_UNGRADED + 1;

	for (size_t i = 0; i < claim->risks.count; i++) {
		uint32_t index = claim->risks.items[i];
		const struct risk *risk = &dossier->risks.items[index];
		if (index < dossier->risks.count &&
			risk->class == RISK_ADVERSE_EVENT &&
			(long)risk->severity < gravest)
			gravest = risk->severity;
	}
	return gravest;
}

static struct sort_key key(const struct reading *reading, struct arena *arena,
	uint32_t index, enum panel_order order)
{
	static const long beware[] = { [VERDICT_MISATTRIBUTED] = 0,
		[VERDICT_CONTESTED] = 1,
		[VERDICT_UNSUPPORTED] = 2,
		[VERDICT_ANECDOTAL] = 3,
		[VERDICT_UNRESOLVED] = 4,
		[VERDICT_PARTIAL] = 5,
		[VERDICT_SUPPORTED] = 6,
		[VERDICT_CITED] = 7 };
	const struct claim *claim = claims_at(reading, index);

	(void)arena;
	return (struct sort_key){ .number = order == ORDER_VERDICT ?
			beware[claim->verdict] :
			severity_of(&reading->article->dossier, claim) };
}

static struct entry here(struct reader *reader)
{
	return lists_thing(claims_at_hand(reader));
}

static bool is_lit(const struct reading *reading, struct entry entry)
{
	return claims_is_lit(reading, entry.index);
}

static void follow(struct reader *reader, struct entry entry)
{
	const struct claim *claim = claims_at(reader->reading, entry.index);

	/* What does not stand in the text can only be shown by itself. */
	if (claim->orphan) {
		source_open(reader, SUBJECT_CLAIM, entry.index);
		return;
	}
	reader->reading->panel.focused = false;
	reader_arrange(reader);
	claims_go(reader, entry.index);
}

static struct str empty(const struct reading *reading)
{
	return article_judged(reading->article) ?
		S("The evidence file judges no claims.") :
		S("The article cites nothing, and no evidence file judges "
		  "its claims.");
}

const struct list list_claims = {
	.name = "Claims",
	.nouns = { [ENTRY_THING] = "claim" },
	.total = total,
	.count = count,
	.arrange = arrange,
	.group = group,
	.orders = 1u << ORDER_APPEARANCE | 1u << ORDER_VERDICT |
		1u << ORDER_SEVERITY,
	.key = key,
	.show = show,
	.here = here,
	.is_lit = is_lit,
	.follow = follow,
	.empty = empty,
};
