/*
 * One text to rows, greedily: each row takes the clusters that fit, up to the
 * last place where a line may begin (UAX #14). Clusters are never broken.
 *
 *	text	one two  three		rows at 8 columns
 *		0   4    9		[0..7 "one two"] [9..14 "three"]
 *
 * White space at a break is not drawn and belongs to the row before. A word
 * that no row can hold is broken between clusters; a cluster that no row can
 * hold stands alone. LF, CR LF and CR always end a row.
 *
 * Code breaks behind white space alone, and only where that does not leave the
 * half of a row empty. The rows that go on with a line of it hang, so that a
 * mark in front can tell them from lines.
 */
#ifndef LAYOUT_WRAP_H
#define LAYOUT_WRAP_H

#include "base/glyph.h"

#include <stdint.h>

enum {
	WRAP_HANG = 2, /* columns before a row that goes on with code */
	WRAP_HANG_FROM = 8 /* narrower code does not hang */
};

struct row {
	uint32_t begin;
	uint32_t end; /* behind the last byte that is drawn */
	int cols;
	int hang; /* columns that are left free before it: 0 or WRAP_HANG */
	bool as_is; /* the text is its own glyphs (base/simple.h) */
};

struct rows {
	struct row *items; /* at least one */
	size_t count, room;
};

enum wrap_kind {
	WRAP_WORDS,
	WRAP_CODE,
	WRAP_WHOLE_WORDS /* words are not broken, however wide */
};

struct wrap {
	struct str text;
	struct glyphs glyphs;
	enum wrap_kind kind;
	int first; /* columns of the first row; 0: no end */
	int cols; /* columns of the others; 0: no end */
};

struct rows wrap_text(struct arena *arena, const struct wrap *wrap);

/* Columns of the widest row. */
int wrap_widest(const struct rows *rows);

#endif
