#include "rules.h"

static const char *item(const char *fields)
{
	static char buffer[512];

	snprintf(buffer, sizeof buffer, "- {id: a, %s}\n", fields);
	return buffer;
}

struct sign {
	const char *fields; /* of an entry in CSL-YAML */
	const char *expected; /* a piece of what is told; NULL: nothing is */
};

/* What the rule says of "A [@a]." with each entry. */
static void check_signs(
	const char *rule, const struct sign *signs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		set_up(NULL);
		put("a.md", "A [@a].");
		put("a.references.yaml", item(signs[i].fields));
		load("a.md", S("A [@a]."));
		const char *told = told_by(rule, CHECK_MAX_AGE);
		const char *expected = signs[i].expected;
		if (expected ? !strstr(told, expected) : *told)
			print_message("# %s: \"%s\"\n", signs[i].fields, told);
		assert_true(expected ? strstr(told, expected) != NULL : !*told);
		tear_down(NULL);
	}
}

#define CHECK_SIGNS(rule, signs) \
	check_signs(rule, signs, sizeof signs / sizeof *signs)

static void what_calls_itself_retracted_is(void **state)
{
	static const struct sign signs[] = {
		{ "title: 'RETRACTED: On Tea'", "by its own title \"a\"" },
		{ "title: 'Retracted article: on tea'", "title" },
		{ "title: '[Retracted] On Tea'", "title" },
		{ "title: 'WITHDRAWN: On Tea'", "title" },
		{ "title: 'On Tea (withdrawn)'", "title" },
		{ "title: On Tea, status: Retracted", "its own status" },
		{ "title: T, keyword: 'Tea, Retracted Publication, Sleep'",
			"keywords" },
		{ "title: T, genre: withdrawn preprint", "genre" },
		{ "title: T, note: 'Retracted in 2021'", "note" },
		{ "title: T, note: This article has been retracted.", "note" },
	};

	(void)state;
	CHECK_SIGNS("retracted", signs);
}

static void what_speaks_of_retractions_is_not_retracted(void **state)
{
	static const struct sign signs[] = {
		{ "title: Retracted papers in the study of tea", NULL },
		{ "title: 'Why tea was withdrawn from the market'", NULL },
		{ "title: Citations of retracted articles", NULL },
		{ "title: T, keyword: 'retraction, retracted literature'",
			NULL },
		{ "title: T, note: The drug was withdrawn in 2001", NULL },
		{ "title: T, note: not retracted", NULL },
	};

	(void)state;
	CHECK_SIGNS("retracted", signs);
}

static void preprints_are_known_by_server_genre_and_doi(void **state)
{
	static const struct sign signs[] = {
		{ "container-title: bioRxiv", "entry (\"bioRxiv\")" },
		{ "container-title: 'arXiv preprint arXiv:0000.00000'",
			"arXiv" },
		{ "container-title: SSRN Electronic Journal", "SSRN" },
		{ "container-title: Preprints", "Preprints" },
		{ "genre: Preprint, container-title: Tea", "(\"Preprint\")" },
		{ "DOI: 10.1101/2020.01.01.000000", "10.1101" },
		{ "DOI: 10.48550/ARXIV.0000.00000", "10.48550" },
		{ "publisher: Research Square", "Research Square" },
		{ "URL: 'https://arxiv.org/abs/0000.00000'", "arxiv.org" },
		{ "container-title: Tea Letters, DOI: 10.5555/x", NULL },
		{ "container-title: Genome Tea, DOI: 10.1101/gr.000000", NULL },
		{ "container-title: Preprints of the Tea Congress", NULL },
		{ "container-title: Corrosion", NULL },
		{ "container-title: Tea, URL: 'https://arxiv.org/abs/0'",
			NULL },
	};

	(void)state;
	CHECK_SIGNS("preprint", signs);
}

static void titles_tell_of_animals_cells_and_single_cases(void **state)
{
	static const struct sign signs[] = {
		{ "title: Tea in Rats",
			"a.md:1:4: the title of \"a\" has "
			"\"Rats\", so it may have looked at "
			"animals; if this sentence is about "
			"people, say so\n" },
		{ "title: A murine model of tea", "murine" },
		{ "title: T, keyword: 'tea, Mice', type: book",
			"keyword list" },
		{ "title: Tea in vitro", "cells" },
		{ "title: 'Tea: a case report'", "a single patient" },
		{ "title: A case of too much tea", "a single patient" },
		{ "title: 'Tea and patients, a case report'", "case report" },
		{ "title: Tea in rats and humans", NULL },
		{ "title: Tea in people, keyword: mice", NULL },
		{ "title: 'mice: an R package'", NULL },
		{ "title: Mouse tracking of readers", NULL },
		{ "title: Separate the democrats", NULL },
		{ "title: In the case of tea", NULL },
	};

	(void)state;
	CHECK_SIGNS("animal-or-case", signs);
}

static void an_article_on_animals_may_cite_them(void **state)
{
	static const struct example examples[] = {
		{ "# Tea in mice\n\nA [@a].", "- {id: a, title: Rats}\n", "" },
		{ "# Tea\n\nA.", "- {id: a, title: Rats}\n", "" },
	};

	(void)state;
	CHECK("animal-or-case", examples);
}

#define DATED(date) "---\ntitle: T\ndate: " date "\n---\n\nA [@a]."
#define OLD(years) \
	"a.references.yaml:1:3: \"a\" is from 2000, " years \
	" years before the article; see whether something newer says the " \
	"same\n"

static void a_source_is_old_by_the_date_of_the_article(void **state)
{
	static const struct example examples[] = {
		{ DATED("2016-01-01"), "- {id: a, issued: 2000}\n", OLD("16") },
		{ DATED("2015-12-31"), "- {id: a, issued: 2000}\n", "" },
		{ DATED("1 May 2020"), "- {id: a, issued: 2000}\n", OLD("20") },
		{ DATED("today"), "- {id: a, issued: 2000}\n", "" },
		{ DATED("20160101"), "- {id: a, issued: 2000}\n", "" },
		{ DATED("2020"), "- {id: a}\n", "" },
		{ DATED("2020"), "- {id: a, issued: 2010}\n", "" },
		{ "A [@a].", "- {id: a, issued: 1500}\n", "" },
	};

	(void)state;
	CHECK("old-source", examples);
}

static void how_old_is_for_whoever_asks(void **state)
{
	const char *source = DATED("2016-01-01");

	(void)state;
	set_up(NULL);
	put("a.md", source);
	put("a.references.yaml", "- {id: a, issued: 2000}\n");
	load("a.md", str_from(source));
	assert_string_equal(told_by("old-source", 16), "");
	assert_string_equal(told_by("old-source", 3), OLD("16"));
	tear_down(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_calls_itself_retracted_is),
		cmocka_unit_test(what_speaks_of_retractions_is_not_retracted),
		cmocka_unit_test(preprints_are_known_by_server_genre_and_doi),
		cmocka_unit_test(titles_tell_of_animals_cells_and_single_cases),
		cmocka_unit_test(an_article_on_animals_may_cite_them),
		cmocka_unit_test(a_source_is_old_by_the_date_of_the_article),
		cmocka_unit_test(how_old_is_for_whoever_asks),
	};

	return RULES_MAIN(tests);
}
