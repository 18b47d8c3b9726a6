#include "parse/json_tokens.h"

#include <string.h>

static char byte_at(struct str s, size_t at)
{
	return at < s.size ? s.at[at] : '\0';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t skip_blanks(struct str source, size_t at)
{
	while (at < source.size && is_blank(source.at[at]))
		at++;
	return at;
}

static size_t skip_digits(struct str s, size_t at)
{
	while (is_digit(byte_at(s, at)))
		at++;
	return at;
}

static bool is_number(struct str s)
{
	size_t at = byte_at(s, 0) == '-';
	size_t begin = at;

	at = skip_digits(s, at);
	if (at == begin || (s.at[begin] == '0' && at > begin + 1))
		return false;
	if (byte_at(s, at) == '.') {
		begin = ++at;
		at = skip_digits(s, at);
		if (at == begin)
			return false;
	}
	if ((byte_at(s, at) | 0x20) == 'e') {
		at++;
		at += byte_at(s, at) == '+' || byte_at(s, at) == '-';
		begin = at;
		at = skip_digits(s, at);
		if (at == begin)
			return false;
	}
	return at == s.size;
}

/* Behind the text whose quotation mark stands at `at`. */
static size_t text_end(struct str source, size_t at)
{
	while (++at < source.size) {
		char c = source.at[at];
		if (c == '"')
			return at + 1;
		if (c == '\n' || c == '\r')
			return at;
		char next = byte_at(source, at + 1);
		if (c == '\\' && next && next != '\n' && next != '\r')
			at++;
	}
	return at < source.size ? at : source.size;
}

static size_t word_end(struct str source, size_t at)
{
	while (at < source.size && !is_blank(source.at[at]) &&
		(!source.at[at] || !strchr("{}[],:\"", source.at[at])))
		at++;
	return at;
}

struct json_token json_token_at(struct str source, size_t at)
{
	struct json_token token = { .begin = skip_blanks(source, at) };
	char c = byte_at(source, token.begin);

	token.end = token.begin;
	if (token.begin >= source.size)
		return token;
	if (c && strchr("{}[],:", c)) {
		token.kind = JSON_TOKEN_SIGN;
		token.sign = c;
		token.end++;
	} else if (c == '"') {
		token.kind = JSON_TOKEN_TEXT;
		token.end = text_end(source, token.begin);
	} else {
		token.end = word_end(source, token.begin);
		bool number =
			is_number(str_slice(source, token.begin, token.end));
		token.kind = number ? JSON_TOKEN_NUMBER : JSON_TOKEN_WORD;
	}
	return token;
}

/* The bracket of the list behind a key, or the size of `source`. */
static size_t list_behind(struct str source, struct json_token key)
{
	struct str text = str_slice(source, key.begin, key.end);
	struct json_token token = json_token_at(source, key.end);

	if (token.sign != ':' ||
		(!str_equal(text, S("\"references\"")) &&
			!str_equal(text, S("\"items\""))))
		return source.size;
	token = json_token_at(source, token.end);
	return token.sign == '[' ? token.begin : source.size;
}

size_t json_list_of(struct str source, size_t at)
{
	size_t depth = 0;
	struct json_token token;

	do {
		token = json_token_at(source, at);
		at = token.end;
		if (token.sign == '{' || token.sign == '[')
			depth++;
		if (token.sign == '}' || token.sign == ']')
			depth--;
		if (depth != 1 || token.kind != JSON_TOKEN_TEXT)
			continue;
		size_t list = list_behind(source, token);
		if (list < source.size)
			return list;
	} while (depth && token.kind != JSON_TOKEN_END);
	return source.size;
}

/* How many blanks part the byte from the begin of its line; the size of
 * `source` where more does. */
static size_t indent_of(struct str source, size_t at)
{
	size_t begin = at;

	while (begin &&
		(source.at[begin - 1] == ' ' || source.at[begin - 1] == '\t'))
		begin--;
	if (begin && source.at[begin - 1] != '\n' &&
		source.at[begin - 1] != '\r')
		return source.size;
	return at - begin;
}

static bool has_id(struct str source, size_t brace)
{
	struct str key = S("\"id\"");
	size_t at = skip_blanks(source, brace + 1);

	return str_equal(str_slice(source, at, at + key.size), key);
}

size_t json_next_item(struct str source, size_t at, size_t like)
{
	size_t indent = indent_of(source, like);

	for (; at < source.size; at++) {
		const char *brace =
			memchr(source.at + at, '{', source.size - at);
		if (!brace)
			return source.size;
		at = (size_t)(brace - source.at);
		if (has_id(source, at) ||
			(indent < source.size &&
				indent_of(source, at) == indent))
			return at;
	}
	return source.size;
}
