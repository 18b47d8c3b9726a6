#include "parse/table.h"

#include "parse/caption.h"
#include "parse/marker.h"

#include <string.h>

struct str table_row(struct str line)
{
	line = str_trim(line);
	return str_starts(line, S("|")) ? str_slice(line, 1, line.size) : line;
}

/* A bar behind a backslash never parts cells: parity does not count. */
static size_t cell_end(struct str row)
{
	size_t at = 0;

	while (at < row.size &&
		(row.at[at] != '|' || (at && row.at[at - 1] == '\\')))
		at++;
	return at;
}

static struct str next_cell(struct str *row)
{
	size_t end = cell_end(*row);
	struct str cell = str_trim(str_slice(*row, 0, end));

	*row = str_slice(*row, end + 1, row->size);
	return cell;
}

struct str table_cell(struct arena *arena, struct str *row)
{
	struct str cell = next_cell(row);

	if (str_find(cell, S("\\|"), 0) == STR_NONE)
		return cell;
	struct text text = { .arena = arena };
	for (size_t i = 0; i < cell.size; i++) {
		bool escape = cell.at[i] == '\\' && i + 1 < cell.size &&
			cell.at[i + 1] == '|';
		if (!escape)
			text_add_char(&text, cell.at[i]);
	}
	return text_str(&text);
}

static size_t count_cells(struct str line)
{
	size_t count = 0;

	for (struct str row = table_row(line); row.size; count++)
		next_cell(&row);
	return count;
}

/* `:--`, `--:`, `:-:` or `--`. */
static bool read_align(struct str cell, enum align *align)
{
	bool left = str_starts(cell, S(":"));
	bool right = str_ends(cell, S(":"));
	struct str dashes = str_slice(cell, left, cell.size - right);

	*align = !right ? ALIGN_LEFT : left ? ALIGN_CENTER : ALIGN_RIGHT;
	for (size_t i = 0; i < dashes.size; i++)
		if (dashes.at[i] != '-')
			return false;
	return dashes.size > 0;
}

/* How many columns a delimiter row has; 0: it is none. */
static uint32_t read_delimiters(
	struct str line, enum align align[static TABLE_COLUMNS])
{
	uint32_t columns = 0;

	line = str_trim(line);
	if (!line.size || !strchr("|:-", line.at[0]) ||
		!(memchr(line.at, '|', line.size) ||
			memchr(line.at, ':', line.size)))
		return 0;
	for (struct str row = table_row(line); row.size; columns++) {
		if (columns == TABLE_COLUMNS ||
			!read_align(next_cell(&row), &align[columns]))
			return 0;
	}
	return columns;
}

/* A line that ends the table though it would not end a paragraph. */
static bool starts_block(struct str text)
{
	struct str dashes = str_trim(text);
	size_t count = 0;

	if (caption_begins(text))
		return true;
	while (count < dashes.size && dashes.at[count] == '-')
		count++;
	return (count >= 3 && count == dashes.size) || marker_size(text);
}

static bool is_row(const struct table_line *line)
{
	return !line->lazy && line->indent < 4;
}

/*
 * The line behind the rows that begin at `from`. Cells that a row leaves out
 * cost memory and no bytes: of them a table has no more than bytes, and some.
 */
static size_t rows_end(
	const struct table_lines *lines, size_t from, size_t columns)
{
	size_t left = 1000;

	for (; from < lines->count; from++) {
		const struct table_line *line = &lines->items[from];
		if (!is_row(line) || starts_block(line->text))
			break;
		size_t cells = count_cells(line->text);
		size_t missing = cells < columns ? columns - cells : 0;
		left += line->text.size;
		if (!cells || missing > left)
			break;
		left -= missing;
	}
	return from;
}

bool table_find(struct arena *arena, const struct table_lines *lines,
	size_t from, struct table_place *place)
{
	enum align align[TABLE_COLUMNS];

	for (size_t i = from + 1; i < lines->count; i++) {
		const struct table_line *line = &lines->items[i];
		if (!is_row(line))
			continue;
		uint32_t columns = read_delimiters(line->text, align);
		if (!columns || count_cells(line[-1].text) != columns)
			continue;
		enum align *kept = arena_array(arena, enum align, columns);
		memcpy(kept, align, columns * sizeof *kept);
		place->header = i - 1;
		place->end = rows_end(lines, i + 1, columns);
		place->columns = columns;
		place->align = kept;
		return true;
	}
	return false;
}
