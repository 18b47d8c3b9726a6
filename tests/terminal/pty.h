/*
 * A program on a terminal of our own, which can be asked what it shows.
 *
 *	test ── keys ──► pty ──► program		the program runs in a
 *	     ◄─ bytes ──     ◄──			session with a parent that
 *	     └─► libvterm: cells, cursor, screens	does what a shell does:
 *						fg, and fg again after a stop
 *
 * Nothing sleeps: each wait is for a condition, and fails after PTY_PATIENCE
 * with the screen on stderr.
 */
#ifndef TERMINAL_PTY_H
#define TERMINAL_PTY_H

#include <stdbool.h>
#include <stddef.h>

enum { PTY_PATIENCE = 20000 /* ms */ };

struct pty;

struct pty_options {
	int rows; /* 0: 24 */
	int cols; /* 0: 80 */
	const char *const
		*env; /* "NAME=value", or "NAME" to unset; NULL last */
	bool silent; /* the terminal answers no request */
	const char *typed; /* waits to be read when the program begins */
	const char *input; /* stdin is a pipe with this in it */
};

struct pty_cell {
	char text[32]; /* UTF-8 */
	int cols;
	bool bold;
	bool underline;
	bool reverse;
	bool fg; /* not the terminal's own color */
	bool bg;
};

/* TERM=xterm-256color and LC_ALL=C.UTF-8 unless the options say otherwise. */
struct pty *pty_start(const char *const argv[], struct pty_options options);

/* Kills what still runs, and frees all. */
void pty_free(struct pty *pty);

void pty_send(struct pty *pty, const char *keys);
void pty_send_bytes(struct pty *pty, const char *bytes, size_t size);
void pty_resize(struct pty *pty, int rows, int cols);
/* Sends a signal to the program. */
void pty_signal(struct pty *pty, int number);
/* Closes the terminal under the program. */
void pty_hang_up(struct pty *pty);
/* Continues a program that has stopped, in the foreground. */
void pty_continue(struct pty *pty);

/* Until the text shows somewhere, or in a row (negative: from the bottom), or
 * nowhere any more. */
bool pty_wait_for(struct pty *pty, const char *text);
bool pty_wait_row(struct pty *pty, int row, const char *text);
bool pty_wait_gone(struct pty *pty, const char *text);
bool pty_wait_cursor(struct pty *pty, bool shown);
/* Until the cursor is shown and the text begins in its cell. */
bool pty_wait_cursor_on(struct pty *pty, const char *text);
bool pty_wait_alternate(struct pty *pty, bool alternate);
/* Until the raw bytes hold these after position `from`. */
bool pty_wait_raw(struct pty *pty, size_t from, const char *bytes);
/* Until the program stops. */
bool pty_wait_stop(struct pty *pty);
/* Until it ends and all that it sent is read; its status as waitpid(2) tells,
 * or -1 where it does not end. */
int pty_wait_exit(struct pty *pty);

/* Row as UTF-8 without trailing blanks, until the next call. */
const char *pty_row(struct pty *pty, int row);
struct pty_cell pty_cell(struct pty *pty, int row, int col);
/* Whether a text shows now. */
bool pty_shows(struct pty *pty, const char *text);
void pty_cursor(struct pty *pty, int *row, int *col);
bool pty_cursor_shown(const struct pty *pty);
bool pty_alternate(const struct pty *pty);
/* Whether the terminal's modes are what they were before the start. */
bool pty_modes_kept(struct pty *pty);
/* All that was sent so far. */
const char *pty_raw(const struct pty *pty, size_t *size);
/* The screen to stderr. */
void pty_print(struct pty *pty);

#endif
