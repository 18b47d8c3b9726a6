#include "reader/recall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void the_newest_comes_first_and_none_twice(void **state)
{
	struct arena arena = arena_make(1 << 10);
	struct recall r = { .arena = &arena };

	(void)state;
	recall_add(&r, RECALL_SEARCHES, S("tea"));
	recall_add(&r, RECALL_SEARCHES, S("coffee"));
	recall_add(&r, RECALL_SEARCHES, S(""));
	recall_add(&r, RECALL_SEARCHES, S("tea"));
	assert_int_equal(r.count[RECALL_SEARCHES], 2);
	assert_true(str_equal(
		recall_find(&r, RECALL_SEARCHES, S(""), 1), S("tea")));
	assert_true(str_equal(
		recall_find(&r, RECALL_SEARCHES, S(""), 2), S("coffee")));
	assert_int_equal(recall_find(&r, RECALL_SEARCHES, S(""), 3).size, 0);
	assert_true(str_equal(
		recall_find(&r, RECALL_SEARCHES, S("c"), 1), S("coffee")));
	assert_int_equal(recall_find(&r, RECALL_SEARCHES, S("tea"), 1).size, 0);
	assert_int_equal(recall_find(&r, RECALL_COMMANDS, S(""), 1).size, 0);
	arena_free(&arena);
}

static void the_oldest_go(void **state)
{
	struct arena arena = arena_make(1 << 10);
	struct recall r = { .arena = &arena };

	(void)state;
	for (int i = 0; i < 250; i++)
		recall_add(&r, RECALL_COMMANDS, str_format(&arena, "%d", i));
	assert_int_equal(r.count[RECALL_COMMANDS], RECALL_MOST);
	assert_true(str_equal(r.lines[RECALL_COMMANDS][0], S("150")));
	assert_true(str_equal(
		recall_find(&r, RECALL_COMMANDS, S(""), 1), S("249")));
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_newest_comes_first_and_none_twice),
		cmocka_unit_test(the_oldest_go),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
