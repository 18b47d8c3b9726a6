#include "article/load.h"

#include "article/beside.h"
#include "article/bibliographies.h"
#include "article/citations.h"
#include "article/citer.h"
#include "article/link.h"
#include "base/file.h"
#include "parse/evidence.h"

#include <string.h>

/* The evidence file's bytes and its name; false: there is none to be had. */
static bool find_evidence(struct article *article,
	const struct companions *companions, struct str *file,
	struct str *bytes)
{
	if (companions->evidence) {
		*file = str_from(companions->evidence);
		return beside_read(article, *file, bytes);
	}
	if (beside_is_embedded(article)) {
		*file = S("kratom/evidence.yaml");
		*bytes = embedded_find(*file);
		return true;
	}
	*file = article->metadata.evidence.size ?
		beside_name(article, companions, article->metadata.evidence) :
		beside_find(article, companions, S(".evidence.yaml"));
	return file->size && beside_read(article, *file, bytes);
}

/* Where Manubot's articles, a file a section, define names for their keys. */
static void read_names(
	struct article *article, const struct companions *companions)
{
	struct str folder = file_folder(article->name);
	struct str file = str_format(
		article->arena, "%.*s90.back-matter.md", STR(folder));
	struct str bytes;

	if (!companions->alone && !str_equal(file, article->name) &&
		file_exists(str_c(article->arena, file)) &&
		beside_read(article, file, &bytes))
		citer_add_names(article->arena, article->citer, bytes);
}

/* Before any chunk is read. Without an @ nothing is asked. */
static void set_citer(
	struct article *article, const struct companions *companions)
{
	bool exists = article->references.count ||
		article->metadata.bibliographies.count ||
		article->bibliography.references.count;

	if (!article->source.size ||
		!memchr(article->source.at, '@', article->source.size))
		return;
	article->citer =
		citer_make(article->arena, &article->bibliography, exists);
	read_names(article, companions);
}

void article_load(struct article *article, const struct companions *companions)
{
	struct str file = S(""), bytes = S("");

	article->alone = companions->alone || beside_is_embedded(article);
	bibliographies_read(article, companions);
	set_citer(article, companions);
	bool judged = find_evidence(article, companions, &file, &bytes);
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

void article_load_chunk(
	struct article *article, const struct chunk *chunk, uint32_t number)
{
	citations_take(article, chunk, number);
}
