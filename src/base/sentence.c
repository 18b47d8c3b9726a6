#include "base/sentence.h"

static const char *const abbreviations[] = { "Dr.", "Mr.", "Mrs.", "Ms.",
	"Prof.", "St.", "vs.", "etc.", "e.g.", "i.e.", "cf.", "al.", "viz.",
	"resp.", "Fig.", "Figs.", "fig.", "Eq.", "Eqs.", "eq.", "Tab.", "Ref.",
	"Refs.", "ref.", "refs.", "Sec.", "sec.", "Ch.", "ch.", "chap.", "App.",
	"No.", "no.", "nos.", "Vol.", "vol.", "pp.", "p.", "para.", "n.d.",
	"ed.", "eds.", "trans.", "ca.", "c.", "approx.", "Inc.", "Ltd.", "Co.",
	"Corp.", "Jr.", "Sr.", "U.S.", "sp.", "spp.", "var.", "subsp." };

/* Asked for at each byte of a text: with their sizes. */
static const struct str ends[] = { { ".", 1 }, { "!", 1 }, { "?", 1 },
	{ "。", 3 } };
static const struct str closers[] = { { "\"", 1 }, { "'", 1 }, { ")", 1 },
	{ "]", 1 }, { "”", 3 }, { "’", 3 }, { "»", 2 } };

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The size of the one of `words` that stands at a byte, or 0. */
static size_t match(
	struct str text, size_t at, const struct str *words, size_t count)
{
	struct str rest = str_slice(text, at, text.size);

	for (size_t i = 0; i < count && rest.size; i++)
		if (*words[i].at == *rest.at && str_starts(rest, words[i]))
			return words[i].size;
	return 0;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_upper_or_digit(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Whether the word that ends at `end`, with its full stop, is none of those
 * that end a sentence. */
static bool abbreviates(struct str text, size_t end)
{
	size_t begin = end;

	while (begin && !is_blank(text.at[begin - 1]))
		begin--;
	while (begin < end && (text.at[begin] == '(' || text.at[begin] == '"'))
		begin++;
	struct str word = str_slice(text, begin, end);
	if (word.size == 2 && word.at[1] == '.' &&
		is_upper_or_digit(word.at[0]))
		return true;
	for (size_t i = 0; i < COUNT(abbreviations); i++)
		if (str_equal(word, str_from(abbreviations[i])))
			return true;
	return false;
}

/* Whether a sentence may begin behind `at`: white space, then no small
 * letter. */
static bool may_begin(struct str text, size_t at)
{
	if (at < text.size && !is_blank(text.at[at]))
		return false;
	while (at < text.size && is_blank(text.at[at]))
		at++;
	return at == text.size || !is_lower(text.at[at]);
}

/* The size of the mark of a note ("[^1]") at a byte, or 0: it belongs to the
 * sentence before it. */
static size_t note_mark(struct str text, size_t at)
{
	size_t end = at;

	if (!str_starts(str_slice(text, at, text.size), S("[^")))
		return 0;
	while (end < text.size && text.at[end] != ']' &&
		!is_blank(text.at[end]))
		end++;
	return end < text.size && text.at[end] == ']' ? end + 1 - at : 0;
}

size_t sentence_end(struct str text)
{
	size_t size;

	for (size_t at = 0; at < text.size; at++) {
		if (text.at[at] > '?' && !(text.at[at] & 0x80))
			continue; /* a letter: most are */
		size = match(text, at, ends, COUNT(ends));
		if (!size)
			continue;
		bool stop = text.at[at] == '.';
		size_t end = at + size;
		while ((size = match(text, end, closers, COUNT(closers))) ||
			(size = note_mark(text, end)))
			end += size;
		if (text.at[at] & 0x80)
			return end;
		if (may_begin(text, end) &&
			!(stop && abbreviates(text, at + 1)))
			return end;
	}
	return text.size;
}
