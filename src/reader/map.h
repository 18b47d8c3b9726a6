/*
 * The map: the rule at the right of the text, on which the whole article is
 * as high as the window. Claims have signs on it; those that are lit, or where
 * nothing is chosen those that sources speak against. While a search is lit, so
 * are the places of its matches.
 */
#ifndef READER_MAP_H
#define READER_MAP_H

#include "reader/state.h"

/* What stands on one row of the map. */
struct map_sign {
	const struct claim *claim; /* NULL: none, but lit links may be */
	uint32_t index; /* of the claim */
	bool lit;
	bool match; /* of the search; `here`: the one that it stands on */
	bool here;
};

/* The row of the map for a place in the article, from 0. */
int map_row(const struct reader *reader, struct position at);

/* The signs, one for each row of the window's text; in the arena. */
struct map_sign *map_signs(struct reader *reader, struct arena *arena);

#endif
