#include "article/source_place.h"

#include "base/unicode.h"

#include <string.h>

static const struct str byte_order_mark = { "\xEF\xBB\xBF", 3 };

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_white(char c)
{
	return is_blank(c) || c == '\n' || c == '\r';
}

static char byte_at(struct str s, size_t at)
{
	return at < s.size ? s.at[at] : '\n';
}

/* Where the body begins in the source. */
static size_t body_at(const struct article *article)
{
	return article->source.size - article->body.size;
}

/* ---- parts and places */

static size_t next_line(struct str source, size_t at)
{
	struct str rest = str_slice(source, at, source.size);

	if (rest.size)
		str_line(&rest);
	return source.size - rest.size;
}

static void go_to_line(const struct article *article,
	struct source_cursor *cursor, uint32_t chunk, uint32_t number, int line)
{
	const struct cut_chunk *cut = &article->cut.chunks.items[number];

	if (!cursor->set || cursor->chunk != chunk || cursor->line > line)
		*cursor = (struct source_cursor){ chunk, cut->line,
			body_at(article) + cut->begin, true };
	for (; cursor->line < line && cursor->at < article->source.size;
		cursor->line++)
		cursor->at = next_line(article->source, cursor->at);
}

/* The line of the next block that stands below, or 0. */
static int line_behind(const struct chunk *chunk, uint32_t block)
{
	int line = chunk->blocks.items[block].line;

	for (size_t i = block + 1; i < chunk->blocks.count; i++)
		if (chunk->blocks.items[i].line > line)
			return chunk->blocks.items[i].line;
	return 0;
}

struct source_part source_part_of(struct article *article,
	struct source_cursor *cursor, struct position block)
{
	const struct cut *cut = &article->cut;
	uint32_t front = article_first_chunk(article);
	struct source_part part = { .line = 1, .end = body_at(article) };

	if (block.chunk < front)
		return part;
	const struct chunk *chunk = article_chunk(article, block.chunk);
	uint32_t number = block.chunk - front;
	int behind = line_behind(chunk, block.block);
	go_to_line(article, cursor, block.chunk, number,
		chunk->blocks.items[block.block].line);
	part = (struct source_part){ cursor->at, cursor->at, cursor->line };
	size_t end = number + 1 < cut->chunks.count ?
		body_at(article) + cut->chunks.items[number + 1].begin :
		article->source.size;
	for (int line = part.line; part.end < end && (!behind || line < behind);
		line++)
		part.end = next_line(article->source, part.end);
	return part;
}

int source_column(const struct article *article, size_t line, size_t at)
{
	struct str before = str_slice(article->source, line, at);

	if (line == 0 && str_starts(before, byte_order_mark))
		before = str_slice(before, byte_order_mark.size, before.size);
	return (int)unicode_count(before) + 1;
}

struct place source_place(const struct article *article,
	const struct source_part *part, size_t at)
{
	struct place place = { article->name, part->line, 1 };
	size_t line = part->begin, next;

	while ((next = next_line(article->source, line)) <= at && next > line) {
		line = next;
		place.line++;
	}
	place.column = source_column(article, line, at);
	return place;
}

struct place source_place_of_block(
	const struct article *article, const struct source_part *part)
{
	struct str source = article->source;
	size_t at = part->begin;

	if (at == 0 && str_starts(source, byte_order_mark))
		at = byte_order_mark.size;
	while (at < part->end &&
		(is_blank(source.at[at]) || source.at[at] == '>'))
		at++;
	return source_place(article, part, at);
}

/* ---- finding */

size_t source_behind_code(struct str source, size_t at, size_t end)
{
	size_t ticks = 0, run = 0;

	while (at < end && source.at[at] == '`') {
		at++;
		ticks++;
	}
	for (size_t i = at; i < end; i++) {
		run = source.at[i] == '`' ? run + 1 : 0;
		if (run == ticks && byte_at(source, i + 1) != '`' &&
			source.at[i - run] != '`')
			return i + 1;
	}
	return at;
}

