/*
 * Mappings into structs by a table: each row says under which key a value
 * stands, how it is read and where it goes.
 *
 *	{ "quote", field_text, offsetof(struct claim, quote), .needed = true }
 *
 * What is wrong is told with its place and the rule that it breaks, and leaves
 * the member as it was.
 */
#ifndef PARSE_FIELDS_H
#define PARSE_FIELDS_H

#include "base/diagnostic.h"
#include "model/claim.h"
#include "parse/yaml.h"

/* Who reads, and from where. */
struct taker {
	struct arena *arena;
	struct str file;
	struct diagnostics *diagnostics;
	void *context; /* whatever the readers of a format share */
};

struct field {
	const char *key;
	/* `member` is the object's, at `offset`. */
	void (*read)(struct taker *taker, const struct field *field,
		const struct yaml_node *node, void *member);
	size_t offset;
	const struct words *words; /* field_word */
	bool needed; /* its absence is told */
};

struct fields {
	const struct field *items;
	size_t count;
	const char *what; /* "a claim", for messages */
	bool open; /* other keys are none of our business */
};

#define FIELDS(table, ...) \
	{ \
		.items = (table), .count = sizeof(table) / sizeof *(table), \
		__VA_ARGS__ \
	}

/* Reads a mapping; anything else is told. */
void fields_take(struct taker *taker, const struct fields *fields,
	const struct yaml_node *node, void *object);

/* struct str: a scalar without white space at its ends; null is empty. */
void field_text(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member);
/* struct str: as it is written, "null" and "no" too. */
void field_id(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member);
/* bool: true or false, and no other word of YAML 1.1. */
void field_bool(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member);
/* int: a whole number. */
void field_number(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member);
/* An enum: the index of one of field->words. */
void field_word(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member);

/* The index of `word`, or -1, which is told. */
int taker_word(struct taker *taker, const struct words *words,
	const struct yaml_node *node, struct str word);

struct place taker_place(
	const struct taker *taker, const struct yaml_node *node);

/* Tells that `expected` ("a text") must stand under the key. */
void taker_tell_kind(struct taker *taker, const struct field *field,
	const struct yaml_node *node, const char *expected);

/* The items of a list, or the thing itself, as a list of one; NULL for null.
 * Walk with list_next. */
const struct yaml_node *list_first(const struct yaml_node *node);
const struct yaml_node *list_next(
	const struct yaml_node *list, const struct yaml_node *item);

#endif
