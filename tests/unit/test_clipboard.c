/* The source itself: the library of the tests holds nothing of terminal/. */
#include "terminal/clipboard.c"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *written(struct arena *arena, const char *text, bool screen)
{
	return str_c(arena, clipboard_write(arena, str_from(text), screen));
}

static void text_becomes_base64_with_its_padding(void **state)
{
	struct arena arena = arena_make(1 << 10);

	(void)state;
	assert_string_equal(written(&arena, "", false), "\033]52;c;\a");
	assert_string_equal(written(&arena, "f", false), "\033]52;c;Zg==\a");
	assert_string_equal(written(&arena, "fo", false), "\033]52;c;Zm8=\a");
	assert_string_equal(written(&arena, "foo", false), "\033]52;c;Zm9v\a");
	assert_string_equal(
		written(&arena, "≠\xff", false), "\033]52;c;4omg/w==\a");
	arena_free(&arena);
}

static void what_no_terminal_takes_is_not_sent(void **state)
{
	struct arena arena = arena_make(1 << 20);
	size_t most = CLIPBOARD_MOST / 4 * 3;
	char *text = arena_array(&arena, char, most + 1);

	(void)state;
	memset(text, 'x', most + 1);
	assert_int_equal(
		clipboard_write(&arena, (struct str){ text, most }, false).size,
		7 + CLIPBOARD_MOST / 4 * 4 + 1);
	assert_int_equal(
		clipboard_write(&arena, (struct str){ text, most + 1 }, false)
			.size,
		0);
	arena_free(&arena);
}

static void screen_gets_it_in_pieces(void **state)
{
	struct arena arena = arena_make(1 << 20);
	char text[900];

	(void)state;
	assert_string_equal(
		written(&arena, "foo", true), "\033P\033]52;c;Zm9v\a\033\\");
	memset(text, 'x', sizeof text);
	struct str bytes = clipboard_write(
		&arena, (struct str){ text, sizeof text }, true);
	assert_int_equal(bytes.size, 7 + 1200 + 1 + 3 * 4);
	assert_memory_equal(bytes.at + 2 + PIECE, "\033\\\033P", 4);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_becomes_base64_with_its_padding),
		cmocka_unit_test(what_no_terminal_takes_is_not_sent),
		cmocka_unit_test(screen_gets_it_in_pieces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
