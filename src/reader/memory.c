#include "reader/memory.h"

#include "parse/fields.h"
#include "parse/yaml_write.h"

static void take_byte(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	uint32_t *byte = member;
	int number = 0;

	field_number(taker, field, node, &number);
	*byte = number < 0 ? UINT32_MAX : (uint32_t)number;
}

static void take_lines(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	int32_t *lines = member;
	int number = 0;

	field_number(taker, field, node, &number);
	*lines = number;
}

/* A text with its blanks, for a block may begin with some. */
static void take_words(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	(void)taker, (void)field;
	*(struct str *)member = yaml_text(node);
}

#define PLACE(member) offsetof(struct landmark, member)

static const struct field place_fields[] = {
	{ "line", field_number, PLACE(line), NULL, false },
	{ "block", field_number, PLACE(block), NULL, false },
	{ "byte", take_byte, PLACE(byte), NULL, false },
	{ "lines", take_lines, PLACE(lines), NULL, false },
	{ "heading", take_words, PLACE(heading), NULL, false },
	{ "below", field_number, PLACE(below), NULL, false },
	{ "words", take_words, PLACE(words), NULL, false },
};

static const struct fields place_mapping =
	FIELDS(place_fields, .what = "a place", .open = true);

static void take_place(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	(void)field;
	fields_take(taker, &place_mapping, node, member);
}

static void take_folds(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct memory *memory = member;
	const struct yaml_node *item = list_first(node);

	for (; item; item = list_next(node, item))
		take_place(taker, field, item,
			arena_push(taker->arena, &memory->folds));
}

static const struct field mark_fields[] = {
	{ "name", field_id, offsetof(struct memory_mark, name), NULL, true },
	{ "file", field_text, offsetof(struct memory_mark, file), NULL, false },
	{ "embedded", field_bool, offsetof(struct memory_mark, embedded), NULL,
		false },
	{ "at", take_place, offsetof(struct memory_mark, at), NULL, true },
};

static const struct fields mark_mapping =
	FIELDS(mark_fields, .what = "a mark", .open = true);

static void take_marks(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct memory_marks *marks = member;
	const struct yaml_node *item = list_first(node);

	(void)field;
	for (; item; item = list_next(node, item))
		fields_take(taker, &mark_mapping, item,
			arena_push(taker->arena, marks));
}

static const struct field panel_fields[] = {
	{ "shown", field_bool, offsetof(struct memory, panel), NULL, false },
	{ "list", field_text, offsetof(struct memory, list), NULL, false },
	{ "wider", field_number, offsetof(struct memory, panel_wider), NULL,
		false },
};

static const struct fields panel_mapping =
	FIELDS(panel_fields, .what = "a panel", .open = true);

static void take_panel(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	(void)field;
	fields_take(taker, &panel_mapping, node, member);
}

/* Another format is of another program: nothing of it is understood. */
static void take_format(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	(void)member;
	if (!str_equal(yaml_text(node), S("1")))
		taker_tell_kind(taker, field, node, "1");
}

static const struct field memory_fields[] = {
	{ "format", take_format, 0, NULL, true },
	{ "file", field_text, offsetof(struct memory, file), NULL, false },
	{ "size", field_text, offsetof(struct memory, size), NULL, false },
	{ "place", take_place, offsetof(struct memory, place), NULL, true },
	{ "fold-level", field_number, offsetof(struct memory, fold_level), NULL,
		false },
	{ "folds", take_folds, 0, NULL, false },
	{ "marks", take_marks, offsetof(struct memory, marks), NULL, false },
	{ "panel", take_panel, 0, NULL, false },
	{ "text-width", field_number, offsetof(struct memory, text_cols), NULL,
		false },
};

static const struct fields memory_mapping =
	FIELDS(memory_fields, .what = "what is remembered", .open = true);

static const struct field file_marks_fields[] = {
	{ "format", take_format, 0, NULL, true },
	{ "marks", take_marks, offsetof(struct file_marks, marks), NULL,
		false },
};

static const struct fields file_marks_mapping =
	FIELDS(file_marks_fields, .what = "marks", .open = true);

static void take_history(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct lines_typed *lines = member;
	const struct yaml_node *item = list_first(node);

	for (; item; item = list_next(node, item))
		if (item->kind != YAML_SCALAR)
			taker_tell_kind(taker, field, item, "a list of texts");
		else
			*arena_push(taker->arena, lines) = item->text;
}

static const struct field history_fields[] = {
	{ "format", take_format, 0, NULL, true },
	{ "searches", take_history, offsetof(struct histories, searches), NULL,
		false },
	{ "commands", take_history, offsetof(struct histories, commands), NULL,
		false },
};

