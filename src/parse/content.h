/*
 * What the rest of a line holds where no block was open before: behind the
 * marker of a new list item or quote.
 */
#ifndef PARSE_CONTENT_H
#define PARSE_CONTENT_H

#include "parse/state.h"

/* The paragraph that text opens from byte `from` at `column` on. */
enum state_paragraph content_paragraph(
	struct str text, size_t from, int column);

/*
 * Whether a link definition may begin at source.at[at], in a line that ends
 * at `end`: WHOLE if it can go on with nothing but a title.
 */
enum state_vanishing content_vanishing(
	struct str source, size_t at, size_t end);

#endif
