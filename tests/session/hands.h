/*
 * Directives for what is no key: the mouse, and what the reader asks of its
 * terminal.
 */
#ifndef SESSION_HANDS_H
#define SESSION_HANDS_H

#include "session/state.h"

static inline void do_wish(struct session *session, struct str argument)
{
	static const char *const words[] = { [WISH_NOTHING] = "nothing",
		[WISH_QUIT] = "quit",
		[WISH_SUSPEND] = "suspend",
		[WISH_REDRAW] = "redraw",
		[WISH_COPY] = "copy",
		[WISH_OPEN] = "open",
		[WISH_MOUSE] = "mouse",
		[WISH_EDIT] = "edit",
		[WISH_THEME] = "theme" };

	(void)argument;
	text_format(&session->out, "|%s\n",
		words[reader_take_wish(session->reader)]);
}

/* The text that goes with the wish, a line each. */
static inline void do_wished(struct session *session, struct str argument)
{
	struct str text = reader_wished(session->reader);

	(void)argument;
	while (text.size) {
		struct str line = str_line(&text);
		text_format(&session->out, "|%.*s\n", STR(line));
	}
}

/* "ROW COL", of the window. */
static inline void send_mouse(
	struct session *session, enum mouse_kind kind, struct str argument)
{
	struct mouse mouse = { .kind = kind };

	sscanf(str_c(&session->arena, argument), "%d %d", &mouse.row,
		&mouse.col);
	reader_mouse(session->reader, mouse);
}

static inline void do_press(struct session *session, struct str argument)
{
	send_mouse(session, MOUSE_PRESS, argument);
}

static inline void do_release(struct session *session, struct str argument)
{
	send_mouse(session, MOUSE_RELEASE, argument);
}

static inline void do_click(struct session *session, struct str argument)
{
	do_press(session, argument);
	do_release(session, argument);
}

/* On the first cell of a text of the screen. */
static inline void do_click_on(struct session *session, struct str argument)
{
	struct frame frame = draw(session);

	for (int row = 0; row < frame.rows; row++) {
		struct str line = frame_row(&session->arena, &frame, row);
		ptrdiff_t found = str_find(line, argument, 0);
		if (found == STR_NONE)
			continue;
		int col = glyph_cols(
			session->glyphs, str_slice(line, 0, (size_t)found));
		do_click(session,
			str_format(&session->arena, "%d %d", row, col));
		return;
	}
	fail(session, "is not there to be clicked on", argument);
}

static inline void do_wheel_up(struct session *session, struct str argument)
{
	send_mouse(session, MOUSE_WHEEL_UP, argument);
}

static inline void do_wheel_down(struct session *session, struct str argument)
{
	send_mouse(session, MOUSE_WHEEL_DOWN, argument);
}

#endif
