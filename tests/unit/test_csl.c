#include "unit/evidence.h"

static const struct reference *read_one(struct sheet *sheet, const char *source)
{
	sheet_references(sheet, source);
	assert_int_equal(sheet->bibliography.references.count, 1);
	return sheet->bibliography.references.items;
}

static void an_item_is_read_field_by_field(void **state)
{
	struct sheet *sheet = sheet_make();
	const struct reference *r = read_one(sheet,
		"references:\n- id: 1.10\n  type: article-journal\n"
		"  title: 'A: b'\n  container-title: J\n  volume: 20\n"
		"  page: 1-2\n  DOI: https://doi.org/10.1000/AbC\n"
		"  PMID: '12'\n  URL: 'https://x.example'\n"
		"  keyword: whatever\n");

	(void)state;
	assert_str(r->id, "1.10");
	assert_str(r->type, "article-journal");
	assert_str(r->title, "A: b");
	assert_str(r->container, "J");
	assert_str(r->volume, "20");
	assert_str(r->doi, "10.1000/AbC");
	assert_str(r->pmid, "12");
	assert_str(r->source, "r");
	assert_int_equal(r->line, 2);
	assert_int_equal(r->column, 3);
	assert_int_equal(r->identification, IDENTIFICATION_UNKNOWN);
	assert_int_equal(r->read, READ_UNKNOWN);
	assert_string_equal(sheet_faults(sheet), "");
	sheet_free(sheet);
}

static void a_doi_is_given_in_many_ways(void **state)
{
	static const char *const ways[] = { "10.1/x", "doi:10.1/x",
		"DOI: 10.1/x", "http://dx.doi.org/10.1/x",
		"https://www.doi.org/10.1/x" };

	(void)state;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct sheet *sheet = sheet_make();
		struct str source = str_format(
			&sheet->arena, "- {id: a, DOI: \"%s\"}\n", ways[i]);
		assert_str(read_one(sheet, str_c(&sheet->arena, source))->doi,
			"10.1/x");
		sheet_free(sheet);
	}
}

static void names_have_parts_or_are_literal(void **state)
{
	struct sheet *sheet = sheet_make();
	const struct reference *r = read_one(sheet,
		"- id: a\n  author:\n"
		"  - {family: Gogh, given: V., non-dropping-particle: van}\n"
		"  - {family: Humboldt, given: A., dropping-particle: von,"
		" suffix: Jr.}\n  - literal: FDA\n  - The Crowd\n"
		"  editor: {family: Ed}\n");
	const struct person *p = r->authors.items;

	(void)state;
	assert_int_equal(r->authors.count, 4);
	assert_str(p[0].family, "Gogh");
	assert_str(p[0].particle, "van");
	assert_str(p[1].given, "A. von");
	assert_str(p[1].suffix, "Jr.");
	assert_str(p[2].literal, "FDA");
	assert_str(p[3].literal, "The Crowd");
	assert_str(r->editors.items[0].family, "Ed");
	assert_string_equal(sheet_faults(sheet), "");
	sheet_free(sheet);
}

static const struct {
	const char *yaml;
	int year, month, day;
	const char *literal;
} dates[] = {
	{ "{date-parts: [[2019, 3, 7]]}", 2019, 3, 7, "" },
	{ "{date-parts: [['2019', '03']]}", 2019, 3, 0, "" },
	{ "{date-parts: [[2019], [2020]]}", 2019, 0, 0, "" },
	{ "{date-parts: [2019, 3]}", 2019, 3, 0, "" },
	{ "{year: 2019, month: 3, day: 7}", 2019, 3, 7, "" },
	{ "[{year: 2019, month: 3}]", 2019, 3, 0, "" },
	{ "2018-02-06", 2018, 2, 6, "" },
	{ "2018-02", 2018, 2, 0, "" },
	{ "'2018'", 2018, 0, 0, "" },
	{ "{raw: 2018-02}", 2018, 2, 0, "" },
	{ "{literal: in press}", 0, 0, 0, "in press" },
	{ "{literal: in press, day: 3}", 0, 0, 0, "in press" },
	{ "Spring 2018", 0, 0, 0, "Spring 2018" },
	{ "2018-13", 0, 0, 0, "2018-13" },
	{ "99999", 0, 0, 0, "99999" },
	{ "~", 0, 0, 0, "" },
};

