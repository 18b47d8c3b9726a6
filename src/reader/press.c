#include "reader/ask.h"
#include "reader/labels.h"
#include "reader/prompt.h"
#include "reader/search.h"

enum { COUNT_MOST = 99999 };

static void forget_pending(struct reader *reader)
{
	reader->pending_count = 0;
	reader->count = 0;
	reader->count_meant = false;
	reader->waiting = NULL;
}

static void run(
	struct reader *reader, const struct command *command, key_code key)
{
	struct request request = { .count = reader->count, .key = key };

	forget_pending(reader);
	command->run(reader, request);
	reader->last = command;
}

/* A digit is part of the count unless it begins with 0; with Alt it is one for
 * Emacs, and no map has another use for it. */
static bool take_count(struct reader *reader, key_code key)
{
	key &= ~(key_code)KEY_ALT;
	if (reader->pending_count || key < '0' || key > '9' ||
		(key == '0' && !reader->count))
		return false;
	if (reader->count_meant)
		reader->count = 0; /* 4 of C-u was for want of a number */
	reader->count_meant = false;
	reader->count = reader->count * 10 + (int)(key - '0');
	if (reader->count > COUNT_MOST)
		reader->count = COUNT_MOST;
	return true;
}

struct str reader_pending(const struct reader *reader, struct arena *arena)
{
	struct binding binding = { .key_count = reader->pending_count };

	for (size_t i = 0; i < binding.key_count; i++)
		binding.keys[i] = reader->pending[i];
	return keymap_say(arena, &binding);
}

static void say_no_key(struct reader *reader)
{
	struct str keys = reader_pending(reader, &reader->scratch);

	reader_say(reader, false, "%.*s is no key here; %s shows the keys",
		STR(keys), reader_key_for(reader, "help"));
}

/* Esc, or what the key map has in its place, unless it goes on with what is
 * pending (C-x C-c). */
static bool is_escape(struct reader *reader, key_code key)
{
	const struct keymap *keymap = reader->options.keymap;
	enum context context = reader_context(reader);
	const struct command *command = NULL;
	size_t count = reader->pending_count;

	if (key == KEYS_ESCAPE)
		return true;
	if (count && count < KEYS_MOST) {
		reader->pending[count] = key;
		if (keymap_look(keymap, context, reader->pending, count + 1,
			    &command) != KEYMAP_NONE)
			return false;
	}
	return keymap_look(keymap, context, &key, 1, &command) ==
		KEYMAP_FOUND &&
		command->run == reader_cancel;
}

/* Looks up the keys typed so far; true: it was Esc on something pending. */
static bool take_back(struct reader *reader, key_code key)
{
	bool pending =
		reader->pending_count || reader->count || reader->waiting;

	if (!pending || !is_escape(reader, key))
		return false;
	forget_pending(reader);
	return true;
}

static void command_key(struct reader *reader, key_code key)
{
	const struct command *command;

	reader->pending[reader->pending_count++] = key;
	enum keymap_result result =
		keymap_look(reader->options.keymap, reader_context(reader),
			reader->pending, reader->pending_count, &command);
	if (result == KEYMAP_PREFIX && reader->pending_count < KEYS_MOST)
		return;
	if (result == KEYMAP_FOUND && command->takes == TAKES_KEY) {
		reader->waiting = command;
	} else if (result == KEYMAP_FOUND) {
		run(reader, command, 0);
	} else {
		say_no_key(reader);
		forget_pending(reader);
	}
}

static void prompt_key(struct reader *reader, key_code key)
{
	const struct command *command;
	enum keymap_result result = keymap_look(
		reader->options.keymap, CONTEXT_PROMPT, &key, 1, &command);

	if (result == KEYMAP_FOUND)
		command->run(reader, (struct request){ 0 });
	else
		prompt_type(reader, key);
}

void reader_forget(struct reader *reader)
{
	arena_reset(&reader->scratch);
	reader->peek = S("");
	reader->wished = S("");
	reader->message[0] = '\0';
	reader->fault = false;
}

void reader_key(struct reader *reader, key_code key)
{
	bool peeked = reader->peek.size > 0;

	reader_forget(reader);
	reader->resized = false;
	if (ask_waits(reader)) {
		ask_answer(reader, key);
		return;
	}
	if (labels_are_shown(reader)) {
		if (labels_key(reader, key))
			return;
		labels_leave(reader);
		if (is_escape(reader, key))
			return;
	}
	if (peeked && is_escape(reader, key))
		return;
	if (reader->prompt.kind == PROMPT_NONE)
		search_stop(reader);
	if (reader->prompt.kind != PROMPT_NONE)
		prompt_key(reader, key);
	else if (take_back(reader, key))
		return;
	else if (reader->waiting)
		run(reader, reader->waiting, key);
	else if (!take_count(reader, key))
		command_key(reader, key);
}

void reader_paste(struct reader *reader, struct str text)
{
	reader_forget(reader);
	if (labels_are_shown(reader))
		labels_leave(reader);
	else if (ask_waits(reader))
		ask_abandon(reader);
	else if (reader->prompt.kind != PROMPT_NONE)
		prompt_paste(reader, text);
	else
		reader_say(reader, false,
			"pasted text is not run as keys; %s searches for it",
			reader_key_for(reader, "search"));
}
