#include "base/str.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct str str_from(const char *c_string)
{
	return (struct str){ c_string, c_string ? strlen(c_string) : 0 };
}

struct str str_copy(struct arena *arena, struct str s)
{
	char *copy = arena_array(arena, char, s.size + 1);

	if (s.size)
		memcpy(copy, s.at, s.size);
	return (struct str){ copy, s.size };
}

const char *str_c(struct arena *arena, struct str s)
{
	return str_copy(arena, s).at;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

bool str_equal_caseless(struct str a, struct str b)
{
	if (a.size != b.size)
		return false;
	for (size_t i = 0; i < a.size; i++)
		if (lower(a.at[i]) != lower(b.at[i]))
			return false;
	return true;
}

bool str_ends(struct str s, struct str suffix)
{
	return s.size >= suffix.size &&
		str_equal(str_slice(s, s.size - suffix.size, s.size), suffix);
}

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_trim(struct str s)
{
	while (s.size && is_white(s.at[s.size - 1]))
		s.size--;
	while (s.size && is_white(s.at[0])) {
		s.at++;
		s.size--;
	}
	return s;
}

/* One in each byte of a word. */
#define EACH UINT64_C(0x0101010101010101)

/* Whether eight bytes are printable ASCII: none below ' ', none above '~'. */
static bool is_plain(const char *at)
{
	uint64_t word;

	memcpy(&word, at, sizeof word);
	return !((((word - EACH * ' ') & ~word) | (word + EACH) | word) &
		EACH * 0x80);
}

size_t str_plain_end(struct str s, size_t from)
{
	while (s.size - from >= sizeof(uint64_t) && is_plain(s.at + from))
		from += sizeof(uint64_t);
	while (from < s.size && s.at[from] >= ' ' && s.at[from] <= '~')
		from++;
	return from;
}

/* Whether single blanks are all the white space there is. */
static bool is_line(struct str s)
{
	return str_plain_end(s, 0) == s.size &&
		str_find(s, S("  "), 0) == STR_NONE;
}

struct str str_line_of(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	s = str_trim(s);
	if (is_line(s))
		return str_copy(arena, s);
	for (size_t i = 0; i < s.size; i++) {
		if (!is_white(s.at[i]))
			text_add_char(&out, s.at[i]);
		else if (!is_white(s.at[i - 1]))
			text_add_char(&out, ' ');
	}
	return text_str(&out);
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

size_t str_scheme(struct str url)
{
	size_t at = 0;

	while (at < url.size &&
		(is_letter(url.at[at]) ||
			(at && url.at[at] >= '0' && url.at[at] <= '9') ||
			(at &&
				(url.at[at] == '+' || url.at[at] == '-' ||
					url.at[at] == '.'))))
		at++;
	return at && at < url.size && url.at[at] == ':' ? at + 1 : 0;
}

ptrdiff_t str_find(struct str s, struct str needle, size_t from)
{
	if (!needle.size)
		return from <= s.size ? (ptrdiff_t)from : STR_NONE;
	while (from + needle.size <= s.size) {
		const char *hit = memchr(s.at + from, needle.at[0],
			s.size - from - needle.size + 1);
		if (!hit)
			return STR_NONE;
		if (!memcmp(hit, needle.at, needle.size))
			return hit - s.at;
		from = (size_t)(hit - s.at) + 1;
	}
	return STR_NONE;
}

/* Whether one of eight bytes is a control. */
static bool has_control(const char *at)
{
	uint64_t word;

	memcpy(&word, at, sizeof word);
	return (word - EACH * ' ') & ~word & EACH * 0x80;
}

struct str str_line(struct str *rest)
{
	size_t end = 0;

	while (rest->size - end >= sizeof(uint64_t) &&
		!has_control(rest->at + end))
		end += sizeof(uint64_t);
	while (end < rest->size && rest->at[end] != '\n' &&
		rest->at[end] != '\r')
		end++;
	struct str line = str_slice(*rest, 0, end);
	if (end + 1 < rest->size && rest->at[end] == '\r' &&
		rest->at[end + 1] == '\n')
		end++;
	*rest = str_slice(*rest, end + 1, rest->size);
	return line;
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* What both begin and end with is no part of the distance. */
static void take_off_same(struct str *a, struct str *b)
{
	while (a->size && b->size && a->at[0] == b->at[0]) {
		*a = str_slice(*a, 1, a->size);
		*b = str_slice(*b, 1, b->size);
	}
	while (a->size && b->size && a->at[a->size - 1] == b->at[b->size - 1]) {
		a->size--;
		b->size--;
	}
}

int str_distance(struct str a, struct str b, int most)
{
	enum { LONGEST = 63 };
	int row[LONGEST + 1];

	if (a.size > LONGEST || b.size > LONGEST)
		return most + 1;
	int apart = (int)a.size - (int)b.size;
	if (apart > most || -apart > most)
		return most + 1;
	take_off_same(&a, &b);
	for (int j = 0; j <= (int)b.size; j++)
		row[j] = j;
	for (size_t i = 0; i < a.size; i++) {
		int diagonal = row[0];
		int nearest = row[0] = (int)i + 1;
		for (size_t j = 0; j < b.size; j++) {
			int change = diagonal + (a.at[i] != b.at[j]);
			diagonal = row[j + 1];
			row[j + 1] = least(change, least(diagonal, row[j]) + 1);
			nearest = least(nearest, row[j + 1]);
		}
		if (nearest > most)
			return most + 1; /* no row below is nearer */
	}
	return least(row[b.size], most + 1);
}

/* Room for `more` bytes and a NUL. */
static void make_room(struct text *text, size_t more)
{
	text->at = arena_text(text->arena, text->at, text->size, &text->room,
		text->size + more + 1);
}

void text_add(struct text *text, struct str s)
{
	if (!s.size)
		return;
	make_room(text, s.size);
	memcpy(text->at + text->size, s.at, s.size);
	text->size += s.size;
	text->at[text->size] = '\0';
}

void text_add_safe(struct text *text, struct str s)
{
	const char *nul;

	while (s.size && (nul = memchr(s.at, '\0', s.size))) {
		size_t before = (size_t)(nul - s.at);
		text_add(text, str_slice(s, 0, before));
		text_add(text, S("\xef\xbf\xbd"));
		s = str_slice(s, before + 1, s.size);
	}
	text_add(text, s);
}

void text_add_char(struct text *text, char c)
{
	if (text->size + 1 >= text->room)
		make_room(text, 1);
	text->at[text->size++] = c;
	text->at[text->size] = '\0';
}

void text_add_repeat(struct text *text, struct str s, size_t times)
{
	if (s.size != 1) {
		while (times--)
			text_add(text, s);
	} else if (times) {
		make_room(text, times);
		memset(text->at + text->size, s.at[0], times);
		text->size += times;
		text->at[text->size] = '\0';
	}
}

static void add_formatted(struct text *text, const char *format, va_list list)
{
	va_list again;

	va_copy(again, list);
	int size = vsnprintf(NULL, 0, format, list);
	if (size > 0) {
		make_room(text, (size_t)size);
		vsnprintf(
			text->at + text->size, (size_t)size + 1, format, again);
		text->size += (size_t)size;
	}
	va_end(again);
}

void text_format(struct text *text, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	add_formatted(text, format, list);
	va_end(list);
}

struct str text_str(const struct text *text)
{
	return (struct str){ text->at, text->size };
}

struct str str_format(struct arena *arena, const char *format, ...)
{
	struct text text = { .arena = arena };
	va_list list;

	va_start(list, format);
	add_formatted(&text, format, list);
	va_end(list);
	return text_str(&text);
}
