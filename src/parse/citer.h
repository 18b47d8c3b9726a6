/*
 * Whom the parser asks what a citation's key means: the article's
 * bibliography, of which this layer knows nothing else.
 */
#ifndef PARSE_CITER_H
#define PARSE_CITER_H

#include "base/str.h"

#include <stdint.h>

/* A reference as a citation names it. */
struct cited {
	uint32_t reference; /* index into the bibliography */
	struct str author; /* "Smith and Lee", "Ismail et al." */
	struct str year; /* "2020", "n.d." */
};

struct citer {
	/* Whether the bibliography has the key, as a whole. */
	bool (*find)(void *context, struct str key, struct cited *cited);
	void *context;
	bool has_bibliography; /* some file or front matter brings entries */
};

#endif
