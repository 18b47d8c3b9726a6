/*
 * YAML events with their places, through libyaml: the only file that knows
 * it. A document becomes a flat tree of nodes; scalars stay strings, for
 * libyaml resolves nothing and neither do we: `no` is "no" and 1.10 is "1.10".
 *
 *	claims:			MAPPING
 *	  - id: a		  SCALAR "claims"  SEQUENCE
 *				    MAPPING  SCALAR "id"  SCALAR "a"
 *
 * What lies deeper than YAML_DEPTH is told and becomes an empty scalar, and so
 * does an alias. Of keys that stand twice in a mapping the first is kept and
 * the other told. libyaml stops at the first error: what stood before it is
 * kept, but for a key that still lacks its value; parse/yaml_items.h goes on at
 * the next item.
 */
#ifndef PARSE_YAML_H
#define PARSE_YAML_H

#include "base/diagnostic.h"

#include <stdint.h>

enum { YAML_DEPTH = 64 };

enum yaml_kind { YAML_SCALAR, YAML_SEQUENCE, YAML_MAPPING };

struct yaml_node {
	enum yaml_kind kind;
	struct str text; /* SCALAR */
	bool plain; /* SCALAR: written without quotes */
	int line; /* of the file */
	int column; /* in code points */
	bool broken; /* libyaml stopped in it: there was more of it */
	/* A mapping's children are key, value, key, value … */
	const struct yaml_node *first;
	const struct yaml_node *next;
	size_t count; /* of children */
};

/* Several lists as one. */
struct yaml_lists {
	struct yaml_list {
		const struct yaml_node *node;
	} * items;
	size_t count, room;
};

/*
 * The first document of `source`, whose first line is number `line` of
 * `file`; NULL for an empty one. Faults go to `diagnostics`, with what to do.
 */
const struct yaml_node *yaml_read(struct arena *arena, struct str source,
	struct str file, int line, struct diagnostics *diagnostics);

/* The same, and whether libyaml stopped before the end. */
const struct yaml_node *yaml_read_part(struct arena *arena, struct str source,
	struct str file, int line, struct diagnostics *diagnostics,
	bool *stopped);

/* The value of a key of a mapping, or NULL; NULL in, NULL out. */
const struct yaml_node *yaml_get(
	const struct yaml_node *mapping, struct str key);

/* The scalar's text, or the empty string for NULL and other kinds. */
struct str yaml_text(const struct yaml_node *node);

/* Nothing, "x:", "x: ~" or "x: null"; not "x: ''". NULL is null too. */
bool yaml_is_null(const struct yaml_node *node);

#endif
