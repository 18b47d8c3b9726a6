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
	gather->elements = 0;
	gather->links = 0;
}

/* Blanks and line breaks that stand last are not seen; they come before what
 * was left out. */
static void trim(struct gather *gather)
{
	struct text *text = &gather->text;
	struct span *first = gather->chunk.spans.items;
	size_t size = text->size;

	while (text->size > gather->kept &&
		(text->at[text->size - 1] == ' ' ||
			text->at[text->size - 1] == '\n'))
		text->size--;
	if (text->size == size)
		return;
	size_t kept = gather->block.first_span;
	for (size_t i = kept; i < gather->chunk.spans.count; i++) {
		struct span span = first[i];
		if (span.kind == SPAN_BREAK && span.end > text->size)
			continue;
		if (span.begin > text->size)
			span.begin = (uint32_t)text->size;
		if (span.end > text->size)
			span.end = (uint32_t)text->size;
		first[kept++] = span;
	}
	gather->chunk.spans.count = kept;
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
	gather_shut(gather);
	if (block->kind != BLOCK_CODE)
		trim(gather);
	if (is_hollow(gather))
		return;
	block->text = str_copy(gather->arena, text_str(&gather->text));
	block->span_count =
		(uint32_t)gather->chunk.spans.count - block->first_span;
	*arena_push(gather->scratch, &gather->chunk.blocks) = *block;
	if (gather->asides.count && !gather->cells)
		gather_asides_end(gather);
}

void gather_end_paragraph(struct gather *gather)
{
	gather_aside_close(gather);
	gather_shut(gather);
	if (str_trim(text_str(&gather->text)).size)
		gather_end(gather);
	else
		gather->chunk.spans.count = gather->block.first_span;
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
	table->html = part->is_html;
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

void gather_push(struct gather *gather, uint32_t element)
{
	*arena_push(gather->scratch, &gather->open) = (struct gather_open){
		.span = NONE,
		.element = element,
		.begin = gather->text.size,
		.spans = gather->chunk.spans.count,
	};
}

static bool leads(enum span_kind kind)
{
	return kind == SPAN_LINK || kind == SPAN_IMAGE;
}

void gather_span(struct gather *gather, enum span_kind kind, uint32_t target)
{
	struct span *span = arena_push(gather->scratch, &gather->chunk.spans);

	span->begin = span->end = (uint32_t)gather->text.size;
	span->kind = kind;
	span->target = target;
	gather->open.items[gather->open.count - 1].span =
		(uint32_t)gather->chunk.spans.count - 1;
	gather->links += leads(kind);
}

void gather_pop(struct gather *gather)
{
	if (!gather->open.count) {
		gather_aside_pop(gather);
		return;
	}
	uint32_t span = gather->open.items[--gather->open.count].span;

	if (span == NONE)
		return;
	gather->chunk.spans.items[span].end = (uint32_t)gather->text.size;
	gather->links -= leads(gather->chunk.spans.items[span].kind);
}

void gather_span_begin(
	struct gather *gather, enum span_kind kind, uint32_t target)
{
	gather_push(gather, NONE);
	gather_span(gather, kind, target);
}

void gather_span_end(struct gather *gather)
{
	gather_shut(gather);
	gather_pop(gather);
}

/* ---- HTML and links */

struct str gather_clean(struct gather *gather, struct str text)
{
	return str_copy(gather->arena,
		mask_undo(gather->scratch, gather->mask, text, MASK_CLEAN));
}

uint32_t gather_link_plain(
	struct gather *gather, struct str url, struct str title)
{
	struct link *link = arena_push(gather->scratch, &gather->chunk.links);

	link->url = str_copy(gather->arena, url);
	link->title = str_copy(gather->arena, title);
	return (uint32_t)gather->chunk.links.count - 1;
}

uint32_t gather_cite(struct gather *gather, const struct cite *cite)
{
	struct arena *arena = gather->arena;
	struct cite *copy = arena_push(gather->scratch, &gather->chunk.cites);
	size_t count = cite->relations.count;

	*copy = *cite;
	copy->key = str_copy(arena, cite->key);
	copy->prefix = str_copy(arena, cite->prefix);
	copy->locator = str_copy(arena, cite->locator);
	copy->suffix = str_copy(arena, cite->suffix);
	/* The names of relations are the parser's own. */
	copy->relations.items = arena_copy(arena, cite->relations.items, count,
		sizeof *cite->relations.items);
	copy->relations.room = count;
	return (uint32_t)gather->chunk.cites.count - 1;
}

uint32_t gather_link(struct gather *gather, struct str url, struct str title)
{
	const struct mask *mask = gather->mask;

	return gather_link_plain(gather,
		mask_undo(gather->scratch, mask, url, MASK_CLEAN),
		mask_undo(gather->scratch, mask, title, MASK_CLEAN));
}
