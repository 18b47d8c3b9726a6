#include "parse/locator.h"

#include <string.h>

/* Pandoc's manual, "Citation syntax", and the abbreviations of CSL's English
 * locale; longer ones first where one begins another. */
static const char *const terms[] = { "books", "book", "bks.", "bk.", "chapters",
	"chapter", "chaps.", "chap.", "chs.", "ch.", "columns", "column",
	"cols.", "col.", "figures", "figure", "figs.", "fig.", "folios",
	"folio", "fols.", "fol.", "issues", "issue", "nos.", "numbers",
	"number", "no.", "lines", "line", "ll.", "l.", "notes", "note", "nn.",
	"n.", "opera", "opuses", "opus", "opp.", "op.", "pages", "page", "pp.",
	"p.", "paragraphs", "paragraph", "paras.", "para.", "parts", "part",
	"pts.", "pt.", "sections", "section", "secs.", "sec.", "sub verbis",
	"sub verbo", "s.vv.", "s.v.", "subchapters", "subchapter", "tables",
	"table", "verses", "verse", "vv.", "v.", "volumes", "volume", "vols.",
	"vol.", "appendices", "appendix", "apps.", "app.", "§§", "§", "¶¶",
	"¶" };

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Blanks, line ends, and the marks of quotes that begin a line. */
static size_t pass_blanks(struct str s, size_t at)
{
	bool begins = false;

	for (;;) {
		begins = begins || (at < s.size && s.at[at] == '\n');
		if (at < s.size &&
			(is_blank(s.at[at]) || (begins && s.at[at] == '>')))
			at++;
		else if (str_starts(str_slice(s, at, s.size), S("\u00a0")))
			at += 2;
		else
			return at;
	}
}

/* Behind the term at `at`, or `at`: there is none. */
static size_t term_end(struct str s, size_t at)
{
	struct str rest = str_slice(s, at, s.size);

	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		struct str term = str_from(terms[i]);
		bool word = is_letter(term.at[term.size - 1]);
		if (!str_starts(rest, term))
			continue;
		if (!word ||
			(rest.size > term.size && is_blank(rest.at[term.size])))
			return at + term.size;
	}
	return at;
}

static size_t word_end(struct str s, size_t at)
{
	while (at < s.size && !is_blank(s.at[at]) && s.at[at] != ';')
		at++;
	return at;
}

/* "iv", "xii-xv" */
static bool is_roman(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if (!strchr("ivxlcdmIVXLCDM-", s.at[i]) || !s.at[i])
			return s.size > 0 && i > 0 && s.at[i] == ',';
	return s.size > 0;
}

static bool has_digit(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if (s.at[i] >= '0' && s.at[i] <= '9')
			return true;
	return false;
}

/* "33", "33-35,", "3a", "12.4", with a term also "iv" and "[A]". */
static bool is_number(struct str word, bool term)
{
	size_t letters = 0;

	for (size_t i = 0; i < word.size; i++)
		letters += is_letter(word.at[i]);
	if (!has_digit(word))
		return term && is_roman(word);
	return term ? letters <= word.size / 2 + 1 :
		      word.at[0] >= '0' && word.at[0] <= '9' && letters <= 1;
}

static bool is_joint(struct str word)
{
	return str_equal(word, S("&")) || str_equal(word, S("and")) ||
		str_equal(word, S("–")) || str_equal(word, S("-"));
}

/* Whether another number may stand behind this one: after a comma or joint. */
static bool is_followed(struct str s, struct str word, size_t end)
{
	size_t next = pass_blanks(s, end);

	return str_ends(word, S(",")) ||
		is_joint(str_slice(s, next, word_end(s, next)));
}

/* Behind the last of a run of numbers that begins at `from`, or `from`. */
static size_t numbers_end(struct str s, size_t from, bool term)
{
	size_t found = from;

	for (size_t at = pass_blanks(s, from); at < s.size;) {
		size_t end = word_end(s, at);
		struct str word = str_slice(s, at, end);
		bool number = is_number(word, term);
		if (!number && (found == from || !is_joint(word)))
			break;
		if (number)
			found = end;
		if (number && !is_followed(s, word, end))
			break;
		at = pass_blanks(s, end);
	}
	while (found > from && strchr(",:", s.at[found - 1]))
		found--;
	return found;
}

static struct str trim_commas(struct str s)
{
	s = str_trim(s);
	while (s.size && strchr(",;", s.at[0]) && s.at[0])
		s = str_trim(str_slice(s, 1, s.size));
	while (str_ends(s, S(",")))
		s = str_trim(str_slice(s, 0, s.size - 1));
	return s;
}

static size_t brace_end(struct str s, size_t at)
{
	int depth = 0;

	for (size_t i = at; i < s.size; i++) {
		depth += (s.at[i] == '{') - (s.at[i] == '}');
		if (!depth)
			return i;
	}
	return 0;
}

static void read_words(struct locator *locator, struct str s, size_t at)
{
	size_t begin = term_end(s, at);
	size_t end = numbers_end(s, begin, begin > at);

	if (end == begin) {
		locator->suffix = trim_commas(s);
		return;
	}
	locator->words = str_slice(s, at, end);
	locator->suffix = trim_commas(str_slice(s, end, s.size));
}

struct locator locator_read(struct str behind)
{
	struct locator locator = { 0 };
	size_t at = pass_blanks(behind, 0);

	locator.comma = at < behind.size && behind.at[at] == ',';
	if (locator.comma)
		at = pass_blanks(behind, at + 1);
	size_t close = at < behind.size && behind.at[at] == '{' ?
		brace_end(behind, at) :
		0;
	if (!close) {
		read_words(&locator, behind, at);
		return locator;
	}
	locator.braced = true;
	locator.open = at;
	locator.close = close;
	locator.words = str_trim(str_slice(behind, at + 1, close));
	locator.suffix = trim_commas(str_slice(behind, close + 1, behind.size));
	return locator;
}
