/*
 * An article's text as flat arrays: blocks are leaves that own one run of
 * UTF-8 text, spans are byte ranges of it with a meaning, and what a block
 * stands in (quotes, list items, boxes) is a run of prefixes on it.
 *
 *	> 1. one `two`		block  PARAGRAPH "one two"
 *				prefixes  QUOTE, ITEM "1."
 *				spans  CODE 4..7
 *
 * A table is a run of CELL blocks, row by row. There is no tree.
 */
#ifndef MODEL_BLOCK_H
#define MODEL_BLOCK_H

#include "model/cite.h"

#define NONE UINT32_MAX /* an index that names nothing */

enum block_kind {
	BLOCK_HEADING,
	BLOCK_PARAGRAPH,
	BLOCK_CODE, /* text keeps its line ends, the last one taken off */
	BLOCK_CELL,
	BLOCK_RULE, /* a thematic break: no text */
	BLOCK_KINDS
};

enum prefix_kind {
	PREFIX_QUOTE,
	PREFIX_ITEM, /* of a bullet or ordered list */
	PREFIX_BOX, /* a fenced div */
	PREFIX_NOTE, /* a note's definition, or what ^[…] says */
	PREFIX_DEFINITION, /* of the term in the paragraph before it */
	PREFIX_KINDS
};

/*
 * One container around a block. Two blocks of a chunk stand in the same
 * container where the `container` numbers are equal; a marker is drawn before
 * the first block that carries it.
 */
struct prefix {
	enum prefix_kind kind;
	uint32_t container; /* unique in the chunk, in order of opening */
	struct str marker; /* ITEM: "•", "12."; NOTE: "[^1]"; BOX: its kind and
			      title or its first class, or empty; QUOTE: its
			      kind and title, or empty */
	bool tight; /* ITEM: its list's blocks are not parted by space */
	uint32_t list; /* ITEM: its list, unique in the chunk */
	uint32_t fence; /* BOX: its opening fence, unique in the body */
	bool aside; /* NOTE: written as ^[…] */
	bool goes_on; /* BOX: blocks of chunks before stand in it too */
};

enum span_kind {
	SPAN_EMPHASIS,
	SPAN_STRONG,
	SPAN_CODE,
	SPAN_LINK, /* target: index into links */
	SPAN_IMAGE, /* the text is the description; target: link */
	SPAN_STRIKE, /* what does not hold any more, with its tildes */
	SPAN_ASIDE, /* what the reader says: "Figure: ", a picture's path */
	SPAN_MATH, /* TeX as its source, with its dollars */
	SPAN_NOTE, /* a note's mark: "[^1]"; target: the first block of what
		      ^[…] says, else NONE */
	SPAN_CITE, /* the words of one key; target: index into cites */
	SPAN_BREAK, /* a hard line break: the one LF that it covers */
	SPAN_KINDS
};

/* Half-open range of a block's text. Spans of a block are sorted by begin,
 * the outer before the inner. */
struct span {
	uint32_t begin;
	uint32_t end;
	enum span_kind kind;
	uint32_t target;
};

struct link {
	struct str url; /* as written, not escaped for a terminal */
	struct str title;
};

enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTER };

struct table {
	uint32_t first_block; /* the top left cell */
	uint32_t rows; /* with the header row */
	uint32_t columns;
	const enum align *align; /* [columns] */
	bool html; /* written as HTML: Pandoc does not take it for a table */
};

struct block {
	enum block_kind kind;
	int level; /* HEADING: 1 to 6 */
	int line; /* of the file, from 1: where the block begins */
	struct str text;
	struct str info; /* CODE: the info string */
	uint32_t first_span;
	uint32_t span_count;
	uint32_t first_prefix; /* outermost first */
	uint32_t prefix_count;
	uint32_t table; /* CELL: index into tables; else NONE */
	uint32_t section; /* HEADING: the section it opens, or NONE */
};

/* A stretch of the article that was parsed on its own. */
struct chunk {
	struct {
		struct block *items;
		size_t count, room;
	} blocks;
	struct {
		struct span *items;
		size_t count, room;
	} spans;
	struct {
		struct prefix *items;
		size_t count, room;
	} prefixes;
	struct {
		struct link *items;
		size_t count, room;
	} links;
	struct {
		struct table *items;
		size_t count, room;
	} tables;
	struct {
		struct cite *items; /* in order of their places */
		size_t count, room;
	} cites;
};

/* A place in the text that no resize and no fold moves. */
struct position {
	uint32_t chunk;
	uint32_t block;
	uint32_t byte;
	/* For a line that has no text of its own, such as a table's rule: how
	 * many lines it is below (above: negative) the one that holds the
	 * byte. No part of the order. */
	int32_t lines;
};

/* Less than, equal to or greater than 0, as a is before, at or behind b. */
static inline int position_compare(struct position a, struct position b)
{
	if (a.chunk != b.chunk)
		return a.chunk < b.chunk ? -1 : 1;
	if (a.block != b.block)
		return a.block < b.block ? -1 : 1;
	return (a.byte > b.byte) - (a.byte < b.byte);
}

#endif
