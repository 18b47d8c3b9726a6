#include "article/landmark.h"

#include <stdlib.h>

enum {
	WORDS = 64, /* bytes of a block that are kept */
	HEADING_MOST = 200, /* bytes of a heading */
	AROUND = 32 /* chunks that are looked through, up and down */
};

/* At most so many bytes of whole characters. */
static struct str begin_of(struct str s, size_t most)
{
	if (s.size <= most)
		return s;
	while (most && ((unsigned char)s.at[most] & 0xC0) == 0x80)
		most--;
	return str_slice(s, 0, most);
}

struct str landmark_heading(const struct article *article, uint32_t section)
{
	size_t at = article->sections.items[section].at;
	struct str rest = str_slice(article->body, at, at + HEADING_MOST + 1);

	if (!rest.size)
		return rest;
	return begin_of(str_trim(str_line(&rest)), HEADING_MOST);
}

uint32_t landmark_section(
	const struct article *article, struct str heading, int line)
{
	uint32_t found = NONE;
	int least = 0;

	for (uint32_t i = 0; heading.size && i < article->sections.count; i++) {
		int far = abs(article->sections.items[i].line - line);
		if (found != NONE && far >= least)
			continue;
		if (!str_equal(landmark_heading(article, i), heading))
			continue;
		found = i;
		least = far;
	}
	return found;
}

struct landmark landmark_at(
	struct arena *arena, struct article *article, struct position at)
{
	struct landmark mark = { .byte = at.byte, .lines = at.lines };
	const struct chunk *chunk = article_chunk(article, at.chunk);

	if (at.block >= chunk->blocks.count)
		return (struct landmark){ 0 };
	const struct block *block = &chunk->blocks.items[at.block];
	mark.words = str_copy(arena, begin_of(block->text, WORDS));
	if (at.chunk < article_first_chunk(article)) {
		mark.block = (int)at.block;
		return mark;
	}
	mark.line = block->line;
	for (uint32_t i = at.block;
		i && block[-mark.block - 1].line == mark.line; i--)
		mark.block++;
	uint32_t section = article_section_at(article, at);
	if (section != NONE) {
		mark.heading =
			str_copy(arena, landmark_heading(article, section));
		mark.below = mark.line - article->sections.items[section].line;
	}
	return mark;
}

/* The block of that number on a line, or the last one before the line. */
static struct position block_on(struct article *article, int line, int number)
{
	struct position at = article_line(article, line);
	const struct chunk *chunk = article_chunk(article, at.chunk);
	const struct block *blocks = chunk->blocks.items;

	if (!chunk->blocks.count || blocks[at.block].line != line)
		return at;
	while (at.block && blocks[at.block - 1].line == line)
		at.block--;
	while (number-- > 0 && at.block + 1 < chunk->blocks.count &&
		blocks[at.block + 1].line == line)
		at.block++;
	return at;
}

static bool begins_so(const struct block *block, struct str words)
{
	return words.size ? str_starts(block->text, words) : !block->text.size;
}

/* Whether a block that begins with the words is there. */
static bool is_there(
	struct article *article, struct position at, struct str words)
{
	return at.block < article_chunk(article, at.chunk)->blocks.count &&
		begins_so(article_block(article, at), words);
}

/* The block nearest to `near` that begins with the words, in chunks around
 * it; false: none does. */
static bool search_words(struct article *article, struct str words,
	struct position *near, int line)
{
	uint32_t count = article_chunk_count(article);
	uint32_t from = near->chunk > AROUND ? near->chunk - AROUND : 0;
	struct position best = *near;
	int least = -1;

	for (uint32_t i = from; i < count && i < near->chunk + AROUND; i++) {
		const struct chunk *chunk = article_chunk(article, i);
		for (uint32_t j = 0; j < chunk->blocks.count; j++) {
			int far = abs(chunk->blocks.items[j].line - line);
			if ((least >= 0 && far >= least) ||
				!begins_so(&chunk->blocks.items[j], words))
				continue;
			least = far;
			best = (struct position){ .chunk = i, .block = j };
		}
	}
	*near = best;
	return least >= 0;
}

/* The place within its block, if the block is the same. */
static struct position within(struct article *article, struct position at,
	const struct landmark *mark)
{
	struct str text = article_block(article, at)->text;

	at.lines = mark->lines;
	at.byte = mark->byte;
	if (mark->byte == UINT32_MAX)
		return at;
	if (at.byte > text.size)
		at.byte = (uint32_t)text.size;
	while (at.byte && at.byte < text.size &&
		((unsigned char)text.at[at.byte] & 0xC0) == 0x80)
		at.byte--;
	return at;
}

/* Where the place should be by its heading, or by its line alone. */
static int likely_line(
	const struct article *article, const struct landmark *mark)
{
	uint32_t section = landmark_section(article, mark->heading, mark->line);

	if (section == NONE)
		return mark->line;
	const struct section *own = &article->sections.items[section];
	int line = own->line + mark->below;
	if (own->behind >= article->sections.count)
		return line;
	int behind = article->sections.items[own->behind].line;
	return line < behind ? line : behind - 1;
}

struct position landmark_find(
	struct article *article, const struct landmark *mark, bool *exact)
{
	struct position at = { 0 };
	int line = mark->line;

	if (!line)
		at.block = mark->block > 0 ? (uint32_t)mark->block : 0;
	else
		at = block_on(article, line, mark->block);
	*exact = is_there(article, at, mark->words);
	if (!*exact && line) {
		line = likely_line(article, mark);
		at = block_on(article, line, mark->block);
		*exact = is_there(article, at, mark->words);
		if (!*exact && mark->words.size)
			*exact = search_words(article, mark->words, &at, line);
	}
	if (*exact)
		return within(article, at, mark);
	if (at.block >= article_chunk(article, at.chunk)->blocks.count)
		at.block = 0;
	return at;
}
