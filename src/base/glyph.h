/*
 * What a cluster looks like on this terminal: the one function that decides.
 * Text and positions stay the source's; only what is sent differs.
 *
 *	cluster		shown		cols
 *	A		A		1
 *	日		日		2
 *	ESC		^[		2	control: escaped
 *	U+202E		<U+202E>	8	bidi override: escaped
 *	U+200B		(nothing)	0	where a word may break
 *	byte FF		<FF>		4	not UTF-8: escaped
 *	“		"		1	stand-in, where only ASCII shows
 *
 * Width is the sum of wcwidth(3), since ncurses counts so; setlocale(3) must
 * have been called.
 */
#ifndef BASE_GLYPH_H
#define BASE_GLYPH_H

#include "base/str.h"

/* What the terminal can show. */
struct glyphs {
	bool ascii;
};

enum { GLYPH_ROOM = 32, GLYPH_TAB = 4 /* CommonMark 0.30 §2.2 */ };

struct glyph {
	struct str text; /* slice of the cluster, of `room` or of a literal */
	int cols;
	bool escaped;
};

/*
 * The glyph of one cluster. `col` is where it would stand, for tabs. `room`
 * is used when the text differs from the cluster.
 */
struct glyph glyph_of(struct glyphs glyphs, struct str cluster, int col,
	char room[static GLYPH_ROOM]);

/* Columns of a whole text without line ends, from column 0. */
int glyph_cols(struct glyphs glyphs, struct str text);

/* A text as it may be sent anywhere: every cluster's glyph, one after another. */
struct str glyph_text(
	struct arena *arena, struct glyphs glyphs, struct str text);

/* The same, added to a text. */
void glyph_add(struct text *out, struct glyphs glyphs, struct str text);

#endif
