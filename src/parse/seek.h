/*
 * Looks through one paragraph for what cmark does not know: inline math,
 * marks of notes, escaped at signs. Code spans, tags and autolinks are passed
 * over (CommonMark 0.30 §6.1, §6.4, §6.6); every search that failed is
 * remembered, so that the work is linear.
 */
#ifndef PARSE_SEEK_H
#define PARSE_SEEK_H

#include "parse/mask.h"

struct cites;

/*
 * Adds the finds within bytes begin..end of the text. Math after Pandoc's
 * manual, "tex_math_dollars": the opening dollar has something right of it,
 * the closing one something left of it and no digit right of it. Display math
 * may take several lines, and is one find a line. Without `cites` there are no
 * citations (parse/seek_cite.h).
 */
void seek_paragraph(struct arena *arena, struct str text, size_t begin,
	size_t end, struct mask_finds *finds, struct cites *cites);

#endif
