/*
 * Characters that need no asking, which nearly all text is made of: each is a
 * cluster by itself (UAX #29) unless one follows that is not simple, is shown
 * as it is, and has 1 or 2 columns by every system's wcwidth(3). The letters
 * of Latin, Greek, Cyrillic, Hebrew and Arabic, ideographs, kana, Hangul, and
 * the punctuation between them. To ask the library of each was 20 times the
 * cost of printing a text in Chinese.
 */
#ifndef BASE_SIMPLE_H
#define BASE_SIMPLE_H

#include "base/glyph.h"

#include <stdint.h>

struct simple {
	uint32_t bytes; /* 0: the character is not simple */
	int cols;
};

/* The character at s.at[from]; from < s.size. */
struct simple simple_at(struct str s, size_t from);

/* Whether a line may begin on either side of it, but for punctuation: an
 * ideograph (UAX #14 class ID). */
bool simple_is_ideograph(struct str s, size_t from);

struct simple_run {
	size_t end;
	int cols;
	bool full; /* one more simple character would be too wide */
};

/* As many simple characters from `from` on as `room` columns hold. Where only
 * ASCII can be shown, no others are simple. */
struct simple_run simple_run(
	struct glyphs glyphs, struct str s, size_t from, int room);

#endif
