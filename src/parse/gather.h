/*
 * Builds a chunk block by block: text with its spans while they open and
 * close, the prefixes of the containers around it, and what was masked put
 * back. Knows nothing of cmark.
 *
 *	open QUOTE, begin PARAGRAPH, text "one ", open CODE, text "two", close,
 *	end, close	->	block "one two", span 4..7, prefix QUOTE
 */
#ifndef PARSE_GATHER_H
#define PARSE_GATHER_H

#include "parse/cut.h"
#include "parse/mask.h"

enum { GATHER_DEPTH = 32 }; /* prefixes a block has at most: the outermost */

struct gather_container {
	struct prefix prefix;
	size_t blocks; /* how many there were when it opened */
	int line;
};

struct gather_containers {
	struct gather_container *items;
	size_t count, room;
};

struct gather {
	struct arena *arena; /* of the result's strings */
	struct arena *scratch; /* of its lists, until gather_chunk */
	const struct mask *mask;
	const struct cut *cut;
	size_t fence; /* the next box fence */
	struct chunk chunk;
	struct block block; /* the one at hand */
	struct text text; /* its text */
	char swallow; /* the border that is left out if it comes next */
	struct {
		uint32_t *items; /* indices into spans */
		size_t count, room;
	} open;
	struct gather_containers boxes;
	struct gather_containers within; /* quotes and items */
	uint32_t containers; /* how many were opened */
	bool run_holds; /* the last run of prefixes is still right */
	uint32_t run_begin;
};

/* A builder for chunk number `chunk`: its open boxes stand already. */
struct gather gather_make(struct arena *arena, struct arena *scratch,
	const struct mask *mask, const struct cut *cut, uint32_t chunk);

/* What was gathered, all of it in the arena and no larger than it need be. */
struct chunk gather_chunk(const struct gather *gather);

/* A container opens; its number is filled in. */
void gather_open(struct gather *gather, struct prefix prefix, int line);
/* The innermost closes; an item without blocks gets an empty paragraph. */
void gather_close(struct gather *gather);

/* A block begins, after the box fences on the lines before it. */
void gather_begin(struct gather *gather, enum block_kind kind, int line);
void gather_end(struct gather *gather);

/* Text as cmark gives it, piece by piece. */
void gather_text(struct gather *gather, struct str text);
/* Code or HTML: what was masked in it is the source again. */
void gather_raw(struct gather *gather, struct str text);
/* A line's end in a paragraph; `next` is what comes behind it. */
void gather_soft(struct gather *gather, struct str next);
void gather_hard(struct gather *gather);

void gather_span_begin(
	struct gather *gather, enum span_kind kind, uint32_t target);
void gather_span_end(struct gather *gather);

/* A URL, title or info string as cmark gives it, unmasked, in the arena. */
struct str gather_clean(struct gather *gather, struct str text);
/* The index of a new link; URL and title as cmark gives them. */
uint32_t gather_link(
	struct gather *gather, struct str url, struct str title);

/* A table begins: its cells are the next blocks. */
void gather_table(struct gather *gather, uint32_t rows, uint32_t columns,
	const enum align *align);

#endif
