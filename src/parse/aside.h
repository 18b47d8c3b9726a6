/*
 * Where the brackets of notes within the text close, ^[one [two] three]: for a
 * whole paragraph at once, in one pass, since brackets nest.
 */
#ifndef PARSE_ASIDE_H
#define PARSE_ASIDE_H

#include "base/str.h"

struct aside {
	size_t open; /* where its ^ stands */
	size_t close; /* where its ] does; `open` where none does */
};

struct asides {
	struct aside *items; /* in order */
	size_t count, room;
	bool known;
	size_t next; /* the next to be asked for */
};

/* All that begin within bytes begin..end of the text. */
struct asides asides_of(
	struct arena *arena, struct str text, size_t begin, size_t end);

/* Where the one at `open` closes, or `open`; to be asked for in order. */
size_t asides_close(struct asides *asides, size_t open);

#endif
