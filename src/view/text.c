#include "view/part.h"

#include "article/rollup.h"

#include <stdio.h>

/* The matches of the block drawn last, so that it is searched once a frame. */
struct found {
	struct {
		struct span *items;
		size_t count, room;
	} matches;
	uint32_t chunk;
	uint32_t block;
	bool known;
};

static void find_matches(struct view *view, struct found *lit,
	const struct block *block, struct position at)
{
	struct search *search = &view->reader->reading->search;
	size_t from = 0, begin, end;

	if (lit->known && lit->chunk == at.chunk && lit->block == at.block)
		return;
	lit->matches.count = 0;
	lit->chunk = at.chunk;
	lit->block = at.block;
	lit->known = true;
	while (regex_find(search->regex, block->text, from, &begin, &end) ==
		REGEX_FOUND) {
		struct span *match = arena_push(view->arena, &lit->matches);
		match->begin = (uint32_t)begin;
		match->end = (uint32_t)end;
		from = end;
	}
}

/* Styles at a byte, and where they change next. */
static style_set styles_at(const struct chunk *chunk, const struct block *block,
	uint32_t at, uint32_t *edge)
{
	style_set found = 0;

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		if (span->begin > at) {
			if (span->begin < *edge)
				*edge = span->begin;
			break;
		}
		if (span->end <= at)
			continue;
		found |= layout_span_style(span->kind);
		if (span->end < *edge)
			*edge = span->end;
	}
	return found;
}

void view_piece(struct view *view, int row, int col, int end,
	const struct chunk *chunk, const struct piece *piece, style_set set)
{
	const struct block *block = &chunk->blocks.items[piece->block];

	col += piece->col;
	set |= piece->styles;
	if (piece->kind != PIECE_TEXT) {
		frame_put(&view->frame, row, col, end, piece->mark, set);
		return;
	}
	for (uint32_t at = piece->begin; at < piece->end;) {
		uint32_t edge = piece->end;
		style_set here = styles_at(chunk, block, at, &edge);
		col = frame_put(&view->frame, row, col, end,
			str_slice(block->text, at, edge), set | here);
		at = edge;
	}
}

/* Lights a match where it lies in a piece that is drawn already. */
static void light(struct view *view, int row, int col,
	const struct block *block, const struct piece *piece,
	const struct span *match, bool here)
{
	struct glyphs glyphs = view->frame.glyphs;
	uint32_t begin =
		match->begin > piece->begin ? match->begin : piece->begin;
	uint32_t end = match->end < piece->end ? match->end : piece->end;

	if (begin >= end)
		return;
	col += piece->col +
		glyph_cols(glyphs, str_slice(block->text, piece->begin, begin));
	int cols = glyph_cols(glyphs, str_slice(block->text, begin, end));
	frame_style(&view->frame, row, col, col + cols,
		STYLE_BIT(here ? STYLE_MATCH_HERE : STYLE_MATCH));
	if (here && !view->frame.cursor_shown) {
		view->frame.cursor_row = row;
		view->frame.cursor_col = col;
		view->frame.cursor_shown = true;
	}
}

static void light_piece(struct view *view, struct found *lit, int row,
	const struct chunk *chunk, const struct piece *piece, uint32_t number)
{
	const struct search *search = &view->reader->reading->search;
	const struct block *block = &chunk->blocks.items[piece->block];
	struct position at = { number, piece->block, 0 };

	if (!search->regex || piece->kind != PIECE_TEXT)
		return;
	find_matches(view, lit, block, at);
	for (size_t i = 0; i < lit->matches.count; i++) {
		const struct span *match = &lit->matches.items[i];
		at.byte = match->begin;
		light(view, row, view->reader->window.text, block, piece, match,
			search->here && !position_compare(at, search->at));
	}
}

/* What a folded section hides, in as many words as there is room for: its
 * claims, where it has some, else how long it is. */
