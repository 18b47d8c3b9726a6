#include "parse/dashes.h"

#include "parse/line.h"
#include "parse/marker.h"

#include <string.h>

/* ---- rows of dashes */

struct runs {
	size_t count;
	size_t begin[TABLE_COLUMNS];
	size_t end[TABLE_COLUMNS];
};

/* Nothing but dashes and blanks, indented by less than code; 0: it is none. */
static size_t read_runs(struct str line, struct runs *runs)
{
	enum { CODE_INDENT = 4 };
	size_t at = 0;

	runs->count = 0;
	while (at < line.size) {
		while (at < line.size && marker_blank(line.at[at]))
			at++;
		if (at == line.size)
			break;
		if (line.at[at] != '-' || runs->count == TABLE_COLUMNS ||
			(!runs->count && at >= CODE_INDENT))
			return runs->count = 0;
		runs->begin[runs->count] = at;
		while (at < line.size && line.at[at] == '-')
			at++;
		runs->end[runs->count++] = at;
	}
	return runs->count;
}

/* Several runs, none of them a single dash, as in a rule `- - -`. */
static bool is_columns(struct str line, struct runs *runs)
{
	read_runs(line, runs);
	for (size_t i = 0; i < runs->count; i++)
		if (runs->end[i] - runs->begin[i] < 2)
			return false;
	return runs->count > 1 && !memchr(line.at, '\t', line.size);
}

static bool is_dashes(struct str line)
{
	struct runs runs;

	return read_runs(line, &runs) && runs.end[0] - runs.begin[0] > 1;
}

static bool is_single(struct str line)
{
	struct runs runs;

	return read_runs(line, &runs) == 1 && runs.end[0] - runs.begin[0] > 2;
}

/* ---- the lines of a source */

struct lines {
	struct str source;
	size_t begin; /* of the line that was read */
	size_t next;
	struct str line;
};

static bool read_line(struct lines *lines)
{
	struct str rest =
		str_slice(lines->source, lines->next, lines->source.size);

	if (!rest.size)
		return false;
	lines->begin = lines->next;
	lines->line = str_line(&rest);
	lines->next = lines->source.size - rest.size;
	return true;
}

static size_t line_end(const struct lines *lines)
{
	return lines->begin + lines->line.size;
}

static bool is_blank(struct str line)
{
	return !str_trim(line).size;
}

/* Whether a blank line or none follows. */
static bool is_last(struct lines lines)
{
	return !read_line(&lines) || is_blank(lines.line);
}

/* What no table holds: in doubt there is none. */
static bool is_foreign(struct str line)
{
	struct str text = str_trim(line);
	bool code = str_starts(text, S("```")) || str_starts(text, S("~~~"));

	return code || str_starts(text, S(":::")) ||
		(str_starts(line, S("#")) && line.size > 1) ||
		str_find(line, S("-->"), 0) != STR_NONE;
}

/* A header of one line, or the first of several. */
static bool is_head(struct str line)
{
	struct str text = str_trim(line);

	return text.size && !memchr("#><|:", text.at[0], 5) &&
		!marker_size(text) && !is_foreign(line) &&
		str_find(text, S("]:"), 0) == STR_NONE;
}

/* ---- where a table ends */

/* Sets where the first line behind `from` closes a table or is foreign. */
static void find_stop(struct str source, size_t from, struct dashes_stop *stop)
{
	struct lines lines = { .source = source, .next = from };

	if (stop->known && from >= stop->from && from <= stop->at)
		return;
	*stop = (struct dashes_stop){ from, source.size, source.size, false,
		true };
	while (read_line(&lines)) {
		bool closes = is_dashes(lines.line) && is_last(lines);
		if (!closes &&
			(is_blank(lines.line) || !is_foreign(lines.line)))
			continue;
		stop->at = lines.begin;
		stop->end = line_end(&lines);
		stop->closes = closes;
		return;
	}
}

/* A row of few bytes costs as many cells as any. */
static bool is_dense(size_t lines, size_t columns, size_t bytes)
{
	enum { SOME = 1000, TIMES = 4 };

	return lines * columns <= bytes * TIMES + SOME;
}

static size_t count_lines(struct lines lines, size_t end)
{
	size_t count = 0;

	while (lines.next < end && read_line(&lines))
		count++;
	return count;
}

/* With a line that closes it; `lines` stands at the columns. */
static bool find_closed(const struct lines *lines, const struct runs *runs,
	struct dashes_stop *stop, size_t *end)
{
	if (is_last(*lines))
		return false;
	find_stop(lines->source, lines->next, stop);
	*end = stop->end;
	return stop->closes && stop->at > lines->next &&
		is_dense(count_lines(*lines, stop->at), runs->count,
			stop->at - lines->next);
}

/* A simple table with a header: a blank line closes it. */
static bool find_open(struct lines lines, const struct runs *runs, size_t *end)
{
	size_t begin = lines.next;
	size_t count = 0;
	bool closed = false;
	bool valid = false;

	while (read_line(&lines) && !is_blank(lines.line)) {
		if (is_foreign(lines.line) || closed)
			return false;
		closed = is_dashes(lines.line);
		count += !closed;
		*end = line_end(&lines);
		/* cmark must see the end of the comment behind it. */
		valid = line_valid(lines.line);
	}
	return count && valid &&
		is_dense(count, runs->count, lines.next - begin);
}

