/*
 * What --format json writes: one object with all that is known of an article,
 * or parts of it; caveat-json(5) tells what the members mean.
 */
#ifndef PRINT_JSON_DUMP_H
#define PRINT_JSON_DUMP_H

#include "article/article.h"
#include "base/file.h"

enum json_what {
	JSON_DUMP, /* all */
	JSON_LIST, /* metadata, sections, counts */
	JSON_SUMMARY, /* that, and claims, risks, references */
	JSON_REPORT /* metadata, claims, risks, references */
};

/* The object and a line end. What was not looked through yet is. The output
 * is not flushed. */
void print_json(
	struct article *article, enum json_what what, struct output *output);

/* An array of diagnostics, a line each. */
void print_json_diagnostics(
	const struct diagnostics *diagnostics, struct output *output);

#endif
