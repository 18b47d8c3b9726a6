#include "article/quotes.h"

#include "model/block.h"

#include <string.h>

static size_t key_size(struct str quote)
{
	return quote.size < QUOTE_KEY ? quote.size : QUOTE_KEY;
}

static size_t hash(const struct quotes *quotes, const char *key, size_t size)
{
	uint64_t value = 0;

	memcpy(&value, key, size);
	value = (value + size) * 0x9E3779B97F4A7C15u;
	return (size_t)(value >> 32) & (quotes->size - 1);
}

struct quotes quotes_make(
	struct arena *arena, const struct str *items, size_t count)
{
	struct quotes quotes = { .items = items, .size = 64 };

	while (quotes.size < 4 * count)
		quotes.size *= 2;
	quotes.heads = arena_array(arena, uint32_t, quotes.size);
	quotes.next = arena_array(arena, uint32_t, count + 1);
	for (size_t i = 0; i < quotes.size; i++)
		quotes.heads[i] = NONE;
	for (size_t i = count; i-- > 0;) {
		size_t size = key_size(items[i]);
		if (!size)
			continue;
		size_t at = hash(&quotes, items[i].at, size);
		quotes.next[i] = quotes.heads[at];
		quotes.heads[at] = (uint32_t)i;
		quotes.lengths[size] = true;
	}
	return quotes;
}

void quotes_find(const struct quotes *quotes, struct str text,
	void (*found)(void *context, uint32_t quote, size_t at), void *context)
{
	for (size_t at = 0; at < text.size; at++) {
		struct str rest = str_slice(text, at, text.size);
		for (size_t size = 1; size <= QUOTE_KEY; size++) {
			if (!quotes->lengths[size] || size > rest.size)
				continue;
			uint32_t i = quotes->heads[hash(quotes, rest.at, size)];
			for (; i != NONE; i = quotes->next[i])
				if (key_size(quotes->items[i]) == size &&
					str_starts(rest, quotes->items[i]))
					found(context, i, at);
		}
	}
}
