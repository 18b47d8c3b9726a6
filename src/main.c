/*
 * Options to a reading, a print or an answer; nothing else happens here.
 */
#include "article/find.h"
#include "base/file.h"
#include "inspect.h"
#include "open.h"
#include "options.h"
#include "printing.h"
#include "reader/keymap_print.h"
#include "reader/reader.h"
#include "settings.h"
#include "terminal/loop.h"
#include "terminal/signals.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What the locale can show. Without any locale variable it is C.UTF-8, and
 * where the one that is named is not installed too, if it names UTF-8. */
static struct glyphs glyphs_of(const struct options *options)
{
	static const char *const variables[] = { "LC_ALL", "LC_CTYPE", "LANG" };
	const char *named = NULL;

	for (size_t i = 0; i < 3 && !(named && *named); i++)
		named = getenv(variables[i]);
	bool unnamed = !named || !*named;
	if (unnamed || (!setlocale(LC_ALL, "") && strstr(named, "8")))
		setlocale(LC_ALL, "C.UTF-8");
	return (struct glyphs){ .ascii = options->ascii ||
			strcmp(nl_langinfo(CODESET), "UTF-8") != 0 };
}

static void print_diagnostics(const struct diagnostics *diagnostics)
{
	for (size_t i = 0; i < diagnostics->count; i++) {
		struct arena scratch = arena_make(1 << 10);
		struct str line =
			diagnostic_line(&scratch, &diagnostics->items[i]);
		fprintf(stderr, "%.*s\n", STR(line));
		arena_free(&scratch);
	}
}

static void print_commands(struct arena *arena, const struct keymap *keymap)
{
	for (size_t i = 0; i < command_count(); i++) {
		const struct command *command = command_at(i);
		printf("%s\t%s\t", command->group, command->name);
		const char *gap = "";
		for (size_t j = 0; j < keymap->bindings.count; j++) {
			const struct binding *b = &keymap->bindings.items[j];
			if (b->command != command)
				continue;
			struct str keys = keymap_write(arena, b);
			printf("%s%.*s", gap, STR(keys));
			gap = " ";
		}
		printf("\t%s\n", command->help);
	}
}

/* Without a name it is the embedded article, or came by stdin. */
static enum origin origin_of(
	const struct options *options, const struct article *article)
{
	if (article->source.at == embedded_find(S("kratom/article.md")).at)
		return ORIGIN_EMBEDDED;
	return options->file && strcmp(options->file, "-") != 0 ? ORIGIN_FILE :
								  ORIGIN_STREAM;
}

/* An option that names a place wins over what is remembered. */
static void start(
	struct reader *reader, const struct options *options, uint32_t section)
{
	bool told = section != NONE || options->line > 0 || options->pattern;

	reader_start_remembered(reader, !told);
	if (section != NONE)
		reader_start_section(reader, section);
	if (options->line > 0)
		reader_start_line(reader, options->line);
	if (options->pattern)
		reader_start_search(reader, str_from(options->pattern));
}

/* Reads on the screen; where there is none, prints. */
static int read_on_screen(struct arena *arena, struct article *article,
	struct options *options, struct glyphs glyphs, uint32_t section)
{
	struct diagnostics faults = { .arena = arena };
	struct settings settings;

	settings_make(&settings, arena, options, glyphs, &faults);
	settings.reader.origin = origin_of(options, article);
	settings.reader.companions = open_companions(options, options->file);
	settings.reader.files = options->files.items + 1;
	settings.reader.file_count =
		options->files.count ? options->files.count - 1 : 0;
	settings.reader.check = options->check;
	settings.reader.faults = faults;
	print_diagnostics(&article->diagnostics);
	print_diagnostics(&faults);
	const char *why = screen_open(&settings.screen);
	if (why) {
		options_refuse("no screen", why);
		return print_article(article, options, glyphs, section);
	}
	struct reader *reader = reader_make(article, &settings.reader);
	start(reader, options, section);
	reader_start_faults(reader);
	int died_of = loop_run(reader);
	/* While signals are caught: a terminal that goes sends several. */
	why = reader_remember(reader);
	screen_close();
	if (why)
		options_refuse("what was read is not remembered", why);
	reader_free(reader);
	if (died_of)
		signals_die(died_of);
	return 0;
}

static int read_or_print(struct arena *arena, struct article *article,
	struct options *options, struct glyphs glyphs)
{
	uint32_t section = NONE;

	if (options->section) {
		section = article_find_section(
			article, str_from(options->section));
		if (section == NONE)
			return options_refuse(options->section,
				"there is no section of this name; --list "
				"shows all of them");
	}
	if (options->section && options->json)
		return options_refuse("--section",
			"has no JSON form; leave it out, and take the "
			"section's lines");
	if (options_on_screen(options))
		return read_on_screen(arena, article, options, glyphs, section);
	print_diagnostics(&article->diagnostics);
	if (options->action == ACT_EXPORT)
		return export_article(article, options);
	return print_article(article, options, glyphs, section);
}

static int read_article(
	struct arena *arena, struct options *options, struct glyphs glyphs)
{
	struct article *article = open_article(arena, options, options->file);
	int status;

	if (!article)
		return STATUS_REFUSED;
	status = read_or_print(arena, article, options, glyphs);
	article_close(article);
	return status;
}

/* Prints what a key map has to do with, and what is wrong with the map. */
static void answer_keys(struct arena *arena, const struct options *options)
{
	struct diagnostics faults = { .arena = arena };
	struct keymap keymap = keymap_load(arena,
		str_from(options->keymap ? options->keymap : "default"),
		&faults);

	print_diagnostics(&faults);
	if (options->action == ACT_PRINT_KEYS) {
		struct str printed = keymap_print(arena, &keymap);
		fwrite(printed.at, 1, printed.size, stdout);
	} else {
		print_commands(arena, &keymap);
	}
}

/* Answers that need no article; false: it is not one of them. */
static bool answer(struct arena *arena, const struct options *options)
{
	struct diagnostics faults = { .arena = arena };

	switch (options->action) {
	case ACT_HELP: options_help(); return true;
	case ACT_VERSION: puts("caveat " VERSION); return true;
	case ACT_PRINT_CONFIG:
		settings_print_config(arena, &faults);
		print_diagnostics(&faults);
		return true;
	case ACT_PRINT_KEYS:
	case ACT_COMMANDS: answer_keys(arena, options); return true;
	default: return false;
	}
}

int main(int argc, char **argv)
{
	struct arena arena = arena_make(64 << 10);
	struct options options = {
		.width = -1, .check.max_age = CHECK_MAX_AGE, .arena = &arena
	};
	struct glyphs glyphs;
	int status;

	signal(SIGPIPE, SIG_IGN);
	status = options_read(argc, argv, &options);
	glyphs = glyphs_of(&options);
	if (!status && !answer(&arena, &options))
		status = options.action == ACT_CHECK ?
			inspect_articles(&options) :
			read_article(&arena, &options, glyphs);
	arena_free(&arena);
	if (fflush(stdout) && errno != EPIPE && !status)
		status = options_refuse("the output", "cannot be written");
	return status;
}
