#include "parse/bibtex_date_words.h"

/* By their first three letters. */
static const struct {
	const char *begin;
	int month;
} months[] = {
	{ "jan", 1 },
	{ "feb", 2 },
	{ "mar", 3 },
	{ "apr", 4 },
	{ "may", 5 },
	{ "mai", 5 },
	{ "jun", 6 },
	{ "jul", 7 },
	{ "aug", 8 },
	{ "sep", 9 },
	{ "oct", 10 },
	{ "okt", 10 },
	{ "nov", 11 },
	{ "dec", 12 },
	{ "dez", 12 },
	{ "spr", 21 },
	{ "sum", 22 },
	{ "aut", 23 },
	{ "fal", 23 },
	{ "win", 24 },
};

/* What stands in one half of a range. */
struct half {
	int month; /* of a word */
	int numbers[2];
	int count;
	int year;
	bool bad;
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int month_named(struct str word)
{
	for (size_t i = 0; i < sizeof months / sizeof *months; i++)
		if (str_equal_caseless(
			    str_slice(word, 0, 3), str_from(months[i].begin)))
			return months[i].month;
	return 0;
}

static void take_word(struct half *half, struct str word)
{
	int month = month_named(word);

	if (month && !half->month)
		half->month = month;
}

static void take_number(struct half *half, struct str digits)
{
	int number = 0;

	for (size_t i = 0; i < digits.size && i < 5; i++)
		number = number * 10 + (digits.at[i] - '0');
	if (digits.size == 4 && !half->year)
		half->year = number;
	else if (digits.size <= 2 && half->count < 2)
		half->numbers[half->count++] = number;
	else
		half->bad = true;
}

/* Where the word or the number that begins at `at` ends. */
static size_t token_end(struct str text, size_t at)
{
	bool digits = is_digit(text.at[at]);

	while (at < text.size &&
		(digits ? is_digit(text.at[at]) : is_letter(text.at[at])))
		at++;
	return at;
}

/* How many bytes of a sign that parts two halves stand here. */
static size_t separator(struct str text, size_t at)
{
	if (text.at[at] == '-' || text.at[at] == '/')
		return 1;
	return str_equal(str_slice(text, at, at + 3), S("–")) ? 3 : 0;
}

static struct half take_half(struct str *rest)
{
	struct half half = { 0 };
	struct str text = *rest;
	size_t at = 0, end;

	for (; at < text.size; at = end) {
		size_t sign = separator(text, at);
		end = at + (sign ? sign : 1);
		if (sign && (half.month || half.count || half.year)) {
			*rest = str_slice(text, end, text.size);
			return half;
		}
		if (is_letter(text.at[at]) || is_digit(text.at[at]))
			end = token_end(text, at);
		if (is_letter(text.at[at]))
			take_word(&half, str_slice(text, at, end));
		if (is_digit(text.at[at]))
			take_number(&half, str_slice(text, at, end));
	}
	*rest = (struct str){ 0 };
	return half;
}

/* Numbers are the month and the day, or the day alone where a word is the
 * month. */
static bool make_day(const struct half *half, int month, struct day *day)
{
	int at = 0;

	*day = (struct day){ .year = half->year, .month = half->month };
	if (!day->month && month)
		day->month = month;
	else if (!day->month && half->count)
		day->month = half->numbers[at++];
	if (at < half->count)
		day->day = half->numbers[at++];
	return !half->bad && at == half->count && day->day <= 31 &&
		(day->month <= 12 || day->month >= 21) && day->month <= 24;
}

bool bibtex_date_words(struct str text, struct day *begin, struct day *end)
{
	struct half first = take_half(&text);
	struct half second = take_half(&text);
	int month = first.month && first.count ? first.month : 0;
	bool days = first.count == 1 && !first.month && !first.year &&
		second.count == 1; /* "23--29 Jul" */

	*begin = *end = (struct day){ 0 };
	return !text.size && make_day(&first, days ? second.month : 0, begin) &&
		make_day(&second, second.count ? month : 0, end);
}
