#include "layout/table.h"

enum { HANGING = 2 };

static void add_rows(struct build *build, uint32_t block,
	const struct rows *rows, size_t from, int col, style_set set)
{
	for (size_t i = from; i < rows->count; i++) {
		build_line(build, block, rows->items[i].begin);
		build_text(build, col, block, rows->items[i], set);
	}
}

/* The header's cells one behind another, as many on a line as fit. */
static void add_head(struct build *build, const struct table *table)
{
	style_set set = STYLE_BIT(STYLE_TABLE_HEAD);
	int col = 0;

	for (uint32_t i = 0; i < table->columns; i++) {
		uint32_t block = table_cell(table, 0, i);
		struct rows rows = build_wrap(
			build, block, WRAP_WORDS, build->cols, build->cols);
		int cols = wrap_widest(&rows);
		if (i && rows.count == 1 && col <= build->cols - cols) {
			build_text(build, col, block, rows.items[0], set);
		} else {
			add_rows(build, block, &rows, 0, 0, set);
			col = 0;
		}
		col += (rows.count == 1 ? cols : build->cols) + TABLE_GAP;
	}
}

/* A header's cell as a mark before the cell of each record: its text belongs
 * to the header above. */
static void add_label(struct build *build, uint32_t head, uint32_t cell,
	const struct rows *rows)
{
	struct str text = build->chunk->blocks.items[head].text;

	for (size_t i = 0; i < rows->count; i++) {
		struct row row = rows->items[i];
		bool last = i + 1 == rows->count;
		struct str label = glyph_text(build->arena, build->how.glyphs,
			str_slice(text, row.begin, row.end));
		build_line(build, cell, 0);
		if (last && row.cols < build->cols) {
			label = str_format(
				build->arena, "%.*s:", STR(label));
			row.cols++;
		}
		build_mark(build, 0, label, row.cols,
			STYLE_BIT(STYLE_TABLE_HEAD));
	}
}

/* The cell behind its label, or below it where that leaves too little room. */
static void add_field(struct build *build, uint32_t head, uint32_t cell)
{
	struct rows label = build_wrap(
		build, head, WRAP_WORDS, build->cols, build->cols);
	int taken = wrap_widest(&label) + (int)sizeof ": " - 1;
	bool beside = label.count == 1 && taken <= build->cols / 2;
	int hanging = build->cols > 2 * HANGING ? HANGING : 0;
	int cols = build_less(build->cols, hanging);
	struct rows rows = build_wrap(build, cell, WRAP_WORDS,
		beside ? build->cols - taken : cols, cols);

	if (!build->chunk->blocks.items[head].text.size) {
		add_rows(build, cell, &rows, 0, hanging, 0);
		return;
	}
	add_label(build, head, cell, &label);
	if (beside)
		build_text(build, taken, cell, rows.items[0], 0);
	add_rows(build, cell, &rows, beside, hanging, 0);
}

void table_records(struct build *build, const struct table *table)
{
	if (table_has_head(build->chunk, table)) {
		add_head(build, table);
		table_below_head(build, table);
		build_rule(build, 0, build->cols);
	}
	for (uint32_t row = 1; row < table->rows; row++) {
		if (row > 1)
			build_space(build, table_cell(table, row, 0));
		for (uint32_t i = 0; i < table->columns; i++)
			add_field(build, table_cell(table, 0, i),
				table_cell(table, row, i));
	}
}
