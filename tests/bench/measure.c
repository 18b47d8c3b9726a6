/*
 * Runs a command without a terminal, its output thrown away, and tells `wall`
 * and `cpu` in ms and `peak` memory in kB, a line each.
 *
 *	measure SECONDS COMMAND [ARGUMENT…]
 *
 * What has not ended by then is killed, and its time is "inf".
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t late;
static pid_t command;

static void stop(int signal)
{
	(void)signal;
	late = 1;
	kill(-command, SIGKILL);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static _Noreturn void run(char **argv)
{
	int nothing = open("/dev/null", O_RDWR);

	setpgid(0, 0);
	for (int fd = 0; fd < 3; fd++)
		dup2(nothing, fd);
	execvp(argv[0], argv);
	_exit(127);
}

int main(int argc, char **argv)
{
	struct rusage usage = { 0 };
	double began, wall;
	int status = 0;

	if (argc < 3)
		return 2;
	began = now();
	command = fork();
	if (!command)
		run(argv + 2);
	setpgid(command, command);
	signal(SIGALRM, stop);
	alarm((unsigned)atoi(argv[1]));
	while (wait4(command, &status, 0, &usage) < 0)
		;
	wall = now() - began;
	if (late)
		return printf("wall inf\ncpu inf\n") < 0;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return 127;
	printf("wall %.3f\ncpu %.3f\npeak %ld\n", wall,
		milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
		usage.ru_maxrss);
	return 0;
}
