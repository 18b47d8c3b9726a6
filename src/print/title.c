#include "print/title.h"

#include "base/unicode.h"

/* A title on its way into quotes. */
struct quoting {
	struct text *out;
	struct str title;
	size_t at; /* byte of the title */
	size_t depth; /* of its own quotes that are open */
	size_t closers; /* bytes of closing quotes at the end of `out` */
};

bool title_ends_sentence(struct str s)
{
	while (str_ends(s, S("”")) || str_ends(s, S("’")))
		s.size -= sizeof "”" - 1;
	return str_ends(s, S(".")) || str_ends(s, S("?")) ||
		str_ends(s, S("!")) || str_ends(s, S("…"));
}

static bool is_letter_at(struct str s, size_t at)
{
	return at < s.size && unicode_is_word(unicode_at(s, at).code);
}

/* Whether a straight quote opens: at the start, and behind what a word does
 * not stand against. */
static bool is_opening(const struct quoting *quoting)
{
	struct str before = str_slice(quoting->title, 0, quoting->at);

	return !before.size || str_ends(before, S(" ")) ||
		str_ends(before, S("(")) || str_ends(before, S("[")) ||
		str_ends(before, S("—"));
}

static void open_quote(struct quoting *quoting)
{
	text_add(quoting->out, quoting->depth++ % 2 ? S("“") : S("‘"));
	quoting->closers = 0;
}

static void close_quote(struct quoting *quoting)
{
	if (quoting->depth)
		quoting->depth--;
	text_add(quoting->out, quoting->depth % 2 ? S("”") : S("’"));
	quoting->closers += sizeof "”" - 1;
}

/* Takes a quote; gives its size, or 0 where none stands. A single quote is
 * one only within others, else it may be an apostrophe. */
static size_t take_quote(struct quoting *quoting)
{
	struct str rest =
		str_slice(quoting->title, quoting->at, quoting->title.size);
	size_t size = sizeof "”" - 1;

	if (str_starts(rest, S("\""))) {
		if (is_opening(quoting))
			open_quote(quoting);
		else
			close_quote(quoting);
		return 1;
	}
	if (str_starts(rest, S("“")) ||
		(str_starts(rest, S("‘")) && quoting->depth))
		open_quote(quoting);
	else if (str_starts(rest, S("”")) ||
		(str_starts(rest, S("’")) && quoting->depth > 1 &&
			!is_letter_at(quoting->title, quoting->at + size)))
		close_quote(quoting);
	else
		return 0;
	return size;
}

static void add_turned(struct quoting *quoting)
{
	struct str title = quoting->title;

	while (quoting->at < title.size) {
		size_t size = take_quote(quoting);
		if (!size) {
			text_add_char(quoting->out, title.at[quoting->at]);
			quoting->closers = 0;
			size = 1;
		}
		quoting->at += size;
	}
}

void title_add_quoted(struct text *out, struct str title, bool stop)
{
	struct quoting quoting = { .out = out, .title = str_trim(title) };

	text_add(out, S("“"));
	add_turned(&quoting);
	if (stop && !title_ends_sentence(text_str(out))) {
		struct str closers = str_copy(out->arena,
			str_slice(text_str(out), out->size - quoting.closers,
				out->size));
		out->size -= quoting.closers;
		text_add_char(out, '.');
		text_add(out, closers);
	}
	text_add(out, S("”"));
}
