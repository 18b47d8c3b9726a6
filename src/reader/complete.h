/*
 * What Tab does on the `:` line: the names of commands, and of what some of
 * them take.
 */
#ifndef READER_COMPLETE_H
#define READER_COMPLETE_H

#include "reader/state.h"

/* Whether it can be typed there: commands of the prompt mean nothing on it. */
bool complete_is_typed(const struct command *command);

/* The one command that begins so, or NULL; `count` says how many do. */
const struct command *complete_only(
	const struct reader *reader, struct str prefix, size_t *count);

/* Tab: completes the name at the prompt's cursor as far as it is clear, then
 * goes through the candidates, back where step is -1. */
void complete_step(struct reader *reader, int step);

/* The candidates that Tab goes through, from the one in the prompt on. */
struct str complete_candidates(
	struct arena *arena, const struct reader *reader);

#endif