static void dates_are_written_in_many_ways(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		struct sheet *sheet = sheet_make();
		struct str source = str_format(&sheet->arena,
			"- id: a\n  issued: %s\n", dates[i].yaml);
		const struct date *date =
			&read_one(sheet, str_c(&sheet->arena, source))->issued;
		assert_int_equal(date->year, dates[i].year);
		assert_int_equal(date->month, dates[i].month);
		assert_int_equal(date->day, dates[i].day);
		assert_str(date->literal, dates[i].literal);
		assert_string_equal(sheet_faults(sheet), "");
		sheet_free(sheet);
	}
}

static void what_is_no_date_is_told(void **state)
{
	struct sheet *sheet = sheet_make();
	const struct reference *r = read_one(sheet,
		"- id: a\n  issued: {date-parts: [[2019, March]]}\n"
		"  accessed: {year: 2019, month: 14}\n");

	(void)state;
	assert_int_equal(r->issued.year, 2019);
	assert_int_equal(r->accessed.year, 0);
	assert_string_equal(sheet_faults(sheet),
		"r:2:32: error: \"date-parts\" must be a number [bad-value]\n"
		"r:3:13: error: \"accessed\" must be a date, as in 2018-02-06 "
		"[bad-value]\n");
	sheet_free(sheet);
}

/* year-month-day, of ranges two, "~" for about, "..": open. */
static const struct {
	const char *json;
	const char *is;
} ranges[] = {
	{ "{\"date-parts\": [[2010, 1], [2012, 3, 4]]}", "2010-1-0/2012-3-4" },
	{ "{\"date-parts\": [[2010], [0]]}", "2010-0-0/.." },
	{ "{\"date-parts\": [[\"2010\", \"\", null]]}", "2010-0-0" },
	{ "{\"date-parts\": [[2010], [2010]]}", "2010-0-0" },
	{ "{\"date-parts\": [[null]]}", "" },
	{ "{\"date-parts\": [[-44, 3, 15]]}", "-44-3-15" },
	{ "{\"date-parts\": [[2010, 14]]}", "2010-22-0" },
	{ "{\"date-parts\": [[2010]], \"season\": \"3\"}", "2010-23-0" },
	{ "{\"season\": \"winter\", \"year\": 2010}", "2010-24-0" },
	{ "{\"date-parts\": [[1999]], \"circa\": true}", "1999-0-0~" },
	{ "{\"date-parts\": [[1999]], \"circa\": 0}", "1999-0-0" },
	{ "{\"raw\": \"2010/2012\"}", "2010-0-0/2012-0-0" },
	{ "{\"literal\": \"1999~\"}", "1999-0-0~" },
	{ "{\"date-parts\": [[1999]], \"literal\": \"then\"}", "1999-0-0" },
	{ "[{\"year\": 1999}, {\"year\": 2001}]", "1999-0-0/2001-0-0" },
	{ "\"2020-05-01T00:00:00Z\"", "2020-5-1" },
	{ "\"2020-05-01 12:30\"", "2020-5-1" },
	{ "\"2020/05/01\"", "2020-5-1" },
	{ "\"2020/05\"", "2020-5-0" },
	{ "\"2010-01/2010-03?\"", "2010-1-0/2010-3-0~" },
	{ "\"2010/..\"", "2010-0-0/.." },
	{ "\"2010/\"", "2010-0-0/.." },
	{ "\"2020-21\"", "2020-21-0" },
	{ "\"-0099\"", "-100-0-0" },
	{ "\"0000\"", "-1-0-0" },
	{ "\"../2010\"", "../2010" },
	{ "\"2010/x\"", "2010/x" },
	{ "\"199X\"", "199X" },
	{ "\"2010-25\"", "2010-25" },
	{ "2018", "2018-0-0" },
};

