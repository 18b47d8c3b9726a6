/*
 * What must hold of every document at every width: no line is wider than the
 * width but for a cluster that alone is; every cluster but white space at a
 * break stands on exactly one line, in order; every byte has its line; behind
 * a heading that folds stays room.
 * Documents: tests/articles, content, and the folder that CORPUS names.
 */
#include "layout/layout.h"
#include "article/article.h"
#include "base/file.h"
#include "base/unicode.h"
#include "print/line.h"

#include <ftw.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int widths[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
	15, 16, 17, 18, 19, 20, 33, 40, 80, 200 };

enum {
	BIG = 300000, /* bytes; beyond it only a few widths are tried */
	LABEL_CLUSTER = 10 /* columns of a cluster in a record's label */
};

struct fault {
	const char *what; /* NULL: none */
	uint32_t block;
	uint32_t byte;
};

struct unit {
	const struct chunk *chunk;
	const struct lines *lines;
	struct layout how;
};

static bool is_blank(struct str text, uint32_t begin, uint32_t end)
{
	static const char *const blanks[] = { " ", "\t", "\n", "\r", "\r\n",
		"\xe1\x9a\x80", "\xe2\x80\x80", "\xe2\x80\x81", "\xe2\x80\x82",
		"\xe2\x80\x83", "\xe2\x80\x84", "\xe2\x80\x85", "\xe2\x80\x86",
		"\xe2\x80\x88", "\xe2\x80\x89", "\xe2\x80\x8a", "\xe2\x81\x9f",
		"\xe3\x80\x80" };
	struct str cluster = str_slice(text, begin, end);

	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
		if (str_equal(cluster, str_from(blanks[i])))
			return true;
	return false;
}

/* A line's pieces do not overlap; none goes beyond the width but a cluster
 * that is wider by itself. */
static struct fault check_width(const struct unit *unit, size_t number)
{
	const struct line *line = &unit->lines->lines.items[number];
	const struct piece *pieces =
		&unit->lines->pieces.items[line->first_piece];
	struct fault wide = { "is wider than the screen", line->block,
		line->begin };
	int col = 0;

	for (uint32_t i = 0; i < line->piece_count; i++) {
		if (pieces[i].col < col)
			return (struct fault){ "overlaps", line->block,
				line->begin };
		col = pieces[i].col + pieces[i].cols;
	}
	if (col != line->cols)
		return (struct fault){ "ends elsewhere", line->block,
			line->begin };
	if (!unit->how.cols || col <= unit->how.cols)
		return (struct fault){ 0 };
	if (unit->how.cols >= GLYPH_ROOM)
		return wide;
	const struct piece *last = &pieces[line->piece_count - 1];
	struct str text = unit->chunk->blocks.items[last->block].text;
	bool single = last->kind == PIECE_MARK ?
		last->cols <= LABEL_CLUSTER :
		unicode_cluster_end(text, last->begin) >= last->end;
	return single ? (struct fault){ 0 } : wide;
}

/* Behind a heading on the screen stays room to say what its fold hides. */
static struct fault check_fold_room(const struct unit *unit)
{
	const struct lines *lines = unit->lines;
	const struct block *block =
		&unit->chunk->blocks.items[lines->first_block];
	int cols = unit->how.cols;
	int room = cols >= 60 ? 14 : cols >= 30 ? 10 : cols >= 15 ? 7 : 0;

	if (unit->how.print || block->kind != BLOCK_HEADING ||
		block->section == NONE || !room ||
		lines->lines.items[lines->lines.count - 1].cols <= cols - room)
		return (struct fault){ 0 };
	return (struct fault){ "leaves no room behind its heading",
		lines->first_block, 0 };
}

/* Clusters begin..end of a block may be left out: they are blank. */
static struct fault check_left_out(
	const struct unit *unit, uint32_t block, uint32_t begin, uint32_t end)
{
	struct str text = unit->chunk->blocks.items[block].text;

	for (uint32_t at = begin; at < end;) {
		uint32_t next = (uint32_t)unicode_cluster_end(text, at);
		if (!is_blank(text, at, next))
			return (struct fault){ "is lost", block, at };
		at = next;
	}
	return (struct fault){ 0 };
}

static struct fault check_piece(
	const struct unit *unit, const struct piece *piece, uint32_t *done)
{
	uint32_t at = done[piece->block - unit->lines->first_block];
	struct str text = unit->chunk->blocks.items[piece->block].text;

	if (piece->begin < at)
		return (struct fault){ "stands twice", piece->block,
			piece->begin };
	struct fault fault =
		check_left_out(unit, piece->block, at, piece->begin);
	for (at = piece->begin; at < piece->end;)
		at = (uint32_t)unicode_cluster_end(text, at);
	if (at != piece->end)
		return (struct fault){ "cuts a cluster", piece->block,
			piece->end };
	done[piece->block - unit->lines->first_block] = at;
	return fault;
}

static struct fault check_text(const struct unit *unit, struct arena scratch)
{
	const struct lines *lines = unit->lines;
	uint32_t *done = arena_array(&scratch, uint32_t, lines->block_count);
	struct fault fault = { 0 };

