#include "parse/gather.h"

/* ---- the whole */

struct gather gather_make(struct arena *arena, struct arena *scratch,
	const struct mask *mask, const struct cut *cut, uint32_t chunk)
{
	struct gather gather = {
		.arena = arena,
		.scratch = scratch,
		.mask = mask,
		.cut = cut,
		.within = within_make(arena, scratch, cut, chunk),
		.text = { .arena = scratch },
	};

	if (cut)
		gather.heading = cut->chunks.items[chunk].first_heading;
	return gather;
}

struct chunk gather_chunk(const struct gather *gather)
{
	struct arena *arena = gather->arena;
	struct chunk chunk = gather->chunk;

	arena_keep(arena, &chunk.blocks);
	arena_keep(arena, &chunk.spans);
	arena_keep(arena, &chunk.prefixes);
	arena_keep(arena, &chunk.links);
	arena_keep(arena, &chunk.tables);
	arena_keep(arena, &chunk.cites);
	return chunk;
}

/* ---- blocks */

void gather_begin(struct gather *gather, enum block_kind kind, int line)
{
	gather->block = (struct block){
		.kind = kind,
		.line = line,
		.first_span = (uint32_t)gather->chunk.spans.count,
		.table = NONE,
		.section = NONE,
	};
	within_place(&gather->within, &gather->chunk, &gather->block);
	gather->text.size = 0;
	gather->kept = 0;
	gather->hollow = false;
	gather->swallow = S("");
	gather->open.count = 0;
}

static bool is_hollow(const struct gather *gather)
{
	return gather->hollow && !gather->text.size &&
		gather->block.kind == BLOCK_PARAGRAPH;
}

void gather_end(struct gather *gather)
{
	struct block *block = &gather->block;

	gather_aside_close(gather);
	if (is_hollow(gather))
		return;
	block->text = str_copy(gather->arena, text_str(&gather->text));
	block->span_count =
		(uint32_t)gather->chunk.spans.count - block->first_span;
	*arena_push(gather->scratch, &gather->chunk.blocks) = *block;
	if (gather->asides.count && !gather->cells)
		gather_asides_end(gather);
}

/* Whether the container is seen even if nothing stands in it. */
static bool is_seen(const struct prefix *prefix)
{
	return prefix->kind != PREFIX_QUOTE || prefix->marker.size;
}

void gather_close(struct gather *gather)
{
	const struct within_container *last = within_innermost(&gather->within);

	gather->opening = NULL;
	if (is_seen(&last->prefix) &&
		last->blocks == gather->chunk.blocks.count) {
		gather_begin(gather, BLOCK_PARAGRAPH, last->line);
		gather_end(gather);
	}
	within_close(&gather->within);
}

static void begin_table(struct gather *gather, const struct weave_part *part)
{
	struct table *table =
		arena_push(gather->scratch, &gather->chunk.tables);

	table->first_block = (uint32_t)gather->chunk.blocks.count;
	table->rows = part->rows;
	table->columns = part->columns;
	table->align = arena_copy(
		gather->arena, part->align, part->columns, sizeof *part->align);
	gather->cells = (size_t)part->rows * part->columns;
}

void gather_cell(struct gather *gather, int line, const struct weave_part *part)
{
	if (!gather->cells)
		begin_table(gather, part);
	gather->cells--;
	gather_begin(gather, BLOCK_CELL, line);
	gather->block.table = (uint32_t)gather->chunk.tables.count - 1;
}

void gather_section(struct gather *gather, int first, int last)
{
	const struct cut *cut = gather->cut;

	if (!cut)
		return;
	while (gather->heading < cut->headings.count &&
		cut->headings.items[gather->heading].line < first)
		gather->heading++;
	if (gather->heading < cut->headings.count &&
		cut->headings.items[gather->heading].line <= last)
		gather->block.section = gather->heading++;
}

/* ---- spans */

void gather_span_begin(
	struct gather *gather, enum span_kind kind, uint32_t target)
{
	struct span span = {
		.begin = (uint32_t)gather->text.size,
		.end = (uint32_t)gather->text.size,
		.kind = kind,
		.target = target,
	};
	uint32_t index;

	if (gather->asides.open) {
		index = gather_aside_span(gather, span);
	} else {
		index = (uint32_t)gather->chunk.spans.count;
		*arena_push(gather->scratch, &gather->chunk.spans) = span;
	}
	*arena_push(gather->scratch, &gather->open) = index;
}

void gather_span_end(struct gather *gather)
{
	uint32_t index = gather->open.items[--gather->open.count];

	if (index & GATHER_ASIDE)
		gather_aside_span_end(gather, index);
	else
		gather->chunk.spans.items[index].end =
			(uint32_t)(gather->asides.open ?
					gather->asides.text.size :
					gather->text.size);
}

/* ---- HTML and links */

bool gather_is_comment(struct str html)
{
	struct str text = str_trim(html);

	return str_starts(text, S("<!--")) &&
		str_find(text, S("-->"), 4) == (ptrdiff_t)text.size - 3;
}

bool gather_is_break(struct str tag)
{
	size_t end = tag.size - (str_ends(tag, S("/>")) ? 2 : 1);

	return str_equal_caseless(str_slice(tag, 0, 3), S("<br")) &&
		!str_trim(str_slice(tag, 3, end)).size;
}

struct str gather_clean(struct gather *gather, struct str text)
{
	return str_copy(gather->arena,
		mask_undo(gather->scratch, gather->mask, text, MASK_CLEAN));
}

uint32_t gather_link(struct gather *gather, struct str url, struct str title)
{
	struct link *link = arena_push(gather->scratch, &gather->chunk.links);

	link->url = gather_clean(gather, url);
	link->title = gather_clean(gather, title);
	return (uint32_t)gather->chunk.links.count - 1;
}
