#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/unicode.h"
#include "layout/breaks.h"
#include "layout/wrap.h"

#include <ctype.h>
#include <locale.h>
#include <string.h>

#define LENGTH(list) (sizeof(list) / sizeof *(list))

static struct arena arena;

/* The drawn rows, joined by bars. */
static const char *wrapped(const char *text, enum wrap_kind kind, int cols)
{
	struct wrap wrap = { .text = str_from(text),
		.kind = kind,
		.first = cols,
		.cols = cols };
	struct rows rows = wrap_text(&arena, &wrap);
	struct text out = { .arena = &arena };

	for (size_t i = 0; i < rows.count; i++) {
		struct row row = rows.items[i];
		if (i)
			text_add_char(&out, '|');
		text_add(&out, str_slice(wrap.text, row.begin, row.end));
		if (cols)
			assert_true(row.cols <= cols ||
				row.end ==
					row.begin +
						unicode_cluster_end(
							str_slice(wrap.text,
								row.begin,
								wrap.text.size),
							0));
	}
	return str_c(&arena, text_str(&out));
}

static void check(const char *text, int cols, const char *rows)
{
	assert_string_equal(wrapped(text, WRAP_WORDS, cols), rows);
}

static void words_go_on_while_they_fit(void **state)
{
	(void)state;
	check("one two three", 8, "one two|three");
	check("one two three", 7, "one two|three");
	check("one two three", 6, "one|two|three");
	check("one two three", 0, "one two three");
	check("", 5, "");
}

static void white_space_at_a_break_is_not_drawn(void **state)
{
	(void)state;
	check("one  \t  two", 3, "one|two");
	check("one   ", 3, "one");
	check("one   \ntwo", 3, "one|two");
	check("  one two", 6, "  one|two");
	check("\xe6\x97\xa5\xe6\x9c\xac\xe3\x80\x80\xe8\xaa\x9e", 4,
		"\xe6\x97\xa5\xe6\x9c\xac|\xe8\xaa\x9e");
}

static void line_ends_end_rows(void **state)
{
	(void)state;
	check("a\nb\r\nc\rd", 9, "a|b|c|d");
	check("a\n\nb\n", 9, "a||b|");
	check("a\nb", 0, "a|b");
}

static void words_too_long_are_broken_between_clusters(void **state)
{
	(void)state;
	check("abcdefgh", 3, "abc|def|gh");
	check("a abcdefgh b", 3, "a|abc|def|gh|b");
	check("xxe\xcc\x81y", 3, "xxe\xcc\x81|y");
	check("xe\xcc\x81y", 1, "x|e\xcc\x81|y");
}

static void wide_clusters_stand_alone_where_none_fits(void **state)
{
	(void)state;
	check("\xe6\x97\xa5\xe6\x9c\xac", 1, "\xe6\x97\xa5|\xe6\x9c\xac");
	check("\xe6\x97\xa5\xe6\x9c\xac", 3, "\xe6\x97\xa5|\xe6\x9c\xac");
	check("a\x1b"
	      "b",
		2, "a|\x1b|b");
}

static void hyphens_may_end_a_row_but_closing_marks_not_begin_one(void **state)
{
	(void)state;
	check("well-known", 6, "well-|known");
	check("say (so) !", 8, "say|(so) !");
	check("say \xe2\x80\x9cyes\xe2\x80\x9d", 8,
		"say|\xe2\x80\x9cyes\xe2\x80\x9d");
	check("5\xc2\xa0kg of", 6, "5\xc2\xa0kg|of");
}

static void a_hyphen_behind_a_single_character_ends_no_row(void **state)
{
	(void)state;
	check("an e-mail", 6, "an|e-mail");
	check("so e.g. x::y $\\a$", 4, "so|e.g.|x::y|$\\a$");
	check("7-hydroxy", 9, "7-hydroxy");
	check("of 7-hydroxy", 9, "of|7-hydroxy");
	check("(x-ray) at", 5, "(x-ra|y) at");
	check("a \u03b2-endo", 5, "a|\u03b2-end|o");
	check("ab e\u0301-mail", 6, "ab|e\u0301-mail");
	check("on e\u2010mail", 6, "on|e\u2010mail");
	check("17-fold", 5, "17-|fold");
	check("so-called", 5, "so-|calle|d");
	check("caf\u00e9-bar", 6, "caf\u00e9-|bar");
	check("a - b", 3, "a -|b");
	check("-x", 1, "-|x");
}

