/*
 * What is known of a reading, brought over to a reading of the same article as
 * it is now: place, folds, selection, what is lit, panel, marks, the way back
 * and forth, the search. Places go by landmarks, sections by their headings,
 * claims, references and risks by their ids.
 */
#ifndef READER_CARRY_H
#define READER_CARRY_H

#include "reader/state.h"

/* `from` is only good for being closed afterwards. */
void carry_over(struct reading *from, struct reading *to);

#endif
