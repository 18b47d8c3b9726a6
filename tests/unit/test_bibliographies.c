#include "parse/csl.h"
#include "unit/load.h"

#define ITEM(id) "{\"id\": \"" id "\", \"type\": \"book\"}"

static void formats_are_known_by_name_or_by_contents(void **state)
{
	static const char *const more[] = { "r.JSON", "r.txt", "e.yaml", "e" };

	(void)state;
	put("r.JSON", "\xEF\xBB\xBF[" ITEM("a") "]");
	put("r.txt", " {\"references\": [" ITEM("b") "]}");
	put("e.yaml", "[" ITEM("c") "]\n");
	put("e", "- id: d\n");
	options.bibliographies = more;
	options.bibliography_count = 4;
	load("a.md", S("Text\n"));
	assert_string_equal(faults(), "");
	assert_string_equal(references(), "a b c d");
}

static void all_that_bears_the_name_is_found(void **state)
{
	(void)state;
	put("in/a.json", "[" ITEM("j") ", " ITEM("r") "]");
	put("in/a.references.yaml", REFERENCES("r") REFERENCES_MORE);
	load("in/a.md", S("Text\n"));
	assert_string_equal(references(), "j r y");
	assert_string_equal(faults(),
		"in/a.references.yaml:2:8: error: a reference with the id "
		"\"r\" stands in in/a.json, line 1; the first holds "
		"[duplicate-id]\n");
	article_close(article);
	load("in/a.md", S("---\nbibliography: []\nreferences: []\n---\n"));
	assert_string_equal(references(), "");
}

static void a_json_file_of_other_things_is_no_companion(void **state)
{
	static const char *const others[] = { "{\"name\": \"a\"}", "[1, 2]",
		"[{\"id\": 1}]", "{", "", "no JSON" };

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		put("in/a.json", others[i]);
		load("in/a.md", S("Text\n"));
		assert_string_equal(references(), "");
		assert_string_equal(faults(), "");
		article_close(article);
	}
	put("in/a.json", "[" ITEM("j") ", {\"id\": ]");
	load("in/a.md", S("Text\n"));
	assert_string_equal(references(), "j");
	assert_non_null(strstr(faults(), "in/a.json:1:38: error"));
}

static void other_filters_name_files_in_other_ways(void **state)
{
	(void)state;
	put("in/r.yaml", REFERENCES("r"));
	put("in/e.yaml", REFERENCES("e"));
	load("in/a.md",
		S("---\ncito-bibliography:\n  a: r.yaml\n"
		  "bibliography: e.yaml\n---\n"));
	assert_string_equal(references(), "e r");
	article_close(article);
	load("in/a.md", S("---\ncito-bibliography: [r.yaml, {a: b}]\n---\n"));
	assert_string_equal(references(), "r");
	assert_string_equal(faults(),
		"in/a.md:2:29: warning: \"cito-bibliography\" must be a "
		"file's name [front-matter]\n");
}

/* The text of all blocks, "|" between them. */
static const char *words(void)
{
	struct text text = { .arena = &arena };

	for (uint32_t i = 0; i < article_chunk_count(article); i++) {
		const struct chunk *chunk = article_chunk(article, i);
		for (uint32_t j = 0; j < chunk->blocks.count; j++)
			text_format(&text, "%d:%.*s|",
				chunk->blocks.items[j].line,
				STR(chunk->blocks.items[j].text));
	}
	return str_c(&arena, text_str(&text));
}

static void metadata_further_down_is_no_text(void **state)
{
	(void)state;
	put("r.yaml", REFERENCES("r"));
	load("a.md",
		S("---\nlang: en\nreferences: [{id: x}]\n---\n\nOne\n\n---\n"
		  "nocite: '@y'\nbibliography: r.yaml\n...\n\nTwo\n\n---\n"
		  "references:\n- id: y\n  title: \"T\n- id: z\n- id: x\n"
		  "---\n"));
	assert_string_equal(words(), "6:One|13:Two|");
	assert_string_equal(references(), "x z r");
	assert_string_equal(faults(),
		"a.md:18:10: error: the quotation that begins here is not "
		"closed; end it with \" [bad-yaml]\n"
		"a.md:17:3: note: the reference that begins here is left out "
		"[bad-yaml]\n"
		"a.md:20:7: error: a reference with the id \"x\" stands above; "
		"the first holds [duplicate-id]\n"
		"a.md:9:9: warning: `nocite` names \"y\", which no "
		"bibliography "
		"has [nocite]\n");
}

static void keys_within_keys_are_metadata(void **state)
{
	(void)state;
	load("a.md", S("One\n\n---\nlatex:\n  before: 'x'\n---\n\nTwo\n"));
	assert_string_equal(words(), "1:One|8:Two|");
}

