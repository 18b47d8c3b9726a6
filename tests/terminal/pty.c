#include "terminal/pty.h"

#include "terminal/cells.h"
#include "terminal/state.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DEFAULT_ROWS = 24, DEFAULT_COLS = 80 };

static int set_property(VTermProp property, VTermValue *value, void *user)
{
	struct pty *pty = user;

	if (property == VTERM_PROP_CURSORVISIBLE)
		pty->cursor_shown = value->boolean;
	if (property == VTERM_PROP_ALTSCREEN)
		pty->alternate = value->boolean;
	return 1;
}

static void make_vterm(struct pty *pty, int rows, int cols)
{
	static const VTermScreenCallbacks callbacks = {
		.settermprop = set_property,
	};

	pty->cursor_shown = true;
	pty->vterm = vterm_new(rows, cols);
	vterm_set_utf8(pty->vterm, 1);
	pty->screen = vterm_obtain_screen(pty->vterm);
	vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_reset(pty->screen, 1);
}

static struct winsize size_of(int rows, int cols)
{
	return (struct winsize){ .ws_row = (unsigned short)rows,
		.ws_col = (unsigned short)cols };
}

struct pty *pty_start(const char *const argv[], struct pty_options options)
{
	struct pty *pty = calloc(1, sizeof *pty);
	int rows = options.rows ? options.rows : DEFAULT_ROWS;
	int cols = options.cols ? options.cols : DEFAULT_COLS;
	struct winsize size = size_of(rows, cols);

	if (!pty || openpty(&pty->master, &pty->slave, NULL, NULL, &size) < 0) {
		perror("openpty");
		exit(2);
	}
	fcntl(pty->master, F_SETFD, FD_CLOEXEC);
	fcntl(pty->slave, F_SETFD, FD_CLOEXEC);
	fcntl(pty->master, F_SETFL, O_NONBLOCK);
	tcgetattr(pty->slave, &pty->before);
	make_vterm(pty, rows, cols);
	pty->silent = options.silent;
	if (options.typed)
		pty_send(pty, options.typed);
	pty->parent = parent_start(
		&pty->line, pty->slave, argv, options.env, options.input);
	return pty;
}

void pty_free(struct pty *pty)
{
	if (!pty->ended && pty->program)
		kill(pty->program, SIGKILL);
	kill(pty->parent, SIGKILL);
	waitpid(pty->parent, NULL, 0);
	parent_close(&pty->line);
	if (pty->master >= 0)
		close(pty->master);
	close(pty->slave);
	vterm_free(pty->vterm);
	free(pty->raw);
	free(pty);
}

static void keep_raw(struct pty *pty, const char *bytes, size_t size)
{
	if (pty->raw_size + size + 1 > pty->raw_room) {
		pty->raw_room = (pty->raw_room + size) * 2 + 4096;
		pty->raw = realloc(pty->raw, pty->raw_room);
		if (!pty->raw)
			abort();
	}
	memcpy(pty->raw + pty->raw_size, bytes, size);
	pty->raw_size += size;
	pty->raw[pty->raw_size] = '\0';
}

/* What the terminal answers of itself (reports) goes to the program. */
static void answer(struct pty *pty)
{
	char bytes[256];
	size_t size;

	while ((size = vterm_output_read(pty->vterm, bytes, sizeof bytes)))
		if (!pty->silent)
			pty_send_bytes(pty, bytes, size);
}

bool pty_take(struct pty *pty)
{
	char bytes[4096];
	ssize_t size;
	bool any = false;

	while (pty->master >= 0 &&
		(size = read(pty->master, bytes, sizeof bytes)) > 0) {
		any = true;
		keep_raw(pty, bytes, (size_t)size);
		vterm_input_write(pty->vterm, bytes, (size_t)size);
		answer(pty);
	}
	return any;
}

void pty_send_bytes(struct pty *pty, const char *bytes, size_t size)
{
	while (size && pty->master >= 0) {
		struct pollfd out = { .fd = pty->master, .events = POLLOUT };
		ssize_t sent = write(pty->master, bytes, size);

		if (sent > 0) {
			bytes += sent;
			size -= (size_t)sent;
		} else if (errno == EAGAIN) {
			/* Its output may stand in the way of our input. */
			out.events |= POLLIN;
			if (poll(&out, 1, PTY_PATIENCE) <= 0)
				return;
			pty_take(pty);
		} else {
			return;
		}
	}
}

void pty_send(struct pty *pty, const char *keys)
{
	pty_send_bytes(pty, keys, strlen(keys));
}

void pty_resize(struct pty *pty, int rows, int cols)
{
	struct winsize size = size_of(rows, cols);

	pty_take(pty);
	vterm_set_size(pty->vterm, rows, cols);
	ioctl(pty->master, TIOCSWINSZ, &size);
}

void pty_hang_up(struct pty *pty)
{
	close(pty->master);
	pty->master = -1;
}

void pty_continue(struct pty *pty)
{
	pty->stopped = false;
	parent_continue(&pty->line);
}

bool pty_cursor_shown(const struct pty *pty)
{
	return pty->cursor_shown;
}

bool pty_alternate(const struct pty *pty)
{
	return pty->alternate;
}

const char *pty_raw(const struct pty *pty, size_t *size)
{
	*size = pty->raw_size;
	return pty->raw ? pty->raw : "";
}

bool pty_modes_kept(struct pty *pty)
{
	struct termios now_set;

	return tcgetattr(pty->slave, &now_set) == 0 &&
		now_set.c_iflag == pty->before.c_iflag &&
		now_set.c_oflag == pty->before.c_oflag &&
		now_set.c_cflag == pty->before.c_cflag &&
		now_set.c_lflag == pty->before.c_lflag &&
		!memcmp(now_set.c_cc, pty->before.c_cc, sizeof now_set.c_cc);
}

static int row_from_top(const struct pty *pty, int row)
{
	int rows, cols;

	vterm_get_size(pty->vterm, &rows, &cols);
	return row < 0 ? rows + row : row;
}

const char *pty_row(struct pty *pty, int row)
{
	int rows, cols;

	vterm_get_size(pty->vterm, &rows, &cols);
	cells_row(pty->screen, row_from_top(pty, row), cols, pty->row,
		sizeof pty->row);
	return pty->row;
}

struct pty_cell pty_cell(struct pty *pty, int row, int col)
{
	return cells_cell(pty->screen, row_from_top(pty, row), col);
}

bool pty_shows(struct pty *pty, const char *text)
{
	int rows, cols;

	vterm_get_size(pty->vterm, &rows, &cols);
	for (int row = 0; row < rows; row++)
		if (strstr(pty_row(pty, row), text))
			return true;
	return false;
}

void pty_cursor(struct pty *pty, int *row, int *col)
{
	VTermPos pos;

	vterm_state_get_cursorpos(vterm_obtain_state(pty->vterm), &pos);
	*row = pos.row;
	*col = pos.col;
}

void pty_print(struct pty *pty)
{
	int rows, cols;

	vterm_get_size(pty->vterm, &rows, &cols);
	for (int row = 0; row < rows; row++)
		fprintf(stderr, "%3d|%s\n", row, pty_row(pty, row));
}
