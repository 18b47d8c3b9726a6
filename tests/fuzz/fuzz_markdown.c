/* Any bytes are Markdown; what comes of them keeps the model's promises. */
#include "citer.h"
#include "parse/definition.h"
#include "parse/markdown.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool holds)
{
	if (!holds)
		abort();
}

/* No NUL reaches the model: it stands for U+FFFD (CommonMark 0.30 §2.3). */
static void check_text(struct str text)
{
	require(!text.size || !memchr(text.at, '\0', text.size));
}

static void check_spans(const struct chunk *chunk, const struct block *block)
{
	uint32_t begin = 0;

	require(block->first_span + block->span_count <= chunk->spans.count);
	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		bool links =
			span->kind == SPAN_LINK || span->kind == SPAN_IMAGE;
		require(span->begin >= begin && span->begin <= span->end);
		require(span->end <= block->text.size);
		require(span->kind == SPAN_CITE ?
				span->target < chunk->cites.count :
				links ? span->target < chunk->links.count :
					span->target == NONE ||
					(span->kind == SPAN_NOTE &&
						span->target <
							chunk->blocks.count));
		require(span->kind != SPAN_BREAK ||
			(span->end == span->begin + 1 &&
				block->text.at[span->begin] == '\n'));
		begin = span->begin;
	}
}

static void check_prefixes(const struct chunk *chunk, const struct block *block)
{
	require(block->first_prefix + block->prefix_count <=
		chunk->prefixes.count);
	for (uint32_t i = 0; i < block->prefix_count; i++) {
		const struct prefix *prefix =
			&chunk->prefixes.items[block->first_prefix + i];
		require(!i || prefix[-1].container < prefix->container);
		check_text(prefix->marker);
	}
}

static void check_tables(const struct chunk *chunk)
{
	size_t cells = 0;

	for (size_t i = 0; i < chunk->tables.count; i++) {
		const struct table *table = &chunk->tables.items[i];
		size_t count = (size_t)table->rows * table->columns;
		require(count > 0);
		require(table->first_block + count <= chunk->blocks.count);
		for (size_t j = 0; j < count; j++) {
			const struct block *block =
				&chunk->blocks.items[table->first_block + j];
			require(block->kind == BLOCK_CELL);
			require(block->table == i);
		}
		cells += count;
	}
	for (size_t i = 0; i < chunk->blocks.count; i++)
		cells -= chunk->blocks.items[i].kind == BLOCK_CELL;
	require(cells == 0);
}

static void check_links(const struct chunk *chunk)
{
	for (size_t i = 0; i < chunk->links.count; i++) {
		check_text(chunk->links.items[i].url);
		check_text(chunk->links.items[i].title);
	}
}

static void check_cites(const struct chunk *chunk, const struct cut *cut)
{
	for (size_t i = 0; i < chunk->cites.count; i++) {
		const struct cite *cite = &chunk->cites.items[i];
		require(cite->key.size);
		require(cite->line >= 1 && cite->line <= cut->lines);
		require(cite->column >= 1);
		for (size_t j = 0; j < cite->relations.count; j++)
			require(cite->relations.items[j].size);
	}
}

static void check_chunk(const struct chunk *chunk, const struct cut *cut)
{
	for (size_t i = 0; i < chunk->blocks.count; i++) {
		const struct block *block = &chunk->blocks.items[i];
		require(block->line >= 1 && block->line <= cut->lines);
		require(block->section == NONE || block->kind == BLOCK_HEADING);
		check_text(block->text);
		check_text(block->info);
		check_spans(chunk, block);
		check_prefixes(chunk, block);
	}
	check_links(chunk);
	check_cites(chunk, cut);
	check_tables(chunk);
}

/* One chunk; lines of colons open and close boxes by turns. */
static struct cut make_cut(struct arena *arena, struct str source)
{
	struct cut cut = { 0 };
	struct str rest = source;
	uint32_t open = NONE;

	arena_push(arena, &cut.chunks)->line = 1;
	for (cut.lines = 1; rest.size; cut.lines++) {
		size_t at = (size_t)(rest.at - source.at);
		struct str line = str_line(&rest);
		if (!str_starts(line, S(":::")))
			continue;
		struct cut_fence *fence = arena_push(arena, &cut.fences);
		fence->at = at;
		fence->end = (size_t)(rest.at - source.at);
		fence->line = cut.lines;
		fence->name = str_trim(str_slice(line, 3, line.size));
		fence->opens = fence->name.size || open == NONE;
		fence->opener = open;
		open = fence->opens ? (uint32_t)cut.fences.count - 1 :
				      cut.fences.items[open].opener;
	}
	return cut;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct str source = { (const char *)data, size };
	struct cut cut = make_cut(&arena, source);
	struct markdown markdown = {
		.source = source,
		.line = 1,
		.definitions = S("[a]: <u> \"t\"\n"),
		.definition_lines = 1,
		.cut = &cut,
		.citer = size % 3 ? &test_citer : NULL,
		.known = definitions_make(&arena, source, &cut),
	};
	struct markdown_probe probe = { .label = S("b") };

	if (size % 2)
		markdown.definitions.size = 0;
	struct chunk chunk = markdown_parse(&arena, &markdown);
	check_chunk(&chunk, &cut);
	markdown_probe(&arena, &markdown, &probe, 1);
	require(probe.defined || !probe.url.size);
	arena_free(&arena);
	return 0;
}
