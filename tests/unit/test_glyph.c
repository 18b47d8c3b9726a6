#include "base/glyph.h"
#include "base/unicode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static struct arena arena;
static const struct glyphs utf8 = { .ascii = false };
static const struct glyphs ascii = { .ascii = true };

static int set_up(void **state)
{
	(void)state;
	arena = arena_make(1024);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void assert_glyph(struct glyphs glyphs, struct str cluster,
	const char *text, int cols, bool escaped)
{
	char room[GLYPH_ROOM];
	struct glyph glyph = glyph_of(glyphs, cluster, 0, room);

	assert_int_equal(unicode_cluster_end(cluster, 0), cluster.size);
	assert_string_equal(str_c(&arena, glyph.text), text);
	assert_int_equal(glyph.cols, cols);
	assert_int_equal(glyph.escaped, escaped);
}

static void letters_are_shown_as_they_are(void **state)
{
	(void)state;
	assert_glyph(utf8, S("A"), "A", 1, false);
	assert_glyph(utf8, S("日"), "日", 2, false);
	assert_glyph(utf8, S("e\u0301"), "e\u0301", 1, false);
	assert_glyph(utf8, S("👩‍👧"), "👩‍👧", 4, false);
	assert_glyph(utf8, S("“"), "“", 1, false);
}

static void controls_are_escaped(void **state)
{
	(void)state;
	assert_glyph(utf8, S("\x1B"), "^[", 2, true);
	assert_glyph(utf8, S("\0"), "^@", 2, true);
	assert_glyph(utf8, S("\x7F"), "^?", 2, true);
	assert_glyph(utf8, S("\n"), "^J", 2, true);
	assert_glyph(utf8, S("\r\n"), "^M^J", 4, true);
	assert_glyph(utf8, S("\xC2\x9B"), "<U+009B>", 8, true);
	assert_glyph(utf8, S("\u202E"), "<U+202E>", 8, true);
	assert_glyph(ascii, S("\u2066"), "<U+2066>", 8, true);
	assert_glyph(utf8, S("\u2028"), "<U+2028>", 8, true);
	assert_glyph(utf8, S("\u2061"), "<U+2061>", 8, true);
	assert_glyph(utf8, S("\U000E0041"), "<U+E0041>", 9, true);
	assert_glyph(utf8, S("\u200D"), "<U+200D>", 8, true);
	assert_glyph(utf8, S("\uFE0F"), "<U+FE0F>", 8, true);
}

static void wrong_bytes_are_escaped(void **state)
{
	(void)state;
	assert_glyph(utf8, S("\xFF"), "<FF>", 4, true);
	assert_glyph(ascii, S("\x9B"), "<9B>", 4, true);
}

static void unassigned_characters_are_named(void **state)
{
	(void)state;
	assert_glyph(utf8, S("\u0378"), "<U+0378>", 8, true);
	assert_glyph(utf8, S("\U0010FFFF"), "<U+10FFFF>", 10, true);
}

static const char *const nothing[] = { "\u00AD", "\u200B", "\u2060", "\uFEFF",
	"\u200E", "\u200F", "\u061C" };
enum { NOTHING = sizeof nothing / sizeof *nothing };

static void what_only_breaks_or_joins_words_is_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < NOTHING; i++) {
		assert_glyph(utf8, str_from(nothing[i]), "", 0, false);
		assert_glyph(ascii, str_from(nothing[i]), "", 0, false);
	}
	assert_int_equal(glyph_cols(utf8, S("hy\u00ADphen")), 6);
	assert_string_equal(
		glyph_text(&arena, utf8, S("a\u200Bb\uFEFFc\u2060.")).at,
		"abc.");
}

static bool is_nothing(struct str cluster)
{
	for (size_t i = 0; i < NOTHING; i++)
		if (str_equal(cluster, str_from(nothing[i])))
			return true;
	return false;
}

