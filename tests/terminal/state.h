/*
 * What a terminal of the test's own is made of; for pty.c and wait.c alone.
 */
#ifndef TERMINAL_STATE_H
#define TERMINAL_STATE_H

#include "terminal/parent.h"
#include "terminal/pty.h"

#include <termios.h>
#include <vterm.h>

enum { ROW_ROOM = 4096 };

struct pty {
	int master;
	int slave; /* kept open, so that the modes can be asked afterwards */
	pid_t parent;
	struct parent_line line;
	pid_t program; /* 0: not known yet */
	bool silent;
	bool stopped;
	bool ended;
	int status;
	struct termios before;
	VTerm *vterm;
	VTermScreen *screen;
	bool cursor_shown;
	bool alternate;
	char *raw;
	size_t raw_size;
	size_t raw_room;
	char row[ROW_ROOM];
};

/* Takes all that the program has sent; false: nothing was there. */
bool pty_take(struct pty *pty);

#endif
