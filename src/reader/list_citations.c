#include "reader/lists.h"

#include "article/citations.h"
#include "article/identity.h"
#include "base/unicode.h"
#include "print/citation.h"
#include "print/plain.h"
#include "reader/cites.h"
#include "reader/cites_order.h"
#include "reader/claims.h"
#include "reader/links.h"
#include "reader/source.h"

#include <limits.h>

enum { NOTE_BEGINNING = 72 /* bytes */ };

static const struct reference *reference_at(
	const struct article *article, uint32_t index)
{
	return &article->bibliography.references.items[index];
}

static size_t count(const struct reading *reading)
{
	return reading->article->bibliography.by_ordinal.count +
		reading->cites->notes->count;
}

/* Notes are no citations. */
static size_t total(struct reading *reading)
{
	cites_follow(reading);
	return reading->article->bibliography.by_ordinal.count +
		reading->cites->keys.count;
}

/* ---- what is said */

static size_t count_named(const struct article *article, bool named)
{
	size_t number = 0;

	for (uint32_t i = 0; i < article->bibliography.by_ordinal.count; i++)
		number += reference_at(article, i)->named == named;
	return number;
}

static struct str group(
	const struct reading *reading, struct arena *arena, uint32_t which)
{
	const struct article *article = reading->article;
	const struct cites *cites = reading->cites;

	switch (which) {
	case CITES_NAMED:
		return str_format(arena, "NAMED BY THE ARTICLE %zu",
			count_named(article, true));
	case CITES_KEYS:
		return str_format(arena, "UNRESOLVED %zu", cites->keys.count);
	case CITES_OTHERS:
		return str_format(arena, "%s %zu",
			article_judged(article) ?
				"BROUGHT BY THE EDITION" :
				"IN THE BIBLIOGRAPHY, NOT CITED",
			count_named(article, false));
	case CITES_NOTES:
		return str_format(arena, "NOTES %zu", cites->notes->count);
	default:;
	}
	const struct site *site = &cites->sites.items[which - CITES_SITES];
	return str_format(arena, "%.*s %u", STR(site->name), site->count);
}

/* "3 uses"; of a link that there is once, nothing. */
static struct str uses_of(
	const struct reading *reading, struct arena *arena, uint32_t reference)
{
	const struct indices *uses = &reading->cites->uses;
	size_t number = reference < uses->count ? uses->items[reference] : 0;

	if (number <= (reading->article->links ? 1 : 0))
		return S("");
	return lists_number(arena, number, "use");
}

/* Never a guess as a fact. */
static const char *const sureness[] = {
	[IDENTIFICATION_EXACT] = "",
	[IDENTIFICATION_PROBABLE] = "probably: ",
	[IDENTIFICATION_NOT_IDENTIFIABLE] = "not identifiable: ",
	[IDENTIFICATION_UNKNOWN] = "",
};

/* What the site that a link is listed under, and its name, do not say. */
static struct str path_of(struct str url, struct str name)
{
	struct str path = sites_rest(url);

	return str_find(name, path, 0) == STR_NONE ? path : S("");
}

static struct shown show_reference(
	const struct reading *reading, struct arena *arena, uint32_t index)
{
	const struct reference *reference =
		reference_at(reading->article, index);
	struct str name = citation_short(arena, reference);
	struct shown shown = {
		.lead = str_format(arena, "[%d] ", reference->ordinal),
		.right = uses_of(reading, arena, index),
	};

	if (!name.size)
		name = reference->url.size ? reference->url : reference->id;
	shown.text = str_format(arena, "%s%.*s",
		sureness[reference->identification], STR(name));
	/* A title that stands for the authors is said already. */
	if (str_find(name, reference->title, 0) == STR_NONE)
		shown.below = reference->title;
	else if (reading->article->links)
		shown.below = path_of(reference->url, name);
	else if (reference->url.size && !str_equal(name, reference->url))
		shown.below = sites_name(arena, reference->url);
	return shown;
}

/* "cited 2 times; did you mean smith2020 (Smith 2020)?" */
static struct shown show_key(
	struct reading *reading, struct arena *arena, uint32_t index)
{
	const struct unresolved *key = &reading->cites->keys.items[index];
	struct str nearest = cites_nearest(reading, index);
	struct text below = { .arena = arena };

	if (key->uses == 1)
		text_add(&below, S("cited once"));
	else
		text_format(&below, "cited %u times", key->uses);
	if (nearest.size)
		text_format(&below, "; did you mean %.*s?", STR(nearest));
	return (struct shown){
		.lead = S("? "), .text = key->key, .below = text_str(&below)
	};
}

static struct shown show(
	struct reader *reader, struct arena *arena, struct entry entry)
{
	struct reading *reading = reader->reading;

	if (entry.kind == ENTRY_KEY)
		return show_key(reading, arena, entry.index);
	if (entry.kind == ENTRY_THING)
		return show_reference(reading, arena, entry.index);
	const struct note *note = &reading->cites->notes->items[entry.index];
	return (struct shown){ .lead = str_format(
				       arena, "%.*s ", STR(note->label)),
		.text = plain_short(arena, note->text, NOTE_BEGINNING) };
}

