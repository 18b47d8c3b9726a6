#include "parse/csl.h"

#include "parse/csl_date.h"
#include "parse/ids.h"
#include "parse/yaml_items.h"

uint32_t csl_find(const struct bibliography *bibliography, struct str id)
{
	for (size_t i = 0; i < bibliography->references.count; i++)
		if (str_equal(bibliography->references.items[i].id, id))
			return (uint32_t)i;
	return NONE;
}

static const struct field person_fields[] = {
	{ "family", field_text, offsetof(struct person, family), NULL, false },
	{ "given", field_text, offsetof(struct person, given), NULL, false },
	{ "non-dropping-particle", field_text,
		offsetof(struct person, particle), NULL, false },
	{ "suffix", field_text, offsetof(struct person, suffix), NULL, false },
	{ "literal", field_text, offsetof(struct person, literal), NULL,
		false },
	{ "name", field_text, offsetof(struct person, literal), NULL, false },
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

static void take_people(struct taker *taker, const struct field *field,
	const struct yaml_node *list, void *member)
{
	struct people *people = member;
	const struct yaml_node *node = list_first(list);

	for (; node; node = list_next(list, node)) {
		struct person person = { 0 };
		if (node->kind == YAML_MAPPING) {
			fields_take(taker, &person_mapping, node, &person);
			add_dropping(taker, node, &person);
		} else {
			field_text(taker, field, node, &person.literal);
		}
		if (person.literal.size || person.family.size ||
			person.given.size)
			*arena_push(taker->arena, people) = person;
		else if (node->kind != YAML_SEQUENCE)
			taker_tell_kind(taker, field, node,
				"names, each with family and given, or "
				"literal");
	}
}

/* The DOI alone, whatever stands before it (DOI Handbook §3.8). */
static void take_doi(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	static const char *const before[] = { "https://", "http://", "dx.",
		"www.", "doi.org/", "doi:" };
	struct str *doi = member;

	field_text(taker, field, node, doi);
	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		struct str part = str_from(before[i]);
		if (str_equal_caseless(str_slice(*doi, 0, part.size), part))
			*doi = str_trim(str_slice(*doi, part.size, doi->size));
	}
}

static void take_says(struct taker *taker, const struct field *field,
	const struct yaml_node *list, void *member)
{
	struct reference *reference = member;
	const struct yaml_node *node = list_first(list);

	for (; node; node = list_next(list, node)) {
		struct str text = { 0 };
		field_text(taker, field, node, &text);
		if (text.size)
			*arena_push(taker->arena, &reference->says) = text;
	}
}

static void take_unverified(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct reference *reference = member;

	if (yaml_is_null(node))
		return;
	if (node->kind != YAML_MAPPING) {
		taker_tell_kind(taker, field, node,
			"fields and why, as in \"author: not seen\"");
		return;
	}
	for (node = node->first; node; node = node->next->next) {
		struct unverified *one =
			arena_push(taker->arena, &reference->unverified);
		one->field = yaml_text(node);
		field_text(taker, field, node->next, &one->why);
	}
}

#define TEXT(key, member) \
	{ \
		key, field_text, offsetof(struct reference, member), NULL, \
			false \
	}

static const struct field custom_fields[] = {
	{ "identification", field_word,
		offsetof(struct reference, identification),
		&identification_words, false },
	{ "read", field_word, offsetof(struct reference, read), &read_words,
		false },
	{ "says", take_says, 0, NULL, false },
	{ "unverified", take_unverified, 0, NULL, false },
	TEXT("named-as", named_as),
	TEXT("role", role),
	TEXT("file", file),
	TEXT("notes", notes),
};

static const struct fields custom_mapping =
	FIELDS(custom_fields, .what = "custom");

static void take_custom(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	(void)field;
	if (!yaml_is_null(node))
		fields_take(taker, &custom_mapping, node, member);
}