static void what_is_no_metadata_stays_text(void **state)
{
	static const char *const texts[] = {
		/* no known key, no mapping, a blank line first */
		"One\n\n---\nNote: two\n---\n",
		"One\n\n---\nnote:\ntwo: three\n---\n",
		"One\n\n---\ntwo\n---\n",
		"One\n\n---\n\ntitle: two\n\n---\n",
		/* broken, and no references */
		"One\n\n---\ntitle: two\nthree\n---\n",
		/* not behind a blank line: a heading */
		"One\n---\ntitle: two\n---\n",
		/* not closed */
		"One\n\n---\ntitle: two\n",
		/* code and HTML */
		"```\n\n---\ntitle: two\n---\n```\n",
		"<!--\n\n---\ntitle: two\n---\n-->\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct str source = str_from(texts[i]);
		load("a.md", source);
		assert_ptr_equal(article->body.at, source.at);
		assert_int_equal(article->body.size, source.size);
		assert_string_equal(faults(), "");
		article_close(article);
	}
	load("a.md", S(""));
}

static void a_title_further_down_stands_above(void **state)
{
	(void)state;
	load("a.md", S("One\n\n---\ntitle: T\nauthor: Ann Ape\n---\n"));
	assert_string_equal(words(), "1:T|3:Ann Ape|1:One|");
}

static void nocite_names_references(void **state)
{
	(void)state;
	put("a.references.yaml",
		REFERENCES("a") "- id: b.c\n- id: d e\n- id: f\n");
	put("a.evidence.yaml", EVIDENCE("c", "f"));
	load("a.md",
		S("---\nnocite: |\n  @b.c, [@{d e}; x@y.]\n---\nOne two.\n"));
	assert_string_equal(references(), "f* b.c* d e* a");
	assert_string_equal(faults(),
		"a.md:2:9: warning: `nocite` names \"y\", which no "
		"bibliography "
		"has [nocite]\n");
	article_close(article);
	load("a.md", S("---\nnocite: ['@d', '@*']\n---\nOne two.\n"));
	assert_string_equal(references(), "f* a* b.c* d e*");
}

/* By hash: one by one these would be 200 million comparisons. */
static void many_references_are_found_at_once(void **state)
{
	struct text text = { .arena = &arena };
	enum { MANY = 20000 };

	(void)state;
	text_add(&text, S("["));
	for (int i = 0; i < MANY; i++)
		text_format(&text, "%s{\"id\": %d, \"type\": \"book\"}",
			i ? "," : "", i);
	text_add(&text, S("]"));
	put("a.json", str_c(&arena, text_str(&text)));
	load("a.md", S("Text\n"));
	assert_int_equal(article->bibliography.references.count, MANY);
	assert_int_equal(article->bibliography.indexed, MANY);
	assert_int_equal(csl_find(&article->bibliography, S("19999")), 19999);
	assert_int_equal(csl_find(&article->bibliography, S("20000")), NONE);
}

/* Where CORPUS names a folder of real documents: the whole path of it, for
 * the tests leave the folder they begin in. */
static char *corpus;

static int find_corpus(void **state)
{
	const char *name = getenv("CORPUS");

	corpus = name && *name ? realpath(name, NULL) : NULL;
	return make_folder(state);
}

static int forget_corpus(void **state)
{
	free(corpus);
	return remove_folder(state);
}

static void real_files_are_read_to_the_last_entry(void **state)
{
	static const char *const names[] = { "2020-01-29.json", "json" };
	const char *more[2];

	(void)state;
	if (!corpus)
		skip();
	for (size_t i = 0; i < 2; i++)
		more[i] = str_c(&arena,
			str_format(&arena,
				"%s/book-deep-review/manual-references%s%s",
				corpus, i ? "." : "-", names[i]));
	options.bibliographies = more;
	options.bibliography_count = 2;
	load("a.md", S("Text\n"));
	assert_int_equal(article->bibliography.references.count, 638);
	assert_int_equal(article->diagnostics.count, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(formats_are_known_by_name_or_by_contents),
		TEST(all_that_bears_the_name_is_found),
		TEST(a_json_file_of_other_things_is_no_companion),
		TEST(other_filters_name_files_in_other_ways),
		TEST(metadata_further_down_is_no_text),
		TEST(keys_within_keys_are_metadata),
		TEST(what_is_no_metadata_stays_text),
		TEST(a_title_further_down_stands_above),
		TEST(nocite_names_references),
		TEST(many_references_are_found_at_once),
		TEST(real_files_are_read_to_the_last_entry),
	};

	return cmocka_run_group_tests(tests, find_corpus, forget_corpus);
}
