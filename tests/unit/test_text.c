#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "print/text.h"

#include <locale.h>
#include <stdio.h>
#include <unistd.h>

/* The article as it is printed; what is printed is written to a file. */
static struct str print_of(struct arena *arena, struct str source)
{
	FILE *file = tmpfile();
	struct output *output = arena_new(arena, struct output);
	struct article *article = article_open(arena, S("x.md"), source);

	assert_non_null(file);
	output->fd = fileno(file);
	print_text(article,
		(struct print_options){ .cols = 40, .section = NONE }, output);
	output_flush(output);
	article_close(article);
	size_t size = (size_t)lseek(output->fd, 0, SEEK_END);
	char *bytes = arena_array(arena, char, size);
	assert_int_equal(pread(output->fd, bytes, size, 0), size);
	fclose(file);
	return (struct str){ bytes, size };
}

static void a_box_over_many_chunks_is_one_box(void **state)
{
	enum { PARAGRAPHS = 20000 };
	struct arena arena = arena_make(1 << 16);
	struct text source = { .arena = &arena };
	struct text expected = { .arena = &arena };

	(void)state;
	text_add(&source, S("::: note\n\n"));
	text_add_repeat(&source, S("some words\n\n"), PARAGRAPHS);
	text_add(&source, S(":::\n\nbehind\n"));
	text_add(&expected, S("┃ note\n"));
	text_add_repeat(&expected, S("┃ some words\n┃\n"), PARAGRAPHS - 1);
	text_add(&expected, S("┃ some words\n\nbehind\n"));
	struct str printed = print_of(&arena, text_str(&source));
	assert_true(str_equal(printed, text_str(&expected)));
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_box_over_many_chunks_is_one_box),
	};
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
