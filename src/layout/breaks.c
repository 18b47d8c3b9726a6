#include "layout/breaks.h"

#include "base/simple.h"
#include "base/unicode.h"

#include <string.h>

enum {
	CLASSES = 11,
	FAR = 64 /* bytes: words are that long that are asked about */
};

#define NOTHING SIZE_MAX /* before the first character of a line */

/* Line breaking classes of the characters from ' ' to '~'. */
static const char classes[] = " abcddcbefcdghgg"
			      "iiiiiiiiiiggccca"
			      "cccccccccccccccc"
			      "cccccccccccedfcc"
			      "cccccccccccccccc"
			      "cccccccccccejkc";

/* Whether a line may begin between two classes: + always (LB21 to LB31), -
 * behind spaces (LB14 to LB18), . never. */
static const char pairs[CLASSES][CLASSES + 1] = {
	/*	!"A$(),-0|} */
	[0] = ".-+++..-+-.", /* ! */
	[1] = ".---...---.", /* " */
	[2] = ".----..---.", /* A */
	[3] = ".--+-..---.", /* $ */
	[4] = "...........", /* ( */
	[5] = ".---+..---.", /* ) */
	[6] = ".-+++..---.", /* , */
	[7] = ".-+++..---.", /* - */
	[8] = ".----..---.", /* 0 */
	[9] = ".-+++..-+-.", /* | */
	[10] = ".-+-+..-+-.", /* } */
};

