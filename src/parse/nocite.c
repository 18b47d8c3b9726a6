#include "parse/nocite.h"

#include <string.h>

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

/* Pandoc's manual, "Citation syntax": these stand within a key only. */
static bool is_inner(char c)
{
	return c && strchr(":.#$%&-+?<>~/", c);
}

static size_t key_end(struct str s, size_t at)
{
	size_t end = at;

	while (at < s.size && (is_word(s.at[at]) || is_inner(s.at[at])))
		if (is_word(s.at[at++]))
			end = at;
	return end;
}

bool nocite_key(struct str *rest, struct str *key)
{
	ptrdiff_t sign;

	while ((sign = str_find(*rest, S("@"), 0)) != STR_NONE) {
		struct str s = str_slice(*rest, (size_t)sign + 1, rest->size);
		size_t from = str_starts(s, S("{")), end;
		ptrdiff_t close = from ? str_find(s, S("}"), 0) : STR_NONE;
		if (close != STR_NONE)
			end = (size_t)close;
		else if (str_starts(s, S("*")))
			end = 1;
		else
			end = key_end(s, from);
		*key = str_slice(s, from, end);
		*rest = str_slice(s, end, s.size);
		if (key->size)
			return true;
	}
	return false;
}
