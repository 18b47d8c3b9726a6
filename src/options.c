#include "options.h"

#include "base/glyph.h"
#include "view/theme.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WIDTH_MOST = 10000, YEARS_MOST = 10000 };

/* One row an option: its names, its argument, its help, and what it does, or
 * the action it asks for. `set` gives a sentence on what is wrong, or NULL. */
struct option_row {
	const char *name;
	const char *argument;
	const char *help;
	const char *(*set)(struct options *options, const char *value);
	enum action action; /* where `set` is NULL */
	char letter; /* 0: none */
};

static const char *set_strict(struct options *options, const char *value)
{
	(void)value;
	options->strict = true;
	return NULL;
}

static const char *set_format(struct options *options, const char *value)
{
	options->json = !strcmp(value, "json");
	return options->json || !strcmp(value, "text") ? NULL :
							 "is text or json";
}

static const char *refuse_rule(struct arena *arena, struct str name)
{
	const struct rule *near = check_rule_near(name);
	struct str shown = glyph_text(arena, (struct glyphs){ 0 }, name);
	struct text why = { .arena = arena };

	text_format(&why, "there is no rule \"%.*s\"", STR(shown));
	if (near)
		text_format(&why, "; did you mean \"%s\"?", near->name);
	else
		text_add(&why, S("; caveat(1) lists them under CHECKING"));
	return str_c(arena, text_str(&why));
}

static const char *set_no_rule(struct options *options, const char *value)
{
	if (!check_rule(str_from(value)))
		return refuse_rule(options->arena, str_from(value));
	*arena_push(options->arena, &options->check.off) = value;
	return NULL;
}

static const char *set_export(struct options *options, const char *value)
{
	static const char *const words[] = { [EXPORT_CSL] = "csl",
		[EXPORT_BIBTEX] = "bibtex",
		[EXPORT_MARKDOWN] = "markdown" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(value, words[i])) {
			options->action = ACT_EXPORT;
			options->export = (enum export)i;
			return NULL;
		}
	return "is csl, bibtex or markdown";
}

static const char *set_no_memory(struct options *options, const char *value)
{
	(void)value;
	options->no_memory = true;
	return NULL;
}

/* A whole number of at most `most`, or -1. */
static int number_of(const char *value, int most)
{
	char *end;
	long number = strtol(value, &end, 10);

	if (end == value || *end || number < 0 || number > most)
		return -1;
	return (int)number;
}

static const char *set_width(struct options *options, const char *value)
{
	options->width = number_of(value, WIDTH_MOST);
	return options->width < 0 ? "is a number of columns from 0 to 10000" :
				    NULL;
}

static const char *set_max_age(struct options *options, const char *value)
{
	options->check.max_age = number_of(value, YEARS_MOST);
	return options->check.max_age < 0 ?
		"is a number of years from 0 to 10000" :
		NULL;
}

static const char *set_keymap(struct options *options, const char *value)
{
	options->keymap = value;
	return NULL;
}

static const char *set_section(struct options *options, const char *value)
{
	options->section = value;
	return NULL;
}

static const char *set_bibliography(struct options *options, const char *value)
{
	*arena_push(options->arena, &options->bibliographies) = value;
	return NULL;
}

static const char *set_evidence(struct options *options, const char *value)
{
	options->evidence = value;
	return NULL;
}

static const char *set_theme(struct options *options, const char *value)
{
	options->screen.theme = theme_find(str_from(value));
	return options->screen.theme ? NULL :
				       "is dark, light, high-contrast or mono";
}

static const char *set_color(struct options *options, const char *value)
{
	static const char *const words[] = { [SCREEN_COLOR_AUTO] = "auto",
		[SCREEN_COLOR_ALWAYS] = "always",
		[SCREEN_COLOR_NEVER] = "never" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(value, words[i])) {
			options->screen.color = (enum screen_color)i;
			options->color_given = true;
			return NULL;
		}
	return "is auto, always or never";
}

static const char *set_ascii(struct options *options, const char *value)
{
	(void)value;
	options->ascii = true;
	return NULL;
}

static const char *set_no_mouse(struct options *options, const char *value)
{
	(void)value;
	options->no_mouse = true;
	return NULL;
}

static const struct option_row rows[] = {
	{ "summary", NULL,
		"print counts, claims, risks, sections and references",
		.letter = 's', .action = ACT_SUMMARY },
	{ "evidence-report", NULL,
		"print every claim and risk with all that is known of it",
		.letter = 'R', .action = ACT_REPORT },
	{ "dump", NULL, "print the whole article as plain text", .letter = 'd',
		.action = ACT_DUMP },
	{ "list", NULL, "print the outline: line and title of each section",
		.letter = 'l', .action = ACT_LIST },
	{ "check", NULL, "print what is wrong with each FILE and its evidence",
		.action = ACT_CHECK },
	{ "strict", NULL, "with --check, warnings count as errors do",
		.set = set_strict },
	{ "no-rule", "NAME", "with --check, leave that rule out",
		.set = set_no_rule },
	{ "max-age", "YEARS",
		"with --check, how much older a source may be (15)",
		.set = set_max_age },
	{ "export", "FORMAT",
		"print the references as csl or bibtex, or all as markdown",
		.set = set_export },
	{ "format", "FORMAT", "print as text, or as json for programs",
		.set = set_format },
	{ "width", "N",
		"print at N columns (80; 0 does not wrap); widest text on "
		"screen",
		.letter = 'w', .set = set_width },
	{ "bibliography", "FILE", "read references from FILE, too",
		.letter = 'b', .set = set_bibliography },
	{ "evidence", "FILE", "read what is said of the claims from FILE",
		.letter = 'e', .set = set_evidence },
	{ "keymap", "NAME|FILE", "use a key map: default, vim, less, emacs",
		.letter = 'k', .set = set_keymap },
	{ "section", "NAME", "print that section; on the screen, start there",
		.letter = 'S', .set = set_section },
	{ "theme", "NAME", "dark, light, high-contrast or mono", .letter = 'T',
		.set = set_theme },
	{ "color", "WHEN", "auto, always or never", .set = set_color },
	{ "ascii", NULL, "show nothing beyond ASCII", .set = set_ascii },
	{ "no-mouse", NULL, "leave the mouse to the terminal",
		.set = set_no_mouse },
	{ "commands", NULL, "print the commands and their keys",
		.action = ACT_COMMANDS },
	{ "print-config", NULL, "print the configuration with its comments",
		.action = ACT_PRINT_CONFIG },
	{ "no-memory", NULL, "neither read nor write what is remembered",
		.set = set_no_memory },
	{ "print-keys", NULL, "print all keys as a key map",
		.action = ACT_PRINT_KEYS },
	{ "help", NULL, "print this help", .letter = 'h', .action = ACT_HELP },
	{ "version", NULL, "print the version", .letter = 'V',
		.action = ACT_VERSION },
};

