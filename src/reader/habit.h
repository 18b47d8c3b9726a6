/*
 * Keys and names of other programs that have nothing to do here: each says so
 * in words, and takes as many keys as it took there, so that those typed with
 * it do not run as commands.
 */
#ifndef READER_HABIT_H
#define READER_HABIT_H

#include "reader/state.h"

/* Editing, saving, running: nothing is written here. */
void habit_read_only(struct reader *reader, struct request request);
/* Left and right: lines are wrapped. */
void habit_sideways(struct reader *reader, struct request request);
/* A pair of keys whose second is taken. */
void habit_no_key(struct reader *reader, struct request request);
/* The options of less: a letter, or "--" and a name. */
void habit_option(struct reader *reader, struct request request);

#endif
