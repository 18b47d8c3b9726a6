#include "unit/keymap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void keys_and_sequences_are_found(void **state)
{
	parse(state,
		"name: mine\narticle: {j: line-down, zo: fold-open, "
		"zc: fold-close, <C-d>: half-page-down, \"]]\": top}\n");
	check_faults(state, "");
	assert_string_equal(
		str_c(&fixture(state)->arena, fixture(state)->keymap.name),
		"mine");
	assert_look(ARTICLE, "j", "line-down");
	assert_look(ARTICLE, "z", "…");
	assert_look(ARTICLE, "zo", "fold-open");
	assert_look(ARTICLE, "zx", "");
	assert_look(ARTICLE, "zoo", "");
	assert_look(ARTICLE, "<C-d>", "half-page-down");
	assert_look(ARTICLE, "]]", "top");
	assert_look(PANEL, "j", "");
}

static void a_context_comes_before_global(void **state)
{
	parse(state,
		"global: {g: top, q: quit, zz: redraw, zo: redraw}\n"
		"article: {gg: bottom, q: close, zo: fold-open}\n"
		"prompt: {<Enter>: prompt-accept}\n");
	check_faults(state, "");
	assert_look(ARTICLE, "g", "…");
	assert_look(ARTICLE, "gg", "bottom");
	assert_look(ARTICLE, "q", "close");
	assert_look(ARTICLE, "zz", "redraw");
	assert_look(ARTICLE, "zo", "fold-open");
	assert_look(PANEL, "g", "top");
	assert_look(PROMPT, "<Enter>", "prompt-accept");
	assert_look(PROMPT, "q", "");
	assert_look(PROMPT, "z", "");
}

