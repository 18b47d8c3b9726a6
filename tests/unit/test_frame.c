#include "view/frame.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct arena arena;

static struct frame make(int rows, int cols)
{
	return frame_make(&arena, rows, cols, (struct glyphs){ 0 });
}

static void row_is(const struct frame *frame, int row, const char *text)
{
	assert_string_equal(str_c(&arena, frame_row(&arena, frame, row)), text);
}

static void begins_blank(void **state)
{
	struct frame frame = make(2, 5);

	(void)state;
	row_is(&frame, 0, "");
	assert_int_equal(frame_cell(&frame, 1, 4)->chars[0], L' ');
	assert_null(frame_cell(&frame, 2, 0));
	assert_null(frame_cell(&frame, 0, 5));
	assert_null(frame_cell(&frame, -1, 0));
}

static void gives_the_column_behind_what_was_put(void **state)
{
	struct frame frame = make(1, 20);

	(void)state;
	assert_int_equal(frame_put(&frame, 0, 2, 20, S("ab日é"), 1), 7);
	row_is(&frame, 0, "  ab日é");
	assert_int_equal(frame_cell(&frame, 0, 5)->chars[0], 0);
}

static void cuts_off_between_clusters(void **state)
{
	struct frame frame = make(1, 4);

	(void)state;
	assert_int_equal(frame_put(&frame, 0, 1, 9, S("日本x"), 1), 3);
	row_is(&frame, 0, " 日");
	assert_int_equal(frame_put(&frame, 0, 0, 2, S("abc"), 1), 2);
	row_is(&frame, 0, "ab");
}

static void skips_what_is_left_of_the_edge(void **state)
{
	struct frame frame = make(1, 10);

	(void)state;
	assert_int_equal(frame_put(&frame, 0, -3, 10, S("abcdef"), 1), 3);
	row_is(&frame, 0, "def");
	frame = make(1, 10);
	assert_int_equal(frame_put(&frame, 0, -1, 10, S("日b"), 1), 2);
	row_is(&frame, 0, " b");
}

static void draws_nothing_beyond_the_rows(void **state)
{
	struct frame frame = make(1, 10);

	(void)state;
	frame_put(&frame, 1, 0, 10, S("x"), 1);
	frame_put(&frame, -1, 0, 10, S("x"), 1);
	frame_style(&frame, 1, 0, 10, 2);
	frame_style(&frame, 0, -5, 50, 2);
	row_is(&frame, 0, "");
}

static void marks_share_the_cell_of_their_base(void **state)
{
	struct frame frame = make(1, 10);

	(void)state;
	assert_int_equal(frame_put(&frame, 0, 0, 10, S("e\u0301x"), 1), 2);
	assert_int_equal(frame_cell(&frame, 0, 0)->chars[1], 0x301);
	assert_int_equal(frame_cell(&frame, 0, 1)->chars[0], L'x');
}

static void too_many_marks_leave_the_cell_whole(void **state)
{
	struct frame frame = make(1, 20);
	struct text text = { .arena = &arena };

	(void)state;
	text_add(&text, S("e"));
	text_add_repeat(&text, S("\u0301"), 12);
	assert_int_equal(frame_put(&frame, 0, 0, 20, text_str(&text), 1), 1);
	assert_int_equal(frame_cell(&frame, 0, 0)->chars[CELL_CHARS], 0);
}

static void half_a_wide_cluster_does_not_stay(void **state)
{
	struct frame frame = make(1, 6);

	(void)state;
	frame_put(&frame, 0, 0, 6, S("日本語"), 1);
	frame_put(&frame, 0, 1, 6, S("ab"), 1);
	row_is(&frame, 0, " ab 語");
}

static void controls_are_escaped_and_styled(void **state)
{
	struct frame frame = make(1, 10);

	(void)state;
	assert_int_equal(frame_put(&frame, 0, 0, 10, S("a\033b"), 1), 4);
	row_is(&frame, 0, "a^[b");
	assert_false(
		frame_cell(&frame, 0, 0)->styles & STYLE_BIT(STYLE_ESCAPED));
	assert_true(
		frame_cell(&frame, 0, 1)->styles & STYLE_BIT(STYLE_ESCAPED));
	assert_true(
		frame_cell(&frame, 0, 2)->styles & STYLE_BIT(STYLE_ESCAPED));
}

static void tabs_count_from_the_origin(void **state)
{
	struct frame frame = make(1, 20);

	(void)state;
	frame.origin = 3;
	assert_int_equal(frame_put(&frame, 0, 3, 20, S("a\tb"), 1), 8);
	row_is(&frame, 0, "   a   b");
	assert_int_equal(frame_put(&frame, 0, 0, 20, S("\tb"), 1), 4);
}

static void styles_add_to_what_stands(void **state)
{
	struct frame frame = make(1, 4);

	(void)state;
	frame_put(&frame, 0, 0, 4, S("abcd"), STYLE_BIT(STYLE_LINK));
	frame_style(&frame, 0, 1, 3, STYLE_BIT(STYLE_MATCH));
	assert_int_equal(
		frame_cell(&frame, 0, 0)->styles, STYLE_BIT(STYLE_LINK));
	assert_int_equal(frame_cell(&frame, 0, 2)->styles,
		STYLE_BIT(STYLE_LINK) | STYLE_BIT(STYLE_MATCH));
}

static void an_empty_frame_takes_everything(void **state)
{
	struct frame frame = make(0, 0);

	(void)state;
	frame_put(&frame, 0, 0, 10, S("x"), 1);
	frame_style(&frame, 0, 0, 10, 1);
	assert_null(frame_cell(&frame, 0, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(begins_blank),
		cmocka_unit_test(gives_the_column_behind_what_was_put),
		cmocka_unit_test(cuts_off_between_clusters),
		cmocka_unit_test(skips_what_is_left_of_the_edge),
		cmocka_unit_test(draws_nothing_beyond_the_rows),
		cmocka_unit_test(marks_share_the_cell_of_their_base),
		cmocka_unit_test(too_many_marks_leave_the_cell_whole),
		cmocka_unit_test(half_a_wide_cluster_does_not_stay),
		cmocka_unit_test(controls_are_escaped_and_styled),
		cmocka_unit_test(tabs_count_from_the_origin),
		cmocka_unit_test(styles_add_to_what_stands),
		cmocka_unit_test(an_empty_frame_takes_everything),
	};
	int failed;

	setlocale(LC_ALL, "C.UTF-8");
	arena = arena_make(1 << 16);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(&arena);
	return failed;
}
