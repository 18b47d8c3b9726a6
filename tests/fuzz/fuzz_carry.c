/* A reading goes over to another version of its article, whatever that is: all
 * that it points to is there. The input is keys, the article before and the
 * article after, with a NUL between each and the next. */
#include "reader/carry.h"
#include "reader/stack.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static struct str take(struct str *rest)
{
	size_t end = 0;

	while (end < rest->size && rest->at[end])
		end++;
	struct str part = str_slice(*rest, 0, end);
	*rest = str_slice(*rest, end + 1, rest->size);
	return part;
}

static void check_position(struct article *article, struct position at)
{
	must(at.chunk < article_chunk_count(article));
	const struct chunk *chunk = article_chunk(article, at.chunk);
	if (!chunk->blocks.count) {
		must(!at.block);
		return;
	}
	must(at.block < chunk->blocks.count);
	must(at.byte == UINT32_MAX ||
		at.byte <= chunk->blocks.items[at.block].text.size);
}

static void check(struct reading *reading)
{
	struct article *article = reading->article;
	struct selection selection = reading->selection;

	check_position(article, reading->top);
	for (size_t i = 0; i < reading->back.count; i++)
		check_position(article, reading->back.items[i].top);
	for (int i = 0; i < MARKS; i++)
		check_position(article, reading->marks[i].point.top);
	if (selection.kind == SELECTED_SECTION)
		must(selection.index < article->sections.count);
	else if (selection.kind != SELECTED_NOTHING)
		check_position(article, selection.begin);
	if (reading->search.here)
		check_position(article, reading->search.at);
}

static void press(struct reader *reader, struct str keys)
{
	static const key_code left_out[] = { 'e', 'r', 'q', 'Q', ':' };
	const struct spot *spots;

	for (size_t i = 0; i < keys.size && i < 64; i++) {
		key_code key = (unsigned char)keys.at[i] & 0x7F;
		for (size_t j = 0; j < sizeof left_out / sizeof *left_out; j++)
			if (key == left_out[j])
				key = 'j';
		reader_key(reader, key == '\n' ? KEYS_ENTER : key);
		reader_visible(reader, &spots);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct str rest = { (const char *)data, size };
	struct str keys = take(&rest), before = take(&rest);
	struct keymap keymap = keymap_load(&arena, S("default"), &faults);
	struct reader_options options = { .keymap = &keymap };
	struct companions none = { .alone = true };
	struct article *old = article_open(&arena, S("a"), before);
	struct article *new = article_open(&arena, S("a"), rest);

	article_load(old, &none);
	article_load(new, &none);
	struct reader *reader = reader_make(old, &options);
	press(reader, keys);
	while (reader_close_top(reader))
		;
	struct reading *from = reader->reading;
	reader->reading = NULL;
	stack_push(reader, arena_make(1 << 12), new, CONTEXT_ARTICLE, false);
	struct reading *to = reader->reading;
	carry_over(from, to);
	reader->reading = from;
	stack_pop(reader);
	reader->reading = to;
	check(to);
	reader_resize(reader, 9, 40);
	press(reader, keys);
	reader_free(reader);
	article_close(old);
	article_close(new);
	arena_free(&arena);
	return 0;
}
