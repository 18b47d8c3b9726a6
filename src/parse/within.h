/*
 * What the block at hand stands in: boxes, which come from the cut's fences
 * by their lines, and in them quotes and list items, which open and close.
 * Blocks that follow one another in the same containers share one run of
 * prefixes.
 *
 *	[note] > 1. text	boxes: note; inner: quote, item
 */
#ifndef PARSE_WITHIN_H
#define PARSE_WITHIN_H

#include "parse/cut.h"

enum { WITHIN_DEPTH = 32 }; /* prefixes a block has at most: the outermost */

struct within_container {
	struct prefix prefix;
	size_t blocks; /* how many there were when it opened */
	int line;
};

struct within_containers {
	struct within_container *items;
	size_t count, room;
};

struct within_list {
	bool ordered;
	bool tight;
	char delimiter;
	long number; /* of the next item */
	uint32_t id; /* given by within_list */
};

struct within {
	struct arena *arena; /* for the markers */
	struct arena *scratch;
	const struct cut *cut; /* or NULL */
	uint32_t fence; /* the next */
	struct within_containers boxes;
	struct within_containers inner;
	struct {
		struct within_list *items;
		size_t count, room;
	} lists;
	uint32_t opened; /* how many containers were opened */
	uint32_t listed; /* how many lists were */
	bool run_holds; /* the last run of prefixes is still right */
	uint32_t run_begin;
};

/* Before the first block of a chunk; its open boxes stand already. */
struct within within_make(struct arena *arena, struct arena *scratch,
	const struct cut *cut, uint32_t chunk);

/* Heeds the box fences before the line. */
void within_pass(struct within *within, int line);

/* A container opens where `blocks` blocks stand before it. */
void within_enter(struct within *within, enum prefix_kind kind,
	struct str marker, size_t blocks, int line);
/* An item of the innermost list; `sign` says what became of its task. */
void within_item(
	struct within *within, struct str sign, size_t blocks, int line);
/* The innermost of them, and how it goes. */
const struct within_container *within_innermost(const struct within *within);
void within_close(struct within *within);

/* A list opens: its items are numbered from its number. */
void within_list(struct within *within, struct within_list list);
void within_list_end(struct within *within);

/* Heeds the box fences before the line, and gives the block its prefixes. */
void within_place(
	struct within *within, struct chunk *chunk, struct block *block);

#endif
