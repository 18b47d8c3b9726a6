#include "parse/grid.h"

#include <string.h>

enum { MOST_COLS = 4096 /* a wider one is no table for people */ };

struct grid {
	const struct mask *mask;
	const struct table_lines *lines;
	size_t edges[TABLE_COLUMNS + 1]; /* columns of the signs */
	size_t count; /* of edges */
	size_t head; /* the line of = signs, or 0: the first has none */
	struct cells cells;
};

/* Each row has a line with a byte for each sign of the first border; so cells
 * cost no more than their bytes, and some. */
enum { MOST_SPLITS = 8 };

/* `+---+:==:+`, with nothing else. */
static bool is_border(struct str line)
{
	line = str_trim(line);
	if (line.size < 3 || line.at[0] != '+' || line.at[line.size - 1] != '+')
		return false;
	for (size_t i = 0; i < line.size; i++)
		if (!memchr("+-=:", line.at[i], 4))
			return false;
	return line.at[1] != '+';
}

static size_t count_signs(struct str border)
{
	size_t count = 0;

	for (size_t i = 0; i < border.size; i++)
		count += border.at[i] == '+';
	return count;
}

static bool is_inside(const struct table_line *line, size_t least)
{
	return !line->lazy && line->text.size >= least &&
		(line->text.at[0] == '|' || line->text.at[0] == '+');
}

/* The line behind the last border of the lines that may be the grid's. */
static size_t find_end(
	const struct table_lines *lines, size_t begin, size_t least)
{
	size_t end = begin + 1;

	for (size_t i = begin + 1; i < lines->count; i++) {
		if (!is_inside(&lines->items[i], least))
			break;
		if (is_border(lines->items[i].text))
			end = i + 1;
	}
	return end;
}

/* The columns where any border has a sign; false: too many, or none. */
static bool find_edges(struct grid *grid, size_t begin, size_t end)
{
	bool signs[MOST_COLS] = { false };
	size_t cols = str_trim(grid->lines->items[begin].text).size;

	if (cols > MOST_COLS)
		return false;
	for (size_t i = begin; i < end; i++) {
		struct str line = grid->lines->items[i].text;
		if (!is_border(line))
			continue;
		for (size_t col = 0; col < cols && col < line.size; col++)
			signs[col] = signs[col] || line.at[col] == '+';
	}
	for (size_t col = 0; col < cols; col++) {
		if (!signs[col])
			continue;
		if (grid->count > TABLE_COLUMNS)
			return false;
		grid->edges[grid->count++] = col;
	}
	return grid->count > 1;
}

static bool is_head(struct str line)
{
	return is_border(line) && memchr(line.at, '=', line.size);
}

/* The first line of = signs, if rows stand behind it. */
static size_t find_head(const struct grid *grid, size_t begin, size_t end)
{
	for (size_t i = begin + 1; i + 1 < end; i++)
		if (is_head(grid->lines->items[i].text))
			return i;
	return 0;
}

static enum align align_between(struct str line, size_t begin, size_t end)
{
	bool left = begin + 1 < line.size && line.at[begin + 1] == ':';
	bool right = end <= line.size && line.at[end - 1] == ':';

	return !right ? ALIGN_LEFT : left ? ALIGN_CENTER : ALIGN_RIGHT;
}

static const enum align *read_aligns(
	struct arena *arena, const struct grid *grid, struct str border)
{
	enum align *align = arena_array(arena, enum align, grid->count - 1);

	for (size_t i = 0; i + 1 < grid->count; i++)
		align[i] = align_between(
			border, grid->edges[i], grid->edges[i + 1]);
	return align;
}

/* ---- rows */

static bool is_bar(struct str line, size_t at)
{
	return at < line.size && (line.at[at] == '|' || line.at[at] == '+');
}

static size_t count_bars(struct str line)
{
	size_t count = 0;

	for (size_t i = 0; i < line.size; i++)
		count += line.at[i] == '|' && !(i && line.at[i - 1] == '\\');
	return count;
}

/* A bar for each edge and no other: they part the cells wherever they are. */
static void split_at_bars(
	const struct grid *grid, struct str line, struct str *pieces)
{
	size_t at = 1;

	for (size_t i = 0; i + 1 < grid->count; i++) {
		size_t begin = at;
		while (line.at[at] != '|' || line.at[at - 1] == '\\')
			at++;
		pieces[i] = str_slice(line, begin, at++);
	}
}

static void split_at_edges(
	const struct grid *grid, struct str line, struct str *pieces)
{
	struct ruler ruler = ruler_make(grid->mask, line);
	size_t begin = 1;
	size_t first = 0;

	memset(pieces, 0, (grid->count - 1) * sizeof *pieces);
	for (size_t i = 1; i < grid->count; i++) {
		size_t at = ruler_to(&ruler, grid->edges[i]);
		bool last = i + 1 == grid->count;
		if (!last && !is_bar(line, at))
			continue;
		pieces[first] = str_slice(line, begin,
			last && !is_bar(line, at) ? line.size : at);
		begin = at + 1;
		first = i;
	}
}

/* Takes away the parts of a border; gives whether there were any. */
static bool drop_borders(const struct grid *grid, struct str *pieces)
{
	bool found = false;

	for (size_t i = 0; i + 1 < grid->count; i++) {
		struct str s = pieces[i];
		size_t dashes = 0;
		while (dashes < s.size && memchr("-=+:", s.at[dashes], 4))
			dashes++;
		if (dashes < 2 || dashes < s.size)
			continue;
		pieces[i] = S("");
		found = true;
	}
	return found;
}

static void add_line(struct grid *grid, size_t number)
{
	struct str line = str_trim(grid->lines->items[number].text);
	struct str pieces[TABLE_COLUMNS];

	if (is_border(line)) {
		if (!grid->head || number >= grid->head)
			cells_end_row(&grid->cells);
		return;
	}
	if (count_bars(line) == grid->count && line.at[0] == '|' &&
		str_ends(line, S("|")))
		split_at_bars(grid, line, pieces);
	else
		split_at_edges(grid, line, pieces);
	if (drop_borders(grid, pieces))
		cells_end_row(&grid->cells);
	cells_line(&grid->cells, number, pieces);
}

static bool read_grid(struct arena *arena, struct grid *grid, size_t begin,
	struct grid_place *place)
{
	size_t least = count_signs(grid->lines->items[begin].text);
	size_t end = find_end(grid->lines, begin, least);

	if (end < begin + 3 || !find_edges(grid, begin, end) ||
		grid->count > MOST_SPLITS * least)
		return false;
	grid->head = find_head(grid, begin, end);
	struct str border =
		grid->lines->items[grid->head ? grid->head : begin].text;
	grid->cells = cells_make(arena, (uint32_t)grid->count - 1,
		read_aligns(arena, grid, border));
	if (!grid->head)
		cells_empty_row(&grid->cells, begin);
	for (size_t i = begin + 1; i < end; i++)
		add_line(grid, i);
	*place = (struct grid_place){ begin, end, grid->cells };
	return grid->cells.lines.count > 1;
}

bool grid_find(struct arena *arena, const struct mask *mask,
	const struct table_lines *lines, size_t from, struct grid_place *place)
{
	for (size_t i = from; i + 2 < lines->count; i++) {
		struct grid grid = { .mask = mask, .lines = lines };
		if (!lines->items[i].lazy && is_border(lines->items[i].text) &&
			!is_border(lines->items[i + 1].text) &&
			is_inside(&lines->items[i + 1], 3) &&
			read_grid(arena, &grid, i, place))
			return true;
	}
	return false;
}