static void draw_hidden(struct view *view, int row, int col, uint32_t section)
{
	enum { WAYS = 5 };
	const struct window *window = &view->reader->window;
	const struct article *article = view->reader->reading->article;
	struct arena *arena = view->arena;
	size_t words = article_fold_words(article, section);
	uint32_t behind = article_fold_end(article, section);
	uint32_t inner = behind - section - 1;
	struct rollup rollup = rollup_sections(article, section, behind);
	int room = window->text + window->text_cols - col - 2;
	struct str ways[WAYS] = { rollup_write(arena, &rollup),
		rollup_signs(arena, &rollup) };

	if (inner)
		ways[2] = str_format(arena, "%u section%s, %zu word%s", inner,
			inner == 1 ? "" : "s", words, words == 1 ? "" : "s");
	ways[3] = str_format(arena, "%zu word%s", words, words == 1 ? "" : "s");
	ways[4] = str_format(arena, "%zu w", words);
	for (int i = 0; i < WAYS; i++)
		if (ways[i].size &&
			glyph_cols(view->frame.glyphs, ways[i]) <= room) {
			frame_put(&view->frame, row, col + 2, window->map,
				ways[i], STYLE_BIT(STYLE_FAINT));
			return;
		}
}

/* The fold's sign, the selection's sign, and what is hidden. */
static void draw_heading(struct view *view, int row, struct spot spot,
	const struct line *line, const struct block *block)
{
	struct reading *reading = view->reader->reading;
	const struct window *window = &view->reader->window;
	const struct lines *lines = flow_lines(&reading->flow, spot);
	uint32_t section = block->section;
	bool folded = reading->flow.folded[section];

	if (!spot.line)
		frame_put(&view->frame, row, window->text, window->map,
			folded ? S("▸") : S("▾"), STYLE_BIT(STYLE_FAINT));
	if (folded && spot.line + 1 == lines->lines.count)
		draw_hidden(view, row, window->text + line->cols, section);
	if (reading->selection.kind != SELECTED_SECTION ||
		reading->selection.index != section || reading->panel.focused)
		return;
	frame_style(&view->frame, row, window->text, window->text + line->cols,
		STYLE_BIT(STYLE_SELECTED));
	if (spot.line)
		return;
	frame_put(&view->frame, row, window->gutter, window->text, S("›"),
		STYLE_BIT(STYLE_PLACE));
	view->frame.cursor_row = row;
	view->frame.cursor_col = window->gutter;
	view->frame.cursor_shown = true;
}

static void draw_line(
	struct view *view, struct found *lit, int row, struct spot spot)
{
	struct reading *reading = view->reader->reading;
	const struct window *window = &view->reader->window;
	const struct chunk *chunk = article_chunk(reading->article, spot.chunk);
	const struct block *block = &chunk->blocks.items[spot.block];
	const struct piece *pieces;
	struct line line =
		flow_line(&reading->flow, view->arena, spot, &pieces);
	size_t count = flow_lines(&reading->flow, spot)->lines.count;

	for (uint32_t i = 0; i < line.piece_count; i++) {
		const struct piece *piece = &pieces[line.first_piece + i];
		view_piece(
			view, row, window->text, window->map, chunk, piece, 0);
		light_piece(view, lit, row, chunk, piece, spot.chunk);
	}
	if (block->section != NONE && spot.line < count)
		draw_heading(view, row, spot, &line, block);
}

/* The rule that is scroll bar: heavy where the window is. */
static void draw_map(struct view *view, struct spot first, struct spot last)
{
	struct reading *reading = view->reader->reading;
	const struct window *window = &view->reader->window;
	struct spot below = last;
	int height = window->height;
	int begin = height *
		article_permille(reading->article,
			flow_position(&reading->flow, first)) /
		1000;
	int end = height;

	if (flow_next(&reading->flow, &below))
		end = height *
			article_permille(reading->article,
				flow_position(&reading->flow, below)) /
			1000;
	if (end <= begin)
		end = begin + 1;
	for (int i = 0; i < height; i++)
		frame_put(&view->frame, window->top + i, window->map,
			window->map + 1,
			i >= begin && i < end ? S("┃") : S("│"),
			STYLE_BIT(STYLE_FAINT));
}

void view_text(struct view *view)
{
	const struct window *window = &view->reader->window;
	const struct spot *spots;
	size_t count = reader_visible(view->reader, &spots);
	struct found lit = { 0 };

	if (!count) {
		frame_put(&view->frame, window->top, window->text, window->map,
			view->reader->reading->article->source.size ?
				S("This article has no text.") :
				S("This article is empty."),
			STYLE_BIT(STYLE_FAINT));
		return;
	}
	struct spot first = spots[0], last = spots[count - 1];
	for (size_t i = 0; i < count; i++)
		draw_line(view, &lit, window->top + (int)i, spots[i]);
	draw_map(view, first, last);
}
