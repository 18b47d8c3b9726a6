#include "print/source.h"

#include "article/load.h"

#include "print/plain.h"
#include "unit/evidence.h"

#include <locale.h>

/* tests/articles/judged.md with all that belongs to it. */
static struct sheet *judged(void)
{
	struct sheet *sheet = sheet_make();
	struct companions none = { 0 };
	struct str path = S("tests/articles/judged.md"), source = S("");

	assert_null(file_read(&sheet->arena, path.at, &source));
	sheet->article = article_open(&sheet->arena, path, source);
	article_load(sheet->article, &none);
	return sheet;
}

static const char *claim_page(struct sheet *sheet, size_t number)
{
	uint32_t claim = sheet->article->dossier.by_number.items[number - 1];

	return str_c(&sheet->arena,
		source_claim(&sheet->arena, sheet->article, claim));
}

#define assert_says(page, words) assert_non_null(strstr(page, words))
#define assert_begins(page, words) \
	assert_true(str_starts(str_from(page), S(words)))
#define assert_silent(page, words) assert_null(strstr(page, words))

static void a_claim_begins_with_its_verdict_and_words(void **state)
{
	struct sheet *sheet = judged();

	(void)state;
	assert_begins(claim_page(sheet, 2),
		"# \\! Claim 2: contested\n\n> “It ends every");
	assert_says(claim_page(sheet, 1), "it covers part of the sentence");
	assert_says(claim_page(sheet, 2), "(GRADE): very\\-low");
	assert_says(claim_page(sheet, 7), "does not stand in the article");
	sheet_free(sheet);
}

static void naming_and_evidence_are_told_apart(void **state)
{
	struct sheet *sheet = judged();
	const char *dose = claim_page(sheet, 3);

	(void)state;
	assert_says(claim_page(sheet, 2), "- The article names no source.");
	assert_says(dose,
		"- The article names: Dr\\. Tree → [\\[1\\] probably: Tree "
		"Office "
		"n\\.d\\.](reference:1) (probably the source that is meant, "
		"not certain), as an authority\n");
	assert_says(dose, "— named by the article\n");
	assert_says(dose, "- No evidence is recorded on it");
	assert_silent(dose, "It supports");
	sheet_free(sheet);
}

static void evidence_says_how_it_bears_and_what_was_read(void **state)
{
	struct sheet *sheet = judged();
	const char *page = claim_page(sheet, 2);

	(void)state;
	assert_says(page,
		"\n## [\\[3\\] One et al\\. 2019](reference:3) — disputes "
		"(abstract read)\n");
	assert_says(page, "- It disagrees with this claim; not said how much");
	assert_says(page, "\n> “of 12 headaches\\, 3 \\# ended”\n");
	assert_says(page, "- Not verified: issued (not seen); URL (from");
	assert_says(page,
		"- Bears on other claims: [Claim 5](claim:5), \\! contested\n");
	assert_says(page, "\n## A source that the bibliography does not hold");
	sheet_free(sheet);
}

static void a_passage_that_is_not_recorded_is_said(void **state)
{
	struct sheet *sheet = judged();

	(void)state;
	assert_says(claim_page(sheet, 5), "- Passage not recorded\n");
	assert_silent(claim_page(sheet, 1), "Passage not recorded");
	assert_says(claim_page(sheet, 1), "- Where: p\\. 3\n");
	sheet_free(sheet);
}

static void relatives_are_links_with_their_verdicts(void **state)
{
	struct sheet *sheet = judged();

	(void)state;
	assert_says(claim_page(sheet, 5),
		"- Says again: [Claim 2](claim:2), \\! contested\n");
	assert_says(claim_page(sheet, 2),
		"- Said again by: [Claim 5](claim:5), \\! contested\n");
	assert_says(claim_page(sheet, 4), "- Contradicts: [Claim 2](claim:2)");
	assert_says(claim_page(sheet, 3),
		"- Risks: [Bleeding of the \\*stomach\\*](risk:1)\n");
	sheet_free(sheet);
}

