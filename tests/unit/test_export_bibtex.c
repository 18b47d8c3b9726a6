#include "print/bibtex_value.h"
#include "print/export_bibtex.h"
#include "unit/evidence.h"

#include <locale.h>

/* All the references of the YAML list are exported; the article names them. */
static void check_all(const char *references, const char *expected)
{
	struct sheet *sheet = sheet_make();
	struct bibliography *all = &sheet->bibliography;

	sheet_references(sheet, references);
	assert_string_equal(sheet_faults(sheet), "");
	sheet_link(sheet, "# A\n");
	for (size_t i = 0; i < all->references.count; i++)
		all->references.items[i].named = true;
	sheet->article->bibliography = *all;
	assert_str(export_bibtex(&sheet->arena, sheet->article), expected);
	sheet_free(sheet);
}

static void an_article_has_its_fields(void **state)
{
	(void)state;
	check_all("- id: ape2019\n"
		  "  type: article-journal\n"
		  "  title: On bark & the pH of Wood\n"
		  "  author:\n"
		  "  - {family: Ape, given: Ann}\n"
		  "  - {family: Cat, given: Cid, non-dropping-particle: van}\n"
		  "  - {literal: Bark and Leaf Office}\n"
		  "  container-title: Wood\n"
		  "  issued: {date-parts: [[2019, 5, 7]]}\n"
		  "  volume: 20\n"
		  "  issue: 2\n"
		  "  page: 166-172\n"
		  "  publisher: Leaf and Sons\n"
		  "  DOI: 10.1/b_c\n"
		  "  archive: arXiv\n"
		  "  archive_location: '1234.56'\n"
		  "  URL: https://a.example/?a=b_c&d\n",
		"@article{ape2019,\n"
		"\tauthor = {Ape, Ann and family={Cat}, prefix={van}, "
		"useprefix=true, given={Cid} and {Bark and Leaf Office}},\n"
		"\ttitle = {{On} bark \\& the {pH} of {Wood}},\n"
		"\tjournaltitle = {Wood},\n"
		"\tnumber = {2},\n"
		"\tdate = {2019-05-07},\n"
		"\tpublisher = {{Leaf and Sons}},\n"
		"\tvolume = {20},\n"
		"\tpages = {166-172},\n"
		"\tdoi = {10.1/b_c},\n"
		"\turl = {https://a.example/?a=b_c&d},\n"
		"\teprinttype = {arxiv},\n"
		"\teprint = {1234.56},\n"
		"}\n");
}

static void a_number_is_what_its_type_has(void **state)
{
	(void)state;
	check_all("- {id: a, type: chapter, title: T, container-title: C, "
		  "collection-title: S, collection-number: 4, volume: 2, "
		  "volume-title: V}\n"
		  "- {id: b, type: report, title: T, number: 7, publisher: P}\n"
		  "- {id: c, type: book, title: T, volume-title: V}\n",
		"@incollection{a,\n\tmaintitle = {{C}},\n\ttitle = {{T}},\n"
		"\tbooktitle = {{V}},\n\tseries = {{S}},\n\tnumber = {4},\n"
		"\tvolume = {2},\n}\n\n"
		"@report{b,\n\ttitle = {{T}},\n\tnumber = {7},\n"
		"\tinstitution = {P},\n}\n\n"
		"@book{c,\n\tmaintitle = {{T}},\n\ttitle = {{V}},\n}\n");
}

static void keys_are_valid_and_told_apart(void **state)
{
	(void)state;
	check_all("- {id: \"a b,{c\"}\n- {id: A-b--c}\n- {id: ä}\n"
		  "- {id: a-b--c}\n- {id: a-b--c-2}\n",
		"@misc{a-b--c,\n}\n\n@misc{A-b--c-3,\n}\n\n@misc{ä,\n}\n\n"
		"@misc{a-b--c-4,\n}\n\n@misc{a-b--c-2,\n}\n");
}

static void what_was_not_verified_is_told_above(void **state)
{
	(void)state;
	check_all("- {id: a, title: T, custom: {unverified: {title: why, "
		  "\"x@y{\": z}}}\n",
		"% Not verified: title, x-y-\n@misc{a,\n\ttitle = {{T}},\n}\n");
	check_all("- {id: a, custom: {identification: exact}}\n"
		  "- {id: b, custom: {identification: probable}}\n",
		"@misc{a,\n}\n\n"
		"% Identification: probably the source that is meant, not "
		"certain\n@misc{b,\n}\n");
}

