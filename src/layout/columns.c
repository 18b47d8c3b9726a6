#include "layout/columns.h"

/* Between what a column's width is chosen. */
enum { WORD_TO_NATURAL, PART_TO_WORD, LIMITS };

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

static int lowest(const struct column *column, unsigned limits)
{
	int part = smaller(column->word, COLUMN_WORD);

	if (limits == WORD_TO_NATURAL)
		return column->word;
	return part > column->cluster ? part : column->cluster;
}

static int highest(const struct column *column, unsigned limits)
{
	return limits == WORD_TO_NATURAL ? column->natural : column->word;
}

static int clamp(const struct column *column, unsigned limits, int level)
{
	int low = lowest(column, limits);
	int wanted = smaller(level, highest(column, limits));

	return wanted > low ? wanted : low;
}

/* Whether they fit when none goes beyond the level but for its lowest. */
static bool fits(const struct column *columns, size_t count, unsigned limits,
	int level, int cols)
{
	for (size_t i = 0; i < count; i++) {
		int taken = clamp(&columns[i], limits, level);
		if (taken > cols)
			return false;
		cols -= taken;
	}
	return true;
}

static int highest_level(
	const struct column *columns, size_t count, unsigned limits, int cols)
{
	int low = 0;
	int high = cols;

	while (low < high) {
		int middle = low + (high - low + 1) / 2;
		if (fits(columns, count, limits, middle, cols))
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

/* All to the level, and what is left to those that want more, one each. */
static void share(
	struct column *columns, size_t count, unsigned limits, int cols)
{
	int level = highest_level(columns, count, limits, cols);

	for (size_t i = 0; i < count; i++) {
		columns[i].cols = clamp(&columns[i], limits, level);
		cols -= columns[i].cols;
	}
	for (size_t i = 0; i < count && cols > 0; i++)
		if (columns[i].cols == level &&
			level < highest(&columns[i], limits)) {
			columns[i].cols++;
			cols--;
		}
}

bool columns_share(struct column *columns, size_t count, int cols)
{
	/* Records would not give a lone column any more room. */
	if (count == 1 && columns->cluster <= cols) {
		columns->cols = smaller(columns->natural, cols);
		return true;
	}
	for (unsigned limits = 0; limits < LIMITS; limits++)
		if (fits(columns, count, limits, 0, cols)) {
			share(columns, count, limits, cols);
			return true;
		}
	return false;
}
