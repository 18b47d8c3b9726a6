#include "reader/prompt.h"

#include "base/unicode.h"
#include "reader/command_line.h"
#include "reader/complete.h"
#include "reader/filter.h"
#include "reader/search.h"
#include "reader/seek.h"
#include "reader/source.h"

#include <string.h>

struct str prompt_text(const struct prompt *prompt)
{
	return (struct str){ prompt->bytes, prompt->size };
}

static bool seeks(const struct prompt *prompt)
{
	return prompt->kind == PROMPT_SEEK || prompt->kind == PROMPT_SEEK_BACK;
}

bool prompt_searches(const struct prompt *prompt)
{
	return prompt->kind == PROMPT_SEARCH ||
		prompt->kind == PROMPT_SEARCH_BACK;
}

/* Shows what the text leads to, wherever it came from. */
static void try_text(struct reader *reader)
{
	struct prompt *prompt = &reader->prompt;

	if (prompt_searches(prompt))
		search_typed(reader, prompt_text(prompt));
	else if (seeks(prompt))
		seek_typed(reader, prompt_text(prompt));
	else if (prompt->kind == PROMPT_FILTER)
		filter_typed(reader, prompt_text(prompt));
}

/* The text was typed at: it is no longer a line recalled or completed. */
static void changed(struct reader *reader)
{
	reader->prompt.recalled = 0;
	reader->prompt.completing = false;
	try_text(reader);
}

/* Puts bytes in at the cursor; false: there is no room. */
static bool insert(struct prompt *prompt, struct str s)
{
	if (s.size > sizeof prompt->bytes - prompt->size)
		return false;
	char *at = prompt->bytes + prompt->cursor;
	memmove(at + s.size, at, prompt->size - prompt->cursor);
	memcpy(at, s.at, s.size);
	prompt->size += s.size;
	prompt->cursor += s.size;
	return true;
}

static void cut_out(struct prompt *prompt, size_t begin, size_t end)
{
	memmove(prompt->bytes + begin, prompt->bytes + end, prompt->size - end);
	prompt->size -= end - begin;
	prompt->cursor = begin;
}

void prompt_type(struct reader *reader, key_code key)
{
	char bytes[4];

	if (key < ' ' || key >= KEY_FIRST_NAMED ||
		unicode_is_control((int32_t)key))
		return;
	struct str s = { bytes, unicode_encode(bytes, (int32_t)key) };
	if (insert(&reader->prompt, s))
		changed(reader);
}

void prompt_paste(struct reader *reader, struct str text)
{
	for (size_t at = 0; at < text.size;) {
		struct unicode_char c = unicode_at(text, at);
		struct str s = str_slice(text, at, at + c.bytes);
		at += c.bytes;
		if (c.code == '\n' || c.code == '\r' || c.code == '\t')
			s = S(" ");
		else if (c.code < 0 || unicode_is_control(c.code))
			continue;
		if (!insert(&reader->prompt, s))
			break;
	}
	changed(reader);
}

void prompt_abandon(struct reader *reader)
{
	if (prompt_searches(&reader->prompt))
		search_abandon(reader);
	else if (seeks(&reader->prompt))
		seek_abandon(reader);
	else if (reader->prompt.kind == PROMPT_FILTER)
		filter_clear(reader);
	reader->prompt.kind = PROMPT_NONE;
}

void prompt_open_typed(struct reader *reader, struct str typed)
{
	reader->prompt = (struct prompt){ .kind = PROMPT_COMMAND };
	insert(&reader->prompt, typed);
}

void prompt_open_command(struct reader *reader, struct request request)
{
	(void)request;
	prompt_open_typed(reader, S(""));
}

int prompt_number(struct str text)
{
	int number = 0;

	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] < '0' || text.at[i] > '9' || number > 99999999)
			return 0;
		number = number * 10 + text.at[i] - '0';
	}
	return number;
}

void prompt_accept(struct reader *reader, struct request request)
{
	struct prompt prompt = reader->prompt;
	struct str text = prompt_text(&prompt);

	(void)request;
	reader->prompt.kind = PROMPT_NONE;
	switch (prompt.kind) {
	case PROMPT_SEARCH:
	case PROMPT_SEARCH_BACK:
		if (!search_accept(reader, text))
			reader->prompt = prompt; /* to be mended */
		break;
	case PROMPT_SEEK:
	case PROMPT_SEEK_BACK:
		if (!seek_accept(reader, text))
			reader->prompt = prompt;
		break;
	case PROMPT_REFERENCE:
		source_go_reference(reader, prompt_number(str_trim(text)));
		break;
	case PROMPT_FILTER: filter_accept(reader); break;
	default:
		recall_add(&reader->recall, RECALL_COMMANDS, str_trim(text));
		command_line_run(reader, str_trim(text));
	}
}

