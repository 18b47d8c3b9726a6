/*
 * Keys by name, as key maps write them: a character stands for itself, all
 * else is a <Name>, with C- for Control, M- for Alt and S- for Shift before
 * it: "g", "<C-d>", "<M-Right>", "<S-Tab>", "<Space>", "<lt>" for "<".
 */
#ifndef READER_KEY_H
#define READER_KEY_H

#include "base/str.h"

#include <stdint.h>

/* A Unicode code point or one of the named keys, with modifier bits. */
enum {
	KEY_CONTROL = 1 << 24,
	KEY_ALT = 1 << 25,
	KEY_SHIFT = 1 << 26, /* only with named keys */
	KEY_FIRST_NAMED = 0x110000
};

enum key_named {
	KEYS_UP = KEY_FIRST_NAMED,
	KEYS_DOWN,
	KEYS_LEFT,
	KEYS_RIGHT,
	KEYS_HOME,
	KEYS_END,
	KEYS_PAGE_UP,
	KEYS_PAGE_DOWN,
	KEYS_ENTER,
	KEYS_TAB,
	KEYS_ESCAPE,
	KEYS_BACKSPACE,
	KEYS_DELETE,
	KEYS_INSERT,
	KEYS_F1, /* F2 … F12 follow */
	KEYS_F12 = KEYS_F1 + 11,
	KEYS_BEHIND_LAST
};

typedef uint32_t key_code; /* a number with a meaning, not a struct */

/*
 * Takes one key off the front of `keys`, which is not empty. Names are read
 * without case, and by their usual aliases (<CR>, <BS>, <PgDn> …); "<" alone at
 * the end is itself. 0 for what is no key, with its bytes taken off: a name
 * that is none, a raw blank or control character (which are written by name),
 * and what no terminal can tell apart (<C-é>, <S-1>). <C-i>, <C-m> and <C-[>
 * are Tab, Enter and Escape, as terminals send them; <S-a> is A.
 */
key_code key_take(struct str *keys);

/*
 * The key's one canonical name, which key_take reads. `out` has room for 32
 * bytes. Empty for what is no key.
 */
struct str key_write(key_code key, char out[static 32]);

/*
 * The known key name nearest to a wrong one ("<PgDown>" gives "<PageDown>"),
 * without modifiers; empty where none is near.
 */
struct str key_nearest(struct str wrong, char out[static 32]);

#endif
