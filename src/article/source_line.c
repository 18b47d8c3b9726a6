#include "article/source_line.h"

enum {
	WORDS = 32, /* bytes that are looked for */
	BLOCK_MOST = 64 << 10 /* bytes of a block that are looked into */
};

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* What marks words up and is no part of them. */
static bool is_mark(char c)
{
	return c == '*' || c == '_' || c == '`' || c == '>' || c == '\\';
}

static size_t skip(struct str s, size_t at, bool (*is)(char c))
{
	while (at < s.size && is(s.at[at]))
		at++;
	return at;
}

static bool is_gap(char c)
{
	return is_white(c) || is_mark(c);
}

/* Behind white space, with what marks up around it; `at` where there is none. */
static size_t skip_gap(struct str s, size_t at)
{
	return skip(s, skip(s, at, is_mark), is_white) == skip(s, at, is_mark) ?
		at :
		skip(s, at, is_gap);
}

/* Whether the words stand at s.at[at], through white space and marks. */
static bool stands_at(struct str s, size_t at, struct str words)
{
	for (size_t i = 0; i < words.size;) {
		size_t behind = at;
		if (is_white(words.at[i])) {
			behind = skip_gap(s, at);
			i = skip(words, i, is_white);
		} else if (at < s.size && s.at[at] == words.at[i]) {
			behind++;
			i++;
		} else {
			behind = skip(s, at, is_mark);
		}
		if (behind == at)
			return false;
		at = behind;
	}
	return true;
}

/* How often they stand in s. */
static size_t count_in(struct str s, struct str words)
{
	size_t count = 0;

	for (size_t at = 0; at < s.size; at++)
		count += s.at[at] == words.at[0] && stands_at(s, at, words);
	return count;
}

/* The source from a block's line on, up to the next block's. */
static struct str source_of(struct article *article, struct position at)
{
	const struct chunk *chunk = article_chunk(article, at.chunk);
	uint32_t number = at.chunk - article_first_chunk(article);
	int line = article->cut.chunks.items[number].line;
	int begin = chunk->blocks.items[at.block].line, end = 0;
	struct str rest = article_chunk_source(article, at.chunk);

	for (size_t i = at.block + 1; i < chunk->blocks.count && !end; i++)
		if (chunk->blocks.items[i].line > begin)
			end = chunk->blocks.items[i].line;
	for (; line < begin && rest.size; line++)
		str_line(&rest);
	struct str from = rest;
	while (rest.size && (!end || line++ < end))
		str_line(&rest);
	return str_slice(from, 0, from.size - rest.size);
}

static int lines_before(struct str s, size_t at)
{
	int lines = 0;

	while (s.size) {
		size_t size = s.size;
		str_line(&s);
		if (size - s.size > at)
			break;
		at -= size - s.size;
		lines++;
	}
	return lines;
}

int article_source_line(
	struct article *article, struct position begin, struct position end)
{
	const struct block *block = article_block(article, begin);
	size_t behind =
		end.byte < begin.byte + WORDS ? end.byte : begin.byte + WORDS;
	struct str words = str_trim(str_slice(block->text, begin.byte, behind));

	if (begin.chunk < article_first_chunk(article) || !words.size)
		return block->line;
	struct str source = source_of(article, begin);
	if (source.size > BLOCK_MOST)
		return block->line;
	size_t left = count_in(str_slice(block->text, 0, begin.byte), words);
	for (size_t at = 0; at < source.size; at++)
		if (source.at[at] == words.at[0] &&
			stands_at(source, at, words) && !left--)
			return block->line + lines_before(source, at);
	return block->line;
}
