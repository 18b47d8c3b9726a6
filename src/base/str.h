/*
 * Strings are a pointer and a length, and own nothing: a slice of a file, of
 * an arena or of a literal. They may hold NUL bytes and bytes that are no
 * UTF-8. C strings stand only at the edges (str_c, str_from).
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *at;
	size_t size; /* bytes */
};

#define S(literal) ((struct str){ "" literal, sizeof(literal) - 1 })

/* For printf: "%.*s", STR(s). */
#define STR(s) (int)(s).size, (s).at

enum { STR_NONE = -1 };

/* The C string as a slice of itself; NULL gives the empty string. */
struct str str_from(const char *c_string);

/* A copy in the arena, with a NUL behind it that size does not count. */
struct str str_copy(struct arena *arena, struct str s);
const char *str_c(struct arena *arena, struct str s);

static inline bool str_equal(struct str a, struct str b)
{
	return a.size == b.size && (!a.size || !memcmp(a.at, b.at, a.size));
}

/* Equal but for the case of ASCII letters. */
bool str_equal_caseless(struct str a, struct str b);

static inline bool str_starts(struct str s, struct str prefix)
{
	return s.size >= prefix.size &&
		(!prefix.size || !memcmp(s.at, prefix.at, prefix.size));
}

bool str_ends(struct str s, struct str suffix);

/* Bytes begin..end, both bounded by the size. */
static inline struct str str_slice(struct str s, size_t begin, size_t end)
{
	if (end > s.size)
		end = s.size;
	if (begin > end)
		begin = end;
	return (struct str){ s.at ? s.at + begin : s.at, end - begin };
}

/* Without ASCII white space at both ends. */
struct str str_trim(struct str s);

/* In one line: each run of ASCII white space is one blank, none at the ends. */
struct str str_line_of(struct arena *arena, struct str s);

/* The length of a URL's scheme with its colon, or 0 (RFC 3986 §3.1). */
size_t str_scheme(struct str url);

/* Where the printable ASCII, blanks too, that begins at `from` ends. */
size_t str_plain_end(struct str s, size_t from);

/* Where the needle first stands at or after `from`, or STR_NONE. */
ptrdiff_t str_find(struct str s, struct str needle, size_t from);

/*
 * Takes the first line off `rest` and gives it without its end, which is LF,
 * CR LF or CR (CommonMark 0.30 §2.1). Only to be called while rest->size > 0.
 */
struct str str_line(struct str *rest);

/* How many single-byte edits part a from b, at most `most` + 1. */
int str_distance(struct str a, struct str b, int most);

/* A string that grows in an arena. Set `arena`, leave the rest zero. */
struct text {
	struct arena *arena;
	char *at;
	size_t size;
	size_t room;
};

void text_add(struct text *text, struct str s);
/* With U+FFFD for each NUL (CommonMark 0.30 §2.3). */
void text_add_safe(struct text *text, struct str s);
void text_add_char(struct text *text, char c);
void text_add_repeat(struct text *text, struct str s, size_t times);
void text_format(struct text *text, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* What stands in it now, until it grows again. */
struct str text_str(const struct text *text);

/* printf into the arena. */
struct str str_format(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
