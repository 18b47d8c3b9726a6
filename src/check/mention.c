#include "check/mention.h"

#include "parse/cite_key.h"

bool mention_reads_as(struct str words, struct str key)
{
	ptrdiff_t colon = str_find(key, S(":"), 0);
	struct str name = str_slice(key, (size_t)(colon + 1), key.size);
	struct str kind = cite_key_crossref(key, &name);

	return str_ends(words, name) &&
		(words.size == name.size ||
			(kind.size && words.size == kind.size + 1 + name.size &&
				str_starts(words, kind)));
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "(key)" or "{key}" at `at`, behind "ref". */
static bool is_argument(struct str s, size_t at, struct str key)
{
	size_t end = at + 1 + key.size;

	if (at < 3 || end >= s.size ||
		!str_equal(str_slice(s, at - 3, at), S("ref")) ||
		!str_equal(str_slice(s, at + 1, end), key))
		return false;
	return s.at[at] == '(' ? s.at[end] == ')' :
				 s.at[at] == '{' && s.at[end] == '}';
}

bool mention_at(struct str s, size_t at, struct str key)
{
	size_t end = at + 1;
	struct str name;

	if (s.at[at] == '@')
		return cite_key_crossref(key, &name).size &&
			str_equal(cite_key_bare(cite_key_read(s, end)), key);
	if (s.at[at] != '\\')
		return false;
	end += end < s.size && s.at[end] == '@';
	while (end < s.size && is_letter(s.at[end]))
		end++;
	return is_argument(s, end, key);
}

bool mention_by_command(struct str source, struct str key)
{
	ptrdiff_t at = str_find(source, S("ref"), 0);

	while (at != STR_NONE && !is_argument(source, (size_t)at + 3, key))
		at = str_find(source, S("ref"), (size_t)at + 3);
	return at != STR_NONE;
}
