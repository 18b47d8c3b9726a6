#include "parse/attributes.h"

#include <string.h>

enum { LONGEST = 2000 /* bytes: so no search costs more */ };

static bool is_white(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char byte_at(struct str s, size_t at)
{
	return at < s.size ? s.at[at] : '\0';
}

/* What identifiers, classes and keys are made of. */
static bool is_word(char c)
{
	return (unsigned char)c > ' ' && !strchr("{}[]<>\"'`=#|\\,", c);
}

static size_t skip_word(struct str s, size_t at)
{
	while (is_word(byte_at(s, at)))
		at++;
	return at;
}

/* Signs of quotes stand before the lines behind the first. */
static size_t skip_white(struct str s, size_t at)
{
	bool begins = false;

	for (; is_white(byte_at(s, at)) || (begins && byte_at(s, at) == '>');
		at++)
		begins = begins || s.at[at] == '\n' || s.at[at] == '\r';
	return at;
}

/* Behind a value, or 0. */
static size_t read_value(struct str s, size_t at)
{
	char quote = byte_at(s, at);
	size_t end = at;

	if (quote != '"' && quote != '\'') {
		while (is_word(byte_at(s, end)) || byte_at(s, end) == '#' ||
			byte_at(s, end) == ',')
			end++;
		return end > at ? end : 0;
	}
	for (end++; end < s.size && s.at[end] != quote; end++) {
		if (s.at[end] == '|')
			return 0;
		end += s.at[end] == '\\';
	}
	return end < s.size ? end + 1 : 0;
}

/* Behind one attribute, or 0. */
static size_t read_one(struct str s, size_t at)
{
	char c = byte_at(s, at);
	bool named = c == '#' || c == '.';
	size_t end = skip_word(s, at + named);

	if (end == at + named)
		return 0;
	if (named)
		return end;
	if (byte_at(s, end) == '=')
		return read_value(s, end + 1);
	return c == '-' && end == at + 1 ? end : 0;
}

size_t attributes_size(struct str s)
{
	size_t at = skip_white(s, 1 + (byte_at(s, 1) == ':'));

	s = str_slice(s, 0, LONGEST);
	if (byte_at(s, 0) != '{')
		return 0;
	while (byte_at(s, at) != '}') {
		size_t end = read_one(s, at);
		at = end ? skip_white(s, end) : 0;
		if (!end || (at == end && byte_at(s, at) != '}'))
			return 0;
	}
	return at + 1;
}

size_t attributes_raw(struct str s, struct str *format)
{
	size_t end = 2;

	if (!str_starts(s, S("{=")))
		return 0;
	end = skip_word(str_slice(s, 0, LONGEST), end);
	if (end == 2 || byte_at(s, end) != '}')
		return 0;
	*format = str_slice(s, 2, end);
	return end + 1;
}

/* ---- code fences */

struct str attributes_language(struct str info)
{
	size_t begin = 0;
	size_t end;

	info = str_trim(info);
	while (byte_at(info, begin) == '{' || is_white(byte_at(info, begin)))
		begin++;
	/* An identifier says nothing of the language. */
	while (begin && byte_at(info, begin) == '#')
		begin = skip_white(info, skip_word(info, begin + 1));
	begin += begin && byte_at(info, begin) == '.';
	end = begin;
	while (end < info.size && !is_white(info.at[end]) &&
		!strchr(",{}", info.at[end]))
		end++;
	struct str word = str_slice(info, begin, end);
	return begin && word.size && memchr(word.at, '=', word.size) ? S("") :
								       word;
}

static bool is_run(struct str info)
{
	char c = byte_at(info, 1) | 32;

	return byte_at(info, 0) == '{' && c >= 'a' && c <= 'z';
}

static bool is_option(struct str line)
{
	static const char *const marks[] = { "#|", "//|", "%%|", "--|" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_starts(line, str_from(marks[i])))
			return true;
	return false;
}

struct str attributes_code(struct str info, struct str code)
{
	struct str rest = code;

	if (!is_run(info))
		return code;
	while (rest.size) {
		struct str before = rest;
		if (!is_option(str_line(&rest)))
			return before;
	}
	return rest;
}
