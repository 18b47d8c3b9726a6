#include "parse/script.h"

#include "base/unicode.h"

/* What stands for a character. The signs of lists such as "1,2" stand for
 * themselves. */
static const struct {
	const char *plain, *raised, *lowered;
} scripts[] = {
	{ "0", "⁰", "₀" },
	{ "1", "¹", "₁" },
	{ "2", "²", "₂" },
	{ "3", "³", "₃" },
	{ "4", "⁴", "₄" },
	{ "5", "⁵", "₅" },
	{ "6", "⁶", "₆" },
	{ "7", "⁷", "₇" },
	{ "8", "⁸", "₈" },
	{ "9", "⁹", "₉" },
	{ "+", "⁺", "₊" },
	{ "-", "⁻", "₋" },
	{ "–", "⁻", "₋" },
	{ "−", "⁻", "₋" },
	{ "=", "⁼", "₌" },
	{ "(", "⁽", "₍" },
	{ ")", "⁾", "₎" },
	{ "n", "ⁿ", NULL },
	{ "i", "ⁱ", NULL },
	{ ",", ",", "," },
	{ ".", ".", "." },
	{ " ", " ", " " },
	{ "*", "*", NULL },
};

/* A dagger, a trade mark: small or high by itself. */
static bool is_sign(struct unicode_char c)
{
	return c.code > 0x7f && !unicode_is_word(c.code);
}

/* What stands for the character c of s; empty: nothing does. */
static struct str script_of(struct str s, struct unicode_char c, bool raised)
{
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
		if (str_equal(s, str_from(scripts[i].plain)))
			return str_from(raised ? scripts[i].raised :
						 scripts[i].lowered);
	return raised && is_sign(c) ? s : S("");
}

struct str script_unicode(struct arena *arena, struct str s, bool raised)
{
	struct text out = { .arena = arena };

	for (size_t at = 0; at < s.size;) {
		struct unicode_char c = unicode_at(s, at);
		struct str one = str_slice(s, at, at + c.bytes);
		struct str script = script_of(one, c, raised);
		if (!script.size)
			return S("");
		text_add(&out, script);
		at += c.bytes;
	}
	return text_str(&out);
}

bool script_is_plain(struct str before, struct str s, bool raised)
{
	static const char *const ordinals[] = { "st", "nd", "rd", "th" };
	char last = before.size ? before.at[before.size - 1] : '\0';

	if ((str_starts(s, S("[")) && str_ends(s, S("]"))) ||
		(str_starts(s, S("(")) && str_ends(s, S(")"))))
		return true;
	for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
		if (raised && last >= '0' && last <= '9' &&
			str_equal(s, str_from(ordinals[i])))
			return true;
	return !str_trim(s).size;
}
