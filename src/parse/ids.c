#include "parse/ids.h"

struct ids_slot {
	struct str id;
	uint32_t index;
	bool taken;
};

static size_t hash(struct str s)
{
	size_t value = 14695981039346656037u; /* FNV-1a */

	for (size_t i = 0; i < s.size; i++)
		value = (value ^ (unsigned char)s.at[i]) * 1099511628211u;
	return value;
}

/* The slot that holds the id, or the free one where it belongs. */
static struct ids_slot *slot_of(const struct ids *ids, struct str id)
{
	size_t at = hash(id) & (ids->size - 1);

	while (ids->slots[at].taken && !str_equal(ids->slots[at].id, id))
		at = (at + 1) & (ids->size - 1);
	return &ids->slots[at];
}

static void grow(struct arena *arena, struct ids *ids)
{
	struct ids old = *ids;

	ids->size = old.size ? old.size * 2 : 8;
	ids->slots = arena_array(arena, struct ids_slot, ids->size);
	for (size_t i = 0; i < old.size; i++)
		if (old.slots[i].taken)
			*slot_of(ids, old.slots[i].id) = old.slots[i];
}

bool ids_add(
	struct arena *arena, struct ids *ids, struct str id, uint32_t index)
{
	if (ids->count >= ids->size / 2)
		grow(arena, ids);
	struct ids_slot *slot = slot_of(ids, id);
	if (slot->taken)
		return false;
	*slot = (struct ids_slot){ id, index, true };
	ids->count++;
	return true;
}

bool ids_find(const struct ids *ids, struct str id, uint32_t *index)
{
	if (!ids->size)
		return false;
	const struct ids_slot *slot = slot_of(ids, id);
	if (slot->taken && index)
		*index = slot->index;
	return slot->taken;
}
