#include "parse/bibtex_date.h"

#include "parse/bibtex_date_words.h"

#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_open_digit(char c)
{
	return c == 'X' || c == 'x' || c == 'u';
}

/* One side of a range; of 199X the begin and the end. */
struct side {
	struct day begin, end;
	bool circa;
};

/* Takes a qualifier off the end: uncertain, approximate, both. */
static bool take_qualifier(struct str *s)
{
	if (!s->size || !strchr("?~%", s->at[s->size - 1]))
		return false;
	*s = str_trim(str_slice(*s, 0, s->size - 1));
	return true;
}

enum { YEAR_DIGITS = 4, OPEN_FROM = 2 /* digits before an open one */ };

/* Digits, of which the last may be open. */
static bool take_year(struct str *s, struct side *side)
{
	bool negative = s->size && s->at[0] == '-';
	size_t begin = negative, at = begin;
	int low = 0, high = 0;

	for (; at < s->size && at < begin + YEAR_DIGITS; at++) {
		bool open = is_open_digit(s->at[at]);
		if (open ? at < begin + OPEN_FROM :
			   (!is_digit(s->at[at]) || low != high))
			break;
		low = low * 10 + (open ? 0 : s->at[at] - '0');
		high = high * 10 + (open ? 9 : s->at[at] - '0');
	}
	if (at < begin + (negative ? 1 : 3) || (negative && low != high))
		return false;
	side->begin.year = negative ? -low : low;
	side->end.year = low == high ? 0 : high;
	*s = str_slice(*s, at, s->size);
	return true;
}

/* "-03", of which the figure may be single; 0 where none stands there. */
static int take_part(struct str *s)
{
	size_t at = 1;
	int number = 0;

	if (!s->size || s->at[0] != '-')
		return 0;
	for (; at < s->size && at < 3 && is_digit(s->at[at]); at++)
		number = number * 10 + (s->at[at] - '0');
	if (number)
		*s = str_slice(*s, at, s->size);
	return number;
}

/* Open months and days are not given: "2010-XX". */
static void skip_open(struct str *s)
{
	while (str_starts(*s, S("-XX")) || str_starts(*s, S("-uu")))
		*s = str_slice(*s, 3, s->size);
}

static bool is_month(int month)
{
	return month <= 12 || (month >= 21 && month <= 24);
}

static bool take_side(struct str s, struct side *side)
{
	ptrdiff_t time = str_find(s, S("T"), 0);

	*side = (struct side){ 0 };
	s = str_trim(time == STR_NONE ? s : str_slice(s, 0, (size_t)time));
	while (take_qualifier(&s))
		side->circa = true;
	if (!take_year(&s, side))
		return false;
	side->begin.month = take_part(&s);
	if (side->begin.month)
		side->begin.day = take_part(&s);
	skip_open(&s);
	return !s.size && is_month(side->begin.month) && side->begin.day <= 31;
}

/* The year before the first is 0 in ISO 8601, and -1 here. */
static void count_from_one(struct day *day, bool given)
{
	if (given && day->year <= 0)
		day->year--;
}

static void set(struct date *date, const struct day *begin,
	const struct day *end, bool circa)
{
	*date = (struct date){
		.year = begin->year,
		.month = begin->month,
		.day = begin->day,
		.end = *end,
		.circa = circa,
	};
}

static bool read_range(struct str first, struct str last, struct date *date)
{
	struct side begin, end;
	bool open = !last.size || str_equal(last, S("..")) ||
		str_equal(last, S("open")) || str_equal(last, S("unknown"));

	if (!take_side(first, &begin))
		return false;
	count_from_one(&begin.begin, true);
	if (open) {
		set(date, &begin.begin, &(struct day){ 0 }, begin.circa);
		date->open = true;
		return true;
	}
	if (!take_side(last, &end))
		return false;
	count_from_one(&end.begin, true);
	set(date, &begin.begin, end.end.year ? &end.end : &end.begin,
		begin.circa || end.circa);
	return true;
}

static bool has_letters(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if ((s.at[i] | 32) >= 'a' && (s.at[i] | 32) <= 'z')
			return true;
	return false;
}

/* "May 3, 2010": a month in words, and a year. */
static bool read_words(struct str text, struct date *date)
{
	struct day begin, end;

	if (!has_letters(text) || !bibtex_date_words(text, &begin, &end) ||
		!begin.month)
		return false;
	if (end.year && !begin.year)
		begin.year = end.year;
	if (end.month && !end.year)
		end.year = begin.year;
	if (!begin.year)
		return false;
	set(date, &begin, &end, false);
	return true;
}

