#include "parse/seek.h"

#include "parse/aside.h"
#include "parse/marker.h"

#include <string.h>

enum { LONGEST_RUN = 80, LONGEST_LABEL = 999 }; /* as in cmark */

struct seek {
	struct arena *arena;
	struct mask_finds *finds;
	struct str text;
	size_t end;
	bool row; /* the line is one of a table: bars part cells */
	size_t no_math; /* no closing dollar before this byte */
	size_t no_display;
	struct asides asides; /* once one was met */
	size_t aside_end; /* of the one at hand: they do not nest */
	bool no_run[LONGEST_RUN + 1]; /* no more such run of backticks */
};

static bool is_end(char c)
{
	return c == '\n' || c == '\r';
}

static char byte_at(const struct seek *seek, size_t at)
{
	return at < seek->end ? seek->text.at[at] : '\n';
}

static void add(
	struct seek *seek, enum mask_kind kind, size_t begin, size_t end)
{
	struct mask_find *find = arena_push(seek->arena, seek->finds);

	find->kind = kind;
	find->at = begin;
	find->raw = str_slice(seek->text, begin, end);
	find->text = find->raw;
	if (kind == MASK_ESCAPE)
		find->text = str_slice(seek->text, begin + 1, end);
}

/* Behind what a line begins with before its text. */
static size_t line_text(const struct seek *seek, size_t at)
{
	while (marker_blank(byte_at(seek, at)) || byte_at(seek, at) == '>')
		at++;
	return at;
}

static void enter_line(struct seek *seek, size_t at)
{
	seek->row = byte_at(seek, line_text(seek, at)) == '|';
}

/* What may end a block of HTML must stay to be seen (CommonMark §4.6). */
static bool may_hide(const struct seek *seek, size_t begin, size_t end)
{
	static const char *const ends[] = { "-->", "?>", "]]>", "</" };
	struct str s = str_slice(seek->text, begin, end);

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_find(s, str_from(ends[i]), 0) != STR_NONE)
			return false;
	return true;
}

static size_t run_end(const struct seek *seek, size_t at)
{
	char c = byte_at(seek, at);

	while (at < seek->end && seek->text.at[at] == c)
		at++;
	return at;
}

/* Behind the code span that opens at `at`, or behind its backticks. */
static size_t pass_code(struct seek *seek, size_t at)
{
	size_t begin = run_end(seek, at);
	size_t length = begin - at;
	size_t from = begin;

	if (length > LONGEST_RUN || seek->no_run[length])
		return begin;
	while (from < seek->end) {
		const char *tick =
			memchr(seek->text.at + from, '`', seek->end - from);
		if (!tick)
			break;
		size_t hit = (size_t)(tick - seek->text.at);
		from = run_end(seek, hit);
		if (from - hit == length)
			return from;
	}
	seek->no_run[length] = true;
	return begin;
}

