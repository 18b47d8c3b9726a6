#include "parse/starts.h"

#include "parse/alert.h"
#include "parse/line.h"
#include "parse/marker.h"

#include <string.h>

enum { CODE_INDENT = 4, CONTENT = 4, LONGEST_LABEL = 999 };

/* One line: columns and marks before its first character. */
struct start {
	size_t begin;
	size_t end;
	size_t at; /* the first byte that is neither blank nor > */
	size_t inner; /* behind the last > and the blank that it takes */
	int indent; /* columns between */
	bool quoted;
	struct str text; /* from `at` on */
};

/* ---- lines */

static struct start start_of(struct str text, size_t begin, size_t end)
{
	struct start start = {
		.begin = begin,
		.end = end,
		.at = begin,
		.inner = begin,
	};

	for (; start.at < end; start.at++) {
		char c = text.at[start.at];
		if (c == '>') {
			start.quoted = true;
			start.indent = 0;
			start.inner = start.at + 1;
		} else if (c == '\t') {
			start.indent += 4 - start.indent % 4;
		} else if (c == ' ') {
			start.indent++;
		} else {
			break;
		}
	}
	if (start.quoted && start.indent) {
		start.indent--;
		start.inner++;
	}
	start.text = str_slice(text, start.at, end);
	return start;
}

static size_t line_end(const struct starts *starts, size_t from)
{
	const char *at = starts->text.at + from;
	const char *end = memchr(at, '\n', starts->end - from);
	size_t size = end ? (size_t)(end - at) : starts->end - from;
	const char *earlier = starts->returns ? memchr(at, '\r', size) : NULL;

	return from + (earlier ? (size_t)(earlier - at) : size);
}

/* The line behind one that ends at `end`; false where there is none. */
static bool next_line(
	const struct starts *starts, size_t end, struct start *start)
{
	struct str text = starts->text;
	size_t begin = end + 1;

	if (begin < starts->end && text.at[end] == '\r' &&
		text.at[begin] == '\n')
		begin++;
	if (begin >= starts->end)
		return false;
	*start = start_of(text, begin, line_end(starts, begin));
	return true;
}

static size_t pass_blanks(struct str s, size_t at)
{
	while (at < s.size && marker_blank(s.at[at]))
		at++;
	return at;
}

/* ---- signs of lists */

/* The markers that a container may have, and the bit of each kind of list. */
static const char *const markers[] = { "+", "*", "-", "1)", "1." };

enum { MARKERS = sizeof markers / sizeof *markers };

/* Bits of the markers that a line begins with. */
static unsigned markers_of(struct str s)
{
	unsigned found = 0;

	for (size_t at = 0; at < s.size;) {
		struct str rest = str_slice(s, at, s.size);
		size_t size = marker_size(rest);
		if (!size && s.at[at] != '>' && !marker_blank(s.at[at]))
			break;
		for (unsigned i = 0; size && i < MARKERS; i++)
			if (rest.at[size - 1] ==
				markers[i][strlen(markers[i]) - 1])
				found |= 1u << i;
		at += size ? size : 1;
	}
	return found;
}

/* Whether a line may be a container's first, which a rule goes before. */
static bool may_open(const struct start *start)
{
	char c = start->text.size ? start->text.at[0] : 0;

	if (c == ':' || c == '~')
		return start->text.size > 1 && marker_blank(start->text.at[1]);
	return str_starts(start->text, S("[^"));
}

/*
 * A marker of no list that may follow: one looks as far as a safe cut or the
 * next container. Where all are taken two lists may be one.
 */
static const char *free_marker(const struct starts *starts, size_t end)
{
	unsigned taken = 0;
	unsigned marker = 0;
	struct start start;
	bool blank = false;

	while (next_line(starts, end, &start) && !may_open(&start)) {
		unsigned found = markers_of(start.text);
		bool empty = start.at == start.end;
		if (blank && start.at == start.begin && !found && !empty)
			break;
		taken |= found;
		blank = empty && !start.quoted;
		end = start.end;
	}
	while (marker + 1 < MARKERS && taken & 1u << marker)
		marker++;
	return markers[marker];
}

