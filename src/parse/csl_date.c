#include "parse/csl_date.h"

enum { YEAR_MOST = 9999 };

/* Takes digits off `rest`; -1 where there is none or too many. */
static int take_number(struct str *rest)
{
	int value = -1;

	for (; rest->size && rest->at[0] >= '0' && rest->at[0] <= '9';
		*rest = str_slice(*rest, 1, rest->size)) {
		value = (value < 0 ? 0 : value * 10) + rest->at[0] - '0';
		if (value > YEAR_MOST)
			return -1;
	}
	return value;
}

static bool is_date(const struct date *date)
{
	return date->year > 0 && date->month >= 0 && date->month <= 12 &&
		date->day >= 0 && date->day <= 31 &&
		(date->month || !date->day);
}

/* ISO 8601: "2018", "2018-02", "2018-02-06". */
static bool read_plain(struct str text, struct date *date)
{
	struct date read = { 0 };
	int *parts[] = { &read.year, &read.month, &read.day };

	for (size_t i = 0; i < 3; i++) {
		*parts[i] = take_number(&text);
		if (*parts[i] < 1)
			return false;
		if (!text.size)
			break;
		if (text.at[0] != '-' || i == 2)
			return false;
		text = str_slice(text, 1, text.size);
	}
	if (!is_date(&read))
		return false;
	*date = read;
	return true;
}

static void take_scalar(const struct yaml_node *node, struct date *date)
{
	struct str text = str_trim(yaml_text(node));

	if (!yaml_is_null(node) && !read_plain(text, date))
		date->literal = text;
}

static void take_part(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct str text = str_trim(yaml_text(node));
	int *part = member;
	int value = take_number(&text);

	if (yaml_is_null(node))
		return;
	if (node->kind != YAML_SCALAR || value < 0 || text.size)
		taker_tell_kind(taker, field, node, "a number");
	else
		*part = value;
}

/* [[2018, 2, 6]]; of a range the first; [2018, 2, 6] is understood too. */
static void take_parts(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct date *date = member;
	int *parts[] = { &date->year, &date->month, &date->day };

	if (node->kind != YAML_SEQUENCE) {
		taker_tell_kind(taker, field, node, "a list of lists");
		return;
	}
	if (node->first && node->first->kind == YAML_SEQUENCE)
		node = node->first;
	node = node->first;
	for (size_t i = 0; node && i < 3; node = node->next, i++)
		take_part(taker, field, node, parts[i]);
}

static void take_literal(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct date *date = member;

	if (node->kind != YAML_SCALAR)
		taker_tell_kind(taker, field, node, "a text");
	else
		take_scalar(node, date);
}

static const struct field date_fields[] = {
	{ "date-parts", take_parts, 0, NULL, false },
	{ "year", take_part, offsetof(struct date, year), NULL, false },
	{ "month", take_part, offsetof(struct date, month), NULL, false },
	{ "day", take_part, offsetof(struct date, day), NULL, false },
	{ "literal", take_literal, 0, NULL, false },
	{ "raw", take_literal, 0, NULL, false },
};

static const struct fields date_mapping =
	FIELDS(date_fields, .what = "a date", .open = true);

void csl_date_take(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct date *date = member;

	if (node->kind == YAML_SEQUENCE && node->first)
		node = node->first; /* pandoc-citeproc: a list of mappings */
	if (node->kind == YAML_SCALAR) {
		take_scalar(node, date);
		return;
	}
	fields_take(taker, &date_mapping, node, date);
	if (is_date(date))
		return;
	if (!date->literal.size && (date->year || date->month || date->day))
		taker_tell_kind(taker, field, node, "a date, as in 2018-02-06");
	date->year = date->month = date->day = 0;
}
