#include "reader/hit.h"

#include "article/citations.h"
#include "base/unicode.h"
#include "reader/claims.h"
#include "reader/links.h"
#include "reader/panel.h"
#include "reader/tabs.h"

/* ---- in the text */

/* The byte of a piece's text in a column of its line; NONE: beside it. */
static uint32_t byte_at(const struct reader *reader, const struct block *block,
	const struct piece *piece, int col)
{
	int at = piece->col;
	uint32_t byte = piece->begin;

	while (byte < piece->end) {
		char room[GLYPH_ROOM];
		size_t next = unicode_cluster_end(block->text, byte);
		struct str cluster = str_slice(block->text, byte, next);
		at += glyph_of(reader->options.glyphs, cluster, at, room).cols;
		if (col < at)
			return byte;
		byte = (uint32_t)next;
	}
	return NONE;
}

/* What is at a byte of a block: of several things the shortest. */
struct search_at {
	struct position at;
	struct selection best;
};

static void consider(struct search_at *search, struct selection found)
{
	struct position at = search->at;
	struct selection *best = &search->best;

	if (found.begin.chunk != at.chunk || found.begin.block != at.block ||
		found.begin.byte > at.byte || found.end <= at.byte)
		return;
	if (best->kind == SELECTED_NOTHING ||
		found.end - found.begin.byte < best->end - best->begin.byte)
		*best = found;
}

static void consider_claims(
	struct search_at *search, const struct reading *reading)
{
	struct position from = { search->at.chunk, search->at.block, 0, 0 };

	for (size_t i = claims_before(reading, from);
		i < reading->by_place.count; i++) {
		uint32_t index = reading->by_place.items[i];
		const struct claim *claim = claims_at(reading, index);
		if (position_compare(claim->begin, search->at) > 0)
			break;
		consider(search,
			(struct selection){ SELECTED_CLAIM, index, claim->begin,
				claim->end.byte });
	}
}

static void consider_citations(
	struct search_at *search, const struct article *article)
{
	struct position from = { search->at.chunk, search->at.block, 0, 0 };

	for (size_t i = citations_before(article, from);
		i < article->citations.count; i++) {
		const struct citation *one = &article->citations.items[i];
		if (position_compare(one->begin, search->at) > 0)
			break;
		consider(search,
			(struct selection){ SELECTED_LINK, (uint32_t)i,
				one->begin, one->end });
	}
}

static void consider_links(struct search_at *search, struct article *article)
{
	const struct chunk *chunk = article_chunk(article, search->at.chunk);
	const struct block *block = &chunk->blocks.items[search->at.block];
	struct position begin = search->at;

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		begin.byte = span->begin;
		if (span->kind == SPAN_LINK || span->kind == SPAN_NOTE)
			consider(search,
				(struct selection){ SELECTED_LINK, NONE, begin,
					span->end });
	}
}

/* A claim whose words are all of a citation is the claim; a link that is a
 * citation is the citation. */
static struct selection thing_at(struct reader *reader, struct position at)
{
	struct reading *reading = reader->reading;
	struct search_at search = { .at = at };

	consider_claims(&search, reading);
	consider_citations(&search, reading->article);
	consider_links(&search, reading->article);
	return search.best;
}

/* The first claim whose sign may stand before a line. */
static struct selection claim_of_line(struct reader *reader, struct spot spot)
{
	uint32_t index;

	if (!claims_on_line(reader, spot, &index, 1))
		return (struct selection){ 0 };
	const struct claim *claim = claims_at(reader->reading, index);
	return (struct selection){ SELECTED_CLAIM, index, claim->begin,
		claim->end.byte };
}

/* What a column of a line's text holds. */
static struct hit hit_line(struct reader *reader, struct spot spot, int col)
{
	struct reading *reading = reader->reading;
	struct arena scratch = reader->scratch;
	const struct chunk *chunk = article_chunk(reading->article, spot.chunk);
	const struct piece *pieces;
	struct line line = flow_line(&reading->flow, &scratch, spot, &pieces);
	uint32_t section = chunk->blocks.items[spot.block].section;
	struct hit hit = { .kind = HIT_TEXT };

