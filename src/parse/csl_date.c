#include "parse/csl_date.h"

#include "parse/edtf.h"

enum { YEAR_MOST = 9999, SPRING = 21 };

/* A whole number with its sign; false: the text is none. */
static bool read_number(struct str text, int *value)
{
	bool before = str_starts(text, S("-"));
	int read = 0;

	text = str_slice(text, before, text.size);
	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
		read = read * 10 + text.at[i] - '0';
		if (read > YEAR_MOST)
			return false;
	}
	*value = before ? -read : read;
	return text.size > 0;
}

static struct day day_of(const struct date *date)
{
	return (struct day){ date->year, date->month, date->day };
}

static void set_day(struct date *date, struct day day)
{
	date->year = day.year;
	date->month = day.month;
	date->day = day.day;
}

static bool is_nothing(const struct yaml_node *node)
{
	return yaml_is_null(node) ||
		(node->kind == YAML_SCALAR && !str_trim(node->text).size);
}

static void take_scalar(const struct yaml_node *node, struct date *date)
{
	struct str text = str_trim(yaml_text(node));

	if (!yaml_is_null(node) && !edtf_read(text, date))
		date->literal = text;
}

static void take_part(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	if (!is_nothing(node) &&
		!read_number(str_trim(yaml_text(node)), member))
		taker_tell_kind(taker, field, node, "a number");
}

/* [2018, 2, 6] */
static struct day take_day(struct taker *taker, const struct field *field,
	const struct yaml_node *list)
{
	struct day day = { 0 };
	int *parts[] = { &day.year, &day.month, &day.day };
	const struct yaml_node *node = list->first;

	for (size_t i = 0; node && i < 3; node = node->next, i++)
		take_part(taker, field, node, parts[i]);
	/* citeproc's seasons are months from 13 on */
	if (day.month >= 13 && day.month <= 16)
		day.month += SPRING - 13;
	return day;
}

static void take_end(struct date *date, struct day end)
{
	date->open = !end.year;
	if (edtf_is_day(end) &&
		(end.year != date->year || end.month != date->month ||
			end.day != date->day))
		date->end = end;
}

/* [[2018, 2, 6]], of a range two; [2018, 2, 6] is understood too. */
static void take_parts(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct date *date = member;

	if (is_nothing(node))
		return;
	if (node->kind != YAML_SEQUENCE) {
		taker_tell_kind(taker, field, node, "a list of lists");
		return;
	}
	if (!node->first || node->first->kind != YAML_SEQUENCE) {
		set_day(date, take_day(taker, field, node));
		return;
	}
	node = node->first;
	set_day(date, take_day(taker, field, node));
	if (node->next && node->next->kind == YAML_SEQUENCE)
		take_end(date, take_day(taker, field, node->next));
}

static void take_literal(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct date *date = member;

	if (node->kind != YAML_SCALAR)
		taker_tell_kind(taker, field, node, "a text");
	else if (!date->year)
		take_scalar(node, date);
}

/* 1 to 4, 21 to 24, or a name. */
static void take_season(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	static const char *const names[] = { "spring", "summer", "autumn",
		"winter", "fall" };
	static const int months[] = { 21, 22, 23, 24, 23 };
	struct date *date = member;
	struct str text = str_trim(yaml_text(node));
	int number = 0;

	(void)taker;
	(void)field;
	for (int i = 0; i < 5; i++)
		if (str_equal_caseless(text, str_from(names[i])))
			number = months[i];
	if (!number && read_number(text, &number) && number < SPRING)
		number += SPRING - 1;
	if (number >= SPRING && number < SPRING + 4 && !date->month)
		date->month = number;
}

/* true, 1, or any word but these. */
static void take_circa(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct date *date = member;
	struct str text = str_trim(yaml_text(node));

	(void)taker;
	(void)field;
	date->circa = !is_nothing(node) && !str_equal(text, S("0")) &&
		!str_equal_caseless(text, S("false"));
}

static const struct field date_fields[] = {
	{ "date-parts", take_parts, 0, NULL, false },
	{ "year", take_part, offsetof(struct date, year), NULL, false },
	{ "month", take_part, offsetof(struct date, month), NULL, false },
	{ "day", take_part, offsetof(struct date, day), NULL, false },
	{ "literal", take_literal, 0, NULL, false },
	{ "raw", take_literal, 0, NULL, false },
};

/* What adds to the date of the fields above. */
static const struct field more_fields[] = {
	{ "season", take_season, 0, NULL, false },
	{ "circa", take_circa, 0, NULL, false },
};

static const struct fields date_mapping =
	FIELDS(date_fields, .what = "a date", .open = true);
static const struct fields more_mapping =
	FIELDS(more_fields, .what = "a date", .open = true);

static void take_mapping(struct taker *taker, const struct field *field,
	const struct yaml_node *node, struct date *date)
{
	fields_take(taker, &date_mapping, node, date);
	if (node->kind == YAML_MAPPING)
		fields_take(taker, &more_mapping, node, date);
	if (edtf_is_day(day_of(date))) {
		date->literal = S("");
		return;
	}
	if (!date->literal.size && (date->year || date->day))
		taker_tell_kind(taker, field, node, "a date, as in 2018-02-06");
	struct str literal = date->literal;
	*date = (struct date){ .literal = literal };
}

void csl_date_take(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct date *date = member;
	struct date end = { 0 };

	if (node->kind == YAML_SCALAR) {
		take_scalar(node, date);
		return;
	}
	/* pandoc-citeproc: a list of mappings, of a range two */
	bool list = node->kind == YAML_SEQUENCE && node->first;
	const struct yaml_node *begin = list ? node->first : node;
	if (list && begin->kind == YAML_SCALAR) {
		take_parts(taker, field, node, date);
		return;
	}
	take_mapping(taker, field, begin, date);
	if (list && begin->next) {
		take_mapping(taker, field, begin->next, &end);
		take_end(date, day_of(&end));
	}
}
