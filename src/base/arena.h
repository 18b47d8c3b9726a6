/*
 * Memory by lifetime: the article, a chunk, its layout, a frame each own an
 * arena, and all that was taken from it goes at once.
 *
 *	first -> [ used ......... ] -> [ used .. | free ] -> [ free ]
 *	                                         ^at    ^end
 *
 * Blocks are chained through `next` and kept for reuse. Since the chain hangs
 * on the blocks and not on the struct, an arena passed by value is scratch
 * memory: the callee allocates, returns, and the caller's copy has never
 * moved. Memory comes zeroed; no memory ends the program with one line.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *first;
	struct arena_block *block;
	char *at;
	char *end;
};

/* An arena whose blocks hold at least `bytes`; free it with arena_free. */
struct arena arena_make(size_t bytes);

/* `count` zeroed things of `size` bytes, aligned to `align` (a power of 2). */
void *arena_alloc(struct arena *arena, size_t count, size_t size, size_t align);

/* Forgets all that was allocated and keeps the blocks. */
void arena_reset(struct arena *arena);

/* Gives all blocks back; the arena is empty and unusable afterwards. */
void arena_free(struct arena *arena);

/* Whether nothing is allocated. */
bool arena_is_empty(const struct arena *arena);

/* How many bytes the arena holds from the system, used or not. */
size_t arena_bytes(const struct arena *arena);

#define arena_new(arena, type) \
	((type *)arena_alloc(arena, 1, sizeof(type), _Alignof(type)))
#define arena_array(arena, type, count) \
	((type *)arena_alloc(arena, count, sizeof(type), _Alignof(type)))

/*
 * One more zeroed item at the end of a list: any struct with the members
 * `items`, `count` and `room`. Gives its address, valid until the next push.
 */
#define arena_push(arena, list) \
	((list)->items = (list)->count < (list)->room ? \
			(list)->items : \
			arena_grow(arena, (list)->items, (list)->count, \
				&(list)->room, sizeof *(list)->items), \
		&(list)->items[(list)->count++])

/* Moves a list that grew elsewhere here, with no room to spare. */
#define arena_keep(arena, list) \
	((void)((list)->items = arena_copy(arena, (list)->items, \
			(list)->count, sizeof *(list)->items), \
		(list)->room = (list)->count))

/* A copy of `count` items; used by arena_keep. */
void *arena_copy(
	struct arena *arena, const void *items, size_t count, size_t size);

/* `items` with twice the room, moved where need be; used by arena_push. */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *room,
	size_t size);

/*
 * A text of `size` bytes with room for `wanted`, moved where need be. Behind
 * the text anything may stand.
 */
char *arena_text(struct arena *arena, char *at, size_t size, size_t *room,
	size_t wanted);

#endif
