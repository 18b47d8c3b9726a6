#include "print/json_parts.h"

enum {
	SEASON = 20, /* a month of 21 is the first season (EDTF) */
	SEASON_LAST = SEASON + 4
};

static void add_person(struct json *json, const struct person *person)
{
	const struct {
		const char *name;
		struct str value;
	} fields[] = { { "family", person->family }, { "given", person->given },
		{ "non-dropping-particle", person->particle },
		{ "suffix", person->suffix }, { "literal", person->literal } };

	put_begin(json, NULL, '{');
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (fields[i].value.size)
			put_text(json, fields[i].name, fields[i].value);
	put_end(json);
}

static void add_people(
	struct json *json, const char *name, const struct people *people)
{
	if (!people->count)
		return;
	put_begin(json, name, '[');
	for (size_t i = 0; i < people->count; i++)
		add_person(json, &people->items[i]);
	put_end(json);
}

static void add_day(struct json *json, int year, int month, int day)
{
	put_begin(json, NULL, '[');
	put_number(json, NULL, year);
	if (month && month <= 12)
		put_number(json, NULL, month);
	if (month && month <= 12 && day)
		put_number(json, NULL, day);
	put_end(json);
}

static void add_parts(struct json *json, const struct date *date)
{
	put_begin(json, "date-parts", '[');
	add_day(json, date->year, date->month, date->day);
	if (date->end.year)
		add_day(json, date->end.year, date->end.month, date->end.day);
	else if (date->open) /* as citeproc writes what has not ended */
		add_day(json, 0, 0, 0);
	put_end(json);
	if (date->month > SEASON && date->month <= SEASON_LAST)
		put_number(json, "season", date->month - SEASON);
}

/* A CSL date (CSL 1.0.2's schema csl-data.json). */
static void add_date(
	struct json *json, const char *name, const struct date *date)
{
	if (!date->year && !date->literal.size)
		return;
	put_begin(json, name, '{');
	if (date->year)
		add_parts(json, date);
	if (date->circa)
		put_bool(json, "circa", true);
	if (date->literal.size)
		put_text(json, "literal", date->literal);
	put_end(json);
}

static void add_variables(struct json *json, const struct reference *reference)
{
	const struct variable *variable = reference_variables;

	for (; variable->name; variable++) {
		const void *member = (const char *)reference + variable->offset;
		const struct str *text = member;
		if (variable->kind == VARIABLE_NAMES)
			add_people(json, variable->name, member);
		else if (variable->kind == VARIABLE_DATE)
			add_date(json, variable->name, member);
		else if (text->size)
			put_text(json, variable->name, *text);
	}
}

static void add_unverified(struct json *json, const struct reference *reference)
{
	if (!reference->unverified.count)
		return;
	put_begin(json, "unverified", '{');
	for (size_t i = 0; i < reference->unverified.count; i++) {
		const struct unverified *field =
			&reference->unverified.items[i];
		struct str name = field->field;
		put_text(json, str_c(json->out.arena, name), field->why);
	}
	put_end(json);
}

static void add_says(struct json *json, const struct reference *reference)
{
	if (!reference->says.count)
		return;
	put_begin(json, "says", '[');
	for (size_t i = 0; i < reference->says.count; i++)
		put_text(json, NULL, reference->says.items[i]);
	put_end(json);
}

/* What the edition says of it, and what the reader shows. */
static void add_custom(struct json *json, const struct reference *reference,
	struct str edition)
{
	const struct {
		const char *name;
		struct str value;
	} fields[] = { { "identification",
			       str_from(identification_word(
				       reference->identification)) },
		{ "read", str_from(read_word(reference->read)) },
		{ "named-as", reference->named_as },
		{ "role", reference->role }, { "file", reference->file },
		{ "notes", reference->notes }, { "edition", edition } };

	put_begin(json, "custom", '{');
	put_place(json, "number", reference->ordinal);
	put_bool(json, "named", reference->named);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (fields[i].value.size)
			put_text(json, fields[i].name, fields[i].value);
	add_says(json, reference);
	add_unverified(json, reference);
	put_known(json, "source", reference->source);
	put_place(json, "line", reference->line);
	put_end(json);
}

bool json_is_link(
	const struct article *article, const struct reference *reference)
{
	return article->links && reference->source.at == article->name.at &&
		reference->id.at == reference->url.at;
}

void json_reference(struct json *json, const struct reference *reference,
	struct str edition)
{
	put_begin(json, NULL, '{');
	put_text(json, "id", reference->id);
	add_variables(json, reference);
	add_custom(json, reference, edition);
	put_end(json);
}

void json_references(struct json *json, const struct article *article)
{
	const struct bibliography *bibliography = &article->bibliography;

	put_begin(json, "references", '[');
	for (size_t i = 0; i < bibliography->by_ordinal.count; i++) {
		const struct reference *reference =
			&bibliography->references
				 .items[bibliography->by_ordinal.items[i]];
		if (!json_is_link(article, reference))
			json_reference(json, reference, S(""));
	}
	put_end(json);
}
