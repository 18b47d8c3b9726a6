#include "parse/gather.h"

#include "base/unicode.h"

#include <string.h>

/* ---- containers */

static void enter(struct gather *gather, struct gather_containers *list,
	struct prefix prefix, int line)
{
	struct gather_container *container =
		arena_push(gather->scratch, list);

	prefix.container = gather->containers++;
	prefix.marker = str_copy(gather->arena, prefix.marker);
	container->prefix = prefix;
	container->blocks = gather->chunk.blocks.count;
	container->line = line;
	gather->run_holds = false;
}

void gather_open(struct gather *gather, struct prefix prefix, int line)
{
	enter(gather, &gather->within, prefix, line);
}

void gather_close(struct gather *gather)
{
	struct gather_container *last =
		&gather->within.items[gather->within.count - 1];

	if (last->prefix.kind == PREFIX_ITEM &&
		last->blocks == gather->chunk.blocks.count) {
		gather_begin(gather, BLOCK_PARAGRAPH, last->line);
		gather_end(gather);
	}
	gather->within.count--;
	gather->run_holds = false;
}

/* ---- boxes */

static void open_box(struct gather *gather, const struct cut_fence *fence)
{
	struct prefix prefix = { PREFIX_BOX, 0, fence->name, false };

	enter(gather, &gather->boxes, prefix, fence->line);
}

static void pass_fence(struct gather *gather, const struct cut_fence *fence)
{
	if (fence->opens) {
		open_box(gather, fence);
	} else if (gather->boxes.count) {
		gather->boxes.count--;
		gather->run_holds = false;
	}
}

static void pass_fences(struct gather *gather, int line)
{
	if (!gather->cut)
		return;
	for (; gather->fence < gather->cut->fences.count; gather->fence++) {
		const struct cut_fence *fence =
			&gather->cut->fences.items[gather->fence];
		if (fence->line >= line)
			break;
		pass_fence(gather, fence);
	}
}

/* The box that is innermost before fence number `fence`. */
static uint32_t innermost_before(const struct cut *cut, uint32_t fence)
{
	const struct cut_fence *fences = cut->fences.items;

	if (!fence)
		return NONE;
	if (fences[fence - 1].opens || fences[fence - 1].opener == NONE)
		return fences[fence - 1].opens ? fence - 1 : NONE;
	return fences[fences[fence - 1].opener].opener;
}

static void open_boxes(struct gather *gather, const struct cut_chunk *chunk)
{
	uint32_t *open = arena_array(
		gather->scratch, uint32_t, chunk->open_boxes + 1);
	uint32_t fence = innermost_before(gather->cut, chunk->first_fence);
	uint32_t count = 0;

	for (; fence != NONE && count < chunk->open_boxes; count++) {
		open[count] = fence;
		fence = gather->cut->fences.items[fence].opener;
	}
	while (count--)
		open_box(gather, &gather->cut->fences.items[open[count]]);
}

/* ---- the whole */

struct gather gather_make(struct arena *arena, struct arena *scratch,
	const struct mask *mask, const struct cut *cut, uint32_t chunk)
{
	struct gather gather = {
		.arena = arena,
		.scratch = scratch,
		.mask = mask,
		.cut = cut,
		.text = { .arena = scratch },
	};

	if (cut) {
		gather.fence = cut->chunks.items[chunk].first_fence;
		open_boxes(&gather, &cut->chunks.items[chunk]);
	}
	return gather;
}

static void *copy(struct arena *arena, const void *items, size_t count,
	size_t size)
{
	void *copied = arena_alloc(arena, count, size, _Alignof(max_align_t));

	return count ? memcpy(copied, items, count * size) : copied;
}

#define COPY(arena, list) \
	((list).items = copy(arena, (list).items, (list).count, \
		 sizeof *(list).items), \
		(list).room = (list).count)

struct chunk gather_chunk(const struct gather *gather)
{
	struct arena *arena = gather->arena;
	struct chunk chunk = gather->chunk;

	COPY(arena, chunk.blocks);
	COPY(arena, chunk.spans);
	COPY(arena, chunk.prefixes);
	COPY(arena, chunk.links);
	COPY(arena, chunk.tables);
	return chunk;
}

/* ---- blocks */

static void add_run(
	struct gather *gather, const struct gather_containers *list)
{
	size_t from = gather->run_begin;

	for (size_t i = 0; i < list->count; i++) {
		if (gather->chunk.prefixes.count - from == GATHER_DEPTH)
			return;
		*arena_push(gather->scratch, &gather->chunk.prefixes) =
			list->items[i].prefix;
	}
}

/* Blocks that follow one another in the same containers share one run. */
static void set_prefixes(struct gather *gather)
{
	if (!gather->run_holds) {
		gather->run_begin = (uint32_t)gather->chunk.prefixes.count;
		add_run(gather, &gather->boxes);
		add_run(gather, &gather->within);
		gather->run_holds = true;
	}
	gather->block.first_prefix = gather->run_begin;
	gather->block.prefix_count =
		(uint32_t)gather->chunk.prefixes.count - gather->run_begin;
}