/* What is read in another way than by its kind. */
static const struct field own_fields[] = {
	{ "id", field_id, offsetof(struct reference, id), NULL, true },
	{ "DOI", take_doi, offsetof(struct reference, doi), NULL, false },
	{ "custom", take_custom, 0, NULL, false },
};

enum { OWN_FIELDS = sizeof own_fields / sizeof *own_fields };

static struct field field_of(const struct variable *variable)
{
	struct field field = {
		.key = variable->name,
		.read = field_text,
		.offset = variable->offset,
	};

	if (variable->kind == VARIABLE_NAMES)
		field.read = take_people;
	if (variable->kind == VARIABLE_DATE)
		field.read = csl_date_take;
	return field;
}

/* A row for each variable that a reference has a member for. */
static struct fields reference_mapping(struct arena *arena)
{
	struct {
		struct field *items;
		size_t count, room;
	} rows = { 0 };

	for (size_t i = 0; i < OWN_FIELDS; i++)
		*arena_push(arena, &rows) = own_fields[i];
	for (const struct variable *variable = reference_variables;
		variable->name; variable++)
		*arena_push(arena, &rows) = field_of(variable);
	return (struct fields){
		.items = rows.items,
		.count = rows.count,
		.what = "a reference",
		.open = true,
	};
}

/* What csl_take works with. */
struct taking {
	struct ids ids;
	struct fields mapping;
};

static void tell_twice(
	struct taker *taker, const struct yaml_node *node, struct str id)
{
	diagnostic_add(taker->diagnostics, taker_place(taker, node),
		SEVERITY_ERROR, "duplicate-id",
		"a reference with the id \"%.*s\" stands above; the first "
		"holds",
		STR(id));
}

static void take_reference(struct taker *taker, const struct yaml_node *node,
	struct bibliography *bibliography)
{
	struct reference reference = { .source = taker->file,
		.line = node->line,
		.column = node->column,
		.identification = IDENTIFICATION_UNKNOWN,
		.read = READ_UNKNOWN };
	const struct yaml_node *id = yaml_get(node, S("id"));
	struct str name = str_trim(yaml_text(id));
	struct taking *taking = taker->context;
	uint32_t index = (uint32_t)bibliography->references.count;

	if (node->broken) {
		diagnostic_add(taker->diagnostics, taker_place(taker, node),
			SEVERITY_NOTE, "bad-yaml",
			"the reference that begins here is left out");
		return;
	}
	if (name.size && !ids_add(taker->arena, &taking->ids, name, index)) {
		tell_twice(taker, id, name);
		return;
	}
	fields_take(taker, &taking->mapping, node, &reference);
	if (node->kind == YAML_MAPPING)
		*arena_push(taker->arena, &bibliography->references) =
			reference;
}

void csl_take(struct arena *arena, const struct yaml_node *list,
	struct str file, struct bibliography *bibliography,
	struct diagnostics *diagnostics)
{
	struct taking taking = { .mapping = reference_mapping(arena) };
	struct taker taker = { arena, file, diagnostics, &taking };
	const struct yaml_node *item = list_first(list);

	for (size_t i = 0; i < bibliography->references.count; i++)
		ids_add(arena, &taking.ids,
			bibliography->references.items[i].id, (uint32_t)i);
	for (; item; item = list_next(list, item))
		take_reference(&taker, item, bibliography);
}

void csl_read(struct arena *arena, struct str source, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics)
{
	const struct yaml_node *root =
		yaml_read_items(arena, source, file, diagnostics);
	const struct yaml_node *list = root;

	if (root && root->kind == YAML_MAPPING && !yaml_get(root, S("id"))) {
		list = yaml_get(root, S("references"));
		if (!list && !root->broken)
			diagnostic_add(diagnostics,
				(struct place){
					file, root->line, root->column },
				SEVERITY_ERROR, "missing-key",
				"a bibliography needs \"references\"");
	}
	csl_take(arena, list, file, bibliography, diagnostics);
}
