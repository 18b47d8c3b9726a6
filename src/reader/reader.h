/*
 * The state of reading, and all that can happen to it: keys, pasted text, a
 * new size. It knows no terminal; view/ draws it, tests drive it.
 */
#ifndef READER_READER_H
#define READER_READER_H

#include "article/load.h"
#include "base/glyph.h"
#include "check/check.h"
#include "reader/keymap.h"

struct reader;

/* Where an article is from. */
enum origin {
	ORIGIN_STREAM, /* a pipe, or memory: it cannot be read again */
	ORIGIN_FILE,
	ORIGIN_EMBEDDED
};

/* How to read. */
struct reader_options {
	const struct keymap *keymap;
	struct glyphs glyphs;
	int text_cols; /* widest text; 0: 80 */
	bool text_cols_told; /* for this reading: what is remembered of an
				article does not change it */
	const char *const *themes; /* their names, NULL last; or NULL */
	bool no_mouse;
	int panel_wider; /* columns, than it is by itself */
	enum origin origin;
	struct companions companions; /* of the article, to read it again */
	const char *const *files; /* to be read after the article */
	size_t file_count;
	struct str memory; /* the folder for what is remembered, with its
			      slash; empty: nothing is */
	struct str editor; /* a command; empty: vi */
	struct check_options check; /* of `:check` */
	struct diagnostics faults; /* of the key map, say; listed there, too */
};

/* A reader of an article, which must outlive it. Free with reader_free. */
struct reader *reader_make(
	struct article *article, const struct reader_options *options);
void reader_free(struct reader *reader);

/* The window has a new size. */
void reader_resize(struct reader *reader, int rows, int cols);

/* Begins at a section, at a line of the file, or at the first match. */
void reader_start_section(struct reader *reader, uint32_t section);
void reader_start_line(struct reader *reader, int line);
void reader_start_search(struct reader *reader, struct str pattern);

/* Takes up what is remembered of the article; its place only with `place`. */
void reader_start_remembered(struct reader *reader, bool place);

/* Keeps what is to be remembered, when the reading is over. NULL when it went
 * well, else why not. */
const char *reader_remember(struct reader *reader);

/* To be called about once a second: whether a file has changed on the disk,
 * which is then read again. True: draw. */
bool reader_look(struct reader *reader);
/* Tells how much is wrong with what was read, and what lists it; where it is
 * one fault, that one. */
void reader_start_faults(struct reader *reader);

/* A key was pressed. */
void reader_key(struct reader *reader, key_code key);

/* Text was pasted: typed into a prompt, and told but not run elsewhere. */
void reader_paste(struct reader *reader, struct str text);

/* What the mouse did in a cell. */
enum mouse_kind {
	MOUSE_NOTHING,
	MOUSE_PRESS, /* of the left button */
	MOUSE_RELEASE,
	MOUSE_WHEEL_UP,
	MOUSE_WHEEL_DOWN
};

struct mouse {
	enum mouse_kind kind;
	int row, col;
};

void reader_mouse(struct reader *reader, struct mouse mouse);

/* Whether mouse events are asked of the terminal; else they are its own. */
bool reader_wants_mouse(const struct reader *reader);

/* A sentence on the status line, until the next key. */
void reader_say(struct reader *reader, bool fault, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* What the reader asks of whoever shows it; taken by the asking. */
enum reader_wish {
	WISH_NOTHING,
	WISH_QUIT,
	WISH_SUSPEND,
	WISH_REDRAW, /* paint every cell anew */
	WISH_COPY, /* send reader_wished to the terminal's clipboard */
	WISH_OPEN, /* hand the address in reader_wished to another program */
	WISH_MOUSE, /* ask reader_wants_mouse again */
	WISH_EDIT, /* run reader_editor, then call reader_edited */
	WISH_THEME /* show the theme in reader_wished, or the next one where
		      that is empty, and say which it is */
};
enum reader_wish reader_take_wish(struct reader *reader);

/* The text that goes with the wish taken last; until the next key. */
struct str reader_wished(const struct reader *reader);

/* The editor's words, NULL last, for the wish to edit; until the next key. */
const char *const *reader_editor(struct reader *reader);
/* It has ended; `why`: it could not be run. */
void reader_edited(struct reader *reader, const char *why);

/* Does a little of what is left to do between keys; false: nothing is left. */
bool reader_idle(struct reader *reader);

#endif