static void check_code(const char *text, int cols, const char *rows)
{
	assert_string_equal(wrapped(text, WRAP_CODE, cols), rows);
}

static void code_breaks_behind_blanks_in_the_second_half_of_a_row(void **state)
{
	(void)state;
	check_code("  ab cd", 5, "  ab|cd");
	check_code("  ab   cd", 7, "  ab|cd");
	check_code("a bcdefg", 7, "a bcdef|g");
	check_code("abcdef", 3, "abc|def");
	check_code("a-b/c-d", 3, "a-b|/c-|d");
	check_code("ab\n  c  ", 3, "ab|  c");
	check_code("abc   \nd", 3, "abc|d");
	check_code("a\tb", 5, "a\tb");
	check_code("a\tb", 4, "a|b");
	check_code("ab cd", 0, "ab cd");
}

static void code_that_goes_on_leaves_room_for_a_mark(void **state)
{
	(void)state;
	struct wrap wrap = { .text = S("one two three\nfour five"),
		.kind = WRAP_CODE,
		.first = 10,
		.cols = 8 };
	struct rows rows = wrap_text(&arena, &wrap);
	static const int hangs[] = { 0, WRAP_HANG, 0, WRAP_HANG };
	static const int cols[] = { 7, 5, 4, 4 };

	assert_int_equal(rows.count, 4);
	for (size_t i = 0; i < rows.count; i++) {
		assert_int_equal(rows.items[i].hang, hangs[i]);
		assert_int_equal(rows.items[i].cols, cols[i]);
	}
	wrap.cols = wrap.first = WRAP_HANG_FROM - 1;
	rows = wrap_text(&arena, &wrap);
	for (size_t i = 0; i < rows.count; i++)
		assert_int_equal(rows.items[i].hang, 0);
}

static void whole_words_are_never_broken(void **state)
{
	(void)state;
	assert_string_equal(wrapped("to", WRAP_WHOLE_WORDS, 0), "to");
	struct wrap wrap = { .text = S("a honeybee is it"),
		.kind = WRAP_WHOLE_WORDS,
		.first = 1,
		.cols = 1 };
	struct rows rows = wrap_text(&arena, &wrap);
	assert_int_equal(rows.count, 4);
	assert_int_equal(wrap_widest(&rows), 8);
}

static void a_narrower_first_row_leaves_room_for_a_label(void **state)
{
	(void)state;
	struct wrap wrap = {
		.text = S("one two three"), .first = 4, .cols = 9
	};
	struct rows rows = wrap_text(&arena, &wrap);
	assert_int_equal(rows.count, 2);
	assert_int_equal(rows.items[0].end, 3);
	assert_int_equal(rows.items[1].cols, 9);
}

static void bytes_that_are_no_text_are_measured_as_shown(void **state)
{
	(void)state;
	struct wrap wrap = { .text = S("a\xff\x1b") };
	struct rows rows = wrap_text(&arena, &wrap);
	assert_int_equal(rows.items[0].cols, 1 + 4 + 2);
}

/* LB29 is ours: the library knows nothing of it. */
static bool is_infix(struct str text, size_t at)
{
	return at && strchr(".,:;", text.at[at - 1]) &&
		isalpha((unsigned char)text.at[at]);
}

/* How many places of a text differ from what the library says. */
static int differences(struct str text)
{
	unsigned char ours[64];
	unsigned char theirs[64];
	int count = 0;

	breaks_find(&arena, text, ours);
	unicode_breaks(&arena, text, theirs);
	for (size_t i = 0; i < text.size; i++)
		count += ours[i] != theirs[i] && theirs[i] != BREAK_MUST &&
			!is_infix(text, i);
	return count;
}

/* Editions of UAX #14 differ in a few pairs; the installed library need not
 * be ours. */
static void pairs_of_ascii_characters_break_as_the_library_says(void **state)
{
	int wrong = 0;
	char text[] = "Ab cdE";

	(void)state;
	for (char a = '!'; a <= '~'; a++)
		for (char b = '!'; b <= '~'; b++) {
			if (strchr(".:$", a) || strchr(".:$", b))
				continue; /* tailored */
			text[1] = a;
			text[3] = b;
			wrong += differences((struct str){ text, 6 }) > 0;
			text[2] = a;
			wrong += differences((struct str){ text, 6 }) > 0;
			text[2] = ' ';
		}
	assert_in_range(wrong, 0, 94 * 94 / 100);
}

