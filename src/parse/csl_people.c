#include "parse/csl_people.h"

#include "parse/csl_text.h"

static void take_part(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct str *text = member;

	field_text(taker, field, node, text);
	*text = csl_text(taker->arena, *text);
}

static const struct field person_fields[] = {
	{ "family", take_part, offsetof(struct person, family), NULL, false },
	{ "given", take_part, offsetof(struct person, given), NULL, false },
	{ "non-dropping-particle", take_part, offsetof(struct person, particle),
		NULL, false },
	{ "suffix", take_part, offsetof(struct person, suffix), NULL, false },
	{ "literal", take_part, offsetof(struct person, literal), NULL, false },
	{ "name", take_part, offsetof(struct person, literal), NULL, false },
};

static const struct fields person_mapping =
	FIELDS(person_fields, .what = "a name", .open = true);

/* "Alexander von" Humboldt: it drops to where the given name stands. */
static void add_dropping(struct taker *taker, const struct yaml_node *node,
	struct person *person)
{
	struct str dropping =
		str_trim(yaml_text(yaml_get(node, S("dropping-particle"))));

	if (dropping.size && person->given.size)
		person->given = str_format(taker->arena, "%.*s %.*s",
			STR(person->given), STR(dropping));
	else if (dropping.size)
		person->given = dropping;
}

static bool is_named(const struct person *person)
{
	return person->literal.size || person->family.size ||
		person->given.size;
}

void csl_people_take(struct taker *taker, const struct field *field,
	const struct yaml_node *list, void *member)
{
	struct people *people = member;
	const struct yaml_node *node = list_first(list);

	for (; node; node = list_next(list, node)) {
		struct person person = { 0 };
		if (yaml_is_null(node))
			continue;
		if (node->kind == YAML_MAPPING) {
			fields_take(taker, &person_mapping, node, &person);
			add_dropping(taker, node, &person);
		} else {
			take_part(taker, field, node, &person.literal);
		}
		if (is_named(&person))
			*arena_push(taker->arena, people) = person;
		else if (node->kind != YAML_SEQUENCE)
			taker_tell_kind(taker, field, node,
				"names, each with family and given, or "
				"literal");
	}
}
