#include "reader/lists.h"

#include "reader/sort.h"

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

void lists_add(
	struct reading *reading, enum panel_list list, struct entry entry)
{
	uint32_t group = entry.group ? group_bit : 0;

	*arena_push(&reading->arena, &reading->panel.entries[list]) =
		entry.index | group;
}

bool lists_is_group(uint32_t item)
{
	return (item & group_bit) != 0;
}

void lists_forget(struct reading *reading, enum panel_list list)
{
	reading->panel.listed[list] = (size_t)-1;
}

static void rearrange(struct reading *reading, enum panel_list list)
{
	struct panel *panel = &reading->panel;
	struct indices *entries = &panel->entries[list];
	uint32_t cursor = panel->cursor[list];
	uint32_t thing =
		cursor < entries->count ? entries->items[cursor] : group_bit;

	entries->count = 0;
	lists_at(list)->arrange(reading);
	sort_entries(reading, list);
	/* What the cursor stands on may be in another group now. */
	for (uint32_t i = 0; !(thing & group_bit) && i < entries->count; i++)
		if (entries->items[i] == thing)
			panel->cursor[list] = i;
}

/* The entries, made anew when things have come in between keys, or citations,
 * for these tell the groups. Neither ever becomes fewer. */
static const struct indices *arranged(
	struct reading *reading, enum panel_list list)
{
	const struct article *article = reading->article;
	size_t count = lists_at(list)->count(article);

	if (count)
		count += article->citations.count;
	if (reading->panel.listed[list] != count) {
		reading->panel.listed[list] = count;
		rearrange(reading, list);
	}
	return &reading->panel.entries[list];
}

uint32_t lists_count(struct reading *reading, enum panel_list list)
{
	if (!lists_at(list)->arrange)
		return (uint32_t)lists_at(list)->count(reading->article);
	return (uint32_t)arranged(reading, list)->count;
}

struct entry lists_entry(
	struct reading *reading, enum panel_list list, uint32_t entry)
{
	if (!lists_at(list)->arrange)
		return (struct entry){ false, entry };
	uint32_t found = arranged(reading, list)->items[entry];
	return (struct entry){ (found & group_bit) != 0, found & ~group_bit };
}

uint32_t lists_find(
	struct reading *reading, enum panel_list list, uint32_t index)
{
	if (!lists_at(list)->arrange)
		return index < lists_count(reading, list) ? index : NONE;
	const struct indices *entries = arranged(reading, list);
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
