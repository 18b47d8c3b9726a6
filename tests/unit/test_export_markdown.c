#include "print/export_markdown.h"
#include "unit/evidence.h"

#include <locale.h>

#define HEAD "format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"

/* The article as it is exported, up to the edition's paragraph. */
static void check_text(
	const char *article, const char *claims, const char *expected)
{
	struct sheet *sheet = sheet_make();
	struct str out;
	ptrdiff_t end;

	sheet_evidence(sheet, str_format(&sheet->arena, HEAD "%s", claims));
	sheet_link(sheet, article);
	sheet->article->dossier = sheet->dossier;
	out = export_markdown(&sheet->arena, sheet->article);
	end = str_find(out, S("\nEdition of"), 0);
	assert_int_not_equal(end, STR_NONE);
	assert_str(str_slice(out, 0, (size_t)end), expected);
	sheet_free(sheet);
}

#define CLAIM(id, quote) \
	"- {id: " id ", quote: \"" quote "\", verdict: contested}\n"

static void a_mark_stands_behind_the_words(void **state)
{
	(void)state;
	check_text("# A\n\nSome *words* here. More.\n",
		CLAIM("a", "Some words here") CLAIM("b", "More."),
		"# A\n\nSome *words* here[^claim-a]. More.[^claim-b]\n");
	check_text("Some **words**, so.\n", CLAIM("a", "Some words"),
		"Some **words**[^claim-a], so.\n");
	check_text("> two\n> lines of it\n", CLAIM("a", "two lines"),
		"> two\n> lines[^claim-a] of it\n");
	check_text("One two three\n", CLAIM("a", "two three") CLAIM("b", "two"),
		"One two[^claim-b] three[^claim-a]\n");
}

static void a_mark_keeps_out_of_links_and_code(void **state)
{
	(void)state;
	check_text("See [some words](a.md \"words here\") here.\n",
		CLAIM("a", "some words") CLAIM("b", "words here"),
		"See [some words](a.md \"words here\")[^claim-a] "
		"here[^claim-b].\n");
	check_text("See [some words](a.md).\n", CLAIM("a", "some"),
		"See [some words](a.md)[^claim-a].\n");
	check_text("Use `some words` here.\n", CLAIM("a", "Use some"),
		"Use `some words`[^claim-a] here.\n");
}

static void a_mark_finds_its_cell(void **state)
{
	(void)state;
	check_text("| a | b |\n|---|---|\n| hot tea | tea |\n",
		CLAIM("a", "tea") CLAIM("b", "hot tea"),
		"| a | b |\n|---|---|\n| hot tea[^claim-b][^claim-a] | tea "
		"|\n");
}

static void check_whole(
	const char *article, const char *rest, const char *expected)
{
	struct sheet *sheet = sheet_make();

	sheet_references(sheet,
		"- {id: r_1, title: T}\n- {id: 'x y', title: "
		"U, custom: {identification: probable}}\n");
	sheet_evidence(sheet, str_format(&sheet->arena, HEAD "%s", rest));
	sheet_link(sheet, article);
	sheet->article->dossier = sheet->dossier;
	sheet->article->bibliography = sheet->bibliography;
	assert_str(export_markdown(&sheet->arena, sheet->article), expected);
	sheet_free(sheet);
}

static void a_note_tells_verdict_reason_and_evidence(void **state)
{
	(void)state;
	check_whole("Some words.\n",
		"- {id: a, quote: Some words, verdict: contested, reason: "
		"\"a *b*\", attribution: {as: Dr. X}, evidence: [{reference: "
		"r_1, relation: disputes, read: part, locator: p. 3, quote: "
		"\"no [x]\"}, {reference: x y, relation: supports}]}\n",
		"Some words[^claim-a].\n\n"
		"Edition of 2026-11-22 by x\n\n"
		"[^claim-a]: *contested*: a \\*b\\*. The article names: Dr. "
		"X. Evidence: [@r_1, p. 3] disputes this (read in part): "
		"“no \\[x\\]”. probably: [@x-y] supports this.\n");
}

static void of_claims_that_cite_the_judged_are_noted(void **state)
{
	struct sheet *sheet = sheet_make();
	struct cite cite = { .key = S("lee") };

	(void)state;
	sheet_evidence(sheet, S(HEAD CLAIM("a", "Some") CLAIM("b", "more")));
	sheet_link(sheet, "Some words. And more.\n");
	for (int i = 0; i < 2; i++) {
		struct claim *claim = &sheet->dossier.claims.items[i];
		*arena_push(&sheet->arena, &claim->cites) = cite;
		claim->unjudged = i == 1;
	}
	sheet->article->dossier = sheet->dossier;
	struct str out = export_markdown(&sheet->arena, sheet->article);
	assert_true(str_starts(out, S("Some[^claim-a] words. And more.\n")));
	assert_int_not_equal(str_find(out, S("[^claim-a]: "), 0), STR_NONE);
	assert_int_equal(str_find(out, S("claim-b"), 0), STR_NONE);
	sheet_free(sheet);
}

static void what_has_no_place_is_told_with_its_verdict(void **state)
{
	(void)state;
	check_whole("Other\n\n    some words\n",
		"- {id: a b, quote: lost, verdict: unsupported, kind: dosage}\n"
		"- {id: c, quote: some words, verdict: anecdotal}\n",
		"Other\n\n    some words\n\n"
		"Edition of 2026-11-22 by x\n\n"
		"Claims that are not marked in the text:\n\n"
		"- “some words” — anecdotal[^claim-c]\n"
		"- “lost” — unsupported[^claim-number-2]\n\n"
		"[^claim-c]: *anecdotal*.\n\n"
		"[^claim-number-2]: *unsupported*.\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mark_stands_behind_the_words),
		cmocka_unit_test(a_mark_keeps_out_of_links_and_code),
		cmocka_unit_test(a_mark_finds_its_cell),
		cmocka_unit_test(a_note_tells_verdict_reason_and_evidence),
		cmocka_unit_test(of_claims_that_cite_the_judged_are_noted),
		cmocka_unit_test(what_has_no_place_is_told_with_its_verdict),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
