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
		[WISH_OPEN] = "open" };

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

#endif
