#include "reader/keymap.h"

static const char *const context_names[] = {
	[CONTEXT_GLOBAL] = "global",
	[CONTEXT_ARTICLE] = "article",
	[CONTEXT_PANEL] = "panel",
	[CONTEXT_SOURCE] = "source",
	[CONTEXT_CONTENTS] = "contents",
	[CONTEXT_HELP] = "help",
	[CONTEXT_PROMPT] = "prompt",
};
_Static_assert(sizeof context_names / sizeof *context_names == CONTEXT_COUNT,
	"a name for each context");

const char *context_name(enum context context)
{
	return context_names[context];
}

static bool begins(
	const struct binding *binding, const key_code *keys, size_t count)
{
	if (binding->key_count < count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (binding->keys[i] != keys[i])
			return false;
	return true;
}

static enum keymap_result look_in(const struct keymap *keymap,
	enum context context, const key_code *keys, size_t count,
	const struct command **command)
{
	enum keymap_result result = KEYMAP_NONE;

	for (size_t i = 0; i < keymap->bindings.count; i++) {
		const struct binding *b = &keymap->bindings.items[i];
		if (b->context != context || !begins(b, keys, count))
			continue;
		if (b->key_count == count) {
			*command = b->command;
			return KEYMAP_FOUND;
		}
		result = KEYMAP_PREFIX;
	}
	return result;
}

enum keymap_result keymap_look(const struct keymap *keymap,
	enum context context, const key_code *keys, size_t count,
	const struct command **command)
{
	enum keymap_result result =
		look_in(keymap, context, keys, count, command);

	if (result == KEYMAP_NONE && context != CONTEXT_PROMPT)
		return look_in(keymap, CONTEXT_GLOBAL, keys, count, command);
	return result;
}

/* Whether typing the binding's keys in a context gets as far as its command. */
static bool reaches(const struct keymap *keymap, enum context context,
	const struct binding *binding)
{
	const struct command *command = NULL;

	for (size_t n = 1; n < binding->key_count; n++)
		if (keymap_look(keymap, context, binding->keys, n, &command) ==
			KEYMAP_FOUND)
			return false;
	return keymap_look(keymap, context, binding->keys, binding->key_count,
		       &command) == KEYMAP_FOUND &&
		command == binding->command;
}

static const struct binding *find_binding(const struct keymap *keymap,
	enum context place, enum context context, const struct command *command)
{
	for (size_t i = 0; i < keymap->bindings.count; i++) {
		const struct binding *b = &keymap->bindings.items[i];
		if (b->context == place && b->command == command &&
			reaches(keymap, context, b))
			return b;
	}
	return NULL;
}

struct str keymap_say(struct arena *arena, const struct binding *binding)
{
	struct text text = { .arena = arena };
	char room[32];
	bool before = false; /* a name, which needs a blank behind it */

	for (size_t i = 0; i < binding->key_count; i++) {
		struct str name = key_write(binding->keys[i], room);
		bool named = name.size > 1 && (name.at[0] == '<');
		if ((named || before) && text.size)
			text_add_char(&text, ' ');
		if (named)
			name = str_slice(name, 1, name.size - 1);
		before = named;
		/* <lt> and <gt> are for files. */
		bool sign = named &&
			(str_ends(name, S("lt")) || str_ends(name, S("gt")));
		text_add(&text, str_slice(name, 0, name.size - 2 * sign));
		if (sign)
			text_add_char(
				&text, str_ends(name, S("lt")) ? '<' : '>');
	}
	return text_str(&text);
}

struct str keymap_keys(struct arena *arena, const struct keymap *keymap,
	enum context context, const struct command *command)
{
	const struct binding *b =
		find_binding(keymap, context, context, command);

	if (!b)
		b = find_binding(keymap, CONTEXT_GLOBAL, context, command);
	return b ? keymap_say(arena, b) : (struct str){ 0 };
}

struct str keymap_write(struct arena *arena, const struct binding *binding)
{
	struct text text = { .arena = arena };
	char name[32];

	for (size_t i = 0; i < binding->key_count; i++)
		text_add(&text, key_write(binding->keys[i], name));
	return text_str(&text);
}
