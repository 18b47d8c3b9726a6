#include "reader/key.h"

#include "base/unicode.h"

#include <stdio.h>

/* The first name of a code is the one that is written; the rest are read. */
static const struct {
	const char *name;
	key_code code;
} names[] = {
	{ "Space", ' ' },
	{ "lt", '<' },
	{ "gt", '>' },
	{ "Up", KEYS_UP },
	{ "Down", KEYS_DOWN },
	{ "Left", KEYS_LEFT },
	{ "Right", KEYS_RIGHT },
	{ "Home", KEYS_HOME },
	{ "End", KEYS_END },
	{ "PageUp", KEYS_PAGE_UP },
	{ "PageDown", KEYS_PAGE_DOWN },
	{ "Enter", KEYS_ENTER },
	{ "Tab", KEYS_TAB },
	{ "Esc", KEYS_ESCAPE },
	{ "Backspace", KEYS_BACKSPACE },
	{ "Delete", KEYS_DELETE },
	{ "Insert", KEYS_INSERT },
	{ "F1", KEYS_F1 },
	{ "F2", KEYS_F1 + 1 },
	{ "F3", KEYS_F1 + 2 },
	{ "F4", KEYS_F1 + 3 },
	{ "F5", KEYS_F1 + 4 },
	{ "F6", KEYS_F1 + 5 },
	{ "F7", KEYS_F1 + 6 },
	{ "F8", KEYS_F1 + 7 },
	{ "F9", KEYS_F1 + 8 },
	{ "F10", KEYS_F1 + 9 },
	{ "F11", KEYS_F1 + 10 },
	{ "F12", KEYS_F1 + 11 },
	{ "Return", KEYS_ENTER },
	{ "CR", KEYS_ENTER },
	{ "Escape", KEYS_ESCAPE },
	{ "BS", KEYS_BACKSPACE },
	{ "Del", KEYS_DELETE },
	{ "Ins", KEYS_INSERT },
	{ "PgUp", KEYS_PAGE_UP },
	{ "PgDn", KEYS_PAGE_DOWN },
};
enum { NAME_COUNT = sizeof names / sizeof *names };

static const struct {
	char letter, other; /* the first is written */
	key_code bit;
} modifiers[] = {
	{ 'C', 'c', KEY_CONTROL },
	{ 'M', 'm', KEY_ALT },
	{ 'S', 's', KEY_SHIFT },
	{ 'A', 'a', KEY_ALT },
};
enum { MODIFIER_COUNT = sizeof modifiers / sizeof *modifiers };

enum { MODIFIERS = KEY_CONTROL | KEY_ALT | KEY_SHIFT };

/* What terminals send alike. */
static const struct {
	key_code sent, means;
} same[] = {
	{ KEY_CONTROL | 'i', KEYS_TAB },
	{ KEY_CONTROL | 'm', KEYS_ENTER },
	{ KEY_CONTROL | '[', KEYS_ESCAPE },
	{ KEY_CONTROL | '@', KEY_CONTROL | ' ' },
};

static key_code take_modifier(struct str *name)
{
	if (name->size < 3 || name->at[1] != '-')
		return 0;
	for (size_t i = 0; i < MODIFIER_COUNT; i++) {
		if (name->at[0] != modifiers[i].letter &&
			name->at[0] != modifiers[i].other)
			continue;
		*name = str_slice(*name, 2, name->size);
		return modifiers[i].bit;
	}
	return 0;
}

static key_code take_modifiers(struct str *name)
{
	key_code all = 0, one;

	while ((one = take_modifier(name)))
		all |= one;
	return all;
}

/* A character that has a key of its own and may stand for itself. */
static bool is_typed(int32_t code)
{
	enum { REPLACEMENT = 0xFFFD };

	return code > ' ' && code != REPLACEMENT && !unicode_is_control(code);
}

/* The code of what stands behind the modifiers, or 0. */
static key_code find_code(struct str name, key_code with)
{
	for (size_t i = 0; i < NAME_COUNT; i++)
		if (str_equal_caseless(str_from(names[i].name), name))
			return names[i].code;
	if (!with || !name.size)
		return 0;
	struct unicode_char c = unicode_at(name, 0);
	return c.bytes == name.size && is_typed(c.code) ? (key_code)c.code : 0;
}

