#include "terminal/reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

struct pty *reading_start_with(const char *argument, struct pty_options options)
{
	char path[4096];
	const char *build = getenv("BUILD");
	const char *argv[] = { path, argument, NULL };

	snprintf(path, sizeof path, "%s/caveat", build ? build : "build");
	return pty_start(argv, options);
}

struct pty *reading_start(struct pty_options options)
{
	return reading_start_with(NULL, options);
}

struct pty *reading_open(struct pty_options options)
{
	struct pty *pty = reading_start(options);

	assert_true(pty_wait_row(pty, 0, TITLE));
	assert_true(pty_wait_row(pty, -1, HELP));
	return pty;
}

void reading_must_listen(struct pty *pty)
{
	pty_send(pty, "/listening");
	assert_true(pty_wait_for(pty, "/listening"));
	pty_send(pty, "\033");
	assert_true(pty_wait_gone(pty, "/listening"));
}

bool reading_has_mouse(struct pty *pty)
{
	size_t size;
	const char *raw = pty_raw(pty, &size);
	bool on = false;

	for (size_t i = 0; i + 8 <= size; i++) {
		if (!memcmp(raw + i, "\033[?1000h", 8))
			on = true;
		if (!memcmp(raw + i, "\033[?1000l", 8))
			on = false;
	}
	return on;
}

void reading_must_restore(struct pty *pty)
{
	assert_false(reading_has_mouse(pty));
	assert_false(pty_alternate(pty));
	assert_true(pty_cursor_shown(pty));
	assert_true(pty_modes_kept(pty));
	assert_true(pty_wait_raw(pty, 0, "\033[?2004l"));
}

void reading_quit(struct pty *pty)
{
	int status;

	pty_send(pty, "q");
	status = pty_wait_exit(pty);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	reading_must_restore(pty);
	pty_free(pty);
}
