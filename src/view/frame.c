#include "view/frame.h"

#include "base/unicode.h"

#include <wchar.h>

static const wchar_t BLANK = L' ';

struct frame frame_make(
	struct arena *arena, int rows, int cols, struct glyphs glyphs)
{
	struct frame frame = {
		.rows = rows > 0 ? rows : 0,
		.cols = cols > 0 ? cols : 0,
		.glyphs = glyphs,
	};
	size_t count = (size_t)frame.rows * (size_t)frame.cols;

	frame.cells = arena_array(arena, struct cell, count);
	for (size_t i = 0; i < count; i++) {
		frame.cells[i].chars[0] = BLANK;
		frame.cells[i].styles = STYLE_BIT(STYLE_TEXT);
	}
	return frame;
}

struct cell *frame_cell(const struct frame *frame, int row, int col)
{
	if (row < 0 || row >= frame->rows || col < 0 || col >= frame->cols)
		return NULL;
	return &frame->cells[(size_t)row * (size_t)frame->cols + (size_t)col];
}

static void blank(struct cell *cell)
{
	wmemset(cell->chars, 0, CELL_CHARS + 1);
	cell->chars[0] = BLANK;
}

/* Where columns col..end are about to be overwritten, halves of wide clusters
 * at both ends lose their other half and cannot stay. */
static void part(const struct frame *frame, int row, int col, int end)
{
	struct cell *first = frame_cell(frame, row, col);
	struct cell *behind = frame_cell(frame, row, end);

	if (first && !first->chars[0] && col > 0)
		blank(first - 1);
	if (behind && !behind->chars[0])
		blank(behind);
}

/* A mark joins the base before it; what finds no room there is left out. */
static void add_mark(struct cell *base, wchar_t mark)
{
	for (int i = 1; base && i < CELL_CHARS; i++)
		if (!base->chars[i]) {
			base->chars[i] = mark;
			return;
		}
}

static void put_char(struct cell *cell, wchar_t c, int cols, style_set styles)
{
	for (int i = 0; i < cols; i++) {
		wmemset(cell[i].chars, 0, CELL_CHARS + 1);
		cell[i].styles = styles;
	}
	cell->chars[0] = c;
}

/* A cluster may be several bases side by side (Hangul, flags): each has a cell
 * of its own, since curses knows no others. */
static void put_glyph(const struct frame *frame, int row, int col, int end,
	struct glyph glyph, style_set styles)
{
	struct cell *base = NULL;

	if (glyph.escaped)
		styles |= STYLE_BIT(STYLE_ESCAPED);
	part(frame, row, col, end);
	for (size_t at = 0; at < glyph.text.size;) {
		struct unicode_char c = unicode_at(glyph.text, at);
		int cols = wcwidth((wchar_t)c.code);

		at += c.bytes;
		if (cols > 0 && col + cols <= end) {
			base = frame_cell(frame, row, col);
			put_char(base, (wchar_t)c.code, cols, styles);
			col += cols;
		} else if (cols == 0) {
			add_mark(base, (wchar_t)c.code);
		}
	}
}

/* Where a tab at `col` stands between two stops; never negative. */
static int tab_col(const struct frame *frame, int col)
{
	int past = (col - frame->origin) % GLYPH_TAB;

	return past < 0 ? past + GLYPH_TAB : past;
}

int frame_put(struct frame *frame, int row, int col, int end, struct str text,
	style_set styles)
{
	char room[GLYPH_ROOM];

	if (end > frame->cols)
		end = frame->cols;
	if (row < 0 || row >= frame->rows)
		return col;
	for (size_t at = 0; at < text.size && col < end;) {
		size_t next = unicode_cluster_end(text, at);
		struct glyph glyph = glyph_of(frame->glyphs,
			str_slice(text, at, next), tab_col(frame, col), room);

		if (col + glyph.cols > end)
			break;
		if (col >= 0)
			put_glyph(frame, row, col, col + glyph.cols, glyph,
				styles);
		col += glyph.cols;
		at = next;
	}
	return col;
}

void frame_blank(struct frame *frame, int row, int col, int end)
{
	for (; col < end; col++) {
		struct cell *cell = frame_cell(frame, row, col);
		if (cell)
			*cell = (struct cell){ .chars = { BLANK } };
	}
}

void frame_style(
	struct frame *frame, int row, int col, int end, style_set styles)
{
	struct cell *cell;

	for (col = col < 0 ? 0 : col; col < end; col++) {
		cell = frame_cell(frame, row, col);
		if (!cell)
			return;
		cell->styles |= styles;
	}
}

struct str frame_row(struct arena *arena, const struct frame *frame, int row)
{
	struct text out = { .arena = arena };
	size_t used = 0;

	for (int col = 0; col < frame->cols; col++) {
		const struct cell *cell = frame_cell(frame, row, col);

		for (int i = 0; cell && cell->chars[i]; i++) {
			char bytes[4];
			size_t size = unicode_encode(bytes, cell->chars[i]);
			text_add(&out, (struct str){ bytes, size });
		}
		if (cell && cell->chars[0] && cell->chars[0] != BLANK)
			used = out.size;
	}
	return str_slice(text_str(&out), 0, used);
}
