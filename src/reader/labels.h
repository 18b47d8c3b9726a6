/*
 * Letters over all that can be followed in view: a heading, a claim, a
 * citation, a link, a note. Typing a thing's letters follows it, as a click and
 * Enter would.
 *
 *	s Kratom acts on d[FDA 2018] …	s: the claim, d: the citation
 *
 * A label stands on the first cells of its thing's words, never in the gutter,
 * on the card or in the dosage note, where verdicts are.
 */
#ifndef READER_LABELS_H
#define READER_LABELS_H

#include "reader/state.h"

/* Shows them; without anything to follow it says so. */
void labels_show(struct reader *reader, struct request request);

bool labels_are_shown(const struct reader *reader);

/* A key while they are shown; false: labels have none such. */
bool labels_key(struct reader *reader, key_code key);
void labels_leave(struct reader *reader);

/* The letters of a label, in `room`; empty: it does not begin as what is typed
 * already. */
struct str labels_letters(const struct reader *reader, size_t label,
	char room[static LABEL_LETTERS]);

#endif
