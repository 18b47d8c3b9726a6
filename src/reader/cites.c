#include "reader/cites.h"

#include "article/load.h"
#include "print/mention.h"

static void count_uses(struct reading *reading)
{
	const struct article *article = reading->article;
	struct indices *uses = &reading->cites->uses;

	for (size_t i = 0; i < uses->count; i++)
		uses->items[i] = 0;
	while (uses->count < article->bibliography.references.count)
		*arena_push(&reading->arena, uses) = 0;
	for (size_t i = 0; i < article->citations.count; i++) {
		uint32_t reference = article->citations.items[i].reference;
		if (reference < uses->count)
			uses->items[reference]++;
	}
}

static void find_keys(struct reading *reading)
{
	struct cites *cites = reading->cites;

	cites->keys = unresolved_find(&reading->arena, reading->article);
	cites->nearest = arena_array(
		&reading->arena, struct nearest, cites->keys.count + 1);
}

void cites_follow(struct reading *reading)
{
	struct article *article = reading->article;
	struct cites *cites = reading->cites;

	if (cites->seen == article->citations.count &&
		cites->uses.count == article->bibliography.references.count)
		return;
	cites->seen = article->citations.count;
	count_uses(reading);
	if (article->links)
		sites_add(
			&reading->arena, &cites->sites, &article->bibliography);
	else
		find_keys(reading);
}

void cites_begin(struct reading *reading)
{
	struct cites *cites = arena_new(&reading->arena, struct cites);

	reading->cites = cites;
	cites->walk = notes_walk(&reading->arena, reading->article);
	cites->notes = notes_walk_found(cites->walk);
	cites_follow(reading);
	/* Over the article, lists are not shown. */
	if (!reading->below && reading->article->body.size < LOAD_AT_ONCE)
		while (notes_walk_more(cites->walk))
			;
}

bool cites_more(struct reading *reading)
{
	return !reading->below && notes_walk_more(reading->cites->walk);
}

uint32_t cites_key(const struct reading *reading, struct str key)
{
	const struct unresolved_keys *keys = &reading->cites->keys;

	for (uint32_t i = 0; i < keys->count; i++)
		if (str_equal(keys->items[i].key, key))
			return i;
	return NONE;
}

struct str cites_nearest(struct reading *reading, uint32_t key)
{
	struct nearest *nearest = &reading->cites->nearest[key];

	if (!nearest->known)
		nearest->name = mention_nearest(&reading->arena,
			&reading->article->bibliography,
			reading->cites->keys.items[key].key);
	nearest->known = true;
	return nearest->name;
}

uint32_t cites_claim_key(
	const struct reading *reading, const struct claim *claim)
{
	for (size_t i = 0; i < claim->cites.count; i++)
		if (claim->cites.items[i].reference == NONE)
			return cites_key(reading, claim->cites.items[i].key);
	return NONE;
}

uint32_t cites_selected_key(const struct reading *reading)
{
	const struct selection *selection = &reading->selection;

	if (selection->kind != SELECTED_LINK || selection->index == NONE)
		return NONE;
	const struct citation *of =
		&reading->article->citations.items[selection->index];
	return of->reference == NONE ? cites_key(reading, of->key) : NONE;
}

bool cites_claim_has(
	const struct reading *reading, const struct claim *claim, uint32_t key)
{
	const struct unresolved_keys *keys = &reading->cites->keys;

	for (size_t i = 0; key < keys->count && i < claim->cites.count; i++)
		if (claim->cites.items[i].reference == NONE &&
			str_equal(claim->cites.items[i].key,
				keys->items[key].key))
			return true;
	return false;
}

uint32_t cites_note(struct reader *reader)
{
	const struct reading *reading = reader->reading;
	const struct selection *selection = &reading->selection;
	const struct notes *notes = reading->cites->notes;
	struct position at = selection->begin;
	struct note_words words;

	if (selection->kind != SELECTED_LINK || selection->index != NONE)
		return NONE;
	if (notes_definition(reading->article, at, &words))
		at = words.begin;
	for (uint32_t i = 0; i < notes->count; i++)
		if (!position_compare(notes->items[i].definition, at))
			return i;
	return NONE;
}
