/* What is wrong as a page, in colors, and the way from it to the place. */
#include "article/load.h"
#include "print/fault_page.h"
#include "print/faults.h"
#include "reader/faults.h"
#include "reader/jump.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const char SOURCE[] = "# Bad\n"
			     "\n"
			     "A word. This paragraph takes\n"
			     "three lines of its file, and\n"
			     "the last cites [@nobody] so.\n"
			     "\n"
			     "The end.\n";

struct desk {
	struct arena arena;
	struct keymap keymap;
	struct article *article;
	struct reader *reader;
	struct diagnostics faults;
};

static struct desk *make_desk(void)
{
	struct arena arena = arena_make(16 << 10);
	struct desk *desk = arena_new(&arena, struct desk);
	struct companions alone = { .alone = true };

	desk->arena = arena;
	desk->faults.arena = &desk->arena;
	desk->keymap = keymap_load(&desk->arena, S("default"), &desk->faults);
	desk->article = article_open(&desk->arena, S("a.md"), str_from(SOURCE));
	article_load(desk->article, &alone);
	desk->article->diagnostics.count = 0;
	struct reader_options how = { .keymap = &desk->keymap,
		.check.max_age = CHECK_MAX_AGE };
	desk->reader = reader_make(desk->article, &how);
	return desk;
}

static void free_desk(struct desk *desk)
{
	struct arena arena;

	reader_free(desk->reader);
	article_close(desk->article);
	arena = desk->arena;
	arena_free(&arena);
}

static void add(struct desk *desk, const char *file, int line, int column)
{
	diagnostic_add(&desk->article->diagnostics,
		(struct place){ str_from(file), line, column },
		SEVERITY_WARNING, "bad-value", "is *odd*");
}

static void assert_at(struct desk *desk, const char *words)
{
	const struct reading *reading = desk->reader->reading;
	const struct block *block = article_block(desk->article, reading->top);
	struct str text =
		str_slice(block->text, reading->top.byte, block->text.size);

	if (!str_starts(text, str_from(words)))
		fail_msg("not \"%s\" but \"%.*s\"", words, STR(text));
	assert_null(reading->below);
}

static void a_line_within_a_paragraph_is_found(void **state)
{
	struct desk *desk = make_desk();

	(void)state;
	faults_go(desk->reader, 1, 1);
	assert_at(desk, "Bad");
	faults_go(desk->reader, 3, 1);
	assert_at(desk, "A word.");
	faults_go(desk->reader, 4, 2);
	assert_at(desk, "three lines");
	faults_go(desk->reader, 7, 0);
	assert_at(desk, "The end.");
	faults_go(desk->reader, 70, 0);
	assert_at(desk, "The end.");
	free_desk(desk);
}

static void the_citation_at_the_place_is_selected(void **state)
{
	struct desk *desk = make_desk();
	const struct citation *citation = &desk->article->citations.items[0];
	const struct reading *reading = desk->reader->reading;

	(void)state;
	assert_int_equal(desk->article->citations.count, 1);
	faults_go(desk->reader, citation->line, citation->column);
	assert_int_equal(reading->selection.kind, SELECTED_LINK);
	assert_int_equal(reading->selection.index, 0);
	jump_back(desk->reader, (struct request){ 0 });
	assert_int_equal(reading->selection.kind, SELECTED_NOTHING);
	free_desk(desk);
}

static void the_way_leads_over_the_list(void **state)
{
	struct desk *desk = make_desk();

	(void)state;
	add(desk, "a.md", 4, 1);
	faults_open(desk->reader, (struct request){ 0 });
	assert_non_null(desk->reader->reading->below);
	reader_key(desk->reader, KEYS_TAB);
	reader_key(desk->reader, KEYS_ENTER);
	assert_at(desk, "three lines");
	free_desk(desk);
}

static void a_page_escapes_what_it_says(void **state)
{
	struct desk *desk = make_desk();

	(void)state;
	add(desk, "a.md", 4, 2);
	add(desk, "a.md", 5, 0);
	add(desk, "[x](y)", 6, 1);
	add(desk, "[x](y)", 0, 0);
	struct str page = fault_page(
		&desk->arena, desk->article, &desk->article->diagnostics);
	assert_string_equal(str_c(&desk->arena, page),
		"# What is wrong: 4 warnings\n\n"
		"## a\\.md\n\n"
		"- [4:2](line:4:2) **warning**: is \\*odd\\* "
		"\\[bad\\-value\\]\n"
		"- [5](line:5:0) **warning**: is \\*odd\\* \\[bad\\-value\\]\n"
		"\n## \\[x\\]\\(y\\)\n\n"
		"- [6:1](in:6:1:%5Bx%5D%28y%29) **warning**: is \\*odd\\* "
		"\\[bad\\-value\\]\n"
		"- **warning**: is \\*odd\\* \\[bad\\-value\\]\n");
	free_desk(desk);
}

static void a_page_shows_the_lines_around_a_fault(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct text lines = { .arena = &arena };
	int above;

	(void)state;
	struct str page = fault_file_page(
		&arena, S("a*.bib"), S("@a{b,\r\n````\n}\n"), 2, &above);
	assert_string_equal(str_c(&arena, page),
		"# a\\*\\.bib, line 2\n\n"
		"`````\n@a{b,\n````\n}\n`````\n");
	assert_int_equal(above, 1);
	for (int i = 1; i <= 1000; i++)
		text_format(&lines, "line %d\n", i);
	page = fault_file_page(&arena, S("a"), text_str(&lines), 500, &above);
	assert_int_equal(above, FAULT_AROUND);
	assert_true(str_starts(page,
		S("# a, line 500\n\nLines 300 to 700 of the file.\n\n"
		  "```\nline 300\n")));
	assert_true(str_ends(page, S("\nline 700\n```\n")));
	arena_free(&arena);
}

static void assert_printed(
	const struct diagnostics *faults, bool color, const char *expected)
{
	struct output output = { .fd = STDOUT_FILENO };

	print_faults(faults, color, &output);
	assert_int_equal(output.size, strlen(expected));
	assert_memory_equal(output.bytes, expected, output.size);
}

static void colors_say_nothing_that_words_do_not(void **state)
{
	struct desk *desk = make_desk();
	struct diagnostics *faults = &desk->faults;

	(void)state;
	diagnostic_add(faults, (struct place){ S("a\x1B"), 2, 3 },
		SEVERITY_ERROR, "bad-yaml", "b\x1B");
	diagnostic_add(faults, (struct place){ 0 }, SEVERITY_NOTE, NULL, "c");
	assert_printed(faults, false,
		"a^[:2:3: error: b^[ [bad-yaml]\n"
		"note: c\n");
	assert_printed(faults, true,
		"\x1B[2ma^[:2:3:\x1B[0m \x1B[1;31merror:\x1B[0m b^[ "
		"\x1B[2m[bad-yaml]\x1B[0m\n"
		"\x1B[36mnote:\x1B[0m c\n");
	free_desk(desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_within_a_paragraph_is_found),
		cmocka_unit_test(the_citation_at_the_place_is_selected),
		cmocka_unit_test(the_way_leads_over_the_list),
		cmocka_unit_test(a_page_escapes_what_it_says),
		cmocka_unit_test(a_page_shows_the_lines_around_a_fault),
		cmocka_unit_test(colors_say_nothing_that_words_do_not),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
