#include "reader/config.h"

#include "base/file.h"
#include "parse/fields.h"
#include "parse/yaml_write.h"
#include "reader/config_looks.h"
#include "reader/width.h"

enum { WIDER_MOST = 1000 };

struct row {
	const char *comment;
	struct field field;
	void (*write)(
		struct text *out, const struct row *row, const void *member);
};

static const char *const color_names[] = { "auto", "always", "never" };
static const struct words color_words = { color_names, 3 };

/* A whole number within bounds, or what there was. */
static void take_number(struct taker *taker, const struct field *field,
	const struct yaml_node *node, int *number, int least, int most)
{
	int value = *number;

	field_number(taker, field, node, &value);
	if (value >= least && value <= most)
		*number = value;
	else
		taker_tell_kind(taker, field, node,
			str_format(taker->diagnostics->arena, "from %d to %d",
				least, most)
				.at);
}

static void take_width(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	take_number(taker, field, node, member, WIDTH_LEAST, WIDTH_MOST);
}

static void take_wider(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	take_number(taker, field, node, member, -WIDER_MOST, WIDER_MOST);
}

static void take_theme(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	struct config *config = member;

	field_text(taker, field, node, &config->theme);
	config->theme_place = taker_place(taker, node);
}

static void write_text(
	struct text *out, const struct row *row, const void *member)
{
	const struct str *text = member;
	bool word = text->size > 0;

	(void)row;
	for (size_t i = 0; i < text->size; i++)
		word = word && text->at[i] >= 'a' && text->at[i] <= 'z';
	if (word)
		text_add(out, *text);
	else
		yaml_write_text(out, *text);
}

static void write_theme(
	struct text *out, const struct row *row, const void *member)
{
	write_text(out, row, &((const struct config *)member)->theme);
}

static void write_number(
	struct text *out, const struct row *row, const void *member)
{
	(void)row;
	text_format(out, "%d", *(const int *)member);
}

static void write_bool(
	struct text *out, const struct row *row, const void *member)
{
	(void)row;
	text_add(out, *(const bool *)member ? S("true") : S("false"));
}

static void write_word(
	struct text *out, const struct row *row, const void *member)
{
	text_add(out, str_from(row->field.words->items[*(const int *)member]));
}

static void take_styles(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member)
{
	(void)field;
	config_looks_take(taker, node, member);
}

static void write_styles(
	struct text *out, const struct row *row, const void *member)
{
	(void)row;
	config_looks_write(out, member);
}

#define AT(member) offsetof(struct config, member)

static const struct row rows[] = {
	{ "The key map: a name, or a file (from this folder)",
		{ "keymap", field_text, AT(keymap), NULL, false }, write_text },
	{ "The colors: auto (as the terminal's background asks for), dark, "
	  "light,\n# high-contrast or mono",
		{ "theme", take_theme, 0, NULL, false }, write_theme },
	{ "Looks of your own in any theme, by meaning: a mapping for each of "
	  "text,\n# title, heading, table-head, code, math, html, link, "
	  "note, emphasis, strong,\n# strike, faint, bar, key, message, "
	  "fault, place, lit, escaped, match,\n# match-here, selected, label. "
	  "It "
	  "may hold color and background (default, black, red,\n# green, "
	  "yellow, blue, magenta, cyan, white, bright-black and so on, or "
	  "0\n# to 255) and bold, dim, italic, underline and reverse (true "
	  "or false):\n#   heading: {color: bright-blue, underline: true}",
		{ "styles", take_styles, AT(looks), NULL, false },
		write_styles },
	{ "When to use color: auto, always or never",
		{ "color", field_word, AT(color), &color_words, false },
		write_word },
	{ "Columns that the text may take, at most",
		{ "width", take_width, AT(width), NULL, false }, write_number },
	{ "Columns that the panel is wider than by itself; below 0, narrower",
		{ "panel-wider", take_wider, AT(panel_wider), NULL, false },
		write_number },
	{ "Show nothing beyond ASCII",
		{ "ascii", field_bool, AT(ascii), NULL, false }, write_bool },
	{ "Whether the mouse is listened to",
		{ "mouse", field_bool, AT(mouse), NULL, false }, write_bool },
	{ "Remember places, folds and marks from one reading to the next",
		{ "memory", field_bool, AT(memory), NULL, false }, write_bool },
	{ "What opens a file to write in, where neither VISUAL nor EDITOR is "
	  "set",
		{ "editor", field_text, AT(editor), NULL, false }, write_text },
	{ "What opens an address of the web, where BROWSER is not set",
		{ "browser", field_text, AT(browser), NULL, false },
		write_text },
};

enum { ROWS = sizeof rows / sizeof *rows };

struct config config_default(void)
{
	return (struct config){ .keymap = S("default"),
		.theme = S("auto"),
		.width = 80,
		.mouse = true,
		.memory = true,
		.editor = S("vi"),
		.browser = S("xdg-open") };
}

void config_read(struct arena *arena, struct str source, struct str file,
	struct config *config, struct diagnostics *diagnostics)
{
	struct taker taker = {
		.arena = arena, .file = file, .diagnostics = diagnostics
	};
	const struct yaml_node *root =
		yaml_read(arena, source, file, 1, diagnostics);
	struct field items[ROWS];
	struct fields fields = {
		.items = items, .count = ROWS, .what = "the configuration"
	};

	for (size_t i = 0; i < ROWS; i++)
		items[i] = rows[i].field;
	if (root)
		fields_take(&taker, &fields, root, config);
}

/* A key map of the folder by its file name. */
static void find_keymap(
	struct arena *arena, struct str folder, struct config *config)
{
	struct str own = str_format(arena, "%.*s.yaml", STR(config->keymap));
	struct str beside =
		str_format(arena, "%.*s%.*s", STR(folder), STR(config->keymap));

	if (embedded_find(own).at || str_starts(config->keymap, S("/")))
		return;
	if (!file_exists(beside.at))
		beside = str_format(arena, "%.*s.yaml", STR(beside));
	if (file_exists(beside.at))
		config->keymap = beside;
}

void config_load(struct arena *arena, struct str folder, struct config *config,
	struct diagnostics *diagnostics)
{
	struct str file = str_format(arena, "%.*sconfig.yaml", STR(folder));
	struct str bytes;

	if (!folder.size || !file_exists(file.at))
		return;
	const char *why = file_read(arena, file.at, &bytes);
	if (!why)
		why = file_not_text(bytes);
	if (why) {
		diagnostic_add(diagnostics, (struct place){ .file = file },
			SEVERITY_ERROR, "unreadable-file", "%s", why);
		return;
	}
	config_read(arena, bytes, file, config, diagnostics);
	find_keymap(arena, folder, config);
}

struct str config_write(struct arena *arena, const struct config *config)
{
	struct text out = { .arena = arena };

	text_add(&out,
		S("# The configuration of caveat: config.yaml in "
		  "$XDG_CONFIG_HOME/caveat\n"
		  "# (~/.config/caveat). What is left out is as it stands "
		  "here by itself; options\n"
		  "# of the command line win.\n"));
	for (size_t i = 0; i < ROWS; i++) {
		const struct row *row = &rows[i];
		text_format(&out, "\n# %s\n%s:%s", row->comment, row->field.key,
			row->write == write_styles ? "" : " ");
		row->write(&out, row, (const char *)config + row->field.offset);
		text_add_char(&out, '\n');
	}
	return text_str(&out);
}
