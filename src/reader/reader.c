#include "reader/state.h"

#include "article/load.h"
#include "reader/ask.h"
#include "reader/card.h"
#include "reader/cites.h"
#include "reader/claims.h"
#include "reader/document.h"
#include "reader/jump.h"
#include "reader/prompt.h"
#include "reader/search.h"
#include "reader/stack.h"

#include <stdlib.h>
#include <string.h>

enum { COUNT_MOST = 99999 };

struct layout reader_layout(const struct reader *reader)
{
	return (struct layout){ .cols = reader->window.text_cols,
		.glyphs = reader->options.glyphs };
}

struct reader *reader_make(
	struct article *article, const struct reader_options *options)
{
	struct reader *reader = calloc(1, sizeof *reader);

	if (!reader)
		abort();
	reader->options = *options;
	reader->no_mouse = options->no_mouse;
	reader->scratch = arena_make(16 << 10);
	reader->arena = arena_make(4 << 10);
	stack_push(
		reader, arena_make(16 << 10), article, CONTEXT_ARTICLE, false);
	document_begin(reader, article);
	reader_resize(reader, 24, 80);
	reader->resized = false;
	return reader;
}

void reader_free(struct reader *reader)
{
	document_end(reader);
	arena_free(&reader->arena);
	arena_free(&reader->scratch);
	free(reader->spots);
	free(reader);
}

void reader_arrange(struct reader *reader)
{
	struct reading *reading = reader->reading;
	int most = reader->options.text_cols ? reader->options.text_cols :
					       WINDOW_TEXT_COLS;

	struct window_wants wants = { .panel = reading->panel.shown,
		.wider = reading->panel.wider,
		.card = reading->article->dossier.claims.count > 0,
		.text_cols = most };

	reader->window =
		window_make(reader->window.rows, reader->window.cols, wants);
	if (!reader->window.too_small)
		flow_set_layout(&reading->flow, reader_layout(reader));
}

/* What a resize must not lose: the match or the selection, else the top. */
static struct position target(struct reader *reader)
{
	struct reading *reading = reader->reading;

	if (reading->search.here)
		return reading->search.at;
	if (reading->selection.kind != SELECTED_NOTHING)
		return selection_position(reading);
	return reading->top;
}

static bool target_is_shown(struct reader *reader)
{
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);

	if (!count)
		return false;
	struct spot at = flow_spot(&reader->reading->flow, target(reader));
	return spot_compare(spots[0], at) <= 0 &&
		spot_compare(at, spots[count - 1]) <= 0;
}

void reader_resize(struct reader *reader, int rows, int cols)
{
	size_t room = rows > 0 ? (size_t)rows : 1;

	/* Each of several resizes starts from the place before the first, so
	 * that there and back gives the same screen. */
	if (!reader->resized) {
		reader->resized_from = reader->reading->top;
		reader->resized_shown =
			reader->spots && target_is_shown(reader);
	}
	reader->resized = true;
	reader->reading->top = reader->resized_from;
	reader->window.rows = rows;
	reader->window.cols = cols;
	free(reader->spots);
	reader->spots = calloc(room, sizeof *reader->spots);
	if (!reader->spots)
		abort();
	reader_arrange(reader);
	if (reader->resized_shown && !reader->window.too_small)
		jump_reveal(reader, target(reader), 0);
}

void reader_start_section(struct reader *reader, uint32_t section)
{
	jump_to_section(reader, section);
	reader->reading->back.count = 0;
}

void reader_start_line(struct reader *reader, int line)
{
	jump_to(reader, article_line(reader->reading->article, line));
	reader->reading->back.count = 0;
}

void reader_start_search(struct reader *reader, struct str pattern)
{
	search_start(reader, (struct request){ 0 });
	reader->prompt.kind = PROMPT_NONE;
	search_typed(reader, pattern);
	search_accept(reader, pattern);
}

/* Rows that the dosage note takes from the text for the spots shown. */
static int note_rows(struct reader *reader, size_t count)
{
	struct arena scratch = reader->scratch;
	struct str note = card_note(reader, &scratch, reader->spots, count);
	struct rows rows = card_note_rows(reader, &scratch, note);

	return (int)card_note_extra(reader, rows.count);
}

size_t reader_visible(struct reader *reader, const struct spot **spots)
{
	*spots = reader->spots;
	if (reader->window.too_small)
		return 0;
	/* The dosage note may need rows of the text, which may then need less
	 * of it. One row of the text is always left. */
	int taken = 0, most = reader->window.height - 1;
	for (;;) {
		size_t count = window_spots(&reader->reading->flow,
			reader->reading->top, reader->window.height - taken,
			reader->spots);
		int extra = note_rows(reader, count);
		reader->note_rows = taken;
		if (extra <= taken || taken >= most)
			return count;
		taken = extra < most ? extra : most;
	}
}

int reader_rows(struct reader *reader)
{
	const struct spot *spots;

	reader_visible(reader, &spots);
	return reader->window.height - reader->note_rows;
}

enum context reader_context(const struct reader *reader)
{
	if (reader->prompt.kind != PROMPT_NONE)
		return CONTEXT_PROMPT;
	if (reader->reading->panel.focused)
		return reader->reading->panel.list == PANEL_CONTENTS ?
			CONTEXT_CONTENTS :
			CONTEXT_PANEL;
	return reader->reading->context;
}

static void forget_pending(struct reader *reader)
{
	reader->pending_count = 0;
	reader->count = 0;
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

/* A digit is part of the count unless it begins with 0. */
static bool take_count(struct reader *reader, key_code key)
{
	if (reader->pending_count || key < '0' || key > '9' ||
		(key == '0' && !reader->count))
		return false;
	reader->count = reader->count * 10 + (int)(key - '0');
	if (reader->count > COUNT_MOST)
		reader->count = COUNT_MOST;
	return true;
}

static void say_no_key(struct reader *reader)
{
	struct text keys = { .arena = &reader->scratch };
	char name[32];

	for (size_t i = 0; i < reader->pending_count; i++)
		text_add(&keys, key_write(reader->pending[i], name));
	struct str help = keymap_keys(&reader->scratch, reader->options.keymap,
		reader_context(reader), command_find(S("help")));
	if (!help.size)
		help = S(":help");
	reader_say(reader, false, "%.*s is no key here; %.*s shows the keys",
		STR(text_str(&keys)), STR(help));
}

static bool is_escape(key_code key)
{
	return key == KEYS_ESCAPE || key == (KEY_CONTROL | 'c');
}

/* Looks up the keys typed so far; true: it was Esc on something pending. */
static bool take_back(struct reader *reader, key_code key)
{
	bool pending =
		reader->pending_count || reader->count || reader->waiting;

	if (!pending || !is_escape(key))
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
	if (peeked && is_escape(key))
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
	if (ask_waits(reader))
		ask_abandon(reader);
	else if (reader->prompt.kind != PROMPT_NONE)
		prompt_paste(reader, text);
	else
		reader_say(reader, false,
			"pasted text is not run as keys; / searches for it");
}

bool reader_idle(struct reader *reader)
{
	struct reading *reading = reader->reading;
	size_t claims = reading->article->dossier.claims.count;

	if (search_idle(reader))
		return true;
	bool more = article_load_more(reading->article) || cites_more(reading);
	if (reading->article->dossier.claims.count != claims) {
		claims_arrange(reading);
		reader_arrange(reader); /* the first brings the card */
	}
	return more;
}
