/* Each binding can be typed, its keys are read as they are written, and what
 * is printed loads and prints the same. */
#include "reader/keymap_print.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static void check_name(struct arena *arena, const struct binding *binding)
{
	struct str rest = keymap_write(arena, binding);

	for (size_t i = 0; i < binding->key_count; i++)
		must(rest.size && key_take(&rest) == binding->keys[i]);
	must(!rest.size);
}

static void check(struct arena *arena, const struct keymap *keymap,
	const struct binding *binding)
{
	const struct command *command = NULL;

	must(binding->command && binding->key_count >= 1 &&
		binding->key_count <= KEYS_MOST);
	for (size_t n = 1; n < binding->key_count; n++)
		must(keymap_look(keymap, binding->context, binding->keys, n,
			     &command) == KEYMAP_PREFIX);
	must(keymap_look(keymap, binding->context, binding->keys,
		     binding->key_count, &command) == KEYMAP_FOUND);
	must(command == binding->command);
	must(keymap_keys(arena, keymap, binding->context, command).size > 0);
	check_name(arena, binding);
}

static void check_print(struct arena *arena, const struct keymap *keymap)
{
	enum { MOST = 1024 /* of one file */ };
	struct diagnostics faults = { .arena = arena };
	struct str printed = keymap_print(arena, keymap);

	if (keymap->bindings.count > MOST)
		return;
	struct keymap again = keymap_parse(arena, printed, S("p"), &faults);
	must(!faults.count);
	must(again.bindings.count == keymap->bindings.count);
	must(str_equal(again.name, keymap->name));
	must(str_equal(printed, keymap_print(arena, &again)));
}

/* Whether it extends nothing but the default map: no files are read here. */
static bool is_alone(struct str source)
{
	const struct str extends = S("extends");
	const struct str known = S("extends: default\n");
	ptrdiff_t at = -1;

	while ((at = str_find(source, extends, (size_t)(at + 1))) != STR_NONE)
		if (!str_starts(
			    str_slice(source, (size_t)at, source.size), known))
			return false;
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str source = { (const char *)data, size };
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };

	if (is_alone(source)) {
		struct keymap keymap =
			keymap_parse(&arena, source, S("f"), &faults);
		for (size_t i = 0; i < keymap.bindings.count; i++)
			check(&arena, &keymap, &keymap.bindings.items[i]);
		check_print(&arena, &keymap);
	}
	arena_free(&arena);
	return 0;
}
