/*
 * Help is an article like any other: made from the live key map and the
 * command table, read, folded and searched with the same keys.
 */
#ifndef READER_HELP_H
#define READER_HELP_H

#include "reader/state.h"

void help_open(struct reader *reader, struct request request);

/* Says what one key does here. */
void help_key(struct reader *reader, struct request request);

#endif
