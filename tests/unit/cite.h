/* What the tests of citations share: sources in, text and cites out. */
#ifndef UNIT_CITE_H
#define UNIT_CITE_H

#include "citer.h"
#include "parse/definition.h"
#include "parse/markdown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct example {
	const char *source;
	const char *dump; /* the blocks' text, then the cites in braces */
};

static inline void dump_cite(struct text *out, const struct cite *cite)
{
	static const char *const modes[] = { "", "in ", "no " };

	text_format(out, " {%u ", cite->group);
	text_add(out, str_from(modes[cite->mode]));
	for (size_t i = 0; i < cite->relations.count; i++)
		text_format(out, "%.*s>", STR(cite->relations.items[i]));
	text_format(out, "%.*s%s", STR(cite->key),
		cite->reference == NONE ? "?" : "");
	if (cite->prefix.size || cite->locator.size || cite->suffix.size)
		text_format(out, "|%.*s|%.*s|%.*s", STR(cite->prefix),
			STR(cite->locator), STR(cite->suffix));
	text_format(out, " %d:%d}", cite->line, cite->column);
}

static inline struct chunk parse(
	struct arena *arena, struct str source, const struct citer *citer)
{
	struct cut cut = cut_source(arena, source, 1, SIZE_MAX);
	struct markdown markdown = {
		.source = source,
		.line = 1,
		.cut = &cut,
		.citer = citer,
		.known = definitions_make(arena, source, &cut),
	};

	return markdown_parse(arena, &markdown);
}

static inline struct str dump_of(
	struct arena *arena, struct str source, const struct citer *citer)
{
	struct chunk chunk = parse(arena, source, citer);
	struct text out = { .arena = arena };

	for (size_t i = 0; i < chunk.blocks.count; i++) {
		text_add(&out, i ? S(" / ") : S(""));
		text_add(&out, chunk.blocks.items[i].text);
	}
	for (size_t i = 0; i < chunk.cites.count; i++)
		dump_cite(&out, &chunk.cites.items[i]);
	return text_str(&out);
}

static inline void check(const struct example *examples, size_t count)
{
	struct arena arena = arena_make(1 << 16);

	for (size_t i = 0; i < count; i++) {
		struct str source = str_from(examples[i].source);
		struct str dump = dump_of(&arena, source, &test_citer);
		assert_string_equal(str_c(&arena, dump), examples[i].dump);
	}
	arena_free(&arena);
}

#define CHECK(examples) check(examples, sizeof examples / sizeof *examples)

#endif
