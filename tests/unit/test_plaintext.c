#include "parse/plaintext.h"

#include "article/article.h"
#include "base/file.h"
#include "dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_make(1 << 12);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* The blocks, as tests/dump.h writes them, of the whole and of its parts. */
static void assert_blocks(const char *source, const char *wanted)
{
	static const size_t least[] = { SIZE_MAX, 0 };

	for (size_t i = 0; i < 2; i++) {
		struct str bytes = str_from(source);
		struct cut cut = plaintext_cut(&arena, bytes, least[i]);
		struct text out = { .arena = &arena };
		for (uint32_t j = 0; j < cut.chunks.count; j++) {
			struct markdown markdown = {
				.source = cut_chunk_bytes(&cut, bytes, j),
				.line = cut.chunks.items[j].line,
				.cut = &cut,
				.chunk = j,
			};
			struct chunk chunk = plaintext_parse(&arena, &markdown);
			text_add(&out, dump_chunk(&arena, &chunk));
		}
		assert_string_equal(str_c(&arena, text_str(&out)), wanted);
	}
}

/* The lines of the headings, " 1 14 20". */
static const char *headings(struct str source)
{
	struct cut cut = plaintext_cut(&arena, source, 16 << 10);
	struct text out = { .arena = &arena };

	for (size_t i = 0; i < cut.headings.count; i++)
		text_format(&out, " %d", cut.headings.items[i].line);
	return str_c(&arena, text_str(&out));
}

static void the_first_line_is_the_title(void **state)
{
	(void)state;
	assert_blocks("A walk.\nby Ann Ape\n\nIt was late.\n",
		"H1@1 A walk.\nP@2 by Ann Ape\nP@4 It was late.\n");
	assert_blocks("\n\n  A\n", "H1@3 A\n");
	assert_blocks("", "");
	assert_blocks(" \n\f\n", "");
}

static void a_heading_stands_alone_with_text_below(void **state)
{
	(void)state;
	assert_blocks("T\n\nOne\n\nTwo\n\ntext.\n\nLast\n",
		"H1@1 T\nP@3 One\nH2@5 Two\nP@7 text.\nP@9 Last\n");
	assert_blocks("T\n\nTwo\nlines\n\ntext.\n",
		"H1@1 T\nP@3 Two\nlines {b \n}\nP@6 text.\n");
}

