#include "base/file.h"
#include "reader/keymap_draft.h"

/*
 * A map and those below it, each extended by the one before:
 *
 *	layers[0] mine.yaml -> [1] vim.yaml -> [2] default.yaml
 */
enum { LAYERS_MOST = 8 };

struct layer {
	struct str file;
	const struct yaml_node *root;
};

struct stack {
	struct arena *arena;
	struct diagnostics *diagnostics;
	struct layer layers[LAYERS_MOST];
	size_t count;
};

static const char *const presets[] = { "default", "vim", "less", "emacs" };

enum { PRESETS = sizeof presets / sizeof *presets };

const char *keymap_preset(size_t index)
{
	return index < PRESETS ? presets[index] : NULL;
}

/* The embedded map whose name is nearest to a wrong one, or NULL. */
static const char *nearest(struct str wrong)
{
	for (size_t i = 0; i < PRESETS; i++) {
		struct str name = str_from(presets[i]);
		int most = name.size > 4 ? 2 : 1;
		if (!str_equal(wrong, name) &&
			str_distance(wrong, name, most) <= most)
			return presets[i];
	}
	return NULL;
}

static bool is_default(struct str name)
{
	return str_equal(name, S("default"));
}

static void push(struct stack *stack, struct str file, struct str bytes)
{
	const struct yaml_node *root =
		yaml_read(stack->arena, bytes, file, 1, stack->diagnostics);

	if (root && root->kind != YAML_MAPPING)
		diagnostic_add(stack->diagnostics,
			(struct place){ file, root->line, root->column },
			SEVERITY_ERROR, "keymap",
			"a key map is expected here, as in "
			"article: {j: line-down}");
	stack->layers[stack->count++] = (struct layer){ file, root };
}

/* The bytes of a map, embedded or beside another file, or why not. */
static const char *find(struct arena *arena, struct str name, struct str folder,
	struct str *file, struct str *bytes)
{
	*file = str_format(arena, "%.*s.yaml", STR(name));
	*bytes = embedded_find(*file);
	if (bytes->at)
		return NULL;
	if (!name.size || str_equal(name, S("-")))
		return "not the name of a file";
	if (str_starts(name, S("/")))
		folder = (struct str){ 0 };
	*file = str_format(arena, "%.*s%.*s", STR(folder), STR(name));
	return file_read(arena, file->at, bytes);
}

static bool is_in(const struct stack *stack, struct str file)
{
	for (size_t i = 0; i < stack->count; i++)
		if (str_equal(stack->layers[i].file, file))
			return true;
	return false;
}

/* Puts the map of that name on the stack, or gives why it cannot. */
static const char *push_named(
	struct stack *stack, struct str name, struct str folder)
{
	struct str file, bytes;

	if (stack->count == LAYERS_MOST)
		return "more than 8 maps extend each other";
	const char *why = find(stack->arena, name, folder, &file, &bytes);
	if (why)
		return why;
	if (is_in(stack, file))
		return "these maps extend each other in a circle";
	push(stack, file, bytes);
	return NULL;
}

static void tell_missing(struct stack *stack, struct place place,
	struct str name, const char *why)
{
	const char *near = nearest(name);

	struct str hint = S("");

	if (near)
		hint = str_format(stack->diagnostics->arena,
			" (did you mean \"%s\"?)", near);
	diagnostic_add(stack->diagnostics, place, SEVERITY_ERROR, "keymap",
		"the key map \"%.*s\" cannot be used: %s%.*s; "
		"the default map stands in",
		STR(name), why, STR(hint));
}

/* Stands in for what could not be had, unless it is at fault itself. */
static void push_default(struct stack *stack)
{
	if (stack->count == LAYERS_MOST)
		stack->count--;
	push_named(stack, S("default"), (struct str){ 0 });
}

/* Puts what the last map extends on the stack; false: it extends nothing. */
static bool extend(struct stack *stack)
{
	const struct layer *last = &stack->layers[stack->count - 1];
	const struct yaml_node *node = yaml_get(last->root, S("extends"));
	struct str name = yaml_text(node);

	if (yaml_is_null(node))
		return false;
	struct place place = { last->file, node->line, node->column };
	const char *why = node->kind != YAML_SCALAR ?
		"a name is expected" :
		push_named(stack, name, file_folder(last->file));
	if (!why)
		return true;
	tell_missing(stack, place, name, why);
	push_default(stack);
	return false;
}

static struct str own_name(const struct stack *stack)
{
	const struct layer *own = &stack->layers[0];
	const struct yaml_node *node = yaml_get(own->root, S("name"));

	if (node && node->kind != YAML_SCALAR)
		diagnostic_add(stack->diagnostics,
			(struct place){ own->file, node->line, node->column },
			SEVERITY_ERROR, "keymap", "a name is expected here");
	return yaml_text(node);
}

/* Lays each map over the one that it extends, from the bottom up. */
static struct keymap lay(struct stack *stack)
{
	struct keymap keymap = { 0 };

	while (extend(stack))
		;
	for (size_t i = stack->count; i--;) {
		struct layer *layer = &stack->layers[i];
		struct keymap base = keymap;
		struct drafts drafts = { .arena = stack->arena,
			.diagnostics = stack->diagnostics,
			.file = layer->file };
		if (!layer->root || layer->root->kind != YAML_MAPPING)
			continue;
		drafts_read(&drafts, layer->root);
		keymap = (struct keymap){ 0 };
		drafts_lay(&drafts, &base, &keymap);
	}
	keymap.name = own_name(stack);
	return keymap;
}

struct keymap keymap_parse(struct arena *arena, struct str source,
	struct str file, struct diagnostics *diagnostics)
{
	struct stack stack = { .arena = arena, .diagnostics = diagnostics };

	push(&stack, file, source);
	return lay(&stack);
}

struct keymap keymap_load(
	struct arena *arena, struct str name, struct diagnostics *diagnostics)
{
	struct stack stack = { .arena = arena, .diagnostics = diagnostics };
	struct place place = { .file = name };
	struct keymap keymap = { 0 };
	const char *why = push_named(&stack, name, (struct str){ 0 });

	if (!why)
		keymap = lay(&stack);
	if (!why && !keymap.bindings.count)
		why = "it binds no key";
	if (!why || is_default(name))
		return keymap;
	tell_missing(&stack, place, name, why);
	stack.count = 0;
	push_default(&stack);
	return stack.count ? lay(&stack) : keymap;
}
