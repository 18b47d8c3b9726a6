/* The source itself: the library of the tests holds nothing of terminal/. */
#include "terminal/background.c"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static enum background of(const char *bytes)
{
	return background_read(str_from(bytes));
}

static void answers_are_dark_or_light(void **state)
{
	(void)state;
	assert_int_equal(of("\033]11;rgb:0000/0000/0000\033\\\033[?62c"),
		BACKGROUND_DARK);
	assert_int_equal(of("\033]11;rgb:ffff/ffff/dddd\a"), BACKGROUND_LIGHT);
	assert_int_equal(of("jk\033]11;rgb:ff/f0/E0\a"), BACKGROUND_LIGHT);
	assert_int_equal(of("\033]11;rgb:f/f/f\a"), BACKGROUND_LIGHT);
	assert_int_equal(
		of("\033]11;rgba:1c1c/1c1c/1c1c/ffff\033\\"), BACKGROUND_DARK);
	assert_int_equal(of("\033]11;#fdf6e3\a"), BACKGROUND_LIGHT);
	/* blue is dark, yellow is light */
	assert_int_equal(of("\033]11;rgb:0/0/ffff\a"), BACKGROUND_DARK);
	assert_int_equal(of("\033]11;rgb:ffff/ffff/0\a"), BACKGROUND_LIGHT);
}

static void what_is_no_color_is_not_known(void **state)
{
	static const char *const others[] = { "", "\033", "\033]11;",
		"\033]11;?", "\033]11;rgb", "\033]11;rgb:", "\033]11;rgb:ff",
		"\033]11;rgb:ff/ff", "\033]11;rgb:ff/ff/", "\033]11;rgb:q/q/q",
		"\033]11;#", "\033]11;#ff", "\033]11;white\a", "\033[?62c",
		"\033]10;rgb:ffff/ffff/ffff\a", "rgb:ffff/ffff/ffff" };

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_int_equal(of(others[i]), BACKGROUND_UNKNOWN);
}

static void attributes_end_the_wait(void **state)
{
	static const char *const ends[] = { "\033[?62c", "\033[?1;2c",
		"jj\033[?6;22cq", "\033[?25$y\033[?6c" };
	static const char *const others[] = { "", "c", "\033[?", "\033[?62",
		"\033[c", "\033[?1u", "\033]11;rgb:c/c/c\a" };

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		assert_true(background_is_answered(str_from(ends[i])));
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_false(background_is_answered(str_from(others[i])));
}

static void the_variable_is_read_as_vim_does(void **state)
{
	(void)state;
	assert_int_equal(background_of_variable("15;0"), BACKGROUND_DARK);
	assert_int_equal(background_of_variable("0;15"), BACKGROUND_LIGHT);
	assert_int_equal(
		background_of_variable("0;default;7"), BACKGROUND_LIGHT);
	assert_int_equal(background_of_variable("15;8"), BACKGROUND_DARK);
	assert_int_equal(
		background_of_variable("15;default"), BACKGROUND_UNKNOWN);
	assert_int_equal(background_of_variable(""), BACKGROUND_UNKNOWN);
	assert_int_equal(background_of_variable("7"), BACKGROUND_UNKNOWN);
	assert_int_equal(background_of_variable("0;"), BACKGROUND_UNKNOWN);
	assert_int_equal(background_of_variable("0;99"), BACKGROUND_UNKNOWN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_are_dark_or_light),
		cmocka_unit_test(what_is_no_color_is_not_known),
		cmocka_unit_test(attributes_end_the_wait),
		cmocka_unit_test(the_variable_is_read_as_vim_does),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
