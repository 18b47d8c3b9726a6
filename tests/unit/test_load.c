#include "unit/load.h"

static void the_embedded_article_brings_its_own(void **state)
{
	(void)state;
	load("kratom", embedded_find(S("kratom/article.md")));
	assert_string_equal(faults(), "");
	assert_true(article->dossier.claims.count > 0);
	assert_true(article->dossier.risks.count > 0);
	assert_true(article->citations.count > 0);
	assert_int_equal(article->dossier.by_number.count,
		article->dossier.claims.count);
	references();
	for (size_t i = 1; i < article->citations.count; i++)
		assert_true(
			position_compare(article->citations.items[i - 1].begin,
				article->citations.items[i].begin) <= 0);
	for (size_t i = 0; i < article->citations.count; i++)
		assert_true(
			article->bibliography.references
				.items[article->citations.items[i].reference]
				.named);
}

static void files_are_found_beside_the_article(void **state)
{
	(void)state;
	put("in/a.references.yaml", REFERENCES("r"));
	put("in/a.evidence.yaml", EVIDENCE("c", "r"));
	load("in/a.md", S("One [two](x).\n"));
	assert_string_equal(faults(), "");
	assert_string_equal(references(), "r*");
	assert_string_equal(citations(), "two>r");
	assert_int_equal(article->dossier.claims.items[0].number, 1);
	article_close(article);
	load("in/a", S("No ending of the name is needed.\n"));
	assert_string_equal(references(), "r*");
	article_close(article);
	load("in/.md", S("A name that begins with a dot has no ending.\n"));
	assert_string_equal(references(), "");
	article_close(article);
	load("a.md", S("Another folder.\n"));
	assert_string_equal(references(), "");
}

static void front_matter_names_files_from_its_folder(void **state)
{
	(void)state;
	put("in/a.references.yaml", REFERENCES("beside"));
	put("in/a.evidence.yaml", EVIDENCE("beside", "beside"));
	put("in/r.yaml", REFERENCES("r"));
	put("in/e.yaml", EVIDENCE("c", "r"));
	load("in/a.md",
		S("---\nbibliography: [r.yaml, ./r.yaml]\nevidence: e.yaml\n"
		  "---\n\nOne two.\n"));
	assert_string_equal(faults(), "");
	assert_string_equal(references(), "r*");
	assert_string_equal(citations(), "two>r");
	article_close(article);
	struct str source = str_format(&arena,
		"---\nbibliography: %s/in/r.yaml\n---\n\nOne two.\n", folder);
	load("in/b.md", source);
	assert_string_equal(faults(), "");
	assert_string_equal(references(), "r");
}

static void front_matter_holds_references(void **state)
{
	(void)state;
	put("a.references.yaml", REFERENCES("beside"));
	load("a.md",
		S("---\ntitle: T\nreferences:\n- id: r\n  title: U\n"
		  "- id: r\n- {title: V}\n---\n\nText\n"));
	assert_string_equal(references(), "r ");
	assert_string_equal(faults(),
		"a.md:6:7: error: a reference with the id \"r\" stands above; "
		"the first holds [duplicate-id]\n"
		"a.md:7:3: error: a reference needs \"id\" [missing-key]\n");
	const struct reference *r = article->bibliography.references.items;
	assert_true(str_equal(r->title, S("U")));
	assert_true(str_equal(r->source, S("a.md")));
	assert_int_equal(r->line, 4);
}

static void options_add_references_and_replace_evidence(void **state)
{
	static const char *const more[] = { "r.yaml", "./a.references.yaml" };

	(void)state;
	put("a.references.yaml", REFERENCES("beside"));
	put("a.evidence.yaml", EVIDENCE("beside", "beside"));
	put("r.yaml", REFERENCES("r"));
	put("e.yaml", EVIDENCE("c", "r"));
	options.bibliographies = more;
	options.bibliography_count = 2;
	options.evidence = "e.yaml";
	load("a.md", S("One two.\n"));
	assert_string_equal(faults(), "");
	assert_string_equal(references(), "r* beside");
	assert_int_equal(article->dossier.claims.count, 1);
	assert_true(str_equal(article->dossier.claims.items[0].id, S("c")));
}

static void what_cannot_be_read_is_told_and_the_rest_holds(void **state)
{
	static const char *const more[] = { "gone.yaml", "in", "b.json" };

	(void)state;
	put("r.yaml", REFERENCES("r"));
	options.bibliographies = more;
	options.bibliography_count = 3;
	options.evidence = "gone.yaml";
	load("a.md",
		S("---\nbibliography: [x.bib, r.yaml]\n---\n[a](u) two\n"));
	assert_string_equal(faults(),
		"x.bib: error: there is no such file [unreadable-file]\n"
		"gone.yaml: error: there is no such file [unreadable-file]\n"
		"in: error: is a directory [unreadable-file]\n"
		"b.json: error: there is no such file [unreadable-file]\n"
		"gone.yaml: error: there is no such file [unreadable-file]\n");
	assert_string_equal(references(), "r u*");
	assert_string_equal(citations(), "a>u");
}

