#include "reader/lists.h"

#include "reader/sort.h"

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

struct entry lists_other(enum entry_kind kind, uint32_t index)
{
	return (struct entry){ index == NONE ? ENTRY_NONE : kind, index };
}

struct entry lists_thing(uint32_t index)
{
	return lists_other(ENTRY_THING, index);
}

void lists_add(
	struct reading *reading, enum panel_list list, struct entry entry)
{
	*arena_push(&reading->arena, &reading->panel.entries[list]) = entry;
}

static bool is_same(struct entry a, struct entry b)
{
	return a.kind == b.kind && a.index == b.index;
}

/* Where an entry stands among those of a list, or NONE. */
static uint32_t find(const struct entries *entries, struct entry entry)
{
	for (uint32_t i = 0; i < entries->count; i++)
		if (is_same(entries->items[i], entry))
			return i;
	return NONE;
}

/* Moves a place in a list to where its entry stands now. */
static void follow(
	const struct entries *entries, struct entry entry, uint32_t *place)
{
	uint32_t found = find(entries, entry);

	if (found != NONE)
		*place = found;
}

static struct entry entry_at(const struct entries *entries, uint32_t place)
{
	return place < entries->count ? entries->items[place] :
					(struct entry){ ENTRY_NONE, NONE };
}

void lists_forget(struct reading *reading, enum panel_list list)
{
	reading->panel.listed[list] = (size_t)-1;
}

/* What the cursor stands on may be in another group now, and more above it:
 * neither it nor the first row changes for whoever looks. */
static void rearrange(struct reading *reading, enum panel_list list)
{
	struct panel *panel = &reading->panel;
	struct entries *entries = &panel->entries[list];
	struct entry cursor = entry_at(entries, panel->cursor[list]);
	struct entry top = entry_at(entries, panel->top[list]);
	bool from_start = !panel->top[list];

	entries->count = 0;
	lists_at(list)->arrange(reading);
	sort_entries(reading, list);
	if (lists_at(list)->nearest && cursor.kind == ENTRY_THING)
		cursor.index = lists_at(list)->nearest(reading, cursor.index);
	follow(entries, cursor, &panel->cursor[list]);
	if (!from_start)
		follow(entries, top, &panel->top[list]);
}

/* The entries, made anew when things have come in between keys, or citations,
 * for these tell the groups, or folds changed. None ever becomes fewer. */
static const struct entries *arranged(
	struct reading *reading, enum panel_list list)
{
	/* The contents list what folds leave. */
	size_t count = lists_at(list)->count(reading) +
		reading->article->citations.count + reading->flow.changes;

	if (reading->panel.listed[list] != count) {
		reading->panel.listed[list] = count;
		rearrange(reading, list);
	}
	return &reading->panel.entries[list];
}

/* The entries to show; NULL: the things as they are. */
static const struct entries *entries_of(
	struct reading *reading, enum panel_list list)
{
	if (reading->panel.filter[list].size)
		return &reading->panel.filtered[list];
	return lists_at(list)->arrange ? arranged(reading, list) : NULL;
}

uint32_t lists_count(struct reading *reading, enum panel_list list)
{
	const struct entries *entries = entries_of(reading, list);

	return entries ? (uint32_t)entries->count :
			 (uint32_t)lists_at(list)->count(reading);
}

struct entry lists_entry(
	struct reading *reading, enum panel_list list, uint32_t entry)
{
	const struct entries *entries = entries_of(reading, list);

	return entries ? entries->items[entry] : lists_thing(entry);
}

uint32_t lists_find(
	struct reading *reading, enum panel_list list, struct entry entry)
{
	const struct entries *entries = entries_of(reading, list);

	if (entry.kind == ENTRY_NONE)
		return NONE;
	if (!entries)
		return entry.index < lists_count(reading, list) ? entry.index :
								  NONE;
	return find(entries, entry);
}

uint32_t lists_find_lit(struct reading *reading, enum panel_list list)
{
	const enum lit_kind *lights = lists_at(list)->lights;
	const struct lit *lit = &reading->lit;

	for (int kind = 0; kind < ENTRY_KINDS; kind++)
		if (lit->kind != LIT_NOTHING && lit->kind == lights[kind])
			return lists_find(reading, list,
				(struct entry){
					(enum entry_kind)kind, lit->index });
	return NONE;
}

struct str lists_number(struct arena *arena, size_t number, const char *noun)
{
	return str_format(
		arena, "%zu %s%s", number, noun, number == 1 ? "" : "s");
}

uint32_t lists_claim_reference(const struct claim *claim)
{
	if (claim->attribution.reference != NONE)
		return claim->attribution.reference;
	for (size_t i = 0; i < claim->evidence.count; i++)
		if (claim->evidence.items[i].reference != NONE)
			return claim->evidence.items[i].reference;
	for (size_t i = 0; i < claim->cites.count; i++)
		if (claim->cites.items[i].reference != NONE)
			return claim->cites.items[i].reference;
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
