#include "article/bibliographies.h"

#include "article/beside.h"
#include "base/file.h"
#include "parse/bibtex.h"
#include "parse/csl.h"
#include "parse/json.h"

enum format { FORMAT_BIBTEX, FORMAT_JSON, FORMAT_YAML, FORMAT_UNKNOWN };

struct loader {
	struct article *article;
	const struct companions *companions;
	struct texts read; /* files, by name */
};

/* By the ending of the file's name. */
static const struct {
	const char *ending;
	enum format format;
} endings[] = {
	{ ".bib", FORMAT_BIBTEX },
	{ ".bibtex", FORMAT_BIBTEX },
	{ ".biblatex", FORMAT_BIBTEX },
	{ ".json", FORMAT_JSON },
	{ ".yaml", FORMAT_YAML },
	{ ".yml", FORMAT_YAML },
};

static enum format format_named(struct str file)
{
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct str ending = str_from(endings[i].ending);
		if (file.size > ending.size &&
			str_equal_caseless(
				str_slice(file, file.size - ending.size,
					file.size),
				ending))
			return endings[i].format;
	}
	return FORMAT_UNKNOWN;
}

/* "@article{": an entry that begins a line. */
static bool has_entry(struct str bytes)
{
	while (bytes.size) {
		struct str line = str_trim(str_line(&bytes));
		ptrdiff_t brace = str_find(line, S("{"), 0);
		if (str_starts(line, S("@")) && brace > 1)
			return true;
	}
	return false;
}

static enum format format_of(struct str file, struct str bytes)
{
	enum format format = format_named(file);

	if (format != FORMAT_UNKNOWN)
		return format;
	if (str_starts(bytes, S("\xEF\xBB\xBF")))
		bytes = str_slice(bytes, 3, bytes.size);
	bytes = str_trim(bytes);
	if (str_starts(bytes, S("[")) || str_starts(bytes, S("{")))
		return FORMAT_JSON;
	return has_entry(bytes) ? FORMAT_BIBTEX : FORMAT_YAML;
}

/* Whether this file is named for the first time. */
static bool is_new(struct loader *loader, struct str file)
{
	file = beside_without_dot(file);
	for (size_t i = 0; i < loader->read.count; i++)
		if (str_equal(loader->read.items[i], file))
			return false;
	*arena_push(loader->article->arena, &loader->read) = file;
	return true;
}

typedef void read_format(struct arena *arena, struct str source,
	struct str file, struct bibliography *bibliography,
	struct diagnostics *diagnostics);

static read_format *const readers[] = {
	[FORMAT_BIBTEX] = bibtex_read,
	[FORMAT_JSON] = csl_read_json,
	[FORMAT_YAML] = csl_read,
};

/* BibTeX may be Latin-1 and hold any byte: its parser is to judge. */
static bool read_bytes(
	struct loader *loader, struct str file, struct str *bytes)
{
	struct arena *arena = loader->article->arena;

	if (format_named(file) != FORMAT_BIBTEX)
		return beside_read(loader->article, file, bytes);
	beside_note(loader->article, file);
	const char *why = file_read(arena, str_c(arena, file), bytes);
	if (why)
		beside_tell(loader->article, file, SEVERITY_ERROR,
			"unreadable-file", why);
	return !why;
}

static void read_file(struct loader *loader, struct str file)
{
	struct article *article = loader->article;
	struct str bytes;

	if (is_new(loader, file) && read_bytes(loader, file, &bytes))
		readers[format_of(file, bytes)](article->arena, bytes, file,
			&article->bibliography, &article->diagnostics);
}

/* NAME.json may be anything: what holds no reference is passed over in
 * silence. */
static bool is_bibliography(struct str file)
{
	struct arena scratch = arena_make(1 << 14);
	struct diagnostics faults = { .arena = &scratch };
	struct str bytes;
	bool is = !file_read(&scratch, str_c(&scratch, file), &bytes) &&
		!file_not_text(bytes) &&
		csl_is_bibliography(
			json_read_items(&scratch, bytes, file, &faults));

	arena_free(&scratch);
	return is;
}

static void read_found(struct loader *loader)
{
	static const char *const found[] = { ".bib", ".json",
		".references.yaml" };

	for (size_t i = 0; i < sizeof found / sizeof *found; i++) {
		struct str file = beside_find(loader->article,
			loader->companions, str_from(found[i]));
		if (!file.size ||
			(format_named(file) == FORMAT_JSON &&
				!is_bibliography(file)))
			continue;
		read_file(loader, file);
	}
}

/* What the article brings by itself. */
static void read_own(struct loader *loader)
{
	struct article *article = loader->article;
	const struct metadata *data = &article->metadata;

	for (size_t i = 0; i < article->references.count; i++)
		csl_take(article->arena, CSL_YAML,
			article->references.items[i].node, article->name,
			&article->bibliography, &article->diagnostics);
	for (size_t i = 0; i < data->bibliographies.count; i++) {
		struct str file = beside_name(article, loader->companions,
			data->bibliographies.items[i]);
		if (file.size)
			read_file(loader, file);
	}
	if (!article->references.count && !data->bibliographies.count)
		read_found(loader);
}

void bibliographies_read(
	struct article *article, const struct companions *companions)
{
	struct loader loader = { .article = article, .companions = companions };
	struct str name = S("kratom/references.yaml");

	if (beside_is_embedded(article))
		csl_read(article->arena, embedded_find(name), name,
			&article->bibliography, &article->diagnostics);
	else
		read_own(&loader);
	for (size_t i = 0; i < companions->bibliography_count; i++)
		read_file(&loader, str_from(companions->bibliographies[i]));
	csl_index(article->arena, &article->bibliography);
}
