/*
 * The parts that a frame is put together from. Each draws into the cells that
 * the reader's window gives it, and into no others.
 */
#ifndef VIEW_PART_H
#define VIEW_PART_H

#include "reader/state.h"
#include "view/frame.h"

/* What all parts draw with. */
struct view {
	struct arena *arena; /* of the frame */
	struct reader *reader;
	struct frame frame;
};

/* The lines of the article, its gutter and the map beside it. */
void view_text(struct view *view);

/* The rule beside the text: scroll bar, and map of the claims; from the first
 * to the last spot that is shown. */
void view_map(struct view *view, struct spot first, struct spot last);

/* The contents: beside the text, or in its place. */
void view_contents(struct view *view);

/* The card of the claim at hand, and the dosage note. */
void view_card(struct view *view);

/* The header line. */
void view_header(struct view *view);
/* Status line, with the next keys. */
void view_status(struct view *view);

/* One piece of a line with its styles; `col` is where the line begins. */
void view_piece(struct view *view, int row, int col, int end,
	const struct chunk *chunk, const struct piece *piece, style_set set);

/* As much of a text as fits into `cols`, cut between words and ended by "…". */
struct str view_shorten(struct view *view, struct str text, int cols);

#endif