static void nothing_lies_beside_standard_input(void **state)
{
	(void)state;
	put("a.references.yaml", REFERENCES("beside"));
	put("e.yaml", EVIDENCE("c", "r"));
	options.alone = true;
	load("a", S("---\nevidence: e.yaml\n---\ntwo\n"));
	assert_string_equal(references(), "");
	assert_int_equal(article->dossier.claims.count, 0);
	assert_string_equal(faults(),
		"e.yaml: note: is not read: an article that is no file has no "
		"folder to look in; name the file by an option "
		"[unreadable-file]\n");
	article_close(article);
	options.evidence = "e.yaml";
	load("a", S("---\nreferences: [{id: r}]\n---\ntwo\n"));
	assert_string_equal(faults(), "");
	assert_string_equal(citations(), "two>r");
}

static void an_orphan_cites_nothing(void **state)
{
	(void)state;
	put("a.references.yaml", REFERENCES("r"));
	put("a.evidence.yaml", EVIDENCE("c", "r"));
	load("a.md", S("One three.\n"));
	assert_string_equal(faults(),
		"a.evidence.yaml:4:3: warning: the quote of \"c\" does not "
		"stand in the article [orphan]\n");
	assert_string_equal(references(), "r*");
	assert_string_equal(citations(), "");
}

static void links_are_citations_without_evidence(void **state)
{
	(void)state;
	load("a.md",
		S("# A [b *c*](http://b) <http://d>\n\n![i](http://i) [e\nf]"
		  "(http://e)\n[again](http://b) [in](#a) [empty]() [](g)\n\n"
		  "> | x |\n> |---|\n> | [cell](http://d) |\n"));
	assert_string_equal(faults(), "");
	assert_string_equal(references(), "http://b* http://d* http://e* g*");
	assert_string_equal(citations(),
		"b c>http://b http://d>http://d e f>http://e again>http://b "
		"cell>http://d");
	const struct reference *r = article->bibliography.references.items;
	assert_true(str_equal(r[0].title, S("b c")));
	assert_true(str_equal(r[0].type, S("webpage")));
	assert_true(str_equal(r[1].title, S("http://d")));
	assert_true(str_equal(r[2].title, S("e f")));
	assert_true(str_equal(r[2].url, S("http://e")));
	assert_int_equal(r[2].line, 3);
	assert_int_equal(r[0].identification, IDENTIFICATION_UNKNOWN);
	assert_int_equal(r[0].read, READ_UNKNOWN);
}

static void links_lead_to_references_that_are_known(void **state)
{
	(void)state;
	load("a.md",
		S("---\nreferences:\n- {id: p, DOI: 10.1000/x}\n- {id: q, URL: "
		  "'http://q'}\n- id: s\n---\n\n[Q](http://q) [X]"
		  "(https://doi.org/10.1000/x) [N](http://n)\n"));
	assert_string_equal(faults(), "");
	assert_string_equal(references(), "p* q* s http://n*");
	assert_string_equal(citations(), "Q>q X>p N>http://n");
}

/* Links with every fifth URL the same, of at least that many bytes. */
static struct str many_links(size_t bytes)
{
	struct text text = { .arena = &arena };

	for (int i = 0; text.size < bytes; i++)
		text_format(
			&text, "[word %d](http://%d)\n\n", i, i % 5 ? i : 0);
	return text_str(&text);
}

static void a_large_article_is_looked_through_by_and_by(void **state)
{
	(void)state;
	load("a.md", many_links(LOAD_AT_ONCE));
	assert_int_equal(article->citations.count, 0);
	uint32_t calls = 1;
	size_t before = 0;
	while (article_load_more(article)) {
		assert_true(article->citations.count > before);
		before = article->citations.count;
		calls++;
	}
	assert_int_equal(calls, article_chunk_count(article));
	assert_false(article_load_more(article));
	const struct bibliography *all = &article->bibliography;
	for (size_t i = 0; i < all->references.count; i++)
		assert_int_equal(all->references.items[i].ordinal, i + 1);
	size_t count = article->citations.count;
	assert_int_equal(all->references.count, count - (count + 4) / 5 + 1);
	for (uint32_t i = 0; i < count; i++)
		assert_int_equal(article->citations.items[i].reference,
			i % 5 ? i - i / 5 : 0);
}

static void a_smaller_one_is_looked_through_at_once(void **state)
{
	(void)state;
	load("a.md", many_links(LOAD_AT_ONCE / 4));
	assert_true(article_chunk_count(article) > 1);
	assert_true(article->citations.count > 0);
	size_t count = article->citations.count;
	assert_false(article_load_more(article));
	assert_int_equal(article->citations.count, count);
}

static void an_empty_article_has_nothing(void **state)
{
	(void)state;
	load("a.md", S(""));
	assert_string_equal(references(), "");
	assert_string_equal(citations(), "");
	assert_false(article_load_more(article));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_embedded_article_brings_its_own),
		TEST(files_are_found_beside_the_article),
		TEST(front_matter_names_files_from_its_folder),
		TEST(front_matter_holds_references),
		TEST(options_add_references_and_replace_evidence),
		TEST(what_cannot_be_read_is_told_and_the_rest_holds),
		TEST(nothing_lies_beside_standard_input),
		TEST(an_orphan_cites_nothing),
		TEST(links_are_citations_without_evidence),
		TEST(links_lead_to_references_that_are_known),
		TEST(a_large_article_is_looked_through_by_and_by),
		TEST(a_smaller_one_is_looked_through_at_once),
		TEST(an_empty_article_has_nothing),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
