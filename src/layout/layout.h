/*
 * Blocks to lines at a width. A line is a row of pieces; a piece is a byte
 * range of a block's text at a column, or a mark that layout adds (bars of
 * quotes, list markers, rules). So what stands where can always be asked, and
 * a style never moves text.
 *
 *	  > 1. some words of it		line 0: mark "│ " mark "1. " text 0..16
 *	  >    and the rest		line 1: mark "│ " text 17..29
 *
 * Layout works on units: one block, or all the cells of one table. The space
 * between two units belongs to neither (layout_space).
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include "base/glyph.h"
#include "model/block.h"
#include "model/style.h"

struct layout {
	int cols; /* the width to keep to; 0: lines are not wrapped */
	struct glyphs glyphs;
	bool print; /* for paper: headings underlined, no room for folds */
};

enum piece_kind {
	PIECE_TEXT, /* begin..end of the block's text */
	PIECE_MARK, /* `mark`, drawn as it is */
	PIECE_FOLD /* two columns for a heading's fold mark; `mark` is empty */
};

struct piece {
	enum piece_kind kind;
	int col;
	int cols;
	uint32_t block; /* whose text; also for a FOLD */
	uint32_t begin;
	uint32_t end;
	struct str mark; /* shown text: already glyphs */
	bool as_is; /* TEXT: the text is its own glyphs, too */
	style_set styles; /* of the whole piece; spans add theirs */
};

struct line {
	uint32_t first_piece;
	uint32_t piece_count;
	int cols; /* where the last piece ends */
	/* The first text on the line: its block and byte. Lines of a unit are in
	 * order of (block, begin); a line without text takes the byte where
	 * text would stand. */
	uint32_t block;
	uint32_t begin;
};

/* The lines of one unit: at least one. */
struct lines {
	struct {
		struct line *items;
		size_t count, room;
	} lines;
	struct {
		struct piece *items;
		size_t count, room;
	} pieces;
	uint32_t first_block; /* of the unit */
	uint32_t block_count;
};

/* What a span adds to the styles of the pieces that it covers. */
style_set layout_span_style(enum span_kind kind);

/* First block of the unit that `block` belongs to, and how many it has. */
uint32_t layout_unit(
	const struct chunk *chunk, uint32_t block, uint32_t *count);

/*
 * The lines of the unit that begins at `block`. No line is wider than how.cols
 * but one that holds nothing but a cluster which is.
 */
struct lines layout_lines(struct arena *arena, const struct chunk *chunk,
	uint32_t block, struct layout how);

/*
 * The line of a unit on which a byte of a block stands: the last that begins
 * at or before it.
 */
size_t layout_line_at(const struct lines *lines, uint32_t block, uint32_t byte);

/*
 * The empty line between two units that follow each other on the screen; they
 * may lie in different chunks, where only boxes go on. false: none.
 * Where true, *line holds the bars of the containers that both stand in, as
 * pieces in the arena.
 */
bool layout_space(struct arena *arena, const struct chunk *above,
	uint32_t above_block, const struct chunk *below, uint32_t below_block,
	struct layout how, struct lines *line);

#endif
