#include "print/date.h"

enum { SPRING = 21, WINTER = 24 };

static const char *const months[] = { "January", "February", "March", "April",
	"May", "June", "July", "August", "September", "October", "November",
	"December" };

static const char *const seasons[] = { "Spring", "Summer", "Autumn", "Winter" };

bool date_known(const struct date *date)
{
	return date->year || date->literal.size;
}

/* The month's or season's name; NULL: it is not known. */
static const char *month_name(int month)
{
	if (month >= 1 && month <= 12)
		return months[month - 1];
	if (month >= SPRING && month <= WINTER)
		return seasons[month - SPRING];
	return NULL;
}

static struct day first_day(const struct date *date)
{
	return (struct day){ date->year, date->month, date->day };
}

static bool has_day(struct day day)
{
	return day.month >= 1 && day.month <= 12 && day.day > 0;
}

static void add_year(struct text *out, int year)
{
	if (year < 0)
		text_format(out, "%lld BC", -(long long)year);
	else
		text_format(out, "%d", year);
}

/* "May 7", "May" */
static void add_day(struct text *out, struct day day)
{
	text_add(out, str_from(month_name(day.month)));
	if (has_day(day))
		text_format(out, " %d", day.day);
}

/* "May 7, 2019", "May 2019", "2019" */
static void add_whole_day(struct text *out, struct day day)
{
	if (month_name(day.month)) {
		add_day(out, day);
		text_add(out, has_day(day) ? S(", ") : S(" "));
	}
	add_year(out, day.year);
}

static void add_circa(struct text *out, const struct date *date)
{
	if (date->circa)
		text_add(out, S("ca. "));
}

static void add_words(struct text *out, const struct date *date)
{
	text_add(out, date->literal.size ? date->literal : S("n.d."));
}

void date_add_year(struct text *out, const struct date *date)
{
	if (!date->year) {
		add_words(out, date);
		return;
	}
	add_circa(out, date);
	add_year(out, date->year);
	if (date->open || (date->end.year && date->end.year != date->year))
		text_add(out, S("–"));
	if (date->end.year && date->end.year != date->year)
		add_year(out, date->end.year);
}

/* A range within a year, or no range: its years need not be said twice. */
static bool is_within(const struct date *date)
{
	return !date->open && (!date->end.year || date->end.year == date->year);
}

void date_add_within(struct text *out, const struct date *date, bool days)
{
	struct day first = first_day(date), last = date->end;

	if (!date->year || !month_name(first.month) || !is_within(date))
		return;
	if (!days)
		first.day = last.day = 0;
	add_day(out, first);
	if (!last.year || !month_name(last.month))
		return;
	if (last.month != first.month)
		text_add(out, S("–")), add_day(out, last);
	else if (has_day(first) && has_day(last) && last.day != first.day)
		text_format(out, "–%d", last.day);
}

void date_add_full(struct text *out, const struct date *date)
{
	struct day first = first_day(date);

	if (!date->year) {
		add_words(out, date);
		return;
	}
	add_circa(out, date);
	if (is_within(date) && month_name(first.month)) {
		bool day = has_day(first) ||
			(date->end.year && has_day(date->end));
		date_add_within(out, date, true);
		text_add(out, day ? S(", ") : S(" "));
		add_year(out, date->year);
		return;
	}
	add_whole_day(out, first);
	if (date->open || !is_within(date))
		text_add(out, S("–"));
	if (date->end.year && !is_within(date))
		add_whole_day(out, date->end);
}
