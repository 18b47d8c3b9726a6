#include "print/citation.h"
#include "unit/evidence.h"

#include <locale.h>

/* The entry of one reference, which is a CSL item in YAML's flow style. */
static struct reference *read_one(struct sheet *sheet, const char *fields)
{
	struct str source =
		str_format(&sheet->arena, "- {id: x, %s}\n", fields);

	sheet_references(sheet, str_c(&sheet->arena, source));
	assert_string_equal(sheet_faults(sheet), "");
	assert_int_equal(sheet->bibliography.references.count, 1);
	return sheet->bibliography.references.items;
}

static void check_entry(const char *fields, const char *entry)
{
	struct sheet *sheet = sheet_make();

	assert_str(
		citation_write(&sheet->arena, read_one(sheet, fields)), entry);
	sheet_free(sheet);
}

static void check_short(const char *fields, const char *entry)
{
	struct sheet *sheet = sheet_make();

	assert_str(
		citation_short(&sheet->arena, read_one(sheet, fields)), entry);
	sheet_free(sheet);
}

#define A "{family: Ape, given: Ann}"
#define B "{family: Bee, given: Bob}"
#define C "{family: Cat, given: Cid, non-dropping-particle: van}"
#define D "{family: Doe, given: Dan}"

static void an_article_is_written_whole(void **state)
{
	(void)state;
	check_entry("type: article-journal, title: On Bark, author: [" A
		    "], container-title: Wood, issued: {date-parts: [[2019, "
		    "5, 7]]}, volume: 20, issue: 2, page: 166-172, DOI: "
		    "10.1/b, PMID: 12, publisher: Leaf",
		"Ape, Ann. 2019, May 7. “On Bark.” Wood 20 (2): 166-172. "
		"Leaf. doi:10.1/b. PMID 12.");
}

static void at_most_three_people_are_named(void **state)
{
	(void)state;
	check_entry("title: T, author: [" A ", " B "]",
		"Ape, Ann, and Bob Bee. n.d. “T.”");
	check_entry("title: T, author: [" A ", " B ", " C "]",
		"Ape, Ann, Bob Bee, and Cid van Cat. n.d. “T.”");
	check_entry("title: T, author: [" C ", " A ", " B ", " D "]",
		"van Cat, Cid, Ann Ape, Bob Bee, et al. n.d. “T.”");
}

static void what_is_not_known_is_left_out(void **state)
{
	(void)state;
	check_entry("title: T", "“T.” n.d.");
	check_entry("title: What?", "“What?” n.d.");
	check_entry("type: book, title: T, publisher: P", "T. n.d. P.");
	check_entry("type: regulation", "x. n.d.");
	check_entry("title: T, author: [" A "], issue: 7, container-title: W",
		"Ape, Ann. n.d. “T.” W, no. 7.");
	check_entry("title: T, author: [" A "], page: 9, container-title: W",
		"Ape, Ann. n.d. “T.” W, 9.");
	check_entry("title: T, author: [" A "], issued: {literal: in press}",
		"Ape, Ann. in press. “T.”");
}

static void nothing_is_said_twice(void **state)
{
	(void)state;
	check_entry("title: T, author: [{literal: Agency}], publisher: "
		    "Agency, URL: https://doi.org/10.1/b, DOI: 10.1/b",
		"Agency. n.d. “T.” doi:10.1/b.");
	check_entry("title: Alert 54-15, number: 54-15, page: e7, "
		    "author: [" A "]",
		"Ape, Ann. n.d. “Alert 54-15.” e7.");
}

static void what_was_not_verified_is_marked(void **state)
{
	(void)state;
	check_entry("title: T, author: [" A
		    "], issued: {date-parts: [[2018]]}, URL: "
		    "https://a.example/, custom: {unverified: {title: ours, "
		    "issued: guess, URL: memory, volume: not seen}}",
		"Ape, Ann. 2018 [not verified]. “T” [not verified]. "
		"https://a.example/ [not verified].");
}

static void editors_lead_where_nobody_wrote(void **state)
{
	(void)state;
	check_entry("type: book, title: T, editor: [" A ", " B "]",
		"Ape, Ann, and Bob Bee, eds. n.d. T.");
	check_entry("title: T, author: [" D "], editor: [" A ", " B "]",
		"Doe, Dan. n.d. “T.” Edited by Ann Ape and Bob Bee.");
}

static void the_short_form_names_two_at_most(void **state)
{
	(void)state;
	check_short("author: [" C "], issued: {date-parts: [[2019]]}",
		"van Cat 2019");
	check_short("author: [" A ", " B "]", "Ape and Bee n.d.");
	check_short("author: [" A ", " B ", " C "]", "Ape et al. n.d.");
	check_short("author: [{literal: Mayo Clinic}]", "Mayo Clinic n.d.");
	check_short("title: Serious adverse event reporting for dietary "
		    "supplements",
		"“Serious adverse event reporting for …” n.d.");
	check_short("type: book", "x n.d.");
}

static void a_brief_entry_cuts_the_title(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reference *of = read_one(sheet,
		"title: A long title with a great many words in it, author: [" A
		"], container-title: Wood, volume: 3, DOI: 10.1/b");

	(void)state;
	assert_str(citation_brief(&sheet->arena, of, 200),
		"Ape n.d. “A long title with a great many words in it.” Wood. "
		"doi:10.1/b.");
	assert_str(citation_brief(&sheet->arena, of, 60),
		"Ape n.d. “A long title with a great many …” doi:10.1/b.");
	assert_str(citation_brief(&sheet->arena, of, 0),
		"Ape n.d. “A long title with a …” doi:10.1/b.");
	sheet_free(sheet);
}

static void lines_in_a_field_are_one_line(void **state)
{
	(void)state;
	check_entry(
		"title: \"One\\n\\n# two\\tthree\"", "“One # two three.” n.d.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_article_is_written_whole),
		cmocka_unit_test(at_most_three_people_are_named),
		cmocka_unit_test(what_is_not_known_is_left_out),
		cmocka_unit_test(nothing_is_said_twice),
		cmocka_unit_test(what_was_not_verified_is_marked),
		cmocka_unit_test(editors_lead_where_nobody_wrote),
		cmocka_unit_test(the_short_form_names_two_at_most),
		cmocka_unit_test(a_brief_entry_cuts_the_title),
		cmocka_unit_test(lines_in_a_field_are_one_line),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