static void a_tab_goes_to_the_next_stop(void **state)
{
	(void)state;
	char room[GLYPH_ROOM];

	for (int col = 0; col < 9; col++) {
		struct glyph glyph = glyph_of(utf8, S("\t"), col, room);
		assert_int_equal(glyph.cols, GLYPH_TAB - col % GLYPH_TAB);
		assert_int_equal(glyph.text.size, glyph.cols);
		assert_int_equal(str_trim(glyph.text).size, 0);
	}
	assert_int_equal(glyph_cols(utf8, S("a\tbc\td")), 9);
}

static void a_mark_alone_gets_a_cell(void **state)
{
	(void)state;
	assert_glyph(utf8, S("\u0301"), "\u25CC\u0301", 1, false);
	assert_glyph(ascii, S("\u0301"), "<U+0301>", 8, true);
}

static void marks_without_end_are_no_danger(void **state)
{
	(void)state;
	struct text text = { .arena = &arena };

	text_add_repeat(&text, S("\u0301"), 200);
	struct str alone = text_str(&text);
	assert_int_equal(glyph_cols(utf8, alone), 1);
	struct str zalgo = str_format(&arena, "z%.*s", STR(alone));
	assert_glyph(utf8, zalgo, zalgo.at, 1, false);
	assert_glyph(ascii, zalgo, "z", 1, false);
}

static void tags_are_shown_but_in_flags(void **state)
{
	(void)state;
	struct str scotland = S("🏴\U000E0067\U000E0062\U000E007F");

	assert_glyph(utf8, scotland, scotland.at, 2, false);
	assert_glyph(utf8, S("a\U000E0041"), "a<U+E0041>", 10, true);
}

static void ascii_has_stand_ins(void **state)
{
	(void)state;
	assert_glyph(ascii, S("“"), "\"", 1, false);
	assert_glyph(ascii, S("’"), "'", 1, false);
	assert_glyph(ascii, S("—"), "--", 2, false);
	assert_glyph(ascii, S("…"), "...", 3, false);
	assert_glyph(ascii, S("\u00A0"), " ", 1, false);
	assert_glyph(ascii, S("≤"), "<=", 2, false);
	assert_glyph(ascii, S("é"), "e", 1, false);
	assert_glyph(ascii, S("e\u0301"), "e", 1, false);
	assert_glyph(ascii, S("ﬁ"), "fi", 2, false);
	assert_glyph(ascii, S("ß"), "ss", 2, false);
	assert_glyph(ascii, S("日"), "<U+65E5>", 8, true);
	assert_glyph(ascii, S("👩‍👧"), "<U+1F469><U+1F467>", 18, true);
}

static void the_readers_own_signs_have_stand_ins(void **state)
{
	(void)state;
	static const char *const signs[][2] = { { "●", "*" }, { "◐", "~" },
		{ "○", "o" }, { "”", "\"" }, { "≠", "x" }, { "·", "." },
		{ "•", "*" }, { "◦", "*" }, { "▪", "*" }, { "│", "|" },
		{ "─", "-" }, { "┃", "#" }, { "▾", "v" }, { "▸", ">" },
		{ "›", ">" }, { "×", "x" }, { "→", "->" }, { "©", "(c)" } };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		assert_glyph(ascii, str_from(signs[i][0]), signs[i][1],
			(int)strlen(signs[i][1]), false);
}

static void ascii_does_not_change_a_number(void **state)
{
	(void)state;
	assert_string_equal(glyph_text(&arena, ascii, S("10² 1½ ±3 H₂O")).at,
		"10^2 1 1/2 +-3 H2O");
}

/* The columns of a text as curses will count them. */
static int sum_of_widths(struct str s)
{
	int sum = 0;
	struct unicode_char c;

	for (size_t at = 0; at < s.size; at += c.bytes) {
		c = unicode_at(s, at);
		assert_true(c.code >= ' ');
		assert_true(wcwidth((wchar_t)c.code) >= 0);
		sum += wcwidth((wchar_t)c.code);
	}
	return sum;
}

