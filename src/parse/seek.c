#include "parse/seek_inner.h"

#include "parse/aside.h"
#include "parse/marker.h"
#include "parse/seek_cite.h"

#include <string.h>

struct mask_find *seek_add(struct seek *seek, enum mask_kind kind, size_t begin,
	size_t end, struct str text)
{
	struct mask_find *find = arena_push(seek->arena, seek->finds);

	find->kind = kind;
	find->at = begin;
	find->raw = str_slice(seek->text, begin, end);
	find->text = text;
	return find;
}

/* What reads as it is. */
static void add(
	struct seek *seek, enum mask_kind kind, size_t begin, size_t end)
{
	seek_add(seek, kind, begin, end, str_slice(seek->text, begin, end));
}

/* Behind what a line begins with before its text. */
static size_t line_text(const struct seek *seek, size_t at)
{
	while (marker_blank(seek_byte(seek, at)) || seek_byte(seek, at) == '>')
		at++;
	return at;
}

static void enter_line(struct seek *seek, size_t at)
{
	seek->line = line_text(seek, at);
	seek->row = seek_byte(seek, seek->line) == '|';
}

bool seek_may_hide(const struct seek *seek, size_t begin, size_t end)
{
	static const char *const ends[] = { "-->", "?>", "]]>", "</" };
	struct str s = str_slice(seek->text, begin, end);

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_find(s, str_from(ends[i]), 0) != STR_NONE)
			return false;
	return true;
}

size_t seek_run_end(const struct seek *seek, size_t at)
{
	char c = seek_byte(seek, at);

	while (at < seek->end && seek->text.at[at] == c)
		at++;
	return at;
}

/* Behind the code span that opens at `at`, or behind its backticks. */
static size_t pass_code(struct seek *seek, size_t at)
{
	size_t begin = seek_run_end(seek, at);
	size_t length = begin - at;
	size_t from = begin;

	if (length > SEEK_LONGEST_RUN || seek->no_run[length])
		return begin;
	while (from < seek->end) {
		const char *tick =
			memchr(seek->text.at + from, '`', seek->end - from);
		if (!tick)
			break;
		size_t hit = (size_t)(tick - seek->text.at);
		from = seek_run_end(seek, hit);
		if (from - hit == length)
			return seek_behind_code(seek, at, from);
	}
	seek->no_run[length] = true;
	return begin;
}

/* A comment that has a line of a picture's words for itself, the next one
 * closing them, would begin a block (CommonMark §4.6); behind it, or 0. What
 * ends it stays to be seen. */
static size_t pass_comment(struct seek *seek, size_t at)
{
	struct str rest = str_slice(seek->text, at, seek->end);
	struct str line = rest.size ? str_line(&rest) : rest;
	struct str next = rest.size ? str_line(&rest) : rest;

	line = str_trim(line);
	if (at != seek->line || !str_starts(line, S("<!--")) ||
		!str_starts(next, S("](")) ||
		str_find(line, S("-->"), 0) != (ptrdiff_t)line.size - 3 ||
		!seek->marks.brackets.count)
		return 0;
	size_t open =
		seek->marks.brackets.items[seek->marks.brackets.count - 1];
	if (!open || seek->text.at[open - 1] != '!')
		return 0;
	seek_add(seek, MASK_COMMENT, at, at + line.size, S(""));
	return at + line.size;
}

