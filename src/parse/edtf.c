#include "parse/edtf.h"

enum { YEAR_DIGITS = 4, SPRING = 21, WINTER = 24 };

bool edtf_is_day(struct day day)
{
	bool season = day.month >= SPRING && day.month <= WINTER && !day.day;
	bool month = day.month >= 0 && day.month <= 12;

	return day.year && day.year >= -9999 && day.year <= 9999 &&
		(month || season) && day.day >= 0 && day.day <= 31 &&
		(day.month || !day.day);
}

/* Takes at most `most` digits off `rest`; gives how many. */
static int take_digits(struct str *rest, int most, int *value)
{
	int count = 0;

	for (*value = 0; count < most && rest->size && rest->at[0] >= '0' &&
		rest->at[0] <= '9';
		count++) {
		*value = *value * 10 + rest->at[0] - '0';
		*rest = str_slice(*rest, 1, rest->size);
	}
	return count;
}

/* In EDTF the year 0 is there; in CSL it is the year -1. */
static bool take_year(struct str *rest, int *year)
{
	bool before = str_starts(*rest, S("-"));

	*rest = str_slice(*rest, before, rest->size);
	int digits = take_digits(rest, YEAR_DIGITS, year);
	if (before)
		*year = -*year;
	if (digits == YEAR_DIGITS && *year <= 0)
		--*year;
	return digits > 0;
}

/* "-05" or "/5": a part behind a sign. */
static bool take_part(struct str *rest, char sign, int *part)
{
	enum { DIGITS = 2 };

	if (!rest->size || rest->at[0] != sign)
		return true;
	*rest = str_slice(*rest, 1, rest->size);
	return take_digits(rest, DIGITS, part) > 0 && *part > 0;
}

static struct str without_time(struct str text)
{
	ptrdiff_t at = str_find(text, S("T"), 0);

	if (at == STR_NONE)
		at = str_find(text, S(" "), 0);
	bool time = at >= 10 && (size_t)at + 1 < text.size &&
		text.at[at + 1] >= '0' && text.at[at + 1] <= '2';
	return time ? str_slice(text, 0, (size_t)at) : text;
}

/* One day, with `sign` between its parts; whether it is about then. */
static bool read_day(struct str text, char sign, struct day *day, bool *circa)
{
	struct day read = { 0 };

	text = without_time(str_trim(text));
	if (text.size > 1 &&
		(str_ends(text, S("~")) || str_ends(text, S("?")) ||
			str_ends(text, S("%")))) {
		*circa = true;
		text = str_slice(text, 0, text.size - 1);
	}
	if (!take_year(&text, &read.year) ||
		!take_part(&text, sign, &read.month) ||
		!take_part(&text, sign, &read.day) || text.size ||
		!edtf_is_day(read))
		return false;
	*day = read;
	return true;
}

static bool is_open(struct str end)
{
	end = str_trim(end);
	return !end.size || str_equal(end, S("..")) ||
		str_equal(end, S("open"));
}

/* "2010/2012": the end has a year of four digits, else it is a month. */
static bool read_range(struct str text, struct date *date)
{
	ptrdiff_t slash = str_find(text, S("/"), 0);
	struct date read = { 0 };
	struct day begin;

	if (slash == STR_NONE)
		return false;
	struct str end = str_slice(text, (size_t)slash + 1, text.size);
	if (!read_day(str_slice(text, 0, (size_t)slash), '-', &begin,
		    &read.circa))
		return false;
	read.year = begin.year;
	read.month = begin.month;
	read.day = begin.day;
	read.open = is_open(end);
	if (!read.open &&
		(str_trim(end).size < YEAR_DIGITS ||
			!read_day(end, '-', &read.end, &read.circa)))
		return false;
	*date = read;
	return true;
}

bool edtf_read(struct str text, struct date *date)
{
	struct day day;
	bool circa = false;

	text = str_trim(text);
	if (read_range(text, date))
		return true;
	if (!read_day(text, '-', &day, &circa) &&
		!read_day(text, '/', &day, &circa))
		return false;
	*date = (struct date){ .year = day.year,
		.month = day.month,
		.day = day.day,
		.circa = circa };
	return true;
}
