/*
 * YAML front matter: a first line of three dashes, then YAML, then a line of
 * three dashes or three dots (Pandoc's manual, "yaml_metadata_block"). A block
 * that is not closed, begins with a blank line, or holds a text or a list
 * instead of keys is no front matter but rules with text between them.
 */
#ifndef PARSE_FRONTMATTER_H
#define PARSE_FRONTMATTER_H

#include "base/diagnostic.h"
#include "model/metadata.h"
#include "parse/yaml.h"

struct frontmatter {
	struct metadata metadata;
	struct yaml_lists references; /* for parse/csl.h, a list a block */
	size_t bytes; /* how much of the source it takes; 0: there is none */
	int lines;
};

/*
 * Values keep their Markdown. Faults go to `diagnostics`; the block is taken
 * off all the same. The texts are in `arena`.
 */
struct frontmatter frontmatter_read(struct arena *arena, struct str source,
	struct str file, struct diagnostics *diagnostics);

/* Adds what the mapping of another block says; where both say something, what
 * stands in `front` already holds, and lists grow. */
void frontmatter_add(struct arena *arena, const struct yaml_node *root,
	struct str file, struct frontmatter *front,
	struct diagnostics *diagnostics);

#endif
