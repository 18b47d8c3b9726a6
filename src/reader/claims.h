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

/* How many of by_place begin before a position. */
size_t claims_before(
	const struct reading *reading, struct position position);

/* Whether the chosen reference or risk has to do with a claim. */
bool claims_is_lit(const struct reading *reading, uint32_t claim);

/* Chooses a reference or a risk: its uses are lit. */
void claims_light(struct reader *reader, enum lit_kind kind, uint32_t index);

/* Selects a claim and shows it, with a point in history. */
void claims_go(struct reader *reader, uint32_t claim);

/* Neither supported, nor in part, nor only cited. */
bool claims_is_doubtful(const struct claim *claim);

void claims_next(struct reader *reader, struct request request);
void claims_previous(struct reader *reader, struct request request);
void claims_next_doubtful(struct reader *reader, struct request request);
void claims_previous_doubtful(struct reader *reader, struct request request);
void claims_next_use(struct reader *reader, struct request request);
void claims_previous_use(struct reader *reader, struct request request);
void claims_next_link(struct reader *reader, struct request request);
void claims_previous_link(struct reader *reader, struct request request);

#endif
