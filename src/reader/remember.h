/*
 * What a reading leaves behind for the next one of the same article, in files
 * of the folder that the options name (reader/memory.h has their form):
 *
 *	articles/HASH.yaml	by the article's full name
 *	history.yaml		what was typed, of all readings
 *	marks.yaml		the marks across files
 *
 * Nothing here is ever required: what cannot be read or written is done
 * without, and what is broken is set aside.
 */
#ifndef READER_REMEMBER_H
#define READER_REMEMBER_H

#include "reader/state.h"

bool remember_is_on(const struct reader *reader);

/* Renames a broken file, and says so: `what` stood in it. */
void remember_set_aside(
	struct reader *reader, const char *what, struct str file);

/* Brings what was typed in readings before to where Up finds it; nothing
 * where something was typed already. */
void remember_take_typed(struct reader *reader);

/* Keeps it: lines that another reader has kept since then stay before those
 * that it has not. NULL when it went well, else why not. */
const char *remember_keep_typed(struct reader *reader);

/* The same for the marks across files: those that were set here win. */
void remember_take_marks(struct reader *reader);
const char *remember_keep_marks(struct reader *reader);
/* Takes away those that lead into a file. */
const char *remember_forget_marks(struct reader *reader, struct str file);

void remember_forget(struct reader *reader, struct request request);
void remember_forget_all(struct reader *reader, struct request request);

#endif
