#include "layout/build.h"

#include <string.h>

static bool is_behind(const struct line *line, uint32_t block, uint32_t byte)
{
	return line->block > block ||
		(line->block == block && line->begin > byte);
}

/* The last line that does not begin behind the place, or the first of all. */
static size_t last_before(
	const struct lines *lines, uint32_t block, uint32_t byte)
{
	size_t low = 0;
	size_t high = lines->lines.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (is_behind(&lines->lines.items[middle], block, byte))
			high = middle;
		else
			low = middle + 1;
	}
	return low ? low - 1 : 0;
}

static bool holds(
	const struct lines *lines, size_t line, uint32_t block, uint32_t byte)
{
	const struct line *at = &lines->lines.items[line];
	const struct piece *pieces = &lines->pieces.items[at->first_piece];

	for (uint32_t i = 0; i < at->piece_count; i++)
		if (pieces[i].kind == PIECE_TEXT && pieces[i].block == block &&
			pieces[i].begin <= byte)
			return true;
	return false;
}

/* The cells of a table's row share lines, and a line is known by the first of
 * them only: what it gives is an upper bound, from which the search goes up. */
size_t layout_line_at(const struct lines *lines, uint32_t block, uint32_t byte)
{
	size_t last = last_before(lines, block, byte);

	for (size_t line = last + 1; line-- > 0;)
		if (holds(lines, line, block, byte))
			return line;
	return last;
}

/* Two prefixes are of one container; between chunks only boxes go on. */
static bool is_same(const struct prefix *a, const struct prefix *b, bool chunk)
{
	if (!a || !b)
		return false;
	if (chunk)
		return a->container == b->container;
	return a->kind == PREFIX_BOX && b->goes_on && a->fence == b->fence;
}

/* How many containers two blocks have in common. */
static uint32_t common_depth(const struct chunk *above, uint32_t above_block,
	const struct chunk *below, uint32_t below_block)
{
	uint32_t depth = 0;

	while (is_same(margin_prefix(above, above_block, depth),
		margin_prefix(below, below_block, depth), above == below))
		depth++;
	return depth;
}

static bool is_tight(const struct prefix *prefix)
{
	return prefix && prefix->kind == PREFIX_ITEM && prefix->tight;
}

/* Nothing parts the items of a tight list, nor the blocks of one, nor a term
 * from its definition. */
static bool is_close(const struct chunk *chunk, uint32_t above, uint32_t below,
	uint32_t depth)
{
	const struct prefix *a = margin_prefix(chunk, above, depth);
	const struct prefix *b = margin_prefix(chunk, below, depth);

	if (!a && b && b->kind == PREFIX_DEFINITION)
		return true;
	if (a && b && a->kind == PREFIX_ITEM && b->kind == PREFIX_ITEM)
		return a->tight && a->list == b->list;
	return depth && is_tight(margin_prefix(chunk, above, depth - 1));
}

bool layout_space(struct arena *arena, const struct chunk *above,
	uint32_t above_block, const struct chunk *below, uint32_t below_block,
	struct layout how, struct lines *line)
{
	struct build build = { .arena = arena, .chunk = below, .how = how };

	uint32_t depth = common_depth(above, above_block, below, below_block);

	if (above == below && is_close(above, above_block, below_block, depth))
		return false;
	build.margin = margin_bars(arena, below, below_block, depth, how);
	build_space(&build, below_block);
	build.lines.first_block = below_block;
	*line = build.lines;
	return true;
}
