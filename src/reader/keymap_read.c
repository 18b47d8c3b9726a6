#include "base/file.h"
#include "parse/yaml.h"
#include "reader/keymap.h"

enum {
	EXTENDS_MOST = 8,
	BINDINGS_MOST = 1024, /* of one file; all are compared with all */
};

/* The files that are being read: each extends the one before it. */
struct chain {
	const struct chain *up;
	struct str file;
};

/* A binding of the file at hand; without a command it takes one away. */
struct draft {
	struct binding binding;
	struct place place;
};

struct reading {
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct chain chain;
	struct {
		struct draft *items;
		size_t count, room;
	} drafts;
};

static struct place place_of(
	const struct reading *reading, const struct yaml_node *node)
{
	return (struct place){ reading->chain.file, node->line,
		node->column };
}

#define fault(reading, place, severity, ...) \
	diagnostic_add((reading)->diagnostics, place, SEVERITY_##severity, \
		"keymap", __VA_ARGS__)

/* `; did you mean "x"?`, or nothing for an empty name. */
static struct str ask(struct reading *reading, struct str name)
{
	if (!name.size)
		return name;
	return str_format(reading->diagnostics->arena,
		"; did you mean \"%.*s\"?", STR(name));
}

/* ---- keys */

static void tell_key(
	struct reading *reading, struct place place, struct str wrong)
{
	char name[32];
	struct str near = { 0 };

	if (str_equal(wrong, S(" ")))
		fault(reading, place, ERROR,
			"write <Space> for the space bar");
	else if (wrong.at[0] != '<')
		fault(reading, place, ERROR,
			"a control character is no key; write its name, "
			"as in <C-d> or <Tab>");
	else if (!str_ends(wrong, S(">")))
		fault(reading, place, ERROR,
			"\"%.*s\" is a name that lacks its \">\"; "
			"write <lt> for the character",
			STR(wrong));
	else {
		near = ask(reading, key_nearest(wrong, name));
		fault(reading, place, ERROR, "no key is called \"%.*s\"%.*s",
			STR(wrong), STR(near));
	}
}

static bool read_keys(struct reading *reading, const struct yaml_node *node,
	struct binding *binding)
{
	struct str rest = yaml_text(node);
	struct place place = place_of(reading, node);

	if (!rest.size)
		fault(reading, place, ERROR,
			"a key is expected here; quote signs, as in \"[\"");
	while (rest.size) {
		struct str before = rest;
		key_code key = key_take(&rest);
		if (!key) {
			tell_key(reading, place,
				str_slice(before, 0, before.size - rest.size));
			return false;
		}
		if (binding->key_count == KEYS_MOST) {
			fault(reading, place, ERROR,
				"a sequence has %d keys at most", KEYS_MOST);
			return false;
		}
		binding->keys[binding->key_count++] = key;
	}
	return binding->key_count > 0;
}

static bool read_command(struct reading *reading,
	const struct yaml_node *node, struct binding *binding)
{
	struct str name = yaml_text(node);

	if (yaml_is_null(node))
		return true;
	if (node->kind != YAML_SCALAR) {
		fault(reading, place_of(reading, node), ERROR,
			"the name of a command is expected here");
		return false;
	}
	binding->command = command_find(name);
	if (binding->command)
		return true;
	const struct command *near = command_nearest(name);
	struct str hint =
		ask(reading, near ? str_from(near->name) : (struct str){ 0 });
	fault(reading, place_of(reading, node), ERROR,
		"no command is called \"%.*s\"%.*s", STR(name), STR(hint));
	return false;
}

/* ---- what clashes */

enum relation { APART, SAME, LONGER, SHORTER };

/* How the keys of `a` stand to those of `b` in their contexts. */
static enum relation relate(const struct binding *a, const struct binding *b)
{
	size_t shared = 0;

	while (shared < a->key_count && shared < b->key_count &&
		a->keys[shared] == b->keys[shared])
		shared++;
	if (a->context != b->context ||
		(shared < a->key_count && shared < b->key_count))
		return APART;
	if (a->key_count == b->key_count)
		return SAME;
	return a->key_count > b->key_count ? LONGER : SHORTER;
}

/* Whether a new binding can stand beside an old one of the same file. */
static enum relation clash(const struct binding *a, const struct binding *b)
{
	enum relation relation = relate(a, b);

