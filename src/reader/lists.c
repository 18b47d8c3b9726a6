#include "reader/lists.h"

/* How a group stands among the entries. */
static const uint32_t group_bit = 1u << 31;

const struct list *lists_at(enum panel_list list)
{
	static const struct list *const lists[] = {
		[PANEL_RISKS] = &list_risks,
		[PANEL_CITATIONS] = &list_citations,
		[PANEL_CLAIMS] = &list_claims,
		[PANEL_CONTENTS] = &list_contents,
	};

	return lists[list];
}

uint32_t lists_packed(struct entry entry)
{
	return entry.index | (entry.group ? group_bit : 0);
}

void lists_add(
	struct reading *reading, enum panel_list list, struct entry entry)
{
	*arena_push(&reading->arena, &reading->panel.entries[list]) =
		lists_packed(entry);
}

/* What the cursor stands on, as packed; a group where it stands on nothing. */
static uint32_t thing_at(const struct panel *panel, enum panel_list list)
{
	const struct indices *entries = &panel->entries[list];
	uint32_t cursor = panel->cursor[list];

	return cursor < entries->count ? entries->items[cursor] : group_bit;
}

static void rearrange(struct reading *reading, enum panel_list list)
{
	struct panel *panel = &reading->panel;
	struct indices *entries = &panel->entries[list];
	uint32_t thing = thing_at(panel, list);

	entries->count = 0;
	lists_at(list)->arrange(reading);
	if (lists_at(list)->nearest && !(thing & group_bit))
		thing = lists_at(list)->nearest(reading, thing);
	/* What the cursor stands on may be elsewhere now. */
	for (uint32_t i = 0; !(thing & group_bit) && i < entries->count; i++)
		if (entries->items[i] == thing)
			panel->cursor[list] = i;
}

/* The entries, made anew when things have come in between keys, or citations,
 * for these tell the groups, or folds changed. None ever becomes fewer. */
static const struct indices *arranged(
	struct reading *reading, enum panel_list list)
{
	const struct article *article = reading->article;
	size_t count = lists_at(list)->count(article);

	/* The contents list what folds leave. */
	if (count)
		count += article->citations.count + reading->flow.changes;
	if (reading->panel.listed[list] != count) {
		reading->panel.listed[list] = count;
		rearrange(reading, list);
	}
	return &reading->panel.entries[list];
}

/* The entries to show; NULL: the things as they are. */
static const struct indices *entries_of(
	struct reading *reading, enum panel_list list)
{
	if (reading->panel.filter[list].size)
		return &reading->panel.filtered[list];
	return lists_at(list)->arrange ? arranged(reading, list) : NULL;
}

uint32_t lists_count(struct reading *reading, enum panel_list list)
{
	const struct indices *entries = entries_of(reading, list);

	return entries ? (uint32_t)entries->count :
			 (uint32_t)lists_at(list)->count(reading->article);
}

struct entry lists_entry(
	struct reading *reading, enum panel_list list, uint32_t entry)
{
	const struct indices *entries = entries_of(reading, list);

	if (!entries)
		return (struct entry){ false, entry };
	uint32_t found = entries->items[entry];
	return (struct entry){ (found & group_bit) != 0, found & ~group_bit };
}

uint32_t lists_find(
	struct reading *reading, enum panel_list list, uint32_t index)
{
	const struct indices *entries = entries_of(reading, list);

	if (!entries)
		return index < lists_count(reading, list) ? index : NONE;
	for (uint32_t i = 0; i < entries->count; i++)
		if (entries->items[i] == index)
			return i;
	return NONE;
}

struct str lists_number(struct arena *arena, size_t number, const char *noun)
{
	return str_format(
		arena, "%zu %s%s", number, noun, number == 1 ? "" : "s");
}

bool lists_judged(const struct article *article)
{
	const struct dossier *dossier = &article->dossier;

	return dossier->file.size > 0 &&
		(dossier->claims.count || dossier->risks.count ||
			dossier->edition.by.size);
}

uint32_t lists_claim_reference(const struct claim *claim)
{
	if (claim->attribution.reference != NONE)
		return claim->attribution.reference;
	for (size_t i = 0; i < claim->evidence.count; i++)
		if (claim->evidence.items[i].reference != NONE)
			return claim->evidence.items[i].reference;
	return NONE;
}

bool lists_claim_carries(const struct claim *claim, uint32_t risk)
{
	for (size_t i = 0; i < claim->risks.count; i++)
		if (claim->risks.items[i] == risk)
			return true;
	return false;
}

bool lists_claim_uses(const struct claim *claim, uint32_t reference)
{
	if (claim->attribution.reference == reference)
		return true;
	for (size_t i = 0; i < claim->cites.count; i++)
		if (claim->cites.items[i].reference == reference)
			return true;
	for (size_t i = 0; i < claim->evidence.count; i++)
		if (claim->evidence.items[i].reference == reference)
			return true;
	return false;
}
