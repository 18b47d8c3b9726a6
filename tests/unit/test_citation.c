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

#define AUTHOR "author: [" A "], "
#define YEAR "issued: {date-parts: [[2019]]}"
#define DAY "issued: {date-parts: [[2019, 5, 7]]}"

static void an_article_is_written_whole(void **state)
{
	(void)state;
	check_entry("type: article-journal, title: On Bark, author: [" A
		    "], container-title: Wood, issued: {date-parts: [[2019, "
		    "5, 7]]}, volume: 20, issue: 2, page: 166-172, DOI: "
		    "10.1/b, PMID: 12, publisher: Leaf",
		"Ape, Ann. 2019. “On Bark.” Wood 20 (2): 166–172. "
		"doi:10.1/b. PMID 12.");
}

/* What a reference of one type is written as, behind "Ape, Ann. 2019. ". */
struct sample {
	const char *fields, *rest;
};

static void check_samples(const char *type, const struct sample *samples)
{
	for (size_t i = 0; samples[i].fields; i++) {
		struct sheet *sheet = sheet_make();
		struct str fields = str_format(&sheet->arena,
			"type: %s, %s, " AUTHOR DAY, type, samples[i].fields);
		const struct reference *of =
			read_one(sheet, str_c(&sheet->arena, fields));
		struct str rest = str_format(
			&sheet->arena, "Ape, Ann. 2019. %s", samples[i].rest);

		assert_str(citation_write(&sheet->arena, of),
			str_c(&sheet->arena, rest));
		sheet_free(sheet);
	}
}

#define check_type(type, ...) \
	check_samples( \
		type, (const struct sample[]){ __VA_ARGS__, { NULL, NULL } })

static void articles_stand_in_journals_and_papers(void **state)
{
	(void)state;
	check_type("article-journal",
		{ "title: T, container-title: W, volume: 3, page: 1--9",
			"“T.” W 3 (May): 1–9." },
		{ "title: T, container-title: W, volume: 3, issue: 1, "
		  "number: e7",
			"“T.” W 3 (1): e7." },
		{ "title: T, container-title: W, issue: 1, page: e1-e9",
			"“T.” W, no. 1: e1–e9." },
		{ "title: T, container-title: W", "“T.” W, May 7." },
		{ "title: T, container-title-short: W.", "“T.” W., May 7." });
	check_type("article-newspaper",
		{ "title: T, container-title: W, section: B, page: 2",
			"“T.” W, May 7, 2019, sec. B, 2." });
	check_type("article-magazine",
		{ "title: T, container-title: W, volume: 3",
			"“T.” W, May 7, 2019." });
	check_entry(
		"type: article-newspaper, title: T, container-title: W, " DAY,
		"W. 2019. “T.” May 7, 2019.");
	check_type("review-book",
		{ "title: T, reviewed-author: [" B "], container-title: W, "
		  "volume: 1, issue: 2, page: 3",
			"“T.” Review of work by Bob Bee. W 1 (2): 3." });
}

static void books_tell_their_volume_and_publisher(void **state)
{
	(void)state;
	check_type("book",
		{ "title: T, publisher: P, publisher-place: Q, ISBN: 1, "
		  "edition: 2",
			"T. 2nd ed. Q: P. ISBN 1." },
		{ "title: T, edition: 11, volume: 2, volume-title: V",
			"T. 11th ed. Vol. 2, V." },
		{ "title: T, edition: Revised edition, number-of-volumes: 3",
			"T. Revised edition. 3 vols." },
		{ "title: T, container-title: C, volume: 2, ISBN: 1, DOI: "
		  "https://doi.org/10.1/b",
			"T. Vol. 2 of C. doi:10.1/b." },
		{ "title: T, translator: [" B "], editor: [" C ", " D
		  "], collection-title: S, collection-number: 4",
			"T. Translated by Bob Bee. Edited by Cid van Cat and "
			"Dan Doe. S 4." });
	check_entry("type: book, title: T, translator: [" A "], " YEAR,
		"Ape, Ann, trans. 2019. T.");
	check_type("periodical",
		{ "title: T, volume: 1, issue: 2, publisher: P",
			"T. Vol. 1, no. 2. P." });
}

