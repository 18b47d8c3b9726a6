#include "base/diagnostic.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <locale.h>

static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_make(1024);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void assert_line(const struct diagnostic *diagnostic, const char *line)
{
	struct str shown = diagnostic_line(&arena, diagnostic);

	assert_string_equal(str_c(&arena, shown), line);
}

static void a_diagnostic_is_one_line(void **state)
{
	(void)state;
	struct diagnostics list = { .arena = &arena };
	struct place place = { S("a.md"), 12, 3 };

	diagnostic_add(&list, place, SEVERITY_ERROR, "unknown-key",
		"there is no key \"%s\"", "smith");
	diagnostic_add(&list, place, SEVERITY_WARNING, NULL, "%d of %d", 1, 2);
	assert_int_equal(list.count, 2);
	assert_line(&list.items[0],
		"a.md:12:3: error: there is no key \"smith\" [unknown-key]");
	assert_line(&list.items[1], "a.md:12:3: warning: 1 of 2");
}

static void what_is_unknown_is_left_out(void **state)
{
	(void)state;
	struct diagnostic diagnostic = { .severity = SEVERITY_NOTE,
		.text = S("text") };

	assert_line(&diagnostic, "note: text");
	diagnostic.file = S("f");
	assert_line(&diagnostic, "f: note: text");
	diagnostic.line = 5;
	assert_line(&diagnostic, "f:5: note: text");
	diagnostic.line = 0;
	diagnostic.column = 5;
	assert_line(&diagnostic, "f: note: text");
}

static void controls_do_not_reach_the_terminal(void **state)
{
	(void)state;
	struct diagnostic diagnostic = { .file = S("a\x1B]0;b\a"),
		.text = S("x\ny\xFF\u202Eé") };

	assert_line(&diagnostic, "a^[]0;b^G: error: x^Jy<FF><U+202E>é");
}

static void a_long_text_is_kept_whole(void **state)
{
	(void)state;
	struct diagnostics list = { .arena = &arena };
	struct place place = { 0 };

	for (int i = 0; i < 100; i++)
		diagnostic_add(&list, place, SEVERITY_NOTE, NULL, "%05000d", i);
	assert_int_equal(list.count, 100);
	assert_int_equal(list.items[99].text.size, 5000);
	assert_true(str_ends(list.items[99].text, S("0099")));
	diagnostic_add(&list, place, SEVERITY_NOTE, NULL, "%s", "");
	assert_int_equal(list.items[100].text.size, 0);
}

static void a_list_is_counted_in_words(void **state)
{
	(void)state;
	struct diagnostics list = { .arena = &arena };
	struct place place = { 0 };

	assert_int_equal(diagnostics_counted(&arena, &list).size, 0);
	diagnostic_add(&list, place, SEVERITY_NOTE, NULL, "x");
	assert_true(str_equal(diagnostics_counted(&arena, &list), S("1 note")));
	for (int i = 0; i < 2; i++)
		diagnostic_add(&list, place, SEVERITY_ERROR, NULL, "x");
	assert_true(str_equal(
		diagnostics_counted(&arena, &list), S("2 errors, 1 note")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_diagnostic_is_one_line),
		cmocka_unit_test(what_is_unknown_is_left_out),
		cmocka_unit_test(controls_do_not_reach_the_terminal),
		cmocka_unit_test(a_long_text_is_kept_whole),
		cmocka_unit_test(a_list_is_counted_in_words),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
