#include "layout/margin.h"

#include <limits.h>

static const struct str bars[PREFIX_KINDS] = {
	[PREFIX_QUOTE] = { "│", sizeof "│" - 1 },
	[PREFIX_BOX] = { "┃", sizeof "┃" - 1 },
};

/* Whether its marker stands before its first line, with room below. */
static bool hangs(const struct prefix *prefix)
{
	return !bars[prefix->kind].size;
}

const struct prefix *margin_prefix(
	const struct chunk *chunk, uint32_t block, uint32_t depth)
{
	const struct block *b = &chunk->blocks.items[block];

	if (depth >= b->prefix_count)
		return NULL;
	return &chunk->prefixes.items[b->first_prefix + depth];
}

bool margin_opens(const struct chunk *chunk, uint32_t block, uint32_t depth)
{
	const struct prefix *here = margin_prefix(chunk, block, depth);
	const struct prefix *before =
		block ? margin_prefix(chunk, block - 1, depth) : NULL;

	return !here->goes_on &&
		(!before || before->container != here->container);
}

/* How far containers may indent. */
static int most_cols(struct layout how)
{
	int half = how.cols / 2;
	int rest = how.cols - MARGIN_TEXT;

	if (!how.cols)
		return INT_MAX;
	return rest < 0 ? 0 : rest < half ? rest : half;
}

static struct str sign_of(const struct prefix *prefix)
{
	return hangs(prefix) ? prefix->marker : bars[prefix->kind];
}

static int sign_cols(struct layout how, const struct prefix *prefix)
{
	return glyph_cols(how.glyphs, sign_of(prefix));
}

static struct piece mark_of(struct arena *arena, struct layout how,
	const struct prefix *prefix, uint32_t block, int col, int cols)
{
	return (struct piece){ .kind = PIECE_MARK,
		.col = col,
		.cols = cols,
		.block = block,
		.mark = glyph_text(arena, how.glyphs, sign_of(prefix)),
		.styles =
			STYLE_BIT(prefix->kind == PREFIX_NOTE ? STYLE_NOTE :
								STYLE_FAINT) };
}

/* Adds containers from the outermost on while they fit; gives how many. Those
 * before `from` have their markers already. */
static uint32_t add_containers(struct arena *arena, struct margin *margin,
	const struct chunk *chunk, uint32_t block, uint32_t from,
	uint32_t depth, struct layout how)
{
	int most = most_cols(how);

	for (uint32_t i = 0; i < depth; i++) {
		const struct prefix *prefix = margin_prefix(chunk, block, i);
		int cols = sign_cols(how, prefix);
		int col = margin->cols;
		if (cols >= most - col)
			return i;
		margin->cols += cols + 1;
		if (hangs(prefix) &&
			(i < from || !margin_opens(chunk, block, i)))
			continue;
		struct piece mark =
			mark_of(arena, how, prefix, block, col, cols);
		*arena_push(arena, &margin->first) = mark;
		if (!hangs(prefix))
			*arena_push(arena, &margin->rest) = mark;
	}
	return depth;
}

static void add_lead(struct arena *arena, struct margin *margin,
	const struct chunk *chunk, uint32_t block, uint32_t from,
	struct layout how)
{
	uint32_t depth = chunk->blocks.items[block].prefix_count;

	for (uint32_t i = depth; i-- > from;) {
		const struct prefix *prefix = margin_prefix(chunk, block, i);
		if (!hangs(prefix) || !margin_opens(chunk, block, i))
			continue;
		int cols = sign_cols(how, prefix);
		if (cols >= (how.cols - margin->cols) / 2)
			return;
		*arena_push(arena, &margin->first) =
			mark_of(arena, how, prefix, block, margin->cols, cols);
		margin->lead = cols + 1;
		return;
	}
}

struct margin margin_of(struct arena *arena, const struct chunk *chunk,
	uint32_t block, uint32_t from, struct layout how)
{
	struct margin margin = { 0 };
	uint32_t depth = chunk->blocks.items[block].prefix_count;
	uint32_t drawn =
		add_containers(arena, &margin, chunk, block, from, depth, how);

	if (drawn < from)
		drawn = from;
	if (drawn < depth)
		add_lead(arena, &margin, chunk, block, drawn, how);
	return margin;
}

struct margin margin_name(struct arena *arena, const struct chunk *chunk,
	uint32_t block, uint32_t from, uint32_t depth, struct layout how)
{
	struct margin margin = { 0 };

	add_containers(arena, &margin, chunk, block, from, depth, how);
	return margin;
}

struct margin margin_bars(struct arena *arena, const struct chunk *chunk,
	uint32_t block, uint32_t depth, struct layout how)
{
	struct margin margin = { 0 };

	add_containers(arena, &margin, chunk, block, depth, depth, how);
	margin.first = margin.rest;
	return margin;
}
