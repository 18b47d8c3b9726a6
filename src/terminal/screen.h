/*
 * The terminal as a place for frames: opened once, given back in any event.
 * Curses finds out what differs from the last frame and sends only that.
 */
#ifndef TERMINAL_SCREEN_H
#define TERMINAL_SCREEN_H

#include "view/frame.h"
#include "view/theme.h"

enum screen_color {
	SCREEN_COLOR_AUTO, /* as the terminal can, unless NO_COLOR is set */
	SCREEN_COLOR_ALWAYS, /* whatever NO_COLOR says */
	SCREEN_COLOR_NEVER
};

struct screen_options {
	const struct theme *theme; /* NULL: as the background asks for */
	const struct chosen_look *looks; /* a look for each style, or NULL */
	enum screen_color color;
};

/*
 * Takes the terminal: stdout, with keys from stdin, or from /dev/tty where
 * stdin is none. NULL when it went well; else a sentence why not
 * ("the terminal “dumb” cannot place its cursor"), with nothing sent, and the
 * caller prints instead.
 */
const char *screen_open(const struct screen_options *options);

/* Gives the terminal back as it was. Harmless when it is not open. */
void screen_close(void);

/* Where keys come from, for poll(2). */
int screen_fd(void);

/* Asks the terminal for its size, and takes it. */
void screen_measure(int *rows, int *cols);

/* Shows a frame. */
void screen_paint(const struct frame *frame);

/* Changes to the theme of that name, or where it is empty to the one behind
 * that which is shown; its name. */
struct str screen_change_theme(struct str name);

/* Asks the terminal for what the mouse does, or no longer. At first it does
 * not. */
void screen_mouse(bool wanted);

/* Sends bytes that are no part of a frame, in one go, behind the last one. */
void screen_send(struct str bytes);

/* The next frame is painted whole: others may have written on the screen. */
void screen_forget(void);

/* Gives the terminal back for a while; what was on it before shows again. */
void screen_leave(void);
/* Takes it again. The next frame is painted whole. */
void screen_enter(void);

#endif
