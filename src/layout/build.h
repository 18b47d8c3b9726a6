/*
 * Lines in the making. Columns count from where the text begins, beside the
 * margin, which build_line puts on each line by itself.
 */
#ifndef LAYOUT_BUILD_H
#define LAYOUT_BUILD_H

#include "layout/margin.h"
#include "layout/wrap.h"

struct build {
	struct arena *arena;
	const struct chunk *chunk;
	struct layout how;
	struct margin margin;
	int cols; /* beside the margin; 0: no end */
	bool begun; /* the margin's first line is made */
	struct lines lines;
};

struct build build_begin(struct arena *arena, const struct chunk *chunk,
	uint32_t block, struct layout how);

/* A new line, whose first text is byte `begin` of the block. */
void build_line(struct build *build, uint32_t block, uint32_t begin);

/* A row of a block's text on the last line. */
void build_text(struct build *build, int col, uint32_t block, struct row row,
	style_set set);

/* A mark on the last line; `mark` is shown text of `cols` columns. */
void build_mark(struct build *build, int col, struct str mark, int cols,
	style_set set);

/* A faint rule on the last line. */
void build_rule(struct build *build, int col, int cols);

/* An empty line before byte 0 of the block. */
void build_space(struct build *build, uint32_t block);

/* Room without `by` columns: at least 1, and 0 stays without end. */
int build_less(int cols, int by);

/* How the text of a block wraps. */
struct rows build_wrap(const struct build *build, uint32_t block,
	enum wrap_kind kind, int first, int cols);

#endif
