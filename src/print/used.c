#include "print/used.h"

static void use(bool *used, const struct indices *indices)
{
	for (size_t i = 0; i < indices->count; i++)
		used[indices->items[i]] = true;
}

/* For each reference whether the article, a claim or a risk leads to it. */
static bool *find_used(struct arena *arena, const struct article *article)
{
	const struct bibliography *all = &article->bibliography;
	const struct dossier *dossier = &article->dossier;
	bool *used = arena_array(arena, bool, all->references.count + 1);

	for (size_t i = 0; i < all->references.count; i++)
		used[i] = all->references.items[i].named;
	for (size_t i = 0; i < article->citations.count; i++)
		if (article->citations.items[i].reference != NONE)
			used[article->citations.items[i].reference] = true;
	for (size_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		if (claim->attribution.reference != NONE)
			used[claim->attribution.reference] = true;
		for (size_t j = 0; j < claim->evidence.count; j++)
			if (claim->evidence.items[j].reference != NONE)
				used[claim->evidence.items[j].reference] = true;
	}
	for (size_t i = 0; i < dossier->risks.count; i++)
		use(used, &dossier->risks.items[i].references);
	return used;
}

struct indices used_references(
	struct arena *arena, const struct article *article)
{
	const struct bibliography *all = &article->bibliography;
	const bool *used = find_used(arena, article);
	struct indices found = { 0 };

	for (size_t i = 0; i < all->by_ordinal.count; i++)
		if (used[all->by_ordinal.items[i]])
			*arena_push(arena, &found) = all->by_ordinal.items[i];
	return found;
}
