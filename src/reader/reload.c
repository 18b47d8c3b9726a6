#include "reader/reload.h"

#include "article/source_line.h"
#include "base/file.h"
#include "reader/carry.h"
#include "reader/document.h"
#include "reader/filter.h"
#include "reader/jump.h"
#include "reader/labels.h"
#include "reader/stack.h"

enum { WORDS_MOST = 32 /* of an editor's command */ };

/* Puts the article that was read anew in the place of the one before. */
static void replace(
	struct reader *reader, struct article *article, struct arena *own)
{
	struct document *document = document_now(reader);
	struct reading *from = reader->reading;
	struct arena *before = document->own;

	reader->reading = NULL;
	stack_push(
		reader, arena_make(16 << 10), article, CONTEXT_ARTICLE, false);
	carry_over(from, reader->reading);
	struct reading *to = reader->reading;
	reader->reading = from;
	stack_pop(reader);
	reader->reading = to;
	if (before) {
		article_close(document->article);
		arena_free(before);
	}
	document->article = article;
	document->own = own;
	document_watch(reader, document);
	reader->resized = false;
	reader_arrange(reader);
	filter_renew(reader);
}

/* Views over the article are of what it was. */
static bool read_again(struct reader *reader)
{
	struct document *document = document_now(reader);
	struct arena *own;
	const char *why;

	document->told = true;
	struct article *article = document_read(reader, document, &own, &why);
	if (!article) {
		reader_say(reader, true, "%.*s: %s; what was read of it stays",
			STR(document->name), why);
		return false;
	}
	while (reader_close_top(reader))
		;
	replace(reader, article, own);
	return true;
}

static bool has_changed(const struct document *document)
{
	struct arena scratch = arena_make(1 << 10);
	bool changed = false;

	for (size_t i = 0; i < document->watched.count; i++) {
		const struct watched *one = &document->watched.items[i];
		changed = changed ||
			!stamp_equal(one->read, stamp_of(scratch, one->file));
	}
	arena_free(&scratch);
	return changed;
}

static void reload(struct reader *reader, const char *changed_words)
{
	struct document *document = document_now(reader);
	bool changed = has_changed(document);

	if (!read_again(reader))
		return;
	reader_say(reader, false, "%s",
		changed ? changed_words : "not changed; read again");
	document_say_faults(reader);
}

/* Whether the article is a file; false after having said that it is none. */
static bool is_file(struct reader *reader, const char *what)
{
	enum origin origin = document_now(reader)->origin;

	if (origin == ORIGIN_STREAM)
		reader_say(reader, false,
			"the article came by a pipe: it cannot be %s", what);
	else if (origin == ORIGIN_EMBEDDED)
		reader_say(reader, false,
			"the article is built in: it cannot be %s", what);
	return origin == ORIGIN_FILE;
}

void reload_article(struct reader *reader, struct request request)
{
	(void)request;
	if (is_file(reader, "read again"))
		reload(reader, "read again");
}

/* Whether files have changed, and not since the last look: whoever writes
 * them may not be done yet. */
static bool has_settled(struct document *document, bool *gone)
{
	struct arena scratch = arena_make(1 << 10);
	bool changed = false, still = true;

	for (size_t i = 0; i < document->watched.count; i++) {
		struct watched *one = &document->watched.items[i];
		struct stamp now = stamp_of(scratch, one->file);
		changed = changed || !stamp_equal(one->read, now);
		still = still && stamp_equal(one->seen, now);
		one->seen = now;
		if (!i)
			*gone = !now.exists;
	}
	arena_free(&scratch);
	return changed && still;
}

/* Nothing that is being typed, looked for or read over the article. */
static bool is_at_rest(const struct reader *reader)
{
	return reader->reading->context == CONTEXT_ARTICLE &&
		reader->prompt.kind == PROMPT_NONE &&
		!labels_are_shown(reader) && !reader->count &&
		!reader->pending_count && !reader->waiting &&
		!reader->peek.size && !reader->reading->search.finding;
}

bool reader_look(struct reader *reader)
{
	struct document *document = document_now(reader);
	bool gone = false;

	if (document->origin != ORIGIN_FILE || !has_settled(document, &gone) ||
		!is_at_rest(reader))
		return false;
	if (gone && document->told)
		return false;
	if (gone) {
		document->told = true;
		reader_say(reader, true,
			"%.*s is gone from the disk; what was read of it stays",
			STR(document->name));
		return true;
	}
	/* What could not be read is tried again when it has changed again. */
	for (size_t i = 0; i < document->watched.count; i++)
		document->watched.items[i].read =
			document->watched.items[i].seen;
	if (read_again(reader)) {
		reader_say(reader, false, "read again: changed on disk");
		document_say_faults(reader);
	}
	return true;
}

/* The line of the file at which the reading is. */
static int current_line(struct reader *reader)
{
	struct reading *reading = reader->reading;

	while (reading->below)
		reading = reading->below;
	struct position at = reading->selection.kind == SELECTED_NOTHING ?
		reading->top :
		selection_position(reading);
	const struct chunk *chunk = article_chunk(reading->article, at.chunk);
	if (at.block >= chunk->blocks.count)
		return 1;
	struct position end = at;
	if (at.byte == BYTE_BEHIND)
		return chunk->blocks.items[at.block].line;
	end.byte = (uint32_t)chunk->blocks.items[at.block].text.size;
	return article_source_line(reading->article, at, end);
}

/* Whether it is the page of another file, which can be edited as well. */
static bool shows_file(const struct reading *reading)
{
	return reading->file_line && !embedded_find(reading->article->name).at;
}

void reload_edit(struct reader *reader, struct request request)
{
	(void)request;
	if (shows_file(reader->reading) || is_file(reader, "edited"))
		reader->wish = WISH_EDIT;
}

/* Takes the next word off a command. Quotes hold words together, as a shell
 * has them: many write emacsclient -a "". */
static const char *take_word(struct arena *arena, struct str *command)
{
	struct text word = { .arena = arena };
	char quote = '\0';
	size_t at = 0;

	for (; at < command->size && (quote || command->at[at] != ' '); at++) {
		char c = command->at[at];
		if (quote ? c == quote : c == '"' || c == '\'')
			quote = quote ? '\0' : c;
		else
			text_add(&word, str_slice(*command, at, at + 1));
	}
	*command = str_trim(str_slice(*command, at, command->size));
	return str_c(arena, text_str(&word));
}

const char *const *reader_editor(struct reader *reader)
{
	struct arena *arena = &reader->scratch;
	const char **words = arena_array(arena, const char *, WORDS_MOST + 3);
	struct str command = str_trim(reader->options.editor);
	bool other = shows_file(reader->reading);
	struct str name = other ? reader->reading->article->name :
				  document_now(reader)->name;
	int line = other ? reader->reading->file_line : current_line(reader);
	size_t count = 0;

	if (!command.size)
		command = S("vi");
	while (command.size && count < WORDS_MOST)
		words[count++] = take_word(arena, &command);
	words[count++] = str_format(arena, "+%d", line).at;
	/* A name must not be taken for an option. */
	words[count] = str_starts(name, S("-")) || str_starts(name, S("+")) ?
		str_format(arena, "./%.*s", STR(name)).at :
		str_c(arena, name);
	return words;
}

void reader_edited(struct reader *reader, const char *why)
{
	if (why)
		reader_say(reader, true, "the editor: %s", why);
	else
		reload(reader, "read again");
}
