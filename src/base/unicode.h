/*
 * Unicode through libunistring: clusters, line breaks, case. Text may hold
 * bytes that are no UTF-8; each such byte is a character of its own with code
 * -1, a cluster of its own, and breaks lines as a letter does.
 */
#ifndef BASE_UNICODE_H
#define BASE_UNICODE_H

#include "base/str.h"

#include <stdint.h>

struct unicode_char {
	int32_t code; /* -1: not UTF-8 */
	uint32_t bytes; /* 1 to 4 */
};

/* The character at s.at[from]; from < s.size. */
struct unicode_char unicode_at(struct str s, size_t from);

/* Writes `code` to out and gives its size in bytes. */
size_t unicode_encode(char out[static 4], int32_t code);

/*
 * Where the extended grapheme cluster (UAX #29) that begins at `from` ends;
 * from < s.size.
 */
size_t unicode_cluster_end(struct str s, size_t from);

enum unicode_break { BREAK_NONE, BREAK_MAY, BREAK_MUST };

/*
 * Line breaks after UAX #14: breaks[i] tells whether a line may or must begin
 * at byte i. `breaks` holds s.size bytes; breaks[0] is BREAK_NONE.
 */
void unicode_breaks(struct arena *scratch, struct str s, unsigned char *breaks);

/* How many code points; a byte that is no UTF-8 counts as one. */
size_t unicode_count(struct str s);

/* Whether a letter has an upper case form of its own, as smart case asks. */
bool unicode_has_upper(struct str s);

/* Full case folding without normalisation (CommonMark's label matching). */
struct str unicode_fold(struct arena *arena, struct str s);

/*
 * In normalisation form C (UAX #15): a letter and its marks are one character
 * where there is one. What is no UTF-8 stays. It may be `s` itself.
 */
struct str unicode_compose(struct arena *arena, struct str s);

/*
 * ASCII base letters of a character by compatibility decomposition ("é" gives
 * "e"); how many bytes of `out`, 0 where it has none.
 */
size_t unicode_plain(int32_t code, char out[static 16]);

/*
 * UAX #44 general categories Cc, Cf (bidi and format controls), Zl, Zp; not
 * the few of Cf that are drawn before a number (UAX #29 Prepend).
 */
bool unicode_is_control(int32_t code);

/* A letter or a number: UAX #44 general categories L and N. */
bool unicode_is_word(int32_t code);

/* A letter in lower case: UAX #44 property Lowercase. */
bool unicode_is_lower(int32_t code);

/* Draws on the character before it and takes no room: Mn, Me, joiners. */
bool unicode_is_mark(int32_t code);

/*
 * Columns in a font of fixed width, 0 to 2, as whoever drew a table in text
 * saw them: by UAX #11 alone, whatever the locale says.
 */
int unicode_cols(int32_t code);

/* UAX #44 Default_Ignorable_Code_Point: nothing to see. */
bool unicode_is_ignorable(int32_t code);

#endif
