#include "print/paper.h"

#include "layout/wrap.h"
#include "print/plain.h"

enum {
	NARROW = 4, /* an indent takes at most this part of the width */
	FEW_WORDS = 16 /* columns */
};

static int indent_of(const struct paper *paper, int wanted)
{
	if (!paper->cols || wanted <= paper->cols / NARROW)
		return wanted;
	return paper->cols / NARROW;
}

static int room(const struct paper *paper, int indent)
{
	if (!paper->cols)
		return 0;
	return paper->cols > indent ? paper->cols - indent : 1;
}

static void add_row(struct arena *arena, const struct paper *paper, int indent,
	struct str text)
{
	struct str shown = glyph_text(arena, paper->glyphs, text);

	output_add(paper->output,
		str_format(arena, "%*s%.*s\n", indent, "", STR(shown)));
}

void paper_add(const struct paper *paper, int indent, int hang, struct str text)
{
	struct arena arena = *paper->arena;

	indent = indent_of(paper, indent);
	hang = indent_of(paper, hang);
	struct wrap wrap = { .text = str_line_of(&arena, text),
		.glyphs = paper->glyphs,
		.first = room(paper, indent),
		.cols = room(paper, hang) };
	struct rows rows = wrap_text(&arena, &wrap);
	for (size_t i = 0; i < rows.count; i++)
		add_row(&arena, paper, i ? hang : indent,
			str_slice(wrap.text, rows.items[i].begin,
				rows.items[i].end));
}

/* How much of a text fits into some columns, ended at a word. */
static struct str fitting(struct arena *arena, const struct paper *paper,
	struct str text, int cols)
{
	struct wrap wrap = { .text = text,
		.glyphs = paper->glyphs,
		.first = cols,
		.cols = cols };
	struct rows rows = wrap_text(arena, &wrap);

	return str_slice(text, 0, rows.items[0].end);
}

void paper_add_cut(const struct paper *paper, int hang, struct str before,
	struct str cut, struct str behind)
{
	struct arena arena = *paper->arena;
	struct paper below = *paper;
	struct str more = S(" …");
	int taken = glyph_cols(paper->glyphs, before) +
		glyph_cols(paper->glyphs, behind);
	int left = paper->cols - taken;

	below.arena = &arena;
	if (!paper->cols || glyph_cols(paper->glyphs, cut) <= left)
		more = S("");
	else if (left >= FEW_WORDS)
		cut = fitting(&arena, paper, cut,
			left - glyph_cols(paper->glyphs, more));
	else
		cut = fitting(&arena, paper, cut, FEW_WORDS);
	paper_add(&below, 0, hang,
		str_format(&arena, "%.*s%.*s%.*s%.*s", STR(before), STR(cut),
			STR(more), STR(behind)));
}

void paper_space(const struct paper *paper)
{
	output_add(paper->output, S("\n"));
}
