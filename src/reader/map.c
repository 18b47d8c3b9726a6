#include "reader/map.h"

#include "reader/claims.h"
#include "reader/links.h"

static int row_of(const struct reader *reader, int permille)
{
	int height = reader->window.height;
	int row = height * permille / PERMILLE;

	return row < height ? row : height - 1;
}

int map_row(const struct reader *reader, struct position at)
{
	return row_of(reader, article_permille(reader->reading->article, at));
}

/* Lit claims; where nothing is chosen, those that sources speak against. */
static bool is_marked(const struct reading *reading, uint32_t index, bool *lit)
{
	const struct claim *claim = claims_at(reading, index);
	const struct selection *selection = &reading->selection;

	*lit = claims_is_lit(reading, index) ||
		(selection->kind == SELECTED_CLAIM &&
			selection->index == index);
	if (*lit || reading->lit.kind != LIT_NOTHING)
		return *lit;
	return claim->verdict == VERDICT_CONTESTED ||
		claim->verdict == VERDICT_MISATTRIBUTED;
}

/* Where links are the citations: those that lead to what is lit. */
static void add_links(const struct reader *reader, struct map_sign *signs)
{
	const struct reading *reading = reader->reading;
	const struct article *article = reading->article;

	if (!article->links || reading->lit.kind == LIT_NOTHING)
		return;
	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *citation = &article->citations.items[i];
		if (links_is_lit(reading, citation))
			signs[map_row(reader, citation->begin)].lit = true;
	}
}

/* What is searched for, as far as it is counted. */
static void add_matches(const struct reader *reader, struct map_sign *signs)
{
	const struct search *search = &reader->reading->search;

	for (int i = 0; search->regex && i < PERMILLE; i++)
		if (search->on_map[i])
			signs[row_of(reader, i)].match = true;
	if (search->here)
		signs[map_row(reader, search->at)].here = true;
}

struct map_sign *map_signs(struct reader *reader, struct arena *arena)
{
	const struct reading *reading = reader->reading;
	struct map_sign *signs = arena_array(
		arena, struct map_sign, (size_t)reader->window.height);

	for (size_t i = 0; i < reading->by_place.count; i++) {
		uint32_t index = reading->by_place.items[i];
		const struct claim *claim = claims_at(reading, index);
		bool lit;
		if (!is_marked(reading, index, &lit))
			continue;
		struct map_sign *sign = &signs[map_row(reader, claim->begin)];
		if (!sign->claim || (lit && !sign->lit))
			*sign = (struct map_sign){
				.claim = claim, .index = index, .lit = lit
			};
	}
	add_links(reader, signs);
	add_matches(reader, signs);
	return signs;
}
