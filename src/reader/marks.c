#include "reader/marks.h"

#include "base/file.h"
#include "print/plain.h"
#include "reader/document.h"
#include "reader/jump.h"
#include "reader/scroll.h"
#include "reader/stack.h"

const char marks_names[MARKS + 1] = "abcdefghijklmnopqrstuvwxyz0123456789";

/* The reading's mark of a key, or NULL. */
static struct mark *mark_of(struct reading *reading, key_code key)
{
	if (key >= 'a' && key <= 'z')
		return &reading->marks[key - 'a'];
	if (key >= '0' && key <= '9')
		return &reading->marks[26 + key - '0'];
	return NULL;
}

/* The mark across files of a key, or NULL. */
static struct file_mark *file_mark_of(struct reader *reader, key_code key)
{
	if (key >= 'A' && key <= 'Z')
		return &reader->file_marks[key - 'A'];
	return NULL;
}

struct str marks_file(struct arena *arena, const struct document *document)
{
	if (document->origin == ORIGIN_FILE)
		return store_full_name(arena, document->name);
	return str_copy(arena, document->name);
}

static void set_file_mark(
	struct reader *reader, struct file_mark *mark, key_code key)
{
	const struct document *document = document_now(reader);

	if (reader->reading->below) {
		reader_say(reader, true,
			"mark %c is one of files; here a to z and 0 to 9 are "
			"marks",
			(char)key);
		return;
	}
	*mark = (struct file_mark){ .set = true,
		.changed = true,
		.origin = document->origin,
		.file = str_copy(
			&reader->arena, marks_file(&reader->arena, document)),
		.document = reader->document,
		.at = landmark_at(&reader->arena, reader->reading->article,
			point_here(reader).top) };
	mark->at.heading = str_copy(&reader->arena, mark->at.heading);
	reader_say(reader, false, "mark %c set, for all files", (char)key);
}

void marks_set(struct reader *reader, struct request request)
{
	struct mark *mark = mark_of(reader->reading, request.key);
	struct file_mark *across = file_mark_of(reader, request.key);

	if (across) {
		set_file_mark(reader, across, request.key);
	} else if (mark) {
		mark->point = point_here(reader);
		mark->set = true;
		reader_say(reader, false, "mark %c set", (char)request.key);
	} else {
		reader_say(reader, true, "a mark is a letter or a digit");
	}
}

void marks_delete(struct reader *reader, struct request request)
{
	struct mark *mark = mark_of(reader->reading, request.key);
	struct file_mark *across = file_mark_of(reader, request.key);
	char key = (char)request.key;

	if (!mark && !across) {
		reader_say(reader, true, "a mark is a letter or a digit");
	} else if (mark ? !mark->set : !across->set) {
		reader_say(reader, false, "mark %c is not set", key);
	} else {
		if (mark)
			mark->set = false;
		else
			*across = (struct file_mark){ .changed = true };
		reader_say(reader, false, "mark %c is taken away", key);
	}
}

/* Shows the document that a mark is in; false after having said why not. */
static bool show_document(struct reader *reader, const struct file_mark *mark)
{
	switch (mark->origin) {
	case ORIGIN_FILE: return document_visit(reader, mark->file);
	case ORIGIN_EMBEDDED:
		return document_visit_embedded(reader, mark->file);
	default: return document_show(reader, mark->document, true);
	}
}

/* The way back is one step, whatever lay over the article there. */
static void go_within(struct reader *reader, const struct file_mark *mark,
	bool moved, char key)
{
	bool exact;

	while (reader_close_top(reader))
		;
	size_t points = reader->reading->back.count;
	jump_to(reader,
		landmark_find(reader->reading->article, &mark->at, &exact));
	if (moved)
		reader->reading->back.count = points;
	struct str name = file_base(mark->file);
	reader_say(reader, false, "mark %c%s%.*s%s", key, moved ? ": " : "",
		STR(moved ? name : S("")),
		exact ? "" : ", as near as may be: the text has changed");
}

static void go_to_file_mark(
	struct reader *reader, const struct file_mark *mark, char key)
{
	uint32_t before = reader->document;

	if (!mark->set) {
		reader_say(reader, true, "mark %c is not set", key);
		return;
	}
	if (mark->origin == ORIGIN_FILE && !file_is_there(mark->file.at)) {
		reader_say(reader, true, "mark %c led to %.*s, which is gone",
			key, STR(file_base(mark->file)));
		return;
	}
	if (show_document(reader, mark)) {
		go_within(reader, mark, reader->document != before, key);
		return;
	}
	struct str why = str_copy(&reader->scratch, str_from(reader->message));
	reader_say(
		reader, true, "mark %c cannot be gone to: %.*s", key, STR(why));
}

void marks_go(struct reader *reader, struct request request)
{
	struct mark *mark = mark_of(reader->reading, request.key);
	struct file_mark *across = file_mark_of(reader, request.key);
	char key = (char)request.key;

	if (request.key == '\'' || request.key == '`') {
		jump_to_last(reader, request);
	} else if (request.key == '^') {
		scroll_top(reader, (struct request){ 0 });
	} else if (request.key == '$') {
		scroll_bottom(reader, (struct request){ 0 });
	} else if (across) {
		go_to_file_mark(reader, across, key);
	} else if (!mark) {
		reader_say(reader, true, "a mark is a letter or a digit");
	} else if (!mark->set) {
		reader_say(reader, true, "mark %c is not set", key);
	} else {
		jump_to(reader, mark->point.top);
		reader->reading->selection = mark->point.selection;
	}
}

static void add_mark(
	struct text *out, char key, struct str where, const struct landmark *at)
{
	text_format(out, "- [%c](mark:%d) ", key, key);
	plain_add(out, where);
	text_add(out, where.size ? S(": ") : S(""));
	plain_add(out, plain_short(out->arena, at->words, 60));
	text_add(out, S("\n"));
}

/* As it was given, where the file is open; else its full name. */
static struct str name_of(struct reader *reader, struct arena *arena,
	const struct file_mark *mark)
{
	for (size_t i = 0; i < reader->documents.count; i++) {
		const struct document *one = &reader->documents.items[i];
		if (str_equal(mark->file, marks_file(arena, one)))
			return one->name;
	}
	return mark->file;
}

static void list_own(struct text *out, struct reading *reading)
{
	for (int i = 0; i < MARKS; i++) {
		if (!reading->marks[i].set)
			continue;
		struct landmark at = landmark_at(out->arena, reading->article,
			reading->marks[i].point.top);
		add_mark(out, marks_names[i], S(""), &at);
	}
}

void marks_list(struct reader *reader, struct request request)
{
	struct arena arena = arena_make(4 << 10);
	struct text out = { .arena = &arena };

	(void)request;
	text_add(&out, S("# Marks\n\n"));
	size_t empty = out.size;
	list_own(&out, stack_bottom(reader->reading));
	for (int i = 0; i < FILE_MARKS; i++)
		if (reader->file_marks[i].set)
			add_mark(&out, (char)('A' + i),
				name_of(reader, &arena, &reader->file_marks[i]),
				&reader->file_marks[i].at);
	if (out.size == empty) {
		arena_free(&arena);
		reader_say(reader, false,
			"no mark is set; %s and a letter set "
			"one",
			reader_key_for(reader, "set-mark"));
		return;
	}
	while (reader_close_top(reader))
		;
	reader_open(reader, arena, S("marks"), text_str(&out), CONTEXT_SOURCE);
	reader_say(reader, false, "Tab selects a mark, Enter goes there");
}
