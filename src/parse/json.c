#include "parse/json.h"

#include "parse/json_fault.h"
#include "parse/json_tokens.h"

#include <jansson.h>
#include <limits.h>

struct reading {
	struct arena *arena;
	struct json_source source;
	struct yaml_node *list;
	struct yaml_node *last; /* its last item */
	struct text item; /* as jansson gets it */
	bool bracket; /* the items stand in one */
	bool comma; /* one must stand before the next item */
	bool junk; /* what stands between items was told */
};

static struct yaml_node *make(
	struct reading *reading, struct place place, enum yaml_kind kind)
{
	struct yaml_node *node = arena_new(reading->arena, struct yaml_node);

	node->kind = kind;
	node->line = place.line;
	node->column = place.column;
	return node;
}

static struct yaml_node *make_text(
	struct reading *reading, struct place place, struct str s)
{
	struct yaml_node *node = make(reading, place, YAML_SCALAR);
	struct text text = { .arena = reading->arena };

	text_add_safe(&text, s);
	node->text = text_str(&text);
	return node;
}

static void append(struct yaml_node *parent, struct yaml_node **last,
	struct yaml_node *child)
{
	if (*last)
		(*last)->next = child;
	else
		parent->first = child;
	*last = child;
	parent->count++;
}

static struct yaml_node *convert(
	struct reading *reading, struct place place, json_t *value);

static struct yaml_node *convert_object(
	struct reading *reading, struct place place, json_t *object)
{
	struct yaml_node *node = make(reading, place, YAML_MAPPING);
	struct yaml_node *last = NULL;
	const char *key;
	json_t *value;

	json_object_foreach(object, key, value)
	{
		append(node, &last, make_text(reading, place, str_from(key)));
		append(node, &last, convert(reading, place, value));
	}
	return node;
}

static struct yaml_node *convert_array(
	struct reading *reading, struct place place, json_t *array)
{
	struct yaml_node *node = make(reading, place, YAML_SEQUENCE);
	struct yaml_node *last = NULL;
	size_t count = json_array_size(array);

	for (size_t i = 0; i < count; i++)
		append(node, &last,
			convert(reading, place, json_array_get(array, i)));
	return node;
}

/* No deeper than YAML_DEPTH. There are no numbers: `cut` has quoted them. */
static struct yaml_node *convert(
	struct reading *reading, struct place place, json_t *value)
{
	struct yaml_node *node;

	if (json_is_object(value))
		return convert_object(reading, place, value);
	if (json_is_array(value))
		return convert_array(reading, place, value);
	if (json_is_string(value))
		return make_text(reading, place,
			(struct str){ json_string_value(value),
				json_string_length(value) });
	node = make(reading, place, YAML_SCALAR);
	node->plain = true;
	node->text = json_is_null(value) ? S("null") :
		json_is_true(value)      ? S("true") :
					   S("false");
	return node;
}

/* Tabs, which JSON wants written \t, stand in texts all the same. */
static void add_text(struct text *out, struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		text_add_char(out, s.at[i] == '\t' ? ' ' : s.at[i]);
}

static void add_token(
	struct text *out, struct str source, struct json_token token)
{
	struct str s = str_slice(source, token.begin, token.end);

	if (token.kind == JSON_TOKEN_TEXT)
		add_text(out, s);
	else if (token.kind == JSON_TOKEN_NUMBER)
		text_format(out, "\"%.*s\"", STR(s));
	else
		text_add(out, s);
	text_add_char(out, '\n'); /* a text that is not closed ends there */
}

/* How a value was cut out of the file. */
enum cut { CUT_WHOLE, CUT_SHORT, CUT_DEEP };

/*
 * Copies the object or list at `at`, with its numbers as texts, to
 * reading->item. *end is behind it, or where it can go on no longer: at a
 * bracket that closes another one, or that is one too deep.
 */
