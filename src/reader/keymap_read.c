#include "reader/keymap_draft.h"

static struct place place_of(
	const struct drafts *drafts, const struct yaml_node *node)
{
	return (struct place){ drafts->file, node->line, node->column };
}

/* `; did you mean "x"?`, or nothing for an empty name. */
static struct str ask(struct drafts *drafts, struct str name)
{
	if (!name.size)
		return name;
	return str_format(drafts->diagnostics->arena,
		"; did you mean \"%.*s\"?", STR(name));
}

static struct str key_advice(struct drafts *drafts, struct str wrong)
{
	char name[32];

	if (str_equal(wrong, S(" ")))
		return S("; write <Space> for the space bar");
	if (wrong.at[0] != '<')
		return S("; a control character is written by its name, "
			 "as in <C-d> or <Tab>");
	if (!str_ends(wrong, S(">")))
		return S("; its \">\" is missing, and the character itself "
			 "is written <lt>");
	return ask(drafts, key_nearest(wrong, name));
}

static void tell_key(
	struct drafts *drafts, struct place place, struct str wrong)
{
	struct str advice = key_advice(drafts, wrong);

	diagnostic_add(drafts->diagnostics, place, SEVERITY_ERROR, "keymap",
		"no key is called \"%.*s\"%.*s", STR(wrong), STR(advice));
}

static bool read_keys(struct drafts *drafts, const struct yaml_node *node,
	struct binding *binding)
{
	struct str rest = yaml_text(node);
	struct place place = place_of(drafts, node);

	if (!rest.size)
		diagnostic_add(drafts->diagnostics, place, SEVERITY_ERROR,
			"keymap",
			"a key is expected here; quote signs, as in \"[\"");
	while (rest.size) {
		struct str before = rest;
		key_code key = key_take(&rest);
		if (!key) {
			tell_key(drafts, place,
				str_slice(before, 0, before.size - rest.size));
			return false;
		}
		if (binding->key_count == KEYS_MOST) {
			diagnostic_add(drafts->diagnostics, place,
				SEVERITY_ERROR, "keymap",
				"a sequence has %d keys at most", KEYS_MOST);
			return false;
		}
		binding->keys[binding->key_count++] = key;
	}
	return binding->key_count > 0;
}

static bool read_command(struct drafts *drafts, const struct yaml_node *node,
	struct binding *binding)
{
	struct str name = yaml_text(node);

	if (yaml_is_null(node) || str_equal(name, S("none")))
		return true;
	if (node->kind != YAML_SCALAR) {
		diagnostic_add(drafts->diagnostics, place_of(drafts, node),
			SEVERITY_ERROR, "keymap",
			"the name of a command is expected here");
		return false;
	}
	binding->command = command_find(name);
	if (binding->command)
		return true;
	const struct command *near = command_nearest(name);
	struct str hint =
		ask(drafts, near ? str_from(near->name) : (struct str){ 0 });
	diagnostic_add(drafts->diagnostics, place_of(drafts, node),
		SEVERITY_ERROR, "keymap", "no command is called \"%.*s\"%.*s",
		STR(name), STR(hint));
	return false;
}

static void read_context(struct drafts *drafts, enum context context,
	const struct yaml_node *node)
{
	if (yaml_is_null(node))
		return;
	if (node->kind != YAML_MAPPING) {
		diagnostic_add(drafts->diagnostics, place_of(drafts, node),
			SEVERITY_ERROR, "keymap",
			"keys and their commands are expected here, "
			"as in j: line-down");
		return;
	}
	for (node = node->first; node; node = node->next->next) {
		struct draft draft = { .place = place_of(drafts, node),
			.binding.context = context };
		if (read_keys(drafts, node, &draft.binding) &&
			read_command(drafts, node->next, &draft.binding))
			drafts_add(drafts, &draft);
	}
}

static const char *const other_names[] = { "name", "extends" };
enum {
	OTHER_COUNT = sizeof other_names / sizeof *other_names,
	TOP_COUNT = CONTEXT_COUNT + OTHER_COUNT
};

static const char *top_name(size_t i)
{
	return i < CONTEXT_COUNT ? context_name((enum context)i) :
				   other_names[i - CONTEXT_COUNT];
}

static void tell_top(struct drafts *drafts, const struct yaml_node *key)
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
	near = ask(drafts, near);
	bool is_context = key->next->kind == YAML_MAPPING;
	if (is_context && !near.size)
		near = S("; there are global, article, panel, source, "
			 "contents, help and prompt");
	diagnostic_add(drafts->diagnostics, place_of(drafts, key),
		SEVERITY_ERROR, "keymap", "%s is called \"%.*s\"%.*s",
		is_context ? "no context" : "nothing in a key map", STR(wrong),
		STR(near));
}

static bool is_other(struct str name)
{
	for (size_t i = 0; i < OTHER_COUNT; i++)
		if (str_equal(name, str_from(other_names[i])))
			return true;
	return false;
}

void drafts_read(struct drafts *drafts, const struct yaml_node *root)
{
	for (const struct yaml_node *key = root->first; key;
		key = key->next->next) {
		size_t i = 0;
		while (i < CONTEXT_COUNT &&
			!str_equal(yaml_text(key),
				str_from(context_name((enum context)i))))
			i++;
		if (i < CONTEXT_COUNT)
			read_context(drafts, (enum context)i, key->next);
		else if (!is_other(yaml_text(key)))
			tell_top(drafts, key);
	}
}
