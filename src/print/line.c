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

static struct str line_text(struct arena *arena, const struct chunk *chunk,
	const struct lines *lines, const struct line *line,
	struct glyphs glyphs)
{
	const struct piece *pieces = &lines->pieces.items[line->first_piece];
	struct text text = { .arena = arena };
	int col = 0;

	for (uint32_t i = 0; i < line->piece_count; i++) {
		if (pieces[i].col > col)
			text_add_repeat(&text, S(" "),
				(size_t)(pieces[i].col - col));
		text_add(&text, shown(arena, chunk, &pieces[i], glyphs));
		col = pieces[i].col + pieces[i].cols;
	}
	return text_str(&text);
}

static struct str without_blanks(struct str s)
{
	while (s.size && s.at[s.size - 1] == ' ')
		s.size--;
	return s;
}

void print_lines(struct arena scratch, const struct chunk *chunk,
	const struct lines *lines, struct glyphs glyphs, struct output *output)
{
	for (size_t i = 0; i < lines->lines.count; i++) {
		struct arena arena = scratch;
		struct str line = line_text(&arena, chunk, lines,
			&lines->lines.items[i], glyphs);
		output_add(output, without_blanks(line));
		output_add(output, S("\n"));
	}
}
