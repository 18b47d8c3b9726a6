/*
 * What to do about a fault in YAML, in a person's words: libyaml says "found
 * character that cannot start any token", a person wants to read
 * `quote it: "@"`.
 */
#ifndef PARSE_YAML_FAULT_H
#define PARSE_YAML_FAULT_H

#include "parse/yaml.h"
#include "parse/yaml_source.h"

/* A fault as libyaml tells it; places are numbers of characters. */
struct yaml_fault {
	const char *problem;
	size_t at;
	size_t begin; /* of what was being read */
};

/* Adds the fault to `diagnostics`, with its place and what to do. */
void yaml_fault_tell(struct diagnostics *diagnostics,
	struct yaml_source *source, struct yaml_fault fault);

/* Tells a key that its mapping has already. */
void yaml_twice_tell(struct diagnostics *diagnostics, struct str file,
	const struct yaml_node *key);

/*
 * `; quote it: "@"` where what stands at byte `at` begins with one of
 * @ & * { } [ ] % , > | ! or a backtick, else an empty string.
 */
struct str yaml_quote_hint(struct arena *arena, struct str bytes, size_t at);

#endif