static void a_reference_shows_its_uses(void **state)
{
	struct sheet *sheet = judged();
	const struct indices *order = &sheet->article->bibliography.by_ordinal;
	const char *page = str_c(&sheet->arena,
		source_reference(
			&sheet->arena, sheet->article, order->items[0]));

	(void)state;
	assert_begins(page, "# \\[1\\] probably: Tree Office n\\.d\\.\n");
	assert_says(page, "- Identification: probably the source that is");
	assert_says(page, "- Named by the article\n");
	assert_says(page, "\n- “Trees are tall\\.”\n");
	assert_says(page, "## Claims for which the article names it\n\n- [Cla");
	assert_says(page, "(claim:3), ≠ misattributed: “to chew 3 g");
	assert_says(page, "— it disagrees with this (not said how much");
	assert_says(page, "## Risks that it stands for\n\n- [Bleeding");
	sheet_free(sheet);
}

static void a_risk_says_whose_grade_it_has(void **state)
{
	struct sheet *sheet = judged();
	const char *pages[4];

	(void)state;
	for (uint32_t i = 0; i < 4; i++)
		pages[i] = str_c(&sheet->arena,
			source_risk(&sheet->arena, sheet->article, i));
	assert_says(
		pages[0], "- Severity: serious\\, as FDA defines a serious");
	assert_says(pages[0], "- Not in the article: sources state it");
	assert_says(pages[0], "(claim:3), ≠ misattributed: “to chew 3 g");
	assert_says(pages[1], "- Severity: mild\\, an editorial grade\n");
	assert_says(pages[1], "- The article mentions it\n");
	assert_silent(pages[2], "Severity");
	assert_silent(pages[3], "Severity");
	sheet_free(sheet);
}

static void no_page_is_undated(void **state)
{
	struct sheet *sheet = judged();
	static const char last[] =
		"\nEdition of 2026\\-11\\-22 by the tests\\: made up\n";

	(void)state;
	for (size_t i = 1; i <= sheet->article->dossier.claims.count; i++)
		assert_true(str_ends(
			str_from(claim_page(sheet, i)), str_from(last)));
	sheet_free(sheet);
}

/* What Markdown makes of escaped text is that text, in one block. */
static void check_escaped(struct sheet *sheet, const char *words)
{
	struct text page = { .arena = &sheet->arena };

	plain_add(&page, str_from(words));
	struct article *article =
		article_open(&sheet->arena, S("page"), text_str(&page));
	const struct chunk *chunk = article_chunk(article, 0);
	assert_int_equal(chunk->blocks.count, 1);
	assert_int_equal(chunk->blocks.items[0].kind, BLOCK_PARAGRAPH);
	assert_int_equal(chunk->spans.count, 0);
	assert_str(chunk->blocks.items[0].text, words);
	article_close(article);
}

static void text_of_files_cannot_act_as_markdown(void **state)
{
	static const char *const hostile[] = { "# no heading", "- no item",
		"1. no item", "> no quote", "*a* _b_ **c** `d`",
		"[a](b) ![c](d)", "<b>no</b> <http://a.example>",
		"http://a.example/x?y=z", "&amp; \\* \\", "$x$ and $$y$$",
		"[^1] [@key] @key ::: {#a}", "::: box", "| a | b |",
		"~~no~~ {.x}", "+++ --- *** ===", "[a]: http://b.example",
		"```", "\\" };
	struct sheet *sheet = sheet_make();

	(void)state;
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++)
		check_escaped(sheet, hostile[i]);
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_claim_begins_with_its_verdict_and_words),
		cmocka_unit_test(naming_and_evidence_are_told_apart),
		cmocka_unit_test(evidence_says_how_it_bears_and_what_was_read),
		cmocka_unit_test(a_passage_that_is_not_recorded_is_said),
		cmocka_unit_test(relatives_are_links_with_their_verdicts),
		cmocka_unit_test(a_reference_shows_its_uses),
		cmocka_unit_test(a_risk_says_whose_grade_it_has),
		cmocka_unit_test(no_page_is_undated),
		cmocka_unit_test(text_of_files_cannot_act_as_markdown),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
