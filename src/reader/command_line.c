#include "reader/command_line.h"

#include "reader/prompt.h"
#include "reader/scroll.h"
#include "reader/where.h"

#include <string.h>

/* What people type who come from vim and less. */
static const struct {
	const char *name, *command;
} aliases[] = {
	{ "q", "close" },
	{ "q!", "quit" },
	{ "qa", "quit" },
	{ "qa!", "quit" },
	{ "qall", "quit" },
	{ "Q", "quit" },
	{ "x", "quit" },
	{ "wq", "quit" },
	{ "h", "help" },
	{ "n", "next" },
	{ "N", "previous" },
	{ "p", "previous" },
	{ "prev", "previous" },
	{ "bn", "next" },
	{ "bp", "previous" },
	{ "ls", "files" },
	{ "args", "files" },
	{ "e", "edit" },
	{ "e!", "reload" },
	{ "mark", "set-mark" },
	{ "f", "status" },
	{ "file", "status" },
	{ "noh", "cancel" },
	{ "nohlsearch", "cancel" },
	{ "marks", "go-to-mark" },
	{ "toc", "contents" },
	{ "goto-line", "top" },
	{ "only", "close-panel" },
};

enum { ALIASES = sizeof aliases / sizeof *aliases };

/* Commands of the prompt itself mean nothing on its line. */
static bool is_typed(const struct command *command)
{
	return strcmp(command->group, "Prompt") != 0;
}

static bool begins(const struct command *command, struct str prefix)
{
	return is_typed(command) && str_starts(str_from(command->name), prefix);
}

/* The n-th command whose name begins so, from 0, or NULL. */
static const struct command *candidate(struct str prefix, size_t n)
{
	for (size_t i = 0; i < command_count(); i++)
		if (begins(command_at(i), prefix) && !n--)
			return command_at(i);
	return NULL;
}

static size_t count_candidates(struct str prefix)
{
	size_t count = 0;

	for (size_t i = 0; i < command_count(); i++)
		count += begins(command_at(i), prefix);
	return count;
}

static const struct command *of_alias(struct str name)
{
	for (size_t i = 0; i < ALIASES; i++)
		if (str_equal(name, str_from(aliases[i].name)))
			return command_find(str_from(aliases[i].command));
	return NULL;
}

static void say_unknown(struct reader *reader, struct str name, size_t matches)
{
	const struct command *near = command_nearest(name);

	if (matches > 1)
		reader_say(reader, true,
			"%zu commands begin with “%.*s”; Tab shows them",
			matches, STR(name));
	else if (near && is_typed(near))
		reader_say(reader, true, "no command “%.*s”; did you mean %s?",
			STR(name), near->name);
	else
		reader_say(reader, true,
			"no command “%.*s”; %s lists all of them", STR(name),
			reader_key_for(reader, "help"));
}

const struct command *command_line_find(struct reader *reader, struct str name)
{
	const struct command *command = of_alias(name);

	if (!command)
		command = command_find(name);
	if (command && is_typed(command))
		return command;
	size_t count = count_candidates(name);
	if (count == 1)
		return candidate(name, 0);
	say_unknown(reader, name, count);
	return NULL;
}

/* What stands behind the name: a key, or a count; false: neither, and said. */
static bool take_argument(struct reader *reader, const struct command *command,
	struct request *request)
{
	struct str rest = request->argument;
	bool key = command->takes == TAKES_KEY;

	if (command->takes == TAKES_TEXT || !rest.size)
		return true;
	if (key) {
		request->key = key_take(&rest);
		if (!rest.size)
			return true;
	} else if ((request->count = prompt_number(rest))) {
		return true;
	}
	reader_say(reader, true, "%s takes a %s, or nothing", command->name,
		key ? "key" : "number");
	return false;
}

