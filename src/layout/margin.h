/*
 * What stands left of a unit's text: the bars of quotes and boxes, the markers
 * of list items, and the room below a marker.
 *
 *	│ 1. │ text		first: bar, marker, bar
 *	│    │ more		rest: bar, bar
 *
 * Containers indent no further than half of the line, and never so far that
 * less than MARGIN_TEXT columns stay for text: those that are deeper are not
 * drawn, but for the marker of the innermost item, which then stands in front
 * of the first line's text without hanging.
 */
#ifndef LAYOUT_MARGIN_H
#define LAYOUT_MARGIN_H

#include "layout/layout.h"

enum { MARGIN_TEXT = 8 };

struct pieces {
	struct piece *items;
	size_t count, room;
};

struct margin {
	struct pieces first; /* on the first line of the unit */
	struct pieces rest; /* on the others */
	int cols; /* where the text begins */
	int lead; /* on the first line, so many columns further right */
};

/* The containers before number `from` have their markers already. */
struct margin margin_of(struct arena *arena, const struct chunk *chunk,
	uint32_t block, uint32_t from, struct layout how);

/* The same of the `depth` outermost containers alone: of a line that says the
 * name of the last. */
struct margin margin_name(struct arena *arena, const struct chunk *chunk,
	uint32_t block, uint32_t from, uint32_t depth, struct layout how);

/* The bars alone, of the `depth` outermost containers. */
struct margin margin_bars(struct arena *arena, const struct chunk *chunk,
	uint32_t block, uint32_t depth, struct layout how);

/* Whether the block is the first in its container number `depth`. */
bool margin_opens(const struct chunk *chunk, uint32_t block, uint32_t depth);

/* The container number `depth` of a block, or NULL. */
const struct prefix *margin_prefix(
	const struct chunk *chunk, uint32_t block, uint32_t depth);

#endif
