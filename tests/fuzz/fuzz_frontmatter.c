/* A block ends at a line's end, and what follows is not looked at. */
#include "parse/later.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static int count_lines(struct str s)
{
	int lines = 0;

	while (s.size) {
		str_line(&s);
		lines++;
	}
	return lines;
}

static struct frontmatter take(struct arena *arena, struct str source)
{
	struct diagnostics faults = { .arena = arena };
	struct frontmatter front =
		frontmatter_read(arena, source, S("f"), &faults);

	for (size_t i = 0; i < faults.count; i++)
		must(faults.items[i].line >= 2 &&
			faults.items[i].line <= front.lines);
	return front;
}

/* Metadata further down becomes blank and moves nothing. */
static void check_later(struct arena *arena, struct str body)
{
	struct diagnostics faults = { .arena = arena };
	struct frontmatter front = { 0 };
	struct str left = later_read(arena, body, 1, S("f"), &front, &faults);

	must(left.size == body.size);
	for (size_t i = 0; i < body.size; i++) {
		bool ends = body.at[i] == '\n' || body.at[i] == '\r';
		must(left.at[i] == body.at[i] || (left.at[i] == ' ' && !ends));
	}
	for (size_t i = 0; i < faults.count; i++)
		must(faults.items[i].line > 1 &&
			faults.items[i].line <= count_lines(body));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct str source = { (const char *)data, size };
	struct frontmatter front = take(&arena, source);
	struct str block = str_slice(source, 0, front.bytes);

	check_later(&arena, str_slice(source, front.bytes, size));
	must(front.bytes <= size && (front.bytes > 0) == (front.lines > 0));
	if (front.bytes) {
		struct frontmatter alone = take(&arena, block);
		must(count_lines(block) == front.lines);
		must(alone.bytes == front.bytes);
		must(str_equal(alone.metadata.title, front.metadata.title));
		must(front.metadata.line < front.lines);
	}
	arena_free(&arena);
	return 0;
}
