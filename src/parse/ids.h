/*
 * Ids to indices: a hash table that lives in an arena and only grows. An index
 * may be NONE, for what has an id and yet is not to be had.
 */
#ifndef PARSE_IDS_H
#define PARSE_IDS_H

#include "base/str.h"

#include <stdint.h>

struct ids {
	struct ids_slot *slots;
	size_t size; /* a power of 2, or 0 */
	size_t count;
};

/* False where the id stands there already; the first one holds. The bytes of
 * the id are not copied. */
bool ids_add(
	struct arena *arena, struct ids *ids, struct str id, uint32_t index);

/* Whether the id is there, and its index; `index` may be NULL. */
bool ids_find(const struct ids *ids, struct str id, uint32_t *index);

#endif