/* A place: a line of the file, a part of the way in percent, 0 or $. */
static bool go_to_place(struct reader *reader, struct str line)
{
	bool percent = str_ends(line, S("%"));
	struct str digits = str_slice(line, 0, line.size - percent);
	struct request request = { .count = prompt_number(digits) };

	if (str_equal(line, S("$")))
		scroll_bottom(reader, request);
	else if (!request.count && !str_equal(digits, S("0")))
		return false;
	else if (percent)
		where_percent(reader, request);
	else
		scroll_top(reader, request);
	return true;
}

void command_line_run(struct reader *reader, struct str line)
{
	struct request request = { 0 };
	size_t blank = 0;

	if (!line.size || go_to_place(reader, line))
		return;
	while (blank < line.size && line.at[blank] != ' ')
		blank++;
	const struct command *command =
		command_line_find(reader, str_slice(line, 0, blank));
	request.argument = str_trim(str_slice(line, blank, line.size));
	if (command && take_argument(reader, command, &request))
		command->run(reader, request);
}

/* The beginning that the prompt's names are completed from. */
static struct str stem_of(const struct prompt *prompt)
{
	return str_slice(prompt_text(prompt), prompt->stem,
		prompt->stem + prompt->stem_size);
}

/* Finds the name at the cursor; false: none can stand there. */
static bool begin_stem(struct prompt *prompt)
{
	struct str typed = str_slice(prompt_text(prompt), 0, prompt->cursor);

	prompt->stem = str_starts(typed, S("help ")) ? 5 : 0;
	prompt->stem_size = prompt->cursor - prompt->stem;
	prompt->candidate = 0;
	struct str stem = stem_of(prompt);
	prompt->completing = str_find(stem, S(" "), 0) == STR_NONE &&
		count_candidates(stem) > 0;
	return prompt->completing;
}

static size_t shared(struct str a, struct str b)
{
	size_t size = 0;

	while (size < a.size && size < b.size && a.at[size] == b.at[size])
		size++;
	return size;
}

/* What all names that begin with the stem have in common. */
static struct str common(struct str stem)
{
	struct str all = str_from(candidate(stem, 0)->name);
	const struct command *next;

	for (size_t i = 1; (next = candidate(stem, i)); i++)
		all.size = shared(all, str_from(next->name));
	return all;
}

/* Puts a name in the place of the stem and of what follows it. */
static void put(struct prompt *prompt, struct str name)
{
	if (name.size > sizeof prompt->bytes - prompt->stem)
		return;
	memcpy(prompt->bytes + prompt->stem, name.at, name.size);
	prompt->size = prompt->stem + name.size;
	prompt->cursor = prompt->size;
}

void command_line_complete(struct reader *reader, int step)
{
	struct prompt *prompt = &reader->prompt;

	if (prompt->kind != PROMPT_COMMAND)
		return;
	if (!prompt->completing) {
		if (!begin_stem(prompt)) {
			reader_say(reader, false, "no command begins so");
			return;
		}
		struct str all = common(stem_of(prompt));
		if (all.size > prompt->stem_size) {
			put(prompt, all);
			return;
		}
	}
	size_t count = count_candidates(stem_of(prompt));
	size_t at = prompt->candidate;
	if (step > 0)
		at = at < count ? at + 1 : 1;
	else
		at = at > 1 ? at - 1 : count;
	prompt->candidate = at;
	put(prompt, str_from(candidate(stem_of(prompt), at - 1)->name));
}

struct str command_line_candidates(
	struct arena *arena, const struct prompt *prompt)
{
	struct text out = { .arena = arena };
	struct str stem = stem_of(prompt);
	const struct command *next;
	size_t count = prompt->completing ? count_candidates(stem) : 0;

	if (count < 2)
		return S("");
	for (size_t i = prompt->candidate ? prompt->candidate - 1 : 0;
		(next = candidate(stem, i)); i++) {
		text_add(&out, out.size ? S("  ") : S(""));
		text_add(&out, str_from(next->name));
	}
	return text_str(&out);
}
