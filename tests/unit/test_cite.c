#include "citer.h"
#include "parse/definition.h"
#include "parse/markdown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct example {
	const char *source;
	const char *dump; /* the blocks' text, then the cites in braces */
};

static void dump_cite(struct text *out, const struct cite *cite)
{
	static const char *const modes[] = { "", "in ", "no " };

	text_format(out, " {%u ", cite->group);
	text_add(out, str_from(modes[cite->mode]));
	for (size_t i = 0; i < cite->relations.count; i++)
		text_format(out, "%.*s>", STR(cite->relations.items[i]));
	text_format(out, "%.*s%s", STR(cite->key),
		cite->reference == NONE ? "?" : "");
	if (cite->prefix.size || cite->locator.size || cite->suffix.size)
		text_format(out, "|%.*s|%.*s|%.*s", STR(cite->prefix),
			STR(cite->locator), STR(cite->suffix));
	text_format(out, " %d:%d}", cite->line, cite->column);
}

static struct chunk parse(
	struct arena *arena, struct str source, const struct citer *citer)
{
	struct cut cut = cut_source(arena, source, 1, SIZE_MAX);
	struct markdown markdown = {
		.source = source,
		.line = 1,
		.cut = &cut,
		.citer = citer,
		.known = definitions_make(arena, source, &cut),
	};

	return markdown_parse(arena, &markdown);
}

static struct str dump_of(
	struct arena *arena, struct str source, const struct citer *citer)
{
	struct chunk chunk = parse(arena, source, citer);
	struct text out = { .arena = arena };

	for (size_t i = 0; i < chunk.blocks.count; i++) {
		text_add(&out, i ? S(" / ") : S(""));
		text_add(&out, chunk.blocks.items[i].text);
	}
	for (size_t i = 0; i < chunk.cites.count; i++)
		dump_cite(&out, &chunk.cites.items[i]);
	return text_str(&out);
}

static void check(const struct example *examples, size_t count)
{
	struct arena arena = arena_make(1 << 16);

	for (size_t i = 0; i < count; i++) {
		struct str source = str_from(examples[i].source);
		struct str dump = dump_of(&arena, source, &test_citer);
		assert_string_equal(str_c(&arena, dump), examples[i].dump);
	}
	arena_free(&arena);
}

#define CHECK(examples) check(examples, sizeof examples / sizeof *examples)

static void groups_read_as_people_read_them(void **state)
{
	static const struct example examples[] = {
		{ "[@ape]", "(Ape 2020) {0 ape 1:2}" },
		{ "[see *also* @ape, p. 3; -@bee:2019]",
			"(see also Ape 2020, p. 3; 2019) {0 ape|see *also*|p. "
			"3| 1:13} {0 no bee:2019 1:25}" },
		{ "[@ape;\n@bee:2019]",
			"(Ape 2020; Bee and Cat 2019) {0 ape 1:2} {0 bee:2019 "
			"2:1}" },
		{ "[ @ape ]", "(Ape 2020) {0 ape 1:3}" },
		{ "[@ape's book]", "(Ape 2020's book) {0 ape|||'s book 1:2}" },
		{ "[-@ape]", "(2020) {0 no ape 1:2}" },
		{ "**@ape** _@ape [p. 3]_ *[@ape]*",
			"Ape (2020) Ape (2020, p. 3) (Ape 2020) {0 in ape 1:3} "
			"{1 in ape||p. 3| 1:11} {2 ape 1:26}" },
	};

	(void)state;
	CHECK(examples);
}