static void chapters_stand_in_books(void **state)
{
	(void)state;
	check_type("chapter",
		{ "title: T, container-title: C, editor: [" B "], edition: 2, "
		  "volume: 3, page: 10-20, publisher: P, publisher-place: Q",
			"“T.” In C, edited by Bob Bee, 2nd ed., 3:10–20. Q: "
			"P." },
		{ "title: T, container-title: C, container-author: [" B
		  "], chapter-number: 4",
			"“T.” In C, by Bob Bee, chap. 4." },
		{ "title: T, container-title: C, volume: 3, collection-title: "
		  "S",
			"“T.” In C, vol. 3. S." });
	check_entry("type: entry-encyclopedia, title: T, container-title: C, "
		    "edition: Second, " YEAR,
		"“T.” 2019. In C, Second ed.");
	check_type("paper-conference",
		{ "title: T, container-title: Proceedings of E, event-title: "
		  "E, "
		  "page: 1-2",
			"“T.” In Proceedings of E, 1–2." },
		{ "title: T, event-title: E, event-place: Q",
			"“T.” Paper presented at E, Q, May 7, 2019." });
	check_type("speech",
		{ "title: T, genre: Poster, event-title: E",
			"“T.” Poster presented at E, May 7, 2019." });
}

static void institutions_stand_behind_theses_and_reports(void **state)
{
	(void)state;
	check_type("thesis",
		{ "title: T, genre: PhD diss., publisher: University of Leaf",
			"“T.” PhD diss., University of Leaf." },
		{ "title: T, publisher: University of Leaf",
			"“T.” University of Leaf." });
	check_type("report",
		{ "title: T, genre: Working paper, number: 12, publisher: P, "
		  "publisher-place: Q",
			"T. Working paper 12. Q: P." },
		{ "title: T, number: 12, publisher: P", "T. No. 12. P." },
		{ "title: T 12, number: 12", "T 12." });
	check_type("standard",
		{ "title: T, number: NORM 7, publisher: P", "T. NORM 7. P." });
	check_type("manuscript",
		{ "title: T, genre: Notebook, archive: Z, archive_location: "
		  "Box 3",
			"“T.” Notebook. May 7, 2019. Box 3, Z." });
}

static void what_lies_on_the_web_tells_its_day(void **state)
{
	(void)state;
	check_type("webpage",
		{ "title: T, container-title: C, publisher: P, URL: "
		  "https://a.example/, accessed: {date-parts: [[2020, 1, 2]]}",
			"“T.” C. P. May 7, 2019. Accessed January 2, 2020. "
			"https://a.example/." });
	check_type("post-weblog",
		{ "title: T, container-title: C", "“T.” C. May 7, 2019." });
	check_type("software",
		{ "title: t, version: 1.2, publisher: P",
			"t. Version 1.2. P." });
	check_type("dataset",
		{ "title: T, version: v2, publisher: P", "“T.” v2. P." });
}

static void preprints_name_their_archive(void **state)
{
	(void)state;
	check_type("article",
		{ "title: T, URL: \"https://arxiv.org/abs/2101.1\", number: "
		  "2101.1",
			"“T.” Preprint, arXiv, May 7, 2019. "
			"https://arxiv.org/abs/2101.1." },
		{ "title: T, archive: Z, genre: Draft, number: 7",
			"“T.” Draft, Z, 7, May 7, 2019." },
		{ "title: T, container-title: W, volume: 3, issue: 1",
			"“T.” W 3 (1)." });
}

static void laws_and_patents_tell_their_numbers(void **state)
{
	(void)state;
	check_type("patent",
		{ "title: T, number: 12, authority: XX, submitted: "
		  "{date-parts: [[2018, 3, 4]]}",
			"T. XX Patent 12, filed March 4, 2018, and issued May "
			"7, 2019." },
		{ "title: T, number: XX Patent 12",
			"T. XX Patent 12, issued May 7, 2019." });
	check_entry("type: legislation, title: T, container-title: Code, "
		    "volume: 12, page: 34, section: 5, " YEAR,
		"T. 2019. 12 Code 34, § 5.");
	check_entry("type: legal_case, title: A v. B, container-title: R., "
		    "volume: 12, page: 34, authority: Court, " YEAR,
		"A v. B. 2019. 12 R. 34. Court.");
}

static void what_is_seen_or_said_tells_who_had_a_hand_in_it(void **state)
{
	(void)state;
	check_entry("type: motion_picture, title: T, director: [" A
		    "], medium: DVD, publisher: P, " YEAR,
		"Ape, Ann, dir. 2019. T. DVD. P.");
	check_type("broadcast",
		{ "title: T, container-title: C, number: 12, publisher: P",
			"“T.” C, episode 12, May 7, 2019. P." });
	check_type("interview",
		{ "title: T, interviewer: [" B "], container-title: C",
			"“T.” Interview by Bob Bee. C, May 7, 2019." });
	check_type("personal_communication",
		{ "title: T, genre: Letter, recipient: [" B "]",
			"“T.” Letter to Bob Bee, May 7, 2019." },
		{ "language: en", "Personal communication, May 7, 2019." });
}

