#include "printing.h"

#include "article/load.h"
#include "print/export_bibtex.h"
#include "print/export_csl.h"
#include "print/export_markdown.h"
#include "print/json_dump.h"
#include "print/report.h"
#include "print/summary.h"
#include "print/text.h"

#include <unistd.h>

enum { WIDTH_PRINT = 80 };

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

int print_article(struct article *article, const struct options *options,
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

int export_article(struct article *article, const struct options *options)
{
	struct output output = { .fd = STDOUT_FILENO };
	struct str out;

	while (article_load_more(article))
		;
	switch (options->export) {
	case EXPORT_CSL: out = export_csl(article->arena, article); break;
	case EXPORT_BIBTEX: out = export_bibtex(article->arena, article); break;
	default: out = export_markdown(article->arena, article);
	}
	output_add(&output, out);
	output_flush(&output);
	return output.failed ? options_refuse("the output", output.failed) : 0;
}
