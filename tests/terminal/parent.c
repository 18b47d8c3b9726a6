#include "terminal/parent.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void make_pipe(int ends[2])
{
	if (pipe(ends) < 0) {
		perror("pipe");
		exit(2);
	}
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
}

static void report(int out, enum parent_event kind, int value)
{
	struct parent_report what = { kind, value };

	if (write(out, &what, sizeof what) != sizeof what)
		_exit(3);
}

/* The same everywhere, whoever runs the tests: no size, no color wishes, and
 * nothing remembered. */
static void set_environment(const char *const *env)
{
	static const char *const unset[] = { "LINES", "COLUMNS", "COLORFGBG",
		"NO_COLOR", "LC_CTYPE", "LANG", "TERMINFO", "COLORTERM" };

	for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
		unsetenv(unset[i]);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("XDG_CONFIG_HOME", "/dev/null", 1);
	setenv("XDG_STATE_HOME", "/dev/null", 1);
	for (; env && *env; env++)
		if (strchr(*env, '='))
			putenv((char *)(uintptr_t)*env);
		else
			unsetenv(*env);
}

/* Must be less than a pipe holds. */
static void give_input(const char *input)
{
	int ends[2];
	size_t size = strlen(input);

	make_pipe(ends);
	if (write(ends[1], input, size) != (ssize_t)size)
		_exit(3);
	dup2(ends[0], STDIN_FILENO);
}

/* To be the foreground needs SIGTTOU ignored, as long as one is not yet. */
static void come_forward(pid_t group)
{
	signal(SIGTTOU, SIG_IGN);
	tcsetpgrp(STDERR_FILENO, group);
	signal(SIGTTOU, SIG_DFL);
}

static _Noreturn void run(
	const char *const argv[], const char *const *env, const char *input)
{
	struct rlimit no_core = { 0 };

	setrlimit(RLIMIT_CORE, &no_core);
	/* A shell ignores these for what it runs in the background. */
	signal(SIGINT, SIG_DFL);
	signal(SIGQUIT, SIG_DFL);
	setpgid(0, 0);
	come_forward(getpid());
	set_environment(env);
	if (input)
		give_input(input);
	execvp(argv[0], (char *const *)(uintptr_t)argv);
	perror(argv[0]);
	_exit(127);
}

static void wait_for_order(int orders, pid_t program)
{
	char byte;

	while (read(orders, &byte, 1) < 0 && errno == EINTR)
		;
	come_forward(program);
	kill(-program, SIGCONT);
}

static _Noreturn void look_after(int out, int orders, pid_t program)
{
	int status;

	/* To see the program's end when the terminal goes. */
	signal(SIGHUP, SIG_IGN);
	report(out, PARENT_STARTED, (int)program);
	for (;;) {
		if (waitpid(program, &status, WUNTRACED) < 0)
			_exit(3);
		come_forward(getpid());
		if (!WIFSTOPPED(status))
			break;
		report(out, PARENT_STOPPED, WSTOPSIG(status));
		wait_for_order(orders, program);
	}
	report(out, PARENT_ENDED, status);
	/* The terminal belongs to this session: stay until all is read. */
	for (;;)
		pause();
}

/* Above all the master: while anybody holds that, the terminal never goes. */
static void close_all_but(int one, int other)
{
	enum { HIGHEST = 256 };

	for (int fd = STDERR_FILENO + 1; fd < HIGHEST; fd++)
		if (fd != one && fd != other)
			close(fd);
}

static void take_terminal(int terminal)
{
	setsid();
	ioctl(terminal, TIOCSCTTY, 0);
	for (int fd = 0; fd < 3; fd++)
		dup2(terminal, fd);
}

pid_t parent_start(struct parent_line *line, int terminal,
	const char *const argv[], const char *const *env, const char *input)
{
	int reports[2], orders[2];
	pid_t parent, program;

	make_pipe(reports);
	make_pipe(orders);
	parent = fork();
	if (parent == 0) {
		take_terminal(terminal);
		close_all_but(reports[1], orders[0]);
		program = fork();
		if (program == 0)
			run(argv, env, input);
		setpgid(program, program);
		look_after(reports[1], orders[0], program);
	}
	close(reports[1]);
	close(orders[0]);
	line->reports = reports[0];
	line->orders = orders[1];
	return parent;
}

void parent_close(struct parent_line *line)
{
	close(line->reports);
	close(line->orders);
}

bool parent_take(struct parent_line *line, struct parent_report *what)
{
	return read(line->reports, what, sizeof *what) == sizeof *what;
}

void parent_continue(struct parent_line *line)
{
	if (write(line->orders, "c", 1) != 1)
		perror("continue");
}
