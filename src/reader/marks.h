/*
 * Places marked with a letter or a digit. Those of a to z and 0 to 9 are of
 * the reading on top; those of A to Z are of all files, and lead from one to
 * the other:
 *
 *	mA in a.md … 'A in b.md	shows a.md at that place, and Backspace
 *				leads back to b.md
 */
#ifndef READER_MARKS_H
#define READER_MARKS_H

#include "reader/state.h"

/* The marks of a reading, in the order of its `marks`. */
extern const char marks_names[MARKS + 1];

void marks_set(struct reader *reader, struct request request);
void marks_go(struct reader *reader, struct request request);
void marks_delete(struct reader *reader, struct request request);

/* A page of all that are set; what follows a link there is marks_go. */
void marks_list(struct reader *reader, struct request request);

/* What is kept of a document's file: its full name, or that of the embedded
 * article. */
struct str marks_file(struct arena *arena, const struct document *document);

#endif
