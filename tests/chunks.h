/*
 * The property that chunks stand on: the blocks of all chunks equal the
 * blocks of the whole. Both are written out as text, a line for each block,
 * span and cite, and compared.
 */
#ifndef TESTS_CHUNKS_H
#define TESTS_CHUNKS_H

#include "citer.h"
#include "parse/definition.h"
#include "parse/markdown.h"

static void write_str(struct text *out, const char *before, struct str s)
{
	text_add(out, str_from(before));
	text_add(out, s);
}

/* A container's number says only whether it is the one of the block before. */
static void write_prefixes(struct text *out, const struct chunk *chunk,
	const struct block *block, const struct block *before)
{
	for (uint32_t i = 0; i < block->prefix_count; i++) {
		const struct prefix *prefix =
			&chunk->prefixes.items[block->first_prefix + i];
		bool same = before && i < before->prefix_count &&
			chunk->prefixes.items[before->first_prefix + i]
					.container == prefix->container;
		/* A box goes on in the next chunk, with another number. */
		same = same || prefix->goes_on;
		text_format(out, "%d%s%s", prefix->kind, same ? "=" : "",
			prefix->tight ? "t" : "");
		if (prefix->kind == PREFIX_BOX)
			text_format(out, "f%u", prefix->fence);
		write_str(out, " ", prefix->marker);
		text_add(out, S(" "));
	}
}

static void write_cite(
	struct text *out, const struct chunk *chunk, uint32_t index)
{
	const struct cite *cite = &chunk->cites.items[index];

	/* Groups are counted in the chunk: only a new one shows. */
	text_format(out, " cite %d:%d mode %d of %d relations %zu%s",
		cite->line, cite->column, cite->mode, (int)cite->reference,
		cite->relations.count,
		index && cite[-1].group == cite->group ? " grouped" : "");
	write_str(out, " key ", cite->key);
	write_str(out, " prefix ", cite->prefix);
	write_str(out, " locator ", cite->locator);
	write_str(out, " suffix ", cite->suffix);
}

static void write_spans(
	struct text *out, const struct chunk *chunk, const struct block *block)
{
	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		text_format(out, "\n  span %d %u..%u", span->kind, span->begin,
			span->end);
		if (span->kind == SPAN_CITE)
			write_cite(out, chunk, span->target);
		if (span->kind != SPAN_LINK && span->kind != SPAN_IMAGE)
			continue;
		const struct link *link = &chunk->links.items[span->target];
		write_str(out, " to ", link->url);
		write_str(out, " title ", link->title);
	}
}

static void write_table(
	struct text *out, const struct chunk *chunk, const struct block *block)
{
	if (block->table == NONE)
		return;
	const struct table *table = &chunk->tables.items[block->table];
	text_format(out, " cell %u of %u x %u",
		(uint32_t)(block - chunk->blocks.items) - table->first_block,
		table->rows, table->columns);
	for (uint32_t i = 0; i < table->columns; i++)
		text_format(out, " %d", table->align[i]);
}

static void write_chunk(struct text *out, const struct chunk *chunk)
{
	const struct block *before = NULL;

	for (size_t i = 0; i < chunk->blocks.count; i++) {
		const struct block *block = &chunk->blocks.items[i];
		text_format(out, "%d: kind %d level %d section %d ",
			block->line, block->kind, block->level,
			(int)block->section);
		write_prefixes(out, chunk, block, before);
		write_table(out, chunk, block);
		write_str(out, "(", block->info);
		write_str(out, ") ", block->text);
		write_spans(out, chunk, block);
		text_add_char(out, '\n');
		before = block;
	}
}

/* The source's blocks as text, from chunks of at least `least` bytes. */
static struct str write_chunks(
	struct arena *arena, struct str source, size_t least)
{
	struct cut cut = cut_source(arena, source, 1, least);
	struct definitions *definitions = definitions_make(arena, source, &cut);
	struct text out = { .arena = arena };

	for (uint32_t i = 0; i < cut.chunks.count; i++) {
		struct arena scratch = arena_make(1 << 16);
		struct markdown markdown = {
			.source = cut_chunk_bytes(&cut, source, i),
			.line = cut.chunks.items[i].line,
			.cut = &cut,
			.chunk = i,
			.citer = &test_citer,
			.known = definitions,
		};
		markdown.definitions = definitions_for(
			&scratch, definitions, i, &markdown.definition_lines);
		struct chunk chunk = markdown_parse(&scratch, &markdown);
		write_chunk(&out, &chunk);
		arena_free(&scratch);
	}
	return text_str(&out);
}

/* Where two texts first differ, or STR_NONE. */
static ptrdiff_t first_difference(struct str a, struct str b)
{
	size_t i = 0;

	while (i < a.size && i < b.size && a.at[i] == b.at[i])
		i++;
	return i == a.size && i == b.size ? STR_NONE : (ptrdiff_t)i;
}

/* A heading that stands in nothing but boxes. */
static bool is_outline(const struct chunk *chunk, const struct block *block)
{
	for (uint32_t i = 0; i < block->prefix_count; i++)
		if (chunk->prefixes.items[block->first_prefix + i].kind !=
			PREFIX_BOX)
			return false;
	return block->kind == BLOCK_HEADING;
}

static bool is_heading(
	const struct cut_heading *heading, const struct block *block)
{
	return heading->line == block->line && heading->level == block->level;
}

/*
 * Whether the headings that the cut found are just those at top level, and
 * open just those sections; with `all` false, some may be missing.
 */
static bool outline_holds(struct arena *arena, struct str source, bool all)
{
	struct cut cut = cut_source(arena, source, 1, SIZE_MAX);
	struct markdown markdown = { .source = source, .line = 1, .cut = &cut };
	struct chunk chunk = markdown_parse(arena, &markdown);
	size_t found = 0;

	for (size_t i = 0; i < chunk.blocks.count; i++) {
		const struct block *block = &chunk.blocks.items[i];
		if (!is_outline(&chunk, block))
			continue;
		bool same = found < cut.headings.count &&
			is_heading(&cut.headings.items[found], block);
		if (block->section != (same ? found : NONE) || (all && !same))
			return false;
		found += same;
	}
	return found == cut.headings.count;
}

#endif
