#include "print/line.h"

/* Marks are glyphs already, text is not. */
static void add_piece(struct text *out, const struct chunk *chunk,
	const struct piece *piece, struct glyphs glyphs)
{
	struct str text = str_slice(chunk->blocks.items[piece->block].text,
		piece->begin, piece->end);

	if (piece->kind == PIECE_MARK)
		text_add(out, piece->mark);
	else if (piece->kind == PIECE_FOLD)
		text_add(out, S("  "));
	else if (piece->as_is)
		text_add(out, text);
	else
		glyph_add(out, glyphs, text);
}

static void add_line(struct text *out, const struct chunk *chunk,
	const struct lines *lines, size_t line, struct glyphs glyphs)
{
	const struct line *at = &lines->lines.items[line];
	const struct piece *pieces = &lines->pieces.items[at->first_piece];
	size_t begin = out->size;
	int col = 0;

	for (uint32_t i = 0; i < at->piece_count; i++) {
		if (pieces[i].col > col)
			text_add_repeat(
				out, S(" "), (size_t)(pieces[i].col - col));
		add_piece(out, chunk, &pieces[i], glyphs);
		col = pieces[i].col + pieces[i].cols;
	}
	while (out->size > begin && out->at[out->size - 1] == ' ')
		out->size--;
}

struct str print_line(struct arena *arena, const struct chunk *chunk,
	const struct lines *lines, size_t line, struct glyphs glyphs)
{
	struct text text = { .arena = arena };

	add_line(&text, chunk, lines, line, glyphs);
	return text_str(&text);
}

void print_lines(struct arena scratch, const struct chunk *chunk,
	const struct lines *lines, struct glyphs glyphs, struct output *output)
{
	struct text text = { .arena = &scratch };

	for (size_t i = 0; i < lines->lines.count; i++) {
		text.size = 0;
		add_line(&text, chunk, lines, i, glyphs);
		text_add(&text, S("\n"));
		output_add(output, text_str(&text));
	}
}
