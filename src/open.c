#include "open.h"

#include "article/load.h"
#include "base/file.h"

#include <string.h>
#include <unistd.h>

/* The article's bytes and its name; false after having said why not. */
static bool read_bytes(struct arena *arena, const char *file, struct str *name,
	struct str *bytes)
{
	if (!file || !strcmp(file, "kratom")) {
		*name = S("kratom");
		*bytes = embedded_find(S("kratom/article.md"));
		return true;
	}
	bool piped = !strcmp(file, "-");
	const char *why = piped ? file_read_stdin(arena, bytes) :
				  file_read(arena, file, bytes);
	if (!why)
		why = file_not_text(*bytes);
	if (why)
		options_refuse(file, why);
	*name = piped ? S("stdin") : str_from(file);
	return !why;
}

struct companions open_companions(
	const struct options *options, const char *file)
{
	return (struct companions){
		.bibliographies = options->bibliographies.items,
		.bibliography_count = options->bibliographies.count,
		.evidence = options->evidence,
		.alone = file && !strcmp(file, "-"),
	};
}

struct article *open_article(
	struct arena *arena, const struct options *options, const char *file)
{
	struct str name = S(""), bytes = S("");

	if (!file && file_stdin_is_stream() && isatty(STDOUT_FILENO))
		file = "-";
	if (!read_bytes(arena, file, &name, &bytes))
		return NULL;
	struct companions companions = open_companions(options, file);
	struct article *article = article_open(arena, name, bytes);
	article_load(article, &companions);
	return article;
}
