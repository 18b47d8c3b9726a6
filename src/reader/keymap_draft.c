#include "reader/keymap_draft.h"

enum { DRAFTS_MOST = 1024 /* of one file; all are compared with all */ };

enum relation { APART, SAME, LONGER, SHORTER };

/* How the keys of `a` stand to those of `b` in their contexts. */
static enum relation relate(const struct binding *a, const struct binding *b)
{
	size_t shared = 0;

	while (shared < a->key_count && shared < b->key_count &&
		a->keys[shared] == b->keys[shared])
		shared++;
	if (a->context != b->context ||
		(shared < a->key_count && shared < b->key_count))
		return APART;
	if (a->key_count == b->key_count)
		return SAME;
	return a->key_count > b->key_count ? LONGER : SHORTER;
}

/* Whether a new binding can stand beside an old one of the same file. */
static enum relation clash(const struct binding *a, const struct binding *b)
{
	enum relation relation = relate(a, b);

	return relation == SAME || (a->command && b->command) ? relation :
								APART;
}

static void drop_longer(struct drafts *drafts, const struct draft *added)
{
	size_t kept = 0;

	for (size_t i = 0; i < drafts->count; i++) {
		struct draft *draft = &drafts->items[i];
		if (clash(&added->binding, &draft->binding) != SHORTER)
			drafts->items[kept++] = *draft;
	}
	drafts->count = kept;
}

/* The draft that it cannot stand beside, or the count. */
static size_t find_clash(
	const struct drafts *drafts, const struct binding *binding)
{
	size_t i = 0;

	while (i < drafts->count &&
		clash(binding, &drafts->items[i].binding) == APART)
		i++;
	return i;
}

static void tell_clash(struct drafts *drafts, const struct draft *added,
	const struct draft *old)
{
	struct arena *arena = drafts->diagnostics->arena;
	struct str keys = keymap_write(arena, &added->binding);
	struct str before = keymap_write(arena, &old->binding);

	switch (relate(&added->binding, &old->binding)) {
	case SHORTER:
		diagnostic_add(drafts->diagnostics, added->place,
			SEVERITY_ERROR, "keymap",
			"\"%.*s\" begins \"%.*s\" of line %d, "
			"which is left out",
			STR(keys), STR(before), old->place.line);
		break;
	case LONGER:
		diagnostic_add(drafts->diagnostics, added->place,
			SEVERITY_ERROR, "keymap",
			"\"%.*s\" begins with \"%.*s\" of line %d, "
			"and is left out",
			STR(keys), STR(before), old->place.line);
		break;
	default:
		diagnostic_add(drafts->diagnostics, added->place,
			SEVERITY_WARNING, "keymap",
			"\"%.*s\" is bound in line %d; the first holds",
			STR(keys), old->place.line);
	}
}

void drafts_add(struct drafts *drafts, const struct draft *added)
{
	size_t at = find_clash(drafts, &added->binding);

	if (drafts->count == DRAFTS_MOST)
		return;
	if (at < drafts->count) {
		const struct draft *old = &drafts->items[at];
		tell_clash(drafts, added, old);
		if (clash(&added->binding, &old->binding) != SHORTER)
			return;
		drop_longer(drafts, added);
	}
	*arena_push(drafts->arena, drafts) = *added;
	if (drafts->count == DRAFTS_MOST)
		diagnostic_add(drafts->diagnostics, added->place,
			SEVERITY_ERROR, "keymap",
			"a key map binds %d keys at most; "
			"the rest is not read",
			DRAFTS_MOST);
}

static bool stays(const struct drafts *drafts, const struct binding *base)
{
	for (size_t i = 0; i < drafts->count; i++) {
		const struct binding *own = &drafts->items[i].binding;
		enum relation relation = relate(own, base);
		if (relation == SAME || (own->command && relation != APART))
			return false;
	}
	return true;
}

static void tell_needless(struct drafts *drafts, const struct draft *draft,
	const struct keymap *base)
{
	const struct binding *own = &draft->binding;
	struct str keys = keymap_write(drafts->diagnostics->arena, own);

	for (size_t i = 0; i < base->bindings.count; i++)
		if (relate(own, &base->bindings.items[i]) == SAME)
			return;
	diagnostic_add(drafts->diagnostics, draft->place, SEVERITY_WARNING,
		"keymap", "\"%.*s\" is not bound in %s; nothing to take away",
		STR(keys), context_name(own->context));
}

void drafts_lay(
	struct drafts *drafts, const struct keymap *base, struct keymap *keymap)
{
	for (size_t i = 0; i < base->bindings.count; i++)
		if (stays(drafts, &base->bindings.items[i]))
			*arena_push(drafts->arena, &keymap->bindings) =
				base->bindings.items[i];
	for (size_t i = 0; i < drafts->count; i++) {
		const struct draft *draft = &drafts->items[i];
		if (draft->binding.command)
			*arena_push(drafts->arena, &keymap->bindings) =
				draft->binding;
		else
			tell_needless(drafts, draft, base);
	}
}
