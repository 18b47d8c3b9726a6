/*
 * The cursor of a focused panel: it stands on things, never on the headings
 * of groups, and what it stands on is lit in the text.
 */
#ifndef READER_CURSOR_H
#define READER_CURSOR_H

#include "reader/lists.h"

/* Where a list's cursor begins: at what is lit, else at the reading position,
 * else where it was. */
void cursor_place(struct reader *reader, enum panel_list list);

/* Lights what the thing under the cursor has to do with. */
void cursor_light(struct reader *reader);

/* By things, and by as many of them as stand on so many rows. */
void cursor_move(struct reader *reader, int things);
void cursor_move_rows(struct reader *reader, int rows);
/* From a group's heading to its first thing, if it stands on one. */
void cursor_settle(struct reader *reader);
/* To the first or the last thing. */
void cursor_move_end(struct reader *reader, bool last);

/* Enter: goes to what is under the cursor. */
void cursor_follow(struct reader *reader);

void cursor_next_group(struct reader *reader, struct request request);
void cursor_previous_group(struct reader *reader, struct request request);

#endif
