#include "article/load.h"

#include "article/citations.h"
#include "article/citer.h"
#include "article/link.h"
#include "base/file.h"
#include "parse/csl.h"
#include "parse/evidence.h"

#include <string.h>

/* What article_load works on. */
struct loader {
	struct article *article;
	const struct companions *companions;
	struct {
		struct str *items;
		size_t count, room;
	} read; /* bibliographies, by name */
};

static void tell(struct loader *loader, struct str file, enum severity severity,
	const char *rule, const char *why)
{
	diagnostic_add(&loader->article->diagnostics,
		(struct place){ .file = file }, severity, rule, "%s", why);
}

/* False where the file cannot be used, which is told. */
static bool read_file(struct loader *loader, struct str file, struct str *bytes)
{
	struct arena *arena = loader->article->arena;
	const char *why = file_read(arena, str_c(arena, file), bytes);

	if (!why)
		why = file_not_text(*bytes);
	if (why)
		tell(loader, file, SEVERITY_ERROR, "unreadable-file", why);
	return !why;
}

static bool is_embedded(const struct article *article)
{
	return article->source.at == embedded_find(S("kratom/article.md")).at;
}

/* The file's name without its ending: "NAME" of "NAME.md". */
static struct str stem_of(struct str file)
{
	struct str base = file_base(file);
	size_t dot = base.size;

	while (dot > 1 && base.at[dot - 1] != '.')
		dot--;
	if (dot <= 1)
		return file;
	return str_slice(file, 0, file.size - base.size + dot - 1);
}

/* The file beside the article that bears its name; empty: there is none. */
static struct str find_beside(struct loader *loader, struct str ending)
{
	struct arena *arena = loader->article->arena;
	struct str stem = stem_of(loader->article->name);
	struct str file = str_format(arena, "%.*s%.*s", STR(stem), STR(ending));

	if (loader->companions->alone || !file_exists(str_c(arena, file)))
		return S("");
	return file;
}

/* So that one file has one name. */
static struct str without_dot(struct str file)
{
	while (str_starts(file, S("./")))
		file = str_slice(file, 2, file.size);
	return file;
}

/* A name in the front matter, from the article's folder; empty where the
 * article lies in none, which is told. */
static struct str name_beside(struct loader *loader, struct str name)
{
	struct str folder = file_folder(loader->article->name);

	if (loader->companions->alone) {
		tell(loader, name, SEVERITY_NOTE, "unreadable-file",
			"is not read: an article that is no file has no "
			"folder to look in; name the file by an option");
		return S("");
	}
	if (!folder.size || str_starts(name, S("/")))
		return name;
	return str_format(loader->article->arena, "%.*s%.*s", STR(folder),
		STR(without_dot(name)));
}

/* Formats of bibliographies, by the ending of the file's name, that are known
 * and not read. */
static const struct {
	const char *ending;
	const char *why;
} unread[] = {
	{ ".bib", "BibTeX is not read yet; CSL-YAML is" },
	{ ".bibtex", "BibTeX is not read yet; CSL-YAML is" },
	{ ".json", "CSL-JSON is not read yet; CSL-YAML is" },
};

static const char *why_unread(struct str file)
{
	for (size_t i = 0; i < sizeof unread / sizeof *unread; i++)
		if (str_ends(file, str_from(unread[i].ending)))
			return unread[i].why;
	return NULL;
}

/* Whether this file is named for the first time. */
static bool is_new(struct loader *loader, struct str file)
{
	file = without_dot(file);
	for (size_t i = 0; i < loader->read.count; i++)
		if (str_equal(loader->read.items[i], file))
			return false;
	*arena_push(loader->article->arena, &loader->read) = file;
	return true;
}

