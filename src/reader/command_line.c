#include "reader/command_line.h"

#include "reader/alias.h"
#include "reader/complete.h"
#include "reader/marks.h"
#include "reader/prompt.h"
#include "reader/scroll.h"
#include "reader/search.h"
#include "reader/where.h"

#include <string.h>

static void say_unknown(struct reader *reader, struct str name, size_t matches)
{
	const struct command *near = command_nearest(name);

	if (matches > 1)
		reader_say(reader, true,
			"%zu commands begin with “%.*s”; Tab shows them",
			matches, STR(name));
	else if (near && complete_is_typed(near))
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
	const struct command *command = alias_find(name, with);

	if (!command)
		command = command_find(name);
	if (command && complete_is_typed(command))
		return command;
	size_t count;
	command = complete_only(reader, name, &count);
	if (!command)
		say_unknown(reader, name, count);
	return command;
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
	reader_say(reader, true, "%s takes no “%.*s”, at most a %s",
		command->name, STR(request->argument), key ? "key" : "number");
	return false;
}

/* As vim writes it: what to search, up to a / that is not escaped. */
static struct str pattern_of(struct str typed)
{
	size_t end = 1;

	while (end < typed.size && typed.at[end] != typed.at[0])
		end += typed.at[end] == '\\' ? 2 : 1;
	return str_slice(typed, 1, end < typed.size ? end : typed.size);
}

/* A place from here: so many lines on or back, a match, a mark. */
static bool go_from_here(struct reader *reader, struct str line)
{
	struct str rest = str_slice(line, 1, line.size);
	struct request request = { .argument = pattern_of(line) };

	request.count = rest.size ? prompt_number(rest) : 1;
	switch (line.at[0]) {
	case '/': search_start(reader, request); return true;
	case '?': search_start_back(reader, request); return true;
	case '+':
	case '-':
		if (request.count)
			(line.at[0] == '+' ? scroll_line_down : scroll_line_up)(
				reader, request);
		return request.count;
	case '\'':
	case '`':
		request.key = key_take(&rest);
		if (!request.key || rest.size)
			return false;
		marks_go(reader, request);
		return true;
	default: return false;
	}
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

/* Behind the colons and the range that vim has before a name. */
static size_t behind_range(struct str line)
{
	size_t at = 0;

	while (at < line.size && strchr(":%.,;$+-0123456789 '", line.at[at]))
		at += line.at[at] == '\'' ? 2 : 1;
	return at < line.size ? at : 0;
}

/* Where a name ends: at a blank or a /, behind the ! of vim or any other sign
 * that is all of it. */
static size_t name_end(struct str line)
{
	size_t end = 0;

	while (end < line.size && line.at[end] != ' ' && line.at[end] != '/')
		if (line.at[end++] == '!')
			break;
	return end ? end : line.size > 0;
}

static bool is_modifier(struct str name)
{
	return str_equal(name, S("sil")) || str_equal(name, S("silent")) ||
		str_equal(name, S("silent!")) || str_equal(name, S("conf")) ||
		str_equal(name, S("confirm"));
}

static void run_named(struct reader *reader, struct str line)
{
	size_t end = name_end(line);
	struct str name = str_slice(line, 0, end);
	struct request request = {
		.argument = str_trim(str_slice(line, end, line.size)),
	};
	bool with = request.argument.size > 0;
	const struct command *command = find(reader, name, with);

	/* ":g/peas" and ":vimgrep /peas/ %" */
	if (with && command && command->run == search_start &&
		alias_find(name, true) && request.argument.at[0] == '/')
		request.argument = pattern_of(request.argument);
	if (command && take_argument(reader, command, &request))
		command->run(reader, request);
}

void command_line_run(struct reader *reader, struct str line)
{
	struct str name;

	if (!line.size || go_to_place(reader, line) ||
		go_from_here(reader, line))
		return;
	if (!alias_find(line, false)) /* "%foldopen" is one */
		line = str_slice(line, behind_range(line), line.size);
	name = str_slice(line, 0, name_end(line));
	if (is_modifier(name) && name.size < line.size)
		line = str_trim(str_slice(line, name.size, line.size));
	run_named(reader, line);
}
