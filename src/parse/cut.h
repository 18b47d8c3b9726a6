/*
 * One scan of the whole source, at memory speed: where it may be cut into
 * chunks that parse as they would in the whole, where the headings stand,
 * where fenced divs open and close, where tables are drawn with dashes, and
 * where link definitions may stand.
 * Nothing is parsed yet.
 *
 *	source	|--- chunk 0 ---|----- chunk 1 -----|-- chunk 2 --|
 *	heading	#    #          #  ##      ##       #
 *	box	        [~~~~~~~~~~~~~~~~~~]
 *
 * A cut before line L is safe where the line before is blank, L begins at
 * column 0 with neither white space nor what may start a list item, and no
 * fence and no HTML block of types 1-5 is open at top level. In doubt no cut
 * is made: a chunk too large is slow, a wrong cut is wrong.
 *
 * All offsets are bytes of the source; lines count from 1.
 */
#ifndef PARSE_CUT_H
#define PARSE_CUT_H

#include "base/str.h"
#include "model/block.h"

struct cut_chunk {
	size_t begin; /* a chunk ends where the next begins, or at the end */
	int line;
	uint32_t first_heading; /* the first heading at or behind `begin` */
	uint32_t first_fence; /* the same for box fences */
	uint32_t open_boxes; /* how many boxes are open at `begin` */
	uint32_t first_table; /* as first_fence, of tables drawn with dashes */
};

/* A heading at top level (or in a box), ATX or setext. */
struct cut_heading {
	size_t at; /* the first byte of its first line */
	int line;
	int level; /* 1 to 6 */
};

/*
 * A line of colons that opens or closes a fenced div (Pandoc's manual,
 * "Divs and Spans"): at column 0, an opener after a blank line, another fence,
 * an ATX heading or the start of the source; not in code or HTML. What is not
 * closed ends with the source.
 */
struct cut_fence {
	size_t at;
	size_t end; /* behind its line end */
	int line;
	bool opens;
	struct str name; /* its first class, or empty */
	struct str title; /* its title="…", or empty */
	uint32_t opener; /* the innermost box that was open before, or NONE:
			    an index into fences */
};

/* A table drawn with dashes (parse/dashes.h) at top level or in a box: no
 * chunk and no heading begins in it. */
struct cut_table {
	size_t at; /* where its first line begins */
	size_t end; /* where its last one ends, without its line end */
};

/* A line that may hold a link reference definition. */
struct cut_definition {
	struct str label; /* between the brackets, as written */
	uint32_t chunk;
};

struct cut {
	struct {
		struct cut_chunk *items;
		size_t count, room;
	} chunks; /* at least one, also of an empty source */
	struct {
		struct cut_heading *items;
		size_t count, room;
	} headings;
	struct {
		struct cut_fence *items;
		size_t count, room;
	} fences;
	struct {
		struct cut_table *items;
		size_t count, room;
	} tables;
	struct {
		struct cut_definition *items;
		size_t count, room;
	} definitions;
	int lines; /* how many the source has */
};

/*
 * Scans `source` whose first line is number `line` in its file. Chunks hold at
 * least `least` bytes but for the last; 0 cuts wherever it is safe.
 */
struct cut cut_source(
	struct arena *arena, struct str source, int line, size_t least);

/* The bytes of one chunk. */
struct str cut_chunk_bytes(
	const struct cut *cut, struct str source, uint32_t chunk);

#endif
