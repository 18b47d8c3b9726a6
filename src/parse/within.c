#include "parse/within.h"

#include "parse/alert.h"

/* ---- containers */

static struct within_container *enter(struct within *within,
	struct within_containers *list, struct prefix prefix)
{
	struct within_container *container = arena_push(within->scratch, list);

	prefix.container = within->opened++;
	prefix.marker = str_copy(within->arena, prefix.marker);
	container->prefix = prefix;
	within->run_holds = false;
	return container;
}

/* ---- boxes */

static void open_box(struct within *within, uint32_t fence, bool goes_on)
{
	const struct cut_fence *opener = &within->cut->fences.items[fence];
	struct prefix prefix = {
		.kind = PREFIX_BOX,
		.fence = fence,
		.goes_on = goes_on,
	};

	prefix.marker = alert_box(within->scratch, opener->name, opener->title);
	enter(within, &within->boxes, prefix);
}

static void pass_fence(struct within *within, uint32_t fence)
{
	if (within->cut->fences.items[fence].opens) {
		open_box(within, fence, false);
	} else if (within->boxes.count) {
		within->boxes.count--;
		within->run_holds = false;
	}
}

void within_pass(struct within *within, int line)
{
	if (!within->cut)
		return;
	while (within->fence < within->cut->fences.count &&
		within->cut->fences.items[within->fence].line < line)
		pass_fence(within, within->fence++);
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

static void open_boxes(struct within *within, const struct cut_chunk *chunk)
{
	uint32_t *open =
		arena_array(within->scratch, uint32_t, chunk->open_boxes + 1);
	uint32_t fence = innermost_before(within->cut, chunk->first_fence);
	uint32_t count = 0;

	for (; fence != NONE && count < chunk->open_boxes; count++) {
		open[count] = fence;
		fence = within->cut->fences.items[fence].opener;
	}
	while (count--)
		open_box(within, open[count], true);
}

struct within within_make(struct arena *arena, struct arena *scratch,
	const struct cut *cut, uint32_t chunk)
{
	struct within within = {
		.arena = arena,
		.scratch = scratch,
		.cut = cut,
	};

	if (cut) {
		within.fence = cut->chunks.items[chunk].first_fence;
		open_boxes(&within, &cut->chunks.items[chunk]);
	}
	return within;
}

/* ---- quotes, lists and items */

static void open_inner(
	struct within *within, struct prefix prefix, size_t blocks, int line)
{
	within_pass(within, line);
	struct within_container *container =
		enter(within, &within->inner, prefix);
	container->blocks = blocks;
	container->line = line;
}

void within_enter(struct within *within, enum prefix_kind kind,
	struct str marker, size_t blocks, int line)
{
	struct prefix prefix = { .kind = kind, .marker = marker };

	open_inner(within, prefix, blocks, line);
}

void within_item(
	struct within *within, struct str sign, size_t blocks, int line)
{
	struct within_list *list =
		&within->lists.items[within->lists.count - 1];
	struct prefix prefix = {
		.kind = PREFIX_ITEM,
		.marker = sign.size ? sign : S("•"),
		.tight = list->tight,
		.list = list->id,
	};

	if (list->ordered)
		prefix.marker = str_format(within->scratch, "%ld%c%s%.*s",
			list->number++, list->delimiter, sign.size ? " " : "",
			STR(sign));
	open_inner(within, prefix, blocks, line);
}

const struct within_container *within_innermost(const struct within *within)
{
	return &within->inner.items[within->inner.count - 1];
}

void within_close(struct within *within)
{
	within->inner.count--;
	within->run_holds = false;
}

void within_list(struct within *within, struct within_list list)
{
	list.id = within->listed++;
	*arena_push(within->scratch, &within->lists) = list;
}

void within_list_end(struct within *within)
{
	within->lists.count--;
}

/* ---- prefixes */

static void add_run(struct within *within, struct chunk *chunk,
	const struct within_containers *list)
{
	for (size_t i = 0; i < list->count; i++) {
		if (chunk->prefixes.count - within->run_begin == WITHIN_DEPTH)
			return;
		*arena_push(within->scratch, &chunk->prefixes) =
			list->items[i].prefix;
	}
}

void within_place(
	struct within *within, struct chunk *chunk, struct block *block)
{
	within_pass(within, block->line);
	if (!within->run_holds) {
		within->run_begin = (uint32_t)chunk->prefixes.count;
		add_run(within, chunk, &within->boxes);
		add_run(within, chunk, &within->inner);
		within->run_holds = true;
	}
	block->first_prefix = within->run_begin;
	block->prefix_count =
		(uint32_t)chunk->prefixes.count - within->run_begin;
}
