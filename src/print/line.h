/*
 * Lines of a layout as text.
 */
#ifndef PRINT_LINE_H
#define PRINT_LINE_H

#include "base/file.h"
#include "layout/layout.h"

/* Line number `line` without its trailing blanks. */
struct str print_line(struct arena *arena, const struct chunk *chunk,
	const struct lines *lines, size_t line, struct glyphs glyphs);

/* Writes each line without its trailing blanks. */
void print_lines(struct arena scratch, const struct chunk *chunk,
	const struct lines *lines, struct glyphs glyphs,
	struct output *output);

#endif