static void read_bibliography(struct loader *loader, struct str file)
{
	struct article *article = loader->article;
	const char *why = why_unread(file);
	struct str bytes;

	if (!is_new(loader, file))
		return;
	if (why)
		tell(loader, file, SEVERITY_NOTE, "unread-format", why);
	else if (read_file(loader, file, &bytes))
		csl_read(article->arena, bytes, file, &article->bibliography,
			&article->diagnostics);
}

/* What the article brings by itself. */
static void read_own_bibliographies(struct loader *loader)
{
	struct article *article = loader->article;
	const struct metadata *data = &article->metadata;

	if (article->references)
		csl_take(article->arena, article->references, article->name,
			&article->bibliography, &article->diagnostics);
	for (size_t i = 0; i < data->bibliographies.count; i++) {
		struct str file =
			name_beside(loader, data->bibliographies.items[i]);
		if (file.size)
			read_bibliography(loader, file);
	}
	if (article->references || data->bibliographies.count)
		return;
	struct str found = find_beside(loader, S(".references.yaml"));
	if (found.size)
		read_bibliography(loader, found);
}

static void read_bibliographies(struct loader *loader)
{
	const struct companions *companions = loader->companions;
	struct article *article = loader->article;
	struct str name = S("kratom/references.yaml");

	if (is_embedded(article))
		csl_read(article->arena, embedded_find(name), name,
			&article->bibliography, &article->diagnostics);
	else
		read_own_bibliographies(loader);
	for (size_t i = 0; i < companions->bibliography_count; i++)
		read_bibliography(
			loader, str_from(companions->bibliographies[i]));
}

/* The evidence file's bytes and its name; false: there is none to be had. */
static bool find_evidence(
	struct loader *loader, struct str *file, struct str *bytes)
{
	struct article *article = loader->article;

	if (loader->companions->evidence) {
		*file = str_from(loader->companions->evidence);
		return read_file(loader, *file, bytes);
	}
	if (is_embedded(article)) {
		*file = S("kratom/evidence.yaml");
		*bytes = embedded_find(*file);
		return true;
	}
	*file = article->metadata.evidence.size ?
		name_beside(loader, article->metadata.evidence) :
		find_beside(loader, S(".evidence.yaml"));
	return file->size && read_file(loader, *file, bytes);
}

/* Where Manubot's articles, a file a section, define names for their keys. */
static void read_names(struct loader *loader, const struct citer *citer)
{
	struct article *article = loader->article;
	struct str folder = file_folder(article->name);
	struct str file = str_format(
		article->arena, "%.*s90.back-matter.md", STR(folder));
	struct str bytes;

	if (!loader->companions->alone && !str_equal(file, article->name) &&
		file_exists(str_c(article->arena, file)) &&
		read_file(loader, file, &bytes))
		citer_add_names(article->arena, citer, bytes);
}

/* Before any chunk is read. Without an @ nothing is asked. */
static void set_citer(struct loader *loader)
{
	struct article *article = loader->article;
	bool exists =
		article->references || article->metadata.bibliographies.count;

	if (!article->source.size ||
		!memchr(article->source.at, '@', article->source.size))
		return;
	article->citer =
		citer_make(article->arena, &article->bibliography, exists);
	read_names(loader, article->citer);
}

void article_load(struct article *article, const struct companions *companions)
{
	struct loader loader = { .article = article, .companions = companions };
	struct str file = S(""), bytes = S("");

	read_bibliographies(&loader);
	set_citer(&loader);
	bool judged = find_evidence(&loader, &file, &bytes);
	if (judged)
		article->dossier = evidence_read(article->arena, bytes, file,
			&article->bibliography, &article->diagnostics);
	link_all(article, &article->dossier, &article->bibliography, file,
		&article->diagnostics);
	bool cites = citations_from_cites(article);
	if (judged)
		citations_from_claims(article);
	else if (!cites)
		citations_from_links(article);
	if (cites)
		link_number(article);
	if (article->body.size < LOAD_AT_ONCE)
		while (article_load_more(article))
			;
}

bool article_load_more(struct article *article)
{
	return citations_more(article);
}