static bool is_letter(key_code code)
{
	return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

/*
 * One code for each thing that a terminal can tell apart; 0 for what none
 * can: Control knows ASCII without case, Shift with a character is another
 * character.
 */
static key_code unify(key_code code, key_code with)
{
	if (code < KEY_FIRST_NAMED && with & KEY_SHIFT) {
		if (!is_letter(code) || with & KEY_CONTROL)
			return 0;
		code &= ~(key_code)0x20;
		with &= ~(key_code)KEY_SHIFT;
	}
	if (code < KEY_FIRST_NAMED && with & KEY_CONTROL) {
		if (code > '~')
			return 0;
		if (is_letter(code))
			code |= 0x20;
	}
	for (size_t i = 0; i < sizeof same / sizeof *same; i++)
		if (same[i].sent == (code | (with & KEY_CONTROL)))
			return same[i].means | (with & KEY_ALT);
	return code | with;
}

static key_code read_name(struct str name)
{
	key_code with = take_modifiers(&name);
	key_code code = find_code(name, with);

	return code ? unify(code, with) : 0;
}

key_code key_take(struct str *keys)
{
	struct str all = *keys;
	struct unicode_char c = unicode_at(all, 0);

	*keys = str_slice(all, c.bytes, all.size);
	if (c.code != '<' || all.size == 1)
		return is_typed(c.code) ? (key_code)c.code : 0;
	ptrdiff_t end = str_find(all, S(">"), 1);
	if (end == STR_NONE) {
		*keys = str_slice(all, all.size, all.size);
		return 0;
	}
	*keys = str_slice(all, (size_t)end + 1, all.size);
	return read_name(str_slice(all, 1, (size_t)end));
}

static const char *find_name(key_code code)
{
	for (size_t i = 0; i < NAME_COUNT; i++)
		if (names[i].code == code)
			return names[i].name;
	return NULL;
}

struct str key_write(key_code key, char out[static 32])
{
	key_code code = key & ~(key_code)MODIFIERS;
	const char *name = find_name(code);
	char plain[5] = { 0 };
	char with[8] = { 0 };
	size_t used = 0;

	if (code >= KEYS_BEHIND_LAST || !code)
		return (struct str){ 0 };
	if (!name || key == '>') {
		unicode_encode(plain, (int32_t)code);
		name = NULL;
	}
	for (size_t i = 0; i < MODIFIER_COUNT - 1; i++) {
		if (!(key & modifiers[i].bit))
			continue;
		with[used++] = modifiers[i].letter;
		with[used++] = '-';
	}
	bool bracket = used || name;
	int size = snprintf(out, 32, "%s%s%s%s", bracket ? "<" : "", with,
		name ? name : plain, bracket ? ">" : "");
	return (struct str){ out, (size_t)size };
}

/* "<C-PgDown>" to "pgdown"; empty where it is too long for a name. */
static struct str bare(struct str name, char out[static 16])
{
	if (str_starts(name, S("<")))
		name = str_slice(name, 1, name.size);
	if (str_ends(name, S(">")))
		name = str_slice(name, 0, name.size - 1);
	take_modifiers(&name);
	if (name.size > 16)
		return (struct str){ 0 };
	for (size_t i = 0; i < name.size; i++)
		out[i] = name.at[i] >= 'A' && name.at[i] <= 'Z' ?
			(char)(name.at[i] + 'a' - 'A') :
			name.at[i];
	return (struct str){ out, name.size };
}

/* Of names equally far the one with the same first letter is nearer. */
static int distance(struct str wrong, struct str known, int most)
{
	int edits = str_distance(wrong, known, most);

	return 2 * edits + !str_starts(wrong, str_slice(known, 0, 1));
}

struct str key_nearest(struct str wrong, char out[static 32])
{
	char letters[16], other[16];
	struct str name = bare(wrong, letters);
	int most = name.size > 4 ? 2 : 1;
	int least = 2 * most + 2;
	key_code nearest = 0;

	for (size_t i = 0; name.size > 1 && i < NAME_COUNT; i++) {
		struct str known = bare(str_from(names[i].name), other);
		int far = distance(name, known, most);
		if (far >= least)
			continue;
		nearest = names[i].code;
		least = far;
	}
	return nearest ? key_write(nearest, out) : (struct str){ 0 };
}
