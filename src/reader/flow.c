#include "reader/flow.h"

struct flow_cache {
	struct arena arena;
	struct lines **units; /* [blocks], by first block; NULL: not yet */
	bool made;
};

enum { LAYOUT_ARENA = 8 << 10 };

struct flow flow_make(struct article *article, struct layout how)
{
	struct flow flow = { .article = article, .how = how };

	flow.folded = arena_array(
		article->arena, unsigned char, article->sections.count + 1);
	flow.cache = arena_array(article->arena, struct flow_cache,
		article_chunk_count(article));
	return flow;
}

void flow_free(struct flow *flow)
{
	uint32_t count = article_chunk_count(flow->article);

	for (uint32_t i = 0; i < count; i++) {
		if (flow->cache[i].made)
			arena_free(&flow->cache[i].arena);
		flow->cache[i].made = false;
	}
}

void flow_fold(struct flow *flow, uint32_t section, bool folded)
{
	flow->changes += flow->folded[section] != folded;
	flow->folded[section] = folded;
}

void flow_set_layout(struct flow *flow, struct layout how)
{
	if (how.cols == flow->how.cols &&
		how.glyphs.ascii == flow->how.glyphs.ascii)
		return;
	flow_free(flow);
	flow->how = how;
}

static const struct chunk *chunk_of(struct flow *flow, uint32_t chunk)
{
	return article_chunk(flow->article, chunk);
}

const struct lines *flow_lines(struct flow *flow, struct spot spot)
{
	const struct chunk *chunk = chunk_of(flow, spot.chunk);
	struct flow_cache *cache = &flow->cache[spot.chunk];

	if (!cache->made) {
		cache->arena = arena_make(LAYOUT_ARENA);
		cache->units = arena_array(
			&cache->arena, struct lines *, chunk->blocks.count);
		cache->made = true;
	}
	struct lines **unit = &cache->units[spot.block];
	if (!*unit) {
		*unit = arena_new(&cache->arena, struct lines);
		**unit = layout_lines(
			&cache->arena, chunk, spot.block, flow->how);
	}
	return *unit;
}

int spot_compare(struct spot a, struct spot b)
{
	return position_compare(
		(struct position){ a.chunk, a.block, a.line, 0 },
		(struct position){ b.chunk, b.block, b.line, 0 });
}

static const struct block *block_of(struct flow *flow, struct spot spot)
{
	return &chunk_of(flow, spot.chunk)->blocks.items[spot.block];
}

static bool is_folded_heading(struct flow *flow, struct spot spot)
{
	uint32_t section = block_of(flow, spot)->section;

	return section != NONE && flow->folded[section];
}

/* The first block at or behind {chunk, block}, over empty chunks. */
static bool settle_forward(struct flow *flow, struct spot *spot)
{
	uint32_t count = article_chunk_count(flow->article);

	while (spot->block >= chunk_of(flow, spot->chunk)->blocks.count) {
		if (spot->chunk + 1 >= count)
			return false;
		spot->chunk++;
		spot->block = 0;
	}
	return true;
}

bool flow_first(struct flow *flow, struct spot *spot)
{
	*spot = (struct spot){ 0 };
	return settle_forward(flow, spot);
}

/* The unit shown below this one. */
static bool unit_below(struct flow *flow, struct spot *spot)
{
	struct spot next = { spot->chunk, spot->block, 0 };

	if (is_folded_heading(flow, *spot)) {
		uint32_t behind = article_fold_end(
			flow->article, block_of(flow, *spot)->section);
		if (behind >= flow->article->sections.count)
			return false;
		struct position at = article_section(flow->article, behind);
		next = (struct spot){ at.chunk, at.block, 0 };
	} else {
		next.block += flow_lines(flow, *spot)->block_count;
		if (!settle_forward(flow, &next))
			return false;
	}
	*spot = next;
	return true;
}

/* Whether a folded section hides what is in one of its inner sections. */
static bool hides(const struct flow *flow, uint32_t folded, uint32_t inner)
{
	return inner == folded ||
		inner < article_fold_end(flow->article, folded);
}

uint32_t flow_hider(struct flow *flow, struct position position)
{
	const struct section *sections = flow->article->sections.items;
	const struct block *block = article_block(flow->article, position);
	uint32_t own = article_section_at(flow->article, position);
	uint32_t section = own, hider = NONE;

	if (own != NONE && block->section == own)
		section = sections[own].parent;
	for (; section != NONE; section = sections[section].parent)
		if (flow->folded[section] && hides(flow, section, own))
			hider = section;
	return hider;
}

/* The spot of a unit, or of the fold that hides it. */
static struct spot shown(struct flow *flow, struct position at)
{
	uint32_t hider = flow_hider(flow, at);
	uint32_t count;

	if (hider != NONE)
		at = article_section(flow->article, hider);
	return (struct spot){ at.chunk,
		layout_unit(chunk_of(flow, at.chunk), at.block, &count), 0 };
}

/* The unit shown above this one. */
static bool unit_above(struct flow *flow, struct spot *spot)
{
	struct position at = { spot->chunk, spot->block, 0, 0 };

	while (at.block == 0) {
		if (at.chunk == 0)
			return false;
		at.chunk--;
		at.block = (uint32_t)chunk_of(flow, at.chunk)->blocks.count;
	}
	at.block--;
	*spot = shown(flow, at);
	return true;
}

