#include "bench/tty.h"

#include "terminal/cells.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char QUESTION[] = "\033]11;?";
static const char ANSWER[] = "\033]11;rgb:1e1e/1e1e/1e1e\033\\";

struct tty {
	int master;
	pid_t program;
	double *began; /* shared with the program before its exec */
	double last;
	size_t bytes;
	size_t asked; /* so much of QUESTION was just read */
	bool gone;
	VTerm *vterm;
	VTermScreen *screen;
	int rows;
	int cols;
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void make_vterm(struct tty *tty)
{
	tty->vterm = vterm_new(tty->rows, tty->cols);
	vterm_set_utf8(tty->vterm, 1);
	tty->screen = vterm_obtain_screen(tty->vterm);
	vterm_screen_enable_altscreen(tty->screen, 1);
	vterm_screen_reset(tty->screen, 1);
}

static struct winsize size_of(int rows, int cols)
{
	return (struct winsize){ .ws_row = (unsigned short)rows,
		.ws_col = (unsigned short)cols };
}

static _Noreturn void run(struct tty *tty, char *const argv[])
{
	signal(SIGINT, SIG_DFL);
	signal(SIGQUIT, SIG_DFL);
	*tty->began = now();
	execvp(argv[0], argv);
	_exit(127);
}

struct tty *tty_start(char *const argv[], int rows, int cols)
{
	struct winsize size = size_of(rows, cols);
	struct tty *tty = calloc(1, sizeof *tty);

	if (!tty)
		abort();
	tty->rows = rows;
	tty->cols = cols;
	make_vterm(tty);
	tty->began = mmap(NULL, sizeof *tty->began, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	tty->program = tty->began == MAP_FAILED ?
		-1 :
		forkpty(&tty->master, NULL, NULL, &size);
	if (tty->program < 0) {
		perror("forkpty");
		exit(2);
	}
	if (!tty->program)
		run(tty, argv);
	fcntl(tty->master, F_SETFL, O_NONBLOCK);
	return tty;
}

static double milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

double tty_end(struct tty *tty)
{
	struct rusage usage = { 0 };

	/* It leads a session: what it has started goes with it. */
	kill(-tty->program, SIGKILL);
	close(tty->master);
	wait4(tty->program, NULL, 0, &usage);
	munmap(tty->began, sizeof *tty->began);
	vterm_free(tty->vterm);
	free(tty);
	return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

pid_t tty_program(const struct tty *tty)
{
	return tty->program;
}

double tty_now(const struct tty *tty)
{
	return *tty->began > 0 ? now() - *tty->began : 0;
}

double tty_last(const struct tty *tty)
{
	return tty->last;
}

size_t tty_bytes(const struct tty *tty)
{
	return tty->bytes;
}

bool tty_gone(const struct tty *tty)
{
	return tty->gone;
}

static void send_bytes(struct tty *tty, const char *bytes, size_t size)
{
	/* Keys and answers are few: they fit into what a terminal holds. */
	if (write(tty->master, bytes, size) != (ssize_t)size)
		tty->gone = errno == EIO;
}

/* The background first: the program takes the attributes for the end. */
static void answer_background(struct tty *tty, const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		if (bytes[i] != QUESTION[tty->asked])
			tty->asked = bytes[i] == QUESTION[0];
		else
			tty->asked++;
		if (!QUESTION[tty->asked]) {
			send_bytes(tty, ANSWER, sizeof ANSWER - 1);
			tty->asked = 0;
		}
	}
}

static void answer_rest(struct tty *tty)
{
	char bytes[256];
	size_t size;

	while ((size = vterm_output_read(tty->vterm, bytes, sizeof bytes)))
		send_bytes(tty, bytes, size);
}

static bool take_bytes(struct tty *tty)
{
	char bytes[65536];
	ssize_t size = read(tty->master, bytes, sizeof bytes);

	if (size <= 0) {
		tty->gone = tty->gone || (size < 0 && errno == EIO);
		return false;
	}
	tty->last = tty_now(tty);
	tty->bytes += (size_t)size;
	answer_background(tty, bytes, (size_t)size);
	vterm_input_write(tty->vterm, bytes, (size_t)size);
	answer_rest(tty);
	return true;
}

bool tty_take(struct tty *tty, double ms)
{
	long long wait = (long long)(ms * 1e6);
	struct timespec time = { wait / 1000000000, wait % 1000000000 };
	fd_set sources;

	FD_ZERO(&sources);
	FD_SET(tty->master, &sources);
	return !tty->gone &&
		pselect(tty->master + 1, &sources, NULL, NULL, &time, NULL) >
		0 &&
		take_bytes(tty);
}

void tty_send(struct tty *tty, const char *keys)
{
	send_bytes(tty, keys, strlen(keys));
}

void tty_resize(struct tty *tty, int rows, int cols)
{
	struct winsize size = size_of(rows, cols);

	vterm_set_size(tty->vterm, rows, cols);
	tty->rows = rows;
	tty->cols = cols;
	ioctl(tty->master, TIOCSWINSZ, &size);
}

void tty_blank(struct tty *tty)
{
	static const char blank[] = "\0337\033[m\033[2J\0338";

	vterm_input_write(tty->vterm, blank, sizeof blank - 1);
}

bool tty_shows(struct tty *tty, const char *text)
{
	char row[2048];

	for (int i = 0; i < tty->rows - 1; i++) {
		cells_row(tty->screen, i, tty->cols, row, sizeof row);
		if (strstr(row, text))
			return true;
	}
	return false;
}

uint64_t tty_body(struct tty *tty)
{
	enum { BELOW = 9, COLS = 60 };
	uint64_t hash = 14695981039346656037u; /* FNV-1a */
	char row[2048];

	for (int i = 1; i < tty->rows - BELOW; i++) {
		cells_row(tty->screen, i, COLS, row, sizeof row);
		for (const char *at = row; *at; at++)
			hash = (hash ^ (unsigned char)*at) * 1099511628211u;
		hash = (hash ^ '\n') * 1099511628211u;
	}
	return hash;
}

void tty_print(struct tty *tty)
{
	char row[2048];

	for (int i = 0; i < tty->rows; i++) {
		cells_row(tty->screen, i, tty->cols, row, sizeof row);
		fprintf(stderr, "%3d|%s\n", i, row);
	}
}
