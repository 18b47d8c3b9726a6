/*
 * What the article writes where it cites, in Pandoc's grammar (its manual,
 * "Citation syntax"): a group in brackets, or a key in the text, each key
 * with what stands around it.
 *
 *	[see @disputes:smith, pp. 3-4; -@lee]	group 0: two cites
 *	prefix "see", relations {disputes}, key "smith", locator "pp. 3-4";
 *	mode SUPPRESS_AUTHOR, key "lee"
 *
 * In the block's text stands what a person reads: "(see Smith 2020, pp. 3-4;
 * 2019)". A SPAN_CITE covers the words of one key, its target is the index
 * into the chunk's cites.
 */
#ifndef MODEL_CITE_H
#define MODEL_CITE_H

#include "base/str.h"

#include <stdint.h>

enum cite_mode {
	CITE_NORMAL, /* [@key] */
	CITE_IN_TEXT, /* @key, @key [p. 3] */
	CITE_SUPPRESS_AUTHOR /* [-@key] */
};

struct cite {
	struct str key; /* without braces and properties */
	enum cite_mode mode;
	struct {
		struct str *items; /* CiTO properties in camelCase */
		size_t count, room;
	} relations;
	struct str prefix; /* as written, trimmed; or empty */
	struct str locator; /* "p. 3", with its term; or empty */
	struct str suffix; /* what else stands behind it; or empty */
	uint32_t group; /* equal within one pair of brackets, in the chunk */
	uint32_t reference; /* index into the bibliography; NONE: unresolved */
	int line, column; /* of the file, from 1, of the key's @ (or its -);
			     column in code points */
};

#endif
