#include "parse/markdown_memory.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

enum {
	USUAL = 1 << 18, /* what a chunk takes */
	KEPT = 1 << 20 /* more than this is not kept for the next one */
};

/* Before each piece, for realloc. */
struct piece {
	_Alignas(max_align_t) size_t bytes;
};

static struct arena memory;

struct arena memory_begin(void)
{
	if (!memory.first)
		memory = arena_make(USUAL);
	return memory;
}

void memory_end(struct arena mark)
{
	memory = mark;
	if (arena_is_empty(&mark) && arena_bytes(&mark) > KEPT)
		arena_free(&memory);
}

static void *take(size_t bytes)
{
	struct piece *piece = arena_alloc(
		&memory, 1, sizeof *piece + bytes, _Alignof(struct piece));

	piece->bytes = bytes;
	return piece + 1;
}

static void *take_zero(size_t count, size_t size)
{
	return take(count * size);
}

static void *grow(void *old, size_t bytes)
{
	size_t had = old ? ((struct piece *)old)[-1].bytes : 0;

	if (bytes <= had)
		return old;
	void *grown = take(bytes);
	if (had)
		memcpy(grown, old, had);
	return grown;
}

/* It goes with all the rest. */
static void give_back(void *piece)
{
	(void)piece;
}

struct cmark_mem *memory_allocator(void)
{
	static cmark_mem functions = { take_zero, grow, give_back };

	return &functions;
}
