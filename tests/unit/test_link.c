#include "unit/evidence.h"

#define HEAD "format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"
#define CLAIM(id, quote, more) \
	"- {id: " id ", verdict: contested, quote: \"" quote "\"" more "}\n"

static void references_are_numbered_by_first_use(void **state)
{
	static const char *const order[] = { "named", "also", "late", "early",
		"harm", "rest", "role" };
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_references(sheet,
		"- id: rest\n- {id: role, custom: {role: named-by-article}}\n"
		"- id: early\n- id: harm\n- id: late\n- id: also\n- id: "
		"named\n");
	sheet_evidence(sheet,
		S(HEAD CLAIM("b", "two",
			", attribution: {as: x, reference: also}, "
			"evidence: [{reference: early, relation: "
			"supports}]") CLAIM("a", "one",
			", attribution: {as: x, reference: named}, "
			"evidence: [{reference: late, relation: "
			"disputes}, {reference: also, relation: "
			"refutes}]") "risks:\n- {id: r, label: R, "
				     "class: context, references: "
				     "[late, harm]}\n"));
	sheet_link(sheet, "one two\n");
	assert_string_equal(sheet_faults(sheet), "");
	assert_int_equal(sheet->bibliography.by_ordinal.count, 7);
	for (size_t i = 0; i < 7; i++) {
		const struct reference *r =
			&sheet->bibliography.references.items
				 [sheet->bibliography.by_ordinal.items[i]];
		assert_str(r->id, order[i]);
		assert_int_equal(r->ordinal, (int)i + 1);
		assert_int_equal(r->named, i < 2 || i == 6);
	}
	sheet_free(sheet);
}

static void risks_know_their_claims_in_order(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_evidence(sheet,
		S(HEAD CLAIM("lost", "zero", ", risks: [r]") CLAIM(
			"b", "two", ", risks: [s, r]") CLAIM("a", "one",
			", risks: [r, r]") "risks:\n- {id: r, label: R, class: "
					   "context}\n"
					   "- {id: s, label: S, class: "
					   "context}\n"
					   "- {id: t, label: T, class: "
					   "context}\n"));
	sheet_link(sheet, "one two\n");
	const struct risk *r = sheet->dossier.risks.items;
	assert_int_equal(r[0].claims.count, 3);
	assert_int_equal(r[0].claims.items[0], 2);
	assert_int_equal(r[0].claims.items[1], 1);
	assert_int_equal(r[0].claims.items[2], 0);
	assert_int_equal(r[1].claims.count, 1);
	assert_int_equal(r[2].claims.count, 0);
	sheet_free(sheet);
}

static void repeats_lead_to_the_first(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_evidence(sheet,
		S(HEAD CLAIM("a", "x", ", repeats: b") CLAIM("b", "x",
			", repeats: c") CLAIM("c", "x", "") CLAIM("d", "x",
			", repeats: a") CLAIM("e", "x", ", repeats: nobody")));
	sheet_link(sheet, "x\n");
	const struct claim *c = sheet->dossier.claims.items;
	assert_int_equal(c[0].repeats, 2);
	assert_int_equal(c[1].repeats, 2);
	assert_int_equal(c[2].repeats, NONE);
	assert_int_equal(c[3].repeats, 2);
	assert_int_equal(c[4].repeats, NONE);
	assert_string_equal(sheet_faults(sheet),
		"e:8:52: error: no claim has the id \"nobody\" "
		"[dangling-id]\n");
	sheet_free(sheet);
}

static void circles_of_repeats_are_cut_and_told(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_evidence(sheet,
		S(HEAD CLAIM("self", "x", ", repeats: self") CLAIM("in", "x",
			", repeats: a") CLAIM("a", "x", ", repeats: b")
				CLAIM("b", "x", ", repeats: c")
					CLAIM("c", "x", ", repeats: a") CLAIM(
						"out", "x", ", repeats: b")));
	sheet_link(sheet, "x\n");
	const struct claim *c = sheet->dossier.claims.items;
	assert_int_equal(c[0].repeats, NONE);
	assert_int_equal(c[4].repeats, NONE);
	for (size_t i = 1; i < 6; i++)
		assert_int_equal(c[i].repeats, i == 4 ? NONE : 4);
	assert_string_equal(sheet_faults(sheet),
		"e:4:3: error: \"self\" repeats itself, by way of `repeats`; "
		"it counts as a claim of its own [repeats]\n"
		"e:8:3: error: \"c\" repeats itself, by way of `repeats`; it "
		"counts as a claim of its own [repeats]\n");
	sheet_free(sheet);
}

static void evidence_about_another_article_is_told(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_evidence(sheet,
		S("format: 1\nedition: {by: x, date: y}\narticle:\n"
		  "  title: \"it\xE2\x80\x99s  A title\"\n"
		  "  sha256: 9D1234\n"));
	sheet_link(sheet, "# It's a *title*\n");
	assert_string_equal(sheet_faults(sheet),
		"e:4:3: warning: the article is not, byte for byte, the one "
		"that the evidence is about [other-article]\n");
	article_close(sheet->article);
	sheet->dossier.sha256 = S("41DCEBEE50527A9DAF6D745AF05B10FA"
				  "0B1512888FE50D1798E5688021FFC5CA");
	sheet->dossier.title = S("another");
	sheet->faults.count = 0;
	sheet_link(sheet, "# It's a *title*\n");
	assert_string_equal(sheet_faults(sheet),
		"e:4:3: warning: the evidence is about \"another\", and the "
		"title of this article is another one [other-article]\n");
	sheet_free(sheet);
}

static void nothing_links_to_nothing(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_link(sheet, "");
	assert_int_equal(sheet->dossier.by_number.count, 0);
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(references_are_numbered_by_first_use),
		cmocka_unit_test(risks_know_their_claims_in_order),
		cmocka_unit_test(repeats_lead_to_the_first),
		cmocka_unit_test(circles_of_repeats_are_cut_and_told),
		cmocka_unit_test(evidence_about_another_article_is_told),
		cmocka_unit_test(nothing_links_to_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