static enum cut cut(struct reading *reading, size_t at, size_t *end)
{
	struct str source = reading->source.bytes;
	char open[YAML_DEPTH];
	size_t depth = 0;

	reading->item.size = 0;
	do {
		struct json_token token = json_token_at(source, at);
		*end = token.begin;
		if (token.kind == JSON_TOKEN_END)
			return CUT_SHORT;
		bool opens = token.sign == '{' || token.sign == '[';
		bool closes = token.sign == '}' || token.sign == ']';
		if (opens && depth == YAML_DEPTH)
			return CUT_DEEP;
		if (opens)
			open[depth++] = token.sign;
		add_token(&reading->item, source, token);
		at = *end = token.end;
		if (closes && (!depth || open[--depth] + 2 != token.sign))
			return CUT_SHORT;
	} while (depth);
	return CUT_WHOLE;
}

/* The token of the source, whose copy begins last before byte `position` of
 * reading->item. */
static struct json_token token_before(
	const struct reading *reading, size_t begin, size_t position)
{
	struct str source = reading->source.bytes;
	struct json_token found = json_token_at(source, begin), token = found;
	size_t copied = 0;

	while (copied < position && token.kind != JSON_TOKEN_END) {
		found = token;
		copied += token.end - token.begin + 1 +
			(token.kind == JSON_TOKEN_NUMBER ? 2 : 0);
		token = json_token_at(source, token.end);
	}
	return found;
}

/* Gives where the fault stands. */
static size_t tell_fault(struct reading *reading, size_t begin,
	const json_error_t *error, enum severity severity)
{
	size_t position = error->position > 0 ? (size_t)error->position : 1;
	struct json_token token = token_before(reading, begin, position);

	json_fault_tell(&reading->source, begin, token, error->text, severity);
	return token.begin;
}

/* jansson's value of what was cut; NULL where it has none, and *fault. */
static json_t *load(struct reading *reading, size_t begin, size_t *fault)
{
	struct text *item = &reading->item;
	json_error_t error;
	json_t *value = NULL;

	if (item->size <= INT_MAX)
		value = json_loadb(item->at, item->size,
			JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, &error);
	else
		error = (json_error_t){ .text = "too large" };
	if (!value && json_error_code(&error) == json_error_duplicate_key) {
		tell_fault(reading, begin, &error, SEVERITY_WARNING);
		value = json_loadb(
			item->at, item->size, JSON_ALLOW_NUL, &error);
	}
	if (!value)
		*fault = tell_fault(reading, begin, &error, SEVERITY_ERROR);
	return value;
}

/* Behind a broken item: who knows which commas are its own. */
static size_t skip_to_next(struct reading *reading, size_t at, size_t like)
{
	reading->comma = false;
	return json_next_item(reading->source.bytes, at, like);
}

/* Reads the object or list that begins at `at`; gives where to go on. */
static size_t read_item(struct reading *reading, size_t at)
{
	size_t end, fault = at;
	enum cut how = cut(reading, at, &end);

	if (how == CUT_DEEP) {
		json_tell(&reading->source, end, SEVERITY_ERROR,
			"nested more than 64 deep; the item is left out");
		return skip_to_next(reading, end + 1, at);
	}
	json_t *value = load(reading, at, &fault);
	if (!value && how == CUT_WHOLE)
		return end;
	if (!value)
		return skip_to_next(reading, fault > at ? fault : at + 1, at);
	struct place place = json_place(&reading->source, at);
	append(reading->list, &reading->last, convert(reading, place, value));
	json_decref(value);
	return end;
}

/* What stands between items and is none: told once for a run of it. */
static void tell_junk(struct reading *reading, size_t at,
	enum severity severity, const char *text)
{
	if (!reading->junk)
		json_tell(&reading->source, at, severity, text);
	reading->junk = true;
}

static size_t take_comma(struct reading *reading, struct json_token token)
{
	if (!reading->comma || !reading->bracket)
		tell_junk(reading, token.begin, SEVERITY_WARNING,
			"a comma too many; it is passed over");
	reading->comma = false;
	return token.end;
}

