#include "reader/config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena arena;
static struct diagnostics faults;
static struct config config;

static int set_up(void **state)
{
	(void)state;
	arena = arena_make(1 << 12);
	faults = (struct diagnostics){ .arena = &arena };
	config = config_default();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void take(const char *source)
{
	config_read(&arena, str_from(source), S("c.yaml"), &config, &faults);
}

static void assert_faults(const char *expected)
{
	struct text text = { .arena = &arena };

	for (size_t i = 0; i < faults.count; i++)
		text_format(&text, "%.*s\n",
			STR(diagnostic_line(&arena, &faults.items[i])));
	assert_string_equal(str_c(&arena, text_str(&text)), expected);
}

static void what_is_set_holds_and_the_rest_stays(void **state)
{
	(void)state;
	take("theme: light\nwidth: 72\nmouse: false\npanel-wider: -4\n"
	     "color: never\neditor: nano -w\n");
	assert_faults("");
	assert_string_equal(str_c(&arena, config.theme), "light");
	assert_int_equal(config.theme_place.line, 1);
	assert_int_equal(config.width, 72);
	assert_int_equal(config.panel_wider, -4);
	assert_int_equal(config.color, 2);
	assert_false(config.mouse);
	assert_true(config.memory);
	assert_string_equal(str_c(&arena, config.editor), "nano -w");
	assert_string_equal(str_c(&arena, config.keymap), "default");
}

static void each_fault_is_told_and_the_rest_holds(void **state)
{
	(void)state;
	take("widht: 3\nwidth: no\ncolor: allways\nmemory: no\nascii: true\n"
	     "panel-wider: 1001\ntheme: [a]\n");
	assert_faults(
		"c.yaml:1:1: warning: \"widht\" is no key of the "
		"configuration; did you mean \"width\"? [unknown-key]\n"
		"c.yaml:2:8: error: \"width\" must be a whole number "
		"[bad-value]\n"
		"c.yaml:3:8: error: \"allways\" is no word that may stand "
		"here; did you mean \"always\"? [unknown-word]\n"
		"c.yaml:4:9: error: \"no\" is no word that may stand here; "
		"write one of false, true [unknown-word]\n"
		"c.yaml:6:14: error: \"panel-wider\" must be from -1000 to "
		"1000 "
		"[bad-value]\n"
		"c.yaml:7:8: error: \"theme\" must be a text [bad-value]\n");
	assert_true(config.ascii);
	assert_int_equal(config.width, 80);
	assert_true(config.memory);
}

static void what_is_no_configuration_is_told(void **state)
{
	(void)state;
	take("- a\n- b\n");
	assert_int_equal(faults.count, 1);
	take("a: [\n");
	assert_true(faults.count > 1);
	assert_int_equal(config.width, 80);
}

static void an_empty_file_sets_nothing(void **state)
{
	(void)state;
	take("");
	take("# nothing\n");
	assert_faults("");
}

static void what_is_written_reads_back_and_writes_itself(void **state)
{
	struct str first, again;

	(void)state;
	config.editor = S("a \"b\" \\c \x7F\n\xC2\x85 \xE2\x80\xA8 é");
	config.keymap = S("");
	config.width = 44;
	config.color = 1;
	config.memory = false;
	first = config_write(&arena, &config);
	config = config_default();
	config_read(&arena, first, S("c.yaml"), &config, &faults);
	assert_faults("");
	again = config_write(&arena, &config);
	assert_string_equal(str_c(&arena, first), str_c(&arena, again));
	assert_int_equal(config.width, 44);
}

static void styles_have_looks_of_their_own(void **state)
{
	const struct chosen_look *looks = config.looks;

	(void)state;
	take("styles:\n  heading: {color: bright-blue, bold: false}\n"
	     "  match-here: {background: 229, underline: true}\n"
	     "  text: {color: default}\n");
	assert_faults("");
	assert_int_equal(looks[STYLE_HEADING].fg, CHOSEN_FIRST + 12);
	assert_int_equal(looks[STYLE_HEADING].attributes[0], CHOSEN_OFF);
	assert_int_equal(looks[STYLE_MATCH_HERE].bg, CHOSEN_FIRST + 229);
	assert_int_equal(looks[STYLE_MATCH_HERE].attributes[3], CHOSEN_ON);
	assert_int_equal(looks[STYLE_TEXT].fg, CHOSEN_OWN);
	assert_false(look_is_chosen(&looks[STYLE_LINK]));
	struct str first = config_write(&arena, &config);
	assert_true(str_find(first,
			    S("\nstyles:\n  text: {color: default}\n"
			      "  heading: {color: bright-blue, bold: false}\n"),
			    0) != STR_NONE);
	config = config_default();
	config_read(&arena, first, S("c.yaml"), &config, &faults);
	assert_faults("");
	assert_string_equal(str_c(&arena, first),
		str_c(&arena, config_write(&arena, &config)));
}

static void faults_of_styles_are_told_with_their_places(void **state)
{
	(void)state;
	take("styles:\n  headin: {color: 1}\n  link: {color: 256}\n"
	     "  note: {colour: 3, background: bleu, bold: 2}\n  code: red\n"
	     "  math: {color: [1], background: -1}\n");
	assert_faults(
		"c.yaml:2:3: warning: \"headin\" is no key of the styles; did "
		"you mean \"heading\"? [unknown-key]\n"
		"c.yaml:3:17: error: \"color\" must be the name of a color or "
		"from 0 to 255 [bad-value]\n"
		"c.yaml:4:10: warning: \"colour\" is no key of a style; did "
		"you mean \"color\"? [unknown-key]\n"
		"c.yaml:4:33: error: \"bleu\" is no word that may stand here; "
		"did you mean \"blue\"? [unknown-word]\n"
		"c.yaml:4:45: error: \"2\" is no word that may stand here; "
		"write one of false, true [unknown-word]\n"
		"c.yaml:5:9: error: a style is keys and values, as in \"color: "
		"...\" [bad-value]\n"
		"c.yaml:6:17: error: \"color\" must be the name of a color or "
		"from 0 to 255 [bad-value]\n"
		"c.yaml:6:34: error: \"background\" must be the name of a "
		"color or from 0 to 255 [bad-value]\n");
}

static void the_comment_names_each_style(void **state)
{
	struct str written = config_write(&arena, &config);

	(void)state;
	for (int i = 0; i < STYLE_COUNT; i++) {
		struct str name = str_from(look_style((enum style)i));
		struct str mid = str_format(&arena, " %.*s,", STR(name));
		struct str last = str_format(&arena, " %.*s.", STR(name));
		struct str first = str_format(&arena, "\n# %.*s,", STR(name));
		struct str end = str_format(&arena, " %.*s,\n", STR(name));
		assert_true(str_find(written, mid, 0) != STR_NONE ||
			str_find(written, last, 0) != STR_NONE ||
			str_find(written, first, 0) != STR_NONE ||
			str_find(written, end, 0) != STR_NONE);
	}
}

static void the_folder_may_be_missing_and_its_key_map_is_found(void **state)
{
	char folder[] = "/tmp/caveat-config-XXXXXX";
	struct str name, file, map;
	FILE *out;

	(void)state;
	assert_non_null(mkdtemp(folder));
	name = str_format(&arena, "%s/none/", folder);
	config_load(&arena, name, &config, &faults);
	config_load(&arena, S(""), &config, &faults);
	assert_int_equal(access(name.at, F_OK), -1);
	assert_faults("");
	name = str_format(&arena, "%s/", folder);
	file = str_format(&arena, "%s/config.yaml", folder);
	map = str_format(&arena, "%s/mine.yaml", folder);
	out = fopen(file.at, "w");
	fputs("keymap: mine\n", out);
	fclose(out);
	out = fopen(map.at, "w");
	fclose(out);
	config_load(&arena, name, &config, &faults);
	assert_faults("");
	assert_string_equal(str_c(&arena, config.keymap), str_c(&arena, map));
	unlink(map.at);
	unlink(file.at);
	rmdir(folder);
}

#define TEST(function) \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_set_holds_and_the_rest_stays),
		TEST(each_fault_is_told_and_the_rest_holds),
		TEST(what_is_no_configuration_is_told),
		TEST(an_empty_file_sets_nothing),
		TEST(what_is_written_reads_back_and_writes_itself),
		TEST(styles_have_looks_of_their_own),
		TEST(faults_of_styles_are_told_with_their_places),
		TEST(the_comment_names_each_style),
		TEST(the_folder_may_be_missing_and_its_key_map_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
