/*
 * Looking at what a mark stands for without leaving the place: the text of a
 * note, the entry of a reference, a link's address, over the last lines of the
 * window until the next key. And the ways of notes: from the mark to the
 * definition, and back to the first mark.
 */
#ifndef READER_PEEK_H
#define READER_PEEK_H

#include "layout/wrap.h"
#include "reader/state.h"

/* `K`: shows what the selected thing leads to. */
void peek_show(struct reader *reader, struct request request);

/* Enter on a note's mark or a note's words; false: neither is selected. */
bool peek_follow_note(struct reader *reader);

/* The rows of what is shown, at the window's width; none where nothing is. */
struct rows peek_rows(const struct reader *reader, struct arena *arena);

/* How many of them are seen, at most. */
int peek_most(const struct reader *reader);

#endif
