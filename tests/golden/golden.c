/*
 * What articles look like: for each tests/articles/x.md its lines at two
 * widths, and below a line that is not all plain text a row of letters, one a
 * column, that say the styles. They are compared with x.golden; --bless
 * rewrites those. Run from the folder that holds tests/.
 */
#include "article/article.h"
#include "base/file.h"
#include "base/unicode.h"
#include "layout/layout.h"
#include "print/line.h"

#include <glob.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static const char letters[STYLE_COUNT] = {
	[STYLE_TEXT] = ' ',
	[STYLE_TITLE] = 'T',
	[STYLE_HEADING] = 'H',
	[STYLE_TABLE_HEAD] = 't',
	[STYLE_CODE] = 'c',
	[STYLE_MATH] = 'm',
	[STYLE_HTML] = 'x',
	[STYLE_LINK] = 'l',
	[STYLE_NOTE] = 'n',
	[STYLE_EMPHASIS] = 'e',
	[STYLE_STRONG] = 's',
	[STYLE_STRIKE] = 'd',
	[STYLE_FAINT] = '.',
	[STYLE_ESCAPED] = '^',
};

/* The letter of the strongest style of a set. */
static char letter(style_set set)
{
	int style = STYLE_COUNT;

	while (--style > 0)
		if (set & STYLE_BIT(style))
			break;
	return letters[style] ? letters[style] : '?';
}

static style_set styles_at(
	const struct chunk *chunk, const struct block *block, uint32_t byte)
{
	style_set set = 0;

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		if (span->begin <= byte && byte < span->end)
			set |= layout_span_style(span->kind);
	}
	return set;
}

static void add_letters(struct text *row, const struct chunk *chunk,
	const struct piece *piece, struct glyphs glyphs)
{
	const struct block *block = &chunk->blocks.items[piece->block];
	char room[GLYPH_ROOM];
	uint32_t end;

	for (uint32_t at = piece->begin; at < piece->end; at = end) {
		end = (uint32_t)unicode_cluster_end(block->text, at);
		struct glyph glyph = glyph_of(
			glyphs, str_slice(block->text, at, end), 0, room);
		style_set set = piece->styles | styles_at(chunk, block, at);
		if (glyph.escaped)
			set |= STYLE_BIT(STYLE_ESCAPED);
		char c[2] = { letter(set), 0 };
		text_add_repeat(row, str_from(c), (size_t)glyph.cols);
	}
}

/* The row of letters, or an empty string where all is plain. */
static struct str line_letters(struct arena *arena, const struct chunk *chunk,
	const struct lines *lines, size_t line, struct glyphs glyphs)
{
	const struct line *at = &lines->lines.items[line];
	struct text row = { .arena = arena };

	for (uint32_t i = 0; i < at->piece_count; i++) {
		const struct piece *piece =
			&lines->pieces.items[at->first_piece + i];
		char mark[2] = { letter(piece->styles), 0 };
		while (row.size < (size_t)piece->col)
			text_add_char(&row, ' ');
		if (piece->kind == PIECE_FOLD)
			text_add(&row, S("+ "));
		else if (piece->kind == PIECE_MARK)
			text_add_repeat(
				&row, str_from(mark), (size_t)piece->cols);
		else
			add_letters(&row, chunk, piece, glyphs);
	}
	while (row.size && row.at[row.size - 1] == ' ')
		row.size--;
	return text_str(&row);
}

static void add_lines(struct text *text, const struct chunk *chunk,
	const struct lines *lines, struct glyphs glyphs)
{
	for (size_t i = 0; i < lines->lines.count; i++) {
		struct str row =
			line_letters(text->arena, chunk, lines, i, glyphs);
		text_add_char(text, '|');
		text_add(
			text, print_line(text->arena, chunk, lines, i, glyphs));
		text_add_char(text, '\n');
		if (row.size)
			text_format(text, "~%.*s\n", STR(row));
	}
}

static void add_chunk(struct text *text, const struct chunk *above,
	const struct chunk *chunk, struct layout how)
{
	uint32_t count;

	for (uint32_t i = 0; i < chunk->blocks.count; i += count) {
		struct lines lines;
		uint32_t last = i ? i - 1 : 0;
		if (!i && above)
			last = (uint32_t)above->blocks.count - 1;
		if ((i || above) &&
			layout_space(text->arena, i ? chunk : above, last,
				chunk, i, how, &lines))
			add_lines(text, chunk, &lines, how.glyphs);
		lines = layout_lines(text->arena, chunk, i, how);
		add_lines(text, chunk, &lines, how.glyphs);
		layout_unit(chunk, i, &count);
	}
}

static void add_screen(
	struct text *text, struct article *article, struct layout how)
{
	const struct chunk *above = NULL;

	text_format(text, "== %d columns\n", how.cols);
	for (uint32_t i = 0; i < article_chunk_count(article); i++) {
		const struct chunk *chunk = article_chunk(article, i);
		add_chunk(text, above, chunk, how);
		if (chunk->blocks.count)
			above = chunk;
	}
}

static struct str render(struct arena *arena, const char *name)
{
	struct text text = { .arena = arena };
	struct str source;

	if (file_read(arena, name, &source))
		return (struct str){ 0 };
	struct article *article =
		article_open(arena, file_base(str_from(name)), source);
	add_screen(&text, article, (struct layout){ .cols = 80 });
	add_screen(&text, article, (struct layout){ .cols = 40 });
	article_close(article);
	return text_str(&text);
}

/* How many lines two texts have in common at their begin, counted from 1. */
static int first_difference(struct str a, struct str b)
{
	int line = 1;

	while (a.size && b.size) {
		if (!str_equal(str_line(&a), str_line(&b)))
			return line;
		line++;
	}
	return line;
}

static bool compare(
	struct arena *arena, const char *name, const char *golden, int number)
{
	struct str wanted = { 0 };
	struct str found = render(arena, name);
	const char *why = file_read(arena, golden, &wanted);

	if (!why && str_equal(wanted, found)) {
		printf("ok %d - %s\n", number, name);
		return true;
	}
	printf("not ok %d - %s\n# %s: %s, line %d\n", number, name, golden,
		why ? why : "differs", first_difference(wanted, found));
	return false;
}

static bool bless(struct arena *arena, const char *name, const char *golden)
{
	struct str text = render(arena, name);
	FILE *file = fopen(golden, "wb");

	if (!file)
		return false;
	fwrite(text.at, 1, text.size, file);
	return fclose(file) == 0;
}

static bool do_article(const char *name, int number, bool blessing)
{
	struct arena arena = arena_make(1 << 20);
	struct str base = str_from(name);

	base.size -= sizeof ".md" - 1;
	const char *golden =
		str_c(&arena, str_format(&arena, "%.*s.golden", STR(base)));
	bool good = blessing ? bless(&arena, name, golden) :
			       compare(&arena, name, golden, number);
	arena_free(&arena);
	return good;
}

int main(int count, char **words)
{
	bool blessing = count > 1 && !strcmp(words[1], "--bless");
	bool good = true;
	glob_t found;

	setlocale(LC_ALL, "C.UTF-8");
	if (glob("tests/articles/*.md", 0, NULL, &found)) {
		fputs("no tests/articles/*.md here\n", stderr);
		return 1;
	}
	if (!blessing)
		printf("1..%zu\n", found.gl_pathc);
	for (size_t i = 0; i < found.gl_pathc; i++)
		good &= do_article(found.gl_pathv[i], (int)i + 1, blessing);
	globfree(&found);
	return !good;
}