	for (size_t i = 0; i < lines->pieces.count && !fault.what; i++)
		if (lines->pieces.items[i].kind == PIECE_TEXT)
			fault = check_piece(
				unit, &lines->pieces.items[i], done);
	for (uint32_t i = 0; i < lines->block_count && !fault.what; i++) {
		uint32_t block = lines->first_block + i;
		fault = check_left_out(unit, block, done[i],
			(uint32_t)unit->chunk->blocks.items[block].text.size);
	}
	return fault;
}

/* Where a block's byte stands after the pieces themselves, from line `from`
 * on: on the last line that has a piece of it that begins at or before. */
static size_t line_of(
	const struct unit *unit, uint32_t block, uint32_t byte, size_t from)
{
	const struct lines *lines = unit->lines;
	size_t found = from;

	for (size_t i = from; i < lines->lines.count; i++) {
		const struct line *line = &lines->lines.items[i];
		const struct piece *p = &lines->pieces.items[line->first_piece];
		bool behind = false;
		for (uint32_t k = 0; k < line->piece_count; k++) {
			if (p[k].kind != PIECE_TEXT || p[k].block != block)
				continue;
			if (p[k].begin <= byte)
				found = i;
			behind |= p[k].begin > byte;
		}
		if (behind || line->block > block)
			break;
	}
	return found;
}

static struct fault check_places(const struct unit *unit)
{
	const struct lines *lines = unit->lines;
	size_t row = 0;

	for (uint32_t i = 0; i < lines->block_count; i++) {
		uint32_t block = lines->first_block + i;
		size_t size = unit->chunk->blocks.items[block].text.size;
		uint32_t step = size > 2000 ? 37 : 1;
		size_t line = i ? row : 0;
		for (uint32_t byte = 0; byte < size; byte += step) {
			size_t at = layout_line_at(lines, block, byte);
			if (lines->block_count == 1 || byte == 0)
				line = at;
			if (line_of(unit, block, byte, line) != at)
				return (struct fault){ "has another line",
					block, byte };
		}
	}
	return (struct fault){ 0 };
}

static struct fault check_unit(struct arena scratch, const struct chunk *chunk,
	uint32_t block, struct layout how)
{
	struct lines lines = layout_lines(&scratch, chunk, block, how);
	struct unit unit = { chunk, &lines, how };
	struct fault fault = { 0 };

	if (!lines.lines.count)
		return (struct fault){ "has no line", block, 0 };
	for (size_t i = 0; i < lines.lines.count && !fault.what; i++)
		fault = check_width(&unit, i);
	if (!fault.what)
		fault = check_text(&unit, scratch);
	if (!fault.what)
		fault = check_places(&unit);
	if (!fault.what)
		fault = check_fold_room(&unit);
	return fault;
}

static bool check_chunk(struct arena scratch, const struct chunk *chunk,
	struct layout how, const char *name)
{
	uint32_t count;

	for (uint32_t i = 0; i < chunk->blocks.count; i += count) {
		struct fault fault = check_unit(scratch, chunk, i, how);
		layout_unit(chunk, i, &count);
		if (!fault.what)
			continue;
		printf("# %s:%d: at %d columns byte %u of its text %s\n", name,
			chunk->blocks.items[fault.block].line, how.cols,
			fault.byte, fault.what);
		return false;
	}
	return true;
}

static bool check_document(const char *name)
{
	struct arena arena = arena_make(1 << 18);
	struct arena scratch = arena_make(1 << 18);
	struct str source;
	bool good = true;

	if (!file_read(&arena, name, &source)) {
		struct article *article =
			article_open(&arena, str_from(name), source);
		size_t step = source.size > BIG ? 9 : 1;
		for (uint32_t i = 0; i < article_chunk_count(article); i++)
			for (size_t w = 0;
				good && w < sizeof widths / sizeof *widths;
				w += step)
				good = check_chunk(scratch,
					article_chunk(article, i),
					(struct layout){ .cols = widths[w],
						.print = w % 2,
						.glyphs.ascii = w % 3 == 2 },
					name);
		article_close(article);
	}
	arena_free(&scratch);
	arena_free(&arena);
	return good;
}

static int documents, faults; /* nftw gives its callback no argument */

static int visit(const char *name, const struct stat *status, int type,
	struct FTW *place)
{
	(void)status;
	(void)place;
	if (type != FTW_F || !str_ends(str_from(name), S(".md")))
		return 0;
	documents++;
	faults += !check_document(name);
	return 0;
}

static void check_folder(int number, const char *folder)
{
	documents = faults = 0;
	if (!folder || !*folder) {
		printf("ok %d - layout of CORPUS # SKIP it is not set\n",
			number);
		return;
	}
	nftw(folder, visit, 16, FTW_PHYS);
	printf("%s %d - layout of %d documents in %s\n",
		documents && !faults ? "ok" : "not ok", number, documents,
		folder);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	puts("1..3");
	check_folder(1, "tests/articles");
	check_folder(2, "content");
	check_folder(3, getenv("CORPUS"));
	return 0;
}
