/*
 * Captions of tables (Pandoc's manual, "table_captions"): a paragraph that
 * begins with a colon or `Table:`, before or behind its table. The words alone
 * tell, for its table may be in another chunk.
 *
 *	: Plants by *leaf* {#tbl-plants .striped}	Plants by *leaf*
 *	Table: (\#tab:plants) Plants			Plants
 */
#ifndef PARSE_CAPTION_H
#define PARSE_CAPTION_H

#include "base/str.h"

/* Whether a paragraph whose first line this is is a caption. */
bool caption_begins(struct str line);

/*
 * A line of a caption without its sign, which only the first one has,
 * Bookdown's label behind that, and the attributes that end the last one.
 */
struct str caption_words(struct str line, bool first, bool last);

#endif