static void check_cluster(struct str cluster)
{
	char room[GLYPH_ROOM];
	struct glyph glyph = glyph_of(utf8, cluster, 0, room);

	assert_int_equal(sum_of_widths(glyph.text), glyph.cols);
	if (glyph.cols == 0)
		assert_true(is_nothing(cluster));
	glyph = glyph_of(ascii, cluster, 0, room);
	assert_int_equal(glyph.text.size, glyph.cols);
	for (size_t i = 0; i < glyph.text.size; i++)
		assert_in_range(glyph.text.at[i], ' ', '~');
}

static void every_character_fills_its_columns(void **state)
{
	(void)state;
	char bytes[16];

	for (int32_t code = 0; code <= 0x10FFFF; code++) {
		/* The planes without a character: now and then one. */
		if (code > 0x32000 && code < 0xE0000 && code % 251)
			continue;
		struct str s = { bytes, unicode_encode(bytes, code) };
		check_cluster(s);
		memcpy(bytes + s.size, "\u0301", 2);
		s.size += 2;
		check_cluster(str_slice(s, 0, unicode_cluster_end(s, 0)));
	}
}

static void any_bytes_are_shown_without_harm(void **state)
{
	(void)state;
	static const char *const pieces[] = { "a", "\t", "\x1B[2J", "\u0301",
		"\u200D", "😀", "\xFF", "\xE6\x97", "🏴", "\U000E0067",
		"\uFE0F", "🇩", "ᄀ", "ᅡ", "\u0600", "日", "\u00AD", "\r\n",
		"\u202E", "\u200B", "\uFEFF" };
	enum { COUNT = sizeof pieces / sizeof *pieces };

	srand(3);
	for (int round = 0; round < 3000; round++) {
		char bytes[256] = "";
		for (int i = 0; i < 20; i++)
			strcat(bytes, pieces[rand() % COUNT]);
		struct str s = str_from(bytes);
		for (size_t at = 0, end; at < s.size; at = end) {
			end = unicode_cluster_end(s, at);
			if (s.at[at] != '\t')
				check_cluster(str_slice(s, at, end));
		}
		struct str shown = glyph_text(&arena, utf8, s);
		assert_int_equal(sum_of_widths(shown), glyph_cols(utf8, s));
		arena_reset(&arena);
	}
}

static void a_text_is_its_glyphs(void **state)
{
	(void)state;
	assert_string_equal(glyph_text(&arena, utf8, S("ab\x1B[31mé\nz")).at,
		"ab^[[31mé^Jz");
	assert_string_equal(
		glyph_text(&arena, ascii, S("ae\u0301 “q”")).at, "ae \"q\"");
	assert_int_equal(glyph_text(&arena, utf8, S("")).size, 0);
	assert_int_equal(glyph_cols(utf8, S("")), 0);
	assert_int_equal(glyph_cols(utf8, S("a日é")), 4);
}

static void the_c_locale_falls_back_to_ascii(void **state)
{
	(void)state;
	setlocale(LC_ALL, "C");
	assert_glyph(utf8, S("é"), "e", 1, false);
	assert_glyph(utf8, S("“"), "\"", 1, false);
	assert_glyph(utf8, S("日"), "<U+65E5>", 8, true);
	setlocale(LC_ALL, "C.UTF-8");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_shown_as_they_are),
		cmocka_unit_test(controls_are_escaped),
		cmocka_unit_test(wrong_bytes_are_escaped),
		cmocka_unit_test(unassigned_characters_are_named),
		cmocka_unit_test(what_only_breaks_or_joins_words_is_nothing),
		cmocka_unit_test(a_tab_goes_to_the_next_stop),
		cmocka_unit_test(a_mark_alone_gets_a_cell),
		cmocka_unit_test(marks_without_end_are_no_danger),
		cmocka_unit_test(tags_are_shown_but_in_flags),
		cmocka_unit_test(ascii_has_stand_ins),
		cmocka_unit_test(the_readers_own_signs_have_stand_ins),
		cmocka_unit_test(ascii_does_not_change_a_number),
		cmocka_unit_test(every_character_fills_its_columns),
		cmocka_unit_test(any_bytes_are_shown_without_harm),
		cmocka_unit_test(a_text_is_its_glyphs),
		cmocka_unit_test(the_c_locale_falls_back_to_ascii),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
