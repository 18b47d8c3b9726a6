/*
 * The article as plain text: what the screen shows, without a screen. Lines
 * end in no blanks and hold no escapes, whatever the article holds. Memory is
 * that of one chunk, however long the article is.
 */
#ifndef PRINT_TEXT_H
#define PRINT_TEXT_H

#include "article/article.h"
#include "base/file.h"
#include "base/glyph.h"

struct print_options {
	int cols; /* 0: lines are not wrapped */
	struct glyphs glyphs;
	uint32_t section; /* with its inner sections; NONE: all */
};

/* The article, or one section of it. The output is not flushed. */
void print_text(struct article *article, struct print_options options,
	struct output *output);

/* The outline: a line of the file and a title for each section. */
void print_outline(struct article *article, struct print_options options,
	struct output *output);

#endif