static const struct fields history_mapping =
	FIELDS(history_fields, .what = "histories", .open = true);

/* Reads a file of ours; true: all of it was understood. */
static bool read_whole(struct arena *arena, struct str source,
	const struct fields *fields, void *object)
{
	struct diagnostics faults = { .arena = arena };
	struct taker taker = { .arena = arena, .diagnostics = &faults };
	const struct yaml_node *root =
		yaml_read(arena, source, S("memory"), 1, &faults);

	if (root)
		fields_take(&taker, fields, root, object);
	return root && !faults.count;
}

struct memory memory_read(struct arena *arena, struct str source)
{
	struct memory memory = { .fold_level = 6 };

	memory.broken = !read_whole(arena, source, &memory_mapping, &memory);
	return memory;
}

struct file_marks file_marks_read(struct arena *arena, struct str source)
{
	struct file_marks marks = { 0 };

	marks.broken = !read_whole(arena, source, &file_marks_mapping, &marks);
	return marks;
}

struct histories histories_read(struct arena *arena, struct str source)
{
	struct histories histories = { 0 };

	histories.broken =
		!read_whole(arena, source, &history_mapping, &histories);
	return histories;
}

static void write_place(struct text *out, const struct landmark *at)
{
	int byte = at->byte > INT32_MAX ? -1 : (int)at->byte;

	text_format(out, "{line: %d, block: %d, byte: %d, lines: %d, ",
		at->line, at->block, byte, (int)at->lines);
	text_format(out, "below: %d,\n  heading: ", at->below);
	yaml_write_text(out, at->heading);
	text_add(out, S(",\n  words: "));
	yaml_write_text(out, at->words);
	text_add(out, S("}\n"));
}

static void write_folds(struct text *out, const struct memory *memory)
{
	if (memory->folds.count)
		text_add(out, S("folds:\n"));
	for (size_t i = 0; i < memory->folds.count; i++) {
		const struct landmark *fold = &memory->folds.items[i];
		text_format(out, "- {line: %d, heading: ", fold->line);
		yaml_write_text(out, fold->heading);
		text_add(out, S("}\n"));
	}
}

static void write_marks(struct text *out, const struct memory_marks *marks)
{
	if (marks->count)
		text_add(out, S("marks:\n"));
	for (size_t i = 0; i < marks->count; i++) {
		const struct memory_mark *mark = &marks->items[i];
		text_add(out, S("- name: "));
		yaml_write_text(out, mark->name);
		if (mark->file.size) {
			text_add(out, S("\n  file: "));
			yaml_write_text(out, mark->file);
		}
		if (mark->embedded)
			text_add(out, S("\n  embedded: true"));
		text_add(out, S("\n  at: "));
		write_place(out, &mark->at);
	}
}

struct str file_marks_write(struct arena *arena, const struct file_marks *marks)
{
	struct text out = { .arena = arena };

	text_add(&out, S("# Marks of caveat across files.\nformat: 1\n"));
	write_marks(&out, &marks->marks);
	return text_str(&out);
}

struct str memory_write(struct arena *arena, const struct memory *memory)
{
	struct text out = { .arena = arena };

	text_add(&out,
		S("# What caveat remembers of an article; :forget there takes "
		  "it away.\nformat: 1\nfile: "));
	yaml_write_text(&out, memory->file);
	text_add(&out, S("\nsize: "));
	yaml_write_text(&out, memory->size);
	text_add(&out, S("\nplace: "));
	write_place(&out, &memory->place);
	text_format(&out, "fold-level: %d\n", memory->fold_level);
	write_folds(&out, memory);
	write_marks(&out, &memory->marks);
	text_format(&out, "panel: {shown: %s, wider: %d, list: ",
		memory->panel ? "true" : "false", memory->panel_wider);
	yaml_write_text(&out, memory->list);
	text_add(&out, S("}\n"));
	if (memory->text_cols)
		text_format(&out, "text-width: %d\n", memory->text_cols);
	return text_str(&out);
}

static void write_history(
	struct text *out, const char *name, const struct lines_typed *lines)
{
	size_t from =
		lines->count > MEMORY_LINES ? lines->count - MEMORY_LINES : 0;

	if (lines->count)
		text_format(out, "%s:\n", name);
	for (size_t i = from; i < lines->count; i++) {
		text_add(out, S("- "));
		yaml_write_text(out, lines->items[i]);
		text_add_char(out, '\n');
	}
}

struct str histories_write(
	struct arena *arena, const struct histories *histories)
{
	struct text out = { .arena = arena };

	text_add(&out, S("# What was typed in caveat.\nformat: 1\n"));
	write_history(&out, "searches", &histories->searches);
	write_history(&out, "commands", &histories->commands);
	return text_str(&out);
}
