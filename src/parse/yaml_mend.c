#include "parse/yaml_mend.h"

#include <string.h>

static char byte_at(struct str s, size_t at)
{
	return at < s.size ? s.at[at] : '\n';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Where the value of a line's first key begins, behind dashes; or its size. */
static size_t value_begin(struct str line)
{
	size_t at = 0;

	while (is_blank(byte_at(line, at)) ||
		(byte_at(line, at) == '-' && is_blank(byte_at(line, at + 1))))
		if (++at >= line.size)
			return line.size;
	while (at < line.size && !is_blank(line.at[at]))
		at++;
	if (!at || byte_at(line, at - 1) != ':')
		return line.size;
	while (at < line.size && is_blank(line.at[at]))
		at++;
	return at;
}

static bool lacks_quotes(struct str value)
{
	return value.size && !strchr("\"'[{|>&*!@%,#`", value.at[0]) &&
		str_find(value, S(" #"), 0) == STR_NONE &&
		(str_find(value, S(": "), 0) != STR_NONE ||
			str_ends(value, S(":")));
}

static void add_quoted(struct text *text, struct str value)
{
	text_add(text, S("'"));
	for (size_t i = 0; i < value.size; i++) {
		if (value.at[i] == '\'')
			text_add_char(text, '\'');
		text_add_char(text, value.at[i]);
	}
	text_add(text, S("'"));
}

struct str yaml_mend(struct arena *arena, struct str source, int line)
{
	struct text mended = { .arena = arena };
	struct str rest = source, found = { 0 };

	while (rest.size && line-- >= 0)
		found = str_line(&rest);
	if (!found.size)
		return source;
	size_t begin = value_begin(found);
	struct str value = str_trim(str_slice(found, begin, found.size));
	if (!lacks_quotes(value))
		return source;
	size_t at = (size_t)(value.at - source.at);
	text_add(&mended, str_slice(source, 0, at));
	add_quoted(&mended, value);
	text_add(&mended, str_slice(source, at + value.size, source.size));
	return text_str(&mended);
}
