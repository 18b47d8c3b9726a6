#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

static void memory_comes_zeroed_even_after_a_reset(void **state)
{
	(void)state;
	struct arena arena = arena_make(256);
	unsigned char *bytes = arena_array(&arena, unsigned char, 100);

	memset(bytes, 0xAA, 100);
	arena_reset(&arena);
	bytes = arena_array(&arena, unsigned char, 100);
	for (int i = 0; i < 100; i++)
		assert_int_equal(bytes[i], 0);
	arena_free(&arena);
}

static void alignment_is_kept(void **state)
{
	(void)state;
	struct arena arena = arena_make(64);

	for (size_t align = 1; align <= 64; align *= 2) {
		arena_array(&arena, char, 3);
		void *at = arena_alloc(&arena, 5, 1, align);
		assert_int_equal((uintptr_t)at & (align - 1), 0);
	}
	arena_free(&arena);
}

static void allocations_do_not_overlap(void **state)
{
	(void)state;
	enum { COUNT = 200 };
	struct arena arena = arena_make(128);
	unsigned char *given[COUNT];

	for (int i = 0; i < COUNT; i++) {
		given[i] = arena_array(&arena, unsigned char, (size_t)i);
		memset(given[i], i, (size_t)i);
	}
	for (int i = 0; i < COUNT; i++)
		for (int j = 0; j < i; j++)
			assert_int_equal(given[i][j], i);
	arena_free(&arena);
}

static void what_is_larger_than_a_block_fits(void **state)
{
	(void)state;
	struct arena arena = arena_make(16);
	char *large = arena_array(&arena, char, 100000);

	memset(large, 'x', 100000);
	assert_true(arena_bytes(&arena) >= 100000);
	arena_free(&arena);
}

static void a_reset_reuses_the_blocks(void **state)
{
	(void)state;
	struct arena arena = arena_make(100);
	size_t bytes = 0;

	for (int round = 0; round < 10; round++) {
		for (int i = 0; i < 50; i++)
			arena_array(&arena, char, 40);
		if (round == 0)
			bytes = arena_bytes(&arena);
		assert_int_equal(arena_bytes(&arena), bytes);
		arena_reset(&arena);
	}
	arena_free(&arena);
}

static void use_scratch(struct arena scratch)
{
	for (int i = 0; i < 20; i++)
		memset(arena_array(&scratch, char, 50), 'x', 50);
}

static void an_arena_by_value_is_scratch(void **state)
{
	(void)state;
	struct arena arena = arena_make(64);
	char *kept = arena_array(&arena, char, 10);

	memcpy(kept, "kept", 5);
	use_scratch(arena);
	size_t bytes = arena_bytes(&arena);
	use_scratch(arena);
	assert_int_equal(arena_bytes(&arena), bytes);
	assert_string_equal(kept, "kept");
	char *next = arena_array(&arena, char, 10);
	assert_true(next >= kept + 10 && next < kept + 64);
	arena_free(&arena);
}

static void a_list_grows_and_keeps_its_items(void **state)
{
	(void)state;
	struct arena arena = arena_make(1024);
	struct {
		int *items;
		size_t count, room;
	} list = { 0 };

	for (int i = 0; i < 1000; i++)
		*arena_push(&arena, &list) = i;
	assert_int_equal(list.count, 1000);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(list.items[i], i);
	arena_free(&arena);
}

static void a_kept_list_has_no_room_to_spare(void **state)
{
	(void)state;
	struct arena scratch = arena_make(64);
	struct arena arena = arena_make(1 << 13);
	struct {
		int *items;
		size_t count, room;
	} list = { 0 };

	arena_keep(&arena, &list);
	assert_int_equal(list.room, 0);
	for (int i = 0; i < 1000; i++)
		*arena_push(&scratch, &list) = i;
	arena_keep(&arena, &list);
	arena_free(&scratch);
	assert_int_equal(list.room, 1000);
	assert_int_equal(arena_bytes(&arena), 1 << 13);
	*arena_push(&arena, &list) = 1000;
	for (int i = 0; i <= 1000; i++)
		assert_int_equal(list.items[i], i);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_comes_zeroed_even_after_a_reset),
		cmocka_unit_test(alignment_is_kept),
		cmocka_unit_test(allocations_do_not_overlap),
		cmocka_unit_test(what_is_larger_than_a_block_fits),
		cmocka_unit_test(a_reset_reuses_the_blocks),
		cmocka_unit_test(an_arena_by_value_is_scratch),
		cmocka_unit_test(a_kept_list_has_no_room_to_spare),
		cmocka_unit_test(a_list_grows_and_keeps_its_items),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
