#include "reader/keymap_print.h"
#include "unit/keymap.h"

#include <string.h>

static bool is_bound(struct fixture *f, const struct command *command)
{
	for (size_t i = 0; i < f->keymap.bindings.count; i++)
		if (f->keymap.bindings.items[i].command == command)
			return true;
	return false;
}

/* What has no key is run from the `:` line, which needs a key, as have the
 * commands of the line itself. */
static void every_command_can_be_run_with_each_preset(void **state)
{
	struct fixture *f = fixture(state);

	for (size_t i = 0; keymap_preset(i); i++) {
		f->keymap = keymap_load(
			&f->arena, str_from(keymap_preset(i)), &f->faults);
		check_faults(state, "");
		for (size_t k = 0; k < command_count(); k++) {
			const struct command *command = command_at(k);
			if ((!strcmp(command->group, "Prompt") ||
				    !strcmp(command->name, "command-line") ||
				    !strcmp(command->name, "cancel") ||
				    !strcmp(command->name, "help") ||
				    !strcmp(command->name, "close")) &&
				!is_bound(f, command))
				fail_msg("%s has no key for %s",
					keymap_preset(i), command->name);
		}
	}
}

static void presets_lead_where_their_users_expect(void **state)
{
	static const struct {
		const char *preset, *keys, *command;
	} rows[] = {
		{ "vim", "gg", "top" },
		{ "vim", "G", "bottom" },
		{ "vim", "?", "search-back" },
		{ "vim", "*", "search-word" },
		{ "vim", "]]", "next-section" },
		{ "vim", "<C-w>w", "switch-pane" },
		{ "vim", "zc", "fold-close" },
		{ "vim", "zz", "put-middle" },
		{ "vim", "H", "select-top" },
		{ "vim", "`", "go-to-mark" },
		{ "vim", "ZZ", "quit" },
		{ "vim", "gx", "open" },
		{ "vim", "f", "labels" },
		{ "vim", "<C-f>", "page-down" },
		{ "less", "e", "line-down" },
		{ "less", "y", "line-up" },
		{ "less", "<M-v>", "page-up" },
		{ "less", "p", "percent" },
		{ "less", "<", "top" },
		{ "less", "h", "help" },
		{ "less", "=", "status" },
		{ "less", "&", "filter" },
		{ "less", "?", "search-back" },
		{ "emacs", "<C-n>", "line-down" },
		{ "emacs", "<M-<>", "top" },
		{ "emacs", "<C-s>", "search" },
		{ "emacs", "<C-g>", "cancel" },
		{ "emacs", "<C-c>", "…" },
		{ "emacs", "<C-x><C-c>", "quit" },
		{ "emacs", "<C-x>o", "switch-pane" },
		{ "emacs", "<Tab>", "fold-cycle" },
		{ "emacs", "<M-x>", "command-line" },
		{ "emacs", "<C-h>b", "help" },
		{ "emacs", "<C-@>", "keep-place" },
	};
	struct fixture *f = fixture(state);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		f->keymap = keymap_load(
			&f->arena, str_from(rows[i].preset), &f->faults);
		assert_look(ARTICLE, rows[i].keys, rows[i].command);
	}
}

/* Whether two maps bind the same, in the order of their keys and commands. */
static void assert_same(const struct keymap *a, const struct keymap *b)
{
	assert_int_equal(a->bindings.count, b->bindings.count);
	for (size_t i = 0; i < a->bindings.count; i++) {
		const struct binding *x = &a->bindings.items[i];
		const struct command *command = NULL;
		keymap_look(b, x->context, x->keys, x->key_count, &command);
		assert_ptr_equal(command, x->command);
	}
}

static void what_is_printed_loads_and_prints_the_same(void **state)
{
	struct fixture *f = fixture(state);

	for (size_t i = 0; keymap_preset(i); i++) {
		struct keymap map = keymap_load(
			&f->arena, str_from(keymap_preset(i)), &f->faults);
		struct str printed = keymap_print(&f->arena, &map);
		parse(state, str_c(&f->arena, printed));
		check_faults(state, "");
		assert_same(&map, &f->keymap);
		assert_true(str_equal(f->keymap.name, map.name));
		assert_true(str_equal(
			printed, keymap_print(&f->arena, &f->keymap)));
	}
}

static void any_key_can_be_printed(void **state)
{
	struct fixture *f = fixture(state);

	parse(state,
		"name: \"a \\\"b\\\": c\"\nglobal: {y: top, \"no\": quit, "
		"\"12\": "
		"bottom, \"-\": back, \"~\": risks, \"\\\"\": claims, "
		"\"\\\\\": help, <C-lt>: close, \"#\": contents, é: redraw}\n"
		"prompt: {<Esc>: cancel}\n");
	check_faults(state, "");
	struct keymap map = f->keymap;
	struct str printed = keymap_print(&f->arena, &map);
	parse(state, str_c(&f->arena, printed));
	check_faults(state, "");
	assert_same(&map, &f->keymap);
	assert_true(str_equal(printed, keymap_print(&f->arena, &f->keymap)));
}

static void none_takes_a_key_away(void **state)
{
	parse(state, "extends: vim\nglobal: {q: none, ZZ: ~}\n");
	check_faults(state, "");
	assert_look(ARTICLE, "q", "");
	assert_look(ARTICLE, "ZZ", "");
	assert_look(ARTICLE, "ZQ", "quit");
	parse(state, "extends: emac\n");
	check_faults(state,
		"mine.yaml:1:10: error: the key map \"emac\" cannot be "
		"used: there is no such file (did you mean \"emacs\"?); the "
		"default map stands in [keymap]\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(every_command_can_be_run_with_each_preset),
		test(presets_lead_where_their_users_expect),
		test(what_is_printed_loads_and_prints_the_same),
		test(any_key_can_be_printed),
		test(none_takes_a_key_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
