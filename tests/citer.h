/*
 * A citer for tests that knows a few made-up keys, and all that begin with z.
 */
#ifndef TESTS_CITER_H
#define TESTS_CITER_H

#include "parse/citer.h"

#include <stddef.h>

static bool citer_knows(void *context, struct str key, struct cited *cited)
{
	static const struct {
		const char *key, *author, *year;
	} known[] = {
		{ "ape", "Ape", "2020" },
		{ "bee:2019", "Bee and Cat", "2019" },
		{ "disputes:dog", "Dog", "n.d." },
		{ "doi:10.1/x-y(z)", "Elk", "2001a" },
		{ "https://example.org/f", "Fox", "2002" },
		{ "gnu_1", "Gnu et al.", "1999" },
	};

	(void)context;
	for (uint32_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_equal(str_from(known[i].key), key)) {
			*cited = (struct cited){ i, str_from(known[i].author),
				str_from(known[i].year) };
			return true;
		}
	if (!str_starts(key, S("z")))
		return false;
	*cited = (struct cited){ 9, S("Zoe"), S("n.d.") };
	return true;
}

static const struct citer test_citer = {
	.find = citer_knows,
	.has_bibliography = true,
};

#endif
