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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_stand_in_attributes_tags_and_chunks),
		cmocka_unit_test(other_words_are_no_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
