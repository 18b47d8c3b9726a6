#include "parse/plain_lines.h"

#include "base/unicode.h"
#include "parse/plaintext.h"

enum {
	INDENT = 4, /* columns from which a line is set apart */
	MARGIN_LEAST = 40, /* no one fills lines that are shorter */
	GAP = 3, /* blanks that part columns of a table */
	TAB = 8
};

/* ---- one line */

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\f' || c == '\v';
}

/* Columns of blanks before a line; a tab goes on to the next eighth. */
static int indent_of(struct str line)
{
	int cols = 0;

	for (size_t i = 0; i < line.size && is_space(line.at[i]); i++)
		cols = line.at[i] == '\t' ? (cols / TAB + 1) * TAB : cols + 1;
	return cols;
}

static bool is_one_of(int32_t code, const int32_t *codes, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (codes[i] == code)
			return true;
	return false;
}

/* Whether a line begins with a bullet and a blank. */
static bool is_item(struct str line)
{
	static const int32_t bullets[] = { '*', '+', '-', 0xb7, 0x2013, 0x2014,
		0x2022, 0x2023, 0x2043, 0x25aa, 0x25cf, 0x25e6 };

	line = str_trim(line);
	if (!line.size)
		return false;
	struct unicode_char first = unicode_at(line, 0);
	return first.bytes < line.size && is_space(line.at[first.bytes]) &&
		is_one_of(
			first.code, bullets, sizeof bullets / sizeof *bullets);
}

/* The last character of a text that is not empty. */
static struct unicode_char last_char(struct str s)
{
	size_t at = s.size - 1;

	while (at && s.size - at < 4 &&
		((unsigned char)s.at[at] & 0xc0) == 0x80)
		at--;
	return unicode_at(s, at);
}

/* Whether a stop ends the line; quotes and brackets may close behind it. */
static bool ends_in_stop(struct str line)
{
	static const int32_t stops[] = { '.', ':', ';', '?', '!', 0x2026,
		0x3002, 0xff01, 0xff0e, 0xff1a, 0xff1b, 0xff1f };
	static const int32_t closers[] = { '"', '\'', ')', ']', 0xbb, 0x2019,
		0x201d, 0x203a, 0x300d, 0x300f, 0xff09 };

	while (line.size) {
		struct unicode_char last = last_char(line);
		if (is_one_of(last.code, stops, sizeof stops / sizeof *stops))
			return true;
		if (!is_one_of(last.code, closers,
			    sizeof closers / sizeof *closers))
			return false;
		line.size -= last.bytes < line.size ? last.bytes : line.size;
	}
	return false;
}

static bool has_word(struct str line)
{
	for (size_t at = 0; at < line.size;) {
		struct unicode_char c = unicode_at(line, at);
		if (c.code > 0 && unicode_is_word(c.code))
			return true;
		at += c.bytes;
	}
	return false;
}

bool plain_is_heading(struct str line)
{
	struct str words = str_trim(line);

	return words.size <= PLAINTEXT_HEADING && indent_of(line) < INDENT &&
		!is_item(line) && !ends_in_stop(words) && has_word(words);
}

/* ---- paragraphs */

static struct str take_line(struct paragraphs *walk)
{
	struct str line = str_line(&walk->rest);

	walk->line++;
	return line;
}

bool plain_next(struct paragraphs *walk, struct paragraph *paragraph)
{
	struct str line;

	*paragraph = (struct paragraph){ 0 };
	while (walk->rest.size && !paragraph->lines) {
		paragraph->line = walk->line;
		line = take_line(walk);
		paragraph->text = line;
		paragraph->lines = str_trim(line).size > 0;
	}
	while (paragraph->lines && walk->rest.size) {
		line = take_line(walk);
		if (!str_trim(line).size)
			break;
		paragraph->lines++;
		paragraph->text.size =
			(size_t)(line.at + line.size - paragraph->text.at);
	}
	return paragraph->lines > 0;
}

struct paragraph plain_split(struct paragraph *paragraph)
{
	struct paragraph first = *paragraph;

	first.lines = 1;
	first.text = str_line(&paragraph->text);
	paragraph->line++;
	paragraph->lines--;
	return first;
}

/* ---- shapes */

/* Whether columns stand in the line, or it is drawn with bars. */
static bool is_row(struct str line)
{
	size_t run = 0;

	line = str_trim(line);
	if (str_starts(line, S("|")) || str_starts(line, S("+-")) ||
		str_starts(line, S("+=")))
		return true;
	if (is_item(line))
		return false;
	for (size_t i = 0; i < line.size; i++) {
		run = is_space(line.at[i]) ? run + 1 : 0;
		if (run == GAP || (run && line.at[i] == '\t'))
			return true;
	}
	return false;
}

static size_t first_word(struct str line)
{
	struct str words = str_trim(line);
	size_t size = 0;

	while (size < words.size && !is_space(words.at[size]))
		size++;
	return unicode_count(str_slice(words, 0, size));
}

static size_t widest_line(struct str text)
{
	size_t widest = 0;

	while (text.size) {
		size_t cols = unicode_count(str_line(&text));
		widest = cols > widest ? cols : widest;
	}
	return widest;
}

/* Whether each line but the last had no room for the word that comes next. */
static bool is_filled(struct str text)
{
	size_t margin = widest_line(text);
	struct str before = str_line(&text);
	bool filled = margin >= MARGIN_LEAST;

	while (filled && text.size) {
		struct str line = str_line(&text);
		filled = unicode_count(before) + 1 + first_word(line) > margin;
		before = line;
	}
	return filled;
}

enum plain_shape plain_shape(struct str text)
{
	struct str rest = text;
	int lines = 0, rows = 0, items = 0;
	bool apart = true;

	while (rest.size) {
		struct str line = str_line(&rest);
		lines++;
		rows += is_row(line);
		items += is_item(line);
		apart = apart && indent_of(line) >= INDENT;
	}
	if (rows > 1)
		return PLAIN_TABLE;
	if (lines == 1)
		return PLAIN_PROSE;
	return items > 1 || apart || !is_filled(text) ? PLAIN_LINES :
							PLAIN_PROSE;
}
