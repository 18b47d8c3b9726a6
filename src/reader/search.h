/*
 * Search over the rendered text: a regular expression (PCRE2), smart case.
 * Matches are found by walking from where the reading is; how many there are
 * in all is counted between keys.
 */
#ifndef READER_SEARCH_H
#define READER_SEARCH_H

#include "reader/state.h"

/* `/`: opens the prompt. */
void search_start(struct reader *reader, struct request request);
/* The same upward: from then on next is up, and previous down. */
void search_start_back(struct reader *reader, struct request request);
/* Searches for the word at the match, or the selected ones. */
void search_word(struct reader *reader, struct request request);
void search_next(struct reader *reader, struct request request);
void search_previous(struct reader *reader, struct request request);

/* What is typed has changed: goes to the first match from the origin on. */
void search_typed(struct reader *reader, struct str pattern);
/* While it is typed: goes on to the next match down or up. */
void search_typed_step(struct reader *reader, bool down);
/* Enter: stays. An empty pattern repeats the last search. false: it is no
 * expression, and the prompt stays open. */
bool search_accept(struct reader *reader, struct str pattern);
/* Esc in the prompt: back to where it began, nothing is lit. */
void search_abandon(struct reader *reader);
/* Esc later: nothing is lit any more; false: nothing was. */
bool search_clear(struct reader *reader);

/* Looks, or counts, through some more chunks; false: nothing is left to do. */
bool search_idle(struct reader *reader);

/* Stops looking for a match that has not been found yet. */
void search_stop(struct reader *reader);

/* Which match the search stands on, from 1; 0: not known yet, or none. */
size_t search_ordinal(struct reader *reader);

void search_free(struct search *search);

#endif
