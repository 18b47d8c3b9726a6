#include "base/file.h"
#include "reader/memory.h"
#include "reader/remember.h"

static struct str typed_file(struct arena *arena, const struct reader *reader)
{
	return str_format(
		arena, "%.*shistory.yaml", STR(reader->options.memory));
}

static struct histories read_kept(struct reader *reader, struct arena *arena)
{
	struct str file = typed_file(arena, reader), bytes;
	struct histories histories = { 0 };

	if (!remember_is_on(reader) || !file_exists(file.at) ||
		file_read(arena, file.at, &bytes))
		return histories;
	histories = histories_read(arena, bytes);
	if (histories.broken) {
		remember_set_aside(reader, "what was typed before", file);
		histories = (struct histories){ 0 };
	}
	return histories;
}

static void recall_all(struct reader *reader, enum recall_kind kind,
	const struct lines_typed *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		recall_add(&reader->recall, kind, lines->items[i]);
}

void remember_take_typed(struct reader *reader)
{
	const struct recall *recall = &reader->recall;
	struct arena arena = arena_make(4 << 10);

	if (!recall->count[RECALL_SEARCHES] &&
		!recall->count[RECALL_COMMANDS]) {
		struct histories kept = read_kept(reader, &arena);
		recall_all(reader, RECALL_SEARCHES, &kept.searches);
		recall_all(reader, RECALL_COMMANDS, &kept.commands);
	}
	arena_free(&arena);
}

static bool has_line(
	const struct recall *recall, enum recall_kind kind, struct str line)
{
	for (size_t i = 0; i < recall->count[kind]; i++)
		if (str_equal(recall->lines[kind][i], line))
			return true;
	return false;
}

/* The lines of `kept` that were not typed here, then those that were. */
static struct lines_typed join(struct arena *arena,
	const struct lines_typed *kept, const struct recall *recall,
	enum recall_kind kind)
{
	struct lines_typed all = { 0 };

	for (size_t i = 0; i < kept->count; i++)
		if (!has_line(recall, kind, kept->items[i]))
			*arena_push(arena, &all) = kept->items[i];
	for (size_t i = 0; i < recall->count[kind]; i++)
		*arena_push(arena, &all) = recall->lines[kind][i];
	return all;
}

const char *remember_keep_typed(struct reader *reader)
{
	struct arena arena = arena_make(16 << 10);
	struct histories all = read_kept(reader, &arena);
	const char *why = NULL;

	all.searches =
		join(&arena, &all.searches, &reader->recall, RECALL_SEARCHES);
	all.commands =
		join(&arena, &all.commands, &reader->recall, RECALL_COMMANDS);
	if (remember_is_on(reader) && !reader->forgets &&
		(all.searches.count || all.commands.count))
		why = store_save(arena, typed_file(&arena, reader),
			histories_write(&arena, &all));
	arena_free(&arena);
	return why;
}
