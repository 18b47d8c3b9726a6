#include "parse/attributes.h"
#include "parse/html_tag.h"
#include "parse/marker.h"
#include "parse/seek_inner.h"
#include "parse/seek_link.h"

#include <string.h>

static bool is_white(char c)
{
	return marker_blank(c) || seek_is_end(c);
}

static bool is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z');
}

static size_t skip_blanks(const struct seek *seek, size_t at)
{
	while (marker_blank(seek_byte(seek, at)))
		at++;
	return at;
}

static char byte_before(const struct seek *seek, size_t at)
{
	return at > seek->begin ? seek->text.at[at - 1] : '\n';
}

/* ---- marks around text: ~~struck~~, H~2~O, x^2^ */

/* Whether bytes begin..end go past a cell's bar. */
static bool leaves_cell(const struct seek *seek, size_t begin, size_t end)
{
	return seek->row && memchr(seek->text.at + begin, '|', end - begin);
}

static void pass_strike(struct seek *seek, size_t at)
{
	size_t open = seek->marks.strike;

	seek->marks.strike = 0;
	if (open && at > open && !is_white(seek->text.at[at - 1]) &&
		!leaves_cell(seek, open, at)) {
		seek_add(seek, MASK_STRIKE, open - 2, open, S(""));
		seek_add(seek, MASK_STRIKE_END, at, at + 2, S(""));
	} else if (!is_white(seek_byte(seek, at + 2))) {
		seek->marks.strike = at + 2;
	} else {
		seek->marks.strike = open;
	}
}

/* The mark that closes the script opened at `at`, or where to stop. */
static size_t close_of_script(const struct seek *seek, size_t at, bool *found)
{
	char mark = seek->text.at[at];

	*found = false;
	for (size_t i = at + 1; i < seek->end; i++) {
		char c = seek->text.at[i];
		if (is_white(c) || !c || strchr("|`<[]$", c))
			return i;
		if (c == mark) {
			*found = i > at + 1 && seek_byte(seek, i + 1) != mark;
			return i;
		}
		if (c == '\\' && !seek_is_end(seek_byte(seek, i + 1)))
			i++;
	}
	return seek->end;
}

/* "~5/~10" is no subscript: that stands behind something. */
static bool is_about(const struct seek *seek, size_t at, size_t close)
{
	char before = byte_before(seek, at);

	return seek->text.at[at] == '~' &&
		(is_white(before) || strchr("(\"'", before)) &&
		is_alnum(seek_byte(seek, close + 1));
}

static void add_script(
	struct seek *seek, size_t at, size_t close, enum mask_kind kind)
{
	seek_add(seek, kind, at, at + 1, S(""));
	for (size_t i = at + 1; i + 1 < close; i++) {
		if (seek->text.at[i] != '\\')
			continue;
		if (seek->text.at[i + 1] == ' ')
			seek_add(seek, MASK_PLAIN, i, i + 2, S(" "));
		i++;
	}
	seek_add(seek, kind + 1, close, close + 1, S(""));
}

static size_t pass_script(struct seek *seek, size_t at, enum mask_kind kind)
{
	bool which = kind == MASK_SUP;
	struct seek_marks *marks = &seek->marks;
	bool found;

	if (marks->script_end[which] == at + 1 || at < marks->no_script[which])
		return at + 1;
	size_t close = close_of_script(seek, at, &found);
	if (!found) {
		marks->no_script[which] = close;
	} else if (!is_about(seek, at, close)) {
		add_script(seek, at, close, kind);
		marks->script_end[which] = close + 1;
	}
	return at + 1;
}

size_t seek_tildes(struct seek *seek, size_t at)
{
	size_t end = seek_run_end(seek, at);

	if (end - at == 1)
		return pass_script(seek, at, MASK_SUB);
	if (end - at == 2)
		pass_strike(seek, at);
	return end;
}

size_t seek_caret(struct seek *seek, size_t at)
{
	size_t end = seek_run_end(seek, at);

	return end - at == 1 ? pass_script(seek, at, MASK_SUP) : end;
}

/* ---- attributes */

static size_t attributes_at(const struct seek *seek, size_t at)
{
	return attributes_size(str_slice(seek->text, at, seek->end));
}

/* Hides the attributes at `at`, if they are such; gives where to go on. */
static size_t hide_at(struct seek *seek, size_t at)
{
	size_t size = attributes_at(seek, at);

	if (size)
		seek_add_lines(seek, MASK_ATTRIBUTES, at, at + size, false);
	return at + size;
}

size_t seek_behind_math(struct seek *seek, size_t end)
{
	size_t at = skip_blanks(seek, end);
	size_t size = attributes_at(seek, at);

	if (!size)
		return end;
	seek_add_lines(seek, MASK_ATTRIBUTES, end, at + size, false);
	return at + size;
}

/* Raw HTML in code keeps its words; what is raw for others is no text. */
size_t seek_behind_code(struct seek *seek, size_t begin, size_t end)
{
	struct str format;
	size_t size =
		attributes_raw(str_slice(seek->text, end, seek->end), &format);
	struct str code = str_slice(seek->text, begin, end);
	size_t ticks = seek_run_end(seek, begin) - begin;

	if (!size)
		return hide_at(seek, end);
	if (str_starts(format, S("html")) && !memchr(code.at, '\n', code.size))
		seek_add(seek, MASK_ATTRIBUTES, begin, end + size,
			html_words(seek->arena,
				str_slice(code, ticks, code.size - ticks)));
	else
		seek_add_lines(seek, MASK_ATTRIBUTES, begin, end + size, false);
	return end + size;
}

