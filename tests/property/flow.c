/*
 * Every line of the flow has a position of its own: scrolling by lines never
 * skips one or stands still, at any width, and a resize finds the line again.
 */
#include "reader/flow.h"
#include "base/file.h"

#include <glob.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

static bool check(const char *name, struct article *article, int cols)
{
	struct layout how = { .cols = cols };
	struct flow flow = flow_make(article, how);
	struct spot spot;
	size_t line = 0, faults = 0;

	if (flow_first(&flow, &spot))
		do {
			struct spot again =
				flow_spot(&flow, flow_position(&flow, spot));
			line++;
			if (!spot_compare(spot, again))
				continue;
			if (!faults++)
				fprintf(stderr,
					"%s at %d: line %zu {%u %u %u} comes "
					"back as {%u %u %u}\n",
					name, cols, line, spot.chunk,
					spot.block, spot.line, again.chunk,
					again.block, again.line);
		} while (flow_next(&flow, &spot));
	flow_free(&flow);
	return !faults;
}

static bool check_file(const char *name)
{
	static const int widths[] = { 17, 36, 80 };
	struct arena arena = arena_make(1 << 16);
	struct str bytes = S("");
	bool good = !file_read(&arena, name, &bytes);
	struct article *article = article_open(&arena, str_from(name), bytes);

	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
		good = check(name, article, widths[i]) && good;
	article_close(article);
	arena_free(&arena);
	return good;
}

static bool check_all(const char *pattern)
{
	glob_t found;
	bool good = true;

	if (glob(pattern, 0, NULL, &found))
		return false;
	for (size_t i = 0; i < found.gl_pathc; i++)
		good = check_file(found.gl_pathv[i]) && good;
	globfree(&found);
	return good;
}

int main(void)
{
	const char *corpus = getenv("CORPUS");
	char pattern[4096];
	bool good;

	setlocale(LC_ALL, "C.UTF-8");
	good = check_all("content/*/*.md");
	printf("1..3\n%s 1 - content\n", good ? "ok" : "not ok");
	bool articles = check_all("tests/articles/*.md");
	printf("%s 2 - articles\n", articles ? "ok" : "not ok");
	if (!corpus || !*corpus) {
		puts("ok 3 - corpus # SKIP CORPUS names no folder");
		return good && articles ? 0 : 1;
	}
	snprintf(pattern, sizeof pattern, "%s/*/*md", corpus);
	bool real = check_all(pattern);
	printf("%s 3 - corpus\n", real ? "ok" : "not ok");
	return good && articles && real ? 0 : 1;
}
