/*
 * The article as one long run of lines, of which only those near the window
 * ever exist: laid out unit by unit, folded sections left out.
 *
 *	unit (a block or a table)	spot {chunk, block, 0}
 *					spot {chunk, block, 1}
 *	the space below it		spot {chunk, block, 2}   line == count
 *	the next unit that is shown	spot {chunk', block', 0}
 *
 * A spot is a line of the flow: it is good until the width or a fold changes.
 * A position is a place in the text and stays good for ever; the space below a
 * unit has the position of its last block and BYTE_BEHIND.
 */
#ifndef READER_FLOW_H
#define READER_FLOW_H

#include "article/article.h"
#include "layout/layout.h"

#define BYTE_BEHIND UINT32_MAX

struct spot {
	uint32_t chunk;
	uint32_t block; /* the first of its unit */
	uint32_t line;
};

struct flow {
	struct article *article;
	struct layout how;
	unsigned char *folded; /* [sections]; set with flow_fold */
	uint32_t changes; /* how often one was folded or opened */
	struct flow_cache *cache; /* [chunks]: laid out units */
};

/* A flow over the whole article, all sections open. */
struct flow flow_make(struct article *article, struct layout how);
void flow_free(struct flow *flow);

/* Folds a section, or opens it. */
void flow_fold(struct flow *flow, uint32_t section, bool folded);

/* Another width: what was laid out is forgotten. */
void flow_set_layout(struct flow *flow, struct layout how);

/* false where the article has no block at all. */
bool flow_first(struct flow *flow, struct spot *spot);

/* The line on which a position stands; that of the fold which hides it. */
struct spot flow_spot(struct flow *flow, struct position position);
struct position flow_position(struct flow *flow, struct spot spot);

/* The next or previous line that is shown; false at the end: not moved. */
bool flow_next(struct flow *flow, struct spot *spot);
bool flow_previous(struct flow *flow, struct spot *spot);

/* The last line of all. */
struct spot flow_last(struct flow *flow);

int spot_compare(struct spot a, struct spot b);

/* The unit's lines; spot.line may equal their count: the space. */
const struct lines *flow_lines(struct flow *flow, struct spot spot);

/* The line to draw and the pieces that its first_piece counts in; a space's
 * pieces are made in the arena. */
struct line flow_line(struct flow *flow, struct arena *arena, struct spot spot,
	const struct piece **pieces);

/* The next or previous heading that is shown and opens a section, behind or
 * before a position; NONE where there is none. */
uint32_t flow_section_after(struct flow *flow, struct position position);
uint32_t flow_section_before(struct flow *flow, struct position position);

/* The outermost folded section that hides the position, or NONE. A folded
 * section does not hide its own heading. */
uint32_t flow_hider(struct flow *flow, struct position position);

#endif
