#include "parse/line.h"

#include "base/unicode.h"
#include "parse/html.h"

#include <string.h>

enum {
	TAB = 4,
	CODE_INDENT = 4, /* CommonMark 0.30 §4.4 */
	LABEL_MOST = 4096 /* cmark stops at 1000, without the quotes' marks */
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* What cmark takes for white space behind a marker. */
static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static size_t skip_blanks(struct str text, size_t at)
{
	while (at < text.size && is_blank(text.at[at]))
		at++;
	return at;
}

static size_t skip_run(struct str text, size_t at, char c)
{
	while (at < text.size && text.at[at] == c)
		at++;
	return at;
}

static int column_after(int column, char c)
{
	return c == '\t' ? column - column % TAB + TAB : column + 1;
}

/* One optional column behind a marker; a tab may be eaten in part. */
static void eat_column(struct line *line)
{
	if (line->rest >= line->text.size ||
		!is_blank(line->text.at[line->rest]))
		return;
	bool whole = line->text.at[line->rest] == ' ' ||
		line->column % TAB == TAB - 1;
	line->column++;
	line->rest += whole;
}

static void read_quote(struct line *line, int column)
{
	line->kind = LINE_QUOTE;
	line->rest = line->at + 1;
	line->column = column + 1;
	eat_column(line);
}

static void read_heading(struct line *line, int column)
{
	size_t end = skip_run(line->text, line->at, '#');
	size_t level = end - line->at;

	(void)column;
	if (level > 6 ||
		(end < line->text.size && !is_blank(line->text.at[end])))
		return;
	line->kind = LINE_HEADING;
	line->level = (int)level;
}

bool line_valid(struct str text)
{
	for (size_t i = 0; i < text.size;) {
		if ((unsigned char)text.at[i] < 0x80) {
			i++;
			continue;
		}
		struct unicode_char c = unicode_at(text, i);
		if (c.code < 0)
			return false;
		i += c.bytes;
	}
	return true;
}

static void read_code(struct line *line, int column)
{
	char mark = line->text.at[line->at];
	size_t end = skip_run(line->text, line->at, mark);
	struct str info = str_slice(line->text, end, line->text.size);

	(void)column;
	if (end - line->at < 3 ||
		(mark == '`' && info.size && memchr(info.at, '`', info.size)))
		return;
	line->kind = LINE_CODE;
	line->level = end - line->at > 255 ? 255 : (int)(end - line->at);
	line->doubtful = !line_valid(info);
}

static void read_html(struct line *line, int column)
{
	struct str text = str_slice(line->text, line->at, line->text.size);

	(void)column;
	line->level = html_begins(text, &line->doubtful);
	if (line->level)
		line->kind = LINE_HTML;
}

static bool is_rule(struct str text, size_t at)
{
	char mark = text.at[at];
	int marks = 0;

	for (; at < text.size; at++) {
		if (text.at[at] == mark)
			marks++;
		else if (!is_blank(text.at[at]))
			return false;
	}
	return marks >= 3;
}

/* Where the content of an item stands (cmark's reading of §5.2). */
static void read_content(struct line *line, size_t end, int column)
{
	int marker = column;
	size_t at = end;

	for (; at < line->text.size && is_blank(line->text.at[at]); at++)
		column = column_after(column, line->text.at[at]);
	int blanks = column - marker;
	line->rest = at;
	line->column = column;
	if (blanks < 1 || blanks > CODE_INDENT || at == line->text.size) {
		line->rest = end;
		line->column = marker;
		eat_column(line);
		blanks = 1;
	}
	line->width += blanks;
}

/* A list marker of `size` bytes; `one`: a bullet, or the number 1. */
static void read_marker(struct line *line, size_t size, int column, bool one)
{
	size_t end = line->at + size;

	if (end < line->text.size && !is_space(line->text.at[end]))
		return;
	line->kind = LINE_ITEM;
	line->interrupts =
		one && skip_blanks(line->text, end) < line->text.size;
	line->width = line->indent + (int)size;
	read_content(line, end, column + (int)size);
}

static void read_bullet(struct line *line, int column)
{
	if (line->text.at[line->at] != '+' && is_rule(line->text, line->at))
		line->kind = LINE_RULE;
	else
		read_marker(line, 1, column, true);
}

static void read_rule(struct line *line, int column)
{
	(void)column;
	if (is_rule(line->text, line->at))
		line->kind = LINE_RULE;
}

static void read_number(struct line *line, int column)
{
	const struct str text = line->text;
	size_t at = line->at;
	int number = 0;

	for (; at < text.size && at - line->at < 9 && text.at[at] >= '0' &&
		text.at[at] <= '9';
		at++)
		number = number * 10 + (text.at[at] - '0');
	if (at < text.size && (text.at[at] == '.' || text.at[at] == ')'))
		read_marker(line, at + 1 - line->at, column, number == 1);
}

static void read_note(struct line *line, int column)
{
	struct str label;
	size_t end;

	(void)column;
	if (str_starts(str_slice(line->text, line->at, line->text.size),
		    S("[^")) &&
		line_label(line->text, line->at, &label, &end))
		line->kind = LINE_NOTE;
}

static void read_colon(struct line *line, int column)
{
	size_t next = line->at + 1;

	(void)column;
	if (next < line->text.size && is_blank(line->text.at[next]))
		line->kind = LINE_NOTE;
}

static void read_tilde(struct line *line, int column)
{
	read_code(line, column);
	if (line->kind == LINE_TEXT)
		read_colon(line, column);
}

struct line line_read(struct str text, size_t from, int column)
{
	static void (*const readers[256])(struct line *, int) = {
		['>'] = read_quote,
		['#'] = read_heading,
		['`'] = read_code,
		['~'] = read_tilde,
		[':'] = read_colon,
		['<'] = read_html,
		['-'] = read_bullet,
		['+'] = read_bullet,
		['*'] = read_bullet,
		['_'] = read_rule,
		['['] = read_note,
		['0'] = read_number,
		['1'] = read_number,
		['2'] = read_number,
		['3'] = read_number,
		['4'] = read_number,
		['5'] = read_number,
		['6'] = read_number,
		['7'] = read_number,
		['8'] = read_number,
		['9'] = read_number,
	};
	struct line line = { .text = text, .at = from };
	int begin = column;

