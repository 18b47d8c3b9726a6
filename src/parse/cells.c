#include "parse/cells.h"

#include "base/unicode.h"
#include "parse/marker.h"

/* ---- columns */

struct ruler ruler_make(const struct mask *mask, struct str line)
{
	struct ruler ruler = { .mask = mask, .line = line };

	ruler.has_next = mask_next_whole(mask, line, 0, &ruler.next);
	return ruler;
}

static size_t next_col(size_t col, struct unicode_char c)
{
	return c.code == '\t' ? col + 4 - col % 4 :
		c.code < 0x7f ? col + 1 :
				col + (size_t)unicode_cols(c.code);
}

static size_t add_cols(size_t col, struct str s)
{
	size_t at = 0;

	while (at < s.size) {
		struct unicode_char c = unicode_at(s, at);
		col = next_col(col, c);
		at += c.bytes;
	}
	return col;
}

/* One character, or one find as a whole. */
static void step(struct ruler *ruler)
{
	if (ruler->has_next && ruler->at == ruler->next.begin) {
		ruler->col = add_cols(ruler->col, ruler->next.find->raw);
		ruler->at = ruler->next.end;
		ruler->has_next = mask_next_whole(
			ruler->mask, ruler->line, ruler->at, &ruler->next);
		return;
	}
	struct unicode_char c = unicode_at(ruler->line, ruler->at);
	ruler->col = next_col(ruler->col, c);
	ruler->at += c.bytes;
}

size_t ruler_to(struct ruler *ruler, size_t col)
{
	while (ruler->col < col && ruler->at < ruler->line.size)
		step(ruler);
	return ruler->at;
}

size_t ruler_cols(const struct mask *mask, struct str line)
{
	struct ruler ruler = ruler_make(mask, line);

	ruler_to(&ruler, SIZE_MAX);
	return ruler.col;
}

/* ---- cells */

struct cells cells_make(
	struct arena *arena, uint32_t columns, const enum align *align)
{
	return (struct cells){
		.arena = arena,
		.columns = columns,
		.align = align,
		.open = arena_array(arena, struct text, columns),
		.parted = arena_array(arena, bool, columns),
	};
}

/* An item's bullet as the reader shows it; cmark sees a heading's text. */
static void add_piece(struct text *text, struct str piece, size_t marker)
{
	if (marker == 1) {
		text_add(text, S("•"));
		piece = str_slice(piece, 1, piece.size);
	}
	text_add(text, piece);
}

static void join(struct cells *cells, uint32_t column, struct str piece)
{
	struct text *text = &cells->open[column];
	size_t marker = marker_size(piece);

	if (!piece.size) {
		cells->parted[column] = true;
		return;
	}
	if (marker == piece.size)
		marker = 0;
	text->arena = cells->arena;
	bool breaks = str_ends(text_str(text), S("\\"));
	text->size -= breaks;
	if (text->size && (marker || breaks || cells->parted[column]))
		text_add(text, S("<br>"));
	else if (text->size)
		text_add_char(text, ' ');
	add_piece(text, piece, marker);
	cells->parted[column] = false;
}

void cells_line(struct cells *cells, size_t line, const struct str *pieces)
{
	if (!cells->begun)
		*arena_push(cells->arena, &cells->lines) = line;
	cells->begun = true;
	for (uint32_t i = 0; i < cells->columns; i++)
		join(cells, i, str_trim(pieces[i]));
}

void cells_end_row(struct cells *cells)
{
	if (!cells->begun)
		return;
	for (uint32_t i = 0; i < cells->columns; i++) {
		*arena_push(cells->arena, &cells->texts) =
			text_str(&cells->open[i]);
		cells->open[i] = (struct text){ 0 };
		cells->parted[i] = false;
	}
	cells->begun = false;
}

void cells_empty_row(struct cells *cells, size_t line)
{
	cells_end_row(cells);
	cells->begun = true;
	*arena_push(cells->arena, &cells->lines) = line;
	cells_end_row(cells);
}
