/*
 * What an article says of itself in its front matter, in Pandoc's keys.
 */
#ifndef MODEL_METADATA_H
#define MODEL_METADATA_H

#include "base/str.h"

struct texts {
	struct str *items;
	size_t count, room;
};

struct metadata {
	struct str title;
	struct str subtitle;
	struct texts authors;
	struct str date;
	struct str lang;
	struct str abstract;
	struct texts bibliographies; /* file names as written */
	struct texts nocite; /* keys without their signs; "*" is all */
	int nocite_line, nocite_column;
	struct str evidence; /* file name as written */
	int line; /* of the file, where the title stands; 0: nowhere */
};

#endif
