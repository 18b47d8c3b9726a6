/*
 * What an article says of itself in its front matter, in Pandoc's keys.
 */
#ifndef MODEL_METADATA_H
#define MODEL_METADATA_H

#include "base/str.h"

struct metadata {
	struct str title;
	struct str subtitle;
	struct {
		struct str *items;
		size_t count, room;
	} authors;
	struct str date;
	struct str lang;
	struct str abstract;
	struct {
		struct str *items;
		size_t count, room;
	} bibliographies; /* file names as written */
	struct str evidence; /* file name as written */
	int line; /* of the file, where the title stands; 0: nowhere */
};

#endif
