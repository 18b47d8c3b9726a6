#include "rules.h"

#define UNCITED(line, id) \
	"a.references.yaml:" line ":3: \"" id \
	"\" is not cited; cite it, list it in `nocite`, or take it out\n"

static void an_entry_that_nothing_cites_is_told(void **state)
{
	static const struct example examples[] = {
		{ "A [@a].", "- {id: a}\n- {id: b}\n", UNCITED("2", "b") },
		{ "---\nnocite: '@b'\n---\n\nA [@a].", "- {id: a}\n- {id: b}\n",
			"" },
		{ "---\nnocite: '@*'\n---\n\nA.", "- {id: a}\n- {id: b}\n",
			"" },
		{ "A.", "- {id: a}\n- {id: b}\n- {id: c}\n",
			UNCITED("1", "a") UNCITED("2", "b") UNCITED("3", "c") },
		{ "A [@a].",
			"- {id: a}\n- {id: b}\n- {id: c}\n- {id: d}\n- {id: "
			"e}\n",
			"a.references.yaml:2:3: 4 of 5 entries are not cited, "
			"among them \"b\", \"c\" and \"d\"\n" },
		{ "[x](https://example.org/a)",
			"- {id: a, URL: 'https://example.org/a'}\n", "" },
		{ "[x](https://example.org/b)", NULL, "" },
	};

	(void)state;
	CHECK("entry-uncited", examples);
}

#define ITEM(type, fields) "- {id: a, type: " type fields "}\n"
#define WHO ", author: [{family: Ape}]"
#define WHAT ", title: T"
#define WHEN ", issued: 2020"
#define WHERE ", container-title: J"

static void a_type_needs_its_fields(void **state)
{
	static const struct example examples[] = {
		{ "A [@a].", ITEM("article-journal", WHO WHAT WHEN WHERE), "" },
		{ "A [@a].", ITEM("article-journal", WHAT),
			"a.references.yaml:1:3: \"a\", called article-journal, "
			"lacks author or editor, the journal (container-title; "
			"journal in BibTeX), a date (issued; date or year in "
			"BibTeX)\n" },
		{ "A [@a].",
			ITEM("article-journal",
				WHO WHAT WHERE ", issued: in press"),
			"" },
		{ "A [@a].", ITEM("book", WHO WHEN),
			"a.references.yaml:1:3: \"a\", called book, lacks a "
			"title\n" },
		{ "A [@a].", ITEM("chapter", WHO WHAT WHEN),
			"a.references.yaml:1:3: \"a\", called chapter, lacks "
			"the book it is in (container-title; booktitle in "
			"BibTeX)\n" },
		{ "A [@a].", ITEM("paper-conference", WHO WHAT WHEN WHERE),
			"" },
		{ "A [@a].", ITEM("thesis", WHO WHAT WHEN),
			"a.references.yaml:1:3: \"a\", called thesis, lacks "
			"the university (publisher; school in BibTeX)\n" },
		{ "A [@a].", ITEM("webpage", WHAT),
			"a.references.yaml:1:3: \"a\", called webpage, lacks "
			"an address (URL)\n" },
		{ "A [@a].",
			ITEM("webpage",
				WHAT ", custom: {unverified: {URL: not seen}}"),
			"" },
		{ "A [@a].", "- {id: a, title: T}\n",
			"a.references.yaml:1:3: \"a\" lacks what it is "
			"(type)\n" },
		{ "A [@a].", ITEM("song", ""), "" },
		{ "A.", ITEM("article-journal", ""), "" },
	};

	(void)state;
	CHECK("missing-field", examples);
}

#define NO_ADDRESS(line, id) \
	"a.references.yaml:" line ":3: \"" id \
	"\" has no DOI, URL, PMID or ISBN that would lead a reader to it; " \
	"add one\n"

