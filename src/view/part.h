/*
 * The parts that a frame is put together from. Each draws into the cells that
 * the reader's window gives it, and into no others.
 */
#ifndef VIEW_PART_H
#define VIEW_PART_H

#include "reader/state.h"
#include "view/frame.h"

enum { GAP = 3 /* columns between things on a line */ };

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

/* The panel: beside the text, or in its place. */
void view_panel(struct view *view);
/* Its tabs on row 0; gives the column behind them. */
int view_tabs(struct view *view);

/* The card of the claim at hand, and the dosage note. */
void view_card(struct view *view);

/* The letters over what can be followed, while they are shown. */
void view_labels(struct view *view);

/* What is looked at without going there, over the last lines. */
void view_peek(struct view *view);

/* The header line. */
void view_header(struct view *view);
/* The next keys at the right edge of the status line, behind a column. */
void view_hints(struct view *view, int behind);
/* The same place: what may follow the keys that are pending; false: none
 * are. */
bool view_continuations(struct view *view, int behind);
/* Columns that the most needed of them takes. */
int view_least_hint(struct view *view);

/* Status line, with the next keys. */
void view_status(struct view *view);

/* As much of a text as fits into `cols`, cut between words and ended by "…". */
struct str view_shorten(struct view *view, struct str text, int cols);

#endif
