/* The decoder belongs to the terminal, which no unit test links; it needs
 * neither curses nor a terminal, and so is taken in whole. */
#include "terminal/decode.c"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

static struct decoder decoder;

/* All that the bytes mean, as a key map writes it; pasted text in braces. */
static const char *decode(const char *bytes)
{
	static char out[512];
	char name[32];
	size_t size = 0;
	bool last;

	memset(&decoder, 0, sizeof decoder);
	for (const char *at = bytes;; at++) {
		last = !*at;
		struct input input = last ?
			decode_give_up(&decoder) :
			decode_byte(&decoder, (unsigned char)*at);
		struct str text = input.kind == INPUT_KEY ?
			key_write(input.key, name) :
			input.paste;

		if (input.kind == INPUT_KEY)
			size += (size_t)snprintf(out + size, sizeof out - size,
				"%.*s", STR(text));
		if (input.kind == INPUT_PASTE)
			size += (size_t)snprintf(out + size, sizeof out - size,
				"{%.*s}", STR(text));
		if (input.kind == INPUT_MOUSE)
			size += (size_t)snprintf(
				out + size, sizeof out - size, "<mouse>");
		if (last)
			break;
	}
	out[size] = '\0';
	return out;
}

static void characters_are_themselves(void **state)
{
	(void)state;
	assert_string_equal(decode("aZé日 "), "aZé日<Space>");
}

static void controls_have_names(void **state)
{
	(void)state;
	assert_string_equal(decode("\001\003\017\032"), "<C-a><C-c><C-o><C-z>");
	assert_string_equal(
		decode("\t\r\n\177\b"), "<Tab><Enter><C-j><Backspace><C-h>");
	assert_string_equal(decode("\034\035"), "<C-\\><C-]>");
	memset(&decoder, 0, sizeof decoder);
	assert_int_equal(decode_byte(&decoder, 0).key, KEY_CONTROL | ' ');
	decoder.erases = true;
	assert_int_equal(decode_byte(&decoder, '\b').key, KEYS_BACKSPACE);
}

static void escape_alone_is_escape_and_else_alt(void **state)
{
	(void)state;
	assert_string_equal(decode("\033"), "<Esc>");
	assert_string_equal(decode("\033\033"), "<Esc><Esc>");
	assert_string_equal(decode("\033xy"), "<M-x>y");
	assert_string_equal(decode("\033é"), "<M-é>");
	assert_string_equal(decode("\033["), "<M-[>");
	assert_string_equal(decode("\033O"), "<M-O>");
	assert_string_equal(decode("\033]"), "<M-]>");
}

static void keys_of_xterm_are_known(void **state)
{
	(void)state;
	assert_string_equal(decode("\033[A\033OB"), "<Up><Down>");
	assert_string_equal(decode("\033[1;3C\033[1;5D\033[1;2A"),
		"<M-Right><C-Left><S-Up>");
	assert_string_equal(decode("\033[5~\033[6;5~"), "<PageUp><C-PageDown>");
	assert_string_equal(decode("\033[Z\033OP\033[24~"), "<S-Tab><F1><F12>");
	assert_string_equal(decode("\033Oq\033OM"), "1<Enter>");
}

static void unknown_sequences_mean_nothing(void **state)
{
	static const char *const unknown[] = { "\033[1;9x", "\033[?1;2c",
		"\033[ q", "\033]11;rgb:q/q/q\007", "\033]52;c;q\033\\",
		"\033Pq\033\\", "\033_q\033\\", "\033^q\033\\", "\033Xq\033\\",
		"\033[<32;10;10M", "\033[<0;10M", "\033[<0;10;10x",
		"\033[0<;1;1M", "\033[<1;1;1M", "\033[<66;1;1M", "\033O<0;1;1M",
		"\033[M q!", "\033[I", "\033[O", "\033[12;40R", "\033[[q",
		"\033[1;2;3q", "\033[99999999999999999999q", "\033[201~" };

	(void)state;
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
		char bytes[64];

		assert_string_equal(decode(unknown[i]), "");
		snprintf(bytes, sizeof bytes, "a%sb", unknown[i]);
		assert_string_equal(decode(bytes), "ab");
	}
}

