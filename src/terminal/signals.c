#include "terminal/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int caught[] = { SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
	SIGTSTP, SIGCONT };
static const int faults[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT };
enum {
	CAUGHT = sizeof caught / sizeof *caught,
	FAULTS = sizeof faults / sizeof *faults,
	GUARD_MOST = 512,
	STACK = 1 << 16
};

static struct {
	int pipe[2];
	bool open;
	struct sigaction before[CAUGHT];
	struct sigaction before_faults[FAULTS];
	volatile sig_atomic_t guarded;
	int fd;
	struct termios modes;
	size_t size;
	char bytes[GUARD_MOST];
	char stack[STACK]; /* a fault may be that the usual one is full */
} signals;

static void tell(int number)
{
	int error = errno;
	unsigned char byte = (unsigned char)number;

	/* A full pipe says already that something has come. */
	if (write(signals.pipe[1], &byte, 1) < 0)
		errno = error;
	errno = error;
}

/* Only what signal-safety(7) allows: no endwin. */
static void die_of_fault(int number)
{
	const char *at = signals.bytes;
	size_t left = signals.size;

	if (signals.guarded) {
		signals.guarded = 0;
		while (left) {
			ssize_t written = write(signals.fd, at, left);
			if (written <= 0)
				break;
			at += written;
			left -= (size_t)written;
		}
		tcsetattr(signals.fd, TCSANOW, &signals.modes);
	}
	/* SA_RESETHAND has set the default action. */
	raise(number);
}

static bool make_pipe(void)
{
	if (pipe(signals.pipe) < 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(signals.pipe[i], F_SETFL, O_NONBLOCK);
		fcntl(signals.pipe[i], F_SETFD, FD_CLOEXEC);
	}
	return true;
}

static void catch_faults(void)
{
	stack_t stack = { .ss_sp = signals.stack, .ss_size = STACK };
	struct sigaction action = { .sa_handler = die_of_fault };

	sigaltstack(&stack, NULL);
	action.sa_flags = SA_ONSTACK | (int)SA_RESETHAND;
	for (int i = 0; i < FAULTS; i++)
		sigaction(faults[i], &action, &signals.before_faults[i]);
}

const char *signals_open(void)
{
	struct sigaction action = { .sa_handler = tell,
		.sa_flags = SA_RESTART };

	if (!make_pipe())
		return "no pipe for signals can be had";
	signals.open = true;
	for (int i = 0; i < CAUGHT; i++) {
		sigaction(caught[i], NULL, &signals.before[i]);
		if (signals.before[i].sa_handler != SIG_IGN)
			sigaction(caught[i], &action, NULL);
	}
	catch_faults();
	return NULL;
}

void signals_close(void)
{
	stack_t none = { .ss_flags = SS_DISABLE };

	if (!signals.open)
		return;
	signals.open = false;
	for (int i = 0; i < CAUGHT; i++)
		sigaction(caught[i], &signals.before[i], NULL);
	for (int i = 0; i < FAULTS; i++)
		sigaction(faults[i], &signals.before_faults[i], NULL);
	sigaltstack(&none, NULL);
	close(signals.pipe[0]);
	close(signals.pipe[1]);
}

int signals_fd(void)
{
	return signals.pipe[0];
}

int signals_take(void)
{
	unsigned char byte;

	return read(signals.pipe[0], &byte, 1) == 1 ? byte : 0;
}

void signals_guard(int fd, struct str bytes, const struct termios *modes)
{
	signals.guarded = 0;
	signals.fd = fd;
	signals.modes = *modes;
	signals.size = bytes.size < GUARD_MOST ? bytes.size : GUARD_MOST;
	memcpy(signals.bytes, bytes.at, signals.size);
	signals.guarded = 1;
}

void signals_unguard(void)
{
	signals.guarded = 0;
}

/* Where there is no job control, the signal was ignored and nothing stops. */
void signals_stop(bool group)
{
	struct sigaction ours, usual = { .sa_handler = SIG_DFL };

	sigaction(SIGTSTP, NULL, &ours);
	if (ours.sa_handler == SIG_IGN)
		return;
	sigaction(SIGTSTP, &usual, NULL);
	if (group)
		kill(0, SIGTSTP);
	else
		raise(SIGTSTP);
	sigaction(SIGTSTP, &ours, NULL);
}

_Noreturn void signals_die(int number)
{
	struct sigaction usual = { .sa_handler = SIG_DFL };
	sigset_t set;

	sigaction(number, &usual, NULL);
	sigemptyset(&set);
	sigaddset(&set, number);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	raise(number);
	_exit(128 + number);
}
