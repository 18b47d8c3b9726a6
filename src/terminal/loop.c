#include "terminal/loop.h"

#include "terminal/clipboard.h"
#include "terminal/editor.h"
#include "terminal/input.h"
#include "terminal/opener.h"
#include "terminal/screen.h"
#include "terminal/signals.h"
#include "view/view.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

enum {
	FRAME_ROOM = 1 << 20, /* bytes of the arena's first block */
	KEYS_AT_ONCE = 4096, /* then a frame, so that a flood shows */
	LOOK = 1000, /* ms between looks at the files on the disk */
	PROGRESS = 100, /* ms between frames that only show progress */
	EMPTY_MOST = 16 /* times a terminal is readable with nothing to read */
};

enum { KEYS_FROM, SIGNALS_FROM, SOURCES };

struct loop {
	struct reader *reader;
	struct arena arena; /* of one frame */
	bool changed; /* draw */
	bool busy; /* the reader has work left */
	bool more; /* keys may have been left unread */
	bool done;
	int signal; /* to die of */
	int empty;
	long long drawn; /* when, in ms */
	long long looked;
};

static long long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void end(struct loop *loop, int signal)
{
	loop->done = true;
	loop->signal = signal;
}

static void measure(struct loop *loop)
{
	int rows, cols;

	screen_measure(&rows, &cols);
	reader_resize(loop->reader, rows, cols);
	loop->changed = true;
}

static void repaint(struct loop *loop)
{
	screen_forget();
	measure(loop);
}

static void suspend(struct loop *loop, bool group)
{
	screen_leave();
	signals_stop(group);
	screen_enter();
	measure(loop);
}

static void draw(struct loop *loop)
{
	struct frame frame;

	arena_reset(&loop->arena);
	frame = view_draw(&loop->arena, loop->reader);
	screen_paint(&frame);
	loop->changed = false;
	loop->drawn = now();
}

/* Behind a frame, so that none of it stands in the middle of the text. */
static void copy(struct loop *loop)
{
	bool within_screen = getenv("STY") && !getenv("TMUX");

	draw(loop);
	screen_send(clipboard_write(
		&loop->arena, reader_wished(loop->reader), within_screen));
}

static void hand_out(struct loop *loop)
{
	struct arena scratch = loop->arena;
	struct str with = S("");
	const char *why =
		opener_open(&scratch, reader_wished(loop->reader), &with);

	if (why)
		reader_say(loop->reader, true, "%s", why);
	else
		reader_say(loop->reader, false, "handed to %.*s", STR(with));
	loop->changed = true;
}

/* Keys that mean a signal were the editor's; one that ends us is kept. */
static void drop_signals(struct loop *loop)
{
	int number;

	while ((number = signals_take()))
		if (number == SIGHUP || number == SIGTERM)
			end(loop, number);
}

static void edit(struct loop *loop)
{
	const char *const *words = reader_editor(loop->reader);

	screen_leave();
	const char *why = editor_run(words);
	screen_enter();
	drop_signals(loop);
	reader_edited(loop->reader, why);
	measure(loop);
}

static void change_theme(struct loop *loop)
{
	struct str name = screen_change_theme(reader_wished(loop->reader));

	reader_say(loop->reader, false, "theme: %.*s", STR(name));
	loop->changed = true;
}

static void grant_wish(struct loop *loop)
{
	switch (reader_take_wish(loop->reader)) {
	case WISH_QUIT: end(loop, 0); break;
	case WISH_SUSPEND: suspend(loop, true); break;
	case WISH_REDRAW: repaint(loop); break;
	case WISH_COPY: copy(loop); break;
	case WISH_OPEN: hand_out(loop); break;
	case WISH_THEME: change_theme(loop); break;
	case WISH_MOUSE: screen_mouse(reader_wants_mouse(loop->reader)); break;
	case WISH_EDIT: edit(loop); break;
	default: break;
	}
}

static void hand_over(struct loop *loop, struct input input)
{
	if (input.kind == INPUT_NONE)
		return;
	if (input.kind == INPUT_KEY)
		reader_key(loop->reader, input.key);
	else if (input.kind == INPUT_MOUSE)
		reader_mouse(loop->reader, input.mouse);
	else
		reader_paste(loop->reader, input.paste);
	loop->changed = true;
	loop->busy = true;
	grant_wish(loop);
}

static void take_keys(struct loop *loop)
{
	int left = KEYS_AT_ONCE;
	struct input input;

	while (!loop->done && left--) {
		input = input_next();
		if (input.kind == INPUT_NONE)
			break;
		hand_over(loop, input);
	}
	loop->more = left < 0;
}

static void take_signals(struct loop *loop)
{
	int number;

	while (!loop->done && (number = signals_take())) {
		switch (number) {
		case SIGWINCH: measure(loop); break;
		case SIGTSTP: suspend(loop, false); break;
		/* Whoever stopped us may have changed the terminal. */
		case SIGCONT:
			screen_enter();
			measure(loop);
			break;
		default: end(loop, number); break;
		}
	}
}

static void work(struct loop *loop)
{
	loop->busy = reader_idle(loop->reader);
	if (!loop->busy || now() - loop->drawn >= PROGRESS)
		loop->changed = true;
	grant_wish(loop);
}

/* A sequence begun is waited for before any work: cut short it would be read
 * as other keys. */
static int patience(const struct loop *loop)
{
	if (loop->more)
		return 0;
	if (input_patience() >= 0)
		return input_patience();
	return loop->busy ? 0 : LOOK;
}

/* About once a second, whether keys come or not. */
static void look(struct loop *loop)
{
	if (now() - loop->looked < LOOK)
		return;
	loop->changed = reader_look(loop->reader) || loop->changed;
	loop->busy = loop->busy || loop->changed;
	loop->looked = now();
}

/* A terminal that is gone stays readable and gives nothing. */
static void look_for_loss(struct loop *loop, short events)
{
	if (input_taken() || !(events & POLLIN))
		loop->empty = 0;
	else
		loop->empty++;
	if (events & (POLLHUP | POLLERR | POLLNVAL) || loop->empty > EMPTY_MOST)
		end(loop, SIGHUP);
}

static void turn(struct loop *loop)
{
	struct pollfd sources[SOURCES] = {
		[KEYS_FROM] = { .fd = screen_fd(), .events = POLLIN },
		[SIGNALS_FROM] = { .fd = signals_fd(), .events = POLLIN },
	};
	bool open = input_patience() >= 0;
	int ready = poll(sources, SOURCES, patience(loop));

	if (ready < 0 && errno != EINTR)
		end(loop, SIGHUP);
	if (ready < 0)
		return;
	take_signals(loop);
	take_keys(loop);
	if (!loop->done)
		look_for_loss(loop, sources[KEYS_FROM].revents);
	if (!loop->done && ready == 0 && open)
		hand_over(loop, input_give_up());
	else if (!loop->done && ready == 0 && loop->busy)
		work(loop);
	if (!loop->done && input_patience() < 0)
		look(loop);
}

int loop_run(struct reader *reader)
{
	struct loop loop = {
		.reader = reader,
		.arena = arena_make(FRAME_ROOM),
		.busy = true,
	};

	screen_mouse(reader_wants_mouse(reader));
	measure(&loop);
	while (!loop.done) {
		if (loop.changed)
			draw(&loop);
		turn(&loop);
	}
	arena_free(&loop.arena);
	return loop.signal;
}
