#include "reader/pattern.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* What of the text a pattern finds, or what is wrong with it. */
static const char *find(
	struct arena *arena, const char *pattern, const char *text)
{
	struct str s = str_from(text), why;
	struct regex *regex = pattern_compile(arena, str_from(pattern), &why);
	size_t begin, end;

	if (!regex)
		return str_c(arena, why);
	enum regex_result result = regex_find(regex, s, 0, &begin, &end);
	regex_free(regex);
	if (result != REGEX_FOUND)
		return "";
	return str_c(arena, str_slice(s, begin, end));
}

struct row {
	const char *pattern, *text, *found;
};

static void check(const struct row *rows, size_t count)
{
	struct arena arena = arena_make(1 << 10);

	for (size_t i = 0; i < count; i++)
		assert_string_equal(find(&arena, rows[i].pattern, rows[i].text),
			rows[i].found);
	arena_free(&arena);
}

#define CHECK(rows) check(rows, sizeof rows / sizeof *rows)

static void words_and_case_are_asked_for_as_in_vim(void **state)
{
	static const struct row rows[] = {
		{ "\\<pea", "a chickpea, a pea", "pea" },
		{ "pea\\>", "peas, a Pea", "Pea" },
		{ "\\<pea\\>", "peas chickpea pea.", "pea" },
		{ "PEA\\c", "a pea", "pea" },
		{ "pea\\C", "a Pea, a pea", "pea" },
		{ "a\\\\c", "a\\c", "a\\c" },
		{ "<pea>", "a <pea>", "<pea>" },
	};

	(void)state;
	CHECK(rows);
}

static void plain_marks_find_typographic_ones(void **state)
{
	static const struct row rows[] = {
		{ "don't", "I don’t", "don’t" },
		{ "don’t", "I don't", "don't" },
		{ "\"so\"", "it is “so”", "“so”" },
		{ "«so»", "it is \"so\"", "\"so\"" },
		{ "1-2", "1–2", "1–2" },
		{ "a - b", "a — b", "a — b" },
		{ "a—b", "a-b", "a-b" },
		{ "5 mg", "5\u00a0mg", "5\u00a0mg" },
		{ "it's|x-ray", "an X‑ray", "X‑ray" },
		{ "-+", "a——b", "——" },
	};

	(void)state;
	CHECK(rows);
}

static void what_has_a_meaning_keeps_it(void **state)
{
	static const struct row rows[] = {
		{ "[a-c]+", "x-abc", "abc" },
		{ "[]'-]+", "’]'-", "]'-" },
		{ "\\-", "–-", "-" },
		{ "\\Qa-b'\\E-", "a-b'–", "a-b'–" },
		{ "(?i-s:A-)b", "a–b", "a–b" },
		{ "(?<n>x)-\\k<n>", "x–x", "x–x" },
		{ "(?'n'x)-\\k'n'", "x–x", "x–x" },
		{ "(?<=-)x", "–x", "x" },
		{ "(?<=')x", "’x", "x" },
		{ "a\\", "a", "\\ at end of pattern, at character 2" },
		{ "it's (", "", "missing closing parenthesis, at character 6" },
		{ "[z-a]", "",
			"range out of order in character class, at character "
			"3" },
	};

	(void)state;
	CHECK(rows);
}

static void words_are_found_as_they_stand(void **state)
{
	struct arena arena = arena_make(1 << 10);

	(void)state;
	const char *pattern = str_c(&arena, pattern_words(&arena, S("tea")));
	assert_string_equal(find(&arena, pattern, "steam teas tea"), "tea");
	assert_string_equal(pattern, "\\btea\\b");
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_and_case_are_asked_for_as_in_vim),
		cmocka_unit_test(plain_marks_find_typographic_ones),
		cmocka_unit_test(what_has_a_meaning_keeps_it),
		cmocka_unit_test(words_are_found_as_they_stand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