static void a_key_in_the_text_has_its_year_in_parentheses(void **state)
{
	static const struct example examples[] = {
		{ "@ape says", "Ape (2020) says {0 in ape 1:1}" },
		{ "@ape [p. 3] says",
			"Ape (2020, p. 3) says {0 in ape||p. 3| 1:1}" },
		{ "@ape[p. 3]", "Ape (2020, p. 3) {0 in ape||p. 3| 1:1}" },
		{ "@ape [ ] x", "Ape (2020) [ ] x {0 in ape 1:1}" },
		{ "> @ape\n> [p. 3]",
			"Ape (2020, p. 3) {0 in ape||p. 3| 1:3}" },
		{ "@ape\n[p. 3]", "Ape (2020, p. 3) {0 in ape||p. 3| 1:1}" },
		{ "@ape [@bee:2019]",
			"Ape (2020; Bee and Cat 2019) {0 in ape 1:1} {0 "
			"bee:2019 1:7}" },
		{ "@ape [p. 2; @bee:2019]",
			"Ape (2020, p. 2; Bee and Cat 2019) {0 in ape||p. 2| "
			"1:1} {0 bee:2019 1:13}" },
		{ "-@ape says", "(2020) says {0 no ape 1:1}" },
		{ "@ape, @ape; @ape: x",
			"Ape (2020), Ape (2020); Ape (2020): x {0 in ape 1:1} "
			"{1 in ape 1:7} {2 in ape 1:13}" },
		{ "(@ape)", "(Ape (2020)) {0 in ape 1:2}" },
		{ "@ape.", "Ape (2020). {0 in ape 1:1}" },
	};

	(void)state;
	CHECK(examples);
}

static void locators_are_told_from_suffixes(void **state)
{
	static const struct example examples[] = {
		{ "[@ape, p. 3]", "(Ape 2020, p. 3) {0 ape||p. 3| 1:2}" },
		{ "[@ape p. 3]", "(Ape 2020, p. 3) {0 ape||p. 3| 1:2}" },
		{ "[@ape 33]", "(Ape 2020, 33) {0 ape||33| 1:2}" },
		{ "[@ape, pp. 33-35, 38-39 and nowhere else]",
			"(Ape 2020, pp. 33-35, 38-39 and nowhere else) {0 "
			"ape||pp. 33-35, 38-39|and nowhere else 1:2}" },
		{ "[@ape{pp. 3-4}]",
			"(Ape 2020, pp. 3-4) {0 ape||pp. 3-4| 1:2}" },
		{ "[@ape, {ch. 1, 2}, and more]",
			"(Ape 2020, ch. 1, 2, and more) {0 ape||ch. 1, 2|and "
			"more 1:2}" },
		{ "[@ape, {}p. 3]", "(Ape 2020, p. 3) {0 ape|||p. 3 1:2}" },
		{ "[@ape, chap. iv]",
			"(Ape 2020, chap. iv) {0 ape||chap. iv| 1:2}" },
		{ "[@ape, § 5]", "(Ape 2020, § 5) {0 ape||§ 5| 1:2}" },
		{ "[@ape, sub verbo 4]",
			"(Ape 2020, sub verbo 4) {0 ape||sub verbo 4| 1:2}" },
		{ "[@ape, no page]",
			"(Ape 2020, no page) {0 ape|||no page 1:2}" },
		{ "> [@ape,\n> p. 3] b",
			"(Ape 2020, p. 3) b {0 ape||p. 3| 1:4}" },
	};

	(void)state;
	CHECK(examples);
}

static void keys_end_where_pandocs_do(void **state)
{
	static const struct example examples[] = {
		{ "@{https://example.org/f} and @https://example.org/f.",
			"Fox (2002) and Fox (2002). {0 in "
			"https://example.org/f 1:1} {1 in "
			"https://example.org/f 1:30}" },
		{ "[@{doi:10.1/x-y(z)}]",
			"(Elk 2001a) {0 doi:10.1/x-y(z) 1:2}" },
		{ "@bee:2019: x", "Bee and Cat (2019): x {0 in bee:2019 1:1}" },
		{ "@gnu_1-", "Gnu et al. (1999)- {0 in gnu_1 1:1}" },
		{ "@ape&nbsp;x", "Ape (2020) x {0 in ape 1:1}" },
		{ " [@ape--x]", "(Ape 2020--x) {0 ape|||--x 1:3}" },
	};

	(void)state;
	CHECK(examples);
}

