#include "article/rollup.h"
#include "reader/claims.h"
#include "view/light.h"

/*
 * Where the drawing of a block is among its spans, which begin in order: the
 * lines of a frame lead down the block, so that no span is passed twice.
 */
struct sweep {
	uint32_t chunk;
	uint32_t block;
	uint32_t at; /* byte */
	uint32_t next; /* the first span that begins behind it */
	struct indices open; /* spans begun before that may end behind it */
};

struct drawing {
	struct lights lights;
	struct {
		struct sweep *items;
		size_t count, room;
	} sweeps; /* a table's cells are drawn line by line in turn */
};

static struct sweep *find_sweep(struct view *view, struct drawing *drawing,
	uint32_t chunk, const struct piece *piece)
{
	struct sweep *sweep;

	for (size_t i = drawing->sweeps.count; i-- > 0;) {
		sweep = &drawing->sweeps.items[i];
		if (sweep->chunk != chunk || sweep->block != piece->block)
			continue;
		if (sweep->at > piece->begin)
			*sweep = (struct sweep){ .chunk = chunk,
				.block = piece->block };
		return sweep;
	}
	sweep = arena_push(view->arena, &drawing->sweeps);
	sweep->chunk = chunk;
	sweep->block = piece->block;
	return sweep;
}

/* Styles at a byte, and where they change next. */
static style_set styles_at(struct arena *arena, struct sweep *sweep,
	const struct span *spans, uint32_t count, uint32_t at, uint32_t *edge)
{
	struct indices *open = &sweep->open;
	style_set found = 0;
	size_t kept = 0;

	sweep->at = at;
	if (!spans)
		return 0;
	for (; sweep->next < count && spans[sweep->next].begin <= at;
		sweep->next++)
		if (spans[sweep->next].end > at)
			*arena_push(arena, open) = sweep->next;
	if (sweep->next < count && spans[sweep->next].begin < *edge)
		*edge = spans[sweep->next].begin;
	for (size_t i = 0; i < open->count; i++) {
		const struct span *span = &spans[open->items[i]];
		if (span->end <= at)
			continue;
		open->items[kept++] = open->items[i];
		found |= layout_span_style(span->kind);
		if (span->end < *edge)
			*edge = span->end;
	}
	open->count = kept;
	return found;
}

static void draw_text(struct view *view, struct drawing *drawing, int row,
	uint32_t number, const struct piece *piece)
{
	const struct window *window = &view->reader->window;
	const struct chunk *chunk =
		article_chunk(view->reader->reading->article, number);
	const struct block *block = &chunk->blocks.items[piece->block];
	struct sweep *sweep = find_sweep(view, drawing, number, piece);
	const struct span *spans = block->span_count ?
		&chunk->spans.items[block->first_span] :
		NULL;
	int col = window->text + piece->col;

	for (uint32_t at = piece->begin; at < piece->end;) {
		uint32_t edge = piece->end;
		style_set here = styles_at(view->arena, sweep, spans,
			block->span_count, at, &edge);
		col = frame_put(&view->frame, row, col, window->map,
			str_slice(block->text, at, edge), piece->styles | here);
		at = edge;
	}
	light_piece(view, &drawing->lights, row, window->text, number, piece);
}

static void draw_piece(struct view *view, struct drawing *drawing, int row,
	uint32_t chunk, const struct piece *piece)
{
	const struct window *window = &view->reader->window;

	if (piece->kind == PIECE_TEXT)
		draw_text(view, drawing, row, chunk, piece);
	else
		frame_put(&view->frame, row, window->text + piece->col,
			window->map, piece->mark, piece->styles);
}

enum { HIDDEN_WAYS = 7 };

/* What a folded section hides, the longest way to say it first: its claims,
 * where it has some, else how long it is. */
static void say_hidden(struct arena *arena, const struct article *article,
	uint32_t section, struct str ways[static HIDDEN_WAYS])
{
	size_t words = article_fold_words(article, section);
	uint32_t behind = article_fold_end(article, section);
	uint32_t inner = behind - section - 1;
	struct rollup rollup = rollup_sections(article, section, behind);

	if (rollup.claims) {
		*ways++ = rollup_write(arena, &rollup);
		*ways++ = rollup_signs(arena, &rollup);
		*ways++ = rollup_tight(arena, &rollup);
		*ways++ = str_format(arena, "%u claim%s", rollup.claims,
			rollup.claims == 1 ? "" : "s");
	}
	if (inner)
		*ways++ = str_format(arena, "%u section%s, %zu word%s", inner,
			inner == 1 ? "" : "s", words, words == 1 ? "" : "s");
	*ways++ = str_format(arena, "%zu word%s", words, words == 1 ? "" : "s");
	*ways = str_format(arena, "%zu w", words);
}

static void draw_hidden(struct view *view, int row, int col, uint32_t section)
{
	const struct window *window = &view->reader->window;
	int room = window->text + window->text_cols - col - 2;
	struct str ways[HIDDEN_WAYS] = { 0 };

	say_hidden(view->arena, view->reader->reading->article, section, ways);
	for (int i = 0; i < HIDDEN_WAYS; i++)
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
	struct view *view, struct drawing *drawing, int row, struct spot spot)
{
	struct reading *reading = view->reader->reading;
	const struct window *window = &view->reader->window;
	const struct chunk *chunk = article_chunk(reading->article, spot.chunk);
	const struct block *block = &chunk->blocks.items[spot.block];
	const struct piece *pieces;
	struct line line =
		flow_line(&reading->flow, view->arena, spot, &pieces);
	size_t count = flow_lines(&reading->flow, spot)->lines.count;

	for (uint32_t i = 0; i < line.piece_count; i++)
		draw_piece(view, drawing, row, spot.chunk,
			&pieces[line.first_piece + i]);
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
	struct drawing drawing = { 0 };

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
		draw_line(view, &drawing, window->top + (int)i, spots[i]);
	view_map(view, first, last);
}
