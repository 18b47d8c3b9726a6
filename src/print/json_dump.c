#include "print/json_dump.h"

#include "article/find.h"
#include "article/load.h"
#include "parse/ids.h"
#include "print/json_parts.h"

enum { FORMAT = 1 /* grows when a member changes its meaning */ };

/* ---- metadata and sections */

static void add_texts(struct json *json, const char *key,
	const struct str *items, size_t count)
{
	put_begin(json, key, '[');
	for (size_t i = 0; i < count; i++)
		put_text(json, NULL, items[i]);
	put_end(json);
}

static void add_edition(struct json *json, const struct dossier *dossier)
{
	if (!dossier->file.size) {
		put_null(json, "edition");
		return;
	}
	put_begin(json, "edition", '{');
	put_known(json, "by", dossier->edition.by);
	put_known(json, "date", dossier->edition.date);
	put_known(json, "note", dossier->edition.note);
	put_known(json, "file", dossier->file);
	put_end(json);
}

/* What is known of the article and its edition. */
static void put_metadata(struct json *json, struct article *article)
{
	const struct metadata *data = &article->metadata;

	put_begin(json, "metadata", '{');
	put_text(json, "file", article->name);
	put_text(json, "title", article_title(article));
	put_known(json, "subtitle", data->subtitle);
	add_texts(json, "authors", data->authors.items, data->authors.count);
	put_known(json, "date", data->date);
	put_known(json, "lang", data->lang);
	put_known(json, "abstract", data->abstract);
	add_texts(json, "bibliography", data->bibliographies.items,
		data->bibliographies.count);
	put_known(json, "evidence", data->evidence);
	add_edition(json, &article->dossier);
	put_end(json);
}

static void add_section(struct json *json, struct article *article,
	uint32_t index, struct str id)
{
	put_begin(json, NULL, '{');
	put_number(json, "level", article->sections.items[index].level);
	put_text(json, "title", article_section_title(article, index));
	put_text(json, "id", id);
	put_place(json, "line", article->sections.items[index].line);
	put_end(json);
}

/* The sections, with ids that links within the article use. */
static void put_sections(struct json *json, struct article *article)
{
	struct arena scratch = arena_make(16 << 10);
	struct str *ids = article_anchors(&scratch, article);

	put_begin(json, "sections", '[');
	for (uint32_t i = 0; i < article->sections.count; i++)
		add_section(json, article, i, ids[i]);
	put_end(json);
	arena_free(&scratch);
}

/* ---- diagnostics */

void json_diagnostics(struct json *json, const char *key,
	const struct diagnostics *diagnostics)
{
	put_begin(json, key, '[');
	for (size_t i = 0; i < diagnostics->count; i++) {
		const struct diagnostic *diagnostic = &diagnostics->items[i];
		put_begin(json, NULL, '{');
		put_text(json, "file", diagnostic->file);
		put_place(json, "line", diagnostic->line);
		put_place(json, "column", diagnostic->column);
		put_word(json, "severity",
			diagnostic_severity(diagnostic->severity));
		put_known(json, "rule", diagnostic->rule);
		put_text(json, "text", diagnostic->text);
		put_end(json);
	}
	put_end(json);
}

/* ---- the whole */

enum {
	HAS_SECTIONS = 1 << 0,
	HAS_FOUND = 1 << 1, /* citations, notes, tables, links */
	HAS_CLAIMS = 1 << 2, /* claims, risks, references */
	HAS_REST = 1 << 3, /* diagnostics */
	HAS_COUNTS = 1 << 4
};

static const unsigned members[] = {
	[JSON_DUMP] =
		HAS_SECTIONS | HAS_FOUND | HAS_CLAIMS | HAS_REST | HAS_COUNTS,
	[JSON_LIST] = HAS_SECTIONS,
	[JSON_SUMMARY] = HAS_SECTIONS | HAS_CLAIMS | HAS_COUNTS,
	[JSON_REPORT] = HAS_CLAIMS,
};

static void add_array(
	struct json *json, const char *key, const struct json *items)
{
	put_begin(json, key, '[');
	put_join(json, items);
	put_end(json);
}

static void add_found(struct json *json, const struct json_survey *survey)
{
	add_array(json, "citations", &survey->citations);
	add_array(json, "notes", &survey->notes);
	add_array(json, "tables", &survey->tables);
	add_array(json, "links", &survey->links);
}

static void add_members(
	struct json *json, struct article *article, unsigned has)
{
	struct json_survey survey = { 0 };

	if (has & (HAS_FOUND | HAS_COUNTS))
		survey = json_look_through(json->out.arena, article);
	put_number(json, "format", FORMAT);
	put_metadata(json, article);
	if (has & HAS_SECTIONS)
		put_sections(json, article);
	if (has & HAS_FOUND)
		add_found(json, &survey);
	if (has & HAS_CLAIMS) {
		json_claims(json, article);
		json_risks(json, article);
		json_references(json, article);
	}
	if (has & HAS_REST)
		json_diagnostics(json, "diagnostics", &article->diagnostics);
	if (has & HAS_COUNTS)
		json_counts(json, article, &survey);
}

void print_json(
	struct article *article, enum json_what what, struct output *output)
{
	struct arena arena = arena_make(64 << 10);
	struct json json = put_make(&arena, 0);

	while (article_load_more(article))
		;
	put_begin(&json, NULL, '{');
	add_members(&json, article, members[what]);
	put_end(&json);
	output_add(output, text_str(&json.out));
	output_add(output, S("\n"));
	arena_free(&arena);
}

void print_json_diagnostics(
	const struct diagnostics *diagnostics, struct output *output)
{
	struct arena arena = arena_make(16 << 10);
	struct json json = put_make(&arena, 0);

	json.lines = 1;
	json_diagnostics(&json, NULL, diagnostics);
	output_add(output, text_str(&json.out));
	output_add(output, S("\n"));
	arena_free(&arena);
}
