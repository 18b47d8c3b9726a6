#include "terminal/screen.h"

#include "terminal/background.h"
#include "terminal/input.h"
#include "terminal/signals.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include <curses.h>
#include <term.h>

/* xterm's bracketed paste; terminals without it ignore the mode. */
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

/* Press and release (1000), reported in decimals (1006). Many terminals report
 * no drag, so none is asked for. */
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

enum { ESCAPE_DELAY = 25 /* ms */ };

static struct {
	SCREEN *curses;
	FILE *keys; /* stdin, or /dev/tty, which is ours to close */
	struct termios modes; /* as they were */
	const struct theme *theme;
	const struct chosen_look *looks;
	bool colored; /* the terminal has colors */
	int colors; /* that are used */
	bool keeps; /* curses can use the terminal's own colors */
	bool left;
	bool mouse; /* it is asked for */
	bool cursor_shown;
	char why[128];
} screen;

static const char *refuse(const char *format, const char *name)
{
	/* Formats are the literals below. */
	snprintf(screen.why, sizeof screen.why, format, name);
	return screen.why;
}

static void send(const char *bytes, size_t size)
{
	while (size) {
		ssize_t sent = write(STDOUT_FILENO, bytes, size);

		if (sent < 0 && errno != EINTR && errno != EAGAIN)
			return;
		if (sent > 0) {
			bytes += sent;
			size -= (size_t)sent;
		}
	}
}

/* Whether the terminal can do at least what we need; nothing is sent. */
static const char *look_up_terminal(void)
{
	const char *name = getenv("TERM");
	bool places;
	int error;

	if (!name || !*name)
		return "TERM is not set";
	if (setupterm(name, STDOUT_FILENO, &error) == ERR)
		return refuse("TERM=%.64s names no usable terminal", name);
	places = tigetstr("cup") && tigetstr("cup") != (char *)-1;
	screen.colored = tigetnum("colors") >= 8;
	del_curterm(cur_term);
	if (!places)
		return refuse("TERM=%.64s cannot place a cursor", name);
	return NULL;
}

static const char *find_keys(void)
{
	screen.keys = stdin;
	if (isatty(STDIN_FILENO))
		return NULL;
	screen.keys = fopen("/dev/tty", "re");
	return screen.keys ? NULL : "there is no terminal to take keys from";
}

static void release_keys(void)
{
	if (screen.keys && screen.keys != stdin)
		fclose(screen.keys);
	screen.keys = NULL;
}

static bool wants_colors(enum screen_color color)
{
	const char *no = getenv("NO_COLOR");

	return color == SCREEN_COLOR_ALWAYS ||
		(color == SCREEN_COLOR_AUTO && !(no && *no));
}

static int count_colors(enum screen_color color)
{
	int colors = tigetnum("colors");

	if (!wants_colors(color))
		return 0;
	/* Direct color: indexes above 7 would be shades of blue. */
	if (colors > 256 && tigetflag("RGB") > 0)
		return 8;
	return colors >= 256 ? 256 : colors >= 16 ? 16 : colors >= 8 ? 8 : 0;
}

/* Without colors curses is not even asked: it would send its defaults. */
static void begin_colors(enum screen_color color)
{
	screen.colors = count_colors(color);
	if (!screen.colors)
		return;
	/* No color is redefined here; to reset them on the way out would undo
	 * what the person has set. */
	orig_colors = NULL;
	if (start_color() == ERR)
		screen.colors = 0;
	screen.keeps = use_default_colors() == OK;
}

/* A capability without its delays ("$<5>"), which mean nothing here. */
static size_t add_capability(char *out, size_t room, const char *name)
{
	const char *s = tigetstr(name);
	size_t size = 0;

	while (s && s != (char *)-1 && *s && size < room) {
		const char *end =
			s[0] == '$' && s[1] == '<' ? strchr(s, '>') : NULL;
		if (end)
			s = end + 1;
		else
			out[size++] = *s++;
	}
	return size;
}

/* Prepares the bytes that give the terminal back when the program faults. */
static void guard(void)
{
	static const char *const names[] = { "sgr0", "rmkx", "cnorm", "rmcup" };
	char bytes[256] = MOUSE_OFF PASTE_OFF;
	size_t size = strlen(bytes);

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		size += add_capability(
			bytes + size, sizeof bytes - size, names[i]);
	signals_guard(
		STDOUT_FILENO, (struct str){ bytes, size }, &screen.modes);
}

/* Where nobody has said which: as the background asks for. */
static void choose_theme(bool ask, struct background_reply *reply)
{
	enum background found =
		background_find(fileno(screen.keys), &screen.modes, ask, reply);

	screen.theme =
		theme_find(found == BACKGROUND_LIGHT ? S("light") : S("dark"));
}

static void begin(enum screen_color color)
{
	cc_t erase = screen.modes.c_cc[VERASE];

	raw();
	noecho();
	nonl();
	set_escdelay(ESCAPE_DELAY);
	begin_colors(color);
	input_open(erase == '\b');
	curs_set(0);
	screen.cursor_shown = false;
	screen.left = false;
	screen.mouse = false;
	guard();
	send(PASTE_ON, strlen(PASTE_ON));
}

