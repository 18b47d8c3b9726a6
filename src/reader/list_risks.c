#include "reader/lists.h"

#include "article/identity.h"
#include "base/unicode.h"
#include "reader/claims.h"
#include "reader/source.h"

/* Severities of adverse events, then the classes that have none. */
enum { GROUP_HAZARD = RISK_UNGRADED + 1, GROUP_CONTEXT, GROUPS };

static const char *const names[GROUPS] = {
	[RISK_SERIOUS] = "SERIOUS",
	[RISK_MODERATE] = "MODERATE",
	[RISK_MILD] = "MILD",
	[RISK_UNGRADED] = "UNGRADED",
	[GROUP_HAZARD] = "EXPOSURE HAZARDS",
	[GROUP_CONTEXT] = "CONTEXT",
};

static uint32_t group_of(const struct risk *risk)
{
	switch (risk->class) {
	case RISK_EXPOSURE_HAZARD: return GROUP_HAZARD;
	case RISK_CONTEXT: return GROUP_CONTEXT;
	default: return risk->severity;
	}
}

static size_t count(const struct reading *reading)
{
	return reading->article->dossier.risks.count;
}

static size_t total(struct reading *reading)
{
	return count(reading);
}

static void arrange_group(struct reading *reading, uint32_t group)
{
	const struct dossier *dossier = &reading->article->dossier;
	bool begun = false;

	for (uint32_t i = 0; i < dossier->risks.count; i++) {
		if (group_of(&dossier->risks.items[i]) != group)
			continue;
		if (!begun)
			lists_add(reading, PANEL_RISKS,
				(struct entry){ ENTRY_GROUP, group });
		begun = true;
		lists_add(reading, PANEL_RISKS, lists_thing(i));
	}
}

static void arrange(struct reading *reading)
{
	for (uint32_t group = 0; group < GROUPS; group++)
		arrange_group(reading, group);
}

static struct str group(
	const struct reading *reading, struct arena *arena, uint32_t which)
{
	const struct dossier *dossier = &reading->article->dossier;
	size_t all = 0, absent = 0;

	for (size_t i = 0; i < dossier->risks.count; i++) {
		const struct risk *risk = &dossier->risks.items[i];
		all += group_of(risk) == which;
		absent += group_of(risk) == which && !risk->in_article;
	}
	if (!absent)
		return str_format(arena, "%s %zu", names[which], all);
	if (absent == all)
		return str_format(
			arena, "%s %zu, not in the text", names[which], all);
	return str_format(arena, "%s %zu, %zu of them not in the text",
		names[which], all, absent);
}

/* Distinct claims that carry a risk: one that repeats another of them is not
 * counted again. */
static size_t claim_count(const struct dossier *dossier, uint32_t index)
{
	const struct claim *claims = dossier->claims.items;
	const struct indices *all = &dossier->risks.items[index].claims;
	size_t distinct = 0;

	for (size_t i = 0; i < all->count; i++) {
		uint32_t first = claims[all->items[i]].repeats;
		distinct += first == NONE ||
			!lists_claim_carries(&claims[first], index);
	}
	return distinct;
}

static struct str carriers(
	const struct dossier *dossier, struct arena *arena, uint32_t index)
{
	size_t number = claim_count(dossier, index);

	if (!dossier->risks.items[index].in_article)
		return S("not in text");
	return number ? lists_number(arena, number, "claim") : S("no claim");
}

static struct shown show(
	struct reader *reader, struct arena *arena, struct entry entry)
{
	const struct dossier *dossier = &reader->reading->article->dossier;

	return (struct shown){ .text = dossier->risks.items[entry.index].label,
		.right = carriers(dossier, arena, entry.index) };
}

static struct sort_key key(const struct reading *reading, struct arena *arena,
	uint32_t index, enum panel_order order)
{
	struct str label = reading->article->dossier.risks.items[index].label;

	(void)order;
	return (struct sort_key){ .text = unicode_fold(arena, label) };
}

static struct entry here(struct reader *reader)
{
	uint32_t claim = claims_at_hand(reader);

	if (claim == NONE || !claims_at(reader->reading, claim)->risks.count)
		return lists_thing(NONE);
	return lists_thing(claims_at(reader->reading, claim)->risks.items[0]);
}

static bool is_lit(const struct reading *reading, struct entry entry)
{
	if (reading->lit.kind == LIT_RISK && reading->lit.index == entry.index)
		return true;
	return reading->selection.kind == SELECTED_CLAIM &&
		lists_claim_carries(
			claims_at(reading, reading->selection.index),
			entry.index);
}

static void follow(struct reader *reader, struct entry entry)
{
	source_open(reader, SUBJECT_RISK, entry.index);
}

static struct str empty(const struct reading *reading)
{
	return article_judged(reading->article) ?
		S("The evidence file names no risks.") :
		S("No evidence file: risks are not known.");
}

const struct list list_risks = {
	.name = "Risks",
	.nouns = { [ENTRY_THING] = "risk" },
	.total = total,
	.count = count,
	.arrange = arrange,
	.group = group,
	.orders = 1u << ORDER_APPEARANCE | 1u << ORDER_NAME,
	.key = key,
	.show = show,
	.here = here,
	.is_lit = is_lit,
	.lights = { [ENTRY_THING] = LIT_RISK },
	.follow = follow,
	.empty = empty,
};