	for (; line.at < text.size && is_blank(text.at[line.at]); line.at++)
		column = column_after(column, text.at[line.at]);
	line.indent = column - begin;
	if (line.at == text.size)
		line.kind = LINE_BLANK;
	else if (readers[(unsigned char)text.at[line.at]])
		readers[(unsigned char)text.at[line.at]](&line, column);
	return line;
}

int line_underline(const struct line *line)
{
	char mark = line->at < line->text.size ? line->text.at[line->at] : 0;

	if (mark != '=' && mark != '-')
		return 0;
	size_t end = skip_run(line->text, line->at, mark);
	if (skip_blanks(line->text, end) < line->text.size)
		return 0;
	return mark == '=' ? 1 : 2;
}

bool line_delimits(const struct line *line)
{
	bool bar = false;

	for (size_t i = line->at; i < line->text.size; i++) {
		char c = line->text.at[i];
		if (c != '-' && c != '|' && c != ':' && !is_space(c))
			return false;
		bar = bar || c == '|' || c == ':';
	}
	return bar;
}

bool line_closes(const struct line *line, char mark, int length)
{
	size_t end = skip_run(line->text, line->at, mark);

	return line->indent < CODE_INDENT && end - line->at >= (size_t)length &&
		skip_blanks(line->text, end) == line->text.size;
}

bool line_brackets(struct str source, size_t at, struct str *label)
{
	size_t most =
		at + LABEL_MOST < source.size ? at + LABEL_MOST : source.size;

	for (size_t i = at + 1; i < most; i++) {
		char c = source.at[i];
		if (c == '[')
			return false;
		if (c == ']') {
			*label = str_slice(source, at + 1, i);
			return true;
		}
		if (c == '\\')
			i++;
	}
	return false;
}

/* Whether the first bracket that closes is a link's, as nearly all are. */
static bool is_link(struct str source, size_t at)
{
	size_t room = source.size - at;
	const char *close = memchr(
		source.at + at, ']', room < LABEL_MOST ? room : LABEL_MOST);

	return !close || close + 1 == source.at + source.size ||
		(close[1] != ':' && close[-1] != '\\');
}

bool line_label(struct str source, size_t at, struct str *label, size_t *end)
{
	if (is_link(source, at) || !line_brackets(source, at, label))
		return false;
	*end = at + label->size + 3;
	return *end <= source.size && source.at[*end - 1] == ':';
}
