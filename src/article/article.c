#include "article/article.h"

#include "article/front.h"
#include "base/file.h"
#include "parse/definition.h"
#include "parse/later.h"
#include "parse/markdown.h"
#include "parse/plaintext.h"

/* A chunk that was parsed, with the memory it lives in. */
struct slot {
	struct arena arena;
	struct chunk chunk;
	struct indices headings; /* blocks that open a section, in order */
	bool parsed;
};

struct article_state {
	struct slot *slots; /* [article_chunk_count] */
	struct definitions *definitions;
	struct str front; /* Markdown of the metadata, or empty */
	struct cut front_cut;
	uint32_t first; /* the number of the cut's chunk 0 */
	bool plain; /* plain text: no Markdown in it */
};

enum { CHUNK_ARENA = 8 << 10 };

static void collect_sections(struct article *article)
{
	struct cut *cut = &article->cut;
	uint32_t chunk = 0;

	for (uint32_t i = 0; i < cut->headings.count; i++) {
		struct section *section =
			arena_push(article->arena, &article->sections);
		while (chunk + 1 < cut->chunks.count &&
			cut->chunks.items[chunk + 1].first_heading <= i)
			chunk++;
		section->level = cut->headings.items[i].level;
		section->line = cut->headings.items[i].line;
		section->at = cut->headings.items[i].at;
		section->chunk = chunk + article->state->first;
	}
}

/* Who contains whom: `open` is the innermost section still open. */
static void nest_sections(struct article *article)
{
	struct section *sections = article->sections.items;
	uint32_t count = (uint32_t)article->sections.count;
	uint32_t open = NONE;

	for (uint32_t i = 0; i < count; i++) {
		while (open != NONE &&
			sections[open].level >= sections[i].level) {
			sections[open].behind = i;
			open = sections[open].parent;
		}
		sections[i].parent = open;
		open = i;
	}
	for (; open != NONE; open = sections[open].parent)
		sections[open].behind = count;
}

static void open_front(struct article *article)
{
	struct article_state *state = article->state;

	state->front = front_markdown(article);
	state->first = state->front.size > 0;
	state->front_cut = cut_source(
		article->arena, state->front, article->metadata.line, SIZE_MAX);
	/* The title of the metadata opens no section. */
	state->front_cut.headings.count = 0;
}

/* The metadata, and where the body is cut. */
static void read_markdown(struct article *article)
{
	struct arena *arena = article->arena;
	struct frontmatter front = frontmatter_read(
		arena, article->source, article->name, &article->diagnostics);

	article->body = later_read(arena,
		str_slice(article->source, front.bytes, article->source.size),
		front.lines + 1, article->name, &front, &article->diagnostics);
	article->metadata = front.metadata;
	article->references = front.references;
	article->cut = cut_source(
		arena, article->body, front.lines + 1, ARTICLE_CHUNK);
}

static void read_plain(struct article *article)
{
	article->state->plain = true;
	article->body = article->source;
	article->cut =
		plaintext_cut(article->arena, article->body, ARTICLE_CHUNK);
}

struct article *article_open(
	struct arena *arena, struct str name, struct str source)
{
	struct article *article = arena_new(arena, struct article);

	article->arena = arena;
	article->name = name;
	article->source = source;
	article->diagnostics.arena = arena;
	article->state = arena_new(arena, struct article_state);
	if (plaintext_is(name, source))
		read_plain(article);
	else
		read_markdown(article);
	article->state->definitions =
		definitions_make(arena, article->body, &article->cut);
	open_front(article);
	article->state->slots =
		arena_array(arena, struct slot, article_chunk_count(article));
	collect_sections(article);
	nest_sections(article);
	return article;
}

void article_close(struct article *article)
{
	uint32_t count = article_chunk_count(article);

	for (uint32_t i = 0; i < count; i++)
		if (article->state->slots[i].parsed)
			arena_free(&article->state->slots[i].arena);
}

uint32_t article_chunk_count(const struct article *article)
{
	return (uint32_t)article->cut.chunks.count + article->state->first;
}

uint32_t article_first_chunk(const struct article *article)
{
	return article->state->first;
}

struct str article_chunk_source(const struct article *article, uint32_t chunk)
{
	uint32_t first = article->state->first;

	return chunk < first ?
		S("") :
		cut_chunk_bytes(&article->cut, article->body, chunk - first);
}

uint32_t article_chunk_at(const struct article *article, size_t at)
{
	const struct cut *cut = &article->cut;
	uint32_t low = 0, high = (uint32_t)cut->chunks.count;

	while (low + 1 < high) {
		uint32_t middle = low + (high - low) / 2;
		if (cut->chunks.items[middle].begin <= at)
			low = middle;
		else
			high = middle;
	}
	return low + article->state->first;
}

