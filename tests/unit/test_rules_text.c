/* The rules that look at an article's text, each with what is no fault. */
#include "check/check.h"
#include "load.h"

/* What other rules say of these sketches of references is not asked here. */
static const char *others[] = { "entry-uncited", "missing-field",
	"no-address" };
static const struct check_options nothing_off = {
	.off = { others, 3, 3 },
	.max_age = CHECK_MAX_AGE,
};

/* What the check says of an article in the folder, without files' names. */
static const char *told(const char *source)
{
	struct text text = { .arena = &arena };

	if (article)
		article_close(article);
	load("a.md", str_from(source));
	struct diagnostics found = check_article(&arena, article, &nothing_off);
	for (size_t i = 0; i < found.count; i++) {
		const struct diagnostic *one = &found.items[i];
		text_format(&text, "%d:%d %.*s\n", one->line, one->column,
			STR(one->rule));
	}
	return str_c(&arena, text_str(&text));
}

/* The first complaint's words. */
static const char *words(const char *source)
{
	told(source);
	struct diagnostics found = check_article(&arena, article, &nothing_off);

	return found.count ? str_c(&arena, found.items[0].text) : "";
}

#define CLEAN(source) assert_string_equal(told(source), "")
#define TOLD(source, expected) assert_string_equal(told(source), expected)

/* ---- missing-heading */

static void a_link_leads_to_a_heading_an_id_or_a_note(void **state)
{
	(void)state;
	TOLD("# A\n\nx [b](#c) [d](#a)\n", "3:7 missing-heading\n");
	CLEAN("# A b\n\n[x](#a-b) [y](<#a-b>) [z](#A-B)\n");
	CLEAN("# A {#x}\n\n[x](#x)\n\n[y](#y)\n\n[z]{#y}\n");
	CLEAN("<a id=\"x\"></a>\n\n[x](#x) <a href=\"#x\">y</a>\n");
	CLEAN("> # A\n\n- # B\n\n[x](#a) [y](#b)\n");
	CLEAN("<h2 align=center>A <b>b</b></h2>\n\n[x](#a-b)\n");
	CLEAN("A[^1] [x](#fn1) [y](#fnref:1)\n\n[^1]: B\n");
	TOLD("A [x](#fn1)\n", "1:7 missing-heading\n");
	CLEAN("[x](#) [y](#top) [z](#/route) [v](#:~:text=x)\n");
	CLEAN("[x](#{{ id }}) [y](http://x/#z)\n");
}

static void names_of_headings_are_those_of_many_programs(void **state)
{
	(void)state;
	CLEAN("## 1. The *oven's* door\n\n[x](#1-the-ovens-door) "
	      "[y](#the-ovens-door) [z](#1.-the-ovens-door)\n");
	CLEAN("# A & B\n\n[x](#a--b) [y](#a-b)\n");
	CLEAN("# \xC3\x84tna\n\n[x](#\xC3\xA4tna) [y](#%C3%A4tna) "
	      "[z](#atna)\n");
	CLEAN("# A[^1]\n\n[x](#a)\n\n[^1]: B\n");
	CLEAN("# A\n\n# A\n\n[x](#a-1) [y](#a_1)\n");
	TOLD("# A\n\n# A\n\n[x](#a-2)\n", "5:5 missing-heading\n");
}

static void the_nearest_heading_is_named(void **state)
{
	(void)state;
	assert_string_equal(words("# The oven\n\n[x](#the-ovn)\n"),
		"no heading and no id is called \"the-ovn\"; did you mean "
		"\"#the-oven\"?");
	assert_string_equal(words("# A\n\n[x](#zzz)\n"),
		"no heading and no id is called \"zzz\"; link to a heading of "
		"this article, or put {#zzz} behind the one that is meant");
}

/* ---- places */

static void each_link_is_told_where_it_stands(void **state)
{
	(void)state;
	TOLD("x [a](#n) [b](#n)\n[c](#n)\n",
		"1:7 missing-heading\n1:15 missing-heading\n"
		"2:5 missing-heading\n");
	TOLD("\xC3\xA9 `[a](#n)` <!-- [b](#n) --> [c](#n)\n",
		"1:34 missing-heading\n");
	TOLD("> > x\n> > [a](  #n \"t\")\n", "2:11 missing-heading\n");
	TOLD("| a | b |\n|---|---|\n| c | [d](#n) |\n| [e](#n) | f |\n",
		"3:11 missing-heading\n4:7 missing-heading\n");
	TOLD("---\ntitle: T\n---\n\nx\n[a](#n)\n", "6:5 missing-heading\n");
	TOLD("---\ntitle: T [a](#n)\n---\n\nx\n", "2:14 missing-heading\n");
	TOLD("a\r\n[b](#n)\r\n", "2:5 missing-heading\n");
	TOLD("\xEF\xBB\xBF[b](#n)\n", "1:5 missing-heading\n");
	TOLD("[b](a\\_b&amp;c.png)\n", "1:5 missing-file\n");
	TOLD("A.^[B [x](#n)]\n", "1:11 missing-heading\n");
}

