/*
 * What a terminal sends, byte by byte, to keys and pasted text. It knows no
 * curses: whoever reads feeds it, so that tests can.
 *
 *	ESC x			Alt-x, or Escape where nothing follows
 *	ESC [ 1 ; 5 C		Control-Right
 *	ESC [ 200 ~ … 201 ~	pasted text
 *	ESC [ < 0 ; 3 ; 4 M	the mouse (xterm's mode 1006)
 *	ESC ] … BEL		unknown: swallowed whole, as are ESC P … ESC \
 *				and old mouse reports; no letter of them is a key
 *
 * Sequences after ECMA-48 §5.4 and xterm's ctlseqs; Control, Alt and Shift as
 * xterm's PC-style function keys have them.
 */
#ifndef TERMINAL_DECODE_H
#define TERMINAL_DECODE_H

#include "reader/reader.h"

#include <wchar.h>

enum input_kind { INPUT_NONE, INPUT_KEY, INPUT_PASTE, INPUT_MOUSE };

struct input {
	enum input_kind kind;
	key_code key;
	struct str paste; /* valid until the next byte */
	struct mouse mouse;
};

enum { PASTE_MOST = 1 << 16 /* bytes; more is cut off */, PARAMETERS_MOST = 4 };

enum decode_state {
	DECODE_PLAIN,
	DECODE_ESCAPE,
	DECODE_SEQUENCE, /* ESC [ or ESC O */
	DECODE_SKIP, /* bytes of an old mouse report */
	DECODE_STRING, /* ESC ] and its like, up to BEL or ESC \ */
	DECODE_STRING_ESCAPE,
	DECODE_STATES
};

struct decoder {
	enum decode_state state;
	bool erases; /* ^H is the terminal's erase character: Backspace */
	bool pasting;
	bool started; /* the sequence has more than its introducer */
	bool mouse; /* it reports the mouse: ESC [ < */
	bool strange; /* the sequence holds what no key's does */
	char introducer;
	int parameters[PARAMETERS_MOST];
	int parameter_count;
	int skip;
	key_code with; /* Alt, for the character that is coming */
	mbstate_t partial;
	size_t paste_size;
	char paste[PASTE_MOST];
};

/* Takes a byte. */
struct input decode_byte(struct decoder *decoder, unsigned char byte);

/* Takes a key that the reading library has already told from its bytes. */
struct input decode_key(struct decoder *decoder, key_code key);

/* How long to wait for more bytes, in ms; -1: for ever, nothing is open. */
int decode_patience(const struct decoder *decoder);

/* Nothing came for so long: a lone ESC is the key; what is cut short goes. */
struct input decode_give_up(struct decoder *decoder);

#endif
