#include "parse/frontmatter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct arena arena;
	struct diagnostics faults;
	struct frontmatter front;
	struct str rest;
};

static struct fixture *fixture(void **state)
{
	return *state;
}

static void read_front(void **state, const char *source)
{
	struct fixture *f = fixture(state);
	struct str bytes = str_from(source);

	f->faults = (struct diagnostics){ .arena = &f->arena };
	f->front = frontmatter_read(&f->arena, bytes, S("f"), &f->faults);
	f->rest = str_slice(bytes, f->front.bytes, bytes.size);
}

static int set_up(void **state)
{
	static struct fixture f;

	f.arena = arena_make(1 << 12);
	*state = &f;
	return 0;
}

static int tear_down(void **state)
{
	arena_free(&fixture(state)->arena);
	return 0;
}

#define assert_str(s, expected) \
	assert_string_equal(str_c(&fixture(state)->arena, s), expected)

static void pandocs_keys_are_read(void **state)
{
	read_front(state,
		"---\ntitle: \"A *B*: C\"\nsubtitle: D\nauthor: E\n"
		"date: 2026-11-22\nlang: en\nabstract: |\n  F\n  G\n"
		"bibliography: h.bib\nevidence: i.yaml\nour-own: [x]\n---\n"
		"Text\n");
	const struct metadata *m = &fixture(state)->front.metadata;
	assert_str(m->title, "A *B*: C");
	assert_str(m->subtitle, "D");
	assert_int_equal(m->authors.count, 1);
	assert_str(m->authors.items[0], "E");
	assert_str(m->date, "2026-11-22");
	assert_str(m->lang, "en");
	assert_str(m->abstract, "F\nG");
	assert_int_equal(m->bibliographies.count, 1);
	assert_str(m->bibliographies.items[0], "h.bib");
	assert_str(m->evidence, "i.yaml");
	assert_int_equal(m->line, 2);
	assert_str(fixture(state)->rest, "Text\n");
	assert_int_equal(fixture(state)->front.lines, 13);
	assert_int_equal(fixture(state)->faults.count, 0);
}

static void authors_come_in_many_shapes(void **state)
{
	read_front(state,
		"---\nauthor:\n- A\n- name: B\n  affiliation: x\n"
		"- {family: D, given: C}\n- family: E\n- literal: F G\n"
		"- ~\n- {email: x}\nbibliography: [a.bib, b.json]\n...\n");
	const struct metadata *m = &fixture(state)->front.metadata;
	const char *const names[] = { "A", "B", "C D", "E", "F G" };
	assert_int_equal(m->authors.count, 5);
	for (size_t i = 0; i < 5; i++)
		assert_str(m->authors.items[i], names[i]);
	assert_int_equal(m->bibliographies.count, 2);
	assert_str(m->bibliographies.items[1], "b.json");
	assert_int_equal(m->line, 0);
	assert_int_equal(fixture(state)->faults.count, 1);
	assert_int_equal(fixture(state)->faults.items[0].line, 10);
	assert_str(fixture(state)->faults.items[0].text,
		"\"author\" has an item without a name");
}

static void one_author_may_be_a_mapping(void **state)
{
	read_front(state, "---\nauthor: {name: A}\n---\n");
	assert_int_equal(fixture(state)->front.metadata.authors.count, 1);
	read_front(state, "---\nauthor:\ntitle: ~\n---\n");
	assert_int_equal(fixture(state)->front.metadata.authors.count, 0);
	assert_int_equal(fixture(state)->front.metadata.title.size, 0);
	assert_int_equal(fixture(state)->faults.count, 0);
}

static void what_is_no_front_matter_stays(void **state)
{
	static const char *const sources[] = { "", "Text\n", "---", "---\n",
		"---\ntitle: A\n", "---\n\ntitle: A\n---\n",
		"---\n \t\ntitle: A\n---\n", "----\ntitle: A\n---\n",
		" ---\ntitle: A\n---\n", "\n---\ntitle: A\n---\n",
		"---\nText between rules.\n---\n", "---\n- item\n---\n",
		"--- x\ntitle: A\n---\n", "---\ntitle: A\n --- \n" };

	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		read_front(state, sources[i]);
		assert_int_equal(fixture(state)->front.bytes, 0);
		assert_int_equal(fixture(state)->front.lines, 0);
		assert_int_equal(fixture(state)->front.metadata.title.size, 0);
		assert_int_equal(fixture(state)->faults.count, 0);
	}
}

static void an_empty_block_is_taken_off(void **state)
{
	read_front(state, "---\n---\nText\n");
	assert_str(fixture(state)->rest, "Text\n");
	read_front(state, "---\n# comment\n---\nText\n");
	assert_str(fixture(state)->rest, "Text\n");
	assert_int_equal(fixture(state)->front.lines, 3);
}

static void line_ends_and_marks_may_vary(void **state)
{
	read_front(state, "\xEF\xBB\xBF--- \r\ntitle: A\r\n...  \r\nText\r\n");
	assert_str(fixture(state)->rest, "Text\r\n");
	assert_str(fixture(state)->front.metadata.title, "A");
	assert_int_equal(fixture(state)->front.lines, 3);
	read_front(state, "---\rtitle: A\r---\rText");
	assert_str(fixture(state)->rest, "Text");
	read_front(state, "---\ntitle: A\n---");
	assert_str(fixture(state)->rest, "");
	assert_str(fixture(state)->front.metadata.title, "A");
}

static void faults_stand_where_they_are_in_the_file(void **state)
{
	read_front(state,
		"---\r\ntitle: A\r\ndate: [x]\r\nauthor: @b\r\n---\r\nText\n");
	const struct fixture *f = fixture(state);
	assert_int_equal(f->faults.count, 2);
	assert_int_equal(f->faults.items[0].line, 4);
	assert_int_equal(f->faults.items[0].column, 9);
	assert_int_equal(f->faults.items[1].line, 3);
	assert_int_equal(f->faults.items[1].column, 7);
	assert_str(f->front.metadata.title, "A");
	assert_str(f->rest, "Text\n");
}

static void a_rule_or_code_is_no_date(void **state)
{
	static const char *const none[] = { "---", "\"`r Sys.Date()`\"",
		"\"`{r} Sys.Date()`\"" };

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		read_front(state,
			str_c(&fixture(state)->arena,
				str_format(&fixture(state)->arena,
					"---\ntitle: A\ndate: %s\n---\n",
					none[i])));
		assert_str(fixture(state)->front.metadata.date, "");
		assert_str(fixture(state)->front.metadata.title, "A");
	}
}

#define test(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test(pandocs_keys_are_read),
		test(authors_come_in_many_shapes),
		test(one_author_may_be_a_mapping),
		test(what_is_no_front_matter_stays),
		test(an_empty_block_is_taken_off),
		test(line_ends_and_marks_may_vary),
		test(faults_stand_where_they_are_in_the_file),
		test(a_rule_or_code_is_no_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
