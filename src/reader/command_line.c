#include "reader/command_line.h"

#include "reader/prompt.h"
#include "reader/scroll.h"
#include "reader/sort.h"
#include "reader/typed.h"
#include "reader/where.h"

#include <string.h>

/* What people type who come from vim and less; `with` is what it means where
 * something stands behind it, if that is something else. */
static const struct alias {
	const char *name, *command, *with;
} aliases[] = {
	{ "q", "close", NULL },
	{ "q!", "quit", NULL },
	{ "qa", "quit", NULL },
	{ "qa!", "quit", NULL },
	{ "qall", "quit", NULL },
	{ "Q", "quit", NULL },
	{ "x", "quit", NULL },
	{ "wq", "quit", NULL },
	{ "h", "help", NULL },
	{ "n", "next", NULL },
	{ "N", "previous", NULL },
	{ "p", "previous", NULL },
	{ "prev", "previous", NULL },
	{ "bn", "next", NULL },
	{ "bp", "previous", NULL },
	{ "b", "files", NULL },
	{ "ls", "files", NULL },
	{ "args", "files", NULL },
	{ "e", "edit", "view" },
	{ "edit", "edit", "view" },
	{ "open", "open", "view" },
	{ "e!", "reload", NULL },
	{ "mark", "set-mark", NULL },
	{ "k", "set-mark", NULL },
	{ "f", "status", NULL },
	{ "file", "status", NULL },
	{ "noh", "cancel", NULL },
	{ "nohlsearch", "cancel", NULL },
	{ "toc", "contents", NULL },
	{ "goto-line", "top", NULL },
	{ "width", "text-width", NULL },
	{ "colorscheme", "theme", NULL },
	{ "colo", "theme", NULL },
	{ "se", "set", NULL },
	{ "hints", "labels", NULL },
	{ "only", "close-panel", NULL },
};

enum { ALIASES = sizeof aliases / sizeof *aliases };

/* Commands of the prompt itself mean nothing on its line. */
static bool is_typed(const struct command *command)
{
	return strcmp(command->group, "Prompt") != 0;
}

/* What can stand behind a command's name, the n-th of it; NULL: no more. */
typedef const char *name_list(const struct reader *reader, size_t n);

static const char *command_names(const struct reader *reader, size_t n)
{
	(void)reader;
	for (size_t i = 0; i < command_count(); i++)
		if (is_typed(command_at(i)) && !n--)
			return command_at(i)->name;
	return NULL;
}

static const char *theme_names(const struct reader *reader, size_t n)
{
	const char *const *at = reader->options.themes;

	while (at && *at && n--)
		at++;
	return at ? *at : NULL;
}

static const char *setting_names(const struct reader *reader, size_t n)
{
	(void)reader;
	return typed_setting(n);
}

static const char *order_names(const struct reader *reader, size_t n)
{
	(void)reader;
	return sort_order(n);
}

static const struct {
	const char *command;
	name_list *names;
} arguments[] = {
	{ "help", command_names },
	{ "theme", theme_names },
	{ "set", setting_names },
	{ "sort", order_names },
};

enum { ARGUMENTS = sizeof arguments / sizeof *arguments };

/* The n-th of the names that begins so, from 0, or NULL. */
static const char *candidate(const struct reader *reader, name_list *names,
	struct str prefix, size_t n)
{
	const char *name;

	for (size_t i = 0; (name = names(reader, i)); i++)
		if (str_starts(str_from(name), prefix) && !n--)
			return name;
	return NULL;
}

static size_t count_candidates(
	const struct reader *reader, name_list *names, struct str prefix)
{
	size_t count = 0;

	while (candidate(reader, names, prefix, count))
		count++;
	return count;
}

