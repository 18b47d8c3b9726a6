/*
 * The contents: the outline as a list, beside the text where there is room and
 * over it where not. It follows the reading until it is focused; then it has a
 * cursor of its own.
 */
#ifndef READER_CONTENTS_H
#define READER_CONTENTS_H

#include "reader/state.h"

/* Whether the window shows the contents in place of the text. */
bool contents_cover(const struct reader *reader);

/* The section that the list points at: the cursor's, else the one being read;
 * NONE before the first heading. */
uint32_t contents_section(struct reader *reader);

/* The section on the list's first row, such that `contents_section` shows. */
uint32_t contents_top(struct reader *reader);

/* Columns that an entry is indented by its level. */
int contents_indent(const struct article *article, uint32_t section);

/* The rows of an entry: its title wrapped to what the indent leaves. */
struct lines contents_lines(
	struct reader *reader, struct arena *arena, uint32_t section);

/* How wide the list is, in cells. */
int contents_cols(const struct reader *reader);

/* Moves the cursor by entries. */
void contents_move(struct reader *reader, int entries);

/* Goes to the section under the cursor, back in the text. */
void contents_follow(struct reader *reader);

void contents_toggle(struct reader *reader, struct request request);
void contents_switch(struct reader *reader, struct request request);
/* Closes the list if it is focused; false: it was not. */
bool contents_close(struct reader *reader);

#endif
