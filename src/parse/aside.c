#include "parse/aside.h"

struct open {
	size_t *items; /* the aside that it is, behind it; 0: a bracket */
	size_t count, room;
};

static void pass_open(struct arena *arena, struct asides *asides,
	struct open *open, struct str text, size_t at)
{
	bool begins = at > 0 && text.at[at - 1] == '^';

	if (begins) {
		struct aside *aside = arena_push(arena, asides);
		aside->open = at - 1;
		aside->close = at - 1;
	}
	*arena_push(arena, open) = begins ? asides->count : 0;
}

static void pass_close(struct asides *asides, struct open *open, size_t at)
{
	if (!open->count)
		return;
	size_t aside = open->items[--open->count];
	if (aside && aside <= asides->count)
		asides->items[aside - 1].close = at;
}

struct asides asides_of(
	struct arena *arena, struct str text, size_t begin, size_t end)
{
	struct asides asides = { .known = true };
	struct open open = { 0 };

	for (size_t at = begin; at < end; at++) {
		char c = text.at[at];
		if (c == '\\')
			at++;
		else if (c == '[')
			pass_open(arena, &asides, &open, text, at);
		else if (c == ']')
			pass_close(&asides, &open, at);
	}
	return asides;
}

size_t asides_close(struct asides *asides, size_t open)
{
	while (asides->next < asides->count &&
		asides->items[asides->next].open < open)
		asides->next++;
	if (asides->next == asides->count ||
		asides->items[asides->next].open != open)
		return open;
	return asides->items[asides->next].close;
}