static const struct command *of_alias(struct str name, bool with)
{
	for (size_t i = 0; i < ALIASES; i++)
		if (str_equal(name, str_from(aliases[i].name)))
			return command_find(str_from(with && aliases[i].with ?
					aliases[i].with :
					aliases[i].command));
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

/* The command of that name, `with` something behind it or not. */
static const struct command *find(
	struct reader *reader, struct str name, bool with)
{
	const struct command *command = of_alias(name, with);

	if (!command)
		command = command_find(name);
	if (command && is_typed(command))
		return command;
	size_t count = count_candidates(reader, command_names, name);
	if (count == 1)
		return command_find(
			str_from(candidate(reader, command_names, name, 0)));
	say_unknown(reader, name, count);
	return NULL;
}

const struct command *command_line_find(struct reader *reader, struct str name)
{
	return find(reader, name, false);
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
	request.argument = str_trim(str_slice(line, blank, line.size));
	const struct command *command = find(
		reader, str_slice(line, 0, blank), request.argument.size > 0);
	if (command && take_argument(reader, command, &request))
		command->run(reader, request);
}

/* The beginning that the prompt's names are completed from. */
static struct str stem_of(const struct prompt *prompt)
{
	return str_slice(prompt_text(prompt), prompt->stem,
		prompt->stem + prompt->stem_size);
}

/* What is completed: the names behind a command, or commands. */
static name_list *names_of(const struct prompt *prompt)
{
	struct str head =
		str_trim(str_slice(prompt_text(prompt), 0, prompt->stem));
	const struct command *command = of_alias(head, true);

	for (size_t i = 0; head.size && i < ARGUMENTS; i++) {
		struct str name = str_from(arguments[i].command);
		if (str_equal(head, name) ||
			(command && str_equal(str_from(command->name), name)))
			return arguments[i].names;
	}
	return head.size ? NULL : command_names;
}

/* Finds the name at the cursor; false: none can stand there. */
static bool begin_stem(const struct reader *reader, struct prompt *prompt)
{
	struct str typed = str_slice(prompt_text(prompt), 0, prompt->cursor);
	ptrdiff_t blank = str_find(typed, S(" "), 0);

	prompt->stem = blank == STR_NONE ? 0 : (size_t)blank + 1;
	prompt->stem_size = prompt->cursor - prompt->stem;
	prompt->candidate = 0;
	prompt->completing = names_of(prompt) &&
		candidate(reader, names_of(prompt), stem_of(prompt), 0);
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
static struct str common(
	const struct reader *reader, const struct prompt *prompt)
{
	name_list *names = names_of(prompt);
	struct str stem = stem_of(prompt);
	struct str all = str_from(candidate(reader, names, stem, 0));
	const char *next;

	for (size_t i = 1; (next = candidate(reader, names, stem, i)); i++)
		all.size = shared(all, str_from(next));
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

/* Goes to the next of the names, or to the one before, round the ends. */
static void step_candidate(struct reader *reader, int step)
{
	struct prompt *prompt = &reader->prompt;
	name_list *names = names_of(prompt);
	size_t count = count_candidates(reader, names, stem_of(prompt));
	size_t at = prompt->candidate;

	if (step > 0)
		at = at < count ? at + 1 : 1;
	else
		at = at > 1 ? at - 1 : count;
	prompt->candidate = at;
	put(prompt,
		str_from(candidate(reader, names, stem_of(prompt), at - 1)));
}

void command_line_complete(struct reader *reader, int step)
{
	struct prompt *prompt = &reader->prompt;

	if (prompt->kind != PROMPT_COMMAND)
		return;
	if (!prompt->completing) {
		if (!begin_stem(reader, prompt)) {
			reader_say(reader, false,
				prompt->stem ? "nothing to complete here" :
					       "no command begins so");
			return;
		}
		struct str all = common(reader, prompt);
		if (all.size > prompt->stem_size) {
			put(prompt, all);
			return;
		}
	}
	step_candidate(reader, step);
}

struct str command_line_candidates(
	struct arena *arena, const struct reader *reader)
{
	const struct prompt *prompt = &reader->prompt;
	struct text out = { .arena = arena };
	struct str stem = stem_of(prompt);
	const char *next;

	if (!prompt->completing ||
		count_candidates(reader, names_of(prompt), stem) < 2)
		return S("");
	for (size_t i = prompt->candidate ? prompt->candidate - 1 : 0;
		(next = candidate(reader, names_of(prompt), stem, i)); i++) {
		text_add(&out, out.size ? S("  ") : S(""));
		text_add(&out, str_from(next));
	}
	return text_str(&out);
}