/* What one report says. */
static struct mouse report(const char *bytes)
{
	struct input input = { 0 };

	decode("");
	while (*bytes)
		input = decode_byte(&decoder, (unsigned char)*bytes++);
	assert_int_equal(input.kind, INPUT_MOUSE);
	return input.mouse;
}

static void the_mouse_is_reported_by_cells_from_0(void **state)
{
	struct mouse press = report("\033[<0;10;3M");

	(void)state;
	assert_int_equal(press.kind, MOUSE_PRESS);
	assert_int_equal(press.col, 9);
	assert_int_equal(press.row, 2);
	assert_int_equal(report("\033[<0;1;1m").kind, MOUSE_RELEASE);
	assert_int_equal(report("\033[<64;1;1M").kind, MOUSE_WHEEL_UP);
	assert_int_equal(report("\033[<65;1;1M").kind, MOUSE_WHEEL_DOWN);
	/* with Control held */
	assert_int_equal(report("\033[<81;1;1M").kind, MOUSE_WHEEL_DOWN);
}

static void what_is_cut_short_means_nothing(void **state)
{
	(void)state;
	assert_string_equal(decode("\033[1;"), "");
	assert_string_equal(decode("\033]11;rgb"), "");
	assert_string_equal(decode("\033[1\033[A"), "<Up>");
}

static void pasted_text_is_one_thing(void **state)
{
	(void)state;
	assert_string_equal(
		decode("a\033[200~q\r:quit\003\033[201~b"), "a{q\r:quit\003}b");
	assert_string_equal(decode("\033[200~a\033[Ab\033[201~"), "{ab}");
	assert_string_equal(decode("\033[200~\033[201~"), "{}");
}

static void a_lone_escape_ends_a_paste(void **state)
{
	(void)state;
	assert_string_equal(decode("\033[200~abc\033"), "{abc}");
}

static void a_large_paste_is_cut_off(void **state)
{
	struct input input = { 0 };
	const char *end = "\033[201~";

	(void)state;
	decode("\033[200~");
	for (int i = 0; i < PASTE_MOST + 100; i++)
		input = decode_byte(&decoder, 'x');
	assert_int_equal(input.kind, INPUT_NONE);
	while (*end)
		input = decode_byte(&decoder, (unsigned char)*end++);
	assert_int_equal(input.kind, INPUT_PASTE);
	assert_int_equal(input.paste.size, PASTE_MOST);
}

static void bytes_that_are_no_text_are_dropped(void **state)
{
	(void)state;
	assert_string_equal(decode("a\377b\303c"), "abc");
	assert_string_equal(decode("\303\033[A"), "<Up>");
	assert_string_equal(decode("\302\205x"), "x");
}

static void a_whole_key_ends_what_is_open(void **state)
{
	(void)state;
	decode("");
	decode_byte(&decoder, '\033');
	assert_int_equal(
		decode_key(&decoder, KEYS_RIGHT).key, KEY_ALT | KEYS_RIGHT);
	decode("");
	decode_byte(&decoder, '\033');
	decode_byte(&decoder, '[');
	assert_int_equal(decode_key(&decoder, KEYS_UP).key, KEYS_UP);
	assert_int_equal(decode_byte(&decoder, 'x').key, 'x');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_are_themselves),
		cmocka_unit_test(controls_have_names),
		cmocka_unit_test(escape_alone_is_escape_and_else_alt),
		cmocka_unit_test(keys_of_xterm_are_known),
		cmocka_unit_test(unknown_sequences_mean_nothing),
		cmocka_unit_test(the_mouse_is_reported_by_cells_from_0),
		cmocka_unit_test(what_is_cut_short_means_nothing),
		cmocka_unit_test(pasted_text_is_one_thing),
		cmocka_unit_test(a_lone_escape_ends_a_paste),
		cmocka_unit_test(a_large_paste_is_cut_off),
		cmocka_unit_test(bytes_that_are_no_text_are_dropped),
		cmocka_unit_test(a_whole_key_ends_what_is_open),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
