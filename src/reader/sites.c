#include "reader/sites.h"

/* Where the host begins and ends, without "user@" and "www."; false: the URL
 * has none. */
static bool find_host(struct str url, size_t *begin, size_t *end)
{
	size_t at = str_scheme(url);

	if (!str_starts(str_slice(url, at, url.size), S("//")))
		return false;
	*begin = at + 2;
	for (*end = *begin; *end < url.size; ++*end) {
		char c = url.at[*end];
		if (c == '/' || c == '?' || c == '#')
			break;
		if (c == '@')
			*begin = *end + 1;
	}
	struct str host = str_slice(url, *begin, *end);
	if (host.size > 4 &&
		str_equal_caseless(str_slice(host, 0, 4), S("www.")))
		*begin += 4;
	return *begin < *end;
}

static struct str lower(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	for (size_t i = 0; i < s.size; i++) {
		bool upper = s.at[i] >= 'A' && s.at[i] <= 'Z';
		text_add_char(
			&out, upper ? (char)(s.at[i] + 'a' - 'A') : s.at[i]);
	}
	return text_str(&out);
}

struct str sites_name(struct arena *arena, struct str url)
{
	size_t begin, end, scheme = str_scheme(url);

	if (find_host(url, &begin, &end))
		return lower(arena, str_slice(url, begin, end));
	if (!scheme)
		return url.size ? S("beside the article") : S("no address");
	struct str name = lower(arena, str_slice(url, 0, scheme));
	return str_equal(name, S("mailto:")) ? S("e-mail") : name;
}

struct str sites_rest(struct str url)
{
	size_t begin, end = str_scheme(url);

	find_host(url, &begin, &end);
	struct str rest = str_slice(url, end, url.size);
	return str_equal(rest, S("/")) ? S("") : rest;
}

static struct str url_of(struct arena *arena, const struct reference *reference)
{
	if (reference->url.size || !reference->doi.size)
		return reference->url;
	return str_format(arena, "https://doi.org/%.*s", STR(reference->doi));
}

void sites_add(struct arena *arena, struct sites *sites,
	const struct bibliography *bibliography)
{
	while (sites->of.count < bibliography->references.count) {
		const struct reference *reference =
			&bibliography->references.items[sites->of.count];
		struct str name = sites_name(arena, url_of(arena, reference));
		uint32_t site = (uint32_t)sites->count;
		if (ids_add(arena, &sites->names, name, site))
			arena_push(arena, sites)->name = name;
		else
			ids_find(&sites->names, name, &site);
		*arena_push(arena, &sites->of) = site;
	}
}