static size_t behind_comment(struct str source, size_t at, size_t end)
{
	ptrdiff_t close = str_find(str_slice(source, 0, end), S("-->"), at);

	return close == STR_NONE ? at + 4 : (size_t)close + 3;
}

/* Behind what is no text at `at`: code, a comment, an escape; else `at`. */
static size_t pass(struct str source, size_t at, size_t end)
{
	struct str rest = str_slice(source, at, end);

	if (str_starts(rest, S("`")))
		return source_behind_code(source, at, end);
	if (str_starts(rest, S("<!--")))
		return behind_comment(source, at, end);
	return str_starts(rest, S("\\")) ? at + 2 : at;
}

/* Whether the destination stands at `at`, and ends there. */
static bool says(struct str source, size_t at, struct str url)
{
	for (size_t i = 0; i < url.size; i++, at++) {
		char c = byte_at(source, at);
		if (c == '\\' && url.at[i] != '\\')
			c = byte_at(source, ++at);
		if (c != url.at[i])
			return false;
		if (c == '&' &&
			str_starts(
				str_slice(source, at, source.size), S("&amp;")))
			at += 4;
	}
	char behind = byte_at(source, at);
	return is_white(behind) || strchr(")>\"'", behind);
}

static size_t skip(struct str s, size_t at, bool (*is)(char c))
{
	while (at < s.size && is(s.at[at]))
		at++;
	return at;
}

/* Between a definition's colon and its destination: the line may end, and a
 * quote's sign begin the next. */
static bool is_between(char c)
{
	return is_white(c) || c == '>';
}

/* Where a destination may stand that is opened at `at`; 0: nothing opens. */
static size_t opened(struct str source, size_t at)
{
	char c = source.at[at];

	if (c == ']' && byte_at(source, at + 1) == '(') {
		at = skip(source, at + 2, is_white);
		return byte_at(source, at) == '<' ? at + 1 : at;
	}
	if (c != '=')
		return 0;
	at = skip(source, at + 1, is_white);
	return strchr("\"'", byte_at(source, at)) ? at + 1 : at;
}

ptrdiff_t source_find_target(
	const struct article *article, size_t from, size_t to, struct str url)
{
	struct str source = article->source;
	size_t at = from;

	while (at < to) {
		size_t behind = pass(source, at, to);
		size_t target = behind == at ? opened(source, at) : 0;
		if (target && says(source, target, url))
			return (ptrdiff_t)target;
		at = behind == at ? at + 1 : behind;
	}
	return STR_NONE;
}

ptrdiff_t source_find_note(
	const struct article *article, size_t from, size_t to, struct str label)
{
	struct str source = article->source;

	for (size_t at = from; at < to;) {
		size_t behind = pass(source, at, to);
		if (behind == at &&
			str_starts(str_slice(source, at, to), label))
			return (ptrdiff_t)at;
		at = behind == at ? at + 1 : behind;
	}
	return STR_NONE;
}

ptrdiff_t source_find_defined(
	const struct article *article, struct str url, struct place *place)
{
	struct str source = article->source;
	const struct cut *cut = &article->cut;

	for (size_t i = 0; i < cut->definitions.count; i++) {
		const struct cut_definition *one = &cut->definitions.items[i];
		size_t at = (size_t)(one->label.at - article->body.at) +
			one->label.size + body_at(article);
		if (byte_at(source, at + 1) != ':')
			continue;
		at = skip(source, at + 2, is_between);
		at += byte_at(source, at) == '<';
		if (!says(source, at, url))
			continue;
		const struct cut_chunk *chunk = &cut->chunks.items[one->chunk];
		struct source_part part = { body_at(article) + chunk->begin, at,
			chunk->line };
		*place = source_place(article, &part, at);
		return (ptrdiff_t)at;
	}
	return STR_NONE;
}