static void only_what_is_used_is_exported(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_references(sheet, "- {id: a}\n- {id: b}\n- {id: c}\n- {id: d}\n");
	sheet_evidence(sheet,
		S("format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"
		  "- {id: one, quote: words, verdict: contested, reason: r, "
		  "evidence: [{reference: c, relation: disputes, read: part}],"
		  " attribution: {as: x, reference: d}}\n"
		  "risks:\n- {id: r, label: R, class: context, "
		  "in-article: true, references: [b]}\n"));
	sheet_link(sheet, "# A\n\nSome words.\n");
	sheet->article->bibliography = sheet->bibliography;
	sheet->article->dossier = sheet->dossier;
	assert_str(export_bibtex(&sheet->arena, sheet->article),
		"% Edition of 2026-11-22 by x\n\n"
		"@misc{d,\n}\n\n@misc{c,\n}\n\n@misc{b,\n}\n");
	sheet_free(sheet);
}

static void check_value(void (*add)(struct text *, struct str), struct str s,
	const char *expected)
{
	struct sheet *sheet = sheet_make();
	struct text out = { .arena = &sheet->arena };

	add(&out, s);
	assert_str(text_str(&out), expected);
	sheet_free(sheet);
}

static void values_mean_themselves(void **state)
{
	(void)state;
	check_value(bibtex_add_text, S("#$%&_ ~^\\"),
		"\\#\\$\\%\\&\\_ \\textasciitilde{}\\textasciicircum{}"
		"\\textbackslash{}");
	check_value(bibtex_add_text, S("}{\n\x1b[m"),
		"\\textbraceright{}\\textbraceleft{} [m");
	check_value(bibtex_add_text, S("{a{b}}"), "\\{a\\{b\\}\\}");
	check_value(bibtex_add_text, S("`a''b--c"),
		"\\textasciigrave{}a'{}'b-{}-c");
	check_value(bibtex_add_title, S("A: [a x](b)"), "{A:} {[a} x](b)");
	check_value(bibtex_add_title, S("{A b}"), "{\\{A} b\\}");
	check_value(bibtex_add_language, S("en-gb"), "british");
	check_value(bibtex_add_language, S("la"), "la");
	check_value(bibtex_add_text, S("a---b"), "a-{}-{}-b");
	check_value(bibtex_add_title, S("leafr and Über, mRNA x"),
		"{leafr} and {Über,} {mRNA} x");
	check_value(bibtex_add_title, S("why? so: so it is"),
		"{why?} {so:} {so} it is");
	check_value(bibtex_add_raw, S("a b}{\\%20"), "a%20b%7D%7B%5C%20");
}

static void check_person(struct person person, const char *expected)
{
	struct sheet *sheet = sheet_make();
	struct text out = { .arena = &sheet->arena };
	struct people people = { .items = &person, .count = 1 };

	bibtex_add_people(&out, &people);
	assert_str(text_str(&out), expected);
	sheet_free(sheet);
}

static void names_keep_their_parts(void **state)
{
	(void)state;
	check_person((struct person){ .family = S("Ape"),
			     .given = S("Ann"),
			     .suffix = S("Jr.") },
		"Ape, Jr., Ann");
	check_person(
		(struct person){ .family = S("da Ape"), .given = S("Ann") },
		"family={da Ape}, given={Ann}");
	check_person((struct person){ .family = S("Ape, B"),
			     .given = S("A and C"),
			     .suffix = S("Jr.") },
		"family={Ape, B}, given={A and C}, suffix={Jr.}");
	check_person((struct person){ .given = S("Ann") }, "given={Ann}");
	check_person((struct person){ .family = S("Ape") }, "family={Ape}");
	check_person((struct person){ .literal = S("others") }, "others");
	check_person((struct person){ .literal = S("R&D") }, "{R\\&D}");
}

static void check_date(struct date date, const char *expected)
{
	struct sheet *sheet = sheet_make();
	struct text out = { .arena = &sheet->arena };

	bibtex_add_date(&out, &date);
	assert_str(text_str(&out), expected);
	sheet_free(sheet);
}

static void dates_are_those_of_edtf(void **state)
{
	(void)state;
	check_date((struct date){ .year = 2019, .month = 5 }, "2019-05");
	check_date((struct date){ .year = 99, .circa = true }, "0099~");
	check_date((struct date){ .year = -44, .month = 3, .day = 15 },
		"-0043-03-15");
	check_date(
		(struct date){
			.year = 2019, .month = 5, .end = { 2020, 6, 1 } },
		"2019-05/2020-06-01");
	check_date((struct date){ .year = 2019, .open = true }, "2019/");
	check_date((struct date){ .year = 2019, .month = 21 }, "2019-21");
	check_date((struct date){ .literal = S("in press") }, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_article_has_its_fields),
		cmocka_unit_test(a_number_is_what_its_type_has),
		cmocka_unit_test(keys_are_valid_and_told_apart),
		cmocka_unit_test(what_was_not_verified_is_told_above),
		cmocka_unit_test(only_what_is_used_is_exported),
		cmocka_unit_test(values_mean_themselves),
		cmocka_unit_test(names_keep_their_parts),
		cmocka_unit_test(dates_are_those_of_edtf),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
