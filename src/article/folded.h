/*
 * Text as it is compared, so that people need not copy typography to quote:
 * case folded, each quotation mark ', each run of dashes or hyphens -, each
 * run of white space (line ends, no-break space) one blank, an ellipsis three
 * dots; what is not seen (soft hyphen, zero width space) is not there. With
 * the way back:
 *
 *	text	It’s  “so”			bytes of the article
 *	folded	it's 'so'
 *	at	0124 79…	where the character that gave it begins
 */
#ifndef ARTICLE_FOLDED_H
#define ARTICLE_FOLDED_H

#include "base/str.h"

#include <stdint.h>

struct folded {
	struct str text;
	const uint32_t *at; /* [text.size + 1]; the last is the source's size */
};

struct folded folded_make(struct arena *arena, struct str source);

/* The bytes of the source that gave the folded ones from begin to end. */
uint32_t folded_begin(const struct folded *folded, size_t begin);
uint32_t folded_end(const struct folded *folded, size_t end);

#endif