enum { ROWS = sizeof rows / sizeof *rows, LONG_ONLY = 256 };

void options_help(void)
{
	fputs("usage: caveat [options] [FILE | -]...\n\n"
	      "Reads an article that makes claims; without FILE the one that "
	      "is built in.\nWhere stdout is no terminal, prints it.\n\n",
		stdout);
	for (size_t i = 0; i < ROWS; i++) {
		char name[40];
		snprintf(name, sizeof name, "%s%s%s", rows[i].name,
			rows[i].argument ? " " : "",
			rows[i].argument ? rows[i].argument : "");
		if (rows[i].letter)
			printf("  -%c, --%-20s %s\n", rows[i].letter, name,
				rows[i].help);
		else
			printf("      --%-20s %s\n", name, rows[i].help);
	}
	fputs("  +N                         start at line N of the file\n"
	      "  +/PATTERN                  start at the first match\n\n"
	      "In the reader ? shows the keys and q leaves. See caveat(1).\n",
		stdout);
}

int options_refuse(const char *what, const char *why)
{
	struct arena arena = arena_make(1 << 10);
	struct glyphs ascii = { .ascii = false };
	struct str shown = glyph_text(&arena, ascii, str_from(what));

	fprintf(stderr, "caveat: %.*s: %s\n", STR(shown), why);
	arena_free(&arena);
	return STATUS_REFUSED;
}

static void fill_getopt(struct option *longs, char *letters)
{
	*letters++ = ':';
	for (size_t i = 0; i < ROWS; i++) {
		longs[i] = (struct option){ rows[i].name,
			rows[i].argument ? required_argument : no_argument,
			NULL, LONG_ONLY + (int)i };
		if (!rows[i].letter)
			continue;
		*letters++ = rows[i].letter;
		if (rows[i].argument)
			*letters++ = ':';
	}
	*letters = '\0';
}

static const struct option_row *row_of(int found)
{
	if (found >= LONG_ONLY)
		return &rows[found - LONG_ONLY];
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].letter == found)
			return &rows[i];
	return NULL;
}

/* What is no option: +N, +/PATTERN, or the file. */
static int take_word(struct options *options, const char *word)
{
	if (word[0] == '+' && word[1] == '/') {
		options->pattern = word + 2;
	} else if (word[0] == '+' && word[1]) {
		options->line = number_of(word + 1, 1 << 30);
		if (options->line < 0)
			return options_refuse(
				word, "is neither +N nor +/PATTERN");
	} else {
		*arena_push(options->arena, &options->files) = word;
		options->file = options->files.items[0];
	}
	return 0;
}

bool options_on_screen(const struct options *options)
{
	return options->action == ACT_READ && isatty(STDOUT_FILENO) &&
		!options->json;
}

/* What each by itself may be, but not together. */
static int refuse_mixture(const struct options *options)
{
	bool many = options->files.count > 1;
	bool exports = options->action == ACT_EXPORT;

	if (many && options->action != ACT_CHECK && !options_on_screen(options))
		return options_refuse(options->files.items[1],
			"is one article too many; --check takes several, and "
			"the screen");
	if (many && options->evidence)
		return options_refuse("--evidence",
			"is about one article; leave it out, and each file is "
			"read with its own");
	if (exports && options->json)
		return options_refuse("--format",
			"has no part in --export, which names its own");
	if (exports && options->section)
		return options_refuse("--section",
			"has no part in --export, which gives all of it");
	return 0;
}

static const char *take_row(struct options *options,
	const struct option_row *row, const char *value)
{
	if (row->set)
		return row->set(options, value);
	options->action = row->action;
	return NULL;
}

static int refuse_value(const struct option_row *row, const char *why)
{
	char name[40];

	snprintf(name, sizeof name, "--%s", row->name);
	return options_refuse(name, why);
}

int options_read(int argc, char **argv, struct options *options)
{
	struct option longs[ROWS + 1] = { 0 };
	char letters[2 * ROWS + 2];
	int found, status = 0;

	fill_getopt(longs, letters);
	opterr = 0;
	while ((found = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		const struct option_row *row = row_of(found);
		const char *word = argv[optind - 1];
		if (found == ':')
			return options_refuse(
				word, "needs an argument; see --help");
		if (!row)
			return options_refuse(word, "is no option; see --help");
		const char *why = take_row(options, row, optarg);
		if (why)
			return refuse_value(row, why);
	}
	for (; optind < argc && !status; optind++)
		status = take_word(options, argv[optind]);
	return status ? status : refuse_mixture(options);
}
