#include "reader/lists.h"

#include "base/unicode.h"
#include "print/citation.h"
#include "reader/claims.h"
#include "reader/source.h"

#include <limits.h>

enum { GROUP_NAMED, GROUP_OTHERS, GROUPS };

static const struct reference *reference_at(
	const struct article *article, uint32_t index)
{
	return &article->bibliography.references.items[index];
}

static size_t count(const struct article *article)
{
	return article->bibliography.by_ordinal.count;
}

static uint32_t group_of(const struct reference *reference)
{
	return reference->named ? GROUP_NAMED : GROUP_OTHERS;
}

static void arrange_group(struct reading *reading, uint32_t group)
{
	const struct indices *all = &reading->article->bibliography.by_ordinal;
	bool begun = false;

	for (size_t i = 0; i < all->count; i++) {
		if (group_of(reference_at(reading->article, all->items[i])) !=
			group)
			continue;
		if (!begun)
			lists_add(reading, PANEL_CITATIONS,
				(struct entry){ true, group });
		begun = true;
		lists_add(reading, PANEL_CITATIONS,
			(struct entry){ false, all->items[i] });
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
	const struct article *article = reading->article;
	const char *name = which == GROUP_NAMED ? "NAMED BY THE ARTICLE" :
		lists_judged(article)           ? "BROUGHT BY THE EDITION" :
					"IN THE BIBLIOGRAPHY, NOT CITED";
	size_t number = 0;

	for (size_t i = 0; i < count(article); i++)
		number += group_of(reference_at(article, (uint32_t)i)) == which;
	return str_format(arena, "%s %zu", name, number);
}

/* The site of a URL: "example.org". */
static struct str host_of(struct str url)
{
	ptrdiff_t scheme = str_find(url, S("://"), 0);
	size_t begin = scheme == STR_NONE ? 0 : (size_t)scheme + 3;
	size_t end = begin;

	if (scheme == STR_NONE)
		return S("");
	while (end < url.size && url.at[end] != '/' && url.at[end] != '?' &&
		url.at[end] != '#')
		end++;
	return str_slice(url, begin, end);
}

/* Never a guess as a fact. */
static const char *const sureness[] = {
	[IDENTIFICATION_EXACT] = "",
	[IDENTIFICATION_PROBABLE] = "probably: ",
	[IDENTIFICATION_NOT_IDENTIFIABLE] = "not identifiable: ",
	[IDENTIFICATION_UNKNOWN] = "",
};

static struct shown show(
	struct reader *reader, struct arena *arena, uint32_t index)
{
	const struct reference *reference =
		reference_at(reader->reading->article, index);
	struct str name = citation_short(arena, reference);
	struct shown shown = { .lead = str_format(
				       arena, "[%d] ", reference->ordinal) };

	if (!name.size)
		name = reference->url.size ? reference->url : reference->id;
	shown.text = str_format(arena, "%s%.*s",
		sureness[reference->identification], STR(name));
	/* A title that stands for the authors is said already. */
	if (str_find(name, reference->title, 0) == STR_NONE)
		shown.below = reference->title;
	else if (!str_equal(name, reference->url))
		shown.below = host_of(reference->url);
	return shown;
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

/* The first citation in the window. */
static uint32_t citation_shown(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct article *article = reading->article;
	const struct spot *spots;
	size_t rows = reader_visible(reader, &spots);
	size_t low = 0, high = article->citations.count;

	if (!rows || !high)
		return NONE;
	struct position top = flow_position(&reading->flow, spots[0]);
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (position_compare(
			    article->citations.items[middle].begin, top) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == article->citations.count)
		return NONE;
	struct citation found = article->citations.items[low];
	struct spot at = flow_spot(&reading->flow, found.begin);
	return spot_compare(at, spots[rows - 1]) <= 0 ? found.reference : NONE;
}

static uint32_t here(struct reader *reader)
{
	const struct reading *reading = reader->reading;
	const struct selection *selection = &reading->selection;

	if (selection->kind == SELECTED_LINK && selection->index != NONE)
		return reading->article->citations.items[selection->index]
			.reference;
	uint32_t claim = claims_at_hand(reader);
	if (claim != NONE)
		return lists_claim_reference(claims_at(reading, claim));
	return citation_shown(reader);
}

static bool is_lit(const struct reading *reading, uint32_t index)
{
	const struct selection *selection = &reading->selection;

	if (reading->lit.kind == LIT_REFERENCE && reading->lit.index == index)
		return true;
	if (selection->kind == SELECTED_LINK && selection->index != NONE)
		return reading->article->citations.items[selection->index]
			       .reference == index;
	return selection->kind == SELECTED_CLAIM &&
		lists_claim_uses(claims_at(reading, selection->index), index);
}

static void follow(struct reader *reader, uint32_t index)
{
	source_open(reader, SUBJECT_REFERENCE, index);
}

static struct str empty(const struct reading *reading)
{
	if (lists_judged(reading->article))
		return S("The evidence file names no reference.");
	return S("The article cites nothing, and no bibliography is known.");
}

const struct list list_citations = {
	.name = "Citations",
	.noun = "reference",
	.total = count,
	.count = count,
	.arrange = arrange,
	.group = group,
	.orders = 1u << ORDER_APPEARANCE | 1u << ORDER_NAME | 1u << ORDER_YEAR,
	.key = key,
	.show = show,
	.here = here,
	.is_lit = is_lit,
	.lights = LIT_REFERENCE,
	.follow = follow,
	.empty = empty,
};
