/*
 * A table to lines: in columns, or where their words do not fit, as records.
 *
 *	Plant   Leaf		Plant  Leaf
 *	──────  ────		────────────
 *	Nettle  hairy		Plant: Nettle
 *				Leaf: hairy
 */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "layout/build.h"

enum { TABLE_GAP = 2 /* columns between two cells */ };

/* The table whose first cell is `block`. */
void table_lines(struct build *build, uint32_t block);

/* The same as records, each a line `header: cell` for each cell. */
void table_records(struct build *build, const struct table *table);

/* A new line below the header row. */
void table_below_head(struct build *build, const struct table *table);

static inline uint32_t table_cell(
	const struct table *table, uint32_t row, uint32_t column)
{
	return table->first_block + row * table->columns + column;
}

/* Whether the header row has any text. A table may be written without. */
static inline bool table_has_head(
	const struct chunk *chunk, const struct table *table)
{
	for (uint32_t i = 0; i < table->columns; i++)
		if (chunk->blocks.items[table_cell(table, 0, i)].text.size)
			return true;
	return table->rows < 2;
}

#endif