void gather_begin(struct gather *gather, enum block_kind kind, int line)
{
	pass_fences(gather, line);
	gather->block = (struct block){
		.kind = kind,
		.line = line,
		.first_span = (uint32_t)gather->chunk.spans.count,
		.table = NONE,
		.section = NONE,
	};
	set_prefixes(gather);
	gather->text.size = 0;
	gather->swallow = 0;
	gather->open.count = 0;
}

void gather_end(struct gather *gather)
{
	struct block *block = &gather->block;

	block->text = str_copy(gather->arena, text_str(&gather->text));
	block->span_count =
		(uint32_t)gather->chunk.spans.count - block->first_span;
	*arena_push(gather->scratch, &gather->chunk.blocks) = *block;
}

/* ---- text */

void gather_span_begin(
	struct gather *gather, enum span_kind kind, uint32_t target)
{
	struct span *span =
		arena_push(gather->scratch, &gather->chunk.spans);

	span->begin = (uint32_t)gather->text.size;
	span->kind = kind;
	span->target = target;
	*arena_push(gather->scratch, &gather->open) =
		(uint32_t)gather->chunk.spans.count - 1;
}

void gather_span_end(struct gather *gather)
{
	uint32_t span = gather->open.items[--gather->open.count];

	gather->chunk.spans.items[span].end = (uint32_t)gather->text.size;
}

/* A find's text in place of its number; its left border stands already. */
static void add_find(struct gather *gather, const struct mask_find *find)
{
	static const struct {
		bool is_span;
		enum span_kind kind;
	} spans[MASK_KINDS] = {
		[MASK_MATH] = { true, SPAN_MATH },
		[MASK_NOTE] = { true, SPAN_NOTE },
	};
	char border = mask_border_left(find->kind);
	struct text *text = &gather->text;

	if (border && text->size && text->at[text->size - 1] == border)
		text->size--;
	if (spans[find->kind].is_span)
		gather_span_begin(gather, spans[find->kind].kind, NONE);
	text_add(text, find->text);
	if (spans[find->kind].is_span)
		gather_span_end(gather);
	gather->swallow = mask_border_right(find->kind);
}

static void add_swallowing(struct gather *gather, struct str text)
{
	if (!text.size)
		return;
	bool border = gather->swallow && text.at[0] == gather->swallow;
	gather->swallow = 0;
	text_add(&gather->text, str_slice(text, border, text.size));
}

void gather_text(struct gather *gather, struct str text)
{
	struct mask_place place;
	size_t from = 0;

	while (mask_next(gather->mask, text, from, &place)) {
		add_swallowing(gather, str_slice(text, from, place.begin));
		add_find(gather, place.find);
		from = place.end;
	}
	add_swallowing(gather, str_slice(text, from, text.size));
}

void gather_raw(struct gather *gather, struct str text)
{
	text_add(&gather->text,
		mask_undo(gather->scratch, gather->mask, text, MASK_RAW));
}

/* ---- line ends */

/*
 * Wide characters of scripts that part words by no spaces: East Asian Width
 * W and F (UAX #11) without Hangul and emoji (CSS Text 3, §4.1.3).
 */
static bool is_wide(int32_t code)
{
	static const int32_t ranges[][2] = {
		{ 0x2e80, 0x303e },
		{ 0x3041, 0x312f },
		{ 0x3190, 0x31ff },
		{ 0x3220, 0x325f },
		{ 0x3280, 0xa4cf },
		{ 0xf900, 0xfaff },
		{ 0xfe30, 0xfe6f },
		{ 0xff01, 0xff60 },
		{ 0xffe0, 0xffe6 },
		{ 0x20000, 0x3fffd },
	};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (code >= ranges[i][0] && code <= ranges[i][1])
			return true;
	return false;
}

static int32_t last_code(struct str s)
{
	size_t at = s.size;

	while (at && s.size - at < 4) {
		at--;
		if (((unsigned char)s.at[at] & 0xc0) != 0x80)
			return unicode_at(s, at).code;
	}
	return -1;
}

void gather_soft(struct gather *gather, struct str next)
{
	struct str text = text_str(&gather->text);

	if (str_ends(text, S("\n")))
		return;
	if (next.size && is_wide(last_code(text)) &&
		is_wide(unicode_at(next, 0).code))
		return;
	text_add_char(&gather->text, ' ');
}

void gather_hard(struct gather *gather)
{
	gather_span_begin(gather, SPAN_BREAK, NONE);
	text_add_char(&gather->text, '\n');
	gather_span_end(gather);
}

struct str gather_clean(struct gather *gather, struct str text)
{
	return str_copy(gather->arena,
		mask_undo(gather->scratch, gather->mask, text, MASK_CLEAN));
}

uint32_t gather_link(struct gather *gather, struct str url, struct str title)
{
	struct link *link =
		arena_push(gather->scratch, &gather->chunk.links);

	link->url = gather_clean(gather, url);
	link->title = gather_clean(gather, title);
	return (uint32_t)gather->chunk.links.count - 1;
}

void gather_table(
	struct gather *gather, uint32_t rows, uint32_t columns,
	const enum align *align)
{
	struct table *table =
		arena_push(gather->scratch, &gather->chunk.tables);

	table->first_block = (uint32_t)gather->chunk.blocks.count;
	table->rows = rows;
	table->columns = columns;
	table->align = copy(gather->arena, align, columns, sizeof *align);
}
