#include "terminal/reading.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

static void opens_on_the_other_screen_and_quits(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	assert_true(pty_alternate(pty));
	assert_false(pty_cursor_shown(pty));
	assert_false(pty_modes_kept(pty));
	assert_true(pty_wait_raw(pty, 0, "\033[?2004h"));
	reading_quit(pty);
}

static void fills_the_window_after_a_resize(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_resize(pty, 40, 120);
	assert_true(pty_wait_row(pty, 39, HELP));
	pty_resize(pty, 15, 60);
	assert_true(pty_wait_row(pty, 14, HELP));
	assert_true(pty_wait_row(pty, 0, "From Desp"));
	reading_quit(pty);
}

static void survives_a_storm_of_resizes(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	for (int i = 0; i < 200; i++)
		pty_resize(pty, 5 + i * 7 % 50, 20 + i * 13 % 150);
	pty_resize(pty, 24, 80);
	pty_send(pty, "\f");
	assert_true(pty_wait_row(pty, 23, HELP));
	assert_true(pty_wait_row(pty, 0, TITLE));
	reading_quit(pty);
}

static void opens_in_a_small_window(void **state)
{
	struct pty_options small = { .rows = 5, .cols = 20 };
	struct pty *pty = reading_start(small);

	(void)state;
	assert_true(pty_wait_for(pty, "From"));
	reading_quit(pty);
}

static void waits_where_the_window_is_too_small(void **state)
{
	static const int sizes[][2] = { { 4, 19 }, { 2, 80 }, { 1, 1 } };

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct pty *pty = reading_start((struct pty_options){
			.rows = sizes[i][0], .cols = sizes[i][1] });

		assert_true(pty_wait_alternate(pty, true));
		pty_resize(pty, 24, 80);
		assert_true(pty_wait_row(pty, 0, TITLE));
		reading_quit(pty);
	}
}

static void shows_wide_characters_whole(void **state)
{
	struct pty *pty = reading_start((struct pty_options){ .rows = 12,
		.cols = 41,
		.input = "# 日本語\n\nxyz 日本語"
			 "日本語日本語日本語日本語"
			 "日本語日本語日本語\n\n"
			 "The end\n" });
	int row = 0, col = 0;

	(void)state;
	assert_true(pty_wait_for(pty, "xyz 日本語"));
	assert_true(pty_wait_for(pty, "The end"));
	while (!strstr(pty_row(pty, row), "xyz"))
		row++;
	while (strcmp(pty_cell(pty, row, col).text, "日"))
		col++;
	assert_int_equal(pty_cell(pty, row, col).cols, 2);
	assert_string_equal(pty_cell(pty, row, col + 2).text, "本");
	reading_quit(pty);
}

static void control_c_leaves_the_prompt_and_does_not_quit(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_send(pty, "\003");
	pty_send(pty, "/words");
	assert_true(pty_wait_for(pty, "/words"));
	assert_true(pty_wait_cursor(pty, true));
	pty_send(pty, "\003");
	assert_true(pty_wait_gone(pty, "/words"));
	assert_true(pty_wait_cursor(pty, false));
	reading_quit(pty);
}

static void control_s_and_q_do_not_hold_the_terminal(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_send(pty, "\023");
	reading_must_listen(pty);
	pty_send(pty, "\021");
	reading_must_listen(pty);
	reading_quit(pty);
}

static void pasted_commands_do_not_run(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_send(pty, "\033[200~q\rQ:quit\r\003\033[201~");
	reading_must_listen(pty);
	reading_quit(pty);
}

static void pasted_text_goes_into_the_prompt(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_send(pty, "/a\033[200~pasted\033[201~z");
	assert_true(pty_wait_for(pty, "/apastedz"));
	pty_send(pty, "\003");
	assert_true(pty_wait_gone(pty, "/apastedz"));
	reading_quit(pty);
}

static void a_large_paste_runs_nothing(void **state)
{
	static char text[200000];
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	memset(text, 'q', sizeof text);
	pty_send(pty, "\033[200~");
	pty_send_bytes(pty, text, sizeof text);
	pty_send(pty, "\033[201~");
	reading_must_listen(pty);
	reading_quit(pty);
}

static const char *const unknown[] = {
	"\033[1;9x", /* a key that we do not know */
	"\033[?1;2q",
	"\033[1;2;3;4;5;6;7q",
	"\033[ q",
	"\033]11;rgb:qqqq/qqqq/qqqq\007", /* a color report */
	"\033]52;c;cXE=\033\\",
	"\033P1$rq\033\\",
	"\033_Gq\033\\",
	"\033[<0;10;10M",
	"\033[<0;10;10m", /* mouse, new and old */
	"\033[M q!",
	"\033[I",
	"\033[O", /* focus */
	"\033[12;40R",
	"\033[[q",
	"\033[97;5u",
};

static void unknown_sequences_are_no_commands(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
		pty_send(pty, unknown[i]);
	reading_must_listen(pty);
	reading_quit(pty);
}

static void unknown_sequences_leave_no_letters(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ 0 });

	(void)state;
	pty_send(pty, "/ab");
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
		pty_send(pty, unknown[i]);
	pty_send(pty, "cd");
	assert_true(pty_wait_for(pty, "/abcd"));
	pty_send(pty, "\003");
	assert_true(pty_wait_gone(pty, "/abcd"));
	reading_quit(pty);
}

static void reads_the_article_from_a_pipe_and_keys_from_the_terminal(
	void **state)
{
	struct pty *pty = reading_start((struct pty_options){
		.input = "# Piped article\n\nWords of it.\n" });

	(void)state;
	assert_true(pty_wait_for(pty, "Piped article"));
	assert_true(pty_wait_for(pty, "Words of it."));
	reading_quit(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(opens_on_the_other_screen_and_quits),
		cmocka_unit_test(fills_the_window_after_a_resize),
		cmocka_unit_test(survives_a_storm_of_resizes),
		cmocka_unit_test(opens_in_a_small_window),
		cmocka_unit_test(waits_where_the_window_is_too_small),
		cmocka_unit_test(shows_wide_characters_whole),
		cmocka_unit_test(control_c_leaves_the_prompt_and_does_not_quit),
		cmocka_unit_test(control_s_and_q_do_not_hold_the_terminal),
		cmocka_unit_test(pasted_commands_do_not_run),
		cmocka_unit_test(pasted_text_goes_into_the_prompt),
		cmocka_unit_test(a_large_paste_runs_nothing),
		cmocka_unit_test(unknown_sequences_are_no_commands),
		cmocka_unit_test(unknown_sequences_leave_no_letters),
		cmocka_unit_test(
			reads_the_article_from_a_pipe_and_keys_from_the_terminal),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
