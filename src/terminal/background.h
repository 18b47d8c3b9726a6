/*
 * Whether the terminal's background is dark or light: asked of the terminal
 * before curses reads (OSC 11 of xterm's ctlseqs), with a request behind it
 * that every terminal answers (primary device attributes): its answer says
 * that no other will come.
 *
 *	► ESC ] 11 ; ? ESC \  ESC [ c
 *	◄ ESC ] 11 ; rgb:ffff/ffff/dddd ESC \  ESC [ ? 62 c
 *
 * No terminal is waited for longer than BACKGROUND_PATIENCE. What it sends
 * later is swallowed as any reply is (terminal/decode.h).
 */
#ifndef TERMINAL_BACKGROUND_H
#define TERMINAL_BACKGROUND_H

#include "base/str.h"

#include <termios.h>

enum background { BACKGROUND_UNKNOWN, BACKGROUND_DARK, BACKGROUND_LIGHT };

enum {
	BACKGROUND_PATIENCE = 100, /* ms */
	BACKGROUND_ROOM = 4096 /* bytes that may come meanwhile */
};

/* All that came: answers, and keys that were typed meanwhile. */
struct background_reply {
	size_t size;
	char bytes[BACKGROUND_ROOM];
};

/*
 * Asks the terminal where `ask` says so, else the variable COLORFGBG. `keys` is
 * where its answers come from, with the modes that it is left with again.
 */
enum background background_find(int keys, const struct termios *modes, bool ask,
	struct background_reply *reply);

/* What the bytes of a terminal say, or UNKNOWN. */
enum background background_read(struct str bytes);

/* Whether the answer that ends the wait is among them. */
bool background_is_answered(struct str bytes);

/* What the variable COLORFGBG says ("15;0", "0;default;15"), or UNKNOWN. */
enum background background_of_variable(const char *value);

#endif
