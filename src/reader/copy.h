/*
 * `y`: takes a claim, a reference, a section or an address away, as text for
 * the terminal's clipboard. The reader makes the text and wishes it sent
 * (WISH_COPY, reader_wished); what it says is that it was sent, for no
 * terminal tells whether it took it.
 */
#ifndef READER_COPY_H
#define READER_COPY_H

#include "reader/state.h"

/* Of more bytes base64 would be more than the 74,994 that terminals take in
 * one OSC 52. */
enum { COPY_MOST = 74994 / 4 * 3 };

/* What is selected, whatever it is; else the claim or the section at hand. */
void copy_chosen(struct reader *reader, struct request request);

void copy_claim(struct reader *reader, struct request request);
void copy_reference(struct reader *reader, struct request request);
void copy_bibtex(struct reader *reader, struct request request);
void copy_csl(struct reader *reader, struct request request);
void copy_section(struct reader *reader, struct request request);
void copy_markdown(struct reader *reader, struct request request);
void copy_url(struct reader *reader, struct request request);

#endif
