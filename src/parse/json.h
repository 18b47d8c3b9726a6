/*
 * JSON through jansson: the only file that reads with it. What people write in
 * JSON is lists of items, so the file is cut into its items first and each is
 * handed to jansson alone: a broken one is told, and the others hold.
 *
 *	[ {"id": "a"}, {"id: "b"}, {"id": "c"} ]
 *	  ^item         ^told       ^item
 *
 * An item becomes a tree of parse/yaml.h, whose nodes all stand where the
 * item's brace does; so what reads YAML reads JSON too. Numbers stay as they
 * are written: 1.10 is "1.10". What is nested deeper than YAML_DEPTH is told
 * and left out. Of keys that stand twice the last holds.
 */
#ifndef PARSE_JSON_H
#define PARSE_JSON_H

#include "parse/yaml.h"

/*
 * The items of a list; of a list under `references` or `items`; or one object
 * alone, or several one after another. A SEQUENCE, or NULL where there is no
 * item. Faults go to `diagnostics`, with what to do.
 */
const struct yaml_node *json_read_items(struct arena *arena, struct str source,
	struct str file, struct diagnostics *diagnostics);

#endif
