#include "base/arena.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define POISON 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define POISON 1
#endif
#endif
#ifdef POISON
#include <sanitizer/asan_interface.h>
#define poison(at, size) ASAN_POISON_MEMORY_REGION(at, size)
#define unpoison(at, size) ASAN_UNPOISON_MEMORY_REGION(at, size)
/* A gap behind each allocation, so that a write past its end is seen. */
enum { GAP = 16 };
#else
#define poison(at, size) ((void)(at), (void)(size))
#define unpoison(at, size) ((void)(at), (void)(size))
enum { GAP = 0 };
#endif

struct arena_block {
	struct arena_block *next;
	size_t size;
	_Alignas(max_align_t) char bytes[];
};

/* From here on the system gives fresh pages, which are zero and take no memory
 * until they are touched: a list's spare room costs nothing. */
enum { LARGE = 1 << 18 };

static struct arena_block *block_make(size_t size)
{
	struct arena_block *block = size < LARGE ?
		malloc(sizeof *block + size) :
		calloc(1, sizeof *block + size);

	if (!block) {
		fputs("caveat: out of memory\n", stderr);
		abort();
	}
	block->next = NULL;
	block->size = size;
	poison(block->bytes, size);
	return block;
}

static void enter(struct arena *arena, struct arena_block *block)
{
	arena->block = block;
	arena->at = block->bytes;
	arena->end = block->bytes + block->size;
}

struct arena arena_make(size_t bytes)
{
	struct arena arena = { 0 };

	arena.first = block_make(bytes);
	enter(&arena, arena.first);
	return arena;
}

/* The next block with room for `size`: the one behind, or a new one before it.
 * True where its memory is known to be zero. */
static bool advance(struct arena *arena, size_t size)
{
	struct arena_block *next = arena->block->next;
	bool zero = false;

	if (!next || next->size < size) {
		size_t usual = arena->first->size;
		struct arena_block *block =
			block_make(size > usual ? size : usual);
		block->next = next;
		arena->block->next = block;
		next = block;
		zero = block->size >= LARGE;
	}
	enter(arena, next);
	return zero;
}

static size_t bytes_of(size_t count, size_t size)
{
	if (size && count > (SIZE_MAX / 4) / size) {
		fputs("caveat: out of memory\n", stderr);
		abort();
	}
	return count * size;
}

/* Memory that may hold anything; *zero: it is known to be zero. */
static char *take(struct arena *arena, size_t bytes, size_t align, bool *zero)
{
	size_t skip = -(uintptr_t)arena->at & (align - 1);

	*zero = false;
	if ((size_t)(arena->end - arena->at) < bytes + skip + GAP) {
		*zero = advance(arena, bytes + align + GAP);
		skip = -(uintptr_t)arena->at & (align - 1);
	}
	char *given = arena->at + skip;
	arena->at = given + bytes + GAP;
	unpoison(given, bytes);
	return given;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size, size_t align)
{
	size_t bytes = bytes_of(count, size);
	bool zero;
	char *given = take(arena, bytes, align, &zero);

	return zero ? given : memset(given, 0, bytes);
}

/* What was given last grows where it stands, if there is room behind it. What
 * is large moves to fresh pages instead (LARGE). */
static bool extend(
	struct arena *arena, const char *at, size_t bytes, size_t wanted)
{
	if (GAP || !at || at + bytes != arena->at || wanted >= LARGE ||
		(size_t)(arena->end - arena->at) < wanted - bytes)
		return false;
	arena->at += wanted - bytes;
	return true;
}

void arena_reset(struct arena *arena)
{
	assert(arena->first);
	for (struct arena_block *b = arena->first; b; b = b->next)
		poison(b->bytes, b->size);
	enter(arena, arena->first);
}

void arena_free(struct arena *arena)
{
	struct arena_block *next;

	for (struct arena_block *b = arena->first; b; b = next) {
		next = b->next;
		unpoison(b->bytes, b->size);
		free(b);
	}
	*arena = (struct arena){ 0 };
}

bool arena_is_empty(const struct arena *arena)
{
	return arena->at == arena->first->bytes;
}

size_t arena_bytes(const struct arena *arena)
{
	size_t bytes = 0;

	for (const struct arena_block *b = arena->first; b; b = b->next)
		bytes += b->size;
	return bytes;
}

void *arena_copy(
	struct arena *arena, const void *items, size_t count, size_t size)
{
	void *copy = arena_alloc(arena, count, size, _Alignof(max_align_t));

	return count ? memcpy(copy, items, count * size) : copy;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *room,
	size_t size)
{
	size_t old = *room * size;
	size_t used = count * size;
	char *grown = items;
	bool zero = false;

	*room = *room ? *room * 2 : 8;
	size_t bytes = bytes_of(*room, size);
	if (!extend(arena, items, old, bytes)) {
		grown = take(arena, bytes, _Alignof(max_align_t), &zero);
		if (used)
			memcpy(grown, items, used);
		old = used;
	}
	if (!zero)
		memset(grown + old, 0, bytes - old);
	return grown;
}

char *arena_text(
	struct arena *arena, char *at, size_t size, size_t *room, size_t wanted)
{
	size_t old = *room;
	bool zero;

	if (wanted <= old)
		return at;
	*room = old ? old * 2 : 64;
	while (*room < wanted)
		*room *= 2;
	if (extend(arena, at, old, *room))
		return at;
	char *grown = take(arena, bytes_of(*room, 1), 1, &zero);
	if (size)
		memcpy(grown, at, size);
	return grown;
}
