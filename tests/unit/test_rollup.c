#include "article/rollup.h"
#include "unit/evidence.h"

#define CLAIM(id, quote, verdict, more) \
	"- {id: " id ", verdict: " verdict ", quote: \"" quote "\"" more "}\n"

static const char article[] = "Before all.\n\n"
			      "# One\n\nfirst claim. second claim.\n\n"
			      "## Inner\n\nthird claim.\n\n"
			      "# Two\n\nNothing.\n\n"
			      "# Three\n\nfourth claim. fifth claim.\n";

static struct sheet *judged(void)
{
	struct sheet *sheet = sheet_make();

	sheet_evidence(sheet,
		S("format: 1\nedition: {by: x, date: "
		  "2026-11-22}\nclaims:\n" CLAIM("e", "fifth claim",
			  "contested", ", repeats: a") CLAIM("c", "third claim",
			  "supported", "") CLAIM("b", "second claim",
			  "misattributed", "") CLAIM("a", "first claim",
			  "contested", "") CLAIM("d", "fourth claim",
			  "supported", ", scope: partial")
				CLAIM("z", "Before all", "anecdotal", "") CLAIM(
					"o", "nowhere", "unsupported", "")));
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
		cmocka_unit_test(an_article_without_evidence_says_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