static struct str write_date(struct arena *arena, const struct date *date)
{
	struct text text = { .arena = arena };

	if (date->year)
		text_format(
			&text, "%d-%d-%d", date->year, date->month, date->day);
	if (date->end.year)
		text_format(&text, "/%d-%d-%d", date->end.year, date->end.month,
			date->end.day);
	text_format(&text, "%s%s%.*s", date->open ? "/.." : "",
		date->circa ? "~" : "", STR(date->literal));
	return text_str(&text);
}

static void read_json(struct sheet *sheet, struct str source)
{
	csl_read_json(&sheet->arena, source, S("r"), &sheet->bibliography,
		&sheet->faults);
}

static void dates_may_be_ranges_and_uncertain(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
		struct sheet *sheet = sheet_make();
		read_json(sheet,
			str_format(&sheet->arena,
				"[{\"id\": 1, \"issued\": %s}]",
				ranges[i].json));
		assert_string_equal(sheet_faults(sheet), "");
		assert_str(
			write_date(&sheet->arena,
				&sheet->bibliography.references.items->issued),
			ranges[i].is);
		sheet_free(sheet);
	}
}

static void exporters_have_names_of_their_own(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	read_json(sheet,
		S("[{\"id\": 1.10, \"type\": \"journal-article\",\n"
		  "\"title\": [\"T\"], \"short-title\": [],\n"
		  "\"container-title\": [\"\", \"Journal of Apes\", \"J\"],\n"
		  "\"journalAbbreviation\": \"J. Apes\", \"volume\": 12,\n"
		  "\"ISSN\": [\"1\", \"2\"], \"doi\": \"doi:10.1000/x_*a*\",\n"
		  "\"event\": {\"name\": \"Ape Day\"}, \"URL\": \"\",\n"
		  "\"url\": \"http://x/_a_\", \"page\": \"1\",\n"
		  "\"pages\": \"2\", \"relation\": {\"a\": []},\n"
		  "\"published-print\": {\"date-parts\": [[2019, 3]]},\n"
		  "\"author\": [{\"family\": \"Ape &amp; Son\", \"given\": "
		  "\"Ann\",\n\"comma-suffix\": true, \"static-ordering\": "
		  "false,\n\"affiliation\": []}, {\"literal\": \"Apes\"}]}]"));
	assert_string_equal(sheet_faults(sheet), "");
	const struct reference *r = sheet->bibliography.references.items;
	assert_str(r->id, "1.10");
	assert_str(r->type, "article-journal");
	assert_str(r->title, "T");
	assert_str(r->container, "Journal of Apes");
	assert_str(r->container_short, "J. Apes");
	assert_str(r->volume, "12");
	assert_str(r->issn, "1, 2");
	assert_str(r->doi, "10.1000/x_*a*");
	assert_str(r->event, "Ape Day");
	assert_str(r->url, "http://x/_a_");
	assert_str(r->page, "1");
	assert_int_equal(r->issued.month, 3);
	assert_str(r->authors.items[0].family, "Ape & Son");
	assert_str(r->authors.items[1].literal, "Apes");
	sheet_free(sheet);
}

static void an_item_of_json_is_told_where_it_begins(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	read_json(sheet,
		S("[{\"id\": \"a\"},\n  {\"id\": \"a\"},\n"
		  "  {\"title\": {}}, {\"id\": \"b\", \"author\": [[]]}]"));
	assert_int_equal(sheet->bibliography.references.count, 3);
	assert_string_equal(sheet_faults(sheet),
		"r:2:3: error: a reference with the id \"a\" stands above; the "
		"first holds [duplicate-id]\n"
		"r:3:3: error: a reference needs \"id\" [missing-key]\n"
		"r:3:3: error: \"title\" must be a text [bad-value]\n"
		"r:3:18: error: \"author\" must be a text [bad-value]\n");
	sheet_free(sheet);
}