/* The cluster before the cursor begins here. */
static size_t cluster_before(const struct prompt *prompt)
{
	size_t at = 0, before = 0;

	while (at < prompt->cursor) {
		before = at;
		at = unicode_cluster_end(prompt_text(prompt), at);
	}
	return before;
}

static size_t cluster_behind(const struct prompt *prompt)
{
	if (prompt->cursor >= prompt->size)
		return prompt->size;
	return unicode_cluster_end(prompt_text(prompt), prompt->cursor);
}

void prompt_delete_back(struct reader *reader, struct request request)
{
	struct prompt *prompt = &reader->prompt;

	(void)request;
	/* As in vim and less: nothing left to delete closes the prompt. */
	if (!prompt->size) {
		prompt_abandon(reader);
		return;
	}
	cut_out(prompt, cluster_before(prompt), prompt->cursor);
	changed(reader);
}

void prompt_delete(struct reader *reader, struct request request)
{
	struct prompt *prompt = &reader->prompt;

	(void)request;
	cut_out(prompt, prompt->cursor, cluster_behind(prompt));
	changed(reader);
}

void prompt_delete_word(struct reader *reader, struct request request)
{
	struct prompt *prompt = &reader->prompt;
	size_t begin = prompt->cursor;

	(void)request;
	while (begin && prompt->bytes[begin - 1] == ' ')
		begin--;
	while (begin && prompt->bytes[begin - 1] != ' ')
		begin--;
	cut_out(prompt, begin, prompt->cursor);
	changed(reader);
}

void prompt_delete_rest(struct reader *reader, struct request request)
{
	struct prompt *prompt = &reader->prompt;

	(void)request;
	cut_out(prompt, prompt->cursor, prompt->size);
	changed(reader);
}

void prompt_clear(struct reader *reader, struct request request)
{
	(void)request;
	cut_out(&reader->prompt, 0, reader->prompt.cursor);
	changed(reader);
}

void prompt_left(struct reader *reader, struct request request)
{
	(void)request;
	reader->prompt.cursor = cluster_before(&reader->prompt);
}

void prompt_right(struct reader *reader, struct request request)
{
	(void)request;
	reader->prompt.cursor = cluster_behind(&reader->prompt);
}

void prompt_start(struct reader *reader, struct request request)
{
	(void)request;
	reader->prompt.cursor = 0;
}

void prompt_end(struct reader *reader, struct request request)
{
	(void)request;
	reader->prompt.cursor = reader->prompt.size;
}

/* Brings the line that is so many back; false: there is none. */
static bool recall_line(struct reader *reader, size_t back)
{
	struct prompt *prompt = &reader->prompt;
	enum recall_kind kind = prompt->kind == PROMPT_COMMAND ?
		RECALL_COMMANDS :
		RECALL_SEARCHES;

	if (!prompt->recalled)
		prompt->kept = prompt->size;
	struct str kept = str_slice(prompt_text(prompt), 0, prompt->kept);
	struct str line =
		back ? recall_find(&reader->recall, kind, kept, back) : kept;
	if ((back && !line.size) || line.size > sizeof prompt->bytes)
		return false;
	memmove(prompt->bytes, line.at, line.size);
	prompt->size = prompt->cursor = line.size;
	prompt->recalled = back;
	prompt->completing = false;
	try_text(reader);
	return true;
}

static bool has_recall(const struct prompt *prompt)
{
	return prompt_searches(prompt) || seeks(prompt) ||
		prompt->kind == PROMPT_COMMAND;
}

void prompt_older(struct reader *reader, struct request request)
{
	const struct prompt *prompt = &reader->prompt;

	(void)request;
	if (has_recall(prompt) && !recall_line(reader, prompt->recalled + 1))
		reader_say(reader, false, "nothing older%s",
			prompt->kept ? " begins so" : "");
}

void prompt_newer(struct reader *reader, struct request request)
{
	const struct prompt *prompt = &reader->prompt;

	(void)request;
	if (has_recall(prompt) && prompt->recalled)
		recall_line(reader, prompt->recalled - 1);
}

void prompt_complete(struct reader *reader, struct request request)
{
	(void)request;
	complete_step(reader, 1);
}

void prompt_complete_back(struct reader *reader, struct request request)
{
	(void)request;
	complete_step(reader, -1);
}

/* As in Emacs: nothing typed yet brings the last search. */
static void step_match(struct reader *reader, bool down)
{
	bool text = prompt_searches(&reader->prompt);

	if (!text && !seeks(&reader->prompt))
		return;
	if (!reader->prompt.size)
		recall_line(reader, 1);
	else if (text)
		search_typed_step(reader, down);
	else
		seek_typed_step(reader, down);
}

void prompt_next_match(struct reader *reader, struct request request)
{
	(void)request;
	step_match(reader, true);
}

void prompt_previous_match(struct reader *reader, struct request request)
{
	(void)request;
	step_match(reader, false);
}
