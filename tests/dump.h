/*
 * A chunk as text, for tests: a line a block, with its prefixes, kind, line
 * and text; spans stand in the text as they open and close.
 *
 *	> • P3 one <c:two>
 */
#ifndef TESTS_DUMP_H
#define TESTS_DUMP_H

#include "model/block.h"

static void dump_span(struct text *out, const struct chunk *chunk,
	const struct span *span, struct str text)
{
	static const char *const names[SPAN_KINDS] = {
		[SPAN_EMPHASIS] = "e",
		[SPAN_STRONG] = "s",
		[SPAN_CODE] = "c",
		[SPAN_LINK] = "a",
		[SPAN_IMAGE] = "i",
		[SPAN_STRIKE] = "d",
		[SPAN_ASIDE] = "f",
		[SPAN_MATH] = "m",
		[SPAN_NOTE] = "n",
		[SPAN_CITE] = "@",
		[SPAN_BREAK] = "b",
	};
	struct str words = str_slice(text, span->begin, span->end);

	text_format(out, " {%s %.*s", names[span->kind], STR(words));
	if (span->target != NONE && span->kind == SPAN_NOTE) {
		text_format(out, "|%u", span->target);
	} else if (span->target != NONE) {
		const struct link *link = &chunk->links.items[span->target];
		text_format(
			out, "|%.*s|%.*s", STR(link->url), STR(link->title));
	}
	text_add_char(out, '}');
}

static void dump_prefixes(struct text *out, const struct chunk *chunk,
	const struct block *block, uint32_t *shown)
{
	for (uint32_t i = 0; i < block->prefix_count; i++) {
		const struct prefix *prefix =
			&chunk->prefixes.items[block->first_prefix + i];
		bool first = *shown <= prefix->container;
		if (first)
			*shown = prefix->container + 1;
		if (prefix->kind == PREFIX_QUOTE)
			text_add(out, S("> "));
		else if (prefix->kind == PREFIX_BOX)
			text_format(out, "[%.*s] ", STR(prefix->marker));
		else if (first)
			text_format(out, "%.*s%s ", STR(prefix->marker),
				prefix->tight ? "" : "~");
		else
			text_add(out, S("_ "));
	}
}

static struct str dump_chunk(struct arena *arena, const struct chunk *chunk)
{
	static const char kinds[] = "HPKTRX";
	struct text out = { .arena = arena };
	uint32_t shown = 0;

	for (size_t i = 0; i < chunk->blocks.count; i++) {
		const struct block *block = &chunk->blocks.items[i];
		dump_prefixes(&out, chunk, block, &shown);
		text_format(&out, "%c", kinds[block->kind]);
		if (block->kind == BLOCK_HEADING)
			text_format(&out, "%d", block->level);
		text_format(&out, "@%d %.*s", block->line, STR(block->text));
		for (uint32_t j = 0; j < block->span_count; j++)
			dump_span(&out, chunk,
				&chunk->spans.items[block->first_span + j],
				block->text);
		if (block->info.size)
			text_format(&out, " (%.*s)", STR(block->info));
		text_add_char(&out, '\n');
	}
	return text_str(&out);
}

#endif
