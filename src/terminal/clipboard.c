#include "terminal/clipboard.h"

/* Bytes in a piece for GNU screen, which takes 768 of its older versions. */
enum { PIECE = 512 };

static void add_base64(struct text *out, struct str s)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
		"0123456789+/";

	for (size_t at = 0; at < s.size; at += 3) {
		size_t left = s.size - at;
		unsigned long three = 0;
		for (size_t i = 0; i < 3; i++)
			three = three << 8 |
				(i < left ? (unsigned char)s.at[at + i] : 0);
		for (size_t i = 0; i < 4; i++)
			text_add_char(out,
				i > left ? '=' :
					   letters[three >> (18 - 6 * i) & 63]);
	}
}

/* ESC of what is handed through would end it: none but the first is in it. */
static struct str hand_through(struct arena *arena, struct str bytes)
{
	struct text out = { .arena = arena };

	for (size_t at = 0; at < bytes.size; at += PIECE) {
		text_add(&out, S("\033P"));
		text_add(&out, str_slice(bytes, at, at + PIECE));
		text_add(&out, S("\033\\"));
	}
	return text_str(&out);
}

struct str clipboard_write(
	struct arena *arena, struct str text, bool within_screen)
{
	struct text out = { .arena = arena };

	if ((text.size + 2) / 3 * 4 > CLIPBOARD_MOST)
		return S("");
	text_add(&out, S("\033]52;c;"));
	add_base64(&out, text);
	text_add(&out, S("\a"));
	return within_screen ? hand_through(arena, text_str(&out)) :
			       text_str(&out);
}
