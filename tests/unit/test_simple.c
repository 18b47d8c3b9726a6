#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/simple.h"
#include "base/unicode.h"

#include <locale.h>
#include <wchar.h>

/* The character and what follows it, as a text. */
static struct str text_of(char room[16], int32_t code, const char *next)
{
	size_t size = unicode_encode(room, code);

	while (*next)
		room[size++] = *next++;
	return (struct str){ room, size };
}

static void simple_characters_are_clusters_and_shown_as_they_are(void **state)
{
	static const char *const next[] = { "", "a", " ", "\u00e9", "\u0627",
		"\u4e2d", "\u3002", "\ud55c", "\u30ab" };
	int found = 0;

	(void)state;
	for (int32_t code = ' '; code < 0x10000; code++) {
		char room[16], shown[GLYPH_ROOM];
		struct str text = text_of(room, code, "");
		struct simple simple = simple_at(text, 0);
		if (!simple.bytes)
			continue;
		assert_int_equal(simple.bytes, text.size);
		assert_int_equal(simple.cols, wcwidth((wchar_t)code));
		struct glyph glyph =
			glyph_of((struct glyphs){ false }, text, 0, shown);
		assert_true(str_equal(glyph.text, text));
		assert_int_equal(glyph.cols, simple.cols);
		for (size_t i = 0; i < sizeof next / sizeof *next; i++)
			assert_int_equal(
				unicode_cluster_end(
					text_of(room, code, next[i]), 0),
				simple.bytes);
		found++;
	}
	assert_true(found > 30000);
}

static void what_needs_asking_is_not_simple(void **state)
{
	static const char *const texts[] = { "\t", "\x1b", "\x7f", "\u0301",
		"\u00ad", "\u200b", "\u202e", "\u3000", "\xe4\xb8", "\xc0\x80",
		"\xe0\x82\xa0", "\xff", "\U0001f600" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_int_equal(simple_at(str_from(texts[i]), 0).bytes, 0);
}

static void check_run(
	const char *text, int room, bool ascii, size_t end, int cols, bool full)
{
	struct glyphs glyphs = { .ascii = ascii };
	struct simple_run run = simple_run(glyphs, str_from(text), 0, room);

	assert_int_equal(run.end, end);
	assert_int_equal(run.cols, cols);
	assert_int_equal(run.full, full);
}

static void a_run_ends_where_there_is_no_room_or_something_else(void **state)
{
	(void)state;
	check_run("one two", 9, false, 7, 7, false);
	check_run("one two", 5, false, 5, 5, true);
	check_run("a\u4e2d\u6587b", 3, false, 4, 3, true);
	check_run("a\u4e2d\u6587b", 4, false, 4, 3, true);
	check_run("a\u4e2d\u6587b", 9, false, 8, 6, false);
	check_run("caf\u00e9", 9, false, 5, 4, false);
	check_run("caf\u00e9", 9, true, 3, 3, false);
	check_run("cafe\u0301", 9, false, 4, 4, false);
	check_run("a\tb", 9, false, 1, 1, false);
	check_run("", 9, false, 0, 0, false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			simple_characters_are_clusters_and_shown_as_they_are),
		cmocka_unit_test(what_needs_asking_is_not_simple),
		cmocka_unit_test(
			a_run_ends_where_there_is_no_room_or_something_else),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