	for (uint32_t i = 0; i < line.piece_count; i++) {
		const struct piece *piece = &pieces[line.first_piece + i];
		struct position at = { spot.chunk, piece->block, 0, 0 };
		if (col < piece->col || col >= piece->col + piece->cols)
			continue;
		if (piece->kind == PIECE_FOLD && !spot.line)
			hit.kind = HIT_FOLD;
		if (piece->kind != PIECE_TEXT)
			continue;
		at.byte = byte_at(
			reader, &chunk->blocks.items[piece->block], piece, col);
		if (at.byte != NONE)
			hit.selection = thing_at(reader, at);
	}
	if (section != NONE && col < line.cols &&
		hit.selection.kind == SELECTED_NOTHING)
		hit.selection = (struct selection){ .kind = SELECTED_SECTION,
			.index = section };
	return hit;
}

static struct hit hit_text(struct reader *reader, int row, int col)
{
	const struct window *window = &reader->window;
	struct hit hit = { .kind = HIT_TEXT };
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);
	size_t line = (size_t)(row - window->top);

	if (line >= count)
		return hit;
	if (col >= window->text)
		return hit_line(reader, spots[line], col - window->text);
	if (col >= window->gutter)
		hit.selection = claim_of_line(reader, spots[line]);
	return hit;
}

/* ---- in the panel */

static struct hit hit_panel(struct reader *reader, int row)
{
	enum panel_list list = reader->reading->panel.list;
	uint32_t count = lists_count(reader->reading, list);
	struct hit hit = { .kind = HIT_PANEL };
	int at = reader->window.top;

	if (!count)
		return hit;
	for (uint32_t i = panel_top(reader); i < count; i++) {
		at += panel_entry_rows(reader, i);
		if (row >= at)
			continue;
		if (lists_entry(reader->reading, list, i).kind != ENTRY_GROUP)
			hit = (struct hit){ .kind = HIT_ENTRY, .entry = i };
		break;
	}
	return hit;
}

static struct hit hit_tab(struct reader *reader, int col)
{
	struct arena scratch = reader->scratch;
	struct tabs tabs = tabs_make(reader, &scratch, tabs_cols(reader));

	col -= tabs_col(reader);
	for (enum panel_list i = 0; i < PANEL_LISTS; i++)
		if (col >= tabs.at[i].begin && col < tabs.at[i].end)
			return (struct hit){ .kind = HIT_TAB, .tab = i };
	return (struct hit){ 0 };
}

struct hit hit_at(struct reader *reader, int row, int col)
{
	const struct window *window = &reader->window;
	bool tabs = window->panel_cols || panel_covers(reader);
	int below = window->top + reader_rows(reader);

	if (window->too_small || row < 0 || col < 0 || col >= window->cols)
		return (struct hit){ 0 };
	if (row == 0 && window->header && tabs)
		return hit_tab(reader, col);
	if (row < window->top || row >= below)
		return (struct hit){ 0 };
	if (panel_covers(reader) ||
		(window->panel_cols && col >= window->panel))
		return hit_panel(reader, row);
	if (col > window->map)
		return (struct hit){ .kind = HIT_BORDER };
	if (col == window->map)
		return (struct hit){ .kind = HIT_MAP,
			.map = row - window->top };
	return hit_text(reader, row, col);
}

/* ---- what a hit selects */

/* Of a link that is a citation its reference is lit, as by Tab. */
static void select_link(struct reader *reader, struct selection thing)
{
	const struct article *article = reader->reading->article;
	uint32_t reference = thing.index == NONE ?
		NONE :
		article->citations.items[thing.index].reference;

	reader->last = NULL; /* a jump, whatever ran before */
	claims_select(reader, thing);
	if (reference != NONE)
		claims_light(reader, LIT_REFERENCE, reference);
	links_say(reader);
}

void hit_select(struct reader *reader, struct selection thing)
{
	struct reading *reading = reader->reading;

	switch (thing.kind) {
	case SELECTED_CLAIM: claims_go(reader, thing.index); break;
	case SELECTED_LINK: select_link(reader, thing); break;
	case SELECTED_SECTION:
		reading->selection = thing;
		reader_say(reader, false, "section “%.*s”",
			STR(article_section_title(
				reading->article, thing.index)));
		break;
	default: break;
	}
}
