#include "article/unresolved.h"

#include "parse/ids.h"

struct unresolved_keys unresolved_find(
	struct arena *arena, const struct article *article)
{
	struct unresolved_keys keys = { 0 };
	struct arena scratch = arena_make(1 << 10);
	struct ids known = { 0 };

	for (uint32_t i = 0; i < article->citations.count; i++) {
		const struct citation *citation = &article->citations.items[i];
		uint32_t index = (uint32_t)keys.count;
		if (citation->reference != NONE || !citation->key.size)
			continue;
		if (ids_add(&scratch, &known, citation->key, index))
			*arena_push(arena, &keys) =
				(struct unresolved){ citation->key, 0, i };
		else
			ids_find(&known, citation->key, &index);
		if (index < keys.count)
			keys.items[index].uses++;
	}
	arena_free(&scratch);
	return keys;
}
