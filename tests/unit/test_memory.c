#include "reader/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

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

static void what_is_written_reads_back(void **state)
{
	struct landmark place = { 12, 1, UINT32_MAX, -2, S("## \"Oven\""), 4,
		S(" two\nlines \\ \x01 é") };
	struct memory memory = { .file = S("/tmp/a: b.md"),
		.size = S("77"),
		.place = place,
		.fold_level = 3,
		.panel = true,
		.list = S("claims"),
		.panel_wider = -6,
		.text_cols = 66 };

	(void)state;
	*arena_push(&arena, &memory.folds) =
		(struct landmark){ .heading = S("# A"), .line = 3 };
	*arena_push(&arena, &memory.marks) =
		(struct memory_mark){ .name = S("0"), .at = place };
	struct str first = memory_write(&arena, &memory);
	memory = memory_read(&arena, first);
	assert_false(memory.broken);
	assert_string_equal(str_c(&arena, first),
		str_c(&arena, memory_write(&arena, &memory)));
	assert_int_equal(memory.place.byte, UINT32_MAX);
	assert_int_equal(memory.place.lines, -2);
	assert_string_equal(
		str_c(&arena, memory.place.words), " two\nlines \\ \x01 é");
	assert_string_equal(str_c(&arena, memory.list), "claims");
	assert_int_equal(memory.marks.count, 1);
	assert_int_equal(memory.folds.count, 1);
	assert_true(memory.panel);
	assert_int_equal(memory.text_cols, 66);
}

static void marks_across_files_read_back(void **state)
{
	struct file_marks marks = { 0 };

	(void)state;
	*arena_push(&arena, &marks.marks) =
		(struct memory_mark){ .name = S("A"),
			.file = S("/tmp/a: \"b\".md"),
			.at = { .line = 7, .words = S("So") } };
	*arena_push(&arena, &marks.marks) = (struct memory_mark){
		.name = S("Z"), .file = S("kratom"), .embedded = true
	};
	struct str first = file_marks_write(&arena, &marks);
	marks = file_marks_read(&arena, first);
	assert_false(marks.broken);
	assert_int_equal(marks.marks.count, 2);
	assert_string_equal(
		str_c(&arena, marks.marks.items[0].file), "/tmp/a: \"b\".md");
	assert_int_equal(marks.marks.items[0].at.line, 7);
	assert_true(marks.marks.items[1].embedded);
	assert_string_equal(str_c(&arena, first),
		str_c(&arena, file_marks_write(&arena, &marks)));
	assert_true(file_marks_read(&arena, S("marks: [")).broken);
	assert_true(
		file_marks_read(&arena, S("format: 1\nmarks: [3]\n")).broken);
}

static void what_is_broken_is_told(void **state)
{
	static const char *const sources[] = { "", "format: 2\nplace: {}\n",
		"format: 1\nplace: {line: x}\n", "format: 1\n", "- a\n",
		"format: 1\nplace: {line: 3\n", "format: 1\nplace: [a]\n",
		"format: 1\nplace: {}\nmarks: {a: b}\n", "\x80\xFF",
		"format: 1\nplace: {}\npanel: {shown: maybe}\n" };

	(void)state;
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		assert_true(memory_read(&arena, str_from(sources[i])).broken);
	assert_true(histories_read(&arena, S("searches: [")).broken);
	assert_true(histories_read(&arena, S("format: 1\nsearches: [[a]]\n"))
			    .broken);
}

static void keys_of_later_versions_do_no_harm(void **state)
{
	struct memory memory = memory_read(&arena,
		S("format: 1\nmood: good\nplace: {line: 4, planet: 3}\n"));

	(void)state;
	assert_false(memory.broken);
	assert_int_equal(memory.place.line, 4);
	assert_int_equal(memory.fold_level, 6);
}

static void of_histories_the_last_lines_are_kept(void **state)
{
	struct histories histories = { 0 };

	(void)state;
	for (int i = 0; i < MEMORY_LINES + 7; i++)
		*arena_push(&arena, &histories.searches) =
			str_format(&arena, "word %d", i);
	*arena_push(&arena, &histories.commands) = S("no");
	struct str written = histories_write(&arena, &histories);
	histories = histories_read(&arena, written);
	assert_false(histories.broken);
	assert_int_equal(histories.searches.count, MEMORY_LINES);
	assert_string_equal(
		str_c(&arena, histories.searches.items[0]), "word 7");
	assert_string_equal(str_c(&arena, histories.commands.items[0]), "no");
}

#define TEST(function) \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_written_reads_back),
		TEST(marks_across_files_read_back),
		TEST(what_is_broken_is_told),
		TEST(keys_of_later_versions_do_no_harm),
		TEST(of_histories_the_last_lines_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
