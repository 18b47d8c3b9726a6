#include "layout/table.h"

#include "layout/columns.h"
#include "layout/measure.h"

struct grid {
	const struct table *table;
	struct column *columns; /* [table->columns] */
	struct rows *cells; /* [table->columns], of the row at work */
	bool spaced; /* an empty line between rows, since some cells wrap */
};

/* What one measure makes of a column's cells: the widest, at least 1. */
static int widest_in(const struct build *build, const struct table *table,
	uint32_t column,
	int (*measure)(const struct build *build, uint32_t block))
{
	int most = 1;

	for (uint32_t row = 0; row < table->rows; row++) {
		int found = measure(build, table_cell(table, row, column));
		if (found > most)
			most = found;
	}
	return most;
}

static void measure_naturals(const struct build *build, struct grid *grid)
{
	for (uint32_t i = 0; i < grid->table->columns; i++)
		grid->columns[i].natural =
			widest_in(build, grid->table, i, measure_natural);
}

static void measure_words(const struct build *build, struct grid *grid)
{
	for (uint32_t i = 0; i < grid->table->columns; i++) {
		struct column *column = &grid->columns[i];
		column->word = widest_in(build, grid->table, i, measure_word);
		column->cluster =
			widest_in(build, grid->table, i, measure_cluster);
	}
}

/* What all columns may take together, or less than 1. */
static int shared_cols(const struct build *build, const struct table *table)
{
	uint32_t most = (uint32_t)build->cols / TABLE_GAP + 1;

	if (table->columns > most)
		return 0;
	return build->cols - (int)(table->columns - 1) * TABLE_GAP;
}

/* Gives each column its width; false: they are too narrow for their words. */
static bool set_widths(const struct build *build, struct grid *grid)
{
	int natural = -TABLE_GAP;

	if (build->cols && shared_cols(build, grid->table) < 1)
		return false;
	measure_naturals(build, grid);
	for (uint32_t i = 0; i < grid->table->columns; i++) {
		grid->columns[i].cols = grid->columns[i].natural;
		natural += grid->columns[i].natural + TABLE_GAP;
	}
	if (!build->cols || natural <= build->cols)
		return true;
	grid->spaced = true;
	measure_words(build, grid);
	return columns_share(grid->columns, grid->table->columns,
		shared_cols(build, grid->table));
}

/* Where a cell's row stands in its column. */
static int shift(enum align align, int space)
{
	if (space < 0)
		return 0;
	return align == ALIGN_RIGHT   ? space :
		align == ALIGN_CENTER ? space / 2 :
					0;
}

/* Line number `line` of a row of the table; false: no cell reaches so far. */
static bool add_line(struct build *build, const struct grid *grid, uint32_t row,
	size_t line, style_set set)
{
	const struct table *table = grid->table;
	bool begun = false;
	int col = 0;

	for (uint32_t i = 0; i < table->columns; i++) {
		const struct rows *rows = &grid->cells[i];
		const struct column *column = &grid->columns[i];
		if (line < rows->count) {
			uint32_t block = table_cell(table, row, i);
			struct row cell = rows->items[line];
			if (!begun)
				build_line(build, block, cell.begin);
			begun = true;
			build_text(build,
				col +
					shift(table->align[i],
						column->cols - cell.cols),
				block, cell, set);
		}
		col += column->cols + TABLE_GAP;
	}
	return begun;
}

static void add_row(struct build *build, const struct grid *grid, uint32_t row,
	style_set set)
{
	const struct table *table = grid->table;

	for (uint32_t i = 0; i < table->columns; i++)
		grid->cells[i] =
			build_wrap(build, table_cell(table, row, i), WRAP_WORDS,
				grid->columns[i].cols, grid->columns[i].cols);
	for (size_t line = 0; add_line(build, grid, row, line, set);)
		line++;
}

void table_below_head(struct build *build, const struct table *table)
{
	uint32_t behind = table_cell(table, 1, 0);
	const struct block *last = &build->chunk->blocks.items[behind - 1];

	if (table->rows > 1)
		build_line(build, behind, 0);
	else
		build_line(build, behind - 1, (uint32_t)last->text.size);
}

static void add_rules(struct build *build, const struct grid *grid)
{
	const struct table *table = grid->table;
	int col = 0;

	table_below_head(build, table);
	for (uint32_t i = 0; i < table->columns; i++) {
		build_rule(build, col, grid->columns[i].cols);
		col += grid->columns[i].cols + TABLE_GAP;
	}
}

static void add_rows(struct build *build, const struct grid *grid)
{
	const struct table *table = grid->table;

	if (table_has_head(build->chunk, table)) {
		add_row(build, grid, 0, STYLE_BIT(STYLE_TABLE_HEAD));
		add_rules(build, grid);
	}
	for (uint32_t row = 1; row < table->rows; row++) {
		if (row > 1 && grid->spaced)
			build_space(build, table_cell(table, row, 0));
		add_row(build, grid, row, 0);
	}
}

void table_lines(struct build *build, uint32_t block)
{
	const struct chunk *chunk = build->chunk;
	const struct table *table =
		&chunk->tables.items[chunk->blocks.items[block].table];
	struct grid grid = { .table = table };

	grid.columns = arena_array(build->arena, struct column, table->columns);
	grid.cells = arena_array(build->arena, struct rows, table->columns);
	if (set_widths(build, &grid))
		add_rows(build, &grid);
	else
		table_records(build, table);
}
