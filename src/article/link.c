#include "article/link.h"

#include "article/anchor.h"
#include "article/identity.h"
#include "parse/csl.h"

#include <stdlib.h>

/* A claim on its way to a number. */
struct placed {
	struct position begin, end;
	bool orphan;
	uint32_t claim;
};

/* By place, the outer before the inner; orphans last, as in the file. */
static int compare(const void *first, const void *second)
{
	const struct placed *a = first, *b = second;
	int order = a->orphan - b->orphan;

	if (!order && !a->orphan)
		order = position_compare(a->begin, b->begin);
	if (!order && !a->orphan)
		order = position_compare(b->end, a->end);
	return order ? order : (a->claim > b->claim) - (a->claim < b->claim);
}

static void number_claims(struct arena *arena, struct dossier *dossier)
{
	size_t count = dossier->claims.count;
	struct placed *placed = arena_array(arena, struct placed, count + 1);

	for (size_t i = 0; i < count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		placed[i] = (struct placed){ claim->begin, claim->end,
			claim->orphan, (uint32_t)i };
	}
	qsort(placed, count, sizeof *placed, compare);
	dossier->by_number = (struct indices){ 0 };
	for (size_t i = 0; i < count; i++) {
		uint32_t claim = placed[i].claim;
		dossier->claims.items[claim].number = (int)i + 1;
		*arena_push(arena, &dossier->by_number) = claim;
	}
}

static void tell_circle(struct diagnostics *diagnostics, struct str file,
	const struct claim *claim)
{
	struct place place = { file, claim->line, claim->column };

	diagnostic_add(diagnostics, place, SEVERITY_ERROR, "repeats",
		"\"%.*s\" repeats itself, by way of `repeats`; it counts as a "
		"claim of its own",
		STR(claim->id));
}

/* What a walk along `repeats` has done with a claim. */
enum walked { WALKED_NOT, WALKED_NOW, WALKED_ALL };

/*
 * Where the walk from `start` ends: a claim that repeats none, or the first of
 * one that was walked before. A circle is cut where it closes.
 */
static uint32_t walk(struct claim *claims, unsigned char *walked,
	uint32_t start, struct diagnostics *diagnostics, struct str file)
{
	uint32_t at = start;

	while (walked[at] == WALKED_NOT && claims[at].repeats != NONE) {
		uint32_t next = claims[at].repeats;
		walked[at] = WALKED_NOW;
		if (walked[next] == WALKED_NOW) {
			tell_circle(diagnostics, file, &claims[at]);
			claims[at].repeats = NONE;
			return at;
		}
		at = next;
	}
	return claims[at].repeats == NONE ? at : claims[at].repeats;
}

static void resolve_repeats(struct arena *arena, struct dossier *dossier,
	struct str file, struct diagnostics *diagnostics)
{
	size_t count = dossier->claims.count;
	struct claim *claims = dossier->claims.items;
	unsigned char *walked = arena_array(arena, unsigned char, count + 1);

	for (uint32_t i = 0; i < count; i++) {
		uint32_t first = walk(claims, walked, i, diagnostics, file);
		uint32_t at = i;
		while (walked[at] != WALKED_ALL) {
			uint32_t next = claims[at].repeats;
			walked[at] = WALKED_ALL;
			if (next == NONE)
				break;
			claims[at].repeats = first;
			at = next;
		}
	}
}

/* Each risk's claims, in order of the claims. */
static void link_risks(struct arena *arena, struct dossier *dossier)
{
	for (size_t i = 0; i < dossier->risks.count; i++)
		dossier->risks.items[i].claims = (struct indices){ 0 };
	for (size_t i = 0; i < dossier->by_number.count; i++) {
		uint32_t number = dossier->by_number.items[i];
		const struct claim *claim = &dossier->claims.items[number];
		for (size_t j = 0; j < claim->risks.count; j++) {
			struct risk *risk =
				&dossier->risks.items[claim->risks.items[j]];
			*arena_push(arena, &risk->claims) = number;
		}
	}
}