	return relation == SAME || (a->command && b->command) ? relation
							       : APART;
}

static void drop_longer(struct reading *reading, const struct draft *added)
{
	size_t kept = 0;

	for (size_t i = 0; i < reading->drafts.count; i++) {
		struct draft *draft = &reading->drafts.items[i];
		if (clash(&added->binding, &draft->binding) != SHORTER)
			reading->drafts.items[kept++] = *draft;
	}
	reading->drafts.count = kept;
}

static const struct draft *find_clash(
	const struct reading *reading, const struct binding *binding)
{
	for (size_t i = 0; i < reading->drafts.count; i++)
		if (clash(binding, &reading->drafts.items[i].binding) != APART)
			return &reading->drafts.items[i];
	return NULL;
}

static void tell_clash(struct reading *reading, const struct draft *added,
	const struct draft *old)
{
	struct arena *arena = reading->diagnostics->arena;
	struct str keys = keymap_write(arena, &added->binding);
	struct str before = keymap_write(arena, &old->binding);

	switch (relate(&added->binding, &old->binding)) {
	case SHORTER:
		fault(reading, added->place, ERROR,
			"\"%.*s\" begins \"%.*s\" of line %d, "
			"which is left out",
			STR(keys), STR(before), old->place.line);
		break;
	case LONGER:
		fault(reading, added->place, ERROR,
			"\"%.*s\" begins with \"%.*s\" of line %d, "
			"and is left out",
			STR(keys), STR(before), old->place.line);
		break;
	default:
		fault(reading, added->place, WARNING,
			"\"%.*s\" is bound in line %d; the first holds",
			STR(keys), old->place.line);
	}
}

static void add(struct reading *reading, const struct draft *added)
{
	const struct draft *old = find_clash(reading, &added->binding);

	if (reading->drafts.count == BINDINGS_MOST)
		return;
	if (old)
		tell_clash(reading, added, old);
	if (old && clash(&added->binding, &old->binding) != SHORTER)
		return;
	drop_longer(reading, added);
	*arena_push(reading->arena, &reading->drafts) = *added;
	if (reading->drafts.count == BINDINGS_MOST)
		fault(reading, added->place, ERROR,
			"a key map binds %d keys at most; "
			"the rest is not read",
			BINDINGS_MOST);
}

/* ---- the file */

static void read_context(struct reading *reading, enum context context,
	const struct yaml_node *node)
{
	if (yaml_is_null(node))
		return;
	if (node->kind != YAML_MAPPING) {
		fault(reading, place_of(reading, node), ERROR,
			"keys and their commands are expected here, "
			"as in j: line-down");
		return;
	}
	for (node = node->first; node; node = node->next->next) {
		struct draft draft = { .place = place_of(reading, node),
			.binding.context = context };
		if (read_keys(reading, node, &draft.binding) &&
			read_command(reading, node->next, &draft.binding))
			add(reading, &draft);
	}
}

static const char *const other_names[] = { "name", "extends" };
enum {
	OTHER_COUNT = sizeof other_names / sizeof *other_names,
	TOP_COUNT = CONTEXT_COUNT + OTHER_COUNT
};

static const char *top_name(size_t i)
{
	return i < CONTEXT_COUNT ? context_name((enum context)i)
				 : other_names[i - CONTEXT_COUNT];
}

static void tell_top(struct reading *reading, const struct yaml_node *key)
{
	struct str wrong = yaml_text(key), near = { 0 };
	int most = 2;

	for (size_t i = 0; i < TOP_COUNT; i++) {
		struct str name = str_from(top_name(i));
		int distance = str_distance(wrong, name, most);
		if (distance > most)
			continue;
		near = name;
		most = distance - 1;
	}
	near = ask(reading, near);
	if (key->next->kind == YAML_MAPPING)
		fault(reading, place_of(reading, key), ERROR,
			"no context is called \"%.*s\"%.*s", STR(wrong),
			near.size ? STR(near)
				  : STR(S("; there are global, article, panel, "
					  "source, contents, help, prompt")));
	else
		fault(reading, place_of(reading, key), ERROR,
			"a key map has no \"%.*s\"%.*s", STR(wrong), STR(near));
}
