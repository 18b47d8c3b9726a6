#include "print/paper.h"

#include "layout/wrap.h"
#include "print/plain.h"

enum { NARROW = 4 /* an indent takes at most this part of the width */ };

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
	struct wrap wrap = { .text = plain_line(&arena, text),
		.glyphs = paper->glyphs,
		.first = room(paper, indent),
		.cols = room(paper, hang) };
	struct rows rows = wrap_text(&arena, &wrap);
	for (size_t i = 0; i < rows.count; i++)
		add_row(&arena, paper, i ? hang : indent,
			str_slice(wrap.text, rows.items[i].begin,
				rows.items[i].end));
}

void paper_add_cut(const struct paper *paper, int indent, struct str text,
	struct str close)
{
	struct arena arena = *paper->arena;
	struct str line = plain_line(&arena, text);
	int cols = room(paper, indent = indent_of(paper, indent));
	struct str more = str_format(&arena, " …%.*s", STR(close));
	struct str all = str_format(&arena, "%.*s%.*s", STR(line), STR(close));

	if (!cols || glyph_cols(paper->glyphs, all) <= cols) {
		add_row(&arena, paper, indent, all);
		return;
	}
	cols -= glyph_cols(paper->glyphs, more);
	struct wrap wrap = { .text = line,
		.glyphs = paper->glyphs,
		.first = cols > 0 ? cols : 1,
		.cols = cols > 0 ? cols : 1 };
	struct rows rows = wrap_text(&arena, &wrap);
	add_row(&arena, paper, indent,
		str_format(&arena, "%.*s%.*s",
			STR(str_slice(line, 0, rows.items[0].end)), STR(more)));
}

void paper_space(const struct paper *paper)
{
	output_add(paper->output, S("\n"));
}
