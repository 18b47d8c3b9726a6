/*
 * Moving to a place and back: history gets a point for a jump, not for a
 * scroll. A jump opens the folds that hide its target; the way back closes
 * again just those.
 */
#ifndef READER_JUMP_H
#define READER_JUMP_H

#include "reader/state.h"

/* Where the selected thing begins; something is selected. */
struct position selection_position(struct reading *reading);

/* Where the reading is now. */
struct point point_here(struct reader *reader);

/* Back to a point as it was: place, selection, and what was opened since. */
void point_restore(struct reader *reader, const struct point *point);

/* A point in history for where the reading is now. */
void jump_remember(struct reader *reader);
/* The same as a command. */
void jump_keep(struct reader *reader, struct request request);

/* Opens the folds that hide a position and notes them in `opened`. */
void jump_open_folds(
	struct reader *reader, struct position position, struct opened *opened);
/* Folds again what was noted. */
void jump_close_folds(struct reader *reader, struct opened *opened);

/* Scrolls so that the position is shown, `row` rows from the top if it is not
 * in the window already. */
void jump_reveal(struct reader *reader, struct position position, int row);

/* Remembers, opens, reveals and selects. */
void jump_to_section(struct reader *reader, uint32_t section);
/* Remembers, opens and puts the position on the top row. */
void jump_to(struct reader *reader, struct position position);

void jump_back(struct reader *reader, struct request request);
void jump_forward(struct reader *reader, struct request request);
/* Where the last jump left from, which becomes where this one leaves from. */
void jump_to_last(struct reader *reader, struct request request);
void jump_next_section(struct reader *reader, struct request request);
void jump_previous_section(struct reader *reader, struct request request);
/* The next or previous heading that can be folded. */
void jump_next_fold(struct reader *reader, struct request request);
void jump_previous_fold(struct reader *reader, struct request request);

#endif
