#include "article/citations.h"

#include "article/cited.h"
#include "article/load.h"
#include "parse/ids.h"

#include <stdlib.h>
#include <string.h>

/* How far the links were looked through. */
struct link_search {
	uint32_t chunk; /* the next one */
	struct ids known; /* URLs and ids of references */
};

/* ---- keys */

static void take_cite(struct article *article, struct position at,
	const struct span *span, const struct cite *cite)
{
	struct citation *citation =
		arena_push(article->arena, &article->citations);

	at.byte = span->begin;
	citation->begin = at;
	citation->end = span->end;
	citation->reference = cite->reference;
	citation->key = str_copy(article->arena, cite->key);
	citation->mode = cite->mode;
	citation->line = cite->line;
	citation->column = cite->column;
}

static void take_cites(
	struct article *article, const struct chunk *chunk, struct position at)
{
	const struct block *block = &chunk->blocks.items[at.block];

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		if (span->kind == SPAN_CITE)
			take_cite(article, at, span,
				&chunk->cites.items[span->target]);
	}
}

/* False where the chunk's source has no @, and so no key. */
static bool may_cite(const struct article *article, uint32_t chunk)
{
	struct str source = article_chunk_source(article, chunk);

	if (chunk < article_first_chunk(article))
		return true; /* of the metadata */
	return source.size && memchr(source.at, '@', source.size);
}

/* At once, however large the article is, for references are numbered by first
 * use; only chunks that may cite are parsed for it. */
bool citations_from_cites(struct article *article)
{
	uint32_t count = article_chunk_count(article);
	struct arena scratch = arena_make(64 << 10);
	struct position at = { 0 };

	if (!article->citer ||
		(!article->citer->has_bibliography &&
			article->body.size >= LOAD_AT_ONCE))
		count = 0;
	for (; at.chunk < count; at.chunk++) {
		if (!may_cite(article, at.chunk))
			continue;
		const struct chunk *chunk =
			article_borrow(article, &scratch, at.chunk);
		for (at.block = 0; at.block < chunk->blocks.count; at.block++)
			take_cites(article, chunk, at);
		cited_take(article, chunk, at.chunk);
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	return article->citations.count > 0;
}

/* ---- claims */

static int compare(const void *first, const void *second)
{
	const struct citation *a = first, *b = second;
	int order = position_compare(a->begin, b->begin);

	/* The outer before the inner, and none without order. */
	if (!order)
		order = (a->end < b->end) - (a->end > b->end);
	return order ? order :
		       (a->column > b->column) - (a->column < b->column);
}

void citations_from_claims(struct article *article)
{
	size_t cites = article->citations.count;
	const struct dossier *dossier = &article->dossier;

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		const struct claim *claim =
			&dossier->claims.items[dossier->by_number.items[i]];
		if (claim->orphan || claim->unjudged ||
			claim->attribution.reference == NONE)
			continue;
		*arena_push(article->arena, &article->citations) =
			(struct citation){ .begin = claim->begin,
				.end = claim->end.byte,
				.reference = claim->attribution.reference };
	}
	if (cites)
		qsort(article->citations.items, article->citations.count,
			sizeof *article->citations.items, compare);
}

/* ---- links */

static void know(struct article *article, struct str name, uint32_t index)
{
	if (name.size)
		ids_add(article->arena, &article->links->known, name, index);
}

void citations_from_links(struct article *article)
{
	struct arena *arena = article->arena;

	article->links = arena_new(arena, struct link_search);
	for (uint32_t i = 0; i < article->bibliography.references.count; i++) {
		const struct reference *reference =
			&article->bibliography.references.items[i];
		know(article, reference->url, i);
		know(article, reference->id, i);
		if (reference->doi.size)
			know(article,
				str_format(arena, "https://doi.org/%.*s",
					STR(reference->doi)),
				i);
	}
}

/* On one line, and in memory that outlives the chunk. */
static struct str title_of(struct arena *arena, struct str words)
{
	struct text title = { .arena = arena };

	for (size_t i = 0; i < words.size; i++)
		text_add_char(&title, words.at[i] == '\n' ? ' ' : words.at[i]);
	return str_trim(text_str(&title));
}

static uint32_t add_reference(struct article *article,
	const struct block *block, struct str url, struct str words)
{
	struct bibliography *bibliography = &article->bibliography;
	uint32_t index = (uint32_t)bibliography->references.count;
	struct reference *reference =
		arena_push(article->arena, &bibliography->references);

	reference->id = reference->url = str_copy(article->arena, url);
	reference->type = S("webpage");
	reference->title = title_of(article->arena, words);
	reference->identification = IDENTIFICATION_UNKNOWN;
	reference->read = READ_UNKNOWN;
	reference->source = article->name;
	reference->line = block->line;
	*arena_push(article->arena, &bibliography->by_ordinal) = index;
	reference->ordinal = (int)bibliography->by_ordinal.count;
	know(article, reference->url, index);
	return index;
}

/* A link without words leads to a reference and stands nowhere. */
static void take_link(struct article *article, const struct block *block,
	struct position at, const struct span *span, struct str url)
{
	struct str words = str_slice(block->text, span->begin, span->end);
	uint32_t index;

	if (!url.size || url.at[0] == '#')
		return;
	if (!ids_find(&article->links->known, url, &index))
		index = add_reference(article, block, url, words);
	article->bibliography.references.items[index].named = true;
	at.byte = span->begin;
	if (words.size)
		*arena_push(article->arena, &article->citations) =
			(struct citation){ .begin = at,
				.end = span->end,
				.reference = index };
}

static void take_block(
	struct article *article, const struct chunk *chunk, struct position at)
{
	const struct block *block = &chunk->blocks.items[at.block];

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		if (span->kind == SPAN_LINK)
			take_link(article, block, at, span,
				chunk->links.items[span->target].url);
	}
}

void citations_take(
	struct article *article, const struct chunk *chunk, uint32_t number)
{
	struct link_search *search = article->links;
	struct position at = { .chunk = number };

	if (!search || search->chunk != number)
		return;
	search->chunk++;
	for (; at.block < chunk->blocks.count; at.block++)
		take_block(article, chunk, at);
}

bool citations_more(struct article *article)
{
	const struct link_search *search = article->links;
	uint32_t count = article_chunk_count(article);

	if (!search || search->chunk == count)
		return false;
	struct arena scratch = arena_make(64 << 10);
	uint32_t number = search->chunk;
	citations_take(
		article, article_borrow(article, &scratch, number), number);
	arena_free(&scratch);
	return search->chunk < count;
}

uint32_t citations_before(const struct article *article, struct position at)
{
	uint32_t low = 0, high = (uint32_t)article->citations.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (position_compare(
			    article->citations.items[middle].begin, at) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
