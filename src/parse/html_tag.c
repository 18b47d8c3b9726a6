#include "parse/html_tag.h"

#include "parse/markdown.h"

#include <string.h>

static bool is_white(char c)
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

static char byte_at(struct str s, size_t at)
{
	return at < s.size ? s.at[at] : '\0';
}

/* What begins with <! or <?: it ends where its end first stands. */
static bool read_special(struct str html, size_t at, struct html_tag *tag)
{
	static const struct {
		struct str begin, end, name;
	} kinds[] = {
		{ { "<!--", 4 }, { "-->", 3 }, { "!--", 3 } },
		{ { "<![CDATA[", 9 }, { "]]>", 3 }, { "!", 1 } },
		{ { "<!", 2 }, { ">", 1 }, { "!", 1 } },
		{ { "<?", 2 }, { "?>", 2 }, { "?", 1 } },
	};
	struct str rest = str_slice(html, at, html.size);

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!str_starts(rest, kinds[i].begin))
			continue;
		ptrdiff_t end =
			str_find(html, kinds[i].end, at + kinds[i].begin.size);
		if (end == STR_NONE)
			return false;
		tag->name = kinds[i].name;
		tag->end = (size_t)end + kinds[i].end.size;
		return true;
	}
	return false;
}

/* The > that ends a tag: none within quotes behind an equals sign does. */
static size_t tag_end(struct str html, size_t at)
{
	char quote = 0;
	char last = 0;

	for (; at < html.size; at++) {
		char c = html.at[at];
		if (quote ? c == quote : (c == '"' || c == '\'') && last == '=')
			quote = quote ? 0 : c;
		else if (!quote && c == '>')
			return at;
		if (!is_white(c))
			last = c;
	}
	return html.size;
}

bool html_tag_read(struct str html, size_t at, struct html_tag *tag)
{
	*tag = (struct html_tag){ 0 };
	if (byte_at(html, at) != '<')
		return false;
	if (byte_at(html, at + 1) == '!' || byte_at(html, at + 1) == '?')
		return read_special(html, at, tag);
	tag->closing = byte_at(html, at + 1) == '/';
	size_t name = at + 1 + tag->closing;
	size_t behind = name;
	while (is_letter(byte_at(html, behind)) ||
		(behind > name &&
			(is_digit(byte_at(html, behind)) ||
				byte_at(html, behind) == '-')))
		behind++;
	char next = byte_at(html, behind);
	size_t end = tag_end(html, behind);
	if (behind == name || end == html.size ||
		!(is_white(next) || next == '/' || next == '>'))
		return false;
	tag->name = str_slice(html, name, behind);
	tag->self_closing = html.at[end - 1] == '/';
	tag->attributes = str_slice(html, behind, end - tag->self_closing);
	tag->end = end + 1;
	return true;
}

bool html_tag_is(const struct html_tag *tag, const char *name)
{
	struct str own = tag->name;

	/* Asked of each name in a table: most differ in the first letter. */
	return own.size && *name && ((own.at[0] ^ *name) & ~0x20) == 0 &&
		str_equal_caseless(own, str_from(name));
}

/* ---- attributes */

struct attribute {
	struct str name;
	struct str value;
};

static size_t skip_white(struct str s, size_t at)
{
	while (at < s.size && (is_white(s.at[at]) || s.at[at] == '/'))
		at++;
	return at;
}

static size_t skip_word(struct str s, size_t at, char stop)
{
	while (at < s.size && !is_white(s.at[at]) && s.at[at] != stop)
		at++;
	return at;
}

/* Takes the first attribute off `rest`; false: there is none. */
static bool next_attribute(struct str *rest, struct attribute *attribute)
{
	struct str s = *rest;
	size_t begin = skip_white(s, 0);
	size_t end = skip_word(s, begin + (byte_at(s, begin) == '='), '=');
	size_t at = skip_white(s, end);

	if (begin >= s.size)
		return false;
	*attribute = (struct attribute){ str_slice(s, begin, end), S("") };
	*rest = str_slice(s, end, s.size);
	if (byte_at(s, at) != '=')
		return true;
	at++;
	while (is_white(byte_at(s, at)))
		at++;
	char quote = byte_at(s, at);
	bool quoted = quote == '"' || quote == '\'';
	begin = at + quoted;
	end = begin;
	while (end < s.size &&
		(quoted ? s.at[end] != quote : !is_white(s.at[end])))
		end++;
	attribute->value = str_slice(s, begin, end);
	*rest = str_slice(s, end + quoted, s.size);
	return true;
}

static bool find_attribute(
	const struct html_tag *tag, struct str name, struct attribute *found)
{
	struct str rest = tag->attributes;

	while (next_attribute(&rest, found))
		if (str_equal_caseless(found->name, name))
			return true;
	*found = (struct attribute){ 0 };
	return false;
}

struct str html_attribute(const struct html_tag *tag, struct str name)
{
	struct attribute found;

	find_attribute(tag, name, &found);
	return found.value;
}

bool html_has_attribute(const struct html_tag *tag, struct str name)
{
	struct attribute found;

	return find_attribute(tag, name, &found);
}

/* ---- entities */

/* Behind the entity at `at`, as it looks; `at` itself: none. */
static size_t entity_end(struct str s, size_t at)
{
	enum { LONGEST = 33 }; /* &CounterClockwiseContourIntegral; */
	size_t end = at + 1 + (byte_at(s, at + 1) == '#');

	while (end - at < LONGEST &&
		(is_letter(byte_at(s, end)) || is_digit(byte_at(s, end))))
		end++;
	return byte_at(s, end) == ';' ? end + 1 : at;
}

struct str html_text(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };
	size_t from = 0;

	if (!s.size ||
		(!memchr(s.at, '&', s.size) && !memchr(s.at, '\0', s.size)))
		return s;
	for (size_t at = 0; at < s.size; at++) {
		size_t end = s.at[at] == '&' ? entity_end(s, at) : at;
		if (end == at)
			continue;
		text_add_safe(&out, str_slice(s, from, at));
		text_add(&out, markdown_entity(arena, str_slice(s, at, end)));
		from = end;
		at = end - 1;
	}
	text_add_safe(&out, str_slice(s, from, s.size));
	return text_str(&out);
}

struct str html_words(struct arena *arena, struct str s)
{
	enum { MOST_FAILED = 100 /* reads that may go to the end of s */ };
	struct text out = { .arena = arena };
	size_t from = 0;
	int failed = 0;

	for (size_t at = 0; at < s.size && failed < MOST_FAILED; at++) {
		struct html_tag tag;
		if (s.at[at] != '<')
			continue;
		if (!html_tag_read(s, at, &tag)) {
			failed++;
			continue;
		}
		text_add(&out, str_slice(s, from, at));
		from = tag.end;
		at = from - 1;
	}
	text_add(&out, str_slice(s, from, s.size));
	return html_text(arena, text_str(&out));
}
