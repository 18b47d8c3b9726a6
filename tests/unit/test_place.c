#include "article/place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The line of the block that bears the name in an article; 0: none does. */
static int line_of(const char *source, const char *id)
{
	struct arena arena = arena_make(1 << 12);
	struct article *article =
		article_open(&arena, S("a"), str_from(source));
	struct position at;
	int line = 0;

	if (article_find_id(article, str_from(id), &at))
		line = article_block(article, at)->line;
	article_close(article);
	arena_free(&arena);
	return line;
}

static void names_stand_in_attributes_tags_and_chunks(void **state)
{
	(void)state;
	assert_int_equal(line_of("a\n\n# H {#x}\n", "x"), 3);
	assert_int_equal(line_of("a\n\n![b](c){.d #x width=3}\n", "x"), 3);
	assert_int_equal(line_of("a\n\n<a id=\"x\"></a> b\n", "x"), 3);
	assert_int_equal(line_of("a\n\n<a name='x'></a>\n\nb\n", "x"), 5);
	assert_int_equal(line_of("a\n\n::: {#x}\n\nb\n\n:::\n", "x"), 5);
	assert_int_equal(line_of("a\n\n```{r}\n#| label: x\n1\n```\n", "x"), 3);
	assert_int_equal(line_of("a\n\n```{r x, echo=F}\n1\n```\n", "x"), 3);
	assert_int_equal(line_of("a\n\n```{r, label = \"x\"}\n```\n", "x"), 3);
	assert_int_equal(line_of("a\n\n$$\nb\n$$ {#eq:x}\n", "eq:x"), 3);
	assert_int_equal(line_of("---\ntitle: x\n---\n\na\n\n# {#x}", "x"), 7);
}

static void other_words_are_no_names(void **state)
{
	(void)state;
	assert_int_equal(line_of("x, #x and {x}\n", "x"), 0);
	assert_int_equal(line_of("{#xy} {#yx}\n", "x"), 0);
	assert_int_equal(line_of("", "x"), 0);
	assert_int_equal(line_of("{#}\n", ""), 0);
}

/* From a share of the article to a block, and back to no more than that. */
static void a_share_of_an_article_is_a_place_in_it(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct text text = { .arena = &arena };
	int before = 0, reached = 0;

	(void)state;
	for (int i = 0; i < 9000; i++)
		text_format(&text, "Words of %d.\n\n", i);
	struct article *article = article_open(&arena, S("a"), text_str(&text));
	assert_true(article_chunk_count(article) > 2);
	for (int share = 0; share <= 1000; share += 7) {
		int back = article_permille(
			article, article_at_permille(article, share));
		assert_true(back <= share && back >= before);
		before = back;
		reached += back + 1 >= share;
	}
	assert_int_equal(reached, 1000 / 7 + 1);
	article_close(article);
	article = article_open(&arena, S("b"), S(""));
	assert_int_equal(article_at_permille(article, 500).block, 0);
	article_close(article);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_stand_in_attributes_tags_and_chunks),
		cmocka_unit_test(other_words_are_no_names),
		cmocka_unit_test(a_share_of_an_article_is_a_place_in_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