static bool is_graphic(char c)
{
	return c > ' ' && c <= '~';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int class_of(char c)
{
	return classes[c - ' '] - 'a';
}

/*
 * Between a full stop, comma, colon or semicolon and a letter no line ends
 * (LB29): "e.g.", "example.org". The library lets it, as for a slash, which
 * shares their class here. A dollar stays with what it opens or closes,
 * "$\alpha$".
 */
static bool is_joined(char before, char c)
{
	if (before == '$')
		return true;
	return is_letter(c) &&
		(before == '.' || before == ',' || before == ':' ||
			before == ';');
}

/* Whether the table lets a line begin at `at`: a graphic character, as is the
 * one at `before`, with nothing but spaces between. */
static inline bool pair_breaks(struct str text, size_t before, size_t at)
{
	char pair = pairs[class_of(text.at[before])][class_of(text.at[at])];

	if (before + 1 < at)
		return pair != '.';
	return pair == '+' && !is_joined(text.at[before], text.at[at]);
}

/* ---- single letters before a hyphen */

/* Where the character begins that ends before `at`. */
static size_t char_begin(struct str text, size_t at)
{
	size_t begin = at - 1;

	while (begin && at - begin < 4 &&
		((unsigned char)text.at[begin] & 0xc0) == 0x80)
		begin--;
	return begin;
}

/* The character that ends before `at`, and where it begins. */
static int32_t char_before(struct str text, size_t *at)
{
	*at = char_begin(text, *at);
	return unicode_at(text, *at).code;
}

/* Whether one letter or number stands alone before `at`, but for its marks. */
static bool is_single(struct str text, size_t at)
{
	int32_t code = -1;

	while (at) {
		code = char_before(text, &at);
		if (!unicode_is_mark(code))
			break;
	}
	return unicode_is_word(code) &&
		(!at || !unicode_is_word(char_before(text, &at)));
}

/*
 * A tailoring of LB21, which lets a line end behind any hyphen: not behind one
 * that follows a single letter or number. `7-` and `e-` say nothing without
 * what they are part of.
 *
 *	e-mail  x-ray  7-hydroxymitragynine  β-endorphin
 */
static bool is_behind_single(struct str text, size_t at)
{
	struct str hyphen = S("\u2010");

	if (text.at[at - 1] == '-')
		return is_single(text, at - 1);
	return at >= hyphen.size &&
		str_starts(str_slice(text, at - hyphen.size, at), hyphen) &&
		is_single(text, at - hyphen.size);
}

/* ---- what the table does not know */

/*
 * As far back as what is at `at` can depend on: to an ideograph, or over the
 * word that it stands in to the last character of the one before.
 */
static size_t go_back(struct str text, size_t at)
{
	size_t least = at > FAR ? at - FAR : 0;

	while (at > least && text.at[at - 1] != ' ' &&
		text.at[at - 1] != '\n') {
		at = char_begin(text, at);
		if (simple_is_ideograph(text, at))
			return at;
	}
	size_t word = at;
	while (at > least && text.at[at - 1] == ' ')
		at--;
	/* What begins with a space breaks otherwise. */
	return at > least && text.at[at - 1] != '\n' ? char_begin(text, at) :
						       word;
}

/* Behind the next ideograph, or where the word ends that begins at `at`. */
static size_t go_ahead(struct str text, size_t at)
{
	size_t most = text.size - at > FAR ? at + FAR : text.size;

	while (at < most && text.at[at] != ' ' && text.at[at] != '\n') {
		bool ideograph = simple_is_ideograph(text, at);
		at += unicode_at(text, at).bytes;
		if (ideograph)
			break;
	}
	return at;
}

/* Behind the words that need to be asked about, and the first character of
 * the next one; or at the line end. */
static size_t go_on(struct str text, size_t at)
{
	for (;;) {
		while (at < text.size && text.at[at] != ' ' &&
			text.at[at] != '\n')
			at++;
		while (at < text.size && text.at[at] == ' ')
			at++;
		if (at == text.size || text.at[at] == '\n')
			return at;
		if (is_graphic(text.at[at]))
			return at + 1;
	}
}

/* Asks about the words around `at`; gives where they end. What the table knows
 * is its own: it has LB29, which libunistring has not. */
static size_t ask(struct arena *scratch, struct str text, size_t at,
	unsigned char *breaks)
{
	size_t begin = go_back(text, at);
	size_t end = go_on(text, at);
	size_t before = begin;
	unsigned char first = breaks[begin];

	unicode_breaks(scratch, str_slice(text, begin, end), breaks + begin);
	breaks[begin] = first;
	for (size_t i = begin + 1; i < end; i++) {
		if (is_graphic(text.at[i]) && is_graphic(text.at[before]))
			breaks[i] = pair_breaks(text, before, i) ? BREAK_MAY :
								   BREAK_NONE;
		if (text.at[i] != ' ')
			before = i;
	}
	return end;
}

/* Where the letters end that follow the one at `at`: they hang together. */
static size_t letters_end(struct str text, size_t at)
{
	while (at < text.size && is_letter(text.at[at]))
		at++;
	return at;
}

static void join_singles(
	struct str text, struct str hyphen, unsigned char *breaks)
{
	ptrdiff_t found = 0;

	while ((found = str_find(text, hyphen, (size_t)found)) >= 0) {
		size_t behind = (size_t)found + hyphen.size;
		if (behind < text.size && breaks[behind] == BREAK_MAY &&
			is_behind_single(text, behind))
			breaks[behind] = BREAK_NONE;
		found = (ptrdiff_t)behind;
	}
}

void breaks_find(struct arena *scratch, struct str text, unsigned char *breaks)
{
	size_t before = NOTHING;

	memset(breaks, BREAK_NONE, text.size);
	for (size_t at = 0; at < text.size;) {
		char c = text.at[at];
		if (is_graphic(c)) {
			if (before != NOTHING && pair_breaks(text, before, at))
				breaks[at] = BREAK_MAY;
			at = is_letter(c) ? letters_end(text, at) : at + 1;
			before = at - 1;
		} else if (c == ' ') {
			at++;
		} else if (c == '\n') {
			before = NOTHING;
			at++;
		} else {
			at = ask(scratch, text, at, breaks);
			before = is_graphic(text.at[at - 1]) ? at - 1 : NOTHING;
		}
	}
	join_singles(text, S("-"), breaks);
	join_singles(text, S("\u2010"), breaks);
}

/* What the library says of one place. */
static bool ask_at(struct arena scratch, struct str text, size_t at)
{
	size_t begin = go_back(text, at);
	struct str words = str_slice(text, begin, go_ahead(text, at));
	unsigned char *breaks =
		arena_array(&scratch, unsigned char, words.size);

	unicode_breaks(&scratch, words, breaks);
	return breaks[at - begin] == BREAK_MAY;
}

bool breaks_at(struct arena *scratch, struct str text, size_t at)
{
	size_t before = at - 1;

	while (before && text.at[before] == ' ')
		before--;
	if (text.at[before] == ' ' || text.at[before] == '\n')
		return false;
	bool may = is_graphic(text.at[before]) && is_graphic(text.at[at]) ?
		pair_breaks(text, before, at) :
		ask_at(*scratch, text, at);
	return may && !is_behind_single(text, at);
}