static void use(
	struct arena *arena, struct bibliography *bibliography, uint32_t index)
{
	if (index == NONE || bibliography->references.items[index].ordinal)
		return;
	*arena_push(arena, &bibliography->by_ordinal) = index;
	bibliography->references.items[index].ordinal =
		(int)bibliography->by_ordinal.count;
}

static const struct claim *claim_numbered(
	const struct dossier *dossier, size_t number)
{
	return &dossier->claims.items[dossier->by_number.items[number]];
}

static void clear(struct bibliography *bibliography)
{
	bibliography->by_ordinal = (struct indices){ 0 };
	for (size_t i = 0; i < bibliography->references.count; i++) {
		struct reference *reference =
			&bibliography->references.items[i];
		reference->ordinal = 0;
		reference->named =
			str_equal(reference->role, S("named-by-article"));
	}
}

/* Of the article itself. */
static void name(
	struct arena *arena, struct bibliography *bibliography, uint32_t index)
{
	use(arena, bibliography, index);
	if (index != NONE)
		bibliography->references.items[index].named = true;
}

static void tell_unknown(struct article *article, struct str key)
{
	struct place place = { article->name, article->metadata.nocite_line,
		article->metadata.nocite_column };

	diagnostic_add(&article->diagnostics, place, SEVERITY_WARNING, "nocite",
		"`nocite` names \"%.*s\", which no bibliography has", STR(key));
}

static void tell_unknowns(
	struct article *article, const struct bibliography *bibliography)
{
	const struct texts *keys = &article->metadata.nocite;

	for (size_t i = 0; i < keys->count; i++)
		if (csl_find(bibliography, keys->items[i]) == NONE &&
			!str_equal(keys->items[i], S("*")))
			tell_unknown(article, keys->items[i]);
}

/* What `nocite` names, the article names, though nowhere in its text. */
static void name_uncited(
	struct article *article, struct bibliography *bibliography)
{
	const struct texts *keys = &article->metadata.nocite;
	uint32_t count = (uint32_t)bibliography->references.count;

	for (size_t i = 0; i < keys->count; i++) {
		uint32_t index = csl_find(bibliography, keys->items[i]);
		bool all = str_equal(keys->items[i], S("*"));
		name(article->arena, bibliography, index);
		for (uint32_t each = 0; all && each < count; each++)
			name(article->arena, bibliography, each);
	}
}

static void number_references(struct article *article,
	const struct dossier *dossier, struct bibliography *bibliography)
{
	struct arena *arena = article->arena;
	size_t count = dossier->claims.count;

	clear(bibliography);
	for (size_t i = 0; i < article->citations.count; i++)
		name(arena, bibliography,
			article->citations.items[i].reference);
	for (size_t i = 0; i < count; i++)
		name(arena, bibliography,
			claim_numbered(dossier, i)->attribution.reference);
	name_uncited(article, bibliography);
	for (size_t i = 0; i < count; i++) {
		const struct claim *claim = claim_numbered(dossier, i);
		for (size_t j = 0; j < claim->evidence.count; j++)
			use(arena, bibliography,
				claim->evidence.items[j].reference);
	}
	for (size_t i = 0; i < dossier->risks.count; i++) {
		const struct indices *of = &dossier->risks.items[i].references;
		for (size_t j = 0; j < of->count; j++)
			use(arena, bibliography, of->items[j]);
	}
	for (uint32_t i = 0; i < bibliography->references.count; i++)
		use(arena, bibliography, i);
}

void link_all(struct article *article, struct dossier *dossier,
	struct bibliography *bibliography, struct str file,
	struct diagnostics *diagnostics)
{
	struct arena *arena = article->arena;

	identity_check(article, dossier, file, diagnostics);
	anchor_claims(article, dossier, file, diagnostics);
	number_claims(arena, dossier);
	resolve_repeats(arena, dossier, file, diagnostics);
	link_risks(arena, dossier);
	tell_unknowns(article, bibliography);
	number_references(article, dossier, bibliography);
}

void link_number(struct article *article)
{
	number_claims(article->arena, &article->dossier);
	number_references(article, &article->dossier, &article->bibliography);
}
