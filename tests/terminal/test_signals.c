#include "terminal/reading.h"

#include <locale.h>
#include <signal.h>
#include <sys/wait.h>

static void must_be_on_hold(struct pty *pty)
{
	assert_true(pty_wait_stop(pty));
	reading_must_restore(pty);
}

static void suspends_by_key_and_comes_back_at_a_new_size(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_send(pty, "\032");
	must_be_on_hold(pty);
	pty_resize(pty, 30, 100);
	pty_continue(pty);
	assert_true(pty_wait_alternate(pty, true));
	assert_true(pty_wait_row(pty, 29, HELP));
	assert_true(pty_wait_row(pty, 0, TITLE));
	assert_false(pty_cursor_shown(pty));
	reading_must_listen(pty);
	reading_quit(pty);
}

static void suspends_by_signal_and_comes_back(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	for (int i = 0; i < 3; i++) {
		pty_signal(pty, SIGTSTP);
		must_be_on_hold(pty);
		pty_continue(pty);
		assert_true(pty_wait_alternate(pty, true));
		assert_true(pty_wait_row(pty, -1, HELP));
		reading_must_listen(pty);
	}
	reading_quit(pty);
}

static void repaints_after_a_stop_that_it_could_not_see(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });
	size_t from;

	(void)state;
	pty_signal(pty, SIGSTOP);
	assert_true(pty_wait_stop(pty));
	pty_raw(pty, &from);
	pty_continue(pty);
	assert_true(pty_wait_raw(pty, from, "Desperation"));
	reading_must_listen(pty);
	reading_quit(pty);
}

static void must_die_of(int number, const char *keys)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });
	int status;

	pty_send(pty, keys);
	if (*keys)
		assert_true(pty_wait_for(pty, keys));
	pty_signal(pty, number);
	status = pty_wait_exit(pty);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), number);
	reading_must_restore(pty);
	pty_free(pty);
}

static void dies_of_a_signal_with_the_terminal_restored(void **state)
{
	(void)state;
	must_die_of(SIGTERM, "");
	must_die_of(SIGHUP, "");
	must_die_of(SIGINT, "");
	must_die_of(SIGQUIT, "");
}

static void dies_in_a_prompt_with_the_terminal_restored(void **state)
{
	(void)state;
	must_die_of(SIGTERM, "/words");
}

static void dies_of_a_fault_with_the_terminal_restored(void **state)
{
	static const int faults[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL,
		SIGABRT };

	(void)state;
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
		must_die_of(faults[i], "");
}

static void ends_when_the_terminal_is_gone(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });
	int status;

	(void)state;
	pty_hang_up(pty);
	status = pty_wait_exit(pty);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGHUP);
	pty_free(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(suspends_by_key_and_comes_back_at_a_new_size),
		cmocka_unit_test(suspends_by_signal_and_comes_back),
		cmocka_unit_test(repaints_after_a_stop_that_it_could_not_see),
		cmocka_unit_test(dies_of_a_signal_with_the_terminal_restored),
		cmocka_unit_test(dies_in_a_prompt_with_the_terminal_restored),
		cmocka_unit_test(dies_of_a_fault_with_the_terminal_restored),
		cmocka_unit_test(ends_when_the_terminal_is_gone),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
