/*
 * What a command that takes something away acts on: what the cursor of a
 * focused list stands on, else what is selected, else what the source view is
 * about, else what is at hand. Indices are those of the article at the bottom
 * of the stack, but for sections, which are those of the reading on top.
 */
#ifndef READER_CHOSEN_H
#define READER_CHOSEN_H

#include "reader/state.h"

/* NONE: none is chosen, or at hand. */
uint32_t chosen_claim(struct reader *reader);
uint32_t chosen_reference(struct reader *reader);
uint32_t chosen_section(struct reader *reader);

/*
 * The address of the selected link, else of the reference that is chosen: its
 * DOI (as https://doi.org/…), else its URL. One that the edition could not
 * verify comes last, and `doubtful` says so. Empty: there is none.
 */
struct str chosen_url(
	struct reader *reader, struct arena *arena, bool *doubtful);

#endif
