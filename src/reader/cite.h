/*
 * What is said of a selected citation or note: on the card, on the status
 * line where there is no card, and when it is looked at.
 *
 *	[3] Smith and Lee 2020. “On Bark”, p. 4, to dispute it
 *	? smith2021 is not in the bibliography; nearest: smith2020 (Smith 2020)
 *	note [^1]
 */
#ifndef READER_CITE_H
#define READER_CITE_H

#include "model/cite.h"
#include "reader/state.h"

/* What the selection leads to, on one line; empty where it is no citation and
 * no note. */
struct str cite_words(struct arena *arena, struct reader *reader);

/* What there is besides: the entry in about `bytes`, the note's text. */
struct str cite_below(struct arena *arena, struct reader *reader, size_t bytes);

#endif
