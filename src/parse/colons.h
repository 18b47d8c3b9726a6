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

enum colons { COLONS_NONE, COLONS_OPEN, COLONS_CLOSE };

/* What a line is that begins at column 0; *name is its first class. */
enum colons colons_read(struct str line, struct str *name);

#endif