static void a_heading_ends_in_no_stop(void **state)
{
	static const char *const texts[] = { "A.", "A:", "A;", "A?", "A!",
		"\xe2\x80\x9c"
		"A.\xe2\x80\x9d",
		"(A.)", "A\xe3\x80\x82", "- A", "\xe2\x80\xa2 A", "    A",
		"\tA", "* * *", "-----" };
	static const char *const titles[] = { "A", "1. A", "A (2020)", "A,",
		"A: ## B", "Who \"is\"" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_string_equal(headings(str_format(&arena,
					    "T\n\n%s\n\nb.\n", texts[i])),
			" 1");
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		assert_string_equal(headings(str_format(&arena,
					    "T\n\n%s\n\nb.\n", titles[i])),
			" 1 3");
}

static void no_sign_means_anything(void **state)
{
	(void)state;
	assert_blocks("T\n\n# a *b* _c_ [d](e) `f` <g> @h [^1] $x$ ~~i~~.\n",
		"H1@1 T\n"
		"P@3 # a *b* _c_ [d](e) `f` <g> @h [^1] $x$ ~~i~~.\n");
	assert_blocks("T\n\n> a\n> b.\n\n***\n\n    code.\n",
		"H1@1 T\nP@3 > a\n> b. {b \n}\nP@6 ***\nP@8 code.\n");
}

static void lines_filled_to_a_margin_are_one_text(void **state)
{
	(void)state;
	assert_blocks("T\n\n"
		      "It was late when we came to the old mill by the\n"
		      "river, and nobody was there but the miller's cat,\n"
		      "asleep.\n",
		"H1@1 T\n"
		"P@3 It was late when we came to the old mill by the "
		"river, and nobody was there but the miller's cat, "
		"asleep.\n");
}

static void lines_for_themselves_keep_their_ends(void **state)
{
	(void)state;
	assert_blocks("T\n\nName: Ann Ape\nAge: 45\nLocation: A tree\n",
		"H1@1 T\nP@3 Name: Ann Ape\nAge: 45\nLocation: A tree "
		"{b \n} {b \n}\n");
	assert_blocks("T\n\n  - milk\n  - eggs\n",
		"H1@1 T\nP@3 - milk\n- eggs {b \n}\n");
}

static void columns_stay_where_they_are(void **state)
{
	(void)state;
	assert_blocks("T\n\nmilk     2\nbread    3\n",
		"H1@1 T\nK@3 milk     2\nbread    3\n");
	assert_blocks("T\n\n+---+\n| a |\n+---+\n",
		"H1@1 T\nK@3 +---+\n| a |\n+---+\n");
}

static void all_line_ends_end_lines(void **state)
{
	(void)state;
	assert_blocks("\xef\xbb\xbfT\r\n\r\nA\r\n\r\nb.\r\rC\r\fd.\r",
		"H1@1 T\nH2@3 A\nP@5 b.\nP@7 C\nd. {b \n}\n");
}

static void text_that_is_markdown_by_its_looks_is_markdown(void **state)
{
	static const char *const marked[] = { "---\ntitle: A\n---\n",
		"% A\n\nb", "# A\n\nb", "a\n\n## B\n\nc [@d]",
		"a\n\n```\nb\n\n```\n" };
	static const char *const plain[] = { "A\n\n# b", "#1 A\n\nb",
		"A\n\nb [@c]", "---\nA\n---\n", "A ## B\n\nc ## d\n" };

	(void)state;
	for (size_t i = 0; i < sizeof marked / sizeof *marked; i++)
		assert_false(plaintext_is(S("a.txt"), str_from(marked[i])));
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		assert_true(plaintext_is(S("a.txt"), str_from(plain[i])));
	assert_true(plaintext_is(S("A.TEXT"), S("a")));
	assert_false(plaintext_is(S("a.md"), S("a")));
	assert_false(plaintext_is(S("txt"), S("a")));
}

static void an_article_knows_it_by_its_name(void **state)
{
	struct article *article =
		article_open(&arena, S("a.txt"), S("T\n\nA\n\n*b*.\n"));

	(void)state;
	assert_int_equal(article->sections.count, 2);
	assert_true(article_is_title(article, 0));
	assert_true(str_equal(article_section_title(article, 1), S("A")));
	const struct chunk *chunk = article_chunk(article, 0);
	assert_true(str_equal(chunk->blocks.items[2].text, S("*b*.")));
	article_close(article);
}

static void a_large_text_is_cut(void **state)
{
	struct text text = { .arena = &arena };

	(void)state;
	for (int i = 0; i < 5000; i++)
		text_format(&text, "Part %d\n\nText of it.\n\n", i);
	struct cut cut = plaintext_cut(&arena, text_str(&text), 16 << 10);
	assert_int_equal(cut.headings.count, 5000);
	assert_in_range(cut.chunks.count, 7, 9);
	assert_int_equal(cut.lines, 20000);
}

static void the_article_at_hand_has_its_nine_headings(void **state)
{
	const char *corpus = getenv("CORPUS");
	struct str bytes;

	(void)state;
	if (!corpus || !*corpus)
		return;
	struct str file =
		str_format(&arena, "%s/../article/article.txt", corpus);
	if (file_read(&arena, str_c(&arena, file), &bytes))
		return;
	assert_true(plaintext_is(file, bytes));
	assert_string_equal(headings(bytes), " 1 14 20 36 46 54 60 76 84");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_line_is_the_title),
		cmocka_unit_test(a_heading_stands_alone_with_text_below),
		cmocka_unit_test(a_heading_ends_in_no_stop),
		cmocka_unit_test(no_sign_means_anything),
		cmocka_unit_test(lines_filled_to_a_margin_are_one_text),
		cmocka_unit_test(lines_for_themselves_keep_their_ends),
		cmocka_unit_test(columns_stay_where_they_are),
		cmocka_unit_test(all_line_ends_end_lines),
		cmocka_unit_test(
			text_that_is_markdown_by_its_looks_is_markdown),
		cmocka_unit_test(an_article_knows_it_by_its_name),
		cmocka_unit_test(a_large_text_is_cut),
		cmocka_unit_test(the_article_at_hand_has_its_nine_headings),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
