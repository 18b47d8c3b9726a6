/*
 * Claims where they stand: which are on the screen, which one is at hand, and
 * the ways from one to the next.
 */
#ifndef READER_CLAIMS_H
#define READER_CLAIMS_H

#include "reader/state.h"

/* Sorts the article's claims by their places; called when it is opened. */
void claims_arrange(struct reading *reading);

const struct claim *claims_at(const struct reading *reading, uint32_t claim);

/* The claim that the reading is at: the selected one, else the first whose
 * words are on the screen; NONE: there is none. */
uint32_t claims_at_hand(struct reader *reader);

/* Claims whose words stand on a line, in order; gives how many of them went
 * into `found`, at most `room`. */
size_t claims_on_line(
	struct reader *reader, struct spot spot, uint32_t *found, size_t room);

/* The claim that the search's match stands in, or NONE. */
uint32_t claims_of_match(const struct reading *reading);

/* How many of by_place begin before a position. */
size_t claims_before(const struct reading *reading, struct position position);

/* Whether the chosen reference or risk has to do with a claim. */
bool claims_is_lit(const struct reading *reading, uint32_t claim);

/* Chooses a reference or a risk: its uses are lit. */
void claims_light(struct reader *reader, enum lit_kind kind, uint32_t index);

/* Selects a claim and shows it, with a point in history. */
void claims_go(struct reader *reader, uint32_t claim);

/* Selects words and shows them. Steps from one to the next are one jump in
 * history, and what they opened folds again on the way back. */
void claims_select(struct reader *reader, struct selection selection);

/* Where motions begin: the selected words, else the top line. */
struct position claims_start(struct reader *reader, bool *selected);

/* Neither supported, nor in part, nor only cited. */
bool claims_is_doubtful(const struct claim *claim);

void claims_next(struct reader *reader, struct request request);
void claims_previous(struct reader *reader, struct request request);
void claims_next_doubtful(struct reader *reader, struct request request);
void claims_previous_doubtful(struct reader *reader, struct request request);
void claims_next_use(struct reader *reader, struct request request);
void claims_previous_use(struct reader *reader, struct request request);

#endif
