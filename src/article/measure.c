#include "article/article.h"

/* The nearest chunk that is not empty, as one of definitions only is: at or
 * before this one, else behind it. */
static uint32_t chunk_with_blocks(struct article *article, uint32_t wanted)
{
	uint32_t count = article_chunk_count(article);
	uint32_t chunk = wanted;

	while (chunk > 0 && !article_chunk(article, chunk)->blocks.count)
		chunk--;
	if (article_chunk(article, chunk)->blocks.count)
		return chunk;
	for (chunk = wanted; chunk + 1 < count; chunk++)
		if (article_chunk(article, chunk)->blocks.count)
			break;
	return chunk;
}

struct position article_line(struct article *article, int line)
{
	struct cut *cut = &article->cut;
	struct position at = { 0 };
	uint32_t low = 0, high = (uint32_t)cut->chunks.count;

	while (low + 1 < high) {
		uint32_t middle = low + (high - low) / 2;
		if (cut->chunks.items[middle].line <= line)
			low = middle;
		else
			high = middle;
	}
	at.chunk =
		chunk_with_blocks(article, low + article_first_chunk(article));
	const struct chunk *chunk = article_chunk(article, at.chunk);
	while (at.block + 1 < chunk->blocks.count &&
		chunk->blocks.items[at.block + 1].line <= line)
		at.block++;
	return at;
}

int article_permille_within(
	struct article *article, uint32_t chunk, size_t block, size_t blocks)
{
	uint32_t first = article_first_chunk(article);

	if (chunk < first || !article->body.size)
		return 0;
	size_t size = article_chunk_source(article, chunk).size;
	double at = (double)article->cut.chunks.items[chunk - first].begin;
	if (blocks)
		at += (double)size * (double)block / (double)blocks;
	return (int)(1000 * at / (double)article->body.size);
}

int article_permille(struct article *article, struct position position)
{
	const struct chunk *chunk = article_chunk(article, position.chunk);

	return article_permille_within(
		article, position.chunk, position.block, chunk->blocks.count);
}

struct position article_at_permille(struct article *article, int permille)
{
	size_t at = (size_t)((double)article->body.size * permille / 1000);
	uint32_t wanted = article_chunk_at(article, at);
	struct position found = { .chunk = chunk_with_blocks(article, wanted) };
	size_t blocks = article_chunk(article, found.chunk)->blocks.count;
	size_t size = article_chunk_source(article, wanted).size;
	size_t begin =
		article->cut.chunks.items[wanted - article_first_chunk(article)]
			.begin;

	if (found.chunk == wanted && size && at > begin)
		found.block = (uint32_t)((at - begin) * blocks / size);
	if (found.block >= blocks)
		found.block = blocks ? (uint32_t)blocks - 1 : 0;
	return found;
}
