#include "parse/weave.h"

#include "parse/caption.h"
#include "parse/dashes.h"
#include "parse/grid.h"
#include "parse/marker.h"

#include <string.h>

/* What a paragraph stands in. */
struct place {
	int quotes;
	bool in_item; /* is the innermost container a list item? */
	size_t item_col; /* where its content begins */
};

static size_t next_col(size_t col, char c)
{
	return c == '\t' ? col + 4 - col % 4 : col + 1;
}

/* The column where the content of the list item at byte `at` begins. */
static size_t item_col(struct str line, size_t at)
{
	size_t col = 0;
	size_t size = marker_size(str_slice(line, at, line.size));

	for (size_t i = 0; i < at + size && i < line.size; i++)
		col = next_col(col, line.at[i]);
	size_t marker = col;
	for (at += size; at < line.size && marker_blank(line.at[at]); at++)
		col = next_col(col, line.at[at]);
	/* Five and more are one, and indented code (CommonMark §5.2). */
	return at == line.size || col > marker + 4 ? marker + 1 : col;
}

/* A paragraph's line behind its first, without its containers' marks. */
static struct table_line strip(struct str line, const struct place *place)
{
	int quotes = place->quotes;
	size_t col = 0;
	size_t base = 0;
	size_t at = 0;

	for (; at < line.size; at++) {
		bool mark = quotes && line.at[at] == '>';
		if (!mark && !marker_blank(line.at[at]))
			break;
		col = next_col(col, line.at[at]);
		if (!mark)
			continue;
		quotes--;
		base = col;
		if (at + 1 < line.size && marker_blank(line.at[at + 1]))
			base++;
	}
	if (place->in_item)
		base = place->item_col;
	return (struct table_line){
		.text = str_slice(line, at, line.size),
		.indent = col > base ? col - base : 0,
		.lazy = quotes || (place->in_item && col < base),
	};
}

static void add_line(struct weave *weave, int line)
{
	text_add_char(&weave->text, '\n');
	*arena_push(weave->arena, &weave->lines) = line;
}

static struct weave_part *add_part(struct weave *weave)
{
	struct weave_part *part = arena_push(weave->arena, &weave->parts);

	part->end = weave->lines.count + 1;
	return part;
}

/* The words of a caption, which began the text. */
static void write_caption(struct weave *weave, const struct table_lines *lines,
	size_t begin, size_t end, int first)
{
	text_add(&weave->text, S("Table:"));
	for (size_t i = begin; i < end; i++) {
		text_add(&weave->text, S("    "));
		text_add(&weave->text,
			caption_words(lines->items[i].text, i == begin,
				i + 1 == end));
		add_line(weave, first + (int)i);
	}
	add_line(weave, first + (int)end - 1);
	add_part(weave)->is_caption = true;
}

/* Only before a table are lines behind the first sure to start no block. */
static void write_text(struct weave *weave, const struct table_lines *lines,
	size_t begin, size_t end, int first)
{
	if (begin == end)
		return;
	if (caption_begins(lines->items[begin].text)) {
		write_caption(weave, lines, begin, end, first);
		return;
	}
	for (size_t i = begin; i < end; i++) {
		const struct table_line *line = &lines->items[i];
		size_t indent = begin ? line->indent : i ? 4 : 0;
		text_add_repeat(&weave->text, S(" "), indent);
		text_add(&weave->text, line->text);
		add_line(weave, first + (int)i);
	}
	add_line(weave, first + (int)end - 1);
	add_part(weave);
}

static void write_cell(struct weave *weave, struct str text, int number)
{
	text_add(&weave->text, S("# "));
	text_add(&weave->text, text);
	text_add(&weave->text, S(" #"));
	add_line(weave, number);
}

static void write_row(
	struct weave *weave, struct str line, uint32_t columns, int number)
{
	struct str row = table_row(line);

	for (uint32_t i = 0; i < columns; i++)
		write_cell(weave, table_cell(weave->arena, &row), number);
}

static void write_pipes(struct weave *weave, const struct table_lines *lines,
	const struct table_place *place, int first)
{
	for (size_t i = place->header; i < place->end; i++)
		if (i != place->header + 1)
			write_row(weave, lines->items[i].text, place->columns,
				first + (int)i);
	struct weave_part *part = add_part(weave);
	part->is_table = true;
	part->rows = (uint32_t)(place->end - place->header - 1);
	part->columns = place->columns;
	part->align = place->align;
}

static void write_cells(
	struct weave *weave, const struct cells *cells, int first)
{
	for (size_t i = 0; i < cells->texts.count; i++)
		write_cell(weave, cells->texts.items[i],
			first + (int)cells->lines.items[i / cells->columns]);
	struct weave_part *part = add_part(weave);
	part->is_table = true;
	part->rows = (uint32_t)cells->lines.count;
	part->columns = cells->columns;
	part->align = cells->align;
}

/* The next table of either kind, each sought but once. */
struct tables {
	const struct table_lines *lines;
	struct table_place pipes;
	struct grid_place grid;
	bool has_pipes, has_grid;
	size_t from;
};

static void find_tables(struct weave *weave, struct tables *tables)
{
	size_t from = tables->from;

	if (tables->has_pipes && (!from || tables->pipes.header < from))
		tables->has_pipes = table_find(
			weave->arena, tables->lines, from, &tables->pipes);
	if (tables->has_grid && (!from || tables->grid.begin < from))
		tables->has_grid =
			grid_find(weave->arena, &weave->reading->mask,
				tables->lines, from, &tables->grid);
}