/* ---- containers */

static struct mask_find *add(struct starts *starts, enum mask_kind kind,
	size_t begin, size_t end, struct str text)
{
	struct mask_find *find = arena_push(starts->arena, starts->finds);

	find->kind = kind;
	find->at = begin;
	find->raw = str_slice(starts->text, begin, end);
	find->text = text;
	return find;
}

/* The line's beginning up to `behind` becomes the marker of an item. */
static size_t open_container(struct starts *starts, const struct start *start,
	enum mask_kind kind, size_t behind, struct str text)
{
	struct text lead = { .arena = starts->arena };
	const char *marker = free_marker(starts, start->end);
	size_t indent = (size_t)start->indent;
	size_t used = indent + strlen(marker);

	behind = start->at + pass_blanks(start->text, behind - start->at);
	if (!start->quoted) {
		text_add_repeat(&lead, S(" "), indent);
		text_add(&lead, S(STARTS_RULE "\n"));
	}
	text_add_repeat(&lead, S(" "), indent);
	text_add(&lead, str_from(marker));
	text_add_repeat(&lead, S(" "), used < CONTENT ? CONTENT - used : 1);
	add(starts, kind, start->inner, behind, text)->lead = text_str(&lead);
	return behind;
}

static bool is_label(char c)
{
	return !c || ((unsigned char)c > ' ' && !strchr("[]`<>\\", c));
}

static size_t start_note(struct starts *starts, const struct start *start)
{
	struct str s = start->text;
	size_t end = 2;

	if (!str_starts(s, S("[^")) || start->indent >= CODE_INDENT)
		return start->begin;
	while (end < s.size && end < LONGEST_LABEL && is_label(s.at[end]))
		end++;
	if (end == 2 || !str_starts(str_slice(s, end, s.size), S("]:")))
		return start->begin;
	return open_container(starts, start, MASK_FOOT, start->at + end + 2,
		str_slice(s, 0, end + 1));
}

/* ---- definitions of terms */

/* A line of text alone: none that may begin or be anything else. */
static bool may_be_term(const struct start *start)
{
	struct str s = start->text;

	if (start->quoted || start->indent >= CODE_INDENT || marker_size(s))
		return false;
	return line_read(s, 0, 0).kind == LINE_TEXT &&
		!strchr("|+:=", s.at[0]) && !str_starts(s, S("```"));
}

static size_t start_colon(struct starts *starts, const struct start *start)
{
	struct str s = start->text;
	bool follows =
		starts->defining || (starts->term && starts->blanks <= 1);

	if (!follows || start->quoted || start->indent >= CODE_INDENT ||
		s.size < 2 || !marker_blank(s.at[1]) ||
		pass_blanks(s, 1) == s.size)
		return start->begin;
	starts->defining = true;
	return open_container(starts, start, MASK_COLON, start->at + 1, S(""));
}

/* ---- alerts and tasks */

static size_t start_alert(struct starts *starts, const struct start *start)
{
	if (!start->quoted || starts->quoted || start->indent >= CODE_INDENT ||
		!alert_is(start->text))
		return start->begin;
	add(starts, MASK_ALERT, start->at, start->end,
		alert_title(starts->arena, start->text));
	return start->end;
}

static size_t start_bracket(struct starts *starts, const struct start *start)
{
	size_t behind = start_note(starts, start);

	return behind == start->begin ? start_alert(starts, start) : behind;
}

