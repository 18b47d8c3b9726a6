/*
 * What a shell does for a program: it leads the session, runs the program in a
 * group of its own in the foreground, sees it stop, brings it back and sees it
 * end. Without such a parent nothing can be suspended.
 */
#ifndef TERMINAL_PARENT_H
#define TERMINAL_PARENT_H

#include <stdbool.h>
#include <sys/types.h>

/* Two pipes to the parent. */
struct parent_line {
	int reports; /* to read struct parent_report from */
	int orders; /* a byte continues the program */
};

enum parent_event { PARENT_STARTED, PARENT_STOPPED, PARENT_ENDED };

struct parent_report {
	enum parent_event kind;
	int value; /* its pid; the signal; its status */
};

/* Starts the parent on a terminal, and it the program; `env` and `input` as in
 * struct pty_options. */
pid_t parent_start(struct parent_line *line, int terminal,
	const char *const argv[], const char *const *env, const char *input);

void parent_close(struct parent_line *line);

/* The next report; false where there is none and will be none. */
bool parent_take(struct parent_line *line, struct parent_report *report);

void parent_continue(struct parent_line *line);

#endif
