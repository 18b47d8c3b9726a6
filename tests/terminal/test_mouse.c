#include "terminal/reading.h"

#include <locale.h>

#define WHEEL_DOWN "\033[<65;10;5M"
#define WHEEL_UP "\033[<64;10;5M"

static void the_wheel_scrolls_and_a_click_selects(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	assert_true(reading_has_mouse(pty));
	pty_send(pty, WHEEL_DOWN);
	assert_true(pty_wait_gone(pty, "▾ From Desperation"));
	pty_send(pty, WHEEL_UP);
	assert_true(pty_wait_for(pty, "▾ From Desperation"));
	/* On the fold sign of the title, in the second row. */
	pty_send(pty, "\033[<0;4;2M\033[<0;4;2m");
	assert_true(pty_wait_for(pty, "▸ From Desperation"));
	pty_send(pty, "\033[<0;4;2M\033[<0;4;2m");
	assert_true(pty_wait_for(pty, "▾ From Desperation"));
	reading_quit(pty);
}

static void it_is_given_back_while_the_reader_is_stopped(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_send(pty, "\032");
	assert_true(pty_wait_stop(pty));
	reading_must_restore(pty);
	pty_continue(pty);
	assert_true(pty_wait_alternate(pty, true));
	assert_true(pty_wait_row(pty, -1, HELP));
	reading_must_listen(pty);
	assert_true(reading_has_mouse(pty));
	reading_quit(pty);
}

static void it_can_be_left_to_the_terminal(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_send(pty, "M");
	assert_true(pty_wait_for(pty, "left to the terminal"));
	assert_false(reading_has_mouse(pty));
	pty_send(pty, "\032");
	assert_true(pty_wait_stop(pty));
	pty_continue(pty);
	assert_true(pty_wait_alternate(pty, true));
	assert_false(reading_has_mouse(pty));
	pty_send(pty, "M");
	assert_true(pty_wait_for(pty, "the mouse is read"));
	assert_true(reading_has_mouse(pty));
	reading_quit(pty);
}

static void without_it_nothing_is_asked(void **state)
{
	struct pty *pty =
		reading_start_with("--no-mouse", (struct pty_options){ 0 });

	(void)state;
	assert_true(pty_wait_row(pty, -1, HELP));
	assert_false(reading_has_mouse(pty));
	pty_send(pty, WHEEL_DOWN);
	reading_must_listen(pty);
	assert_true(pty_shows(pty, "▾ From Desperation"));
	reading_quit(pty);
}

static void a_report_in_pieces_is_no_key(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });
	static const char report[] = "\033[<65;10;5M";

	(void)state;
	for (size_t i = 0; i + 1 < sizeof report; i++)
		pty_send_bytes(pty, report + i, 1);
	assert_true(pty_wait_gone(pty, "▾ From Desperation"));
	reading_must_listen(pty);
	reading_quit(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_wheel_scrolls_and_a_click_selects),
		cmocka_unit_test(it_is_given_back_while_the_reader_is_stopped),
		cmocka_unit_test(it_can_be_left_to_the_terminal),
		cmocka_unit_test(without_it_nothing_is_asked),
		cmocka_unit_test(a_report_in_pieces_is_no_key),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