bool bibtex_date_read(struct str text, struct date *date)
{
	ptrdiff_t slash = str_find(text, S("/"), 0);
	struct side side;

	text = str_trim(text);
	if (slash != STR_NONE)
		return read_range(str_slice(text, 0, (size_t)slash),
			       str_trim(str_slice(
				       text, (size_t)slash + 1, text.size)),
			       date) ||
			read_words(text, date);
	if (!take_side(text, &side))
		return read_words(text, date);
	count_from_one(&side.begin, true);
	set(date, &side.begin, &side.end, side.circa);
	return true;
}

/* "c. 1999", "[1999]": what stands around a year. */
static struct str strip(struct str year, bool *circa)
{
	static const char *const about[] = { "circa", "about", "ca.", "c.",
		"ca ", "c " };

	year = str_trim(year);
	if (year.size > 1 && strchr("[(", year.at[0]) &&
		strchr("])", year.at[year.size - 1]))
		year = str_trim(str_slice(year, 1, year.size - 1));
	for (size_t i = 0; i < sizeof about / sizeof *about; i++) {
		struct str word = str_from(about[i]);
		if (!str_equal_caseless(str_slice(year, 0, word.size), word))
			continue;
		*circa = true;
		return str_trim(str_slice(year, word.size, year.size));
	}
	return year;
}

static int number_of(struct str s)
{
	int number = 0;

	if (!s.size || s.size > YEAR_DIGITS)
		return 0;
	for (size_t i = 0; i < s.size; i++) {
		if (!is_digit(s.at[i]))
			return 0;
		number = number * 10 + (s.at[i] - '0');
	}
	return number;
}

/* "1998-1999", "1998–99". */
static bool read_years(struct str text, struct date *date)
{
	struct str first = str_trim(str_slice(text, 0, 4));
	struct str last = str_trim(str_slice(text, 4, text.size));
	size_t sign = str_starts(last, S("–")) ? 3 :
		str_starts(last, S("-"))       ? 1 :
						 0;

	last = str_trim(str_slice(last, sign, last.size));
	int begin = number_of(first), end = number_of(last);
	if (!sign || first.size < 4 || !begin || (!end && last.size))
		return false;
	if (!last.size) {
		*date = (struct date){ .year = begin, .open = true };
		return true;
	}
	if (last.size == 2)
		end += begin / 100 * 100;
	if (last.size != 2 && last.size != 4)
		return false;
	set(date, &(struct day){ .year = begin }, &(struct day){ .year = end },
		false);
	return true;
}

/* "44 BC": a year before the first. */
static bool read_before(struct str text, struct date *date)
{
	ptrdiff_t blank = str_find(text, S(" "), 0);

	if (blank == STR_NONE)
		return false;
	struct str word = str_trim(str_slice(text, (size_t)blank, text.size));
	int year = number_of(str_slice(text, 0, (size_t)blank));
	if (!year || (!str_equal(word, S("BC")) && !str_equal(word, S("BCE"))))
		return false;
	*date = (struct date){ .year = -year };
	return true;
}

static void read_year(struct str text, struct date *date)
{
	bool circa = false;
	struct str year = strip(text, &circa);
	int number = number_of(year);

	*date = (struct date){ 0 };
	if (str_starts(year, S("-")))
		number = -number_of(str_slice(year, 1, year.size));
	if (number)
		date->year = number;
	else if (!read_years(year, date) && !bibtex_date_read(year, date) &&
		!read_before(year, date))
		date->literal = str_trim(text);
	date->circa = (date->circa || circa) && date->year;
}

/* The day of the month, "3" or "3--5". */
static void add_day(struct str text, struct date *date)
{
	size_t digits = 0;

	text = str_trim(text);
	while (digits < text.size && is_digit(text.at[digits]))
		digits++;
	int day = number_of(str_slice(text, 0, digits));
	text = str_trim(str_slice(text, digits, text.size));
	if (!day || day > 31 || date->day || !date->month || date->month > 12)
		return;
	date->day = day;
	if (str_starts(text, S("–")))
		text = str_trim(str_slice(text, S("–").size, text.size));
	int last = number_of(text);
	if (last > day && last <= 31 && !date->end.year)
		date->end = (struct day){ date->year, date->month, last };
}

void bibtex_date_parts(
	struct str year, struct str month, struct str day, struct date *date)
{
	struct day begin, end;

	read_year(year, date);
	if (!date->year || date->month || date->end.year ||
		!bibtex_date_words(month, &begin, &end) || begin.year)
		return;
	date->month = begin.month;
	date->day = begin.day;
	if (end.month && !end.year)
		date->end = (struct day){ date->year, end.month, end.day };
	add_day(day, date);
}
