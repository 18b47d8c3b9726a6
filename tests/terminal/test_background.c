#include "terminal/reading.h"

#include <locale.h>
#include <string.h>

/* The title's color in each theme. */
#define DARK "38;5;153m"
#define LIGHT "38;5;18m"
#define ATTRIBUTES "\033[?62c"

/* Answers wait before they are asked for: nothing here depends on time. */
static struct pty *open_with(
	const char *answers, const char *const *env, bool silent)
{
	return reading_open((struct pty_options){
		.typed = answers, .env = env, .silent = silent });
}

static void must_be(struct pty *pty, const char *color)
{
	size_t size;
	const char *raw = pty_raw(pty, &size);
	const char *other = strcmp(color, DARK) ? DARK : LIGHT;

	assert_true(pty_wait_raw(pty, 0, color));
	assert_null(strstr(raw, other));
}

static void a_light_background_brings_the_light_theme(void **state)
{
	struct pty *pty = open_with(
		"\033]11;rgb:ffff/ffff/ffff\033\\" ATTRIBUTES, NULL, true);

	(void)state;
	assert_true(pty_wait_raw(pty, 0, "\033]11;?\033\\\033[c"));
	must_be(pty, LIGHT);
	reading_must_listen(pty);
	reading_quit(pty);
}

static void a_dark_background_brings_the_dark_theme(void **state)
{
	struct pty *pty = open_with(
		"\033]11;rgb:1e1e/1e1e/1e1e\a" ATTRIBUTES, NULL, true);

	(void)state;
	must_be(pty, DARK);
	reading_quit(pty);
}

/* libvterm answers the request for attributes, but knows no background. */
static void the_variable_stands_in_for_an_answer(void **state)
{
	static const char *const light[] = { "COLORFGBG=0;15", NULL };
	static const char *const dark[] = { "COLORFGBG=15;0", NULL };
	struct pty *pty;

	(void)state;
	pty = open_with(NULL, light, false);
	must_be(pty, LIGHT);
	reading_quit(pty);
	pty = open_with(NULL, dark, false);
	must_be(pty, DARK);
	reading_quit(pty);
}

static void a_silent_terminal_does_not_keep_the_reader(void **state)
{
	struct pty *pty = open_with(NULL, NULL, true);

	(void)state;
	must_be(pty, DARK);
	reading_must_listen(pty);
	reading_quit(pty);
}

static void garbage_is_no_answer_and_no_key(void **state)
{
	struct pty *pty = open_with(
		"\033]11;rgb:zz/q/\033\\\033]11;Q\a\033[?1;2Q" ATTRIBUTES, NULL,
		true);

	(void)state;
	must_be(pty, DARK);
	reading_must_listen(pty);
	reading_quit(pty);
}

static void an_answer_that_comes_too_late_is_swallowed(void **state)
{
	struct pty *pty = open_with(NULL, NULL, true);

	(void)state;
	pty_send(pty, "\033]11;rgb:ffff/qqqq/ffff\033\\" ATTRIBUTES);
	reading_must_listen(pty);
	reading_quit(pty);
}

static void keys_typed_meanwhile_are_not_lost(void **state)
{
	struct pty *pty = reading_start((struct pty_options){ .silent = true,
		.typed = "/wo\033]11;rgb:ffff/ffff/ffff\033\\rd" ATTRIBUTES
			 "sé" });

	(void)state;
	assert_true(pty_wait_row(pty, 23, "/wordsé"));
	must_be(pty, LIGHT);
	pty_send(pty, "\033");
	assert_true(pty_wait_gone(pty, "/wordsé"));
	reading_quit(pty);
}

static void nothing_is_asked_where_it_is_said_or_no_color_shows(void **state)
{
	static const char *const env[] = { "NO_COLOR=1", NULL };
	struct pty *pty = open_with(NULL, env, true);
	size_t size;

	(void)state;
	assert_null(strstr(pty_raw(pty, &size), "\033]11;?"));
	reading_quit(pty);
	pty = reading_start_with(
		"--theme=light", (struct pty_options){ .silent = true });
	assert_true(pty_wait_row(pty, 0, TITLE));
	must_be(pty, LIGHT);
	assert_null(strstr(pty_raw(pty, &size), "\033]11;?"));
	reading_quit(pty);
}

static void themes_change_by_key_and_are_named(void **state)
{
	static const char *const names[] = { "theme: light",
		"theme: high-contrast", "theme: mono", "theme: dark" };
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		pty_send(pty, "T");
		assert_true(pty_wait_row(pty, 23, names[i]));
		/* In high contrast blank cells have a background, too. */
		assert_int_equal(pty_cell(pty, 10, 79).bg, i == 1);
		assert_int_equal(pty_cell(pty, 0, 79).bg, i == 1);
	}
	reading_quit(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_light_background_brings_the_light_theme),
		cmocka_unit_test(a_dark_background_brings_the_dark_theme),
		cmocka_unit_test(the_variable_stands_in_for_an_answer),
		cmocka_unit_test(a_silent_terminal_does_not_keep_the_reader),
		cmocka_unit_test(garbage_is_no_answer_and_no_key),
		cmocka_unit_test(an_answer_that_comes_too_late_is_swallowed),
		cmocka_unit_test(keys_typed_meanwhile_are_not_lost),
		cmocka_unit_test(
			nothing_is_asked_where_it_is_said_or_no_color_shows),
		cmocka_unit_test(themes_change_by_key_and_are_named),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