static void custom_holds_what_the_edition_says(void **state)
{
	struct sheet *sheet = sheet_make();
	const struct reference *r = read_one(sheet,
		"- id: a\n  custom:\n    identification: not-identifiable\n"
		"    read: secondhand\n    named-as: a study\n    role: x\n"
		"    says: [one, two]\n    unverified: {author: not seen}\n"
		"    file: a.txt\n    notes: a.md\n    reed: whole\n");

	(void)state;
	assert_int_equal(r->identification, IDENTIFICATION_NOT_IDENTIFIABLE);
	assert_int_equal(r->read, READ_SECONDHAND);
	assert_str(r->named_as, "a study");
	assert_int_equal(r->says.count, 2);
	assert_str(r->says.items[1], "two");
	assert_str(r->unverified.items[0].field, "author");
	assert_str(r->unverified.items[0].why, "not seen");
	assert_str(r->file, "a.txt");
	assert_str(r->notes, "a.md");
	assert_string_equal(sheet_faults(sheet),
		"r:11:5: warning: \"reed\" is no key of custom; did you mean "
		"\"read\"? [unknown-key]\n");
	sheet_free(sheet);
}

static void of_two_with_one_id_the_first_holds(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_references(sheet,
		"- {id: a, title: x}\n- {id: b}\n"
		"- {id: a, title: y}\n- {title: z}\n");
	sheet_references(sheet, "- {id: b}\n- {id: c}\n");
	assert_int_equal(sheet->bibliography.references.count, 4);
	assert_int_equal(csl_find(&sheet->bibliography, S("c")), 3);
	assert_int_equal(csl_find(&sheet->bibliography, S("d")), NONE);
	assert_string_equal(sheet_faults(sheet),
		"r:3:8: error: a reference with the id \"a\" stands above; the "
		"first holds [duplicate-id]\n"
		"r:4:3: error: a reference needs \"id\" [missing-key]\n"
		"r:1:8: error: a reference with the id \"b\" stands above; the "
		"first holds [duplicate-id]\n");
	sheet_free(sheet);
}

static void a_broken_item_is_told_and_the_others_hold(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_references(sheet,
		"---\nreferences:\n- id: a\n- id: b\n"
		"  title: \"x\n- id: c\n  title: A: B\n"
		"- id: d\n...\n");
	assert_int_equal(sheet->bibliography.references.count, 3);
	assert_int_equal(csl_find(&sheet->bibliography, S("d")), 2);
	assert_str(sheet->bibliography.references.items[1].title, "A: B");
	assert_string_equal(sheet_faults(sheet),
		"r:5:10: error: the quotation that begins here is not closed; "
		"end it with \" [bad-yaml]\n"
		"r:7:11: error: a second colon; quote the value that it stands "
		"in [bad-yaml]\n"
		"r:4:3: note: the reference that begins here is left out "
		"[bad-yaml]\n");
	sheet_free(sheet);
}

static void what_is_no_bibliography_is_told(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_references(sheet, "claims: []\n");
	sheet_references(sheet, "just a text\n");
	sheet_references(sheet, "");
	sheet_references(sheet, "id: alone\n");
	assert_int_equal(sheet->bibliography.references.count, 1);
	assert_string_equal(sheet_faults(sheet),
		"r:1:1: error: a bibliography needs \"references\" "
		"[missing-key]\n"
		"r:1:1: error: a reference is keys and values, as in \"id: "
		"...\" [bad-value]\n");
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_item_is_read_field_by_field),
		cmocka_unit_test(a_doi_is_given_in_many_ways),
		cmocka_unit_test(names_have_parts_or_are_literal),
		cmocka_unit_test(dates_are_written_in_many_ways),
		cmocka_unit_test(what_is_no_date_is_told),
		cmocka_unit_test(dates_may_be_ranges_and_uncertain),
		cmocka_unit_test(exporters_have_names_of_their_own),
		cmocka_unit_test(an_item_of_json_is_told_where_it_begins),
		cmocka_unit_test(custom_holds_what_the_edition_says),
		cmocka_unit_test(of_two_with_one_id_the_first_holds),
		cmocka_unit_test(a_broken_item_is_told_and_the_others_hold),
		cmocka_unit_test(what_is_no_bibliography_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
