/*
 * `/` in the panel: from its cursor on, the first entry whose words match what
 * is typed; n and N go on from entry to entry, round the ends. The list stays
 * as it is, unlike with a filter (reader/filter.h), and the text stays where it
 * is.
 */
#ifndef READER_SEEK_H
#define READER_SEEK_H

#include "reader/state.h"

/* Opens the prompt; `up`: from then on next is up. */
void seek_start(struct reader *reader, bool up);

/* What is typed has changed; the cursor goes to the first match. */
void seek_typed(struct reader *reader, struct str pattern);
/* While it is typed: goes on to the next match down or up. */
void seek_typed_step(struct reader *reader, bool down);
/* Enter: the cursor stays. An empty pattern repeats the last one. false: it is
 * no expression, and the prompt stays open. */
bool seek_accept(struct reader *reader, struct str pattern);
/* Esc: the cursor goes back. */
void seek_abandon(struct reader *reader);

/* n, or N; with nothing sought here, for what was sought in the text. */
void seek_step(struct reader *reader, struct request request, bool next);

#endif
