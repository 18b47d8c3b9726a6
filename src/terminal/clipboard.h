/*
 * Text for the terminal's clipboard, as the terminal wants it: OSC 52 of
 * xterm's ctlseqs, with the text in base64 (RFC 4648 §4).
 *
 *	ESC ] 52 ; c ; aGVsbG8= BEL
 *
 * tmux takes it as it is (its option set-clipboard says whether). GNU screen
 * does not, and hands through what stands in ESC P … ESC \, a piece at a time.
 */
#ifndef TERMINAL_CLIPBOARD_H
#define TERMINAL_CLIPBOARD_H

#include "base/str.h"

enum { CLIPBOARD_MOST = 74994 /* bytes of base64 that terminals take */ };

/* The bytes to send; empty where the text is too long. */
struct str clipboard_write(
	struct arena *arena, struct str text, bool within_screen);

#endif