/* By year the newest comes first, and those without one last. */
static struct sort_key key(const struct reading *reading, struct arena *arena,
	uint32_t index, enum panel_order order)
{
	const struct reference *of = reference_at(reading->article, index);

	if (order == ORDER_YEAR)
		return (struct sort_key){ .number = of->issued.year ?
				-(long)of->issued.year :
				LONG_MAX };
	struct str name = citation_short(arena, of);
	if (str_starts(name, S("“"))) /* a title where nobody is named */
		name = of->title;
	return (struct sort_key){ .text = unicode_fold(
					  arena, name.size ? name : of->id) };
}

/* ---- where the reading is */

static struct entry entry_of_citation(
	const struct reading *reading, uint32_t index)
{
	const struct citation *citation =
		&reading->article->citations.items[index];

	if (citation->reference != NONE)
		return lists_thing(citation->reference);
	return lists_other(ENTRY_KEY, cites_key(reading, citation->key));
}

/* The first citation in the window. */
static struct entry citation_shown(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct article *article = reading->article;
	const struct spot *spots;
	size_t rows = reader_visible(reader, &spots);

	if (!rows || !article->citations.count)
		return lists_thing(NONE);
	uint32_t next = citations_before(
		article, flow_position(&reading->flow, spots[0]));
	if (next == article->citations.count)
		return lists_thing(NONE);
	struct spot at =
		flow_spot(&reading->flow, article->citations.items[next].begin);
	if (spot_compare(at, spots[rows - 1]) > 0)
		return lists_thing(NONE);
	return entry_of_citation(reading, next);
}

static struct entry entry_of_claim(
	const struct reading *reading, const struct claim *claim)
{
	uint32_t reference = lists_claim_reference(claim);

	if (reference != NONE)
		return lists_thing(reference);
	return lists_other(ENTRY_KEY, cites_claim_key(reading, claim));
}

static struct entry here(struct reader *reader)
{
	const struct reading *reading = reader->reading;
	const struct selection *selection = &reading->selection;
	uint32_t note = cites_note(reader);

	if (note != NONE)
		return lists_other(ENTRY_NOTE, note);
	if (selection->kind == SELECTED_LINK && selection->index != NONE)
		return entry_of_citation(reading, selection->index);
	uint32_t claim = claims_at_hand(reader);
	if (claim != NONE)
		return entry_of_claim(reading, claims_at(reading, claim));
	return citation_shown(reader);
}

static bool is_same(struct entry a, struct entry b)
{
	return a.kind == b.kind && a.index == b.index;
}

static bool is_lit(const struct reading *reading, struct entry entry)
{
	const struct selection *selection = &reading->selection;
	enum lit_kind kind = list_citations.lights[entry.kind];

	if (entry.kind == ENTRY_NOTE)
		return false;
	if (reading->lit.kind == kind && reading->lit.index == entry.index)
		return true;
	if (selection->kind == SELECTED_LINK && selection->index != NONE)
		return is_same(
			entry_of_citation(reading, selection->index), entry);
	if (selection->kind != SELECTED_CLAIM)
		return false;
	const struct claim *claim = claims_at(reading, selection->index);
	return entry.kind == ENTRY_KEY ?
		cites_claim_has(reading, claim, entry.index) :
		lists_claim_uses(claim, entry.index);
}

static void go(struct reader *reader, struct selection selection)
{
	reader->reading->panel.focused = false;
	reader_arrange(reader);
	reader->last = NULL; /* a jump, whatever ran before */
	claims_select(reader, selection);
}

static void follow_key(struct reader *reader, uint32_t index)
{
	const struct reading *reading = reader->reading;
	uint32_t first = reading->cites->keys.items[index].first;
	const struct citation *at = &reading->article->citations.items[first];

	go(reader,
		(struct selection){ SELECTED_LINK, first, at->begin, at->end });
	claims_light(reader, LIT_KEY, index);
	links_say(reader);
}

static void follow_note(struct reader *reader, uint32_t index)
{
	const struct note *note = &reader->reading->cites->notes->items[index];
	struct position at = note->definition;
	size_t end = article_block(reader->reading->article, at)->text.size;

	go(reader,
		(struct selection){ SELECTED_LINK, NONE, at, (uint32_t)end });
}

static void follow(struct reader *reader, struct entry entry)
{
	if (entry.kind == ENTRY_KEY)
		follow_key(reader, entry.index);
	else if (entry.kind == ENTRY_NOTE)
		follow_note(reader, entry.index);
	else
		source_open(reader, SUBJECT_REFERENCE, entry.index);
}

static struct str empty(const struct reading *reading)
{
	if (article_judged(reading->article))
		return S("The evidence file names no reference.");
	return S("The article cites nothing, and no bibliography is known.");
}

const struct list list_citations = {
	.name = "Citations",
	.nouns = { [ENTRY_THING] = "reference",
		[ENTRY_KEY] = "unresolved key",
		[ENTRY_NOTE] = "note" },
	.total = total,
	.count = count,
	.arrange = cites_arrange,
	.group = group,
	.orders = 1u << ORDER_APPEARANCE | 1u << ORDER_NAME | 1u << ORDER_YEAR,
	.key = key,
	.show = show,
	.here = here,
	.is_lit = is_lit,
	.lights = { [ENTRY_THING] = LIT_REFERENCE, [ENTRY_KEY] = LIT_KEY },
	.follow = follow,
	.empty = empty,
};
