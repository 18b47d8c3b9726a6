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

/* The text of title="…", without its quotes. */
static struct str find_title(struct str attributes)
{
	struct str key = S("title=");

	for (size_t at = 0; at < attributes.size; at++) {
		size_t end = attribute_end(attributes, at);
		struct str one = str_slice(attributes, at, end);
		if (str_starts(one, key)) {
			one = str_slice(one, key.size, one.size);
			bool quoted = one.size > 1 && one.at[0] < '0' &&
				one.at[0] == one.at[one.size - 1];
			return str_slice(one, quoted, one.size - quoted);
		}
		at = end;
	}
	return (struct str){ 0 };
}

/* One word, or attributes in braces. */
static bool read_name(struct str s, struct colons *colons)
{
	if (s.at[0] == '{') {
		struct str attributes = str_slice(s, 1, s.size - 1);
		colons->name = first_class(attributes);
		colons->title = find_title(attributes);
		return s.size > 1 && s.at[s.size - 1] == '}';
	}
	colons->name = s;
	for (size_t i = 0; i < s.size; i++)
		if (is_blank(s.at[i]))
			return false;
	return true;
}

struct colons colons_read(struct str line)
{
	struct colons colons = { .kind = COLONS_CLOSE };
	size_t count = 0;

	while (count < line.size && line.at[count] == ':')
		count++;
	if (count < 3)
		return (struct colons){ .kind = COLONS_NONE };
	struct str rest = trim_blanks(str_slice(line, count, line.size));
	if (!rest.size)
		return colons;
	struct str bare = rest;
	while (bare.size && bare.at[bare.size - 1] == ':')
		bare.size--;
	if (bare.size && bare.size < rest.size &&
		(is_blank(bare.at[bare.size - 1]) ||
			bare.at[bare.size - 1] == '}'))
		rest = trim_blanks(bare);
	if (!read_name(rest, &colons))
		return (struct colons){ .kind = COLONS_NONE };
	colons.kind = COLONS_OPEN;
	return colons;
}