static size_t take_value(struct reading *reading, struct json_token token)
{
	if (reading->comma && reading->bracket)
		tell_junk(reading, token.begin, SEVERITY_WARNING,
			"a comma lacks before this item");
	reading->comma = true;
	reading->junk = false;
	return read_item(reading, token.begin);
}

/* One token between items; gives where to go on. */
static size_t take(struct reading *reading, struct json_token token)
{
	if (token.sign == ',')
		return take_comma(reading, token);
	if (token.sign == '{' || token.sign == '[')
		return take_value(reading, token);
	tell_junk(reading, token.begin, SEVERITY_ERROR,
		token.sign ? "this bracket or colon closes or parts nothing; "
			     "take it away" :
			     "an item is an object, as in {\"id\": \"...\"}");
	reading->comma = reading->comma || !token.sign;
	return token.end;
}

/* What stands behind a file's list. */
static void check_end(struct reading *reading, size_t at)
{
	struct json_token token = json_token_at(reading->source.bytes, at);

	if (token.kind != JSON_TOKEN_END)
		json_tell(&reading->source, token.begin, SEVERITY_WARNING,
			"the list has ended above; what stands here is not "
			"read");
}

/* The list whose bracket is given; `whole` where it is all of the file. */
static void read_list(struct reading *reading, size_t bracket, bool whole)
{
	struct str source = reading->source.bytes;
	struct json_token token = json_token_at(source, bracket + 1);

	reading->bracket = true;
	while (token.kind != JSON_TOKEN_END && token.sign != ']')
		token = json_token_at(source, take(reading, token));
	if (token.kind == JSON_TOKEN_END)
		json_tell(&reading->source, bracket, SEVERITY_ERROR,
			"the list that begins here is not closed; end it "
			"with ]");
	else if (whole)
		check_end(reading, token.end);
}

/* One object alone, or one below the other. */
static void read_objects(struct reading *reading, size_t at)
{
	struct str source = reading->source.bytes;
	struct json_token token = json_token_at(source, at);

	while (token.kind != JSON_TOKEN_END)
		token = json_token_at(source, take(reading, token));
}

static void tell_none(struct reading *reading, struct json_token first)
{
	const char *text = "this is no JSON; a bibliography in JSON is a list "
			   "of items, as in [{\"id\": \"...\"}]";

	if (first.kind == JSON_TOKEN_END)
		text = "the file is empty; a bibliography in JSON is a list "
		       "of items, as in [{\"id\": \"...\"}]";
	json_tell(&reading->source, first.begin, SEVERITY_ERROR, text);
}

static void read_all(struct reading *reading)
{
	struct str source = reading->source.bytes;
	struct json_token first = json_token_at(source, 0);
	size_t list = first.begin;

	if (first.sign != '[' && first.sign != '{') {
		tell_none(reading, first);
		return;
	}
	if (first.sign == '{')
		list = json_list_of(source, first.begin);
	if (list == source.size)
		read_objects(reading, first.begin);
	else
		read_list(reading, list, first.sign == '[');
}

const struct yaml_node *json_read_items(struct arena *arena, struct str source,
	struct str file, struct diagnostics *diagnostics)
{
	struct arena scratch = arena_make(1 << 14);
	size_t faults = diagnostics->count;
	struct reading reading = {
		.arena = arena,
		.source = json_source_make(arena, source, file, diagnostics),
		.item = { .arena = &scratch },
	};

	reading.list =
		make(&reading, (struct place){ file, 1, 1 }, YAML_SEQUENCE);
	read_all(&reading);
	arena_free(&scratch);
	if (!reading.list->count && diagnostics->count == faults)
		json_tell(&reading.source, 0, SEVERITY_NOTE,
			"the list holds no references");
	return reading.list->count ? reading.list : NULL;
}
