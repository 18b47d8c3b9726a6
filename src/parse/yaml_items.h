/*
 * YAML that goes on behind a fault. Where libyaml cannot read a file to its
 * end, the file is cut at what people write in lines of their own, and each
 * piece is read by itself:
 *
 *	format: 1		a key at the first column
 *	claims:			a key of a list
 *	  - id: a		an item, and all below it that is
 *	    quote: "b		indented more: broken, and told
 *	  - id: c		the next item holds
 *
 * Items are those of a list at the top or under a key of the top. A broken
 * one is kept with what stood before the fault, and marked as broken. A list
 * in brackets is one piece. A value that only lacks its quotes gets them
 * (parse/yaml_mend.h), is told, and breaks nothing.
 */
#ifndef PARSE_YAML_ITEMS_H
#define PARSE_YAML_ITEMS_H

#include "parse/yaml.h"

/* As yaml_read. */
const struct yaml_node *yaml_read_items(struct arena *arena, struct str source,
	struct str file, int line, struct diagnostics *diagnostics);

#endif
