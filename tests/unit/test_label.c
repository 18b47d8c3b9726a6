#include "article/citer.h"
#include "article/label.h"
#include "unit/evidence.h"

#define A "{family: Ape, given: Ann}"
#define B "{family: Bee, given: Bob}"
#define C "{family: Cat, given: Cid, non-dropping-particle: van}"
#define D "{family: Doe, given: Dan}"

/* The label of one reference, a CSL item in YAML's flow style. */
static void check(const char *fields, const char *label)
{
	struct sheet *sheet = sheet_make();
	struct str source =
		str_format(&sheet->arena, "- {id: x, %s}\n", fields);

	sheet_references(sheet, str_c(&sheet->arena, source));
	assert_string_equal(sheet_faults(sheet), "");
	const struct reference *of = sheet->bibliography.references.items;
	struct str author = label_author(&sheet->arena, of);
	struct str year = label_year(&sheet->arena, of);
	assert_str(
		str_format(&sheet->arena, "%.*s|%.*s", STR(author), STR(year)),
		label);
	sheet_free(sheet);
}

static void three_authors_are_named(void **state)
{
	(void)state;
	check("author: [" A "]", "Ape|n.d.");
	check("author: [" A ", " B "]", "Ape and Bee|n.d.");
	check("author: [" A ", " B ", " C "]", "Ape, Bee, and van Cat|n.d.");
	check("author: [" A ", " B ", " C ", " D "]", "Ape et al.|n.d.");
	check("author: [{literal: Ape House}]", "Ape House|n.d.");
}

static void others_stand_in_for_authors(void **state)
{
	(void)state;
	check("editor: [" A ", " B "], title: T", "Ape and Bee|n.d.");
	check("title: On Bark", "“On Bark”|n.d.");
	check("title: “On Bark”", "“On Bark”|n.d.");
	check("title: “On” and “off”", "““On” and “off””|n.d.");
	check("title: On the bark of trees that grow where no ape has gone",
		"“On the bark of trees that grow where no …”|n.d.");
	check("title: On the bark of trees, title-short: Bark", "“Bark”|n.d.");
	check("container-title: Wood", "Wood|n.d.");
	check("type: book", "x|n.d.");
}

static void years_are_dates_or_words(void **state)
{
	(void)state;
	check("issued: {date-parts: [[2020, 5]]}", "x|2020");
	check("issued: {literal: in press}", "x|in press");
}

static void ranges_are_of_years(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reference of = { .issued = { .year = 2010 } };

	(void)state;
	of.issued.end = (struct day){ 2012, 1, 1 };
	assert_str(label_year(&sheet->arena, &of), "2010–2012");
	of.issued.end.year = 2010;
	assert_str(label_year(&sheet->arena, &of), "2010");
	of.issued.end.year = 0;
	of.issued.open = true;
	assert_str(label_year(&sheet->arena, &of), "2010–");
	of.issued.circa = true;
	assert_str(label_year(&sheet->arena, &of), "ca. 2010–");
	of.issued = (struct date){ .year = -44 };
	assert_str(label_year(&sheet->arena, &of), "44 BC");
	sheet_free(sheet);
}

/* The years of all references, one behind the other. */
static void equal_labels_get_letters(void **state)
{
	struct sheet *sheet = sheet_make();
	struct text years = { .arena = &sheet->arena };

	(void)state;
	sheet_references(sheet,
		"- {id: a, author: [" A "], issued: {date-parts: [[2020]]}}\n"
		"- {id: b, author: [" B "], issued: {date-parts: [[2020]]}}\n"
		"- {id: c, author: [" A "], issued: {date-parts: [[2020]]}}\n"
		"- {id: d, author: [" A "], issued: {date-parts: [[2021]]}}\n"
		"- {id: e, author: [" A "], issued: {date-parts: [[2020]]}}\n"
		"- {id: f, author: [" B "]}\n"
		"- {id: g, author: [" B "]}\n");
	const struct citer *citer =
		citer_make(&sheet->arena, &sheet->bibliography, true);
	for (char id = 'a'; id <= 'g'; id++) {
		struct cited cited;
		assert_true(citer->find(
			citer->context, (struct str){ &id, 1 }, &cited));
		text_format(&years, "%.*s ", STR(cited.year));
	}
	assert_str(
		text_str(&years), "2020a 2020 2020b 2021 2020c n.d.-a n.d.-b ");
	sheet_free(sheet);
}

static void keys_are_ids_or_identifiers(void **state)
{
	static const char *const keys[] = { "x", "doi:10.1/a", "DOI:10.1/A",
		"https://doi.org/10.1/a", "pmid:12", "pubmed:12",
		"url:http://x.org/" };
	struct sheet *sheet = sheet_make();
	struct cited cited;

	(void)state;
	sheet_references(sheet,
		"- {id: x, DOI: 10.1/A, PMID: 12, URL: 'http://x.org/'}\n");
	const struct citer *citer =
		citer_make(&sheet->arena, &sheet->bibliography, true);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		assert_true(
			citer->find(citer->context, str_from(keys[i]), &cited));
	assert_false(citer->find(citer->context, S("X"), &cited));
	sheet_free(sheet);
}

static void another_file_names_keys(void **state)
{
	struct sheet *sheet = sheet_make();
	struct cited cited;

	(void)state;
	sheet_references(sheet, "- {id: y}\n- {id: x, DOI: 10.1/A}\n");
	const struct citer *citer =
		citer_make(&sheet->arena, &sheet->bibliography, true);
	citer_add_names(&sheet->arena, citer,
		S("# B\n\n[@tag:e]: doi:10.1/a\n[@f]: doi:10.1/b\n"));
	assert_true(citer->find(citer->context, S("tag:e"), &cited));
	assert_int_equal(cited.reference, 1);
	assert_false(citer->find(citer->context, S("f"), &cited));
	sheet_free(sheet);
}

static void the_nearest_key_is_like_it(void **state)
{
	struct sheet *sheet = sheet_make();
	struct bibliography *of = &sheet->bibliography;

	(void)state;
	sheet_references(sheet, "- {id: ape2020}\n- {id: bee2019}\n");
	assert_str(citer_nearest(of, S("ape2021")), "ape2020");
	assert_str(citer_nearest(of, S("bea2019")), "bee2019");
	assert_str(citer_nearest(of, S("catfish")), "");
	assert_str(citer_nearest(of, S("a")), "");
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(three_authors_are_named),
		cmocka_unit_test(others_stand_in_for_authors),
		cmocka_unit_test(years_are_dates_or_words),
		cmocka_unit_test(ranges_are_of_years),
		cmocka_unit_test(equal_labels_get_letters),
		cmocka_unit_test(keys_are_ids_or_identifiers),
		cmocka_unit_test(another_file_names_keys),
		cmocka_unit_test(the_nearest_key_is_like_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
