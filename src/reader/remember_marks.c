#include "base/file.h"
#include "reader/marks.h"
#include "reader/memory.h"
#include "reader/remember.h"

static struct str marks_name(struct arena *arena, const struct reader *reader)
{
	return str_format(arena, "%.*smarks.yaml", STR(reader->options.memory));
}

static struct file_marks read_kept(struct reader *reader, struct arena *arena)
{
	struct str file = marks_name(arena, reader), bytes;
	struct file_marks kept = { 0 };

	if (!remember_is_on(reader) || !file_exists(file.at) ||
		file_read(arena, file.at, &bytes))
		return kept;
	kept = file_marks_read(arena, bytes);
	if (kept.broken) {
		remember_set_aside(reader, "what was marked before", file);
		kept = (struct file_marks){ 0 };
	}
	return kept;
}

/* Which of the reader's marks one of these is; -1: none. */
static int letter_of(const struct memory_mark *kept)
{
	char c = kept->name.size == 1 ? kept->name.at[0] : '\0';

	return c >= 'A' && c <= 'Z' && kept->file.size ? c - 'A' : -1;
}

/* The arena is the reader's: its marks outlive what was read. */
static void take(struct reader *reader, const struct memory_mark *kept)
{
	struct file_mark *mark = &reader->file_marks[letter_of(kept)];
	struct arena *arena = &reader->arena;

	*mark = (struct file_mark){ .set = true,
		.origin = kept->embedded ? ORIGIN_EMBEDDED : ORIGIN_FILE,
		.file = str_copy(arena, kept->file),
		.at = kept->at };
	mark->at.heading = str_copy(arena, kept->at.heading);
	mark->at.words = str_copy(arena, kept->at.words);
}

void remember_take_marks(struct reader *reader)
{
	struct arena arena = arena_make(4 << 10);
	struct memory_marks kept = { 0 };

	if (!reader->marks_taken)
		kept = read_kept(reader, &arena).marks;
	reader->marks_taken = true;
	for (size_t i = 0; i < kept.count; i++)
		if (letter_of(&kept.items[i]) >= 0)
			take(reader, &kept.items[i]);
	arena_free(&arena);
}

/* Whether nothing is to be remembered of the mark's file. */
static bool is_forgotten(
	const struct reader *reader, const struct file_mark *mark)
{
	struct arena scratch = arena_make(1 << 10);
	bool forgotten = false;

	for (size_t i = 0; i < reader->documents.count && !forgotten; i++) {
		const struct document *one = &reader->documents.items[i];
		forgotten = one->forgotten &&
			str_equal(mark->file, marks_file(&scratch, one));
	}
	arena_free(&scratch);
	return forgotten;
}

/* What another reader has kept since then stays, unless it was set here. */
static struct file_marks join(struct reader *reader, struct arena *arena)
{
	struct memory_marks kept = read_kept(reader, arena).marks;
	struct file_marks all = { 0 };

	for (size_t i = 0; i < kept.count; i++) {
		int letter = letter_of(&kept.items[i]);
		if (letter >= 0 && !reader->file_marks[letter].changed)
			*arena_push(arena, &all.marks) = kept.items[i];
	}
	for (int i = 0; i < FILE_MARKS; i++) {
		const struct file_mark *mark = &reader->file_marks[i];
		char letter = (char)('A' + i);
		if (!mark->changed || !mark->set ||
			mark->origin == ORIGIN_STREAM ||
			is_forgotten(reader, mark))
			continue;
		*arena_push(arena, &all.marks) = (struct memory_mark){
			.name = str_copy(arena, (struct str){ &letter, 1 }),
			.file = mark->file,
			.embedded = mark->origin == ORIGIN_EMBEDDED,
			.at = mark->at
		};
	}
	return all;
}

const char *remember_keep_marks(struct reader *reader)
{
	struct arena arena = arena_make(4 << 10);
	const char *why = NULL;
	bool changed = false;

	for (int i = 0; i < FILE_MARKS; i++)
		changed = changed || reader->file_marks[i].changed;
	if (remember_is_on(reader) && !reader->forgets && changed) {
		struct file_marks all = join(reader, &arena);
		why = store_save(arena, marks_name(&arena, reader),
			file_marks_write(&arena, &all));
	}
	arena_free(&arena);
	return why;
}

const char *remember_forget_marks(struct reader *reader, struct str file)
{
	for (int i = 0; i < FILE_MARKS; i++) {
		struct file_mark *mark = &reader->file_marks[i];
		if (mark->set && str_equal(mark->file, file))
			*mark = (struct file_mark){ .changed = true };
	}
	return remember_keep_marks(reader);
}
