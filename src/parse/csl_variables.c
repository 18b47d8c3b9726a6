#include "parse/csl_variables.h"

#include "parse/csl_date.h"
#include "parse/csl_people.h"
#include "parse/csl_text.h"

#include <string.h>

/* What is no prose: signs in it are its own. */
static const char *const verbatim[] = { "type", "DOI", "URL", "PMID", "PMCID",
	"ISBN", "ISSN", "language", "archive_location", "call-number" };

/* Of which a list gives all; of others the first item holds. */
static const char *const lists[] = { "ISBN", "ISSN", "keyword" };

static const struct {
	const char *alias;
	const char *name;
} aliases[] = {
	{ "shortTitle", "title-short" },
	{ "short-title", "title-short" },
	{ "journalAbbreviation", "container-title-short" },
	{ "short-container-title", "container-title-short" },
	{ "event", "event-title" },
	{ "booktitle", "container-title" },
	{ "journal", "container-title" },
	{ "publication-title", "container-title" },
	{ "series", "collection-title" },
	{ "publisher-location", "publisher-place" },
	{ "place", "publisher-place" },
	{ "address", "publisher-place" },
	{ "pages", "page" },
	{ "article-number", "number" },
	{ "keywords", "keyword" },
	{ "archive-location", "archive_location" },
	{ "doi", "DOI" },
	{ "url", "URL" },
	{ "pmid", "PMID" },
	{ "pmcid", "PMCID" },
	{ "isbn", "ISBN" },
	{ "issn", "ISSN" },
	{ "lang", "language" },
	{ "published", "issued" },
	{ "published-print", "issued" },
	{ "published-online", "issued" },
	{ "date", "issued" },
	{ "year", "issued" },
	{ "urldate", "accessed" },
};

/* Crossref's and BibTeX's types by CSL's names. */
static const struct {
	const char *other;
	const char *type;
} types[] = {
	{ "journal-article", "article-journal" },
	{ "posted-content", "article" },
	{ "book-chapter", "chapter" },
	{ "incollection", "chapter" },
	{ "inbook", "chapter" },
	{ "proceedings-article", "paper-conference" },
	{ "inproceedings", "paper-conference" },
	{ "monograph", "book" },
	{ "edited-book", "book" },
	{ "reference-book", "book" },
	{ "dissertation", "thesis" },
	{ "phdthesis", "thesis" },
	{ "mastersthesis", "thesis" },
	{ "techreport", "report" },
	{ "online", "webpage" },
};

static bool is_among(const char *name, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(name, names[i]))
			return true;
	return false;
}

#define AMONG(name, names) \
	is_among(name, names, sizeof(names) / sizeof *(names))

static struct str read_scalar(
	struct taker *taker, bool prose, const struct yaml_node *node)
{
	const struct csl_variables *variables = taker->context;
	struct str text = str_trim(yaml_text(node));

	if (yaml_is_null(node))
		return S("");
	if (!prose)
		return text;
	return variables->markdown ? csl_markdown(taker->arena, text) :
				     csl_text(taker->arena, text);
}

/* Of a list the first text, or all of them. */
static struct str read_list(
	struct taker *taker, bool prose, bool all, const struct yaml_node *node)
{
	struct text text = { .arena = taker->arena };

	for (node = node->first; node; node = node->next) {
		struct str one = read_scalar(taker, prose, node);
		if (one.size && !all)
			return one;
		if (one.size && text.size)
			text_add(&text, S(", "));
		text_add(&text, one);
	}
	return text_str(&text);
}

static void read_text(struct taker *taker, const struct field *field,
	bool prose, const struct yaml_node *node, struct str *text)
{
	if (node->kind == YAML_SEQUENCE)
		*text = read_list(taker, prose, AMONG(field->key, lists), node);
	else if (node->kind == YAML_SCALAR)
		*text = read_scalar(taker, prose, node);
	else
		taker_tell_kind(taker, field, node, "a text");
}

static void take_prose(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	read_text(taker, field, true, node, member);
}

static void take_verbatim(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	read_text(taker, field, false, node, member);
}

/* The DOI alone, whatever stands before it (DOI Handbook §3.8). */
static void take_doi(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	static const char *const before[] = { "https://", "http://", "dx.",
		"www.", "doi.org/", "doi:" };
	struct str *doi = member;

	read_text(taker, field, false, node, doi);
	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		struct str part = str_from(before[i]);
		if (str_equal_caseless(str_slice(*doi, 0, part.size), part))
			*doi = str_trim(str_slice(*doi, part.size, doi->size));
	}
}

static struct field field_of(const struct variable *variable)
{
	struct field field = {
		.key = variable->name,
		.read = take_prose,
		.offset = variable->offset,
	};

	if (variable->kind == VARIABLE_NAMES)
		field.read = csl_people_take;
	else if (variable->kind == VARIABLE_DATE)
		field.read = csl_date_take;
	else if (!strcmp(variable->name, "DOI"))
		field.read = take_doi;
	else if (AMONG(variable->name, verbatim))
		field.read = take_verbatim;
	return field;
}

/* Under another name, where CSL's own has brought nothing; a structure that
 * is no CSL is none of our business. */
static void take_other(struct taker *taker, const struct field *other,
	const struct yaml_node *node, void *member)
{
	struct reference *reference = member;
	size_t i = 0;

	while (strcmp(aliases[i].alias, other->key) != 0)
		i++;
	const struct variable *variable =
		reference_variable(str_from(aliases[i].name));
	struct field field = field_of(variable);
	void *to = (char *)reference + field.offset;
	const struct date *date = to;
	const struct str *text = to;
	if (variable->kind == VARIABLE_DATE) {
		if (!date->year && !date->literal.size)
			field.read(taker, &field, node, to);
		return;
	}
	if (node->kind == YAML_MAPPING)
		node = yaml_get(node, S("name")); /* Crossref's events */
	if (!text->size && !yaml_is_null(node))
		field.read(taker, &field, node, to);
}

/* Rows of struct field as they grow. */
struct rows {
	struct field *items;
	size_t count, room;
};

static struct fields fields_of(const struct rows *rows)
{
	return (struct fields){
		.items = rows->items,
		.count = rows->count,
		.what = "a reference",
		.open = true,
	};
}

struct csl_variables csl_variables_make(struct arena *arena, bool markdown)
{
	struct rows own = { 0 }, others = { 0 };

	for (const struct variable *variable = reference_variables;
		variable->name; variable++)
		*arena_push(arena, &own) = field_of(variable);
	for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
		*arena_push(arena, &others) =
			(struct field){ .key = aliases[i].alias,
				.read = take_other };
	return (struct csl_variables){
		.own = fields_of(&own),
		.others = fields_of(&others),
		.markdown = markdown,
	};
}

static struct str type_of(struct str type)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_equal_caseless(type, str_from(types[i].other)))
			return str_from(types[i].type);
	return type;
}

void csl_variables_take(struct taker *taker,
	const struct csl_variables *variables, const struct yaml_node *node,
	struct reference *reference)
{
	struct taker reader = *taker;
	struct csl_variables context = *variables;

	reader.context = &context;
	fields_take(&reader, &variables->own, node, reference);
	fields_take(&reader, &variables->others, node, reference);
	reference->type = type_of(reference->type);
}
