/*
 * A grid of styled cells: what view/ draws and what a terminal, a test or
 * nothing at all shows. Drawing beyond an edge is cut off between clusters; a
 * wide cluster that would cross the edge is not drawn.
 */
#ifndef VIEW_FRAME_H
#define VIEW_FRAME_H

#include "base/glyph.h"
#include "model/style.h"

#include <wchar.h>

enum { CELL_CHARS = 5 /* curses: a base and four marks */ };

struct cell {
	wchar_t chars[CELL_CHARS + 1]; /* ends with 0; empty: the right half of
					  the wide cell before */
	style_set styles;
};

struct frame {
	int rows;
	int cols;
	struct cell *cells; /* [rows * cols] */
	int cursor_row; /* where the terminal's cursor stands */
	int cursor_col;
	bool cursor_shown;
	int origin; /* the column that tabs count from: where a text begins */
	struct glyphs glyphs;
};

/* A frame of blanks in the arena. */
struct frame frame_make(
	struct arena *arena, int rows, int cols, struct glyphs glyphs);

/* The cell there, or NULL beyond an edge. */
struct cell *frame_cell(const struct frame *frame, int row, int col);

/*
 * Writes a text's glyphs from (row, col), not beyond column `end`; gives the
 * column behind the last one written. Escaped glyphs get STYLE_ESCAPED.
 */
int frame_put(struct frame *frame, int row, int col, int end, struct str text,
	style_set styles);

/* Blanks col..end of a row. */
void frame_blank(struct frame *frame, int row, int col, int end);

/* Adds styles to what already stands in col..end of a row. */
void frame_style(
	struct frame *frame, int row, int col, int end, style_set styles);

/* Row as UTF-8 without trailing blanks, for tests and print. */
struct str frame_row(struct arena *arena, const struct frame *frame, int row);

#endif
