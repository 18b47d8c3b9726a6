#include "parse/evidence.h"

#include "parse/evidence_item.h"
#include "parse/yaml_items.h"

struct sidecar {
	struct known known;
	struct dossier dossier;
	struct str format;
};

/* Whether the item is to be read; if not, that was told. */
static bool is_whole(
	struct taker *taker, const struct yaml_node *node, const char *what)
{
	if (node->broken)
		diagnostic_add(taker->diagnostics, taker_place(taker, node),
			SEVERITY_NOTE, "bad-yaml",
			"the %s that begins here is left out", what);
	else if (node->kind != YAML_MAPPING)
		diagnostic_add(taker->diagnostics, taker_place(taker, node),
			SEVERITY_ERROR, "bad-value",
			"a %s is keys and values, as in \"id: ...\"", what);
	return !node->broken && node->kind == YAML_MAPPING;
}

struct items {
	struct yaml_node *items;
	size_t count, room;
};

/* The items to be read, their ids entered; of two with one id the first. */
static struct items collect(struct taker *taker, const struct yaml_node *list,
	struct ids *ids, const char *what)
{
	struct items items = { 0 };
	const struct yaml_node *node = list_first(list);

	for (; node; node = list_next(list, node)) {
		const struct yaml_node *id = yaml_get(node, S("id"));
		struct str name = str_trim(yaml_text(id));
		bool whole = is_whole(taker, node, what);
		uint32_t index = whole ? (uint32_t)items.count : NONE;
		if (name.size && !ids_add(taker->arena, ids, name, index)) {
			diagnostic_add(taker->diagnostics,
				taker_place(taker, id), SEVERITY_ERROR,
				"duplicate-id",
				"a %s with the id \"%.*s\" stands above; the "
				"first holds",
				what, STR(name));
			continue;
		}
		if (whole)
			*arena_push(taker->arena, &items) = *node;
	}
	return items;
}

static const struct field edition_fields[] = {
	{ "by", field_text, offsetof(struct edition, by), NULL, true },
	{ "date", field_text, offsetof(struct edition, date), NULL, true },
	{ "note", field_text, offsetof(struct edition, note), NULL, false },
};

static const struct field article_fields[] = {
	{ "title", field_text, offsetof(struct dossier, title), NULL, false },
	{ "url", field_text, offsetof(struct dossier, url), NULL, false },
	{ "sha256", field_text, offsetof(struct dossier, sha256), NULL, false },
};

static const struct fields edition_mapping =
	FIELDS(edition_fields, .what = "an edition");
static const struct fields article_mapping =
	FIELDS(article_fields, .what = "article");

static void take_edition(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	(void)field;
	if (!yaml_is_null(node))
		fields_take(taker, &edition_mapping, node, member);
}

static void take_article(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct dossier *dossier = member;

	(void)field;
	dossier->line = node->line;
	dossier->column = node->column;
	if (!yaml_is_null(node))
		fields_take(taker, &article_mapping, node, dossier);
}

static void take_format(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct str *format = member;

	field_text(taker, field, node, format);
	if (format->size && !str_equal(*format, S("1")))
		diagnostic_add(taker->diagnostics, taker_place(taker, node),
			SEVERITY_ERROR, "unknown-word",
			"format %.*s is not known; it is read as format 1",
			STR(*format));
}

/* Claims and risks are read when the ids of both are known. */
static void pass_over(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	(void)taker, (void)field, (void)node, (void)member;
}

static const struct field sidecar_fields[] = {
	{ "format", take_format, offsetof(struct sidecar, format), NULL, true },
	{ "edition", take_edition, offsetof(struct sidecar, dossier.edition),
		NULL, true },
	{ "article", take_article, offsetof(struct sidecar, dossier), NULL,
		false },
	{ "claims", pass_over, 0, NULL, false },
	{ "risks", pass_over, 0, NULL, false },
};

static const struct fields sidecar_mapping =
	FIELDS(sidecar_fields, .what = "an evidence file");

static void take_items(struct taker *taker, struct sidecar *sidecar,
	const struct yaml_node *root)
{
	struct dossier *dossier = &sidecar->dossier;
	struct items claims = collect(taker, yaml_get(root, S("claims")),
		&sidecar->known.claims, "claim");
	struct items risks = collect(taker, yaml_get(root, S("risks")),
		&sidecar->known.risks, "risk");

	for (size_t i = 0; i < claims.count; i++)
		*arena_push(taker->arena, &dossier->claims) =
			evidence_claim(taker, &claims.items[i]);
	for (size_t i = 0; i < risks.count; i++)
		*arena_push(taker->arena, &dossier->risks) =
			evidence_risk(taker, &risks.items[i]);
}

struct dossier evidence_read(struct arena *arena, struct str source,
	struct str file, const struct bibliography *bibliography,
	struct diagnostics *diagnostics)
{
	static const struct yaml_node nothing = {
		.kind = YAML_MAPPING, .line = 1, .column = 1
	};
	struct sidecar sidecar = { .dossier.file = file };
	struct taker taker = { arena, file, diagnostics, &sidecar.known };
	const struct yaml_node *root =
		yaml_read_items(arena, source, file, 1, diagnostics);

	for (size_t i = 0; i < bibliography->references.count; i++)
		ids_add(arena, &sidecar.known.references,
			bibliography->references.items[i].id, (uint32_t)i);
	if (!root)
		root = &nothing;
	fields_take(&taker, &sidecar_mapping, root, &sidecar);
	take_items(&taker, &sidecar, root);
	return sidecar.dossier;
}
