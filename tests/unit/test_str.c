#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static struct arena arena;

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

#define assert_str(s, literal) assert_true(str_equal(s, S(literal)))

static void null_is_the_empty_string(void **state)
{
	(void)state;
	struct str none = { 0 };

	assert_int_equal(str_from(NULL).size, 0);
	assert_true(str_equal(none, S("")));
	assert_true(str_starts(none, none));
	assert_true(str_ends(S("a"), none));
	assert_string_equal(str_c(&arena, none), "");
	assert_int_equal(str_slice(none, 0, 5).size, 0);
	assert_int_equal(str_trim(none).size, 0);
	assert_int_equal(str_find(none, S("a"), 0), STR_NONE);
}

static void a_copy_ends_with_a_nul(void **state)
{
	(void)state;
	struct str copy = str_copy(&arena, str_slice(S("abcdef"), 1, 4));

	assert_str(copy, "bcd");
	assert_int_equal(copy.at[3], 0);
}

static void equality_heeds_length_and_nul_bytes(void **state)
{
	(void)state;
	assert_false(str_equal(S("a"), S("a\0")));
	assert_false(str_equal(S("a\0b"), S("a\0c")));
	assert_true(str_equal_caseless(S("AbC-z"), S("aBc-Z")));
	assert_false(str_equal_caseless(S("@"), S("`")));
	assert_false(str_equal_caseless(S("ab"), S("abc")));
}

static void starts_and_ends(void **state)
{
	(void)state;
	assert_true(str_starts(S("claim"), S("cl")));
	assert_false(str_starts(S("c"), S("cl")));
	assert_true(str_ends(S("claim"), S("im")));
	assert_false(str_ends(S("claim"), S("ai")));
}

static void a_slice_stays_within_its_string(void **state)
{
	(void)state;
	assert_str(str_slice(S("abc"), 1, 2), "b");
	assert_str(str_slice(S("abc"), 1, 99), "bc");
	assert_str(str_slice(S("abc"), 7, 9), "");
	assert_str(str_slice(S("abc"), 2, 1), "");
}

static void trimming_takes_ascii_white_space(void **state)
{
	(void)state;
	assert_str(str_trim(S(" \t\r\n a b \v\f")), "a b");
	assert_str(str_trim(S("  \n ")), "");
	assert_str(str_trim(S("\xC2\xA0x")), "\xC2\xA0x");
}

static void finding_gives_the_first_place(void **state)
{
	(void)state;
	assert_int_equal(str_find(S("banana"), S("ana"), 0), 1);
	assert_int_equal(str_find(S("banana"), S("ana"), 2), 3);
	assert_int_equal(str_find(S("banana"), S("ana"), 4), STR_NONE);
	assert_int_equal(str_find(S("banana"), S(""), 6), 6);
	assert_int_equal(str_find(S("banana"), S(""), 7), STR_NONE);
	assert_int_equal(str_find(S("aab"), S("ab"), 0), 1);
	assert_int_equal(str_find(S("a"), S("aa"), 0), STR_NONE);
}

static void lines_end_as_commonmark_says(void **state)
{
	(void)state;
	struct str rest = S("one\ntwo\r\nthree\rfour\n\nsix");

	assert_str(str_line(&rest), "one");
	assert_str(str_line(&rest), "two");
	assert_str(str_line(&rest), "three");
	assert_str(str_line(&rest), "four");
	assert_str(str_line(&rest), "");
	assert_str(str_line(&rest), "six");
	assert_int_equal(rest.size, 0);
}

static void a_last_line_end_opens_no_line(void **state)
{
	(void)state;
	struct str rest = S("one\r\n");

	assert_str(str_line(&rest), "one");
	assert_int_equal(rest.size, 0);
}

static void distance_counts_single_edits(void **state)
{
	(void)state;
	assert_int_equal(str_distance(S("quit"), S("quit"), 3), 0);
	assert_int_equal(str_distance(S("quit"), S("qit"), 3), 1);
	assert_int_equal(str_distance(S("kitten"), S("sitting"), 5), 3);
	assert_int_equal(str_distance(S(""), S("abc"), 5), 3);
	assert_int_equal(str_distance(S("abc"), S("xyzuvw"), 2), 3);
	assert_int_equal(str_distance(S("[^n12]"), S("[^n132]"), 3), 1);
	assert_int_equal(str_distance(S("aba"), S("ababa"), 3), 2);
	assert_int_equal(str_distance(S("abab"), S("ab"), 1), 2);
	assert_int_equal(str_distance(S("axxb"), S("ayb"), 3), 2);
}

static void a_text_grows(void **state)
{
	(void)state;
	struct text text = { .arena = &arena };

	text_add(&text, S("ab"));
	text_add(&text, (struct str){ 0 });
	text_add_char(&text, 'c');
	text_add_repeat(&text, S("-="), 100);
	text_format(&text, "%s %d", "claim", 15);
	struct str all = text_str(&text);
	assert_int_equal(all.size, 3 + 200 + 8);
	assert_true(str_starts(all, S("abc-=-=")));
	assert_true(str_ends(all, S("-=claim 15")));
}

static void formatting_gives_what_printf_gives(void **state)
{
	(void)state;
	assert_str(str_format(&arena, "%s", ""), "");
	assert_str(str_format(&arena, "[%.*s] %03d", STR(S("abc")), 7),
		"[abc] 007");
}

static void no_nul_is_left_in_safe_text(void **state)
{
	struct text text = { .arena = &arena };

	(void)state;
	text_add_safe(&text, S(""));
	text_add_safe(&text, S("a\0b"));
	text_add_safe(&text, S("\0\0"));
	assert_true(str_equal(text_str(&text),
		S("a\xef\xbf\xbd"
		  "b\xef\xbf\xbd\xef\xbf\xbd")));
}

static void white_space_in_one_line_is_one_blank_and_none_at_the_ends(
	void **state)
{
	(void)state;
	assert_true(str_equal(
		str_line_of(&arena, S(" a\n\tb  c\r\n")), S("a b c")));
	assert_true(str_equal(str_line_of(&arena, S(" \n")), S("")));
}

static void a_scheme_is_letters_digits_and_signs_before_a_colon(void **state)
{
	(void)state;
	assert_int_equal(str_scheme(S("https://example.org")), 6);
	assert_int_equal(str_scheme(S("a+b.c-1:x")), 8);
	assert_int_equal(str_scheme(S("1a:x")), 0);
	assert_int_equal(str_scheme(S("a/b:c")), 0);
	assert_int_equal(str_scheme(S(":")), 0);
	assert_int_equal(str_scheme(S("a")), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_nul_is_left_in_safe_text),
		cmocka_unit_test(null_is_the_empty_string),
		cmocka_unit_test(a_copy_ends_with_a_nul),
		cmocka_unit_test(equality_heeds_length_and_nul_bytes),
		cmocka_unit_test(starts_and_ends),
		cmocka_unit_test(a_slice_stays_within_its_string),
		cmocka_unit_test(trimming_takes_ascii_white_space),
		cmocka_unit_test(finding_gives_the_first_place),
		cmocka_unit_test(lines_end_as_commonmark_says),
		cmocka_unit_test(a_last_line_end_opens_no_line),
		cmocka_unit_test(distance_counts_single_edits),
		cmocka_unit_test(a_text_grows),
		cmocka_unit_test(formatting_gives_what_printf_gives),
		cmocka_unit_test(
			white_space_in_one_line_is_one_blank_and_none_at_the_ends),
		cmocka_unit_test(
			a_scheme_is_letters_digits_and_signs_before_a_colon),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