static void quotes_within_a_title_turn(void **state)
{
	(void)state;
	check_entry("title: On “Bark”", "“On ‘Bark.’” n.d.");
	check_entry("title: On \"bark\" again", "“On ‘bark’ again.” n.d.");
	check_entry("title: “Who said ‘no’?”", "“‘Who said “no”?’” n.d.");
	check_entry("title: The apes’ “don’t”", "“The apes’ ‘don’t.’” n.d.");
	check_entry("title: ‘No’ and apes’", "“‘No’ and apes’.” n.d.");
	check_entry("title: What…", "“What…” n.d.");
	check_entry("type: book, title: Who?", "Who? n.d.");
}

static void names_stand_as_their_scripts_have_them(void **state)
{
	(void)state;
	check_entry(
		"title: T, author: [{family: 王, given: 小明}, {family: 김, "
		"given: 철수}]",
		"王小明, and 김철수. n.d. “T.”");
	check_short("author: [{family: 王, given: 小明}]", "王 n.d.");
	check_entry(
		"title: T, author: [{family: Ape, given: Ann, suffix: Jr.}]",
		"Ape, Ann, Jr. n.d. “T.”");
	check_entry("title: T, editor: [" A "], author: [" B ", {family: Or, "
		    "given: Al, non-dropping-particle: d’, suffix: Jr.}]",
		"Bee, Bob, and Al d’Or Jr. n.d. “T.” Edited by Ann Ape.");
	check_entry("title: T, author: [" A ", {literal: others}]",
		"Ape, Ann, et al. n.d. “T.”");
	check_short("author: [" A ", {literal: others}]", "Ape et al. n.d.");
	check_entry("title: T, author: [{given: Ann}]", "Ann. n.d. “T.”");
}

static void many_people_are_cut_to_seven(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reference of = { .title = S("T") };

	(void)state;
	for (int i = 1; i <= 10; i++)
		*arena_push(&sheet->arena, &of.authors) = (struct person){
			.literal = str_format(&sheet->arena, "A%d", i)
		};
	assert_str(citation_write(&sheet->arena, &of),
		"A1, A2, A3, A4, A5, A6, A7, A8, A9, and A10. n.d. “T.”");
	for (int i = 11; i <= 1797; i++)
		*arena_push(&sheet->arena, &of.authors) =
			(struct person){ .literal = S("A") };
	assert_str(citation_write(&sheet->arena, &of),
		"A1, A2, A3, A4, A5, A6, A7, et al. n.d. “T.”");
	sheet_free(sheet);
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

static void the_short_form_names_three_at_most(void **state)
{
	(void)state;
	check_short("author: [" C "], issued: {date-parts: [[2019]]}",
		"van Cat 2019");
	check_short("author: [" A ", " B "]", "Ape and Bee n.d.");
	check_short(
		"author: [" A ", " B ", " C "]", "Ape, Bee, and van Cat n.d.");
	check_short("author: [" A ", " B ", " C ", " D "]", "Ape et al. n.d.");
	check_short("translator: [" C "]", "van Cat n.d.");
	check_short("type: article-newspaper, title: T, container-title: W",
		"W n.d.");
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
	check_entry(
		"title: \"O\\e[1mn\\x9be\\u2028two\"", "“O[1mne two.” n.d.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_article_is_written_whole),
		cmocka_unit_test(articles_stand_in_journals_and_papers),
		cmocka_unit_test(books_tell_their_volume_and_publisher),
		cmocka_unit_test(chapters_stand_in_books),
		cmocka_unit_test(institutions_stand_behind_theses_and_reports),
		cmocka_unit_test(what_lies_on_the_web_tells_its_day),
		cmocka_unit_test(preprints_name_their_archive),
		cmocka_unit_test(laws_and_patents_tell_their_numbers),
		cmocka_unit_test(
			what_is_seen_or_said_tells_who_had_a_hand_in_it),
		cmocka_unit_test(quotes_within_a_title_turn),
		cmocka_unit_test(names_stand_as_their_scripts_have_them),
		cmocka_unit_test(many_people_are_cut_to_seven),
		cmocka_unit_test(what_is_not_known_is_left_out),
		cmocka_unit_test(nothing_is_said_twice),
		cmocka_unit_test(what_was_not_verified_is_marked),
		cmocka_unit_test(editors_lead_where_nobody_wrote),
		cmocka_unit_test(the_short_form_names_three_at_most),
		cmocka_unit_test(a_brief_entry_cuts_the_title),
		cmocka_unit_test(lines_in_a_field_are_one_line),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