static void properties_come_off_after_the_whole_key_was_sought(void **state)
{
	static const struct example examples[] = {
		{ "[@disputes:dog]", "(Dog n.d.) {0 disputes:dog 1:2}" },
		{ "[@disputes:ape]", "(Ape 2020) {0 disputes>ape 1:2}" },
		{ "@refutes:cites_as_evidence:ape",
			"Ape (2020) {0 in refutes>citesAsEvidence>ape 1:1}" },
		{ "[@as_authority:ape]",
			"(Ape 2020) {0 citesAsAuthority>ape 1:2}" },
		{ "[@usesMethodIn:ape]",
			"(Ape 2020) {0 usesMethodIn>ape 1:2}" },
		{ "[@method_in:ape]", "(Ape 2020) {0 usesMethodIn>ape 1:2}" },
		{ "[@agree_with:ape; @citation:ape]",
			"(Ape 2020; Ape 2020) {0 agreesWith>ape 1:2} {0 "
			"cites>ape 1:19}" },
		{ "@recommended_reading:ape",
			"Ape (2020) {0 in citesAsRecommendedReading>ape 1:1}" },
		{ "[@about:ape]", "(? about:ape) {0 about:ape? 1:2}" },
	};

	(void)state;
	CHECK(examples);
}

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

static void links_and_spans_hold_keys_of_the_text(void **state)
{
	static const struct example examples[] = {
		{ "[see @ape](u)", "see Ape (2020) {0 in ape 1:6}" },
		{ "[@ape]{.x}", "Ape (2020) {0 in ape 1:2}" },
		{ "![of @ape](x.png)",
			"Figure: of Ape (2020) (x.png) {0 in ape 1:6}" },
		{ "[see @ape][x]\n\n[x]: /u", "see Ape (2020) {0 in ape 1:6}" },
	};

	(void)state;
	CHECK(examples);
}

static void what_people_write_beside_the_grammar_is_read(void **state)
{
	static const struct example examples[] = {
		{ "[@ape][@bee:2019]",
			"(Ape 2020; Bee and Cat 2019) {0 ape 1:2} {0 bee:2019 "
			"1:8}" },
		{ "[@ape, @bee:2019]",
			"(Ape 2020, Bee and Cat 2019) {0 ape 1:2} {0 bee:2019 "
			"1:8}" },
		{ "[words; @ape]", "(words; Ape 2020) {0 ape|words|| 1:9}" },
		{ "[@ape; and more]",
			"(Ape 2020; and more) {0 ape|||and more 1:2}" },
		{ "[@ape and @bee:2019]",
			"(Ape 2020 and Bee and Cat 2019) {0 ape 1:2} {0 "
			"bee:2019|and|| 1:11}" },
		{ "[@ape, p. 3, see also @bee:2019, chap. iv]",
			"(Ape 2020, p. 3, see also Bee and Cat 2019, chap. iv) "
			"{0 ape||p. 3| 1:2} {0 bee:2019|see also|chap. iv| "
			"1:23}" },
	};

	(void)state;
	CHECK(examples);
}

static void what_is_not_known_is_told(void **state)
{
	static const struct example examples[] = {
		{ "[@nokey]", "(? nokey) {0 nokey? 1:2}" },
		{ "[@ape; @nokey]",
			"(Ape 2020; ? nokey) {0 ape 1:2} {0 nokey? 1:8}" },
		{ "@nokey2", "? nokey2 {0 in nokey2? 1:1}" },
		{ "@nokey2 [p. 3]",
			"? nokey2 (p. 3) {0 in nokey2?||p. 3| 1:1}" },
	};

	(void)state;
	CHECK(examples);
}

static void cross_references_lead_within_the_article(void **state)
{
	static const struct example examples[] = {
		{ "@fig-x [@fig-x; @tbl-y] [-@fig-x]",
			"Figure x Figure x; Table y x" },
		{ "{@fig:x} @eq:x [see @sec-a; @ape]",
			"Figure x Equation x (see Section a; Ape 2020) {0 ape "
			"1:29}" },
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
		{ "x^[note @ape]", "x^[note Ape (2020)] {0 in ape 1:9}" },
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
			"$$ |a| $$ (Ape 2020) $$b$$ "
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
		cmocka_unit_test(groups_read_as_people_read_them),
		cmocka_unit_test(a_key_in_the_text_has_its_year_in_parentheses),
		cmocka_unit_test(locators_are_told_from_suffixes),
		cmocka_unit_test(keys_end_where_pandocs_do),
		cmocka_unit_test(
			properties_come_off_after_the_whole_key_was_sought),
		cmocka_unit_test(what_cites_nothing_stays),
		cmocka_unit_test(links_and_spans_hold_keys_of_the_text),
		cmocka_unit_test(what_people_write_beside_the_grammar_is_read),
		cmocka_unit_test(what_is_not_known_is_told),
		cmocka_unit_test(cross_references_lead_within_the_article),
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
