#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout/columns.h"

static void natural_widths_are_taken_where_they_fit(void **state)
{
	struct column columns[] = { { 5, 5, 2, 0 }, { 7, 3, 2, 0 } };

	(void)state;
	assert_true(columns_share(columns, 2, 12));
	assert_int_equal(columns[0].cols, 5);
	assert_int_equal(columns[1].cols, 7);
}

static void narrow_columns_keep_theirs_and_wide_ones_share(void **state)
{
	struct column columns[] = { { 3, 3, 2, 0 }, { 90, 5, 2, 0 },
		{ 50, 9, 2, 0 } };

	(void)state;
	assert_true(columns_share(columns, 3, 44));
	assert_int_equal(columns[0].cols, 3);
	assert_int_equal(columns[1].cols, 21);
	assert_int_equal(columns[2].cols, 20);
}

static void no_column_is_narrower_than_its_word_if_words_fit(void **state)
{
	struct column columns[] = { { 60, 14, 2, 0 }, { 60, 4, 2, 0 } };

	(void)state;
	assert_true(columns_share(columns, 2, 20));
	assert_int_equal(columns[0].cols, 14);
	assert_int_equal(columns[1].cols, 6);
}

static void words_are_broken_only_beyond_the_length_of_words(void **state)
{
	struct column columns[] = { { 60, 40, 2, 0 }, { 60, 6, 2, 0 },
		{ 2, 2, 2, 0 } };

	(void)state;
	assert_true(columns_share(columns, 3, 34));
	assert_int_equal(columns[0].cols, 26);
	assert_int_equal(columns[1].cols, 6);
	assert_int_equal(columns[2].cols, 2);
	assert_true(columns_share(columns, 3, 28));
	assert_int_equal(columns[0].cols, COLUMN_WORD);
	assert_false(columns_share(columns, 3, 27));
}

static void columns_whose_words_do_not_fit_are_refused(void **state)
{
	struct column columns[] = { { 9, 9, 2, 0 }, { 9, 7, 2, 0 },
		{ 9, 4, 2, 0 } };

	(void)state;
	assert_true(columns_share(columns, 3, 20));
	assert_int_equal(columns[1].cols, 7);
	assert_false(columns_share(columns, 3, 19));
}

static void a_lone_column_takes_what_there_is(void **state)
{
	struct column column = { 90, 60, 2, 0 };

	(void)state;
	assert_true(columns_share(&column, 1, 12));
	assert_int_equal(column.cols, 12);
}

static void no_column_is_narrower_than_its_widest_cluster(void **state)
{
	struct column columns[] = { { 90, 40, 28, 0 }, { 90, 20, 2, 0 } };

	(void)state;
	assert_true(columns_share(columns, 2, 48));
	assert_int_equal(columns[0].cols, 28);
	assert_int_equal(columns[1].cols, 20);
	assert_false(columns_share(columns, 2, 47));
	assert_false(columns_share(columns, 1, 27));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(natural_widths_are_taken_where_they_fit),
		cmocka_unit_test(
			narrow_columns_keep_theirs_and_wide_ones_share),
		cmocka_unit_test(
			no_column_is_narrower_than_its_word_if_words_fit),
		cmocka_unit_test(
			words_are_broken_only_beyond_the_length_of_words),
		cmocka_unit_test(columns_whose_words_do_not_fit_are_refused),
		cmocka_unit_test(a_lone_column_takes_what_there_is),
		cmocka_unit_test(no_column_is_narrower_than_its_widest_cluster),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
