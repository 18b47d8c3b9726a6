#include "parse/html.h"

#include "parse/line.h"

#include <string.h>

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static char char_at(struct str text, size_t at)
{
	return at < text.size ? text.at[at] : '\n';
}

static bool starts_caseless(struct str text, struct str prefix)
{
	return str_equal_caseless(str_slice(text, 0, prefix.size), prefix);
}

/* Nearly all names differ in their first letter already. */
static bool is_among(struct str name, const char *const *names, size_t count)
{
	char first = name.size ? (char)(name.at[0] | 0x20) : 0;

	for (size_t i = 0; i < count; i++)
		if (first == names[i][0] &&
			str_equal_caseless(name, str_from(names[i])))
			return true;
	return false;
}

static size_t skip_spaces(struct str text, size_t at)
{
	while (at < text.size && is_space(text.at[at]))
		at++;
	return at;
}

/* Behind the tag name that begins at `at`, or `at` itself. */
static size_t skip_name(struct str text, size_t at)
{
	if (!is_letter(char_at(text, at)))
		return at;
	while (is_letter(char_at(text, at)) || is_digit(char_at(text, at)) ||
		char_at(text, at) == '-')
		at++;
	return at;
}

/* Behind a value, quoted or not; `at` itself where there is none. */
static size_t skip_value(struct str text, size_t at)
{
	char quote = char_at(text, at);

	if (quote == '"' || quote == '\'') {
		const char *close = at + 1 < text.size ?
			memchr(text.at + at + 1, quote, text.size - at - 1) :
			NULL;
		return close ? (size_t)(close - text.at) + 1 : at;
	}
	while (at < text.size && !is_space(text.at[at]) &&
		!memchr("\"'=<>`", text.at[at], 6))
		at++;
	return at;
}

/* Behind an attribute that begins with white space, or `at` itself. */
static size_t skip_attribute(struct str text, size_t at)
{
	size_t name = skip_spaces(text, at);
	size_t end = name;

	if (name == at ||
		(!is_letter(char_at(text, name)) &&
			char_at(text, name) != '_' &&
			char_at(text, name) != ':'))
		return at;
	while (is_letter(char_at(text, end)) || is_digit(char_at(text, end)) ||
		memchr("_:.-", char_at(text, end), 4))
		end++;
	size_t equals = skip_spaces(text, end);
	if (char_at(text, equals) != '=')
		return end;
	size_t value = skip_spaces(text, equals + 1);
	size_t after = skip_value(text, value);
	return after > value ? after : end;
}

/* A whole open or closing tag, alone on its line. */
static bool is_lone_tag(struct str text)
{
	bool closing = char_at(text, 1) == '/';
	size_t name = closing ? 2 : 1;
	size_t at = skip_name(text, name);

	if (at == name)
		return false;
	for (size_t next; !closing; at = next) {
		next = skip_attribute(text, at);
		if (next == at)
			break;
	}
	at = skip_spaces(text, at);
	if (!closing && char_at(text, at) == '/')
		at++;
	if (char_at(text, at++) != '>')
		return false;
	while (at < text.size && memchr(" \t\f", text.at[at], 3))
		at++;
	return at == text.size;
}

/* Type 1, 6 or 0 by the tag's name. */
static int type_of_name(struct str text, bool *doubtful)
{
	static const char *const raw[] = { "script", "pre", "textarea",
		"style" };
	static const char *const blocks[] = { "address", "article", "aside",
		"base", "basefont", "blockquote", "body", "caption", "center",
		"col", "colgroup", "dd", "details", "dialog", "dir", "div",
		"dl", "dt", "fieldset", "figcaption", "figure", "footer",
		"form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
		"head", "header", "hr", "html", "iframe", "legend", "li",
		"link", "main", "menu", "menuitem", "meta", "nav", "noframes",
		"ol", "optgroup", "option", "p", "param", "search", "section",
		"source", "summary", "table", "tbody", "td", "tfoot", "th",
		"thead", "title", "tr", "track", "ul" };
	/* CommonMark 0.31 took one off the list and put one on it. */
	static const char *const changed[] = { "search", "source" };
	size_t begin = char_at(text, 1) == '/' ? 2 : 1;
	size_t end = skip_name(text, begin);
	struct str name = str_slice(text, begin, end);
	char next = char_at(text, end);

	if (begin == 1 && (is_space(next) || next == '>') &&
		is_among(name, raw, sizeof raw / sizeof *raw))
		return 1;
	if (!is_space(next) && next != '>' &&
		(next != '/' || char_at(text, end + 1) != '>'))
		return 0;
	*doubtful = is_among(name, changed, 2);
	return is_among(name, blocks, sizeof blocks / sizeof *blocks) ? 6 : 0;
}

/* "<!": a comment, CDATA or a declaration. */
static int type_of_declaration(struct str text, bool *doubtful)
{
	if (str_starts(text, S("<!--")))
		return 2;
	if (starts_caseless(text, S("<![CDATA["))) {
		*doubtful = !str_starts(text, S("<![CDATA["));
		return 5;
	}
	if (!is_letter(char_at(text, 2)))
		return 0;
	*doubtful = char_at(text, 2) >= 'a';
	return 4;
}

int html_begins(struct str text, bool *doubtful)
{
	*doubtful = false;
	if (char_at(text, 1) == '!')
		return type_of_declaration(text, doubtful);
	if (char_at(text, 1) == '?')
		return 3;
	int type = type_of_name(text, doubtful);
	if (type || !is_lone_tag(text))
		return type;
	*doubtful = *doubtful || !line_valid(text);
	return 7;
}

static bool has_closing_tag(struct str text)
{
	static const char *const names[] = { "</script>", "</pre>",
		"</textarea>", "</style>" };

	for (ptrdiff_t at = str_find(text, S("</"), 0); at != STR_NONE;
		at = str_find(text, S("</"), (size_t)at + 1))
		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			if (starts_caseless(
				    str_slice(text, (size_t)at, text.size),
				    str_from(names[i])))
				return true;
	return false;
}

bool html_ends(struct str text, int type)
{
	static const char *const ends[] = {
		[2] = "-->", [3] = "?>", [4] = ">", [5] = "]]>"
	};

	if (type == 1)
		return has_closing_tag(text);
	return str_find(text, str_from(ends[type]), 0) != STR_NONE;
}
