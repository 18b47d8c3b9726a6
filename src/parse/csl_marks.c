#include "parse/csl_marks.h"

#include "base/unicode.h"

#include <string.h>

static const struct {
	const char *plain, *up, *down;
} scripts[] = { { "0", "⁰", "₀" }, { "1", "¹", "₁" }, { "2", "²", "₂" },
	{ "3", "³", "₃" }, { "4", "⁴", "₄" }, { "5", "⁵", "₅" },
	{ "6", "⁶", "₆" }, { "7", "⁷", "₇" }, { "8", "⁸", "₈" },
	{ "9", "⁹", "₉" }, { "+", "⁺", "₊" }, { "-", "⁻", "₋" },
	{ "−", "⁻", "₋" }, { "(", "⁽", "₍" }, { ")", "⁾", "₎" } };

enum { SCRIPTS = sizeof scripts / sizeof *scripts };

static size_t find_script(struct str s)
{
	size_t i = 0;

	while (i < SCRIPTS && !str_starts(s, str_from(scripts[i].plain)))
		i++;
	return i;
}

bool script_add(struct text *out, struct str s, bool up)
{
	size_t before = out->size;

	s = str_trim(s);
	while (s.size) {
		size_t i = find_script(s);
		if (i == SCRIPTS) {
			out->size = before;
			return false;
		}
		text_add(out, str_from(up ? scripts[i].up : scripts[i].down));
		s = str_slice(s, strlen(scripts[i].plain), s.size);
	}
	return out->size > before;
}

static char byte_at(struct str s, size_t at)
{
	return at < s.size ? s.at[at] : '\0';
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A letter, a digit, or any part of a character beyond ASCII. */
static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* How many of the sign stand at `at`. */
static size_t run_at(struct str s, size_t at)
{
	size_t end = at;

	while (end < s.size && s.at[end] == s.at[at])
		end++;
	return end - at;
}

/* The run of as many as stand at `at` that closes them, or the size: text
 * without such a sign stands between, close to both, and no word goes on. */
static size_t find_partner(struct str s, size_t at, size_t count)
{
	size_t from = at + count, end = from;

	while (end < s.size && s.at[end] != s.at[at])
		end += s.at[end] == '\\' && end + 1 < s.size ? 2 : 1;
	bool paired = end < s.size && run_at(s, end) == count && end > from &&
		!is_blank(s.at[from]) && !is_blank(s.at[end - 1]) &&
		!(at && is_word(s.at[at - 1])) &&
		!is_word(byte_at(s, end + count));
	return paired ? end : s.size;
}

static struct str strip_into(struct text *out, struct str s);

/* Emphasis at `at`; gives where to go on, or `at`. */
static size_t take_emphasis(struct text *out, struct str s, size_t at)
{
	size_t count = run_at(s, at);
	size_t end = count <= 3 ? find_partner(s, at, count) : s.size;

	if (end == s.size) {
		text_add(out, str_slice(s, at, at + count));
		return at + count;
	}
	strip_into(out, str_slice(s, at + count, end));
	return end + count;
}

/* H~2~O: no blanks between. */
static size_t take_script(struct text *out, struct str s, size_t at)
{
	size_t end = at + 1;

	while (end < s.size && s.at[end] != s.at[at] && !is_blank(s.at[end]))
		end++;
	struct str inner = str_slice(s, at + 1, end);
	if (!inner.size || byte_at(s, end) != s.at[at] || run_at(s, at) > 1 ||
		run_at(s, end) > 1) {
		text_add_char(out, s.at[at]);
		return at + 1;
	}
	if (!script_add(out, inner, s.at[at] == '^'))
		text_add(out, inner);
	return end + 1;
}

/* [DNA]{.nocase} */
static size_t take_span(struct text *out, struct str s, size_t at)
{
	enum { LONGEST = 200 }; /* of attributes */
	size_t close = at + 1;

	while (close < s.size && s.at[close] != ']' && s.at[close] != '[')
		close++;
	if (byte_at(s, close) == ']' && byte_at(s, close + 1) == '{') {
		ptrdiff_t end = str_find(
			str_slice(s, 0, close + LONGEST), S("}"), close);
		if (end != STR_NONE) {
			strip_into(out, str_slice(s, at + 1, close));
			return (size_t)end + 1;
		}
	}
	text_add_char(out, '[');
	return at + 1;
}

static size_t take_escape(struct text *out, struct str s, size_t at)
{
	char next = byte_at(s, at + 1);

	if (!next || !strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", next)) {
		text_add_char(out, '\\');
		return at + 1;
	}
	text_add_char(out, next);
	return at + 2;
}

/* Recursion ends: each level has taken a pair of marks off. */
static struct str strip_into(struct text *out, struct str s)
{
	for (size_t at = 0; at < s.size;) {
		char c = s.at[at];
		if (c == '*' || c == '_')
			at = take_emphasis(out, s, at);
		else if (c == '~' || c == '^')
			at = take_script(out, s, at);
		else if (c == '[')
			at = take_span(out, s, at);
		else if (c == '\\')
			at = take_escape(out, s, at);
		else
			text_add_char(out, s.at[at++]);
	}
	return text_str(out);
}

struct str marks_strip(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };
	size_t at = 0;

	while (at < s.size && (!s.at[at] || !strchr("*_~^[\\", s.at[at])))
		at++;
	return at == s.size ? s : strip_into(&out, s);
}
