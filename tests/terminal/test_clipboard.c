#include "terminal/reading.h"

#include <locale.h>

static void a_claim_is_sent_to_the_clipboard(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_send(pty, ")yy");
	assert_true(pty_wait_row(pty, 23, "sent to the terminal's clipboard"));
	/* "Claim 1: “" */
	assert_true(pty_wait_raw(pty, 0, "\033]52;c;Q2xhaW0gMTog4oCc"));
	reading_quit(pty);
}

static void within_screen_it_is_handed_through(void **state)
{
	static const char *const env[] = { "STY=1.tty.host", "TMUX", NULL };
	struct pty *pty = reading_open((struct pty_options){ .env = env });

	(void)state;
	pty_send(pty, ")yy");
	assert_true(pty_wait_raw(pty, 0, "\033P\033]52;c;Q2xhaW0gMTog"));
	reading_quit(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_claim_is_sent_to_the_clipboard),
		cmocka_unit_test(within_screen_it_is_handed_through),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
