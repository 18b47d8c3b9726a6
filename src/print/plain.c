#include "print/plain.h"

#include "base/unicode.h"

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_punctuation(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
		(c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/* How many bytes a control (C0, DEL, C1) or a line separator takes; 0: none
 * stands there. */
static size_t control_size(struct str s, size_t at)
{
	struct unicode_char c = unicode_at(s, at);
	bool separates = c.code == 0x2028 || c.code == 0x2029;

	if (c.code >= 0 && c.code < 0x20)
		return 1;
	return (c.code >= 0x7f && c.code < 0xa0) || separates ? c.bytes : 0;
}

struct str plain_printable(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	if (str_plain_end(s, 0) == s.size)
		return str_line_of(arena, s);
	for (size_t at = 0; at < s.size;) {
		size_t size = control_size(s, at);
		bool blank = size && (is_blank(s.at[at]) || size == 3);
		if (!size)
			text_add_char(&out, s.at[at]);
		else if (blank)
			text_add_char(&out, ' ');
		at += size ? size : 1;
	}
	return str_line_of(arena, text_str(&out));
}

struct str plain_lines(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	while (s.size) {
		struct str line = str_line(&s);
		for (size_t at = 0; at < line.size;) {
			size_t size = control_size(line, at);
			bool tab = line.at[at] == '\t';
			if (!size || tab)
				text_add_char(&out, line.at[at]);
			at += size ? size : 1;
		}
		text_add_char(&out, '\n');
	}
	return text_str(&out);
}

struct str plain_short(struct arena *arena, struct str s, size_t bytes)
{
	struct str line = str_line_of(arena, s);
	size_t end = bytes;

	if (line.size <= bytes)
		return line;
	while (end && line.at[end] != ' ')
		end--;
	for (size_t at = 0; !end; end = at >= bytes ? at : 0)
		at = unicode_cluster_end(line, at);
	return str_format(arena, "%.*s …", STR(str_slice(line, 0, end)));
}

void plain_add(struct text *markdown, struct str s)
{
	struct str line = str_line_of(markdown->arena, s);

	for (size_t i = 0; i < line.size; i++) {
		if (is_punctuation(line.at[i]))
			text_add_char(markdown, '\\');
		text_add_char(markdown, line.at[i]);
	}
}
