#include "reader/remember.h"

#include "base/file.h"
#include "base/sha256.h"
#include "reader/document.h"
#include "reader/jump.h"
#include "reader/lists.h"
#include "reader/marks.h"
#include "reader/memory.h"
#include "reader/width.h"

enum { NAME_HEX = 32 };

static const char *const list_names[] = {
	[PANEL_RISKS] = "risks",
	[PANEL_CITATIONS] = "citations",
	[PANEL_CLAIMS] = "claims",
	[PANEL_CONTENTS] = "contents",
};
_Static_assert(sizeof list_names / sizeof *list_names == PANEL_LISTS,
	"a name for each list");

bool remember_is_on(const struct reader *reader)
{
	return reader->options.memory.size > 0;
}

/* What the file of a document is called; empty: nothing is kept of it. */
static struct str file_of(struct arena *arena, const struct reader *reader,
	const struct document *document, struct str *full)
{
	char hex[SHA256_HEX + 1];

	if (!remember_is_on(reader) || document->origin == ORIGIN_STREAM)
		return S("");
	*full = marks_file(arena, document);
	sha256_hex(*full, hex);
	hex[NAME_HEX] = '\0';
	return str_format(arena, "%.*sarticles/%s.yaml",
		STR(reader->options.memory), hex);
}

static struct reading *article_reading(
	const struct reader *reader, const struct document *document)
{
	struct reading *reading = document->reading;

	if (document == &reader->documents.items[reader->document])
		reading = reader->reading;
	while (reading && reading->below)
		reading = reading->below;
	return reading;
}

/* ---- what a reading leaves behind */

static void take_folds(
	struct arena *arena, struct memory *memory, struct reading *reading)
{
	const struct article *article = reading->article;

	memory->fold_level = reading->fold_level;
	for (uint32_t i = 0; i < article->sections.count &&
		memory->folds.count < MEMORY_FOLDS;
		i++)
		if (reading->flow.folded[i])
			*arena_push(arena, &memory->folds) = (struct landmark){
				.line = article->sections.items[i].line,
				.heading = landmark_heading(article, i)
			};
}

static void take_marks(
	struct arena *arena, struct memory *memory, struct reading *reading)
{
	for (int i = 0; i < MARKS; i++)
		if (reading->marks[i].set)
			*arena_push(
				arena, &memory->marks) = (struct memory_mark){
				.name = { &marks_names[i], 1 },
				.at = landmark_at(arena, reading->article,
					reading->marks[i].point.top)
			};
}

static struct memory take(struct arena *arena, struct reading *reading)
{
	struct memory memory = {
		.size = str_format(arena, "%zu", reading->article->source.size),
		.place = landmark_at(arena, reading->article, reading->top),
		.panel = reading->panel.shown,
		.panel_wider = reading->panel.wider,
		.text_cols = reading->text_cols,
		.list = str_from(list_names[reading->panel.list]),
	};

	take_folds(arena, &memory, reading);
	take_marks(arena, &memory, reading);
	return memory;
}

static const char *save(struct reader *reader, const struct document *document)
{
	struct arena arena = arena_make(16 << 10);
	struct reading *reading = article_reading(reader, document);
	const char *why = NULL;
	struct str full;
	struct str file = file_of(&arena, reader, document, &full);

	if (reading && file.size && !document->forgotten && !reader->forgets &&
		reading->article->source.size) {
		struct memory memory = take(&arena, reading);
		memory.file = full;
		struct str bytes = memory_write(&arena, &memory);
		why = store_save(arena, file, bytes);
	}
	arena_free(&arena);
	return why;
}

const char *reader_remember(struct reader *reader)
{
	struct arena arena = arena_make(4 << 10);
	const char *why = NULL;

	for (size_t i = 0; i < reader->documents.count && !why; i++)
		why = save(reader, &reader->documents.items[i]);
	if (!why)
		why = remember_keep_typed(reader);
	if (!why)
		why = remember_keep_marks(reader);
	if (remember_is_on(reader) && !why)
		store_prune(arena,
			str_format(&arena, "%.*sarticles/",
				STR(reader->options.memory)),
			S(".yaml"), MEMORY_ARTICLES);
	arena_free(&arena);
	return why;
}

/* ---- and what the next one takes up */

static void give_folds(const struct memory *memory, struct reading *reading)
{
	reading->fold_level =
		memory->fold_level >= 0 && memory->fold_level <= 6 ?
		memory->fold_level :
		6;
	for (size_t i = 0; i < memory->folds.count && i < MEMORY_FOLDS; i++) {
		const struct landmark *fold = &memory->folds.items[i];
		uint32_t section = landmark_section(
			reading->article, fold->heading, fold->line);
		if (section != NONE)
			flow_fold(&reading->flow, section, true);
	}
}

