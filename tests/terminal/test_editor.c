#include "terminal/reading.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64], article[96], script[96], editor[128], state_home[128];
static char log_name[128];
static const char *env[] = { editor, "VISUAL", state_home, log_name, NULL };

static void put(const char *name, const char *text)
{
	FILE *file = fopen(name, "wb");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static int set_up(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/caveat-editor-XXXXXX");
	if (!mkdtemp(folder))
		return -1;
	snprintf(article, sizeof article, "%s/a b.md", folder);
	snprintf(script, sizeof script, "%s/editor", folder);
	snprintf(editor, sizeof editor, "EDITOR=%s --flag \"\" 'a b'", script);
	snprintf(state_home, sizeof state_home, "XDG_STATE_HOME=%s/state",
		folder);
	snprintf(log_name, sizeof log_name, "LOG=%s/log", folder);
	put(article, "# Ann's essay\n\nOne ant.\n\n## Bees\n\nTwo bees.\n");
	return 0;
}

static int tear_down(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static void write_editor(const char *commands)
{
	FILE *file = fopen(script, "wb");

	assert_non_null(file);
	fprintf(file, "#!/bin/sh\n%s", commands);
	fclose(file);
	assert_int_equal(chmod(script, 0700), 0);
}

static struct pty *begin(void)
{
	struct pty *pty = reading_start_with(
		article, (struct pty_options){ .rows = 12, .env = env });

	assert_true(pty_wait_for(pty, "Two bees."));
	return pty;
}

static void the_editor_has_the_terminal_and_the_line(void **state)
{
	char name[128], words[512] = "";
	size_t size;

	(void)state;
	write_editor("printf '%s|' \"$@\" > \"$LOG\"\n"
		     "stty -a | grep -q ' icanon' && echo cooked >> \"$LOG\"\n"
		     "echo 'type a line'\nread -r line\n"
		     "echo \"Three $line.\" >> \"$5\"\n");
	struct pty *pty = begin();
	pty_send(pty, "]]e");
	assert_true(pty_wait_for(pty, "type a line"));
	assert_false(pty_alternate(pty));
	pty_send(pty, "cats\n");
	assert_true(pty_wait_for(pty, "cats."));
	assert_true(pty_wait_row(pty, -1, "read again"));
	assert_true(pty_alternate(pty));
	reading_must_listen(pty);
	snprintf(name, sizeof name, "%s/log", folder);
	FILE *file = fopen(name, "rb");
	assert_non_null(file);
	size = fread(words, 1, sizeof words - 1, file);
	fclose(file);
	words[size] = '\0';
	char expected[256];
	snprintf(expected, sizeof expected, "--flag||a b|+5|%s|cooked\n",
		article);
	assert_string_equal(words, expected);
	reading_quit(pty);
}

static void an_editor_that_is_not_there_is_told(void **state)
{
	(void)state;
	struct pty *pty = begin();
	pty_send(pty, "e");
	assert_true(pty_wait_row(pty, -1, "there is no such program"));
	reading_must_listen(pty);
	reading_quit(pty);
}

static void control_c_in_the_editor_is_the_editors(void **state)
{
	(void)state;
	write_editor("trap 'echo caught; exit 1' INT\necho busy\n"
		     "while :; do read -r line; done\n");
	struct pty *pty = begin();
	pty_send(pty, "e");
	assert_true(pty_wait_for(pty, "busy"));
	pty_send(pty, "\003");
	assert_true(pty_wait_row(pty, -1, "not changed; read again"));
	reading_must_listen(pty);
	reading_quit(pty);
}

static void an_editor_that_stops_stops_the_reader_with_it(void **state)
{
	(void)state;
	write_editor("echo busy\nread -r line\n"
		     "echo \"Three $line.\" >> \"$5\"\n");
	struct pty *pty = begin();
	pty_send(pty, "e");
	assert_true(pty_wait_for(pty, "busy"));
	pty_send(pty, "\032");
	assert_true(pty_wait_stop(pty));
	pty_continue(pty);
	pty_send(pty, "cats\n");
	assert_true(pty_wait_for(pty, "cats."));
	reading_must_listen(pty);
	reading_quit(pty);
}

static void a_change_on_the_disk_is_read_without_a_key(void **state)
{
	(void)state;
	struct pty *pty = begin();
	put(article, "# Ann's essay\n\nOne ant.\n\n## Cats\n\nMany cats.\n");
	assert_true(pty_wait_for(pty, "Many cats."));
	assert_true(pty_wait_row(pty, -1, "changed on disk"));
	unlink(article);
	assert_true(pty_wait_row(pty, -1, "gone from the disk"));
	assert_true(pty_shows(pty, "Many cats."));
	reading_quit(pty);
}

static void the_next_reading_goes_on_where_the_last_one_ended(void **state)
{
	(void)state;
	FILE *file = fopen(article, "ab");
	for (int i = 0; i < 50; i++)
		fprintf(file, "\nParagraph %d.\n", i);
	fclose(file);
	struct pty *pty = begin();
	pty_send(pty, "60G");
	assert_true(pty_wait_row(pty, 1, "Paragraph 25."));
	reading_quit(pty);
	pty = reading_start_with(
		article, (struct pty_options){ .rows = 12, .env = env });
	assert_true(pty_wait_row(pty, 1, "Paragraph 25."));
	assert_true(pty_wait_row(pty, -1, "back where you were"));
	pty_send(pty, "G");
	assert_true(pty_wait_for(pty, "Paragraph 49."));
	pty_signal(pty, SIGTERM);
	assert_true(WIFSIGNALED(pty_wait_exit(pty)));
	pty_free(pty);
	pty = reading_start_with(
		article, (struct pty_options){ .rows = 12, .env = env });
	assert_true(pty_wait_for(pty, "Paragraph 49."));
	reading_quit(pty);
}

/* A terminal that goes sends SIGHUP more than once, and the second one ends a
 * program that catches signals no more. */
static void remembers_before_the_terminal_is_given_back(void **state)
{
	char find[192];
	struct pty *pty = begin();

	(void)state;
	pty_signal(pty, SIGHUP);
	assert_true(pty_wait_alternate(pty, false));
	snprintf(find, sizeof find,
		"test -f \"$(echo '%s'/state/caveat/articles/*.yaml)\"",
		folder);
	assert_int_equal(system(find), 0);
	assert_true(WIFSIGNALED(pty_wait_exit(pty)));
	pty_free(pty);
}

static struct pty *begin_with(const char *option, const char *const *with)
{
	char path[4096];
	const char *build = getenv("BUILD");
	const char *argv[] = { path, option, article, NULL };

	snprintf(path, sizeof path, "%s/caveat", build ? build : "build");
	return pty_start(argv, (struct pty_options){ .rows = 12, .env = with });
}

static void an_option_that_names_a_place_wins(void **state)
{
	(void)state;
	FILE *file = fopen(article, "ab");
	for (int i = 0; i < 50; i++)
		fprintf(file, "\nParagraph %d.\n", i);
	fclose(file);
	struct pty *pty = begin();
	pty_send(pty, "60G");
	assert_true(pty_wait_row(pty, 1, "Paragraph 25."));
	reading_quit(pty);
	pty = begin_with("+40", env);
	assert_true(pty_wait_row(pty, 1, "Paragraph 15."));
	reading_quit(pty);
	pty = begin_with("--no-memory", env);
	assert_true(pty_wait_row(pty, 1, "Ann's essay"));
	reading_quit(pty);
	/* It was not written, either. */
	pty = begin_with("--color=never", env);
	assert_true(pty_wait_row(pty, 1, "Paragraph 15."));
	reading_quit(pty);
}

static void without_a_place_to_write_it_is_said_once_at_the_end(void **state)
{
	static const char *const nowhere[] = { "XDG_STATE_HOME=/dev/null",
		NULL };
	int status;

	(void)state;
	struct pty *pty = begin_with("--color=never", nowhere);
	assert_true(pty_wait_for(pty, "Two bees."));
	pty_send(pty, "q");
	status = pty_wait_exit(pty);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_true(pty_wait_raw(pty, 0, "is not remembered: Not a directory"));
	pty_free(pty);
}

static void a_pipe_leaves_nothing_behind(void **state)
{
	struct pty *pty = reading_start((struct pty_options){
		.input = "# Piped\n\nWords.\n", .env = env });

	(void)state;
	assert_true(pty_wait_for(pty, "Words."));
	pty_send(pty, "e");
	assert_true(pty_wait_row(pty, -1, "came by a pipe"));
	reading_quit(pty);
	char name[128];
	snprintf(name, sizeof name, "%s/state", folder);
	assert_int_equal(access(name, F_OK), -1);
}

/* What a shell makes of <(command), more or less. */
static void a_pipe_with_a_name_is_read_once(void **state)
{
	struct pty *pty = reading_start_with("/dev/stdin",
		(struct pty_options){
			.input = "# Piped\n\nWords.\n", .env = env });

	(void)state;
	assert_true(pty_wait_for(pty, "Words."));
	pty_send(pty, "r");
	assert_true(pty_wait_row(pty, -1, "came by a pipe"));
	assert_true(pty_shows(pty, "Words."));
	reading_quit(pty);
}

#define TEST(function) \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_editor_has_the_terminal_and_the_line),
		TEST(an_editor_that_is_not_there_is_told),
		TEST(control_c_in_the_editor_is_the_editors),
		TEST(an_editor_that_stops_stops_the_reader_with_it),
		TEST(a_change_on_the_disk_is_read_without_a_key),
		TEST(the_next_reading_goes_on_where_the_last_one_ended),
		TEST(remembers_before_the_terminal_is_given_back),
		TEST(an_option_that_names_a_place_wins),
		TEST(without_a_place_to_write_it_is_said_once_at_the_end),
		TEST(a_pipe_leaves_nothing_behind),
		TEST(a_pipe_with_a_name_is_read_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
