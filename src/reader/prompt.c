#include "reader/prompt.h"

#include "base/unicode.h"
#include "reader/scroll.h"
#include "reader/search.h"
#include "reader/source.h"

#include <string.h>

struct str prompt_text(const struct prompt *prompt)
{
	return (struct str){ prompt->bytes, prompt->size };
}

static void changed(struct reader *reader)
{
	if (reader->prompt.kind == PROMPT_SEARCH)
		search_typed(reader, prompt_text(&reader->prompt));
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
	if (reader->prompt.kind == PROMPT_SEARCH)
		search_abandon(reader);
	reader->prompt.kind = PROMPT_NONE;
}

void prompt_open_command(struct reader *reader, struct request request)
{
	(void)request;
	reader->prompt = (struct prompt){ .kind = PROMPT_COMMAND };
}

/* Commands of the prompt itself mean nothing on its line. */
static bool is_typed(const struct command *command)
{
	return !str_equal(str_from(command->group), S("Prompt"));
}

/* The only command whose name begins so, or NULL. */
static const struct command *unique(struct str prefix, size_t *matches)
{
	const struct command *found = NULL;

	*matches = 0;
	for (size_t i = 0; i < command_count(); i++)
		if (is_typed(command_at(i)) &&
			str_starts(str_from(command_at(i)->name), prefix)) {
			found = command_at(i);
			++*matches;
		}
	return *matches == 1 ? found : NULL;
}

static void say_unknown(struct reader *reader, struct str name, size_t matches)
{
	const struct command *near = command_nearest(name);

	if (matches > 1)
		reader_say(reader, true, "%zu commands begin with “%.*s”",
			matches, STR(name));
	else if (near)
		reader_say(reader, true, "no command “%.*s”; did you mean %s?",
			STR(name), near->name);
	else
		reader_say(reader, true,
			"no command “%.*s”; ? lists all of them", STR(name));
}

/* A line number, or 0 where the text is none. */
static int number_of(struct str text)
{
	int number = 0;

	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] < '0' || text.at[i] > '9' || number > 99999999)
			return 0;
		number = number * 10 + text.at[i] - '0';
	}
	return number;
}

/* What stands behind the name: a key, or a count; false: neither, and said. */
static bool take_argument(struct reader *reader, const struct command *command,
	struct request *request)
{
	struct str argument = request->argument;

	if (command->takes == TAKES_KEY) {
		request->key = argument.size ? key_take(&argument) : 0;
		return true;
	}
	request->count = number_of(argument);
	if (!argument.size || request->count)
		return true;
	reader_say(
		reader, true, "%s takes a number, or nothing", command->name);
	return false;
}

static void run_line(struct reader *reader, struct str line)
{
	struct request request = { .count = number_of(line) };
	size_t blank = 0, matches;

	if (!line.size)
		return;
	if (request.count || str_equal(line, S("0"))) {
		scroll_top(reader, request);
		return;
	}
	if (str_equal(line, S("$"))) {
		scroll_bottom(reader, request);
		return;
	}
	while (blank < line.size && line.at[blank] != ' ')
		blank++;
	struct str name = str_slice(line, 0, blank);
	request.argument = str_trim(str_slice(line, blank, line.size));
	const struct command *command = command_find(name);
	if (!command || !is_typed(command))
		command = unique(name, &matches);
	if (!command) {
		say_unknown(reader, name, matches);
		return;
	}
	if (take_argument(reader, command, &request))
		command->run(reader, request);
}

void prompt_accept(struct reader *reader, struct request request)
{
	struct prompt prompt = reader->prompt;
	struct str text = prompt_text(&prompt);

	(void)request;
	reader->prompt.kind = PROMPT_NONE;
	if (prompt.kind == PROMPT_SEARCH && !search_accept(reader, text))
		reader->prompt = prompt; /* to be mended */
	else if (prompt.kind == PROMPT_SEARCH)
		return;
	else if (prompt.kind == PROMPT_REFERENCE)
		source_go_reference(reader, number_of(str_trim(text)));
	else
		run_line(reader, str_trim(text));
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
