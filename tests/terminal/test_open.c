#include "terminal/reading.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A program that tells through a pipe with a name what it was given. */
static const char SCRIPT[] =
	"#!/bin/sh\n"
	"for fd in 0 1 2; do test -t $fd && set -- tty \"$@\"; done\n"
	"cat <&0 >&1\n"
	"printf '%%s|' \"$@\" >'%s/told'\n";

static void make_program(const char *folder)
{
	char path[256];
	FILE *file;

	snprintf(path, sizeof path, "%s/told", folder);
	assert_int_equal(mkfifo(path, 0600), 0);
	snprintf(path, sizeof path, "%s/leaf", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fprintf(file, SCRIPT, folder);
	fclose(file);
	chmod(path, 0700);
}

static void remove_program(const char *folder)
{
	char path[256];

	snprintf(path, sizeof path, "%s/told", folder);
	unlink(path);
	snprintf(path, sizeof path, "%s/leaf", folder);
	unlink(path);
	rmdir(folder);
}

/* Until the program has told all. */
static void must_be_told(const char *folder, const char *expected)
{
	char path[256], told[256] = "";
	FILE *file;

	snprintf(path, sizeof path, "%s/told", folder);
	alarm(PTY_PATIENCE / 1000);
	file = fopen(path, "r");
	assert_non_null(file);
	assert_non_null(fgets(told, sizeof told, file));
	alarm(0);
	fclose(file);
	assert_string_equal(told, expected);
}

static void an_address_is_opened_by_the_browser(void **state)
{
	char folder[] = "/tmp/caveat-open-XXXXXX", browser[128];
	const char *env[] = { browser, NULL };

	(void)state;
	assert_non_null(mkdtemp(folder));
	make_program(folder);
	snprintf(browser, sizeof browser, "BROWSER=nowhere:%s/leaf -n %%s",
		folder);
	struct pty *pty = reading_start_with("tests/sessions/addresses.md",
		(struct pty_options){ .env = env });
	assert_true(pty_wait_for(pty, HELP));
	pty_send(pty, "\tO");
	assert_true(
		pty_wait_for(pty, "open https://page.example/one?two=three ?"));
	pty_send(pty, "y");
	must_be_told(folder, "-n|https://page.example/one?two=three|");
	assert_true(pty_wait_row(pty, 23, "handed to /tmp"));
	reading_quit(pty);
	remove_program(folder);
}

static void a_browser_that_is_not_there_is_told(void **state)
{
	static const char *const env[] = { "BROWSER=/nowhere/leaf", NULL };
	struct pty *pty = reading_start_with("tests/sessions/addresses.md",
		(struct pty_options){ .env = env });

	(void)state;
	assert_true(pty_wait_for(pty, HELP));
	pty_send(pty, "\tOy");
	assert_true(pty_wait_row(pty, 23, "no program that BROWSER names"));
	reading_must_listen(pty);
	reading_quit(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_address_is_opened_by_the_browser),
		cmocka_unit_test(a_browser_that_is_not_there_is_told),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
