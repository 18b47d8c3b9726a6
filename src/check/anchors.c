#include "check/anchors.h"

#include "article/source_place.h"
#include "parse/attributes.h"
#include "parse/html_tag.h"
#include "parse/marker.h"

#include <string.h>

struct search {
	struct arena *arena;
	const struct article *article;
	struct str source;
	struct anchors found;
	size_t line; /* where the line at hand begins */
	size_t text; /* the same, behind signs of quotes and items */
	size_t end; /* where it ends, with its line end */
	int number;
	char fence; /* the mark of the open one, or NUL */
	size_t ticks; /* how long it is */
	size_t behind; /* bytes before this are passed over */
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Numbers are TeX's parameters; what holds a brace, a template's. */
static bool may_be_id(struct str id)
{
	if (!id.size || (id.at[0] >= '0' && id.at[0] <= '9'))
		return false;
	for (size_t i = 0; i < id.size; i++)
		if (strchr("{}$<>%", id.at[i]))
			return false;
	return true;
}

static void add(struct search *search, struct str id)
{
	size_t at = (size_t)(id.at - search->source.at);
	struct source_part part = { search->line, search->end, search->number };

	if (may_be_id(id))
		*arena_push(search->arena, &search->found) =
			(struct anchor){ id,
				source_place(search->article, &part, at) };
}

/* ---- attributes */

static struct str line_of(const struct search *search)
{
	return str_slice(search->source, search->text, search->end);
}

/* Whether something stands before the brace that takes attributes. */
static bool takes_attributes(const struct search *search, size_t brace)
{
	struct str line = line_of(search);
	size_t at = brace;

	if (str_starts(line, S("#")) || str_starts(line, S(":")) ||
		str_starts(line, S("Table:")))
		return true;
	while (at > search->text && is_blank(search->source.at[at - 1]))
		at--;
	return at == search->text || strchr("])`$~", search->source.at[at - 1]);
}

/* The first #id within braces that are attributes. */
static void take_attributes(struct search *search, size_t brace, size_t size)
{
	struct str s = str_slice(search->source, brace, brace + size);

	for (size_t at = 1; at < s.size; at++) {
		if (s.at[at] != '#' || !strchr(" \t\n{:", s.at[at - 1]))
			continue;
		size_t end = at + 1;
		while (!strchr(" \t\r\n}", s.at[end]))
			end++;
		add(search, str_slice(s, at + 1, end));
		return;
	}
}

static size_t pass_brace(struct search *search, size_t at)
{
	struct str rest = str_slice(search->source, at, search->source.size);
	size_t size = attributes_size(rest);

	if (!size)
		return at + 1;
	if (takes_attributes(search, at))
		take_attributes(search, at, size);
	return at + size;
}

/* ---- tags */

/* Behind the element, whose text is for programs. */
static size_t behind_element(
	const struct search *search, const struct html_tag *tag)
{
	struct str end = str_format(search->arena, "</%.*s", STR(tag->name));
	ptrdiff_t at = str_find(search->source, end, tag->end);

	return at == STR_NONE ? search->source.size : (size_t)at;
}

static void take_heading(struct search *search, const struct html_tag *tag)
{
	bool heads = tag->name.size == 2 &&
		(tag->name.at[0] == 'h' || tag->name.at[0] == 'H') &&
		tag->name.at[1] >= '1' && tag->name.at[1] <= '6';
	size_t end = heads ? behind_element(search, tag) : 0;
	struct str words = str_slice(search->source, tag->end, end);

	if (heads)
		*arena_push(search->arena, &search->found.headings) =
			(struct tag_heading){ str_trim(html_words(
						      search->arena, words)),
				tag->name.at[1] - '0', search->number };
}

static size_t pass_tag(struct search *search, size_t at)
{
	struct html_tag tag;

	if (!html_tag_read(search->source, at, &tag))
		return at + 1;
	struct str id = html_attribute(&tag, S("id"));
	if (!id.size && html_tag_is(&tag, "a"))
		id = html_attribute(&tag, S("name"));
	if (!tag.closing) {
		add(search, id);
		take_heading(search, &tag);
	}
	if (!tag.closing &&
		(html_tag_is(&tag, "script") || html_tag_is(&tag, "style")))
		return behind_element(search, &tag);
	return tag.end;
}

/* ---- lines */

static size_t pass_byte(struct search *search, size_t at)
{
	enum { LONGEST = 2000 }; /* of code among words */
	size_t most = at + LONGEST;

	switch (search->source.at[at]) {
	case '\\': return at + 2;
	case '`':
		return source_behind_code(search->source, at,
			most < search->source.size ? most :
						     search->source.size);
	case '{': return pass_brace(search, at);
	case '<': return pass_tag(search, at);
	default: return at + 1;
	}
}

static void read_text(struct search *search, size_t at)
{
	while (at < search->end)
		at = pass_byte(search, at);
	search->behind = at;
}

/* Behind the signs of quotes and list items, and where they are none: at the
 * first byte that is not blank. */
static size_t skip_markers(const struct search *search)
{
	size_t at = search->line, size;

	do {
		bool quote = at < search->end && search->source.at[at] == '>';
		size = quote ?
			1 :
			marker_size(str_slice(search->source, at, search->end));
		at += size;
		while (at < search->end && is_blank(search->source.at[at]))
			at++;
	} while (size);
	return at;
}

/* A fence of code opens or closes on the line; whether it is one. */
static bool pass_fence(struct search *search, size_t at)
{
	char mark = at < search->end ? search->source.at[at] : '\0';
	size_t end = at;

	if (mark != '`' && mark != '~')
		return false;
	while (end < search->end && search->source.at[end] == mark)
		end++;
	struct str rest = str_slice(search->source, end, search->end);
	if (end - at < 3 || (mark == '`' && memchr(rest.at, '`', rest.size)))
		return false;
	if (!search->fence) {
		search->fence = mark;
		search->ticks = end - at;
		read_text(search, end);
	} else if (search->fence == mark && end - at >= search->ticks &&
		!str_trim(rest).size) {
		search->fence = '\0';
	}
	return true;
}

static void read_line(struct search *search)
{
	size_t at = skip_markers(search);
	struct str line = str_slice(search->source, search->line, search->end);

	search->text = at;
	if (search->behind > search->line) {
		if (search->behind < search->end)
			read_text(search, search->behind);
		return;
	}
	if (pass_fence(search, at) || search->fence)
		return;
	if (!str_starts(line, S("    ")) && !str_starts(line, S("\t")))
		read_text(search, at);
}

struct anchors anchors_find(struct arena *arena, const struct article *article)
{
	struct search search = { .arena = arena,
		.article = article,
		.source = article->source,
		.line = article->source.size - article->body.size,
		.number = article->cut.chunks.items[0].line };
	struct str rest = article->body;

	while (rest.size) {
		str_line(&rest);
		search.end = search.source.size - rest.size;
		read_line(&search);
		search.line = search.end;
		search.number++;
	}
	return search.found;
}
