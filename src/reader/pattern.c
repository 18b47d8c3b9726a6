#include "reader/pattern.h"

#include "base/unicode.h"

#include <string.h>

/* Characters that are typed for one another. */
static const struct {
	const char *members, *set;
} kinds[] = {
	{ "'‘’‚‛′ʼ", "['‘’‚‛′ʼ]" },
	{ "\"“”„‟″«»", "[\"“”„‟″«»]" },
	{ "-‐‑‒–—―−", "[-‐‑‒–—―−]" },
	{ " \u00a0\u202f", "\\s" },
};

/* What a character is written as, or nothing where it is itself. */
static struct str set_of(struct str character)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_find(str_from(kinds[i].members), character, 0) !=
			STR_NONE)
			return str_from(kinds[i].set);
	return S("");
}

/* Behind the next of these bytes, or the end. */
static size_t behind(struct str pattern, size_t from, const char *bytes)
{
	while (from < pattern.size && !strchr(bytes, pattern.at[from]))
		from++;
	return from < pattern.size ? from + 1 : from;
}

static size_t behind_quoted(struct str pattern, size_t from)
{
	ptrdiff_t end = str_find(pattern, S("\\E"), from);

	return end == STR_NONE ? pattern.size : (size_t)end + 2;
}

/* [a-z], also with a ] right at its begin or escaped. */
static size_t behind_set(struct str pattern, size_t from)
{
	from++;
	if (from < pattern.size && pattern.at[from] == '^')
		from++;
	if (from < pattern.size && pattern.at[from] == ']')
		from++;
	while (from < pattern.size && pattern.at[from] != ']')
		from += pattern.at[from] == '\\' ? 2 : 1;
	return from < pattern.size ? from + 1 : pattern.size;
}

static size_t behind_escape(struct str pattern, size_t from)
{
	struct str rest = str_slice(pattern, from, pattern.size);

	if (str_starts(rest, S("\\Q")))
		return behind_quoted(pattern, from + 2);
	if (str_starts(rest, S("\\k'")) || str_starts(rest, S("\\g'")))
		return behind(pattern, from + 3, "'");
	return from + 2 < pattern.size ? from + 2 : pattern.size;
}

/* What must stay as it is typed, from here on; 0 bytes: nothing. */
static size_t fixed(struct str pattern, size_t from)
{
	struct str rest = str_slice(pattern, from, pattern.size);

	if (rest.at[0] == '\\')
		return behind_escape(pattern, from) - from;
	if (rest.at[0] == '[')
		return behind_set(pattern, from) - from;
	if (str_starts(rest, S("(?'")))
		return behind(pattern, from + 3, "'") - from;
	if (str_starts(rest, S("(?")) || str_starts(rest, S("(*")))
		return behind(pattern, from + 2, ":=!>)") - from;
	return 0;
}

/* The ends of a word as vim and less have them. */
static struct str word_end_of(struct str escape)
{
	if (str_equal(escape, S("\\<")))
		return S("\\b(?=\\w)");
	if (str_equal(escape, S("\\>")))
		return S("\\b(?<=\\w)");
	return S("");
}

/* The pattern as an expression that matches typography, too. */
static struct str plain_of(struct arena *arena, struct str pattern)
{
	struct text out = { .arena = arena };

	for (size_t at = 0; at < pattern.size;) {
		size_t size = fixed(pattern, at);
		struct str set = word_end_of(str_slice(pattern, at, at + size));
		if (!size) {
			size = unicode_at(pattern, at).bytes;
			set = set_of(str_slice(pattern, at, at + size));
		}
		text_add(&out,
			set.size ? set : str_slice(pattern, at, at + size));
		at += size;
	}
	return text_str(&out);
}

/* Takes the \c or \C of vim off the end, which say whether case matters. */
static bool is_caseless(struct str *pattern)
{
	size_t size = pattern->size, slashes = 0;
	bool same = str_ends(*pattern, S("\\c"));

	while (slashes + 1 < size && pattern->at[size - 2 - slashes] == '\\')
		slashes++;
	if (slashes % 2 == 0 || !(same || str_ends(*pattern, S("\\C"))))
		return !unicode_has_upper(*pattern);
	*pattern = str_slice(*pattern, 0, size - 2);
	return same;
}

struct regex *pattern_compile(
	struct arena *arena, struct str pattern, struct str *why)
{
	bool caseless = is_caseless(&pattern);
	struct regex *typed = regex_compile(arena, pattern, caseless, why);
	struct str ignored;

	if (!typed)
		return NULL;
	struct regex *plain = regex_compile(
		arena, plain_of(arena, pattern), caseless, &ignored);
	if (!plain)
		return typed;
	regex_free(typed);
	return plain;
}

struct str pattern_words(struct arena *arena, struct str words)
{
	struct text out = { .arena = arena };

	text_add(&out, S("\\b"));
	for (size_t i = 0; i < words.size; i++) {
		if (strchr("\\^$.[]|()?*+{}#", words.at[i]))
			text_add_char(&out, '\\');
		text_add_char(&out, words.at[i]);
	}
	text_add(&out, S("\\b"));
	return text_str(&out);
}
