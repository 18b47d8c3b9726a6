/* What cites stands apart from what does not, and knows its place. */
#include "unit/cite.h"

static void what_cites_nothing_stays(void **state)
{
	static const struct example examples[] = {
		{ "`[@ape]` $[@ape]$ <b c=\"@ape\"> \\@ape",
			"[@ape] $[@ape]$ @ape" },
		{ "me@ape.org a_@ape_",
			"me@ape.org a_Ape (2020)_ {0 in ape 1:14}" },
		{ "[x](http://a.b/@ape) <http://a.b/@ape> http://a.b/@ape",
			"x http://a.b/@ape http://a.b/@ape" },
		{ "[@ape]: http://x\n\nSee [@ape].", "See @ape." },
		{ "@nobody and @*", "@nobody and @*" },
		{ "    @ape", "@ape" },
		{ "<p>\n[@ape]\n</p>", "[@ape]" },
		{ "[]@", "[]@" },
		{ "[@]", "[@]" },
	};

	(void)state;
	CHECK(examples);
}

static void cells_notes_and_lists_cite(void **state)
{
	static const struct example examples[] = {
		{ "a | b\n-|-\n[@ape | x]\n[@ape] | @bee:2019 [p. 3]",
			"a / b / [Ape (2020) / x] / (Ape 2020) / Bee and Cat "
			"(2019, p. 3) {0 in ape 3:2} {1 ape 4:2} {2 in "
			"bee:2019||p. 3| 4:10}" },
		{ "| a | b |\n|-|-|\n| [@ape; @bee:2019] | x |",
			"a / b / (Ape 2020; Bee and Cat 2019) / x {0 ape 3:4} "
			"{0 bee:2019 3:10}" },
		{ "[^1]: note @ape", "note Ape (2020) {0 in ape 1:12}" },
		{ "x^[note @ape]", "x[^a] / note Ape (2020) {0 in ape 1:9}" },
		{ "- a\n  [@ape]\n\n  # H [@ape]",
			"a (Ape 2020) / H (Ape 2020) {0 ape 2:4} {1 ape 4:8}" },
	};

	(void)state;
	CHECK(examples);
}

static void names_that_the_article_defines_are_keys(void **state)
{
	static const struct example examples[] = {
		{ "[@tag:e] @tag:e\n\n[@tag:e]: doi:10.1/x-y(z)\n",
			"(Elk 2001a) Elk (2001a) {0 tag:e 1:2} "
			"{1 in tag:e 1:10}" },
		{ "[@user]\n\n[@user]: http://x\n", "@user" },
	};

	(void)state;
	CHECK(examples);
}

static void a_key_hides_nothing_that_blocks_are_read_by(void **state)
{
	static const struct example examples[] = {
		{ "``` @{a`b}\nx\n", "``` @{a`b} x" },
		{ "a | b\n-|-\n@{c|d} | e\n", "a / b / @{c / d}" },
		{ "$$\n|a|\n$$\n[@ape] $$b$$",
			"$$\n|a|\n$$\n(Ape 2020) $$b$$ "
			"{0 ape 4:2}" },
	};

	(void)state;
	CHECK(examples);
}

static void brackets_in_doubt_are_no_group(void **state)
{
	static const struct example examples[] = {
		{ "[[@ape]]", "[(Ape 2020)] {0 ape 1:3}" },
		{ "[see [x] @ape]",
			"(see [x] Ape 2020) {0 ape|see [x]|| 1:10}" },
		{ "[a [@ape] b @bee:2019]",
			"[a (Ape 2020) b Bee and Cat (2019)] {0 ape 1:5} {1 in "
			"bee:2019 1:13}" },
		{ "[@ape", "[Ape (2020) {0 in ape 1:2}" },
		{ "@ape]", "Ape (2020)] {0 in ape 1:1}" },
		{ "[a [b [c @ape", "[a [b [c Ape (2020) {0 in ape 1:10}" },
	};

	(void)state;
	CHECK(examples);
}

static void places_are_those_of_the_file(void **state)
{
	static const struct example examples[] = {
		{ "é [@ape]\r\nx @ape\n\n> - @ape",
			"é (Ape 2020) x Ape (2020) / Ape (2020) {0 ape 1:4} {1 "
			"in ape 2:3} {2 in ape 4:5}" },
		{ "\ufeff@ape", "Ape (2020) {0 in ape 1:1}" },
	};

	(void)state;
	CHECK(examples);
}

static void without_a_citer_nothing_cites(void **state)
{
	struct arena arena = arena_make(1 << 16);
	struct str dump = dump_of(&arena, S("[@ape] @ape"), NULL);

	(void)state;
	assert_string_equal(str_c(&arena, dump), "[@ape] @ape");
	arena_free(&arena);
}

static bool knows_none(void *context, struct str key, struct cited *cited)
{
	(void)context;
	(void)key;
	(void)cited;
	return false;
}

static void without_a_bibliography_words_are_handles(void **state)
{
	const struct citer citer = { .find = knows_none };
	struct arena arena = arena_make(1 << 16);
	struct str dump = dump_of(&arena, S("@user2 [@user2]"), &citer);

	(void)state;
	assert_string_equal(
		str_c(&arena, dump), "@user2 (? user2) {0 user2? 1:9}");
	arena_free(&arena);
}

/* Parses 100,000 of them; it is over in no time or never. */
static void no_repetition_takes_long(void **state)
{
	static const char *const parts[] = { "[@ape", "[", "@ape;", "[@ape]",
		"](", "[@ape](", "@ape [", "[x;@ape]", "{@fig:", "@{",
		"http://@" };

	(void)state;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct arena arena = arena_make(1 << 16);
		struct text text = { .arena = &arena };
		text_add_repeat(&text, str_from(parts[i]), 100000);
		parse(&arena, text_str(&text), &test_citer);
		arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_cites_nothing_stays),
		cmocka_unit_test(cells_notes_and_lists_cite),
		cmocka_unit_test(names_that_the_article_defines_are_keys),
		cmocka_unit_test(a_key_hides_nothing_that_blocks_are_read_by),
		cmocka_unit_test(brackets_in_doubt_are_no_group),
		cmocka_unit_test(places_are_those_of_the_file),
		cmocka_unit_test(without_a_citer_nothing_cites),
		cmocka_unit_test(without_a_bibliography_words_are_handles),
		cmocka_unit_test(no_repetition_takes_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