static void write_next(struct weave *weave, struct tables *tables, int first)
{
	bool grid = tables->has_grid &&
		(!tables->has_pipes ||
			tables->grid.begin < tables->pipes.header);
	size_t begin = grid ? tables->grid.begin : tables->pipes.header;

	write_text(weave, tables->lines, tables->from, begin, first);
	if (grid)
		write_cells(weave, &tables->grid.cells, first);
	else
		write_pipes(weave, tables->lines, &tables->pipes, first);
	tables->from = grid ? tables->grid.end : tables->pipes.end;
}

/* A setext heading may hold pipes only: the outline knows of no others. */
static bool write_all(struct weave *weave, const struct table_lines *lines,
	const struct weave_source *source)
{
	int first = source->first;
	struct tables tables = {
		.lines = lines,
		.has_pipes = true,
		.has_grid = !source->setext,
	};

	find_tables(weave, &tables);
	while (tables.has_pipes || tables.has_grid) {
		write_next(weave, &tables, first);
		find_tables(weave, &tables);
	}
	if (!tables.from &&
		(source->setext || !caption_begins(lines->items[0].text)))
		return false;
	write_text(weave, lines, tables.from, lines->count, first);
	return true;
}

/* Whether a line may be in a table as its second: most lines may not. */
static bool may_delimit(struct str line)
{
	size_t at = 0;

	while (at < line.size &&
		(marker_blank(line.at[at]) || line.at[at] == '>'))
		at++;
	return at < line.size && memchr("|:-+", line.at[at], 4);
}

/* Whether nothing but a setext underline stands on the line. */
static bool is_underline(struct str line)
{
	size_t at = 0;

	while (at < line.size &&
		(marker_blank(line.at[at]) || line.at[at] == '>'))
		at++;
	line = str_trim(str_slice(line, at, line.size));
	for (size_t i = 0; i < line.size; i++)
		if (line.at[i] != line.at[0])
			return false;
	return line.size && (line.at[0] == '=' || line.at[0] == '-');
}

/*
 * cmark tells a setext heading's end one line too late, on the line that
 * closed it, unless nothing did.
 */
static int last_line(
	const struct reading *reading, const struct weave_source *source)
{
	bool ends = !source->followed &&
		is_underline(reading_line(reading, source->last));

	return source->last - (source->setext && !ends);
}

static struct table_lines collect(
	const struct weave *weave, const struct weave_source *source, int last)
{
	struct table_lines lines = { 0 };
	struct place place = { .quotes = source->quotes };
	struct str line = reading_line(weave->reading, source->first);

	if (source->item_line) {
		place.in_item = true;
		place.item_col = item_col(
			reading_line(weave->reading, source->item_line),
			(size_t)source->item_column - 1);
	}
	arena_push(weave->arena, &lines)->text =
		str_slice(line, (size_t)source->column - 1, line.size);
	for (int i = source->first + 1; i <= last; i++)
		*arena_push(weave->arena, &lines) =
			strip(reading_line(weave->reading, i), &place);
	return lines;
}

bool weave_may(const struct reading *reading, int first, int last, int column)
{
	struct str begin = str_slice(
		reading_line(reading, first), (size_t)column - 1, SIZE_MAX);

	if (caption_begins(begin))
		return true;
	for (int number = first + 1; number <= last; number++)
		if (may_delimit(reading_line(reading, number)))
			return true;
	return false;
}

void weave_paragraph(struct weave *weave, const struct weave_source *source)
{
	int last = last_line(weave->reading, source);

	struct table_lines lines = collect(weave, source, last);
	if (!write_all(weave, &lines, source))
		return;
	*arena_push(weave->arena, &weave->paragraphs) =
		(struct weave_paragraph){
			source->node,
			weave->parts.count,
		};
}

/* The line without what makes a comment of the table; false: it is the last. */
static bool take_line(const struct mask *mask, struct str *line)
{
	struct mask_place place;
	size_t from = 0;

	while (mask_next_whole(mask, *line, from, &place)) {
		if (place.find->kind == MASK_TABLE_END) {
			*line = str_slice(*line, 0, place.begin);
			return false;
		}
		from = place.end;
		if (place.find->kind != MASK_TABLE)
			continue;
		*line = str_slice(*line, from, line->size);
		from = 0;
	}
	return true;
}

void weave_dashes(struct weave *weave, void *node, int first)
{
	const struct reading *reading = weave->reading;
	struct {
		struct str *items;
		size_t count, room;
	} lines = { 0 };
	size_t last = reading->lines.count;
	bool more = true;

	for (size_t i = (size_t)first; more && i <= last; i++) {
		struct str line = reading_line(reading, (int)i);
		more = take_line(&reading->mask, &line);
		*arena_push(weave->arena, &lines) = line;
	}
	struct cells cells = dashes_read(
		weave->arena, &reading->mask, lines.items, lines.count);
	write_cells(weave, &cells, first);
	*arena_push(weave->arena, &weave->paragraphs) =
		(struct weave_paragraph){ node, weave->parts.count };
}

struct str weave_text(struct weave *weave)
{
	struct str source = weave->reading->mask.text;

	/* A definition may stand anywhere in the chunk, and holds in cells
	 * too; the heading closes whatever is open. */
	if (str_find(source, S("]:"), 0) != STR_NONE) {
		text_add(&weave->text, S("# #\n"));
		text_add(&weave->text, source);
	}
	return text_str(&weave->text);
}
