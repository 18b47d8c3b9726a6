/*
 * What cmark gets to read: a text in front, the chunk behind it, both masked,
 * with an index of lines. What stands in front keeps out of the way: lines of
 * the file are told without it.
 */
#ifndef PARSE_READING_H
#define PARSE_READING_H

#include "parse/markdown.h"
#include "parse/mask.h"

struct reading {
	struct arena *scratch;
	const struct markdown *markdown;
	struct mask mask;
	int front_lines; /* how many stand before the chunk's first */
	struct {
		size_t *items; /* where each line of the masked text begins */
		size_t count, room;
	} lines;
	struct {
		int *items; /* the lines that the mask has put in */
		size_t count, room;
	} inserted;
};

/* The chunk with its definitions in front; all in the scratch arena. */
struct reading reading_make(
	struct arena *scratch, const struct markdown *markdown);

/*
 * The chunk, masked, with each label in front as a paragraph of its own: in
 * front, so that no open fence can swallow them.
 */
struct mask reading_labels(struct arena *scratch,
	const struct markdown *markdown, const struct markdown_probe *probes,
	size_t count);

/* Line `number` of the masked text, from 1; empty where there is none. */
struct str reading_line(const struct reading *reading, int number);

/* The file's number of line `number` of the masked text. */
int reading_file_line(const struct reading *reading, int number);

/* Whether the source has no such line: the mask has put it in. */
bool reading_is_inserted(const struct reading *reading, int number);

#endif
