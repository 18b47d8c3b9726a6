/* What the directives of a session share: the reader, and its screen. */
#ifndef SESSION_STATE_H
#define SESSION_STATE_H

#include "article/load.h"
#include "view/view.h"

#include <stdio.h>

enum { SAVES = 16, FILES = 8 };

struct save {
	struct str name;
	struct str screen;
};

struct session {
	struct arena arena;
	struct text out;
	struct str file;
	int line;
	struct reader *reader;
	struct article *article;
	struct companions companions;
	struct keymap keymap;
	struct glyphs glyphs;
	struct save saves[SAVES];
	size_t save_count;
	int rows, cols;
	int failures;
	/* Of session/disk.h: */
	char folder[32]; /* empty: none */
	char home[4096];
	struct str memory;
	const char *files[FILES];
	size_t file_count;
};

static inline void fail(
	struct session *session, const char *why, struct str what)
{
	fprintf(stderr, "%.*s:%d: %s: %.*s\n", STR(session->file),
		session->line, why, STR(what));
	session->failures++;
}

static inline struct frame draw(struct session *session)
{
	while (reader_idle(session->reader))
		;
	return view_draw(&session->arena, session->reader);
}

/* The first rows of the screen; so many from the bottom are left out. */
static inline struct str screen_without(struct session *session, int left_out)
{
	struct frame frame = draw(session);
	struct text text = { .arena = &session->arena };

	for (int row = 0; row < frame.rows - left_out; row++) {
		text_add(&text, S("|"));
		text_add(&text, frame_row(&session->arena, &frame, row));
		text_add(&text, S("\n"));
	}
	return text_str(&text);
}

static inline struct str screen(struct session *session)
{
	return screen_without(session, 0);
}

/* What a place looks like, whatever was said on the way to it. */
static inline struct str view_of(struct session *session)
{
	return screen_without(session, session->rows >= 12 ? 2 : 1);
}

#endif
