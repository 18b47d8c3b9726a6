#include "article/place.h"

#include <string.h>

/* An id in the source, and the line that it stands on. */
struct hit {
	struct str line;
	size_t at; /* of the line's bytes */
	struct str id;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* What an id may be made of, so that no part of a longer one is taken. */
static bool is_inside(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == ':' ||
		(unsigned char)c >= 0x80;
}

static char byte_before(const struct hit *hit, size_t back)
{
	return hit->at >= back ? hit->line.at[hit->at - back] : '\n';
}

static struct str before(const struct hit *hit)
{
	return str_slice(hit->line, 0, hit->at);
}

static struct str without_blanks(struct str s)
{
	while (s.size && is_blank(s.at[s.size - 1]))
		s.size--;
	return s;
}

/* {#id}, {.class #id}: Pandoc's attributes. */
static bool is_attribute(const struct hit *hit)
{
	char c = byte_before(hit, 2);

	return byte_before(hit, 1) == '#' && (c == '{' || is_blank(c)) &&
		memchr(hit->line.at, '{', hit->at);
}

/* id="id", name='id', label="id", with or without quotes and blanks. */
static bool is_value(const struct hit *hit)
{
	static const char *const names[] = { "id", "name", "label" };
	struct str s = before(hit);

	if (str_ends(s, S("\"")) || str_ends(s, S("'")))
		s.size--;
	s = without_blanks(s);
	if (!str_ends(s, S("=")))
		return false;
	s.size--;
	s = without_blanks(s);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str name = str_from(names[i]);
		if (str_ends(s, name) &&
			(s.size == name.size ||
				!is_inside(s.at[s.size - name.size - 1])))
			return true;
	}
	return false;
}

/* "#| label: id", in a comment of whatever language. */
static bool is_option(const struct hit *hit)
{
	struct str s = without_blanks(before(hit));

	if (str_ends(s, S("\"")) || str_ends(s, S("'")))
		s = without_blanks(str_slice(s, 0, s.size - 1));
	return (str_ends(s, S("label:")) || str_ends(s, S("id:"))) &&
		str_find(s, S("|"), 0) != STR_NONE;
}

/* "```{r id}": the first word behind the language. */
static bool is_chunk(const struct hit *hit)
{
	struct str s = str_trim(hit->line);
	ptrdiff_t brace = str_find(hit->line, S("{"), 0);

	if ((!str_starts(s, S("```")) && !str_starts(s, S("~~~"))) ||
		brace == STR_NONE || (size_t)brace >= hit->at ||
		!is_blank(byte_before(hit, 1)))
		return false;
	s = without_blanks(before(hit));
	for (size_t i = (size_t)brace + 1; i < s.size; i++)
		if (!is_inside(s.at[i]))
			return false;
	return s.size > (size_t)brace + 1;
}

/* "\label{id}", in TeX. */
static bool is_label(const struct hit *hit)
{
	return str_ends(before(hit), S("\\label{"));
}

static bool is_named(const struct hit *hit)
{
	size_t end = hit->at + hit->id.size;

	if (end < hit->line.size && is_inside(hit->line.at[end]))
		return false;
	return is_attribute(hit) || is_value(hit) || is_option(hit) ||
		is_chunk(hit) || is_label(hit);
}

/* The line around byte `at`, or as much of it as matters. */
static struct hit hit_at(struct str s, size_t at, struct str id)
{
	enum { LONGEST = 1000 };
	size_t begin = at, end = at;

	while (begin && at - begin < LONGEST && s.at[begin - 1] != '\n')
		begin--;
	while (end < s.size && end - at < LONGEST && s.at[end] != '\n')
		end++;
	return (struct hit){ str_slice(s, begin, end), at - begin, id };
}

static int lines_before(struct str s, size_t at)
{
	struct str rest = str_slice(s, 0, at);
	int lines = 0;

	for (; rest.size; lines++)
		str_line(&rest);
	/* `at` may stand within a line. */
	return at && s.at[at - 1] != '\n' ? lines - 1 : lines;
}

/* The block on the line, or the first one close behind it: a box's fence and a
 * tag name what follows. */
static struct position block_at(struct article *article, int line)
{
	enum { CLOSE = 3 };
	struct position at = article_line(article, line);

	for (int i = 1; i <= CLOSE; i++) {
		struct position next = article_line(article, line + i);
		const struct chunk *chunk = article_chunk(article, next.chunk);
		if (next.block < chunk->blocks.count &&
			chunk->blocks.items[next.block].line > line)
			return next;
	}
	return at;
}

static bool names_what_follows(const struct hit *hit)
{
	struct str line = str_trim(hit->line);

	return str_starts(line, S(":::")) ||
		(str_starts(line, S("<")) && str_ends(line, S(">")));
}

bool article_find_id(
	struct article *article, struct str id, struct position *at)
{
	struct str body = article->body;
	ptrdiff_t found = id.size ? str_find(body, id, 0) : STR_NONE;

	for (; found != STR_NONE;
		found = str_find(body, id, (size_t)found + id.size)) {
		struct hit hit = hit_at(body, (size_t)found, id);
		if (!is_named(&hit))
			continue;
		size_t begin = (size_t)found - hit.at;
		int line = article->cut.chunks.items[0].line +
			lines_before(body, begin);
		*at = names_what_follows(&hit) ? block_at(article, line) :
						 article_line(article, line);
		return article_chunk(article, at->chunk)->blocks.count > 0;
	}
	return false;
}