static void keys_of_a_command_are_those_that_reach_it(void **state)
{
	struct fixture *f = fixture(state);

	parse(state,
		"global: {g: top, <Home>: top, q: quit, x: close, <CR>: "
		"follow}\n"
		"article: {gg: bottom, q: close}\n");
	static const struct {
		enum context context;
		const char *command, *keys;
	} rows[] = {
		{ CONTEXT_ARTICLE, "top", "Home" },
		{ CONTEXT_ARTICLE, "quit", "" },
		{ CONTEXT_ARTICLE, "close", "q" },
		{ CONTEXT_ARTICLE, "follow", "Enter" },
		{ CONTEXT_PANEL, "top", "g" },
		{ CONTEXT_PANEL, "close", "x" },
		{ CONTEXT_PROMPT, "top", "" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str keys =
			keymap_keys(&f->arena, &f->keymap, rows[i].context,
				command_find(str_from(rows[i].command)));
		assert_string_equal(str_c(&f->arena, keys), rows[i].keys);
	}
}

static void wrong_names_are_told_with_the_nearest(void **state)
{
	parse(state,
		"article:\n  j: line-dwn\n  <PgDown>: page-down\n"
		"  k: line-up\nartcle: {j: top}\nextend: default\n"
		"colours: {x: y}\n");
	check_faults(state,
		"mine.yaml:2:6: error: no command is called \"line-dwn\"; did "
		"you mean \"line-down\"? [keymap]\n"
		"mine.yaml:3:3: error: no key is called \"<PgDown>\"; did you "
		"mean \"<PageDown>\"? [keymap]\n"
		"mine.yaml:5:1: error: no context is called \"artcle\"; did "
		"you mean \"article\"? [keymap]\n"
		"mine.yaml:6:1: error: nothing in a key map is called "
		"\"extend\"; did you mean \"extends\"? [keymap]\n"
		"mine.yaml:7:1: error: no context is called \"colours\"; there "
		"are global, article, panel, source, contents, help and "
		"prompt [keymap]\n");
	assert_look(ARTICLE, "k", "line-up");
	assert_look(ARTICLE, "j", "");
}

static void keys_that_are_none_are_told(void **state)
{
	parse(state,
		"article:\n  \"\": top\n  \"g g\": top\n  \"\\x01\": top\n"
		"  <C-d: top\n  abcdefghi: top\n  [x]: top\n");
	check_faults(state,
		"mine.yaml:2:3: error: a key is expected here; quote signs, "
		"as in \"[\" [keymap]\n"
		"mine.yaml:3:3: error: no key is called \" \"; write <Space> "
		"for the space bar [keymap]\n"
		"mine.yaml:4:3: error: no key is called \"^A\"; a control "
		"character is written by its name, as in <C-d> or <Tab> "
		"[keymap]\n"
		"mine.yaml:5:3: error: no key is called \"<C-d\"; its \">\" is "
		"missing, and the character itself is written <lt> [keymap]\n"
		"mine.yaml:6:3: error: a sequence has 8 keys at most [keymap]\n"
		"mine.yaml:7:3: error: a key is expected here; quote signs, "
		"as in \"[\" [keymap]\n");
	assert_int_equal(fixture(state)->keymap.bindings.count, 0);
}

static void values_of_the_wrong_kind_are_told(void **state)
{
	parse(state,
		"name: [x]\nextends: {}\narticle: top\npanel:\n"
		"help: {j: [top], k: line-up}\n");
	check_faults(state,
		"mine.yaml:2:10: error: the key map \"\" cannot be used: a "
		"name is expected; the default map stands in [keymap]\n"
		"mine.yaml:3:10: error: keys and their commands are expected "
		"here, as in j: line-down [keymap]\n"
		"mine.yaml:5:11: error: the name of a command is expected here "
		"[keymap]\n"
		"mine.yaml:1:7: error: a name is expected here [keymap]\n");
	assert_look(HELP, "k", "line-up");
	assert_look(GLOBAL, "q", "close");
	parse(state, "- a\n");
	check_faults(state,
		"mine.yaml:1:1: error: a key map is expected here, as in "
		"article: {j: line-down} [keymap]\n");
}

static void of_an_action_and_its_prefix_the_shorter_holds(void **state)
{
	parse(state,
		"article:\n  zo: fold-open\n  zc: fold-close\n  z: top\n"
		"  za: fold-toggle\npanel:\n  zo: top\n");
	check_faults(state,
		"mine.yaml:4:3: error: \"z\" begins \"zo\" of line 2, which is "
		"left out [keymap]\n"
		"mine.yaml:5:3: error: \"za\" begins with \"z\" of line 4, and "
		"is left out [keymap]\n");
	assert_look(ARTICLE, "z", "top");
	assert_look(ARTICLE, "zo", "");
	assert_look(PANEL, "zo", "top");
	assert_int_equal(fixture(state)->keymap.bindings.count, 2);
}

static void the_same_key_twice_is_told(void **state)
{
	parse(state,
		"article:\n  j: line-down\n  j: top\n  <CR>: follow\n"
		"  <Enter>: top\n");
	check_faults(state,
		"mine.yaml:3:3: warning: \"j\" stands here twice; the first "
		"holds [duplicate-key]\n"
		"mine.yaml:5:3: warning: \"<Enter>\" is bound in line 4; the "
		"first holds [keymap]\n");
	assert_look(ARTICLE, "j", "line-down");
	assert_look(ARTICLE, "<Enter>", "follow");
}

static void own_keys_win_over_those_extended(void **state)
{
	parse(state,
		"extends: default\nglobal:\n  z: redraw\n  gg: top\n"
		"  q: quit\n  w:\n  x: ~\n");
	check_faults(state,
		"mine.yaml:7:3: warning: \"x\" is not bound in global; nothing "
		"to take away [keymap]\n");
	assert_look(ARTICLE, "z", "redraw");
	assert_look(ARTICLE, "zo", "");
	assert_look(ARTICLE, "g", "…");
	assert_look(ARTICLE, "gg", "top");
	assert_look(ARTICLE, "q", "quit");
	assert_look(ARTICLE, "w", "");
	assert_look(ARTICLE, "j", "line-down");
}

static void what_cannot_be_extended_is_told(void **state)
{
	parse(state, "extends: defualt\narticle: {j: top}\n");
	check_faults(state,
		"mine.yaml:1:10: error: the key map \"defualt\" cannot be "
		"used: there is no such file (did you mean \"default\"?); the "
		"default "
		"map stands in [keymap]\n");
	assert_look(ARTICLE, "j", "top");
	assert_look(ARTICLE, "k", "line-up");
	parse(state, "extends: \"-\"\n");
	assert_int_equal(fixture(state)->faults.count, 1);
}

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static void maps_extend_the_one_beside_them(void **state)
{
	struct fixture *f = fixture(state);
	char folder[] = "/tmp/caveat-keymap-XXXXXX";

	assert_non_null(mkdtemp(folder));
	const char *a = str_format(&f->arena, "%s/a.yaml%c", folder, 0).at;
	const char *b = str_format(&f->arena, "%s/b.yaml%c", folder, 0).at;
	write_file(a, "extends: b.yaml\nglobal: {x: top}\n");
	write_file(b, "extends: a.yaml\nglobal: {x: quit, y: bottom}\n");
	f->keymap = keymap_load(&f->arena, str_from(a), &f->faults);
	unlink(a);
	unlink(b);
	rmdir(folder);
	assert_int_equal(f->faults.count, 1);
	assert_true(str_ends(f->faults.items[0].file, S("/b.yaml")));
	assert_string_equal(str_c(&f->arena, f->faults.items[0].text),
		"the key map \"a.yaml\" cannot be used: these maps extend each "
		"other in a circle; the default map stands in");
	assert_look(GLOBAL, "x", "top");
	assert_look(GLOBAL, "y", "bottom");
	assert_look(GLOBAL, "j", "line-down");
}

static void a_map_that_cannot_be_read_gives_the_default(void **state)
{
	struct fixture *f = fixture(state);

	f->keymap = keymap_load(&f->arena, S("/no/such.yaml"), &f->faults);
	check_faults(state,
		"/no/such.yaml: error: the key map \"/no/such.yaml\" cannot be "
		"used: there is no such file; the default map stands in "
		"[keymap]\n");
	assert_look(GLOBAL, "j", "line-down");
}

static void the_default_map_has_no_fault(void **state)
{
	struct fixture *f = fixture(state);

	f->keymap = keymap_load(&f->arena, S("default"), &f->faults);
	check_faults(state, "");
	assert_look(ARTICLE, "'", "go-to-mark");
	assert_look(ARTICLE, "zR", "fold-open-all");
	assert_look(HELP, "<M-Right>", "forward");
	assert_look(PROMPT, "<C-c>", "cancel");
	assert_look(PROMPT, "j", "");
	for (size_t i = 0; i < f->keymap.bindings.count; i++) {
		struct binding *b = &f->keymap.bindings.items[i];
		struct str keys = keymap_write(&f->arena, b);
		assert_string_equal(
			look(state, b->context, str_c(&f->arena, keys)),
			b->command->name);
	}
}

static void a_map_is_not_endless(void **state)
{
	struct fixture *f = fixture(state);
	struct text text = { .arena = &f->arena };

	text_add(&text, S("article:\n"));
	for (int i = 0; i < 3000; i++)
		text_format(&text, "  %c%c%c: top\n", 'a' + i % 20,
			'a' + i / 20 % 20, 'a' + i / 400);
	parse(state, str_c(&f->arena, text_str(&text)));
	assert_int_equal(f->keymap.bindings.count, 1024);
	assert_int_equal(f->faults.count, 1);
	assert_int_equal(f->faults.items[0].line, 1025);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(keys_and_sequences_are_found),
		test(a_context_comes_before_global),
		test(keys_of_a_command_are_those_that_reach_it),
		test(wrong_names_are_told_with_the_nearest),
		test(keys_that_are_none_are_told),
		test(values_of_the_wrong_kind_are_told),
		test(of_an_action_and_its_prefix_the_shorter_holds),
		test(the_same_key_twice_is_told),
		test(own_keys_win_over_those_extended),
		test(what_cannot_be_extended_is_told),
		test(maps_extend_the_one_beside_them),
		test(a_map_that_cannot_be_read_gives_the_default),
		test(the_default_map_has_no_fault),
		test(a_map_is_not_endless),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
