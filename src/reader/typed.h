/*
 * Commands that live on what is typed behind their names on the `:` line: to
 * set something as in vim, to read another file, to go to a section.
 */
#ifndef READER_TYPED_H
#define READER_TYPED_H

#include "reader/state.h"

/* "textwidth=60", "bg=light", "nomouse": a setting of vim that means something
 * here, by its long or its short name. */
void typed_set(struct reader *reader, struct request request);

/* The n-th name that typed_set knows, from 0; NULL: there are no more. */
const char *typed_setting(size_t n);

/* Shows the file of that name, from the folder at hand. */
void typed_view(struct reader *reader, struct request request);

/* Goes to the line of that number, or to the section of that name. */
void typed_goto(struct reader *reader, struct request request);

#endif
