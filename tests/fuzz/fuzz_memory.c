/* What is remembered reads back as it was written, however it came about, and
 * so does a configuration; a place leads into the article. */
#include "reader/config.h"
#include "reader/memory.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static void check_place(struct arena *arena, const struct landmark *place)
{
	struct article *article = article_open(arena, S("a.md"),
		S("---\ntitle: T\n---\n\nOne.\n\n## Two\n\nThree.\n\n## "
		  "Two\n"));
	bool exact;
	struct position at = landmark_find(article, place, &exact);

	must(at.chunk < article_chunk_count(article));
	must(at.block < article_chunk(article, at.chunk)->blocks.count);
	must(at.byte == UINT32_MAX ||
		at.byte <= article_block(article, at)->text.size);
	article_close(article);
}

static void check_config(struct arena *arena, struct str source)
{
	struct diagnostics faults = { .arena = arena };
	struct config config = config_default(), again = config_default();

	config_read(arena, source, S("f"), &config, &faults);
	struct str first = config_write(arena, &config);
	faults.count = 0;
	config_read(arena, first, S("f"), &again, &faults);
	must(!faults.count);
	must(str_equal(first, config_write(arena, &again)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct str source = { (const char *)data, size };
	struct memory memory = memory_read(&arena, source);
	struct histories histories = histories_read(&arena, source);
	struct str first = memory_write(&arena, &memory);

	check_place(&arena, &memory.place);
	for (size_t i = 0; i < memory.marks.count && i < 8; i++)
		check_place(&arena, &memory.marks.items[i].at);
	/* A mark without a name is a fault. */
	memory = memory_read(&arena, first);
	must(str_equal(first, memory_write(&arena, &memory)));
	first = histories_write(&arena, &histories);
	histories = histories_read(&arena, first);
	must(!histories.broken);
	must(str_equal(first, histories_write(&arena, &histories)));
	struct file_marks marks = file_marks_read(&arena, source);
	first = file_marks_write(&arena, &marks);
	marks = file_marks_read(&arena, first);
	must(str_equal(first, file_marks_write(&arena, &marks)));
	check_config(&arena, source);
	arena_free(&arena);
	return 0;
}
