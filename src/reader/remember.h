/*
 * What a reading leaves behind for the next one of the same article, in files
 * of the folder that the options name (reader/memory.h has their form):
 *
 *	articles/HASH.yaml	by the article's full name
 *	history.yaml		what was typed, of all readings
 *
 * Nothing here is ever required: what cannot be read or written is done
 * without, and what is broken is set aside.
 */
#ifndef READER_REMEMBER_H
#define READER_REMEMBER_H

#include "reader/state.h"

void remember_forget(struct reader *reader, struct request request);
void remember_forget_all(struct reader *reader, struct request request);

#endif
