#include "view/light.h"

#include "article/citations.h"
#include "reader/claims.h"
#include "reader/links.h"

static void add(struct view *view, struct lights *lights, uint32_t begin,
	uint32_t end, enum style style, bool cursor)
{
	*arena_push(view->arena, &lights->lights) =
		(struct light){ begin, end, STYLE_BIT(style), cursor };
}

/* Bytes before the first that is shown in which a match may begin. */
enum { LOOK_BACK = 16 << 10 };

/* Where to look for matches that reach into a piece or behind it. One that is
 * gone to is known, however far up it begins. */
static size_t begin_looking(
	const struct search *search, struct position at, uint32_t byte)
{
	size_t from = byte > LOOK_BACK ? byte - LOOK_BACK : 0;

	if (search->here && search->at.chunk == at.chunk &&
		search->at.block == at.block && search->at.byte <= byte &&
		(search->at.byte >= from || search->end > byte))
		return search->at.byte;
	return from;
}

/* The matches up to the end of a piece, and one more. */
static void find_matches(struct view *view, struct lights *lights,
	struct str text, struct position at, const struct piece *piece)
{
	const struct search *search = &view->reader->reading->search;
	size_t begin, end;

	while (search->regex && lights->from < piece->end) {
		if (regex_find(search->regex, text, lights->from, &begin,
			    &end) != REGEX_FOUND) {
			lights->from = text.size;
			return;
		}
		lights->from = end;
		if (end <= piece->begin)
			continue;
		at.byte = (uint32_t)begin;
		bool here = search->here && !position_compare(at, search->at);
		add(view, lights, (uint32_t)begin, (uint32_t)end,
			here ? STYLE_MATCH_HERE : STYLE_MATCH, here);
	}
}

static void find_claims(
	struct view *view, struct lights *lights, struct position at)
{
	const struct reading *reading = view->reader->reading;
	size_t next = claims_before(reading, at);

	for (; next < reading->by_place.count; next++) {
		uint32_t index = reading->by_place.items[next];
		const struct claim *claim = claims_at(reading, index);
		if (claim->begin.chunk != at.chunk ||
			claim->begin.block != at.block)
			break;
		if (claims_is_lit(reading, index))
			add(view, lights, claim->begin.byte, claim->end.byte,
				STYLE_LIT, false);
	}
}

/* Where links are the citations, no claims are there to be lit. */
static void find_links(
	struct view *view, struct lights *lights, struct position at)
{
	const struct reading *reading = view->reader->reading;
	const struct article *article = reading->article;
	uint32_t next = citations_before(article, at);

	for (; next < article->citations.count; next++) {
		const struct citation *citation =
			&article->citations.items[next];
		if (citation->begin.chunk != at.chunk ||
			citation->begin.block != at.block)
			break;
		if (links_is_lit(reading, citation))
			add(view, lights, citation->begin.byte, citation->end,
				STYLE_LIT, false);
	}
}

static void find_selection(
	struct view *view, struct lights *lights, struct position at)
{
	const struct reading *reading = view->reader->reading;
	const struct selection *selection = &reading->selection;

	if (reading->panel.focused ||
		(selection->kind != SELECTED_CLAIM &&
			selection->kind != SELECTED_LINK) ||
		selection->begin.chunk != at.chunk ||
		selection->begin.block != at.block)
		return;
	add(view, lights, selection->begin.byte, selection->end, STYLE_SELECTED,
		true);
}

static void find(struct view *view, struct lights *lights, struct position at,
	const struct piece *piece)
{
	if (lights->known && lights->chunk == at.chunk &&
		lights->block == at.block)
		return;
	lights->lights.count = 0;
	lights->chunk = at.chunk;
	lights->block = at.block;
	lights->from =
		begin_looking(&view->reader->reading->search, at, piece->begin);
	lights->known = true;
	find_claims(view, lights, at);
	find_links(view, lights, at);
	find_selection(view, lights, at);
}

static void light(struct view *view, int row, int col, struct str text,
	const struct piece *piece, const struct light *light)
{
	struct glyphs glyphs = view->frame.glyphs;
	uint32_t begin =
		light->begin > piece->begin ? light->begin : piece->begin;
	uint32_t end = light->end < piece->end ? light->end : piece->end;

	if (begin >= end)
		return;
	col += piece->col +
		glyph_cols(glyphs, str_slice(text, piece->begin, begin));
	int cols = glyph_cols(glyphs, str_slice(text, begin, end));
	frame_style(&view->frame, row, col, col + cols, light->styles);
	if (light->cursor && !view->frame.cursor_shown) {
		view->frame.cursor_row = row;
		view->frame.cursor_col = col;
		view->frame.cursor_shown = true;
	}
}

void light_piece(struct view *view, struct lights *lights, int row, int col,
	uint32_t chunk, const struct piece *piece)
{
	struct position at = { chunk, piece->block, 0, 0 };

	if (piece->kind != PIECE_TEXT)
		return;
	const struct block *block =
		article_block(view->reader->reading->article, at);
	find(view, lights, at, piece);
	find_matches(view, lights, block->text, at, piece);
	for (size_t i = 0; i < lights->lights.count; i++)
		light(view, row, col, block->text, piece,
			&lights->lights.items[i]);
}
