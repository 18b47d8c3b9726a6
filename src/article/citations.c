#include "article/citations.h"

#include "parse/ids.h"

/* How far the links were looked through. */
struct link_search {
	uint32_t chunk; /* the next one */
	struct ids known; /* URLs and ids of references */
};

void citations_from_claims(struct article *article)
{
	const struct dossier *dossier = &article->dossier;

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		const struct claim *claim =
			&dossier->claims.items[dossier->by_number.items[i]];
		if (claim->orphan || claim->attribution.reference == NONE)
			continue;
		*arena_push(article->arena, &article->citations) =
			(struct citation){ claim->begin, claim->end.byte,
				claim->attribution.reference };
	}
}

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
			(struct citation){ at, span->end, index };
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

bool citations_more(struct article *article)
{
	struct link_search *search = article->links;
	uint32_t count = article_chunk_count(article);

	if (!search || search->chunk == count)
		return false;
	struct arena scratch = arena_make(64 << 10);
	struct position at = { .chunk = search->chunk++ };
	const struct chunk *chunk = article_borrow(article, &scratch, at.chunk);
	for (; at.block < chunk->blocks.count; at.block++)
		take_block(article, chunk, at);
	arena_free(&scratch);
	return search->chunk < count;
}
