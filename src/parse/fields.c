#include "parse/fields.h"

#include <string.h>

struct place taker_place(
	const struct taker *taker, const struct yaml_node *node)
{
	return (struct place){ taker->file, node->line, node->column };
}

/* Edits that still make a likely slip of a word of that length. */
static int likely(struct str word)
{
	return word.size < 4 ? 1 : word.size < 8 ? 2 : 3;
}

static struct str ask(struct arena *arena, const char *near)
{
	if (!near)
		return S("");
	return str_format(arena, "; did you mean \"%s\"?", near);
}

/* All the words: "; write one of a, b, c". */
static struct str list_words(struct arena *arena, const struct words *words)
{
	struct text text = { .arena = arena };

	for (size_t i = 0; i < words->count; i++) {
		bool again = i && !strcmp(words->items[i], words->items[i - 1]);
		if (!*words->items[i] || again)
			continue;
		text_format(&text, "%s%s", text.size ? ", " : "; write one of ",
			words->items[i]);
	}
	return text_str(&text);
}

static const char *nearest_word(const struct words *words, struct str wrong)
{
	int least = likely(wrong) + 1;
	const char *near = NULL;

	for (size_t i = 0; i < words->count; i++) {
		int far = str_distance(wrong, str_from(words->items[i]), least);
		if (far >= least || !*words->items[i])
			continue;
		least = far;
		near = words->items[i];
	}
	return near;
}

int taker_word(struct taker *taker, const struct words *words,
	const struct yaml_node *node, struct str word)
{
	struct arena *arena = taker->diagnostics->arena;

	for (size_t i = 0; word.size && i < words->count; i++)
		if (str_equal(word, str_from(words->items[i])))
			return (int)i;
	const char *near = nearest_word(words, word);
	struct str hint = near ? ask(arena, near) : list_words(arena, words);
	diagnostic_add(taker->diagnostics, taker_place(taker, node),
		SEVERITY_ERROR, "unknown-word",
		"\"%.*s\" is no word that may stand here%.*s", STR(word),
		STR(hint));
	return -1;
}

void taker_tell_kind(struct taker *taker, const struct field *field,
	const struct yaml_node *node, const char *expected)
{
	diagnostic_add(taker->diagnostics, taker_place(taker, node),
		SEVERITY_ERROR, "bad-value", "\"%s\" must be %s", field->key,
		expected);
}

void field_text(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct str *text = member;

	if (node->kind != YAML_SCALAR)
		taker_tell_kind(taker, field, node, "a text");
	else if (!yaml_is_null(node))
		*text = str_trim(node->text);
}

void field_id(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct str *id = member;

	if (node->kind != YAML_SCALAR)
		taker_tell_kind(taker, field, node, "an id");
	else
		*id = str_trim(node->text);
}

void field_bool(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	static const char *const names[] = { "false", "true" };
	static const struct words words = { names, 2 };
	bool *truth = member;
	int value;

	if (node->kind != YAML_SCALAR) {
		taker_tell_kind(taker, field, node, "true or false");
		return;
	}
	value = taker_word(taker, &words, node, node->text);
	if (value >= 0)
		*truth = value;
}

void field_number(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct str text = yaml_text(node);
	bool below = str_starts(text, S("-"));
	int *number = member, value = 0;
	size_t i = below;

	for (; i < text.size && text.at[i] >= '0' && text.at[i] <= '9' &&
		value < 100000000;
		i++)
		value = value * 10 + text.at[i] - '0';
	if (i == below || i < text.size)
		taker_tell_kind(taker, field, node, "a whole number");
	else
		*number = below ? -value : value;
}

void field_word(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	if (node->kind != YAML_SCALAR) {
		taker_tell_kind(taker, field, node, "a word");
		return;
	}
	if (yaml_is_null(node))
		return;
	int value = taker_word(taker, field->words, node, node->text);
	if (value >= 0)
		memcpy(member, &value, sizeof value);
}

static const struct field *find_field(
	const struct fields *fields, struct str key)
{
	for (size_t i = 0; i < fields->count; i++)
		if (str_equal(key, str_from(fields->items[i].key)))
			return &fields->items[i];
	return NULL;
}

static void tell_unknown(struct taker *taker, const struct fields *fields,
	const struct yaml_node *key)
{
	struct str wrong = yaml_text(key);
	int least = likely(wrong) + 1;
	const char *near = NULL;

	for (size_t i = 0; i < fields->count; i++) {
		int far = str_distance(
			wrong, str_from(fields->items[i].key), least);
		if (far >= least)
			continue;
		least = far;
		near = fields->items[i].key;
	}
	struct str hint = ask(taker->diagnostics->arena, near);
	diagnostic_add(taker->diagnostics, taker_place(taker, key),
		SEVERITY_WARNING, "unknown-key", "\"%.*s\" is no key of %s%.*s",
		STR(wrong), fields->what, STR(hint));
}

static void tell_missing(struct taker *taker, const struct fields *fields,
	const struct yaml_node *node)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->items[i];
		const struct yaml_node *value =
			yaml_get(node, str_from(field->key));
		bool lacks = yaml_is_null(value) ||
			(value->kind == YAML_SCALAR &&
				!str_trim(value->text).size);
		if (!field->needed || !lacks)
			continue;
		if (value && field->read == field_id && value->text.size)
			continue; /* "null" is an id like any other */
		diagnostic_add(taker->diagnostics, taker_place(taker, node),
			SEVERITY_ERROR, "missing-key", "%s needs \"%s\"",
			fields->what, field->key);
	}
}

void fields_take(struct taker *taker, const struct fields *fields,
	const struct yaml_node *node, void *object)
{
	if (node->kind != YAML_MAPPING) {
		diagnostic_add(taker->diagnostics, taker_place(taker, node),
			SEVERITY_ERROR, "bad-value",
			"%s is keys and values, as in \"%s: ...\"",
			fields->what, fields->items[0].key);
		return;
	}
	for (const struct yaml_node *key = node->first; key;
		key = key->next->next) {
		const struct field *field = find_field(fields, yaml_text(key));
		if (field)
			field->read(taker, field, key->next,
				(char *)object + field->offset);
		else if (!fields->open)
			tell_unknown(taker, fields, key);
	}
	if (!node->broken)
		tell_missing(taker, fields, node);
}

const struct yaml_node *list_first(const struct yaml_node *node)
{
	if (yaml_is_null(node))
		return NULL;
	return node->kind == YAML_SEQUENCE ? node->first : node;
}

const struct yaml_node *list_next(
	const struct yaml_node *list, const struct yaml_node *item)
{
	return list == item ? NULL : item->next;
}