static void give_marks(const struct memory *memory, struct reading *reading)
{
	bool exact;

	for (size_t i = 0; i < memory->marks.count && i < MARKS; i++) {
		const struct memory_mark *mark = &memory->marks.items[i];
		ptrdiff_t at = mark->name.size == 1 ?
			str_find(str_from(marks_names), mark->name, 0) :
			STR_NONE;
		if (at == STR_NONE)
			continue;
		reading->marks[at].set = true;
		reading->marks[at].point.top =
			landmark_find(reading->article, &mark->at, &exact);
	}
}

static void give_panel(const struct memory *memory, struct reading *reading)
{
	reading->panel.shown = memory->panel;
	reading->panel.wider = memory->panel_wider;
	for (enum panel_list list = 0; list < PANEL_LISTS; list++)
		if (str_equal(memory->list, str_from(list_names[list])) &&
			lists_count(reading, list))
			reading->panel.list = list;
}

static void give_width(const struct reader *reader, const struct memory *memory)
{
	int cols = memory->text_cols;

	if (!reader->options.text_cols_told && cols >= WIDTH_LEAST &&
		cols <= WIDTH_MOST)
		reader->reading->text_cols = cols;
}

/* Whether anything stands above the place. */
static bool is_below_top(struct reading *reading, struct position at)
{
	struct spot first;

	return flow_first(&reading->flow, &first) &&
		spot_compare(first, flow_spot(&reading->flow, at)) < 0;
}

static void give_place(struct reader *reader, const struct memory *memory)
{
	struct reading *reading = reader->reading;
	bool exact;
	struct str size = str_format(
		&reader->scratch, "%zu", reading->article->source.size);

	reading->top = landmark_find(reading->article, &memory->place, &exact);
	if (!is_below_top(reading, reading->top))
		return;
	struct str top = keymap_keys(&reader->scratch, reader->options.keymap,
		CONTEXT_ARTICLE, command_find(S("top")));
	if (!top.size)
		top = S(":top");
	int percent = article_permille(reading->article, reading->top) / 10;
	reader_say(reader, false,
		"back where you were: %d %%%s; %.*s goes to the top", percent,
		str_equal(size, memory->size) ? "" :
						", the article has changed",
		STR(top));
}

void remember_set_aside(
	struct reader *reader, const char *what, struct str file)
{
	if (store_set_aside(reader->scratch, file))
		return;
	reader_say(reader, true, "%s is broken: it is set aside as %.*s.broken",
		what, STR(file));
}

void reader_start_remembered(struct reader *reader, bool place)
{
	struct arena arena = arena_make(16 << 10);
	struct str bytes, full;
	struct str file = file_of(&arena, reader, document_now(reader), &full);

	remember_take_typed(reader);
	remember_take_marks(reader);
	if (file.size && file_exists(file.at) &&
		!file_read(&arena, file.at, &bytes)) {
		struct memory memory = memory_read(&arena, bytes);
		if (memory.broken) {
			remember_set_aside(reader,
				"what was remembered of this article", file);
		} else {
			give_folds(&memory, reader->reading);
			give_marks(&memory, reader->reading);
			give_panel(&memory, reader->reading);
			give_width(reader, &memory);
			reader_arrange(reader);
			if (place)
				give_place(reader, &memory);
		}
	}
	arena_free(&arena);
}

static bool may_forget(struct reader *reader)
{
	if (!remember_is_on(reader))
		reader_say(reader, false, "nothing is remembered here");
	return remember_is_on(reader);
}

/* What was set aside tells of the article, too. */
static const char *forget_file(struct reader *reader, struct str file)
{
	struct arena scratch = reader->scratch;
	struct str aside = str_format(&scratch, "%.*s.broken", STR(file));
	const char *why = store_remove(scratch, aside);

	return why ? why : store_remove(scratch, file);
}

void remember_forget(struct reader *reader, struct request request)
{
	struct document *document = document_now(reader);
	struct str full = S(""), file;

	(void)request;
	if (!may_forget(reader))
		return;
	file = file_of(&reader->scratch, reader, document, &full);
	const char *why = file.size ? forget_file(reader, file) : NULL;
	document->forgotten = true;
	if (!why)
		why = remember_forget_marks(reader, full);
	if (why)
		reader_say(reader, true, "%.*s: %s", STR(file), why);
	else
		reader_say(reader, false,
			"forgotten: nothing of this article is remembered");
}

void remember_forget_all(struct reader *reader, struct request request)
{
	struct str folder;

	(void)request;
	if (!may_forget(reader))
		return;
	folder = str_format(
		&reader->scratch, "%.*sarticles/", STR(reader->options.memory));
	store_prune(reader->scratch, folder, S(".yaml"), 0);
	store_prune(reader->scratch, folder, S(".broken"), 0);
	store_prune(reader->scratch, folder, S(".new"), 0);
	store_prune(reader->scratch, reader->options.memory, S(".yaml"), 0);
	store_prune(reader->scratch, reader->options.memory, S(".broken"), 0);
	reader->forgets = true;
	reader_say(reader, false, "forgotten: nothing is remembered any more");
}
