/*
 * Options to a reading, a print or an answer; nothing else happens here.
 */
#include "article/find.h"
#include "article/load.h"
#include "base/file.h"
#include "check/check.h"
#include "options.h"
#include "print/json_dump.h"
#include "print/report.h"
#include "print/summary.h"
#include "print/text.h"
#include "reader/keymap_print.h"
#include "reader/reader.h"
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

enum { WIDTH_PRINT = 80 };

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

/* The article's bytes; 0, or the status after having said why not. */
static int read_article(struct arena *arena, struct options *options,
	struct str *name, struct str *bytes)
{
	if (!options->file && file_stdin_is_stream() && isatty(STDOUT_FILENO))
		options->file = "-";
	if (!options->file || !strcmp(options->file, "kratom")) {
		*name = S("kratom");
		*bytes = embedded_find(S("kratom/article.md"));
		return 0;
	}
	const char *why = strcmp(options->file, "-") ?
		file_read(arena, options->file, bytes) :
		file_read_stdin(arena, bytes);
	if (!why)
		why = file_not_text(*bytes);
	if (why)
		return options_refuse(options->file, why);
	*name = strcmp(options->file, "-") ? str_from(options->file) :
					     S("stdin");
	return 0;
}

static void print_as_json(struct article *article,
	const struct options *options, struct output *output)
{
	static const enum json_what what[] = {
		[ACT_READ] = JSON_DUMP,
		[ACT_DUMP] = JSON_DUMP,
		[ACT_LIST] = JSON_LIST,
		[ACT_SUMMARY] = JSON_SUMMARY,
		[ACT_REPORT] = JSON_REPORT,
	};

	print_json(article, what[options->action], output);
}

static void print_as_text(struct article *article, enum action action,
	struct print_options how, struct output *output)
{
	switch (action) {
	case ACT_LIST: print_outline(article, how, output); break;
	case ACT_SUMMARY: print_summary(article, how, output); break;
	case ACT_REPORT: print_report(article, how, output); break;
	default: print_text(article, how, output);
	}
}

static int print_article(struct article *article, const struct options *options,
	struct glyphs glyphs, uint32_t section)
{
	struct output output = { .fd = STDOUT_FILENO };
	struct print_options how = { .glyphs = glyphs,
		.section = section,
		.cols = options->width < 0 ? WIDTH_PRINT : options->width };

	if (!article->source.size)
		options_refuse(
			str_c(article->arena, article->name), "is empty");
	else if (options->action == ACT_LIST && !article->sections.count)
		options_refuse(str_c(article->arena, article->name),
			"has no headings");
	if (options->json)
		print_as_json(article, options, &output);
	else
		print_as_text(article, options->action, how, &output);
	output_flush(&output);
	return output.failed ? options_refuse("the output", output.failed) : 0;
}

static void say_faults(struct reader *reader, struct arena *arena,
	const struct diagnostics *faults)
{
	if (!faults->count)
		return;
	struct str first = diagnostic_line(arena, &faults->items[0]);
	if (faults->count == 1)
		reader_say(reader, true, "%.*s", STR(first));
	else
		reader_say(reader, true, "%.*s (and %zu more)", STR(first),
			faults->count - 1);
}

static void start(
	struct reader *reader, const struct options *options, uint32_t section)
{
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
	struct diagnostics faults = article->diagnostics;
	struct keymap keymap = keymap_load(arena,
		str_from(options->keymap ? options->keymap : "default"),
		&faults);
	struct reader_options how = { .keymap = &keymap,
		.glyphs = glyphs,
		.text_cols = options->width > 0 ? options->width : 0 };

	print_diagnostics(&faults);
	const char *why = screen_open(&options->screen);
	if (why) {
		options_refuse("no screen", why);
		return print_article(article, options, glyphs, section);
	}
	struct reader *reader = reader_make(article, &how);
	start(reader, options, section);
	say_faults(reader, arena, &faults);
	int died_of = loop_run(reader);
	screen_close();
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
	if (options->action == ACT_READ && isatty(STDOUT_FILENO) &&
		!options->json)
		return read_on_screen(arena, article, options, glyphs, section);
	print_diagnostics(&article->diagnostics);
	return print_article(article, options, glyphs, section);
}

static void add_diagnostics(
	struct output *output, const struct diagnostics *found)
{
	for (size_t i = 0; i < found->count; i++) {
		struct arena scratch = arena_make(1 << 10);
		output_add(output, diagnostic_line(&scratch, &found->items[i]));
		output_add(output, S("\n"));
		arena_free(&scratch);
	}
}

/* Prints what is wrong; the status tells whether it is an error. */
static int check(struct article *article, const struct options *options)
{
	struct diagnostics found =
		check_article(article->arena, article, &options->off);
	struct output output = { .fd = STDOUT_FILENO };

	if (options->json)
		print_json_diagnostics(&found, &output);
	else
		add_diagnostics(&output, &found);
	output_flush(&output);
	if (output.failed)
		return options_refuse("the output", output.failed);
	return check_failed(&found, options->strict) ? STATUS_FAULTS : 0;
}

static void load(struct article *article, const struct options *options)
{
	struct companions companions = {
		.bibliographies = options->bibliographies.items,
		.bibliography_count = options->bibliographies.count,
		.evidence = options->evidence,
		.alone = options->file && !strcmp(options->file, "-"),
	};

	article_load(article, &companions);
}

static int open_article(
	struct arena *arena, struct options *options, struct glyphs glyphs)
{
	struct str name = S(""), bytes = S("");
	int status = read_article(arena, options, &name, &bytes);

	if (status)
		return status;
	struct article *article = article_open(arena, name, bytes);
	load(article, options);
	if (options->action == ACT_CHECK)
		status = check(article, options);
	else
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
	switch (options->action) {
	case ACT_HELP: options_help(); return true;
	case ACT_VERSION: puts("caveat " VERSION); return true;
	case ACT_PRINT_KEYS:
	case ACT_COMMANDS: answer_keys(arena, options); return true;
	default: return false;
	}
}

int main(int argc, char **argv)
{
	struct arena arena = arena_make(64 << 10);
	struct options options = { .width = -1,
		.arena = &arena,
		.screen.theme = theme_find(S("dark")) };
	struct glyphs glyphs;
	int status;

	signal(SIGPIPE, SIG_IGN);
	status = options_read(argc, argv, &options);
	glyphs = glyphs_of(&options);
	if (!status && !answer(&arena, &options))
		status = open_article(&arena, &options, glyphs);
	arena_free(&arena);
	if (fflush(stdout) && errno != EPIPE && !status)
		status = options_refuse("the output", "cannot be written");
	return status;
}
