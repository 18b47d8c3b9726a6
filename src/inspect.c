#include "inspect.h"

#include "open.h"
#include "parse/ids.h"
#include "print/faults.h"
#include "print/json_dump.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What outlives the article that it was found in. */
struct inspection {
	const struct options *options;
	struct arena *arena;
	struct diagnostics told;
	struct ids lines; /* those of the articles before, as printed */
	struct ids files; /* that something is wrong with */
	bool refused; /* one could not be read */
};

/* Whether stdout takes colors. A terminal without a name takes none. */
static bool wants_color(enum screen_color color)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	if (color != SCREEN_COLOR_AUTO)
		return color == SCREEN_COLOR_ALWAYS;
	return isatty(STDOUT_FILENO) && !(no && *no) && term && *term &&
		strcmp(term, "dumb") != 0;
}

static void keep(struct inspection *inspection, const struct diagnostic *found)
{
	struct arena *arena = inspection->arena;
	struct diagnostic *kept = arena_push(arena, &inspection->told);

	*kept = *found;
	kept->file = str_copy(arena, found->file);
	kept->text = str_copy(arena, found->text);
	kept->rule = str_copy(arena, found->rule);
	ids_add(arena, &inspection->files, kept->file, 0);
}

static void inspect(struct inspection *inspection, struct article *article)
{
	struct diagnostics found = check_article(
		article->arena, article, &inspection->options->check);
	size_t before = inspection->told.count;

	for (size_t i = 0; i < found.count; i++) {
		struct str line =
			diagnostic_line(article->arena, &found.items[i]);
		if (!ids_find(&inspection->lines, line, NULL))
			keep(inspection, &found.items[i]);
	}
	for (size_t i = before; i < inspection->told.count; i++) {
		struct str line = diagnostic_line(
			inspection->arena, &inspection->told.items[i]);
		ids_add(inspection->arena, &inspection->lines, line, 0);
	}
}

static void open_and_inspect(struct inspection *inspection, const char *file)
{
	struct arena arena = arena_make(64 << 10);
	struct article *article =
		open_article(&arena, inspection->options, file);

	if (article) {
		inspect(inspection, article);
		article_close(article);
	}
	inspection->refused |= !article;
	arena_free(&arena);
}

/* "3 errors, 1 note in 2 files"; nothing where there is nothing. */
static void count(const struct inspection *inspection)
{
	size_t files = inspection->files.count;
	struct str counted =
		diagnostics_counted(inspection->arena, &inspection->told);

	if (counted.size)
		fprintf(stderr, "%.*s in %zu file%s\n", STR(counted), files,
			files > 1 ? "s" : "");
}

static int print(const struct inspection *inspection)
{
	const struct options *options = inspection->options;
	struct output output = { .fd = STDOUT_FILENO };

	if (options->json)
		print_json_diagnostics(&inspection->told, &output);
	else
		print_faults(&inspection->told,
			wants_color(options->screen.color), &output);
	output_flush(&output);
	if (output.failed)
		return options_refuse("the output", output.failed);
	count(inspection);
	if (inspection->refused)
		return STATUS_REFUSED;
	return check_failed(&inspection->told, options->strict) ?
		STATUS_FAULTS :
		0;
}

int inspect_articles(const struct options *options)
{
	struct arena arena = arena_make(16 << 10);
	struct inspection inspection = {
		.options = options, .arena = &arena, .told.arena = &arena
	};

	if (!options->files.count)
		open_and_inspect(&inspection, NULL);
	for (size_t i = 0; i < options->files.count; i++)
		open_and_inspect(&inspection, options->files.items[i]);
	int status = print(&inspection);
	arena_free(&arena);
	return status;
}
