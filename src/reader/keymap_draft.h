/*
 * The bindings of one key map while it is read, before they are laid over
 * those of the map that it extends.
 *
 *	base	g top		j line-down	q close
 *	drafts	gg top		j (none)
 *	keymap			 		q close		gg top
 *
 * A draft without a command takes a key of the base away; whatever clashes
 * with a draft goes too.
 */
#ifndef READER_KEYMAP_DRAFT_H
#define READER_KEYMAP_DRAFT_H

#include "parse/yaml.h"
#include "reader/keymap.h"

struct draft {
	struct binding binding;
	struct place place;
};

struct drafts {
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct str file;
	struct draft *items;
	size_t count, room;
};

/* Reads the contexts of a key map, which is a mapping; tells their faults. */
void drafts_read(struct drafts *drafts, const struct yaml_node *root);

/* Adds one, or tells why it cannot stand beside those that are there. */
void drafts_add(struct drafts *drafts, const struct draft *added);

/* Adds to the empty `keymap` what stays of `base`, then the drafts. */
void drafts_lay(struct drafts *drafts, const struct keymap *base,
	struct keymap *keymap);

#endif
