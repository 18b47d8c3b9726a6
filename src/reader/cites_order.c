#include "reader/cites_order.h"

#include "reader/cites.h"
#include "reader/lists.h"

static bool is_named(const struct reading *reading, uint32_t reference)
{
	return reading->article->bibliography.references.items[reference].named;
}

static void add_group(struct reading *reading, uint32_t group)
{
	lists_add(
		reading, PANEL_CITATIONS, (struct entry){ ENTRY_GROUP, group });
}

static void arrange_references(
	struct reading *reading, uint32_t group, bool named)
{
	const struct indices *all = &reading->article->bibliography.by_ordinal;
	bool begun = false;

	for (size_t i = 0; i < all->count; i++) {
		uint32_t index = all->items[i];
		if (is_named(reading, index) != named)
			continue;
		if (!begun)
			add_group(reading, group);
		begun = true;
		lists_add(reading, PANEL_CITATIONS, lists_thing(index));
	}
}

static void arrange_site(struct reading *reading, uint32_t site,
	uint32_t reference, const uint32_t *next)
{
	if (reference == NONE)
		return;
	add_group(reading, CITES_SITES + site);
	for (; reference != NONE; reference = next[reference]) {
		lists_add(reading, PANEL_CITATIONS, lists_thing(reference));
		reading->cites->sites.items[site].count++;
	}
}

/* Each site's references are chained, in order, and then listed. */
static void arrange_sites(struct reading *reading)
{
	struct arena scratch = arena_make(1 << 12);
	struct sites *sites = &reading->cites->sites;
	const struct indices *all = &reading->article->bibliography.by_ordinal;
	uint32_t *first = arena_array(&scratch, uint32_t, sites->count + 1);
	uint32_t *next = arena_array(&scratch, uint32_t, sites->of.count + 1);

	for (uint32_t site = 0; site < sites->count; site++) {
		first[site] = NONE;
		sites->items[site].count = 0;
	}
	for (size_t i = all->count; i-- > 0;) {
		uint32_t index = all->items[i];
		uint32_t *of = &first[sites->of.items[index]];
		if (!is_named(reading, index))
			continue;
		next[index] = *of;
		*of = index;
	}
	for (uint32_t site = 0; site < sites->count; site++)
		arrange_site(reading, site, first[site], next);
	arena_free(&scratch);
}

static void arrange_others(struct reading *reading, uint32_t group,
	enum entry_kind kind, size_t number)
{
	if (number)
		add_group(reading, group);
	for (uint32_t i = 0; i < number; i++)
		lists_add(reading, PANEL_CITATIONS, (struct entry){ kind, i });
}

void cites_arrange(struct reading *reading)
{
	const struct cites *cites = reading->cites;

	cites_follow(reading);
	if (reading->article->links)
		arrange_sites(reading);
	else
		arrange_references(reading, CITES_NAMED, true);
	arrange_others(reading, CITES_KEYS, ENTRY_KEY, cites->keys.count);
	arrange_references(reading, CITES_OTHERS, false);
	arrange_others(reading, CITES_NOTES, ENTRY_NOTE, cites->notes->count);
}
