#include "parse/weave.h"

#include "parse/marker.h"

static size_t next_col(size_t col, char c)
{
	return c == '\t' ? col + 4 - col % 4 : col + 1;
}

size_t weave_item_col(struct str line, size_t at)
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

struct table_line weave_line(struct str line, const struct weave_place *place)
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

/* Only before a table are lines behind the first sure to start no block. */
static void write_text(struct weave *weave, const struct table_lines *lines,
	size_t begin, size_t end, int first)
{
	for (size_t i = begin; i < end; i++) {
		const struct table_line *line = &lines->items[i];
		size_t indent = begin ? line->indent : i ? 4 : 0;
		text_add_repeat(&weave->text, S(" "), indent);
		text_add(&weave->text, line->text);
		add_line(weave, first + (int)i);
	}
	if (begin == end)
		return;
	add_line(weave, first + (int)end - 1);
	add_part(weave);
}

static void write_row(struct weave *weave, struct str line, uint32_t columns,
	int number)
{
	struct str row = table_row(line);

	for (uint32_t i = 0; i < columns; i++) {
		text_add(&weave->text, S("# "));
		text_add(&weave->text, table_cell(weave->arena, &row));
		text_add(&weave->text, S(" #"));
		add_line(weave, number);
	}
}

static void write_table(struct weave *weave, const struct table_lines *lines,
	const struct table_place *place, int first)
{
	for (size_t i = place->header; i < place->end; i++)
		if (i != place->header + 1)
			write_row(weave, lines->items[i].text,
				place->columns, first + (int)i);
	struct weave_part *part = add_part(weave);
	part->is_table = true;
	part->rows = (uint32_t)(place->end - place->header - 1);
	part->columns = place->columns;
	part->align = place->align;
}

bool weave_paragraph(
	struct weave *weave, const struct table_lines *lines, int first)
{
	struct table_place place;
	size_t from = 0;

	while (table_find(weave->arena, lines, from, &place)) {
		write_text(weave, lines, from, place.header, first);
		write_table(weave, lines, &place, first);
		from = place.end;
	}
	if (from)
		write_text(weave, lines, from, lines->count, first);
	return from > 0;
}