/* Behind the tag or autolink that opens at `at`, or one byte on. */
static size_t pass_tag(struct seek *seek, size_t at)
{
	char next = seek_byte(seek, at + 1);
	bool letter =
		(next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');

	if (!letter && next != '/' && next != '!' && next != '?')
		return at + 1;
	size_t comment = next == '!' ? pass_comment(seek, at) : 0;
	if (comment)
		return comment;
	for (size_t i = at + 1; i < seek->end; i++) {
		char c = seek->text.at[i];
		if (c == '>')
			return i + 1;
		if (c == '<' || seek_is_end(c))
			break;
	}
	return at + 1;
}

/* \@ is a find, and so is TeX; no other escape opens anything. */
static size_t pass_escape(struct seek *seek, size_t at)
{
	char next = seek_byte(seek, at + 1);

	if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'))
		return seek_tex(seek, at);
	size_t reference = seek_bookdown(seek, at);
	if (reference)
		return reference;
	if (next == '@')
		seek_add(seek, MASK_ESCAPE, at, at + 2, S("@"));
	return seek_is_end(next) ? at + 1 : at + 2;
}

/* Brackets are a citation's or a link's: both keep those that are open. */
static size_t open_bracket(struct seek *seek, size_t at)
{
	cites_pass_open(seek, at);
	return seek_bracket(seek, at);
}

static size_t pass_bracket_end(struct seek *seek, size_t at)
{
	size_t cited = cites_pass_close(seek, at);
	size_t linked = seek_bracket_end(seek, at);

	return cited > linked ? cited : linked;
}

static size_t pass_colon(struct seek *seek, size_t at)
{
	cites_pass_colon(seek, at);
	return seek_url(seek, at);
}

/* What a note's label is made of: also of NULs, which stand for U+FFFD. */
static bool is_label(char c)
{
	return !c || ((unsigned char)c > ' ' && !strchr("[]`<>\\", c));
}

static size_t pass_bracket(struct seek *seek, size_t at)
{
	size_t end = at + 2;

	if (seek_byte(seek, at + 1) != '^')
		return open_bracket(seek, at);
	while (end - at < SEEK_LONGEST_LABEL && is_label(seek_byte(seek, end)))
		end++;
	if (seek_byte(seek, end) != ']' || end == at + 2)
		return open_bracket(seek, at);
	add(seek, MASK_NOTE, at, end + 1);
	return end + 1;
}

/* Its brackets are finds; what stands between is text like any other. */
static size_t pass_aside(struct seek *seek, size_t at)
{
	size_t close;

	if (at < seek->aside_end)
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
	open_bracket(seek, at + 1);
	return at + 2;
}

static size_t pass_caret(struct seek *seek, size_t at)
{
	return seek_byte(seek, at + 1) == '[' ? pass_aside(seek, at) :
						seek_caret(seek, at);
}

/* The next dollar if it closes inline math, or where the search must stop. */
static size_t close_of_math(const struct seek *seek, size_t from, bool *found)
{
	*found = false;
	for (size_t i = from; i < seek->end; i++) {
		char c = seek->text.at[i];
		char next = seek_byte(seek, i + 1);
		if (seek_is_end(c) || c == '`' || (c == '|' && seek->row))
			return i;
		if (c == '$') {
			*found = !marker_blank(seek->text.at[i - 1]) &&
				next != '$' && (next < '0' || next > '9');
			return i;
		}
		if (c == '\\' && !seek_is_end(next))
			i++;
	}
	return seek->end;
}

static size_t pass_inline_math(struct seek *seek, size_t at)
{
	char next = seek_byte(seek, at + 1);
	bool found;

	if (marker_blank(next) || seek_is_end(next) || at < seek->no_math)
		return at + 1;
	size_t close = close_of_math(seek, at + 1, &found);
	if (!found) {
		seek->no_math = close;
		return at + 1;
	}
	if (seek_may_hide(seek, at, close))
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
		*found = c == '$' && seek_byte(seek, i + 1) == '$';
		if (*found)
			return i;
		if (c == '\\' && !seek_is_end(seek_byte(seek, i + 1)))
			i++;
	}
	return seek->end;
}

void seek_add_lines(struct seek *seek, enum mask_kind kind, size_t begin,
	size_t end, bool shown)
{
	size_t at = begin;

	while (at < end) {
		size_t to = at;
		while (to < end && !seek_is_end(seek->text.at[to]))
			to++;
		size_t next = to + 1;
		while (to > at && marker_blank(seek->text.at[to - 1]))
			to--;
		struct str raw = str_slice(seek->text, at, to);
		if (to > at && seek_may_hide(seek, at, to))
			seek_add(seek, kind, at, to, shown ? raw : S(""));
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
	seek_add_lines(seek, MASK_TEX, at, close + 2, true);
	return seek_behind_math(seek, close + 2);
}

static size_t pass_math(struct seek *seek, size_t at)
{
	return seek_byte(seek, at + 1) == '$' ? pass_display(seek, at) :
						pass_inline_math(seek, at);
}

static size_t pass_line_end(struct seek *seek, size_t at)
{
	cites_end_line(seek);
	enter_line(seek, at + 1);
	return at + 1;
}

/* Where to go on behind the byte; no entry: it means nothing. */
static size_t (*const passes[256])(struct seek *seek, size_t at) = {
	['`'] = pass_code,
	['<'] = pass_tag,
	['\\'] = pass_escape,
	['['] = pass_bracket,
	['@'] = cites_pass_at,
	[';'] = cites_pass_part,
	['|'] = cites_pass_bar,
	['$'] = pass_math,
	['~'] = seek_tildes,
	['^'] = pass_caret,
	[']'] = pass_bracket_end,
	['{'] = seek_brace,
	[':'] = pass_colon,
	['w'] = seek_www,
	['\n'] = pass_line_end,
	['\r'] = pass_line_end,
};

void seek_paragraph(struct arena *arena, struct str text, size_t begin,
	size_t end, struct mask_finds *finds, struct cites *cites)
{
	struct seek seek = {
		.arena = arena,
		.finds = finds,
		.cites = cites,
		.text = text,
		.begin = begin,
		.end = end,
	};

	enter_line(&seek, begin);
	for (size_t at = begin; at < end;) {
		unsigned char c = (unsigned char)text.at[at];
		at = passes[c] ? passes[c](&seek, at) : at + 1;
	}
	cites_end(&seek);
}
