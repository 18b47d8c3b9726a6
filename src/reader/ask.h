/*
 * `O`: an address leaves the program only after it was shown in full, and
 * only by `y`. The question stands over the last lines of the window; any
 * other key takes it back.
 */
#ifndef READER_ASK_H
#define READER_ASK_H

#include "reader/state.h"

/* Asks whether to open the address of what is chosen. */
void ask_open(struct reader *reader, struct request request);

/* Whether a question waits for its answer. */
bool ask_waits(const struct reader *reader);

/* The key that answers it. */
void ask_answer(struct reader *reader, key_code key);

/* Takes it back. */
void ask_abandon(struct reader *reader);

#endif