static void a_cited_entry_has_an_address(void **state)
{
	static const struct example examples[] = {
		{ "A [@a].", ITEM("article-journal", WHAT),
			NO_ADDRESS("1", "a") },
		{ "A [@a].", ITEM("article-journal", ", PMID: 1"), "" },
		{ "A [@a].", ITEM("book", ", ISBN: 0-00-000000-0"), "" },
		{ "A [@a].", ITEM("book", ", issued: 1969"), "" },
		{ "A [@a].", ITEM("book", ", issued: 1970"),
			NO_ADDRESS("1", "a") },
		{ "A [@a].", ITEM("book", ", note: 'https://example.org'"),
			"" },
		{ "A [@a].", ITEM("interview", ""), "" },
		{ "A.", ITEM("article-journal", WHAT), "" },
		{ "A [@a; @b; @c; @d; @e; @f; @g].",
			"- {id: a, type: book}\n- {id: b, type: book}\n"
			"- {id: c, type: book, DOI: 10.5555/c}\n"
			"- {id: d, type: book}\n- {id: e, type: book}\n"
			"- {id: f, type: book, DOI: 10.5555/f}\n"
			"- {id: g, type: song}\n- {id: h, type: book}\n",
			"a.references.yaml:1:3: 4 of 6 cited entries have no "
			"DOI, URL, PMID or ISBN that would lead a reader to "
			"them, among them \"a\", \"b\" and \"d\"\n" },
	};

	(void)state;
	CHECK("no-address", examples);
}

#define TWIN(what) \
	"a.references.yaml:2:3: \"b\" has the " what \
	" of \"a\" (a.references.yaml:1:3); keep one of them, and cite that\n"

static void two_entries_have_two_dois(void **state)
{
	static const struct example examples[] = {
		{ "A.",
			"- {id: a, DOI: 10.5555/x}\n- {id: b, DOI: "
			"10.5555/y}\n",
			"" },
		{ "A.",
			"- {id: a, DOI: 10.5555/x}\n- {id: b, DOI: "
			"10.5555/X}\n",
			TWIN("DOI 10.5555/X") },
		{ "A.",
			"- {id: a, DOI: 10.5555/x}\n- {id: b, type: chapter, "
			"DOI: 10.5555/x}\n",
			"" },
		{ "A.", "- {id: a, DOI: none}\n- {id: b, DOI: none}\n", "" },
	};

	(void)state;
	CHECK("duplicate-doi", examples);
}

#define TWO(a, b) \
	"- {id: a, title: On Cups" WHO WHEN a "}\n" \
	"- {id: b, title: 'on  cups.', author: [{family: APE}]" WHEN b "}\n"

static void two_entries_are_two_works(void **state)
{
	static const struct example examples[] = {
		{ "A.", TWO("", ""), TWIN("title, year and first author") },
		{ "A.", TWO(WHERE, ", container-title: j"),
			TWIN("title, year and first author") },
		{ "A.", TWO(WHERE, ", container-title: K"), "" },
		{ "A.", TWO(", volume: 1", ", volume: 2"), "" },
		{ "A.", TWO(", DOI: 10.5555/x", ", DOI: 10.5555/y"), "" },
		{ "A.", TWO(", URL: 'https://a'", ", URL: 'https://b'"), "" },
		{ "A.",
			"- {id: a, title: T, issued: 2020}\n"
			"- {id: b, title: T, issued: 2020}\n",
			"" },
		{ "A.",
			"- {id: a, title: T, issued: 2020" WHO "}\n"
			"- {id: b, title: T, issued: 2021" WHO "}\n",
			"" },
	};

	(void)state;
	CHECK("duplicate-title", examples);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_entry_that_nothing_cites_is_told),
		cmocka_unit_test(a_type_needs_its_fields),
		cmocka_unit_test(a_cited_entry_has_an_address),
		cmocka_unit_test(two_entries_have_two_dois),
		cmocka_unit_test(two_entries_are_two_works),
	};

	return RULES_MAIN(tests);
}
