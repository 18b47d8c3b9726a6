#include "print/clip.h"

#include "article/load.h"
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

static void every_claim_goes_with_verdict_and_date(void **state)
{
	struct sheet *sheet = judged();
	const struct dossier *dossier = &sheet->article->dossier;

	(void)state;
	assert_true(dossier->claims.count > 0);
	for (uint32_t i = 0; i < dossier->claims.count; i++) {
		const char *label =
			verdict_label(dossier->claims.items[i].verdict);
		const char *text = str_c(&sheet->arena,
			clip_claim(&sheet->arena, sheet->article, i));
		const char *verdict = strstr(text, "\nVerdict: ");
		assert_non_null(verdict);
		assert_memory_equal(verdict + 10, label, strlen(label));
		assert_non_null(strstr(text, dossier->edition.date.at));
	}
	sheet_free(sheet);
}

static void every_form_of_a_reference_tells_its_doubts(void **state)
{
	struct sheet *sheet = judged();
	const struct bibliography *all = &sheet->article->bibliography;
	int doubts = 0;

	(void)state;
	for (uint32_t i = 0; i < all->references.count; i++) {
		const struct reference *of = &all->references.items[i];
		struct str forms[] = {
			clip_reference(&sheet->arena, sheet->article, i),
			clip_bibtex(&sheet->arena, sheet->article, i),
			clip_csl(&sheet->arena, sheet->article, i),
		};
		for (size_t j = 0; j < 3; j++) {
			if (of->identification == IDENTIFICATION_PROBABLE)
				assert_true(str_find(forms[j], S("probabl"),
						    0) != STR_NONE);
			for (size_t k = 0; k < of->unverified.count; k++)
				assert_true(
					str_find(forms[j],
						of->unverified.items[k].field,
						0) != STR_NONE);
			doubts += of->unverified.count > 0;
		}
	}
	assert_true(doubts > 0);
	sheet_free(sheet);
}

static void nothing_that_a_terminal_obeys_is_copied(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_references(sheet,
		"- id: a\n  title: \"One\\e]0;x\\aTwo\\nThree\"\n"
		"  custom: {identification: probable}\n");
	sheet_evidence(sheet,
		S("format: 1\nclaims:\n"
		  "  - {id: c, quote: \"Tea\\e[2J is wet\", verdict: "
		  "contested, kind: dosage, reason: \"a\\nb\\r\\ec\"}\n"));
	sheet_link(sheet, "# On\033[1m\n\nTea\033[2J is wet.\n");
	sheet->article->dossier = sheet->dossier;
	sheet->article->bibliography = sheet->bibliography;
	struct str texts[] = {
		clip_claim(&sheet->arena, sheet->article, 0),
		clip_reference(&sheet->arena, sheet->article, 0),
		clip_csl(&sheet->arena, sheet->article, 0),
		clip_bibtex(&sheet->arena, sheet->article, 0),
		clip_markdown(&sheet->arena, sheet->article, 0),
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		for (size_t at = 0; at < texts[i].size; at++)
			assert_true(texts[i].at[at] == '\n' ||
				texts[i].at[at] == '\t' ||
				(unsigned char)texts[i].at[at] >= ' ');
	assert_true(str_find(texts[0], S("Reason: a b c\n"), 0) != STR_NONE);
	sheet_free(sheet);
}

static void a_section_is_its_text_alone_with_verdicts(void **state)
{
	struct sheet *sheet = judged();
	struct article *article = sheet->article;

	(void)state;
	assert_true(article->sections.count > 0);
	struct str text = clip_section(
		&sheet->arena, article, (uint32_t)article->sections.count - 1);
	struct str title = article_section_title(
		article, (uint32_t)article->sections.count - 1);
	assert_true(str_starts(text, S("Edition of ")));
	assert_true(str_find(text, title, 0) != STR_NONE);
	sheet_free(sheet);
}

/* Each claim of a section has its mark right behind it, and the mark its
 * verdict; none of another section comes along. */
static void a_section_as_markdown_keeps_its_verdicts(void **state)
{
	static const char source[] = "# Tea\n\nIt is wet.\n\n## Dose\n\nDrink "
				     "*two* cups.\n\n### Night\n\nNone then."
				     "\n\n## End\n\nIt is over.\n";
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_evidence(sheet,
		S("format: 1\nedition: {by: me, date: 2026-11-22}\nclaims:\n"
		  "- {id: wet, quote: It is wet, verdict: supported}\n"
		  "- {id: dose, kind: dosage, quote: Drink two cups, verdict: "
		  "contested}\n"
		  "- {id: none, kind: dosage, quote: None then, verdict: "
		  "unsupported}\n"
		  "- {id: over, quote: It is over, verdict: anecdotal}\n"));
	sheet_link(sheet, source);
	sheet->article->dossier = sheet->dossier;
	struct str text = clip_markdown(&sheet->arena, sheet->article, 1);
	assert_string_equal(str_c(&sheet->arena, text),
		"## Dose\n\nDrink *two* cups[^claim-dose].\n\n### Night\n\n"
		"None then[^claim-none].\n\n\nEdition of 2026-11-22 by me\n\n"
		"[^claim-dose]: *contested*.\n\n"
		"[^claim-none]: *unsupported*.\n");
	text = clip_markdown(&sheet->arena, sheet->article, 3);
	assert_true(str_starts(text, S("## End\n\nIt is over[^claim-over].")));
	assert_true(str_find(text, S("none"), 0) == STR_NONE);
	sheet_free(sheet);
}

/* In code no mark can stand: its verdict is told below. */
static void a_dosage_in_code_is_told_below(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_evidence(sheet,
		S("format: 1\nclaims:\n- {id: d, kind: dosage, quote: two "
		  "cups, verdict: contested}\n"));
	sheet_link(sheet, "# A\n\n```\ntwo cups\n```\n\n# B\n\nText.\n");
	sheet->article->dossier = sheet->dossier;
	struct str text = clip_markdown(&sheet->arena, sheet->article, 0);
	assert_true(str_find(text, S("two cups” — contested"), 0) != STR_NONE);
	text = clip_markdown(&sheet->arena, sheet->article, 1);
	assert_true(str_starts(text, S("# B\n\nText.\n\nEdition of ")));
	assert_true(str_find(text, S("contested"), 0) == STR_NONE);
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_claim_goes_with_verdict_and_date),
		cmocka_unit_test(every_form_of_a_reference_tells_its_doubts),
		cmocka_unit_test(nothing_that_a_terminal_obeys_is_copied),
		cmocka_unit_test(a_section_is_its_text_alone_with_verdicts),
		cmocka_unit_test(a_section_as_markdown_keeps_its_verdicts),
		cmocka_unit_test(a_dosage_in_code_is_told_below),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
