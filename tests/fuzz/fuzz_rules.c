/*
 * Any bytes as an article that is checked: each complaint stands at a place
 * that the file has, in a line of its own words, and the article stays as it
 * was.
 */
#include "article/load.h"
#include "base/unicode.h"
#include "check/check.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void need(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "%s\n", what);
	abort();
}

/* The line of this number, without its end; false: there is none. */
static bool find_line(struct str source, int number, struct str *line)
{
	while (number > 0 && source.size) {
		*line = str_line(&source);
		number--;
	}
	return number == 0;
}

static void check_place(
	const struct article *article, const struct diagnostic *one)
{
	struct str line;

	if (!one->line || !str_equal(one->file, article->name) ||
		!check_rule(one->rule)->find)
		return;
	need(find_line(article->source, one->line, &line), "no such line");
	need(one->column >= 1 && (size_t)one->column <= unicode_count(line) + 1,
		"no such column");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 16);
	struct str source = { (const char *)data, size };
	struct companions companions = { .alone = true };
	/* They look at evidence, and compile patterns each time. */
	const char *slow[] = { "death-count-without-source-and-year",
		"probable-shown-as-exact" };
	struct check_options off = {
		.off = { slow, 2, 2 },
		.max_age = CHECK_MAX_AGE,
	};
	struct article *article = article_open(&arena, S("a.md"), source);

	article_load(article, &companions);
	struct diagnostics found = check_article(&arena, article, &off);
	for (size_t i = 0; i < found.count; i++)
		check_place(article, &found.items[i]);
	/* With files, which are not there. */
	article->alone = false;
	found = check_article(&arena, article, &off);
	for (size_t i = 0; i < found.count; i++)
		check_place(article, &found.items[i]);
	article_close(article);
	arena_free(&arena);
	return 0;
}
