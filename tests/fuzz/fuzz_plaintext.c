/*
 * Any bytes as plain text: the blocks of all chunks equal the blocks of the
 * whole, and each heading of the outline is a block that opens its section.
 */
#include "parse/plaintext.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void need(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "%s\n", what);
	abort();
}

static struct str write_chunks(
	struct arena *arena, struct str source, size_t least)
{
	struct cut cut = plaintext_cut(arena, source, least);
	struct text out = { .arena = arena };
	uint32_t headings = 0;

	for (uint32_t i = 0; i < cut.chunks.count; i++) {
		struct markdown markdown = {
			.source = cut_chunk_bytes(&cut, source, i),
			.line = cut.chunks.items[i].line,
			.cut = &cut,
			.chunk = i,
		};
		struct chunk chunk = plaintext_parse(arena, &markdown);
		for (size_t j = 0; j < chunk.blocks.count; j++) {
			const struct block *block = &chunk.blocks.items[j];
			text_format(&out, "%d %d %d %u ", block->line,
				block->kind, block->level, block->section);
			text_add(&out, block->text);
			text_add_char(&out, '\n');
			if (block->kind == BLOCK_HEADING)
				need(block->section == headings++,
					"a section is not the next");
		}
	}
	need(headings == cut.headings.count, "a heading is no block");
	return text_str(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 16);
	struct str source = { (const char *)data, size };

	plaintext_is(S("a.txt"), source);
	need(str_equal(write_chunks(&arena, source, SIZE_MAX),
		     write_chunks(&arena, source, 0)),
		"the parts are not the whole");
	arena_free(&arena);
	return 0;
}
