#include "print/line.h"

/* Marks are glyphs already, text is not. */
static struct str shown(struct arena *arena, const struct chunk *chunk,
	const struct piece *piece, struct glyphs glyphs)
{
	if (piece->kind == PIECE_MARK)
		return piece->mark;
	if (piece->kind == PIECE_FOLD)
		return S("  ");
	return glyph_text(arena, glyphs,
		str_slice(chunk->blocks.items[piece->block].text, piece->begin,
			piece->end));
}

static struct str without_blanks(struct str s)
{
	while (s.size && s.at[s.size - 1] == ' ')
		s.size--;
	return s;
}

struct str print_line(struct arena *arena, const struct chunk *chunk,
	const struct lines *lines, size_t line, struct glyphs glyphs)
{
	const struct line *at = &lines->lines.items[line];
	const struct piece *pieces = &lines->pieces.items[at->first_piece];
	struct text text = { .arena = arena };
	int col = 0;

	for (uint32_t i = 0; i < at->piece_count; i++) {
		if (pieces[i].col > col)
			text_add_repeat(&text, S(" "),
				(size_t)(pieces[i].col - col));
		text_add(&text, shown(arena, chunk, &pieces[i], glyphs));
		col = pieces[i].col + pieces[i].cols;
	}
	return without_blanks(text_str(&text));
}

void print_lines(struct arena scratch, const struct chunk *chunk,
	const struct lines *lines, struct glyphs glyphs, struct output *output)
{
	for (size_t i = 0; i < lines->lines.count; i++) {
		struct arena arena = scratch;
		output_add(output,
			print_line(&arena, chunk, lines, i, glyphs));
		output_add(output, S("\n"));
	}
}
