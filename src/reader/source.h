/*
 * Jump to source: from a claim, a citation or a risk to a view of what stands
 * behind it. A source view is an article made for the purpose, on top of the
 * one being read; Backspace goes back.
 */
#ifndef READER_SOURCE_H
#define READER_SOURCE_H

#include "reader/state.h"

/* Opens the view of a claim, a reference or a risk of the article that lies
 * at the bottom of the stack. */
void source_open(struct reader *reader, enum subject_kind kind, uint32_t index);

/* Enter in the text or in a source view: follows the selection; in a source
 * view with none, opens the local copy of the source, or the edition's notes. */
void source_follow(struct reader *reader, struct request request);

/* The reference of a source view that has a local copy or notes, or NONE. */
uint32_t source_kept(const struct reading *reading);

/* `#`: goes to a reference by its number. */
void source_ask_reference(struct reader *reader, struct request request);
void source_go_reference(struct reader *reader, int number);

/* `E`: the evidence of the claim at hand. */
void source_evidence(struct reader *reader, struct request request);

#endif
