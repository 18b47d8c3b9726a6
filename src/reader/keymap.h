/*
 * Key maps: which keys, in which context, are which command. They are YAML
 * files (DESIGN: name, extends, then one mapping a context), the default one
 * too, embedded and read by the same code.
 *
 *	article:  {j: line-down, "]]": next-section, <C-d>: half-page-down}
 *
 * A key is looked up in its context first, then in `global`; so `gg` in a
 * context is waited for, even where `global` has `g`. The context `prompt`
 * stands alone, for there a key of `global` is a character to type.
 */
#ifndef READER_KEYMAP_H
#define READER_KEYMAP_H

#include "base/diagnostic.h"
#include "reader/command.h"

enum context {
	CONTEXT_GLOBAL,
	CONTEXT_ARTICLE,
	CONTEXT_PANEL,
	CONTEXT_SOURCE,
	CONTEXT_CONTENTS,
	CONTEXT_HELP,
	CONTEXT_PROMPT,
	CONTEXT_COUNT
};

enum { KEYS_MOST = 8 /* keys in a sequence */ };

struct binding {
	enum context context;
	key_code keys[KEYS_MOST];
	size_t key_count;
	const struct command *command;
};

struct keymap {
	struct str name; /* as it says; may be empty */
	struct {
		struct binding *items; /* in order of the file; those of a map
					  that it extends first */
		size_t count, room;
	} bindings;
};

/*
 * Reads a key map: the name of an embedded one ("default") or of a file. A map
 * that cannot be read at all is an error in `diagnostics`, and the default map
 * is given.
 */
struct keymap keymap_load(
	struct arena *arena, struct str name, struct diagnostics *diagnostics);

/*
 * The key map in `source`. Each fault in it is told with line, column and the
 * nearest known name, and the rest of the map holds. No command ("x:", "x: ~"
 * or "x: none") takes away what a map that it extends has bound. A key that is an
 * action and a prefix of another is a fault, and the shorter one holds;
 * between a map and one that it extends its own key wins without a word. What
 * it `extends` is an embedded map or a file beside it; where that cannot be
 * had, the default map.
 */
struct keymap keymap_parse(struct arena *arena, struct str source,
	struct str file, struct diagnostics *diagnostics);

/* The names of embedded maps; NULL behind the last. */
const char *keymap_preset(size_t index);

enum keymap_result { KEYMAP_NONE, KEYMAP_PREFIX, KEYMAP_FOUND };

/* What the keys typed so far mean in a context; *command where FOUND. */
enum keymap_result keymap_look(const struct keymap *keymap,
	enum context context, const key_code *keys, size_t count,
	const struct command **command);

/*
 * The keys that do a command in a context, its own before those of global, as
 * keymap_say has them, or an empty string. Of several the first that the map gives;
 * none that means something else in the context.
 */
struct str keymap_keys(struct arena *arena, const struct keymap *keymap,
	enum context context, const struct command *command);

/* A binding's keys as a key map writes them: "za", "<C-d>". */
struct str keymap_write(struct arena *arena, const struct binding *binding);
/* The same as people are told: "za", "C-d". */
struct str keymap_say(struct arena *arena, const struct binding *binding);

const char *context_name(enum context context);

#endif
