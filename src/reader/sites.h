/*
 * The sites that an article's links lead to, in order of the first link to
 * each. References are only added, and so are sites.
 *
 *	https://www.Example.org/a?b	"example.org"
 *	mailto:ann@example.org		"e-mail"
 *	doi:10.1/x			"doi:"
 *	guide/start.md			"beside the article"
 */
#ifndef READER_SITES_H
#define READER_SITES_H

#include "model/claim.h"
#include "parse/ids.h"

struct site {
	struct str name;
	uint32_t count; /* of the references listed under it */
};

struct sites {
	struct site *items;
	size_t count, room;
	struct indices of; /* [reference]: its site */
	struct ids names; /* into items */
};

/* What a URL's site is called; the name is in the arena, or in the URL. */
struct str sites_name(struct arena *arena, struct str url);

/* What of a URL its site's name does not say; empty where that is all. */
struct str sites_rest(struct str url);

/* Takes the references in that were not yet; counts are left alone. */
void sites_add(struct arena *arena, struct sites *sites,
	const struct bibliography *bibliography);

#endif
