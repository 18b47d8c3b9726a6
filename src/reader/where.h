/*
 * Where the reading is, and moves over the window: by paragraph, to a part of
 * the way, what is selected to a row of the window, and what stands on a row
 * selected.
 */
#ifndef READER_WHERE_H
#define READER_WHERE_H

#include "reader/state.h"

/* Says title, section, line and how far it is. */
void where_say(struct reader *reader, struct request request);
/* Says name and version of the program. */
void where_version(struct reader *reader, struct request request);

/* To a part of the way, in percent. */
void where_percent(struct reader *reader, struct request request);

/* Enter as in less: follows the selection, or scrolls where there is none. */
void where_follow_or_line(struct reader *reader, struct request request);

void where_next_paragraph(struct reader *reader, struct request request);
void where_previous_paragraph(struct reader *reader, struct request request);

/* The match or the selection to a row of the window. */
void where_put_top(struct reader *reader, struct request request);
void where_put_middle(struct reader *reader, struct request request);
void where_put_bottom(struct reader *reader, struct request request);

/* Selects the claim or heading nearest to a row of the window; in a list, the
 * entry there. */
void where_select_top(struct reader *reader, struct request request);
void where_select_middle(struct reader *reader, struct request request);
void where_select_bottom(struct reader *reader, struct request request);

#endif
