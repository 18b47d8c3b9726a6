/* A key map to ask, and what was wrong with it. */
#ifndef UNIT_KEYMAP_H
#define UNIT_KEYMAP_H

#include "reader/keymap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct fixture {
	struct arena arena;
	struct diagnostics faults;
	struct keymap keymap;
};

static inline struct fixture *fixture(void **state)
{
	return *state;
}

static inline int set_up(void **state)
{
	static struct fixture f;

	f.arena = arena_make(1 << 12);
	f.faults = (struct diagnostics){ .arena = &f.arena };
	*state = &f;
	return 0;
}

static inline int tear_down(void **state)
{
	arena_free(&fixture(state)->arena);
	return 0;
}

static inline void parse(void **state, const char *source)
{
	struct fixture *f = fixture(state);

	f->faults.count = 0;
	f->keymap = keymap_parse(
		&f->arena, str_from(source), S("mine.yaml"), &f->faults);
}

/* What the keys do: a command's name, "…" for a prefix, or "". */
static inline const char *look(
	void **state, enum context context, const char *keys)
{
	const struct command *command = NULL;
	struct str rest = str_from(keys);
	key_code codes[16];
	size_t count = 0;

	while (rest.size)
		codes[count++] = key_take(&rest);
	switch (keymap_look(
		&fixture(state)->keymap, context, codes, count, &command)) {
	case KEYMAP_FOUND: return command->name;
	case KEYMAP_PREFIX: return "…";
	default: return "";
	}
}

static inline void check_faults(void **state, const char *expected)
{
	struct fixture *f = fixture(state);
	struct text text = { .arena = &f->arena };

	for (size_t i = 0; i < f->faults.count; i++)
		text_format(&text, "%.*s\n",
			STR(diagnostic_line(&f->arena, &f->faults.items[i])));
	assert_string_equal(str_c(&f->arena, text_str(&text)), expected);
}

#define assert_look(context, keys, name) \
	assert_string_equal(look(state, CONTEXT_##context, keys), name)

#define test(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
