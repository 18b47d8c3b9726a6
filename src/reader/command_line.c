#include "reader/command_line.h"

#include "reader/alias.h"
#include "reader/complete.h"
#include "reader/prompt.h"
#include "reader/scroll.h"
#include "reader/where.h"

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