/* Goes on to the columns below a header of several lines. */
static bool pass_head(struct lines *lines, struct runs *runs)
{
	size_t count = 0;

	while (read_line(lines) && !is_blank(lines->line)) {
		if (is_columns(lines->line, runs))
			return count > 0;
		if (is_dashes(lines->line) || is_foreign(lines->line) ||
			(!count && !is_head(lines->line)))
			return false;
		count++;
	}
	return false;
}

bool dashes_find(
	struct str source, size_t at, struct dashes_stop *stop, size_t *end)
{
	struct lines lines = { .source = source, .next = at };
	struct runs runs;

	if (!read_line(&lines))
		return false;
	if (is_columns(lines.line, &runs))
		return find_closed(&lines, &runs, stop, end);
	if (is_single(lines.line))
		return pass_head(&lines, &runs) &&
			find_closed(&lines, &runs, stop, end);
	struct str head = lines.line;
	return read_line(&lines) && is_columns(lines.line, &runs) &&
		is_head(head) && find_open(lines, &runs, end);
}

/* ---- cells */

struct dashes {
	const struct mask *mask;
	const struct str *lines;
	size_t head; /* the header's first line */
	size_t columns; /* the line that shows them */
	size_t end; /* of the rows */
	struct runs runs;
};

/* A piece for each column; what stands left of the first is in it. */
static void split(
	const struct dashes *table, struct str line, struct str *pieces)
{
	struct ruler ruler = ruler_make(table->mask, line);
	size_t begin = 0;

	for (size_t i = 0; i < table->runs.count; i++) {
		size_t end = i + 1 < table->runs.count ?
			ruler_to(&ruler, table->runs.begin[i + 1]) :
			line.size;
		pieces[i] = str_slice(line, begin, end);
		begin = end;
	}
}

static struct str trim_end(struct str s)
{
	while (s.size && marker_blank(s.at[s.size - 1]))
		s.size--;
	return s;
}

/* The shortest of a column's words above or below its dashes tells. */
struct stand {
	size_t cols;
	bool left; /* blanks left of it */
	bool right;
};

static void heed(
	const struct dashes *table, struct str line, struct stand *stands)
{
	struct str pieces[TABLE_COLUMNS];

	split(table, line, pieces);
	for (size_t i = 0; i < table->runs.count; i++) {
		struct str piece = trim_end(pieces[i]);
		size_t blanks = 0;
		while (blanks < piece.size && marker_blank(piece.at[blanks]))
			blanks++;
		size_t from = i ? 0 : table->runs.begin[0];
		size_t cols = ruler_cols(table->mask, piece);
		size_t wide = table->runs.end[i] - table->runs.begin[i];
		if (!piece.size || (stands[i].cols && stands[i].cols <= cols))
			continue;
		stands[i] = (struct stand){ cols, blanks > from,
			cols < from + wide };
	}
}

static const enum align *read_aligns(
	struct arena *arena, const struct dashes *table)
{
	struct stand stands[TABLE_COLUMNS] = { 0 };
	enum align *align = arena_array(arena, enum align, table->runs.count);
	bool headed = table->head < table->columns;
	size_t begin = headed ? table->head : table->columns + 1;
	size_t end = headed ? table->columns : table->end;

	for (size_t i = begin; i < end && !is_blank(table->lines[i]); i++) {
		heed(table, table->lines[i], stands);
		if (!headed)
			break;
	}
	for (size_t i = 0; i < table->runs.count; i++)
		align[i] = !stands[i].left ? ALIGN_LEFT :
			stands[i].right    ? ALIGN_CENTER :
					     ALIGN_RIGHT;
	return align;
}

static void add_lines(const struct dashes *table, struct cells *cells,
	size_t begin, size_t end, bool single)
{
	struct str pieces[TABLE_COLUMNS];

	for (size_t i = begin; i < end; i++) {
		if (single || is_blank(table->lines[i]))
			cells_end_row(cells);
		if (is_blank(table->lines[i]))
			continue;
		split(table, table->lines[i], pieces);
		cells_line(cells, i, pieces);
	}
	cells_end_row(cells);
}

static bool has_blank(const struct dashes *table)
{
	for (size_t i = table->columns; i < table->end; i++)
		if (is_blank(table->lines[i]))
			return true;
	return false;
}

struct cells dashes_read(struct arena *arena, const struct mask *mask,
	const struct str *lines, size_t count)
{
	struct dashes table = { .mask = mask, .lines = lines, .end = count };

	while (table.columns < count &&
		!is_columns(lines[table.columns], &table.runs))
		table.columns++;
	table.head = is_single(lines[0]);
	if (count && is_dashes(lines[count - 1]))
		table.end--;
	bool single = !table.head && !has_blank(&table);
	struct cells cells = cells_make(
		arena, (uint32_t)table.runs.count, read_aligns(arena, &table));

	if (table.head < table.columns)
		add_lines(&table, &cells, table.head, table.columns, false);
	else
		cells_empty_row(&cells, 0);
	add_lines(&table, &cells, table.columns + 1, table.end, single);
	return cells;
}
