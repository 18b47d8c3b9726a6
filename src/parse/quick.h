/*
 * The few cases that make up nearly all lines: letters at column 0, empty
 * lines, code in a fence.
 */
#ifndef PARSE_QUICK_H
#define PARSE_QUICK_H

#include "parse/state.h"

/* Takes the line if it is such a case; false if it is to be read in full. */
bool quick_take(struct state *state, const struct state_line *taken);

#endif
