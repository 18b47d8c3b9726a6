#include "base/regex.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <time.h>

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

static struct regex *compile(struct str pattern, bool caseless)
{
	struct str why = { 0 };
	struct regex *regex = regex_compile(&arena, pattern, caseless, &why);

	assert_non_null(regex);
	return regex;
}

static void assert_found(
	struct str pattern, struct str s, size_t from, size_t begin, size_t end)
{
	struct regex *regex = compile(pattern, false);
	size_t b = 99, e = 99;

	assert_int_equal(regex_find(regex, s, from, &b, &e), REGEX_FOUND);
	assert_int_equal(b, begin);
	assert_int_equal(e, end);
	regex_free(regex);
}

static void assert_none(struct str pattern, struct str s, size_t from)
{
	struct regex *regex = compile(pattern, false);
	size_t b, e;

	assert_int_equal(regex_find(regex, s, from, &b, &e), REGEX_NONE);
	regex_free(regex);
}

static void the_first_match_is_found(void **state)
{
	(void)state;
	assert_found(S("an"), S("banana"), 0, 1, 3);
	assert_found(S("an"), S("banana"), 2, 3, 5);
	assert_found(S("\\d+ mg"), S("take 15 mg"), 0, 5, 10);
	assert_none(S("an"), S("banana"), 4);
	assert_none(S("x"), S("banana"), 0);
	assert_none(S("a"), (struct str){ 0 }, 0);
	assert_none(S("a"), S("a"), 7);
}

static void patterns_know_unicode(void **state)
{
	(void)state;
	assert_found(S("日."), S("a日本"), 0, 1, 7);
	assert_found(S("\\w+"), S("— écrit"), 0, 4, 10);
	assert_found(S("\\p{Lu}"), S("aÉ"), 0, 1, 3);
}

static void case_is_heeded_or_not(void **state)
{
	(void)state;
	struct regex *regex = compile(S("école"), true);
	size_t b, e;

	assert_int_equal(regex_find(regex, S("ÉCOLE"), 0, &b, &e), REGEX_FOUND);
	assert_int_equal(e, 6);
	regex_free(regex);
	assert_none(S("école"), S("ÉCOLE"), 0);
}

static void wrong_bytes_are_passed_over(void **state)
{
	(void)state;
	assert_found(S("b"), S("\377\346\227ab"), 0, 4, 5);
	assert_found(S("b"), S("\377\346\227ab"), 2, 4, 5);
	assert_none(S("."), S("\xFF\xFE"), 0);
}

static void empty_matches_do_not_count(void **state)
{
	(void)state;
	assert_found(S("a*"), S("baab"), 0, 1, 3);
	assert_none(S("x*"), S("日bc"), 0);
	assert_none(S("^|$"), S("abc"), 0);
	assert_none(S(""), S("abc"), 0);
	assert_none(S("a\\K"), S("aaa"), 0);
}

static void assert_wrong(struct str pattern, const char *expected)
{
	struct str why = { 0 };

	assert_null(regex_compile(&arena, pattern, false, &why));
	assert_string_equal(str_c(&arena, why), expected);
}

static void a_wrong_pattern_is_told_with_its_place(void **state)
{
	(void)state;
	assert_wrong(S("(ab"), "missing closing parenthesis, at character 3");
	assert_wrong(S("日*+*"),
		"quantifier does not follow a repeatable item, at character 3");
	assert_wrong(S("[a"),
		"missing terminating ] for character class, "
		"at character 2");
}

static void a_pattern_without_end_is_given_up(void **state)
{
	(void)state;
	struct text text = { .arena = &arena };
	size_t b, e;

	text_add_repeat(&text, S("a"), 5000);
	text_add_char(&text, 'b');
	static const char *const patterns[] = { "(a+)+$", "(a|aa)+$",
		"(*NO_JIT)(a+)+$", "((a?)+)+c", "(.*)*x" };
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		struct regex *regex = compile(str_from(patterns[i]), false);
		clock_t start = clock();
		enum regex_result result =
			regex_find(regex, text_str(&text), 0, &b, &e);
		assert_true(result != REGEX_FOUND);
		if (i < 3)
			assert_int_equal(result, REGEX_TOO_LONG);
		assert_true(clock() - start < CLOCKS_PER_SEC / 2);
		regex_free(regex);
	}
}

static void slow_work_at_every_place_is_given_up(void **state)
{
	(void)state;
	struct text text = { .arena = &arena };
	size_t b, e;

	text_add_repeat(&text, S("all words "), 80000);
	struct regex *regex = compile(S("(?=[a-z ]+\\d)."), false);
	clock_t start = clock();
	assert_int_equal(
		regex_find(regex, text_str(&text), 0, &b, &e), REGEX_TOO_LONG);
	assert_true(clock() - start < 2 * CLOCKS_PER_SEC);
	regex_free(regex);
}

static void a_match_far_behind_is_found(void **state)
{
	(void)state;
	static const char *const patterns[] = { "é+\\d", "(*NO_JIT)é+\\d",
		"(?<=x)é+\\d", "\\b\\w+\\d" };
	struct text text = { .arena = &arena };
	size_t b, e;

	text_add_repeat(&text, S("日本 \xFF\x80 "), 50000);
	size_t place = text.size + 1;
	text_add(&text, S("xéé7日"));
	for (int i = 0; i < 4; i++) {
		struct regex *regex = compile(str_from(patterns[i]), false);
		assert_int_equal(regex_find(regex, text_str(&text), 1, &b, &e),
			REGEX_FOUND);
		assert_int_equal(b, i == 3 ? place - 1 : place);
		assert_int_equal(e, place + 5);
		assert_int_equal(regex_find(regex, text_str(&text), e, &b, &e),
			REGEX_NONE);
		regex_free(regex);
	}
}

static void no_place_is_left_out(void **state)
{
	(void)state;
	struct text text = { .arena = &arena };
	struct regex *regex = compile(S("\\d(?=a*$)"), false);
	size_t b, e;

	text_add_repeat(&text, S("a"), 1000);
	for (size_t place = 0; place < text.size; place++) {
		text.at[place] = '7';
		assert_int_equal(regex_find(regex, text_str(&text), 0, &b, &e),
			REGEX_FOUND);
		assert_int_equal(b, place);
		text.at[place] = 'a';
	}
	regex_free(regex);
}

static void nothing_is_freed_without_harm(void **state)
{
	(void)state;
	regex_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_match_is_found),
		cmocka_unit_test(patterns_know_unicode),
		cmocka_unit_test(case_is_heeded_or_not),
		cmocka_unit_test(wrong_bytes_are_passed_over),
		cmocka_unit_test(empty_matches_do_not_count),
		cmocka_unit_test(a_wrong_pattern_is_told_with_its_place),
		cmocka_unit_test(a_pattern_without_end_is_given_up),
		cmocka_unit_test(slow_work_at_every_place_is_given_up),
		cmocka_unit_test(a_match_far_behind_is_found),
		cmocka_unit_test(no_place_is_left_out),
		cmocka_unit_test(nothing_is_freed_without_harm),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