static void a_definition_is_told_once(void **state)
{
	(void)state;
	TOLD("[a][x] [b][x] [c](#n)\n\n[x]: #n\n",
		"1:19 missing-heading\n3:6 missing-heading\n");
	TOLD("[x] and\n\n> [x]:\n> <n.png>\n", "4:4 missing-file\n");
}

/* ---- missing-file */

static void an_image_or_a_file_is_looked_for(void **state)
{
	(void)state;
	put("r.txt", "");
	TOLD("![x](a.png) [y](b/c.md#d)\n",
		"1:6 missing-file\n1:17 missing-file\n");
	TOLD("<img src=\"a.png\">\n", "1:11 missing-file\n");
	CLEAN("[x](r.txt) [y](r%2Etxt?a#b) [z](./in) [w](in/../r.txt)\n");
	CLEAN("[x](/a.png) [y](//h/a) [z](https://h/a) [w](mailto:a@b) "
	      "[v]({{ a }}/b) ![u](data:image/png;base64,AA)\n");
	put("a.md", "");
	CLEAN("[x](a.html) [y](a) [z](a.md#none)\n");
}

static void what_lies_in_no_folder_has_no_files(void **state)
{
	(void)state;
	options.alone = true;
	CLEAN("![x](a.png) [y](b.md)\n");
	CLEAN("---\nreferences:\n- {id: x, title: X, custom: {file: "
	      "y}}\n---\n\nA.\n");
}

static void an_address_of_the_web_is_known(void **state)
{
	(void)state;
	assert_string_equal(words("[x](www.x.org)\n"),
		"there is no file \"www.x.org\" beside the article; an address "
		"of the web begins with https://");
}

static void a_local_copy_is_looked_for(void **state)
{
	(void)state;
	put("a.references.yaml",
		"- {id: x, title: X, custom: {file: r.txt, notes: e}}\n");
	TOLD("A.\n", "1:3 missing-file\n1:3 missing-file\n");
	put("r.txt", "");
	put("e", "");
	CLEAN("A.\n");
}

/* ---- headings */

static void a_level_is_skipped_downwards_only(void **state)
{
	(void)state;
	TOLD("# A\n\n### B\n\n# C\n", "3:1 skipped-level\n");
	TOLD("A\n=\n\n  #### B\n", "4:3 skipped-level\n");
	CLEAN("### A\n\n#### B\n\n## C\n\n# D\n");
	CLEAN("# A\n\n> ### B\n\n- #### C\n\n## D\n");
	CLEAN("# A\n\n<h2>B</h2>\n\n### C\n");
	CLEAN("---\ntitle: A\n---\n\n### B\n");
}

static void a_heading_has_words(void **state)
{
	(void)state;
	TOLD("# A\n\n##\n\n## ##\n", "3:1 empty-heading\n5:1 empty-heading\n");
	CLEAN("# A\n\n## <a id=\"x\"></a>\n\n## ![](data:x)\n");
}

/* ---- duplicate-anchor */

static void an_id_stands_once(void **state)
{
	(void)state;
	TOLD("# A {#x}\n\n# B {#x}\n", "3:7 duplicate-anchor\n");
	TOLD("<a id=\"x\"></a>\n\n[y]{.c #x}\n", "3:9 duplicate-anchor\n");
	TOLD("> # A {#x}\n\nb <a name='x'></a>\n", "3:12 duplicate-anchor\n");
	TOLD("a\n{: #x}\n\n::: {#x}\nb\n:::\n", "4:7 duplicate-anchor\n");
	CLEAN("# A {#x}\n\n```\n# B {#x}\n```\n\n`{#x}` <!-- <a id=\"x\"> -->"
	      "\n\n    # C {#x}\n");
	CLEAN("# A {#x}\n\n~~~~\n~~~\n{#x}\n~~~~\n\n\\{#x}\n");
	CLEAN("$\\a[1]{#1}$ $\\b[1]{#1}$\n");
	CLEAN("<a id=\"x\" name=\"x\"></a>\n\n<script>'<a id=\"x\">'</script>"
	      "\n");
	CLEAN("::: {.content-visible}\n[a]{#x}\n:::\n\n[b]{#x}\n");
}

/* ---- notes */

static void a_mark_needs_a_note(void **state)
{
	(void)state;
	TOLD("A\nb[^x] c[^x].\n", "2:2 undefined-note\n2:8 undefined-note\n");
	CLEAN("A[^x].\n\n[^x]: B\n");
	CLEAN("A[^Note].\n\n[^note]: B[^note]\n");
	CLEAN("Patterns [^a-z], \\[^x], `[^y]` and ^[an aside].\n");
	assert_string_equal(words("A[^risen]. [^rises]\n\n[^rises]: B\n"),
		"nothing defines the note [^risen]; did you mean [^rises]?");
}

