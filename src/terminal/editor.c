#include "terminal/editor.h"

#include "terminal/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* What we ignore it would inherit. */
static void set_signals(posix_spawnattr_t *how)
{
	static const int usual[] = { SIGPIPE, SIGINT, SIGQUIT, SIGTSTP };
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
		sigaddset(&set, usual[i]);
	posix_spawnattr_setsigdefault(how, &set);
	posix_spawnattr_setflags(how, POSIX_SPAWN_SETSIGDEF);
}

static int spawn(pid_t *child, const char *const *words)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t how;

	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&how);
	set_signals(&how);
	if (!isatty(STDIN_FILENO))
		posix_spawn_file_actions_addopen(
			&files, STDIN_FILENO, "/dev/tty", O_RDWR, 0);
	int code = posix_spawnp(child, words[0], &files, &how,
		(char *const *)(const void *)words, environ);
	posix_spawnattr_destroy(&how);
	posix_spawn_file_actions_destroy(&files);
	return code;
}

/* Stopped with it, we are continued with it. */
static int wait_for(pid_t child)
{
	int status = 0;

	for (;;) {
		if (waitpid(child, &status, WUNTRACED) < 0) {
			if (errno != EINTR)
				return 0;
		} else if (WIFSTOPPED(status)) {
			signals_stop(false);
			kill(child, SIGCONT);
		} else {
			return status;
		}
	}
}

const char *editor_run(const char *const *words)
{
	pid_t child;
	int code = spawn(&child, words);

	if (code)
		return code == ENOENT ? "there is no such program" :
					strerror(code);
	int status = wait_for(child);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return "there is no such program";
	return NULL;
}
