#include "reader/keymap_print.h"

#include "base/unicode.h"

#include <string.h>

static const char INTRODUCTION[] =
	"# All keys as they are. Take what you want to change into a file of\n"
	"# your own that begins with\n"
	"#\n"
	"#     extends: default\n"
	"#\n"
	"# (or vim, less or emacs), and give it to caveat with --keymap "
	"FILE.\n";

/* Whether YAML reads it as this text, whoever reads it, without quotes. */
static bool is_plain(struct str text)
{
	static const char *const words[] = { "y", "n", "Y", "N", "no", "on",
		"yes", "off", "null", "true", "false", "none" };
	bool letter = false;

	for (size_t i = 0; i < text.size; i++) {
		char c = text.at[i];
		letter |= c >= 'A';
		if (!strchr("<>-", c) && !(c >= '0' && c <= '9') &&
			!(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z'))
			return false;
	}
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal_caseless(text, str_from(words[i])))
			return false;
	return letter && text.at[0] >= '<' && text.at[0] != '>';
}

/* YAML 1.1 §5.1: what must not stand there unescaped. */
static bool is_no_yaml(int32_t code)
{
	return code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
}

static void add_scalar(struct text *out, struct str text)
{
	if (is_plain(text)) {
		text_add(out, text);
		return;
	}
	text_add_char(out, '"');
	for (size_t i = 0; i < text.size;) {
		struct unicode_char c = unicode_at(text, i);
		if (c.code == '"' || c.code == '\\')
			text_add_char(out, '\\');
		if (unicode_is_control(c.code) || is_no_yaml(c.code))
			text_format(out, "\\U%08X", (unsigned)c.code);
		else
			text_add(out, str_slice(text, i, i + c.bytes));
		i += c.bytes;
	}
	text_add_char(out, '"');
}

/* The keys of a command in a context, in their order, below its help. */
static bool add_command(struct text *out, const struct keymap *keymap,
	enum context context, const struct command *command)
{
	bool any = false;

	for (size_t i = 0; i < keymap->bindings.count; i++) {
		const struct binding *b = &keymap->bindings.items[i];
		if (b->context != context || b->command != command)
			continue;
		if (!any)
			text_format(out, "  # %s\n", command->help);
		any = true;
		text_add(out, S("  "));
		add_scalar(out, keymap_write(out->arena, b));
		text_format(out, ": %s\n", command->name);
	}
	return any;
}

static void add_context(
	struct text *out, const struct keymap *keymap, enum context context)
{
	struct text body = { .arena = out->arena };
	const char *group = "";

	for (size_t i = 0; i < command_count(); i++) {
		const struct command *command = command_at(i);
		struct text rows = { .arena = out->arena };
		if (!add_command(&rows, keymap, context, command))
			continue;
		if (strcmp(group, command->group) != 0)
			text_format(&body, "%s  # -- %s\n",
				body.size ? "\n" : "", command->group);
		group = command->group;
		text_add(&body, text_str(&rows));
	}
	if (body.size)
		text_format(out, "\n%s:\n%.*s", context_name(context),
			STR(text_str(&body)));
}

static bool is_bound(const struct keymap *keymap, const struct command *command)
{
	for (size_t i = 0; i < keymap->bindings.count; i++)
		if (keymap->bindings.items[i].command == command)
			return true;
	return false;
}

/* What is left: to be run by name. */
static void add_unbound(struct text *out, const struct keymap *keymap)
{
	bool any = false;

	for (size_t i = 0; i < command_count(); i++) {
		const struct command *command = command_at(i);
		if (is_bound(keymap, command))
			continue;
		if (!any)
			text_add(out, S("\n# Commands without a key:\n"));
		any = true;
		text_format(
			out, "#   %-20s %s\n", command->name, command->help);
	}
}

struct str keymap_print(struct arena *arena, const struct keymap *keymap)
{
	struct text out = { .arena = arena };

	text_add(&out, str_from(INTRODUCTION));
	if (keymap->name.size) {
		text_add(&out, S("\nname: "));
		add_scalar(&out, keymap->name);
		text_add_char(&out, '\n');
	}
	for (enum context i = 0; i < CONTEXT_COUNT; i++)
		add_context(&out, keymap, i);
	add_unbound(&out, keymap);
	return text_str(&out);
}
