#include "parse/seek_link.h"

#include "parse/attributes.h"
#include "parse/marker.h"

#include <string.h>

enum {
	LONGEST_TARGET = 2000,
	DEEPEST_TARGET = 32 /* parentheses, as in cmark */
};

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Behind a link's destination, be it in angle brackets. */
static size_t pass_destination(const struct seek *seek, size_t at, size_t most)
{
	bool angle = seek_byte(seek, at) == '<';
	int depth = 0;

	for (at += angle; at < most; at++) {
		char c = seek->text.at[at];
		if (angle && c == '>')
			return at + 1;
		if (angle ? c == '\n' || c == '<' : (unsigned char)c <= ' ')
			return at;
		if (c == '\\' && at + 1 < most)
			at++;
		depth += (c == '(') - (c == ')');
		if (!angle && (depth < 0 || depth > DEEPEST_TARGET))
			return at;
	}
	return at;
}

static size_t pass_title(const struct seek *seek, size_t at, size_t most)
{
	char quote = seek_byte(seek, at);
	char close = quote == '(' ? ')' : quote;

	if (quote != '"' && quote != '\'' && quote != '(')
		return at;
	for (size_t i = at + 1; i < most; i++) {
		if (seek->text.at[i] == close)
			return i + 1;
		i += seek->text.at[i] == '\\';
	}
	return at;
}

static size_t pass_spaces(const struct seek *seek, size_t at, size_t most)
{
	while (at < most && is_space(seek->text.at[at]))
		at++;
	return at;
}

size_t seek_target_end(const struct seek *seek, size_t at)
{
	size_t most = seek->end - at > LONGEST_TARGET ? at + LONGEST_TARGET :
							seek->end;

	if (seek_byte(seek, at) != '(')
		return 0;
	at = pass_spaces(seek, at + 1, most);
	at = pass_destination(seek, at, most);
	at = pass_spaces(seek, at, most);
	at = pass_title(seek, at, most);
	at = pass_spaces(seek, at, most);
	return at < most && seek->text.at[at] == ')' ? at + 1 : 0;
}

size_t seek_definition_end(const struct seek *seek, size_t bracket, size_t at)
{
	size_t line = bracket;
	size_t end = at;

	if (seek_byte(seek, at) != ':')
		return 0;
	while (line > seek->begin && seek->text.at[line - 1] != '\n' &&
		seek->text.at[line - 1] != '\r') {
		line--;
		if (!marker_blank(seek->text.at[line]) &&
			seek->text.at[line] != '>')
			return 0;
	}
	while (end < seek->end && seek->text.at[end] != '\n' &&
		seek->text.at[end] != '\r')
		end++;
	at = pass_spaces(seek, at + 1, end);
	at = pass_spaces(seek, pass_destination(seek, at, end), end);
	at = pass_spaces(seek, pass_title(seek, at, end), end);
	return at == end ? end : 0;
}

bool seek_has_attributes(const struct seek *seek, size_t at)
{
	return attributes_size(str_slice(seek->text, at, seek->end)) > 0;
}
