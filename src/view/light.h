/*
 * What is lit in the text: matches of the search, the selected words, and the
 * claims that have to do with what is chosen.
 */
#ifndef VIEW_LIGHT_H
#define VIEW_LIGHT_H

#include "view/part.h"

/* What is lit in the block that was drawn last, as far as it was drawn. */
struct lights {
	struct {
		struct light {
			uint32_t begin, end; /* bytes of the block */
			style_set styles;
			bool cursor; /* the terminal's cursor stands on it */
		} * items;
		size_t count, room;
	} lights;
	uint32_t chunk;
	uint32_t block;
	size_t from; /* where the next match is looked for */
	bool known;
};

/* Lights a piece that is drawn already; its line begins at (row, col). The
 * pieces of a block come in order. */
void light_piece(struct view *view, struct lights *lights, int row, int col,
	uint32_t chunk, const struct piece *piece);

#endif
