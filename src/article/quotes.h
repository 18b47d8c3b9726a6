/*
 * Where many quotations stand in running text: each is known by its first
 * bytes, up to QUOTE_KEY of them, and the text is looked through once, however
 * many there are.
 */
#ifndef ARTICLE_QUOTES_H
#define ARTICLE_QUOTES_H

#include "base/str.h"

#include <stdint.h>

enum { QUOTE_KEY = 8 };

struct quotes {
	const struct str *items; /* folded */
	uint32_t *heads; /* by hash of the key: the first quotation, or NONE */
	uint32_t *next; /* the next one with that hash */
	size_t size; /* of heads, a power of 2 */
	bool lengths[QUOTE_KEY + 1]; /* keys of that many bytes are in use */
};

/* `items` stay the caller's; empty ones are never found. */
struct quotes quotes_make(
	struct arena *arena, const struct str *items, size_t count);

/* Calls `found` for each place of each quotation, in order of the text. */
void quotes_find(const struct quotes *quotes, struct str text,
	void (*found)(void *context, uint32_t quote, size_t at), void *context);

#endif
