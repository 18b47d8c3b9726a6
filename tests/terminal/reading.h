/*
 * The built reader on a terminal of the test's own, as the terminal tests
 * begin and end.
 */
#ifndef TERMINAL_READING_H
#define TERMINAL_READING_H

#include "terminal/pty.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TITLE "From Desperation"
#define HELP "? help"

/* Starts $BUILD/caveat without arguments, or with one. */
struct pty *reading_start(struct pty_options options);
struct pty *reading_start_with(
	const char *argument, struct pty_options options);

/* The same, and waits until the embedded article shows. */
struct pty *reading_open(struct pty_options options);

/* Whether a prompt can be opened and closed: the reader is alive and listens
 * to keys, and none before was a command that ended it. */
void reading_must_listen(struct pty *pty);

/* Whether the terminal was asked last to report the mouse. */
bool reading_has_mouse(struct pty *pty);

/* Quits by key; the terminal must be as it was before. */
void reading_quit(struct pty *pty);

/* The terminal must be as it was before. */
void reading_must_restore(struct pty *pty);

#endif
