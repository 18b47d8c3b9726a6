#include "reader/help.h"

#include "reader/command_line.h"
#include "reader/jump.h"

#include <string.h>

/* Code in a table cell: fenced by more backticks than it holds, bars kept. */
static void add_code(struct text *out, struct str code)
{
	bool tick = str_find(code, S("`"), 0) != STR_NONE;

	text_add(out, tick ? S("`` ") : S("`"));
	for (size_t i = 0; i < code.size; i++) {
		if (code.at[i] == '|')
			text_add_char(out, '\\');
		text_add_char(out, code.at[i]);
	}
	text_add(out, tick ? S(" ``") : S("`"));
}

/* Whether a binding says again what one of another context said. */
static bool is_repeated(const struct keymap *keymap, size_t index)
{
	const struct binding *b = &keymap->bindings.items[index];

	for (size_t i = 0; i < index; i++) {
		const struct binding *a = &keymap->bindings.items[i];
		if (a->command == b->command && a->key_count == b->key_count &&
			!memcmp(a->keys, b->keys,
				a->key_count * sizeof *a->keys))
			return true;
	}
	return false;
}

/* Where a key holds that does not hold everywhere, if the help does not say. */
static const char *place_of(
	const struct binding *binding, const struct command *command)
{
	static const char *const places[CONTEXT_COUNT] = {
		[CONTEXT_ARTICLE] = " in the text",
		[CONTEXT_PANEL] = " in lists",
		[CONTEXT_SOURCE] = " in sources",
		[CONTEXT_CONTENTS] = " in contents",
		[CONTEXT_HELP] = " in help",
	};
	const char *place = places[binding->context];

	return !place || str_starts(str_from(command->help), S("In a list")) ?
		"" :
		place;
}

/* All keys of a command, in the order of the key map. */
static void add_keys(struct text *out, const struct keymap *keymap,
	const struct command *command)
{
	bool first = true;

	for (size_t i = 0; i < keymap->bindings.count; i++) {
		const struct binding *binding = &keymap->bindings.items[i];
		if (binding->command != command || is_repeated(keymap, i))
			continue;
		if (!first)
			text_add_char(out, ' ');
		add_code(out, keymap_say(out->arena, binding));
		text_add(out, str_from(place_of(binding, command)));
		first = false;
	}
	if (first)
		text_format(out, "`:%s`", command->name);
}

static void add_row(struct text *out, const struct keymap *keymap,
	const struct command *command)
{
	text_add(out, S("| "));
	add_keys(out, keymap, command);
	text_format(out, " | %s (`%s`) |\n", command->help, command->name);
}

/* The legend: what each sign beside the text says. */
static void add_signs(struct text *out)
{
	text_add(out,
		S("\n## Signs\n\n| Sign | What it says of a claim |\n"
		  "|---|---|\n"));
	for (int i = 0; i < VERDICT_COUNT; i++)
		text_format(out, "| %s | %s |\n", verdict_sign((enum verdict)i),
			verdict_label((enum verdict)i));
}

/* What to know before the tables, with the keys that this map has for it. */
static void add_introduction(struct text *out, const struct keymap *keymap)
{
	const struct {
		const char *before, *command, *after;
	} parts[] = {
		{ "# Keys\n\nThis page is read like an article: it scrolls, "
		  "folds and is searched with the same keys, and ",
			"close", " leaves it.\n\n" },
		{ "A number before a key repeats it. What is typed but not "
		  "complete yet stands on the status line, with what may "
		  "follow; ",
			"cancel", " takes it back. " },
		{ "The name in brackets is for the command line: ",
			"command-line", " runs any command by its name, " },
		{ "and with `help` and a name or a key before it shows what "
		  "that does. `--print-keys` prints all keys as a file to "
		  "start your own from.\n",
			NULL, NULL },
	};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		text_add(out, str_from(parts[i].before));
		if (!parts[i].command)
			continue;
		const struct command *command =
			command_find(str_from(parts[i].command));
		struct str key =
			keymap_keys(out->arena, keymap, CONTEXT_HELP, command);
		add_code(out, key.size ? key : str_from(command->name));
		text_add(out, str_from(parts[i].after));
	}
}

/* The help as Markdown. */
static struct str write_help(struct arena *arena, const struct keymap *keymap)
{
	struct text out = { .arena = arena };
	const char *group = "";

	add_introduction(&out, keymap);
	add_signs(&out);
	for (size_t i = 0; i < command_count(); i++) {
		const struct command *command = command_at(i);
		if (strcmp(group, command->group) != 0) {
			group = command->group;
			text_format(&out,
				"\n## %s\n\n| Key | What it does |\n"
				"|---|---|\n",
				group);
		}
		add_row(&out, keymap, command);
	}
	return text_str(&out);
}

/* What a key does while the article is read, or NULL. */
static const struct command *of_keys(struct reader *reader, struct str keys)
{
	key_code codes[KEYS_MOST];
	const struct command *command = NULL;
	size_t count = 0;

	while (keys.size && count < KEYS_MOST) {
		codes[count] = key_take(&keys);
		if (!codes[count++])
			return NULL;
	}
	enum keymap_result result = keymap_look(reader->options.keymap,
		CONTEXT_ARTICLE, codes, count, &command);
	return !keys.size && result == KEYMAP_FOUND ? command : NULL;
}

/* Goes to the row of a command and says it, too. */
static void show(struct reader *reader, const struct command *command)
{
	struct reading *reading = reader->reading;
	struct str name = str_format(&reader->scratch, "(`%s`)", command->name);
	ptrdiff_t at = str_find(reading->article->source, name, 0);
	int line = 1;

	for (ptrdiff_t i = 0; i < at; i++)
		line += reading->article->source.at[i] == '\n';
	jump_to(reader, article_line(reading->article, line));
	reading->back.count = 0;
	reader_say(reader, false, "%s: %s", command->name, command->help);
}

void help_open(struct reader *reader, struct request request)
{
	const struct command *command = NULL;

	if (request.argument.size) {
		command = of_keys(reader, request.argument);
		if (!command)
			command = command_line_find(reader, request.argument);
		if (!command)
			return;
	} else if (reader->reading->context == CONTEXT_HELP) {
		reader_say(reader, false, "this is the help; %s leaves it",
			reader_key_for(reader, "close"));
		return;
	}
	if (reader->reading->context != CONTEXT_HELP) {
		struct arena arena = arena_make(32 << 10);
		struct str source = write_help(&arena, reader->options.keymap);
		reader_open(reader, arena, S("help"), source, CONTEXT_HELP);
	}
	if (command)
		show(reader, command);
	else
		reader_say(reader, false, "the keys and what they do");
}

void help_key(struct reader *reader, struct request request)
{
	const struct keymap *keymap = reader->options.keymap;
	const struct command *command = NULL;
	struct binding one = { .keys = { request.key }, .key_count = 1 };
	enum keymap_result result = KEYMAP_NONE;

	if (request.key)
		result = keymap_look(keymap, reader_context(reader),
			&request.key, 1, &command);
	struct str key = keymap_say(&reader->scratch, &one);
	if (result == KEYMAP_FOUND)
		reader_say(reader, false, "%.*s: %s (%s)", STR(key),
			command->help, command->name);
	else
		reader_say(reader, false, "%.*s %s", STR(key),
			result == KEYMAP_PREFIX ? "begins others: type it "
						  "to see them" :
						  "is no key here");
}
