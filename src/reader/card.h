/*
 * The dosage note: whatever of a dosage claim is on the screen, its verdict is
 * there too, as sign and word. The claim at hand has its own on the card.
 *
 *	dosage: ○ unsupported 44, 45 · ≠ misattributed 46
 */
#ifndef READER_CARD_H
#define READER_CARD_H

#include "layout/wrap.h"
#include "reader/state.h"

/* The claim on the card: the one under the cursor of a focused list, else the
 * claim at hand; NONE: none. */
uint32_t card_claim(struct reader *reader);

/* The note for the spots shown, or an empty string. */
struct str card_note(struct reader *reader, struct arena *arena,
	const struct spot *spots, size_t count);

/* The note's rows at the window's width; none for an empty one. */
struct rows card_note_rows(
	const struct reader *reader, struct arena *arena, struct str note);

/* How many rows it takes from the text: where there is a card, its rule has
 * room for one. */
size_t card_note_extra(const struct reader *reader, size_t rows);

#endif
