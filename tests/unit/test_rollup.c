#include "article/rollup.h"
#include "unit/evidence.h"

static const char article[] = "Before all.\n\n"
			      "# One\n\nfirst claim. second claim.\n\n"
			      "## Inner\n\nthird claim.\n\n"
			      "# Two\n\nNothing.\n\n"
			      "# Three\n\nfourth claim. fifth claim.\n";

static const char evidence[] =
	"format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"
	"- {id: e, verdict: contested, quote: fifth claim, repeats: a}\n"
	"- {id: c, verdict: supported, quote: third claim}\n"
	"- {id: b, verdict: misattributed, quote: second claim}\n"
	"- {id: a, verdict: contested, quote: first claim}\n"
	"- {id: d, verdict: supported, scope: partial, quote: fourth claim}\n"
	"- {id: z, verdict: anecdotal, quote: Before all}\n";

enum { ORPHANS = 9 /* more than there are others */ };

static struct sheet *judged(void)
{
	struct sheet *sheet = sheet_make();
	struct text source = { .arena = &sheet->arena };

	text_add(&source, str_from(evidence));
	for (int i = 0; i < ORPHANS; i++)
		text_format(&source,
			"- {id: o%d, verdict: unsupported, quote: gone}\n", i);
	sheet_evidence(sheet, text_str(&source));
	sheet_link(sheet, article);
	sheet->article->dossier = sheet->dossier;
	return sheet;
}

static const char *written(struct sheet *sheet, uint32_t from, uint32_t behind)
{
	struct rollup rollup = rollup_sections(sheet->article, from, behind);

	return str_c(&sheet->arena, rollup_write(&sheet->arena, &rollup));
}

static void a_section_counts_its_own_claims_and_those_inside(void **state)
{
	struct sheet *sheet = judged();

	(void)state;
	assert_string_equal(written(sheet, 0, 2), "3 claims: 1 ● 1 ! 1 ≠");
	assert_string_equal(written(sheet, 0, 1), "2 claims: 1 ! 1 ≠");
	assert_string_equal(written(sheet, 1, 2), "1 claim: 1 ●");
	sheet_free(sheet);
}

static void repeats_and_orphans_do_not_count(void **state)
{
	struct sheet *sheet = judged();

	(void)state;
	assert_string_equal(written(sheet, 3, 4), "1 claim: 1 ◐");
	assert_string_equal(written(sheet, 0, 4), "4 claims: 1 ● 1 ◐ 1 ! 1 ≠");
	sheet_free(sheet);
}

static void a_section_without_claims_says_nothing(void **state)
{
	struct sheet *sheet = judged();

	(void)state;
	assert_string_equal(written(sheet, 2, 3), "");
	sheet_free(sheet);
}

static void a_narrow_place_gets_a_tight_count(void **state)
{
	struct sheet *sheet = judged();
	struct rollup rollup = rollup_sections(sheet->article, 0, 2);

	(void)state;
	assert_str(rollup_signs(&sheet->arena, &rollup), "1 ● 1 ! 1 ≠");
	assert_str(rollup_tight(&sheet->arena, &rollup), "1●1!1≠");
	sheet_free(sheet);
}

static void an_article_without_evidence_says_nothing(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_link(sheet, article);
	assert_string_equal(written(sheet, 0, 4), "");
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_section_counts_its_own_claims_and_those_inside),
		cmocka_unit_test(repeats_and_orphans_do_not_count),
		cmocka_unit_test(a_section_without_claims_says_nothing),
		cmocka_unit_test(a_narrow_place_gets_a_tight_count),
		cmocka_unit_test(an_article_without_evidence_says_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