/* Signals come first: curses catches those that nobody has caught yet. */
static const char *take(enum screen_color color)
{
	struct background_reply reply = { .size = 0 };
	const char *why = signals_open();

	if (why)
		return why;
	tcgetattr(STDOUT_FILENO, &screen.modes);
	if (!screen.theme)
		choose_theme(screen.colored && wants_colors(color), &reply);
	screen.curses = newterm(NULL, stdout, screen.keys);
	if (!screen.curses) {
		signals_close();
		return "the terminal cannot be set up";
	}
	begin(color);
	input_replay((struct str){ reply.bytes, reply.size });
	return NULL;
}

const char *screen_open(const struct screen_options *options)
{
	const char *why;

	if (!isatty(STDOUT_FILENO))
		return "the output is not a terminal";
	why = look_up_terminal();
	if (!why)
		why = find_keys();
	if (why)
		return why;
	screen.theme = options->theme;
	screen.looks = options->looks;
	why = take(options->color);
	if (why)
		release_keys();
	return why;
}

void screen_leave(void)
{
	if (!screen.curses || screen.left)
		return;
	if (screen.mouse)
		send(MOUSE_OFF, strlen(MOUSE_OFF));
	send(PASTE_OFF, strlen(PASTE_OFF));
	endwin();
	signals_unguard();
	screen.left = true;
}

void screen_enter(void)
{
	screen.left = false;
	guard();
	reset_prog_mode();
	clearok(curscr, TRUE);
	send(PASTE_ON, strlen(PASTE_ON));
	if (screen.mouse)
		send(MOUSE_ON, strlen(MOUSE_ON));
}

void screen_close(void)
{
	if (!screen.curses)
		return;
	screen_leave();
	signals_close();
	delscreen(screen.curses);
	input_close();
	screen.curses = NULL;
	release_keys();
}

int screen_fd(void)
{
	return fileno(screen.keys);
}

void screen_measure(int *rows, int *cols)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row &&
		size.ws_col && is_term_resized(size.ws_row, size.ws_col))
		resizeterm(size.ws_row, size.ws_col);
	*rows = LINES;
	*cols = COLS;
}

struct str screen_change_theme(struct str name)
{
	const struct theme *named = theme_find(name);

	screen.theme = named ? named : theme_next(screen.theme);
	return theme_name(screen.theme);
}

void screen_mouse(bool wanted)
{
	const char *bytes = wanted ? MOUSE_ON : MOUSE_OFF;

	if (wanted != screen.mouse)
		send(bytes, strlen(bytes));
	screen.mouse = wanted;
}

void screen_send(struct str bytes)
{
	send(bytes.at, bytes.size);
}

void screen_forget(void)
{
	clearok(curscr, TRUE);
}

static attr_t attributes_of(int look)
{
	static const struct {
		int look;
		attr_t curses;
	} attributes[] = {
		{ LOOK_BOLD, A_BOLD },
		{ LOOK_DIM, A_DIM },
		{ LOOK_ITALIC, A_ITALIC },
		{ LOOK_UNDERLINE, A_UNDERLINE },
		{ LOOK_REVERSE, A_REVERSE },
	};
	attr_t all = A_NORMAL;

	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
		if (look & attributes[i].look)
			all |= attributes[i].curses;
	return all;
}

static int pair_of(struct look look)
{
	if (!screen.colors || (look.fg < 0 && look.bg < 0))
		return 0;
	if (!screen.keeps && look.fg < 0)
		look.fg = COLOR_WHITE;
	if (!screen.keeps && look.bg < 0)
		look.bg = COLOR_BLACK;
	int pair = alloc_pair(look.fg, look.bg);
	return pair < 0 ? 0 : pair;
}

/* What curses calls a look; neighbors mostly share theirs. */
struct pen {
	style_set styles;
	attr_t attributes;
	int pair;
};

static struct pen pen_of(style_set styles)
{
	/* A blank is text, too, where a theme brings its own background. */
	struct look look = theme_look(screen.theme, screen.looks,
		styles | STYLE_BIT(STYLE_TEXT), screen.colors);

	return (struct pen){ styles, attributes_of(look.attributes),
		pair_of(look) };
}

/* Half a character would hang over the right margin: a blank stands for it. */
static void put_cell(
	const struct cell *cell, const struct pen *pen, int row, int col)
{
	bool over = wcwidth(cell->chars[0]) > COLS - col;
	cchar_t c;

	if (setcchar(&c, over ? L" " : cell->chars, pen->attributes, 0,
		    (void *)&pen->pair) == ERR)
		setcchar(&c, L"?", pen->attributes, 0, (void *)&pen->pair);
	mvadd_wch(row, col, &c);
}

static void put_row(const struct frame *frame, int row, struct pen *pen)
{
	for (int col = 0; col < frame->cols && col < COLS; col++) {
		const struct cell *cell = frame_cell(frame, row, col);

		if (!cell->chars[0])
			continue;
		if (cell->styles != pen->styles)
			*pen = pen_of(cell->styles);
		put_cell(cell, pen, row, col);
	}
}

void screen_paint(const struct frame *frame)
{
	struct pen pen = pen_of(STYLE_BIT(STYLE_TEXT));

	erase();
	for (int row = 0; row < frame->rows && row < LINES; row++)
		put_row(frame, row, &pen);
	if (frame->cursor_shown != screen.cursor_shown)
		curs_set(frame->cursor_shown);
	screen.cursor_shown = frame->cursor_shown;
	if (frame->cursor_shown)
		move(frame->cursor_row, frame->cursor_col);
	refresh();
}
