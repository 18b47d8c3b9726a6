/*
 * The stack of readings: the article at the bottom, and what was opened over
 * it. What opens and closes views is in reader/state.h.
 */
#ifndef READER_STACK_H
#define READER_STACK_H

#include "reader/state.h"

/* Puts a reading of an article on top, in an arena that it takes over; with
 * `owns` the article is closed with it. */
void stack_push(struct reader *reader, struct arena arena,
	struct article *article, enum context context, bool owns);

/* Takes the top one off, and all that goes with it. */
void stack_pop(struct reader *reader);

/* The reading of an article, below the views that lie over it. */
struct reading *stack_bottom(struct reading *reading);

/* The article that all views over it are about: that of the bottom. */
struct article *stack_article(const struct reading *reading);

#endif
