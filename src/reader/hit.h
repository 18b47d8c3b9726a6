/*
 * What stands in a cell of the window: the way back from the screen to the
 * things that are drawn on it.
 */
#ifndef READER_HIT_H
#define READER_HIT_H

#include "reader/state.h"

enum hit_kind {
	HIT_NOTHING,
	HIT_TEXT, /* words, or the empty cells beside and below them */
	HIT_FOLD, /* the sign before a heading */
	HIT_MAP, /* the rule at the right of the text */
	HIT_BORDER, /* between it and the panel */
	HIT_TAB,
	HIT_ENTRY, /* a thing of the panel's list */
	HIT_PANEL /* the panel, but none of its things */
};

struct hit {
	enum hit_kind kind;
	/* TEXT, FOLD: what would be selected; of words that are no claim and
	 * lead nowhere, nothing. */
	struct selection selection;
	enum panel_list tab;
	uint32_t entry; /* of the panel's list */
	int map; /* row of the map, from 0 */
};

struct hit hit_at(struct reader *reader, int row, int col);

/* Selects a thing of the text, with a point in history where it is a claim or
 * leads elsewhere, and says what it is. */
void hit_select(struct reader *reader, struct selection thing);

#endif