static void a_note_needs_a_mark(void **state)
{
	(void)state;
	TOLD("A.\n\n[^x]: B\n", "3:1 unused-note\n");
	TOLD("> A.\n>\n> [^x]: B\n", "3:3 unused-note\n");
}

static void a_note_is_defined_once(void **state)
{
	(void)state;
	TOLD("A[^x].\n\n[^x]: B\n\n[^x]: C\n", "5:1 duplicate-note\n");
	CLEAN("A^[B]. C^[B].\n");
}

/* ---- invalid-utf8 */

static void a_line_that_is_no_utf8_is_told_once(void **state)
{
	(void)state;
	TOLD("A\n\n\xC3\xA9 \xFF \xFE\n\xC3\n",
		"3:3 invalid-utf8\n4:1 invalid-utf8\n");
	TOLD("\xFF\n\xFF\n\xFF\n\xFF\n\xFF\n\xFF\n\xFF\n\xFF\n\xFF\n\xFF\n"
	     "\xFF\n",
		"1:1 invalid-utf8\n2:1 invalid-utf8\n3:1 invalid-utf8\n"
		"4:1 invalid-utf8\n5:1 invalid-utf8\n6:1 invalid-utf8\n"
		"7:1 invalid-utf8\n8:1 invalid-utf8\n9:1 invalid-utf8\n"
		"10:1 invalid-utf8\n");
	TOLD("---\ntitle: \xFF\n---\n\nA.\n", "2:8 bad-yaml\n");
}

/* ---- the evidence */

#define COPY(text, quote) \
	do { \
		put("r.txt", text); \
		put("a.evidence.yaml", \
			"format: 1\nedition: {by: x, date: 2026-11-22}\n" \
			"claims:\n- id: a\n  quote: b\n" \
			"  verdict: supported\n  evidence:\n" \
			"  - reference: x\n    relation: supports\n" \
			"    quote: \"" quote "\"\n"); \
	} while (0)

static void a_quotation_stands_in_the_copy(void **state)
{
	(void)state;
	put("a.references.yaml",
		"- {id: x, title: X, custom: {file: r.txt}}\n");
	COPY("One two three.", "two four");
	TOLD("A b c.\n", "10:12 quotation-not-in-copy\n");
	COPY("One two three.", "three \xE2\x80\xA6 one");
	TOLD("A b c.\n", "10:12 quotation-not-in-copy\n");
	COPY("It\xE2\x80\x99s  *so* treat-\ned.", "it's SO treated");
	CLEAN("A b c.\n");
	COPY("One two three four.", "one [...] three\xE2\x80\xA6 four");
	CLEAN("A b c.\n");
	COPY("%PDF-1.4 \xFF", "two");
	CLEAN("A b c.\n");
	unlink("r.txt");
	TOLD("A b c.\n", "1:3 missing-file\n");
}

static void a_claim_that_is_judged_by_others_names_them(void **state)
{
	(void)state;
	put("a.references.yaml", "- {id: x, title: X}\n");
	put("a.evidence.yaml",
		"format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"
		"- {id: a, quote: a1, verdict: contested}\n"
		"- {id: b, quote: b1, verdict: supported, repeats: d}\n"
		"- {id: c, quote: c1, verdict: unsupported}\n"
		"- {id: d, quote: d1, verdict: misattributed,\n"
		"   attribution: {as: X, reference: x}}\n");
	TOLD("A1 b1 c1 d1.\n", "4:3 claim-without-reference\n");
}

static void what_the_article_cites_is_no_doubtful_attribution(void **state)
{
	(void)state;
	put("a.references.yaml", "- {id: x, title: X}\n");
	CLEAN("A b [@x].\n");
}

static void plain_text_has_no_marks(void **state)
{
	(void)state;
	article = NULL;
	load("a.txt", S("A title\n\n[x](#n) {#x} {#x} ![a](b.png) [^c]\n"));
	assert_int_equal(check_article(&arena, article, &nothing_off).count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_link_leads_to_a_heading_an_id_or_a_note),
		TEST(names_of_headings_are_those_of_many_programs),
		TEST(the_nearest_heading_is_named),
		TEST(each_link_is_told_where_it_stands),
		TEST(a_definition_is_told_once),
		TEST(an_image_or_a_file_is_looked_for),
		TEST(what_lies_in_no_folder_has_no_files),
		TEST(an_address_of_the_web_is_known),
		TEST(a_local_copy_is_looked_for),
		TEST(a_level_is_skipped_downwards_only),
		TEST(a_heading_has_words),
		TEST(an_id_stands_once),
		TEST(a_mark_needs_a_note),
		TEST(a_note_needs_a_mark),
		TEST(a_note_is_defined_once),
		TEST(a_line_that_is_no_utf8_is_told_once),
		TEST(a_quotation_stands_in_the_copy),
		TEST(a_claim_that_is_judged_by_others_names_them),
		TEST(what_the_article_cites_is_no_doubtful_attribution),
		TEST(plain_text_has_no_marks),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
