#include "article/rollup.h"
#include "reader/claims.h"
#include "view/light.h"

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

/* The worst of two verdicts: the order in which a reader should beware. */
static enum verdict worse(enum verdict a, enum verdict b)
{
	static const int beware[] = { [VERDICT_CITED] = 0,
		[VERDICT_SUPPORTED] = 1,
		[VERDICT_PARTIAL] = 2,
		[VERDICT_UNRESOLVED] = 3,
		[VERDICT_ANECDOTAL] = 4,
		[VERDICT_UNSUPPORTED] = 5,
		[VERDICT_CONTESTED] = 6,
		[VERDICT_MISATTRIBUTED] = 7 };

	return beware[b] > beware[a] ? b : a;
}

/* The sign of the claims that begin on a line; on the top line also of those
 * that began above. */
static void draw_sign(struct view *view, int row, struct spot spot, bool top)
{
	enum { ON_LINE = 32 };
	struct reader *reader = view->reader;
	const struct window *window = &reader->window;
	struct position from = flow_position(&reader->reading->flow, spot);
	enum verdict verdict = VERDICT_COUNT;
	uint32_t found[ON_LINE];
	size_t count = claims_on_line(reader, spot, found, ON_LINE);

	for (size_t i = 0; i < count; i++) {
		const struct claim *claim =
			claims_at(reader->reading, found[i]);
		bool begins = claim->begin.block != from.block ||
			claim->begin.byte >= from.byte;
		if (!begins && !top)
			continue;
		verdict = verdict == VERDICT_COUNT ?
			claim->verdict :
			worse(verdict, claim->verdict);
	}
	if (verdict != VERDICT_COUNT)
		frame_put(&view->frame, row, window->text - 2, window->text,
			str_from(verdict_sign(verdict)),
			STYLE_BIT(verdict <= VERDICT_PARTIAL ? STYLE_FAINT :
							       STYLE_STRONG));
}

static void draw_selection_sign(struct view *view, int row, struct spot spot)
{
	struct reading *reading = view->reader->reading;
	const struct selection *selection = &reading->selection;
	const struct window *window = &view->reader->window;

	if (reading->panel.focused ||
		(selection->kind != SELECTED_CLAIM &&
			selection->kind != SELECTED_LINK))
		return;
	if (!spot_compare(spot, flow_spot(&reading->flow, selection->begin)))
		frame_put(&view->frame, row, window->text - 3, window->text - 2,
			S("›"), STYLE_BIT(STYLE_PLACE));
}

static void draw_line(
	struct view *view, struct lights *lights, int row, struct spot spot)
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
		light_piece(view, lights, row, window->text, spot.chunk, piece);
	}
	draw_sign(view, row, spot, row == window->top);
	draw_selection_sign(view, row, spot);
	if (block->section != NONE && spot.line < count)
		draw_heading(view, row, spot, &line, block);
}

void view_text(struct view *view)
{
	const struct window *window = &view->reader->window;
	const struct spot *spots;
	size_t count = reader_visible(view->reader, &spots);
	struct lights lights = { 0 };

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
		draw_line(view, &lights, window->top + (int)i, spots[i]);
	view_map(view, first, last);
}
