#include "reader/copy.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Presses the keys in an article of one section with so many bytes of text;
 * gives the wish, and what is said in `said`. */
static enum reader_wish press(size_t bytes, const char *keys, char said[512])
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct keymap keymap = keymap_load(&arena, S("default"), &faults);
	struct reader_options options = { .keymap = &keymap };
	struct text source = { .arena = &arena };

	text_add(&source, S("# A\n\n"));
	text_add_repeat(&source, S("word "), bytes / 5);
	struct article *article =
		article_open(&arena, S("a.md"), text_str(&source));
	struct reader *reader = reader_make(article, &options);
	for (; *keys; keys++)
		reader_key(reader, (key_code)*keys);
	strcpy(said, reader->message);
	enum reader_wish wish = reader_take_wish(reader);
	reader_free(reader);
	article_close(article);
	arena_free(&arena);
	return wish;
}

static void what_no_terminal_takes_is_not_sent(void **state)
{
	static const char *const keys[] = { "]ys", "]ym", "]yy" };
	char said[512];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		assert_int_equal(press(56000, keys[i], said), WISH_COPY);
		assert_non_null(strstr(said, "sent to the terminal"));
		assert_int_equal(press(57000, keys[i], said), WISH_NOTHING);
		assert_non_null(strstr(said, "too long for a terminal's"));
		assert_non_null(strstr(said, "56244 fit"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_no_terminal_takes_is_not_sent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