static size_t start_item(struct starts *starts, const struct start *start)
{
	struct str s = start->text;
	size_t at = 0;
	size_t size;

	while ((size = marker_size(str_slice(s, at, s.size))))
		at = pass_blanks(s, at + size);
	if (at && at + 3 < s.size && s.at[at] == '[' && s.at[at + 2] == ']' &&
		marker_blank(s.at[at + 3]) && strchr(" xX", s.at[at + 1]) &&
		s.at[at + 1])
		add(starts, MASK_TASK, start->at + at, start->at + at + 3,
			str_slice(s, at, at + 3));
	return start->begin;
}

/* ---- line blocks */

/* Whether the line goes on with a line block, or begins one. */
static bool is_verse(const struct start *start)
{
	struct str s = start->text;
	struct line line = line_read(s, 0, 0);

	if (start->quoted || !s.size || (s.size > 1 && line_delimits(&line)))
		return false;
	return start->begin < start->at ||
		(s.at[0] == '|' && (s.size == 1 || marker_blank(s.at[1])));
}

/* Where the line block ends that this line begins; 0: there is none. */
static size_t verse_end(const struct starts *starts, struct start start)
{
	if (start.begin < start.at || !is_verse(&start))
		return 0;
	while (start.text.size && is_verse(&start)) {
		size_t end = start.end;
		if (!next_line(starts, end, &start))
			return end;
	}
	return start.text.size ? 0 : start.begin;
}

/* The blanks that a line of verse begins with, so that they stay. */
static struct str kept_blanks(struct starts *starts, size_t count)
{
	struct text text = { .arena = starts->arena };

	text_add_repeat(&text, S("\u00a0"), count);
	return text_str(&text);
}

static size_t start_verse(struct starts *starts, const struct start *start)
{
	size_t text = pass_blanks(start->text, 1);

	if (starts->may_begin && start->begin >= starts->verse_end)
		starts->verse_end = verse_end(starts, *start);
	if (start->begin < start->at || start->begin >= starts->verse_end)
		return start->begin;
	add(starts, MASK_VERSE, start->at, start->at + text,
		kept_blanks(starts, text > 1 ? text - 2 : 0));
	return start->begin;
}

/* ---- all of them */

struct starts starts_make(struct arena *arena, struct str text, size_t end,
	bool returns, struct mask_finds *finds)
{
	return (struct starts){
		.arena = arena,
		.finds = finds,
		.text = text,
		.end = end,
		.returns = returns,
		.may_begin = true,
	};
}

/* Keeps what the next line wants to know of this one. */
static void remember(struct starts *starts, const struct start *start)
{
	bool behind_blank = starts->may_begin;

	starts->quoted = start->quoted;
	starts->may_begin = !start->text.size && !start->quoted;
	if (starts->may_begin) {
		starts->blanks++;
		return;
	}
	if (behind_blank && (start->quoted || start->indent < CODE_INDENT))
		starts->defining = false;
	starts->term = behind_blank && may_be_term(start);
	starts->blanks = 0;
	if (str_starts(start->text, S(":::")) ||
		str_starts(start->text, S("#")))
		starts->may_begin = true;
}

static size_t (*const readers[256])(struct starts *, const struct start *) = {
	['['] = start_bracket,
	[':'] = start_colon,
	['~'] = start_colon,
	['|'] = start_verse,
	['-'] = start_item,
	['+'] = start_item,
	['*'] = start_item,
	['0'] = start_item,
	['1'] = start_item,
	['2'] = start_item,
	['3'] = start_item,
	['4'] = start_item,
	['5'] = start_item,
	['6'] = start_item,
	['7'] = start_item,
	['8'] = start_item,
	['9'] = start_item,
};

size_t starts_line(struct starts *starts, size_t begin, size_t end)
{
	struct start start = start_of(starts->text, begin, end);
	unsigned char c = start.text.size ? (unsigned char)start.text.at[0] : 0;
	size_t behind = readers[c] ? readers[c](starts, &start) : begin;
	bool defined = behind > begin && (c == ':' || c == '~');

	remember(starts, &start);
	starts->defining = starts->defining || defined;
	return behind;
}
