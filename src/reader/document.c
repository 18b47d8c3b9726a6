#include "reader/document.h"

#include "base/file.h"
#include "reader/jump.h"
#include "reader/panel.h"
#include "reader/stack.h"

struct document *document_now(struct reader *reader)
{
	return &reader->documents.items[reader->document];
}

static struct document *add(
	struct reader *reader, struct str name, enum origin origin, bool listed)
{
	struct document *document =
		arena_push(&reader->arena, &reader->documents);

	*document = (struct document){ .name = str_copy(&reader->arena, name),
		.origin = origin,
		.listed = listed };
	document->companions = reader->options.companions;
	/* Evidence that an option names is of the first article alone. */
	if (reader->documents.count > 1)
		document->companions.evidence = NULL;
	document->companions.alone = origin == ORIGIN_STREAM;
	return document;
}

void document_add(struct reader *reader, struct str file, enum origin origin)
{
	add(reader, file, origin, false);
}

void document_begin(struct reader *reader, struct article *article)
{
	const struct reader_options *options = &reader->options;
	struct document *first =
		add(reader, article->name, options->origin, true);

	first->article = article;
	/* A pipe with a name has given what it had. */
	if (first->origin == ORIGIN_FILE &&
		!stamp_of(reader->scratch, first->name).regular)
		first->origin = ORIGIN_STREAM;
	document_watch(reader, first);
	for (size_t i = 0; i < options->file_count; i++) {
		struct str name = str_from(options->files[i]);
		add(reader, name,
			str_equal(name, S("kratom")) ? ORIGIN_EMBEDDED :
						       ORIGIN_FILE,
			true);
	}
	reader->reading->panel.wider = options->panel_wider;
}

void document_end(struct reader *reader)
{
	document_now(reader)->reading = reader->reading;
	for (size_t i = 0; i < reader->documents.count; i++) {
		struct document *document = &reader->documents.items[i];
		reader->reading = document->reading;
		while (reader->reading)
			stack_pop(reader);
		if (!document->own)
			continue;
		article_close(document->article);
		arena_free(document->own);
	}
}

static struct article *refuse(
	struct arena *own, const char **why, const char *w)
{
	arena_free(own);
	*why = w;
	return NULL;
}

struct article *document_read(struct reader *reader, struct document *document,
	struct arena **own, const char **why)
{
	struct arena *arena = arena_new(&reader->arena, struct arena);
	struct str bytes = embedded_find(S("kratom/article.md"));

	*arena = arena_make(16 << 10);
	*own = arena;
	if (document->origin == ORIGIN_FILE) {
		struct stamp stamp = stamp_of(*arena, document->name);
		if (stamp.exists && !stamp.regular)
			return refuse(arena, why, "is no plain file");
		*why = file_read(arena, str_c(arena, document->name), &bytes);
		if (!*why)
			*why = file_not_text(bytes);
		if (*why)
			return refuse(arena, why, *why);
	}
	struct article *article = article_open(arena, document->name, bytes);
	article_load(article, &document->companions);
	return article;
}

static void watch(
	struct reader *reader, struct document *document, struct str file)
{
	struct watched *watched =
		arena_push(&reader->arena, &document->watched);

	watched->file = str_copy(&reader->arena, file);
	watched->read = stamp_of(reader->scratch, file);
	watched->seen = watched->read;
}

void document_watch(struct reader *reader, struct document *document)
{
	const struct article *article = document->article;

	document->watched.count = 0;
	document->told = false;
	if (document->origin != ORIGIN_FILE)
		return;
	watch(reader, document, document->name);
	/* It may have changed since it was read. */
	document->watched.items[0].read.size = (long long)article->source.size;
	for (size_t i = 0; i < article->files.count; i++)
		watch(reader, document, article->files.items[i]);
}

void document_say_faults(struct reader *reader)
{
	const struct diagnostics *faults =
		&reader->reading->article->diagnostics;

	if (!faults->count)
		return;
	struct str first = diagnostic_line(&reader->scratch, &faults->items[0]);
	if (faults->count == 1)
		reader_say(reader, true, "%.*s", STR(first));
	else
		reader_say(reader, true, "%.*s (and %zu more)", STR(first),
			faults->count - 1);
}

/* Reads a document for the first time; false after having said why not. */
static bool open(struct reader *reader, struct document *document)
{
	struct reading *before = reader->reading;
	const char *why = NULL;

	if (document->article)
		return true;
	document->article =
		document_read(reader, document, &document->own, &why);
	if (!document->article) {
		reader_say(reader, true, "%.*s: %s", STR(document->name), why);
		document->own = NULL;
		return false;
	}
	document_watch(reader, document);
	reader->reading = NULL;
	stack_push(reader, arena_make(16 << 10), document->article,
		CONTEXT_ARTICLE, false);
	reader->reading->panel.wider = reader->options.panel_wider;
	document->reading = reader->reading;
	reader->reading = before;
	return true;
}

/* A point that leads to the document that is read now. */
static void leave_point(
	struct reader *reader, struct reading *in, struct points *points)
{
	*arena_push(&in->arena, points) =
		(struct point){ .document = reader->document + 1 };
}

static void turn_to(struct reader *reader, uint32_t number)
{
	document_now(reader)->reading = reader->reading;
	reader->document = number;
	reader->reading = document_now(reader)->reading;
	reader->resized = false;
	reader_arrange(reader);
}

bool document_show(struct reader *reader, uint32_t number, bool remember)
{
	struct document *document = &reader->documents.items[number];
	bool fresh = !document->article;

	if (number == reader->document)
		return true;
	if (!open(reader, document))
		return false;
	if (remember) {
		leave_point(
			reader, document->reading, &document->reading->back);
		document->reading->forward.count = 0;
		reader->reading->forward.count = 0;
	}
	turn_to(reader, number);
	if (fresh)
		reader_start_remembered(reader, true);
	if (fresh && reader->reading->article->diagnostics.count)
		document_say_faults(reader);
	return true;
}

bool document_back(struct reader *reader)
{
	struct points *back = &reader->reading->back;

	if (!back->count || !back->items[back->count - 1].document)
		return false;
	uint32_t to = back->items[--back->count].document - 1;
	struct reading *there = reader->documents.items[to].reading;
	leave_point(reader, there, &there->forward);
	turn_to(reader, to);
	reader_say(
		reader, false, "back in %.*s", STR(document_now(reader)->name));
	return true;
}

bool document_forward(struct reader *reader)
{
	struct points *forward = &reader->reading->forward;

	if (!forward->count || !forward->items[forward->count - 1].document)
		return false;
	uint32_t to = forward->items[--forward->count].document - 1;
	struct reading *there = reader->documents.items[to].reading;
	leave_point(reader, there, &there->back);
	turn_to(reader, to);
	reader_say(reader, false, "forward to %.*s",
		STR(document_now(reader)->name));
	return true;
}