static void no_line_ends_within_an_abbreviation_or_a_host(void **state)
{
	static const char *const texts[] = { "i.e.", "n.d.", "a.example.org",
		"mailto:x", "one,two" };
	unsigned char breaks[64];

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		breaks_find(&arena, str_from(texts[i]), breaks);
		for (size_t at = 0; at < strlen(texts[i]); at++)
			assert_int_equal(breaks[at], BREAK_NONE);
	}
}

static void words_beyond_ascii_break_as_the_library_says(void **state)
{
	static const char *const texts[] = {
		"caught a \xc2\xab fish \xc2\xbb today",
		"\xe2\x80\x9cso\xe2\x80\x9d (he) said \xe2\x80\x94 "
		"and\xe2\x80\x94",
		"e\xcc\x81t\xc3\xa9 a\xcc\x81 b e\xcc\x81",
		"a \xe6\x97\xa5\xe6\x9c\xac (b) \xe3\x80\x82 c\xe3\x80\x82"
		"d",
		"tab\tand \t tab\n\xc3\xa9 next\nline \xe2\x80\xa6 !",
		"\xff\xfe x \xff x\xff - \xff",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_int_equal(differences(str_from(texts[i])), 0);
}

/* A text of signs and letters in an order that nobody would write. */
static struct str jumble(uint32_t *seed)
{
	static const char *const parts[] = { "a", "b", "Z", "7", " ", "  ", "-",
		"\u2010", ".", ",", "(", ")", "\"", "$", "%", "/", "\u201c",
		"\u201d", "\u00e9", "e\u0301", "\u03b2", "\u4e2d", "\u6587",
		"\u3002", "\u300c", "\u30fc", "\ud55c", "\u05d0", "\u0627" };
	struct text text = { .arena = &arena };

	for (int i = 0; i < 30; i++) {
		*seed = *seed * 1103515245 + 12345;
		text_add(&text, str_from(parts[(*seed >> 16) % LENGTH(parts)]));
	}
	return text_str(&text);
}

static void one_place_breaks_as_it_does_among_all(void **state)
{
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct str text = jumble(&seed);
		unsigned char breaks[256];
		breaks_find(&arena, text, breaks);
		for (size_t at = 1; at < text.size; at++) {
			if (text.at[at] == ' ' ||
				((unsigned char)text.at[at] & 0xc0) == 0x80)
				continue;
			if (breaks_at(&arena, text, at) !=
				(breaks[at] == BREAK_MAY))
				fail_msg("at %zu of “%.*s”", at, STR(text));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_go_on_while_they_fit),
		cmocka_unit_test(white_space_at_a_break_is_not_drawn),
		cmocka_unit_test(line_ends_end_rows),
		cmocka_unit_test(words_too_long_are_broken_between_clusters),
		cmocka_unit_test(wide_clusters_stand_alone_where_none_fits),
		cmocka_unit_test(
			hyphens_may_end_a_row_but_closing_marks_not_begin_one),
		cmocka_unit_test(
			a_hyphen_behind_a_single_character_ends_no_row),
		cmocka_unit_test(
			code_breaks_behind_blanks_in_the_second_half_of_a_row),
		cmocka_unit_test(code_that_goes_on_leaves_room_for_a_mark),
		cmocka_unit_test(whole_words_are_never_broken),
		cmocka_unit_test(a_narrower_first_row_leaves_room_for_a_label),
		cmocka_unit_test(bytes_that_are_no_text_are_measured_as_shown),
		cmocka_unit_test(
			pairs_of_ascii_characters_break_as_the_library_says),
		cmocka_unit_test(no_line_ends_within_an_abbreviation_or_a_host),
		cmocka_unit_test(words_beyond_ascii_break_as_the_library_says),
		cmocka_unit_test(one_place_breaks_as_it_does_among_all),
	};

	setlocale(LC_ALL, "C.UTF-8");
	arena = arena_make(1 << 16);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(&arena);
	return failed;
}
