/* The source itself: the library of the tests holds nothing of terminal/. */
#include "terminal/opener.c"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* The words, each behind a bar. */
static const char *words(struct arena *arena, const char *entry)
{
	char **all = opener_words(arena, str_from(entry), S("http://a/?b=$c"));
	struct text out = { .arena = arena };

	for (; *all; all++)
		text_format(&out, "|%s", *all);
	return str_c(arena, text_str(&out));
}

static void an_entry_becomes_words_without_a_shell(void **state)
{
	struct arena arena = arena_make(1 << 10);

	(void)state;
	assert_string_equal(words(&arena, "leaf"), "|leaf|http://a/?b=$c");
	assert_string_equal(words(&arena, " leaf  -n %s  -x"),
		"|leaf|-n|http://a/?b=$c|-x");
	assert_string_equal(
		words(&arena, "leaf u=%s%%s%"), "|leaf|u=http://a/?b=$c%s%");
	assert_string_equal(
		words(&arena, "leaf;`x`"), "|leaf;`x`|http://a/?b=$c");
	assert_string_equal(words(&arena, " "), "");
	arena_free(&arena);
}

static void the_first_that_can_be_started_is(void **state)
{
	struct arena arena = arena_make(1 << 10);
	struct str with = S("");

	(void)state;
	setenv("BROWSER", "no-such-program:: :/dev/null:true:false", 1);
	assert_null(opener_open(&arena, S("http://a/"), &with));
	assert_true(str_equal(with, S("true")));
	setenv("BROWSER", "no-such-program:/dev/null %s", 1);
	assert_string_equal(opener_open(&arena, S("http://a/"), &with),
		"no program that BROWSER names can be started");
	unsetenv("BROWSER");
	setenv("PATH", "/nowhere", 1);
	assert_string_equal(opener_open(&arena, S("http://a/"), &with),
		"there is no xdg-open; BROWSER may name a program");
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_entry_becomes_words_without_a_shell),
		cmocka_unit_test(the_first_that_can_be_started_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
