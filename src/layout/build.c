#include "layout/build.h"

#include <string.h>

int build_less(int cols, int by)
{
	if (!cols)
		return 0;
	return cols > by ? cols - by : 1;
}

struct build build_begin(struct arena *arena, const struct chunk *chunk,
	uint32_t block, struct layout how)
{
	struct build build = { .arena = arena, .chunk = chunk, .how = how };

	if (chunk->blocks.items[block].prefix_count)
		build.margin = margin_of(arena, chunk, block, 0, how);
	build.cols = build_less(how.cols, build.margin.cols);
	return build;
}

static void add(struct build *build, struct piece piece)
{
	struct line *line =
		&build->lines.lines.items[build->lines.lines.count - 1];

	*arena_push(build->arena, &build->lines.pieces) = piece;
	line->piece_count++;
	line->cols = piece.col + piece.cols;
}

static void add_margin(struct build *build, const struct pieces *pieces)
{
	for (size_t i = 0; i < pieces->count; i++)
		add(build, pieces->items[i]);
}

void build_line(struct build *build, uint32_t block, uint32_t begin)
{
	struct line *line = arena_push(build->arena, &build->lines.lines);

	line->first_piece = (uint32_t)build->lines.pieces.count;
	line->block = block;
	line->begin = begin;
	add_margin(build,
		build->begun ? &build->margin.rest : &build->margin.first);
	build->begun = true;
}

/* Tabs are pieces of their own: whoever draws a piece starts it at its column,
 * so that no other tab stops than ours can move the text behind. */
static void add_parts(struct build *build, struct piece piece, struct str text)
{
	int base = piece.col;
	int col = 0;

	for (uint32_t at = piece.begin; at < piece.end;) {
		bool tab = text.at[at] == '\t';
		uint32_t end = at + 1;
		while (!tab && end < piece.end && text.at[end] != '\t')
			end++;
		struct piece part = piece;
		part.begin = at;
		part.end = end;
		part.col = base + col;
		part.cols = tab ?
			GLYPH_TAB - col % GLYPH_TAB :
			glyph_cols(build->how.glyphs, str_slice(text, at, end));
		add(build, part);
		col += part.cols;
		at = end;
	}
}

void build_text(struct build *build, int col, uint32_t block, struct row row,
	style_set set)
{
	struct str text = build->chunk->blocks.items[block].text;
	struct piece piece = { .kind = PIECE_TEXT,
		.col = build->margin.cols + col,
		.cols = row.cols,
		.block = block,
		.begin = row.begin,
		.end = row.end,
		.as_is = row.as_is,
		.styles = set };

	if (!row.as_is && row.end > row.begin &&
		memchr(text.at + row.begin, '\t', row.end - row.begin))
		add_parts(build, piece, text);
	else
		add(build, piece);
}

void build_mark(
	struct build *build, int col, struct str mark, int cols, style_set set)
{
	const struct line *line =
		&build->lines.lines.items[build->lines.lines.count - 1];

	add(build,
		(struct piece){ .kind = PIECE_MARK,
			.col = build->margin.cols + col,
			.cols = cols,
			.block = line->block,
			.mark = mark,
			.styles = set });
}

void build_rule(struct build *build, int col, int cols)
{
	struct text rule = { .arena = build->arena };

	text_add_repeat(&rule,
		glyph_text(build->arena, build->how.glyphs, S("─")),
		(size_t)cols);
	build_mark(build, col, text_str(&rule), cols, STYLE_BIT(STYLE_FAINT));
}

void build_space(struct build *build, uint32_t block)
{
	build_line(build, block, 0);
}

struct rows build_wrap(const struct build *build, uint32_t block,
	enum wrap_kind kind, int first, int cols)
{
	struct wrap wrap = { .text = build->chunk->blocks.items[block].text,
		.glyphs = build->how.glyphs,
		.kind = kind,
		.first = first,
		.cols = cols };

	return wrap_text(build->arena, &wrap);
}
