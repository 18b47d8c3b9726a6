#include "print/date.h"
#include "unit/evidence.h"

/* How a date is written as a year, in full, and within its year. */
static void check(struct date date, const char *year, const char *full,
	const char *within)
{
	struct sheet *sheet = sheet_make();
	struct text out[3] = { { .arena = &sheet->arena },
		{ .arena = &sheet->arena }, { .arena = &sheet->arena } };

	date_add_year(&out[0], &date);
	date_add_full(&out[1], &date);
	date_add_within(&out[2], &date, true);
	assert_str(text_str(&out[0]), year);
	assert_str(text_str(&out[1]), full);
	assert_str(text_str(&out[2]), within);
	sheet_free(sheet);
}

static void a_date_says_as_much_as_is_known(void **state)
{
	(void)state;
	check((struct date){ .year = 2019, .month = 5, .day = 7 }, "2019",
		"May 7, 2019", "May 7");
	check((struct date){ .year = 2019, .month = 5 }, "2019", "May 2019",
		"May");
	check((struct date){ .year = 2019, .month = 22 }, "2019", "Summer 2019",
		"Summer");
	check((struct date){ .year = 2019 }, "2019", "2019", "");
	check((struct date){ .year = 2019, .month = 13, .day = 7 }, "2019",
		"2019", "");
	check((struct date){ .year = -44, .month = 3, .day = 15 }, "44 BC",
		"March 15, 44 BC", "March 15");
	check((struct date){ .year = 1999, .circa = true }, "ca. 1999",
		"ca. 1999", "");
	check((struct date){ .literal = S("in press") }, "in press", "in press",
		"");
	check((struct date){ .year = 0 }, "n.d.", "n.d.", "");
}

static void a_range_says_its_year_once_if_it_can(void **state)
{
	(void)state;
	check((struct date){ .year = 2010, .end = { 2012, 0, 0 } }, "2010–2012",
		"2010–2012", "");
	check((struct date){ .year = 2010, .open = true }, "2010–", "2010–",
		"");
	check((struct date){ .year = 2019,
		      .month = 5,
		      .day = 7,
		      .end = { 2019, 5, 9 } },
		"2019", "May 7–9, 2019", "May 7–9");
	check((struct date){ .year = 2019,
		      .month = 5,
		      .day = 7,
		      .end = { 2019, 6, 2 } },
		"2019", "May 7–June 2, 2019", "May 7–June 2");
	check((struct date){ .year = 2019, .month = 5, .end = { 2019, 6, 0 } },
		"2019", "May–June 2019", "May–June");
	check((struct date){ .year = 2018,
		      .month = 12,
		      .day = 30,
		      .end = { 2019, 1, 2 } },
		"2018–2019", "December 30, 2018–January 2, 2019", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_date_says_as_much_as_is_known),
		cmocka_unit_test(a_range_says_its_year_once_if_it_can),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