/* Whether an empty line stands below a unit; its bars in *space. */
static bool space_below(struct flow *flow, struct arena *arena,
	struct spot spot, struct lines *space)
{
	struct spot below = spot;

	if (!unit_below(flow, &below))
		return false;
	if (is_folded_heading(flow, spot) && is_folded_heading(flow, below))
		return false;
	const struct lines *unit = flow_lines(flow, spot);
	return layout_space(arena, chunk_of(flow, spot.chunk),
		unit->first_block + unit->block_count - 1,
		chunk_of(flow, below.chunk), below.block, flow->how, space);
}

/* The last line of a unit: its space where it has one. */
static uint32_t last_line(struct flow *flow, struct spot spot)
{
	uint32_t count = (uint32_t)flow_lines(flow, spot)->lines.count;
	struct arena scratch = arena_make(1 << 10);
	struct lines space;
	bool spaced = space_below(flow, &scratch, spot, &space);

	arena_free(&scratch);
	return spaced ? count : count - 1;
}

bool flow_next(struct flow *flow, struct spot *spot)
{
	if (spot->line < last_line(flow, *spot)) {
		spot->line++;
		return true;
	}
	return unit_below(flow, spot);
}

bool flow_previous(struct flow *flow, struct spot *spot)
{
	if (spot->line > 0) {
		spot->line--;
		return true;
	}
	if (!unit_above(flow, spot))
		return false;
	spot->line = last_line(flow, *spot);
	return true;
}

struct spot flow_last(struct flow *flow)
{
	struct spot spot = { 0 };
	uint32_t chunk = article_chunk_count(flow->article) - 1;

	while (chunk > 0 && !chunk_of(flow, chunk)->blocks.count)
		chunk--;
	uint32_t blocks = (uint32_t)chunk_of(flow, chunk)->blocks.count;
	if (!blocks)
		return spot;
	spot = shown(flow, (struct position){ chunk, blocks - 1, 0, 0 });
	spot.line = last_line(flow, spot);
	return spot;
}

/* A position in a chunk that holds no block, as one of definitions only
 * does: the first block behind it, else the last of all. */
static struct position settled(struct flow *flow, struct position position)
{
	struct spot spot = { position.chunk, position.block, 0 };

	if (position.block < chunk_of(flow, position.chunk)->blocks.count)
		return position;
	if (!settle_forward(flow, &spot))
		spot = flow_last(flow);
	return (struct position){ spot.chunk, spot.block, 0, 0 };
}

struct spot flow_spot(struct flow *flow, struct position position)
{
	position = settled(flow, position);
	struct spot spot = shown(flow, position);
	const struct lines *lines = flow_lines(flow, spot);
	bool here = spot.chunk == position.chunk &&
		position.block >= lines->first_block &&
		position.block < lines->first_block + lines->block_count;

	if (!here)
		return spot;
	if (position.byte == BYTE_BEHIND) {
		spot.line = last_line(flow, spot);
		return spot;
	}
	int64_t line =
		(int64_t)layout_line_at(lines, position.block, position.byte) +
		position.lines;
	int64_t last = (int64_t)lines->lines.count - 1;
	spot.line = (uint32_t)(line < 0 ? 0 : line > last ? last : line);
	return spot;
}

struct position flow_position(struct flow *flow, struct spot spot)
{
	const struct lines *lines = flow_lines(flow, spot);

	if (spot.line >= lines->lines.count)
		return (struct position){ spot.chunk,
			lines->first_block + lines->block_count - 1,
			BYTE_BEHIND, 0 };
	const struct line *line = &lines->lines.items[spot.line];
	size_t holder = layout_line_at(lines, line->block, line->begin);
	return (struct position){ spot.chunk, line->block, line->begin,
		(int32_t)((int64_t)spot.line - (int64_t)holder) };
}

struct line flow_line(struct flow *flow, struct arena *arena, struct spot spot,
	const struct piece **pieces)
{
	const struct lines *lines = flow_lines(flow, spot);
	struct lines space = { 0 };

	if (spot.line < lines->lines.count) {
		*pieces = lines->pieces.items;
		return lines->lines.items[spot.line];
	}
	*pieces = NULL;
	if (!space_below(flow, arena, spot, &space))
		return (struct line){ 0 };
	*pieces = space.pieces.items;
	return space.lines.items[0];
}

/* Whether a section's heading is shown. */
static bool is_shown(struct flow *flow, uint32_t section)
{
	const struct section *sections = flow->article->sections.items;
	uint32_t outer = sections[section].parent;

	for (; outer != NONE; outer = sections[outer].parent)
		if (flow->folded[outer] && hides(flow, outer, section))
			return false;
	return true;
}

uint32_t flow_section_after(struct flow *flow, struct position position)
{
	uint32_t count = (uint32_t)flow->article->sections.count;
	uint32_t next = article_section_at(flow->article, position);

	next = next == NONE ? 0 : next + 1;
	while (next < count && !is_shown(flow, next))
		next++;
	return next < count ? next : NONE;
}

uint32_t flow_section_before(struct flow *flow, struct position position)
{
	uint32_t section = article_section_at(flow->article, position);

	while (section != NONE &&
		(!is_shown(flow, section) ||
			position_compare(
				article_section(flow->article, section),
				position) >= 0))
		section = section ? section - 1 : NONE;
	return section;
}
