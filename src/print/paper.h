/*
 * Lines of text that are no article: wrapped to the width, with an indent for
 * the lines that go on, and nothing sent that is not a glyph.
 */
#ifndef PRINT_PAPER_H
#define PRINT_PAPER_H

#include "base/file.h"
#include "base/glyph.h"

struct paper {
	struct arena *arena; /* scratch: what is printed is forgotten */
	struct output *output;
	struct glyphs glyphs;
	int cols; /* 0: lines are not wrapped */
};

/* A text of any lines as one; `indent` before its first, `hang` before the
 * others, which narrow paper makes less. */
void paper_add(
	const struct paper *paper, int indent, int hang, struct str text);

/* Three texts in one line: of `cut` only what there is room for. Where that is
 * not even a few words it takes more lines, as with paper_add. */
void paper_add_cut(const struct paper *paper, int hang, struct str before,
	struct str cut, struct str behind);

/* An empty line. */
void paper_space(const struct paper *paper);

#endif