/* Behind the tag or autolink that opens at `at`, or one byte on. */
static size_t pass_tag(struct seek *seek, size_t at)
{
	char next = byte_at(seek, at + 1);
	bool letter =
		(next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');

	if (!letter && next != '/' && next != '!' && next != '?')
		return at + 1;
	for (size_t i = at + 1; i < seek->end; i++) {
		char c = seek->text.at[i];
		if (c == '>')
			return i + 1;
		if (c == '<' || is_end(c))
			break;
	}
	return at + 1;
}

/* \@ alone is a find; no other escape opens anything. */
static size_t pass_escape(struct seek *seek, size_t at)
{
	char next = byte_at(seek, at + 1);

	if (next == '@')
		add(seek, MASK_ESCAPE, at, at + 2);
	return is_end(next) ? at + 1 : at + 2;
}

/* What a note's label is made of: also of NULs, which stand for U+FFFD. */
static bool is_label(char c)
{
	return !c || ((unsigned char)c > ' ' && !strchr("[]`<>\\", c));
}

static size_t pass_note(struct seek *seek, size_t at)
{
	size_t end = at + 2;

	if (byte_at(seek, at + 1) != '^')
		return at + 1;
	while (end - at < LONGEST_LABEL && is_label(byte_at(seek, end)))
		end++;
	if (byte_at(seek, end) != ']' || end == at + 2)
		return at + 1;
	add(seek, MASK_NOTE, at, end + 1);
	return end + 1;
}

/* Its brackets are finds; what stands between is text like any other. */
static size_t pass_aside(struct seek *seek, size_t at)
{
	size_t close;

	if (byte_at(seek, at + 1) != '[' || at < seek->aside_end)
		return at + 1;
	if (!seek->asides.known)
		seek->asides =
			asides_of(seek->arena, seek->text, at, seek->end);
	close = asides_close(&seek->asides, at);
	if (close == at)
		return at + 1;
	add(seek, MASK_ASIDE, at, at + 2);
	add(seek, MASK_ASIDE_END, close, close + 1);
	seek->aside_end = close;
	return at + 2;
}

/* The next dollar if it closes inline math, or where the search must stop. */
static size_t close_of_math(const struct seek *seek, size_t from, bool *found)
{
	*found = false;
	for (size_t i = from; i < seek->end; i++) {
		char c = seek->text.at[i];
		char next = byte_at(seek, i + 1);
		if (is_end(c) || c == '`' || (c == '|' && seek->row))
			return i;
		if (c == '$') {
			*found = !marker_blank(seek->text.at[i - 1]) &&
				next != '$' && (next < '0' || next > '9');
			return i;
		}
		if (c == '\\' && !is_end(next))
			i++;
	}
	return seek->end;
}

static size_t pass_inline_math(struct seek *seek, size_t at)
{
	char next = byte_at(seek, at + 1);
	bool found;

	if (marker_blank(next) || is_end(next) || at < seek->no_math)
		return at + 1;
	size_t close = close_of_math(seek, at + 1, &found);
	if (!found) {
		seek->no_math = close;
		return at + 1;
	}
	if (may_hide(seek, at, close))
		add(seek, MASK_MATH, at, close + 1);
	return close + 1;
}

/* Two dollars at or after `from`, or where the search must stop. */
static size_t close_of_display(
	const struct seek *seek, size_t from, bool *found)
{
	*found = false;
	for (size_t i = from; i < seek->end; i++) {
		char c = seek->text.at[i];
		if (c == '`')
			return i;
		*found = c == '$' && byte_at(seek, i + 1) == '$';
		if (*found)
			return i;
		if (c == '\\' && !is_end(byte_at(seek, i + 1)))
			i++;
	}
	return seek->end;
}

/* One find for each line of begin..end, without the blanks at its ends. */
static void add_lines(struct seek *seek, size_t begin, size_t end)
{
	size_t at = begin;

	while (at < end) {
		size_t to = at;
		while (to < end && !is_end(seek->text.at[to]))
			to++;
		size_t next = to + 1;
		while (to > at && marker_blank(seek->text.at[to - 1]))
			to--;
		if (to > at && may_hide(seek, at, to))
			add(seek, MASK_MATH, at, to);
		at = line_text(seek, next);
	}
}

static size_t pass_display(struct seek *seek, size_t at)
{
	bool found;

	if (at < seek->no_display)
		return at + 2;
	size_t close = close_of_display(seek, at + 2, &found);
	if (!found)
		seek->no_display = close;
	if (!found || close == at + 2)
		return at + 2;
	add_lines(seek, at, close + 2);
	return close + 2;
}

static size_t pass_math(struct seek *seek, size_t at)
{
	return byte_at(seek, at + 1) == '$' ? pass_display(seek, at) :
					      pass_inline_math(seek, at);
}

static size_t pass_line_end(struct seek *seek, size_t at)
{
	enter_line(seek, at + 1);
	return at + 1;
}

/* Where to go on behind the byte; no entry: it means nothing. */
static size_t (*const passes[256])(struct seek *seek, size_t at) = {
	['`'] = pass_code,
	['<'] = pass_tag,
	['\\'] = pass_escape,
	['['] = pass_note,
	['^'] = pass_aside,
	['$'] = pass_math,
	['\n'] = pass_line_end,
	['\r'] = pass_line_end,
};

void seek_paragraph(struct arena *arena, struct str text, size_t begin,
	size_t end, struct mask_finds *finds)
{
	struct seek seek = {
		.arena = arena,
		.finds = finds,
		.text = text,
		.end = end,
	};

	enter_line(&seek, begin);
	for (size_t at = begin; at < end;) {
		unsigned char c = (unsigned char)text.at[at];
		at = passes[c] ? passes[c](&seek, at) : at + 1;
	}
}
