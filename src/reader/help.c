#include "reader/help.h"

#include <string.h>

static const char INTRODUCTION[] =
	"# Keys\n\n"
	"This page is read like an article: it scrolls, folds and is searched "
	"with the same keys, and `q` leaves it.\n\n"
	"A number before a key repeats it. What is typed but not complete yet "
	"stands on the status line; Esc takes it back. A command without a "
	"key is run from the `:` line by its name.\n";

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
	text_format(out, " | %s |\n", command->help);
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

/* The help as Markdown. */
static struct str write_help(struct arena *arena, const struct keymap *keymap)
{
	struct text out = { .arena = arena };
	const char *group = "";

	text_add(&out, str_from(INTRODUCTION));
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

void help_open(struct reader *reader, struct request request)
{
	(void)request;
	if (reader->reading->context == CONTEXT_HELP) {
		reader_say(reader, false, "this is the help; q leaves it");
		return;
	}
	struct arena arena = arena_make(32 << 10);
	struct str source = write_help(&arena, reader->options.keymap);
	reader_open(reader, arena, S("help"), source, CONTEXT_HELP);
}