/* ---- brackets */

size_t seek_bracket(struct seek *seek, size_t at)
{
	*arena_push(seek->arena, &seek->marks.brackets) = at;
	return at + 1;
}

/* The attributes of a span or of a link by reference. */
static size_t pass_span(struct seek *seek, size_t open, size_t at)
{
	char before = byte_before(seek, open);
	size_t end = hide_at(seek, at + 1);

	if (end > at + 1 && before != ']' && before != '!') {
		seek_add(seek, MASK_SPAN, open, open + 1, S(""));
		seek_add(seek, MASK_SPAN, at, at + 1, S(""));
	}
	return end;
}

/* [words](@ref x), (@id x), (@extref x): of Julia's Documenter, which leads
 * where only that knows. Behind it, or 0. */
static size_t pass_documenter(struct seek *seek, size_t open, size_t at)
{
	static const char *const names[] = { "(@ref ", "(@id ", "(@extref " };
	struct str rest = str_slice(seek->text, at + 1, seek->end);
	size_t end = at + 1;
	bool known = false;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		known = known || str_starts(rest, str_from(names[i]));
	while (known && seek_byte(seek, end) != ')')
		if (seek_is_end(seek_byte(seek, end++)))
			return 0;
	if (!known || !seek_may_hide(seek, at, end))
		return 0;
	seek_add(seek, MASK_SPAN, open, open + 1, S(""));
	seek_add(seek, MASK_SPAN, at, at + 1, S(""));
	seek_add(seek, MASK_ATTRIBUTES, at + 1, end + 1, S(""));
	return end + 1;
}

size_t seek_bracket_end(struct seek *seek, size_t at)
{
	struct seek_marks *marks = &seek->marks;
	char next = seek_byte(seek, at + 1);

	if (!marks->brackets.count)
		return at + 1;
	size_t open = marks->brackets.items[--marks->brackets.count];
	if (next == '{')
		return pass_span(seek, open, at);
	size_t behind = next == '(' ? pass_documenter(seek, open, at) : 0;
	if (behind)
		return behind;
	size_t end = next == '(' ? seek_target_end(seek, at + 1) : 0;
	return end ? hide_at(seek, end) : at + 1;
}

/* ---- headings and captions */

/* Where a heading's text begins on the line at hand; 0: it is none. */
static size_t heading_text(const struct seek *seek)
{
	size_t at = seek->line;
	size_t size;

	do {
		struct str rest = str_slice(seek->text, at, seek->end);
		size = marker_size(rest);
		at = skip_blanks(seek, at + size);
	} while (size);
	size_t end = seek_byte(seek, at) == '#' ? seek_run_end(seek, at) : at;
	bool heads =
		end > at && end - at <= 6 && marker_blank(seek_byte(seek, end));
	return heads ? end + 1 : 0;
}

/* Of a table: ": words {#id}" or "Table: words {#id}". */
static bool is_caption(const struct seek *seek)
{
	struct str line = str_slice(seek->text, seek->line, seek->end);

	return str_starts(line, S(": ")) || str_starts(line, S("Table:"));
}

/* Whether the attributes have the paragraph's last line for themselves, as
 * behind long captions and in Kramdown. */
static bool is_alone(const struct seek *seek, size_t at, size_t end)
{
	size_t begin = at;

	while (begin > seek->begin &&
		(seek->text.at[begin - 1] == '>' ||
			marker_blank(seek->text.at[begin - 1])))
		begin--;
	while (end < seek->end && is_white(seek->text.at[end]))
		end++;
	return at == seek->line && begin > seek->begin && end == seek->end;
}

/* Whether the next line makes a heading of the one that ends at `at`. */
static bool is_underlined(const struct seek *seek, size_t at)
{
	while (is_white(seek_byte(seek, at)) || seek_byte(seek, at) == '>')
		if (++at >= seek->end)
			return false;
	char mark = seek_byte(seek, at);
	if (mark != '=' && mark != '-')
		return false;
	at = skip_blanks(seek, seek_run_end(seek, at));
	return seek_is_end(seek_byte(seek, at));
}

/* Back over blanks and the marks that close a heading. */
static size_t before_attributes(
	const struct seek *seek, size_t least, size_t at)
{
	size_t begin = at;

	while (begin > least && marker_blank(seek->text.at[begin - 1]))
		begin--;
	size_t marks = begin;
	while (marks > least && seek->text.at[marks - 1] == '#')
		marks--;
	if (marks == begin || marks == least ||
		!marker_blank(seek->text.at[marks - 1]))
		return begin;
	while (marks > least && marker_blank(seek->text.at[marks - 1]))
		marks--;
	return marks;
}

size_t seek_brace(struct seek *seek, size_t at)
{
	size_t size = attributes_at(seek, at);
	size_t end = skip_blanks(seek, at + size);

	if (!size || !seek_is_end(seek_byte(seek, end)))
		return at + 1;
	size_t least = heading_text(seek);
	if (!least && !is_caption(seek) && !is_underlined(seek, end) &&
		!is_alone(seek, at, end))
		return at + 1;
	if (least)
		seek_add_lines(seek, MASK_ATTRIBUTES,
			before_attributes(seek, least, at), at + size, false);
	else
		hide_at(seek, at);
	return at + size;
}
