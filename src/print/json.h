/*
 * JSON as it is written, piece by piece: the only file of print/ that knows
 * jansson. Members and items come in the order of the calls; the items of the
 * outer levels have a line each, what is deeper stands on one.
 *
 *	put_begin(&json, NULL, '{');
 *	put_text(&json, "title", S("A"));
 *	put_begin(&json, "lines", '[');
 *	put_number(&json, NULL, 1);
 *	put_end(&json);
 *	put_end(&json);		{"title": "A", "lines": [1]}
 *
 * In an array keys are NULL. Texts may hold any bytes: what is no UTF-8
 * becomes U+FFFD, controls are escaped.
 */
#ifndef PRINT_JSON_H
#define PRINT_JSON_H

#include "base/str.h"

#include <stdint.h>

enum { JSON_DEEPEST = 32 };

struct json {
	struct text out;
	int depth; /* how many brackets are open */
	int lines; /* so many levels have a line for each item */
	uint32_t filled; /* a bit a depth: something stands in it already */
	char brackets[JSON_DEEPEST]; /* those that will close */
};

/* In memory of the arena, for what will stand at `depth`; 0 is the whole. */
struct json put_make(struct arena *arena, int depth);

/* `bracket` is '{' or '['. */
void put_begin(struct json *json, const char *key, char bracket);
void put_end(struct json *json);

void put_text(struct json *json, const char *key, struct str text);
/* The same, but null where the text is empty: it is not known. */
void put_known(struct json *json, const char *key, struct str text);
void put_word(struct json *json, const char *key, const char *word);
void put_number(struct json *json, const char *key, long number);
/* A line or column, from 1; null where it is 0. */
void put_place(struct json *json, const char *key, int number);
void put_bool(struct json *json, const char *key, bool value);
void put_null(struct json *json, const char *key);

/* All items of another one at the same depth. */
void put_join(struct json *json, const struct json *items);

#endif
