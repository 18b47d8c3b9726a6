#include "print/json.h"

#include "base/unicode.h"

#include <jansson.h>
#include <string.h>

enum { LINES = 2 };

struct json put_make(struct arena *arena, int depth)
{
	return (struct json){
		.out = { .arena = arena }, .depth = depth, .lines = LINES
	};
}

static bool is_filled(const struct json *json)
{
	return json->filled >> json->depth & 1;
}

/* What stands before a member or an item. */
static void begin_item(struct json *json)
{
	if (!json->depth)
		return;
	if (is_filled(json))
		text_add(&json->out, S(","));
	if (json->depth <= json->lines) {
		text_add(&json->out, S("\n"));
		text_add_repeat(&json->out, S(" "), (size_t)json->depth);
	} else if (is_filled(json)) {
		text_add(&json->out, S(" "));
	}
	json->filled |= 1U << json->depth;
}

/* Well-formed UTF-8 is a text of jansson's. */
static struct str well_formed(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	for (size_t at = 0; at < s.size;) {
		struct unicode_char c = unicode_at(s, at);
		text_add(&out,
			c.code < 0 ? S("\xef\xbf\xbd") :
				     str_slice(s, at, at + c.bytes));
		at += c.bytes;
	}
	return text_str(&out);
}

/* Whether a terminal must not see it as it stands. */
static bool has_control(struct str s)
{
	for (size_t at = 0; at < s.size;) {
		struct unicode_char c = unicode_at(s, at);
		if (unicode_is_control(c.code))
			return true;
		at += c.bytes;
	}
	return false;
}

static int add_piece(const char *piece, size_t size, void *out)
{
	struct str left = { piece, size };
	size_t at;

	/* Jansson takes DEL for a character like others. */
	while (left.size && memchr(left.at, 0x7f, left.size)) {
		at = (size_t)((const char *)memchr(left.at, 0x7f, left.size) -
			left.at);
		text_add(out, str_slice(left, 0, at));
		text_add(out, S("\\u007f"));
		left = str_slice(left, at + 1, left.size);
	}
	text_add(out, left);
	return 0;
}

static void add_string(struct json *json, struct str s)
{
	struct arena scratch = arena_make(1 << 10);
	struct str text = well_formed(&scratch, s);
	size_t flags =
		JSON_ENCODE_ANY | (has_control(text) ? JSON_ENSURE_ASCII : 0);
	json_t *value = json_stringn(text.size ? text.at : "", text.size);

	json_dump_callback(value, add_piece, &json->out, flags);
	json_decref(value);
	arena_free(&scratch);
}

static void begin_value(struct json *json, const char *key)
{
	begin_item(json);
	if (!key)
		return;
	add_string(json, str_from(key));
	text_add(&json->out, S(": "));
}

void put_begin(struct json *json, const char *key, char bracket)
{
	char c[] = { bracket, '\0' };

	begin_value(json, key);
	text_add(&json->out, str_from(c));
	json->brackets[json->depth] = bracket == '{' ? '}' : ']';
	json->depth++;
	json->filled &= ~(1U << json->depth);
}

void put_end(struct json *json)
{
	bool lines = json->depth <= json->lines && is_filled(json);

	json->depth--;
	if (lines) {
		text_add(&json->out, S("\n"));
		text_add_repeat(&json->out, S(" "), (size_t)json->depth);
	}
	text_add_char(&json->out, json->brackets[json->depth]);
}

void put_text(struct json *json, const char *key, struct str text)
{
	begin_value(json, key);
	add_string(json, text);
}

void put_known(struct json *json, const char *key, struct str text)
{
	if (text.size)
		put_text(json, key, text);
	else
		put_null(json, key);
}

void put_word(struct json *json, const char *key, const char *word)
{
	put_known(json, key, str_from(word));
}

void put_number(struct json *json, const char *key, long number)
{
	begin_value(json, key);
	text_format(&json->out, "%ld", number);
}

void put_place(struct json *json, const char *key, int number)
{
	if (number > 0)
		put_number(json, key, number);
	else
		put_null(json, key);
}

void put_bool(struct json *json, const char *key, bool value)
{
	begin_value(json, key);
	text_add(&json->out, value ? S("true") : S("false"));
}

void put_null(struct json *json, const char *key)
{
	begin_value(json, key);
	text_add(&json->out, S("null"));
}

void put_join(struct json *json, const struct json *items)
{
	struct str text = text_str(&items->out);

	if (!text.size)
		return;
	if (is_filled(json))
		text_add(&json->out, S(","));
	text_add(&json->out, text);
	json->filled |= 1U << json->depth;
}
