#include "terminal/reading.h"

#include <locale.h>

/* The terminal's cursor stands on the first cell that is selected: a screen
 * reader and a magnifier follow it. */

static struct pty *open_broth(void)
{
	struct pty *pty = reading_start_with("tests/sessions/broth.md",
		(struct pty_options){ .rows = 30, .cols = 120 });

	assert_true(pty_wait_row(pty, 29, HELP));
	return pty;
}

static void it_stands_on_what_is_selected_in_the_text(void **state)
{
	struct pty *pty = open_broth();

	(void)state;
	assert_false(pty_cursor_shown(pty));
	pty_send(pty, "))");
	assert_true(pty_wait_row(pty, 29, "claim 2: supported in part"));
	assert_true(pty_wait_cursor_on(pty, "Broth heals"));
	pty_send(pty, "\033"); /* with a key behind it, it would be Alt */
	assert_true(pty_wait_row(pty, 29, "nothing is selected"));
	pty_send(pty, "g\t\t");
	assert_true(pty_wait_row(pty, 29, "https://books.example/broth"));
	assert_true(pty_wait_cursor_on(pty, "an old book"));
	pty_send(pty, "]za");
	assert_true(pty_wait_row(pty, 29, "folded: Cooking"));
	assert_true(pty_wait_cursor_on(pty, "›"));
	pty_send(pty, "\033");
	assert_true(pty_wait_row(pty, 29, "nothing is selected"));
	assert_true(pty_wait_cursor(pty, false));
	reading_quit(pty);
}

static void it_stands_on_what_a_list_points_at(void **state)
{
	struct pty *pty = open_broth();

	(void)state;
	pty_send(pty, "@");
	assert_true(pty_wait_row(pty, 29, "reference 1/5"));
	assert_true(pty_wait_cursor_on(pty, "› [1] probably"));
	pty_send(pty, "s");
	assert_true(pty_wait_row(pty, 29, "references by name"));
	assert_true(pty_wait_cursor_on(pty, "› [1] probably"));
	pty_send(pty, "jG");
	assert_true(pty_wait_row(pty, 29, "reference 5/5"));
	assert_true(pty_wait_cursor_on(pty, "› [4] “Salt"));
	pty_send(pty, "q");
	assert_true(pty_wait_cursor(pty, false));
	reading_quit(pty);
}

static void it_stands_on_the_match_and_in_the_prompt(void **state)
{
	struct pty *pty = open_broth();

	(void)state;
	pty_send(pty, "/aunt");
	assert_true(pty_wait_row(pty, 29, "match 1 of 1"));
	/* behind what is typed */
	assert_true(pty_wait_cursor_on(pty, "  match 1"));
	pty_send(pty, "\r");
	assert_true(pty_wait_row(pty, 29, HELP));
	assert_true(pty_wait_cursor_on(pty, "aunt eats"));
	reading_quit(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_stands_on_what_is_selected_in_the_text),
		cmocka_unit_test(it_stands_on_what_a_list_points_at),
		cmocka_unit_test(it_stands_on_the_match_and_in_the_prompt),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
