/*
 * Lines of colons that open and close fenced divs (Pandoc's manual, "Divs and
 * Spans"), from the line alone:
 *
 *	::: warning		opens, name "warning"
 *	::::: {#a .note} :::::	opens, name "note"
 *	:::			closes
 */
#ifndef PARSE_COLONS_H
#define PARSE_COLONS_H

#include "base/str.h"

enum colons_kind { COLONS_NONE, COLONS_OPEN, COLONS_CLOSE };

struct colons {
	enum colons_kind kind;
	struct str name; /* its first class, or empty */
	struct str title; /* of title="…", or empty */
};

/* What a line is that begins at column 0. */
struct colons colons_read(struct str line);

#endif
