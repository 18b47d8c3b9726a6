#include "parse/colons.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct str trim_blanks(struct str s)
{
	while (s.size && is_blank(s.at[0]))
		s = str_slice(s, 1, s.size);
	while (s.size && is_blank(s.at[s.size - 1]))
		s.size--;
	return s;
}

/* Where the attribute that begins at `at` ends: quotes keep blanks. */
static size_t attribute_end(struct str s, size_t at)
{
	char quote = 0;

	for (; at < s.size; at++) {
		char c = s.at[at];
		if (quote ? c == quote : c == '"' || c == '\'')
			quote = quote ? 0 : c;
		else if (!quote && is_blank(c))
			break;
	}
	return at;
}

/* The first ".class" of attributes; empty if there is none. */
static struct str first_class(struct str attributes)
{
	for (size_t at = 0; at < attributes.size; at++) {
		size_t end = attribute_end(attributes, at);
		if (end > at + 1 && attributes.at[at] == '.')
			return str_slice(attributes, at + 1, end);
		at = end;
	}
	return (struct str){ 0 };
}

/* One word, or attributes in braces. */
static bool read_name(struct str s, struct str *name)
{
	if (s.at[0] == '{') {
		*name = first_class(str_slice(s, 1, s.size - 1));
		return s.size > 2 && s.at[s.size - 1] == '}';
	}
	*name = s;
	for (size_t i = 0; i < s.size; i++)
		if (is_blank(s.at[i]))
			return false;
	return true;
}

enum colons colons_read(struct str line, struct str *name)
{
	size_t colons = 0;

	*name = (struct str){ 0 };
	while (colons < line.size && line.at[colons] == ':')
		colons++;
	if (colons < 3)
		return COLONS_NONE;
	struct str rest = trim_blanks(str_slice(line, colons, line.size));
	if (!rest.size)
		return COLONS_CLOSE;
	struct str bare = rest;
	while (bare.size && bare.at[bare.size - 1] == ':')
		bare.size--;
	if (bare.size && bare.size < rest.size &&
		(is_blank(bare.at[bare.size - 1]) ||
			bare.at[bare.size - 1] == '}'))
		rest = trim_blanks(bare);
	if (!read_name(rest, name)) {
		*name = (struct str){ 0 };
		return COLONS_NONE;
	}
	return COLONS_OPEN;
}
