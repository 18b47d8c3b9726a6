#include "parse/csl.h"

#include "parse/csl_variables.h"
#include "parse/ids.h"
#include "parse/json.h"
#include "parse/yaml_items.h"

void csl_index(struct arena *arena, struct bibliography *bibliography)
{
	uint32_t count = (uint32_t)bibliography->references.count;

	if (!bibliography->ids)
		bibliography->ids = arena_new(arena, struct ids);
	for (uint32_t i = bibliography->indexed; i < count; i++)
		ids_add(arena, bibliography->ids,
			bibliography->references.items[i].id, i);
	bibliography->indexed = count;
}

uint32_t csl_find(const struct bibliography *bibliography, struct str id)
{
	uint32_t count = (uint32_t)bibliography->references.count, index;

	if (bibliography->ids && ids_find(bibliography->ids, id, &index))
		return index;
	for (uint32_t i = bibliography->indexed; i < count; i++)
		if (str_equal(bibliography->references.items[i].id, id))
			return i;
	return NONE;
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

/* What is no variable of CSL's. */
static const struct field own_fields[] = {
	{ "id", field_id, offsetof(struct reference, id), NULL, true },
	{ "custom", take_custom, 0, NULL, false },
};

static const struct fields own_mapping =
	FIELDS(own_fields, .what = "a reference", .open = true);

void csl_tell_twice(struct diagnostics *diagnostics, struct place place,
	struct str id, const struct reference *first)
{
	struct str where = S("above");

	if (!str_equal(first->source, place.file))
		where = str_format(diagnostics->arena, "in %.*s, line %d",
			STR(first->source), first->line);
	diagnostic_add(diagnostics, place, SEVERITY_ERROR, "duplicate-id",
		"a reference with the id \"%.*s\" stands %.*s; the first "
		"holds",
		STR(id), STR(where));
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

	if (node->broken) {
		diagnostic_add(taker->diagnostics, taker_place(taker, node),
			SEVERITY_NOTE, "bad-yaml",
			"the reference that begins here is left out");
		return;
	}
	uint32_t first = name.size ? csl_find(bibliography, name) : NONE;
	if (first != NONE) {
		csl_tell_twice(taker->diagnostics, taker_place(taker, id), name,
			&bibliography->references.items[first]);
		return;
	}
	fields_take(taker, &own_mapping, node, &reference);
	if (node->kind != YAML_MAPPING)
		return;
	csl_variables_take(taker, taker->context, node, &reference);
	*arena_push(taker->arena, &bibliography->references) = reference;
	csl_index(taker->arena, bibliography);
}

void csl_take(struct arena *arena, enum csl_format format,
	const struct yaml_node *list, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics)
{
	struct csl_variables variables =
		csl_variables_make(arena, format == CSL_YAML);
	struct taker taker = { arena, file, diagnostics, &variables };
	const struct yaml_node *item = list_first(list);

	csl_index(arena, bibliography);
	for (; item; item = list_next(list, item))
		take_reference(&taker, item, bibliography);
}

bool csl_is_bibliography(const struct yaml_node *list)
{
	const struct yaml_node *item = list_first(list);

	for (; item; item = list_next(list, item))
		if (yaml_get(item, S("id")) &&
			(yaml_get(item, S("type")) ||
				yaml_get(item, S("title"))))
			return true;
	return false;
}

void csl_read(struct arena *arena, struct str source, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics)
{
	const struct yaml_node *root =
		yaml_read_items(arena, source, file, 1, diagnostics);
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
	csl_take(arena, CSL_YAML, list, file, bibliography, diagnostics);
}

void csl_read_json(struct arena *arena, struct str source, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics)
{
	csl_take(arena, CSL_JSON,
		json_read_items(arena, source, file, diagnostics), file,
		bibliography, diagnostics);
}