static struct chunk parse(
	struct article *article, struct arena *arena, uint32_t number)
{
	struct article_state *state = article->state;
	struct markdown markdown = { .cut = &article->cut,
		.citer = article->citer };

	if (number < state->first) {
		markdown.cut = &state->front_cut;
		markdown.source = state->front;
		markdown.line = article->metadata.line;
		return markdown_parse(arena, &markdown);
	}
	markdown.chunk = number - state->first;
	markdown.source = article_chunk_source(article, number);
	markdown.line = article->cut.chunks.items[markdown.chunk].line;
	if (state->plain)
		return plaintext_parse(arena, &markdown);
	markdown.known = state->definitions;
	markdown.definitions = definitions_for(arena, state->definitions,
		markdown.chunk, &markdown.definition_lines);
	return markdown_parse(arena, &markdown);
}

static void collect_headings(struct slot *slot)
{
	for (uint32_t i = 0; i < slot->chunk.blocks.count; i++)
		if (slot->chunk.blocks.items[i].section != NONE)
			*arena_push(&slot->arena, &slot->headings) = i;
}

const struct chunk *article_chunk(struct article *article, uint32_t chunk)
{
	struct slot *slot = &article->state->slots[chunk];

	if (!slot->parsed) {
		slot->arena = arena_make(CHUNK_ARENA);
		slot->chunk = parse(article, &slot->arena, chunk);
		collect_headings(slot);
		slot->parsed = true;
	}
	return &slot->chunk;
}

const struct chunk *article_borrow(
	struct article *article, struct arena *scratch, uint32_t chunk)
{
	if (article->state->slots[chunk].parsed)
		return &article->state->slots[chunk].chunk;
	struct chunk *parsed = arena_new(scratch, struct chunk);
	*parsed = parse(article, scratch, chunk);
	return parsed;
}

const struct block *article_block(
	struct article *article, struct position position)
{
	return &article_chunk(article, position.chunk)
			->blocks.items[position.block];
}

struct position article_section(struct article *article, uint32_t section)
{
	struct position at = { .chunk =
				       article->sections.items[section].chunk };
	const struct chunk *chunk = article_chunk(article, at.chunk);
	const struct indices *headings =
		&article->state->slots[at.chunk].headings;
	size_t low = 0, high = headings->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		uint32_t block = headings->items[middle];
		if (chunk->blocks.items[block].section < section)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < headings->count)
		at.block = headings->items[low];
	else if (chunk->blocks.count)
		at.block = (uint32_t)chunk->blocks.count - 1;
	return at;
}

struct str article_section_title(struct article *article, uint32_t section)
{
	const struct block *block =
		article_block(article, article_section(article, section));

	return block->text;
}

/* The last section that begins in a chunk before this one, or NONE. */
static uint32_t section_before(const struct article *article, uint32_t chunk)
{
	uint32_t low = 0, high = (uint32_t)article->sections.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (article->sections.items[middle].chunk < chunk)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : NONE;
}

uint32_t article_section_at(struct article *article, struct position position)
{
	const struct chunk *chunk = article_chunk(article, position.chunk);
	const struct indices *headings =
		&article->state->slots[position.chunk].headings;
	size_t low = 0, high = headings->count;

	if (position.block >= chunk->blocks.count)
		high = 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (headings->items[middle] <= position.block)
			low = middle + 1;
		else
			high = middle;
	}
	if (low)
		return chunk->blocks.items[headings->items[low - 1]].section;
	return section_before(article, position.chunk);
}

bool article_is_title(const struct article *article, uint32_t section)
{
	return section == 0 && article->sections.items[0].level == 1 &&
		article->sections.items[0].behind == article->sections.count;
}

static bool is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

uint32_t article_fold_end(const struct article *article, uint32_t section)
{
	if (article_is_title(article, section))
		return section + 1;
	return article->sections.items[section].behind;
}

size_t article_fold_words(const struct article *article, uint32_t section)
{
	const struct section *s = &article->sections.items[section];
	uint32_t behind = article_fold_end(article, section);
	size_t end = behind < article->sections.count ?
		article->sections.items[behind].at :
		article->body.size;
	struct str rest = str_slice(article->body, s->at, end);
	size_t words = 0;
	bool inside = false;

	if (rest.size)
		str_line(&rest);
	for (size_t i = 0; i < rest.size; i++) {
		bool white = is_white(rest.at[i]);
		words += !white && !inside;
		inside = !white;
	}
	return words;
}

struct str article_title(struct article *article)
{
	const struct chunk *front =
		article->metadata.title.size ? article_chunk(article, 0) : NULL;

	if (front && front->blocks.count &&
		front->blocks.items[0].kind == BLOCK_HEADING)
		return front->blocks.items[0].text;
	if (front)
		return article->metadata.title;
	if (article->sections.count && article_is_title(article, 0))
		return article_section_title(article, 0);
	return file_base(article->name);
}
