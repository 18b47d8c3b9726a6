#include "parse/caption.h"
#include "parse/grid.h"
#include "parse/table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct table_lines lines_of(struct arena *arena, struct str source)
{
	struct table_lines lines = { 0 };

	while (source.size)
		arena_push(arena, &lines)->text = str_line(&source);
	return lines;
}

/* "header-end columns aligns", or an empty string without a table. */
static struct str place_of(struct arena *arena, struct str source)
{
	struct table_lines lines = lines_of(arena, source);
	struct table_place place;

	if (!table_find(arena, &lines, 0, &place))
		return S("");
	struct text out = { .arena = arena };
	text_format(&out, "%zu-%zu ", place.header, place.end);
	for (uint32_t i = 0; i < place.columns; i++)
		text_add_char(&out, "lrc"[place.align[i]]);
	return text_str(&out);
}

static void a_table_is_a_header_and_a_delimiter_row(void **state)
{
	static const char *const examples[][2] = {
		{ "a|b\n-|-\n", "0-2 ll" },
		{ "|a|b|\n| :-: |-:|\n1\n2", "0-4 cr" },
		{ "x\na\n:-\nb", "1-4 l" },
		{ "|a|\n|-|\n|\n|b|", "0-2 l" },
		{ "|a|\n|-|\n2. b", "0-2 l" },
		{ "|a|\n|-|\n-", "0-2 l" },
		{ "|a|\n|-|\n---", "0-2 l" },
		{ "|a|\n|-|\n===", "0-3 l" },
		{ "|a|b|\n|-|", "" },
		{ "|a|\n|x|", "" },
		{ "a\n-", "" },
		{ "|-|", "" },
		{ "|a|\n|- -|", "" },
		{ "|a|\n||", "" },
		{ "|a\\|b|\n|-|", "0-2 l" },
	};
	struct arena arena = arena_make(1 << 12);

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		struct str place = place_of(&arena, str_from(examples[i][0]));
		assert_string_equal(str_c(&arena, place), examples[i][1]);
	}
	arena_free(&arena);
}

static void cells_are_parted_by_bars_without_a_backslash(void **state)
{
	static const char *const examples[][2] = {
		{ "| a | b |", "a,b,,," },
		{ "a|b", "a,b,,," },
		{ "a\\|b|c\\\\|d", "a|b,c\\|d,,," },
		{ "||a|", ",a,,," },
		{ "  | a\t|  ", "a,,,," },
		{ "", ",,,," },
	};
	struct arena arena = arena_make(1 << 12);

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		struct str row = table_row(str_from(examples[i][0]));
		struct text out = { .arena = &arena };
		for (int j = 0; j < 4; j++) {
			text_add(&out, table_cell(&arena, &row));
			text_add_char(&out, ',');
		}
		assert_string_equal(
			str_c(&arena, text_str(&out)), examples[i][1]);
	}
	arena_free(&arena);
}

static void lazy_and_indented_lines_are_no_rows(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct table_lines lines = lines_of(&arena, S("|a|\n|-|\n|b|\n|c|\n"));
	struct table_place place;

	(void)state;
	lines.items[3].lazy = true;
	assert_true(table_find(&arena, &lines, 0, &place));
	assert_int_equal(place.end, 3);
	lines.items[2].indent = 4;
	assert_true(table_find(&arena, &lines, 0, &place));
	assert_int_equal(place.end, 2);
	lines.items[1].lazy = true;
	assert_false(table_find(&arena, &lines, 0, &place));
	arena_free(&arena);
}

static void columns_are_bounded(void **state)
{
	struct arena arena = arena_make(1 << 12);

	(void)state;
	for (size_t columns = 128; columns <= 129; columns++) {
		struct text text = { .arena = &arena };
		text_add_repeat(&text, S("|a"), columns);
		text_add(&text, S("\n"));
		text_add_repeat(&text, S("|-"), columns);
		struct str place = place_of(&arena, text_str(&text));
		assert_int_equal(place.size > 0, columns == 128);
	}
	arena_free(&arena);
}

static void missing_cells_are_bounded(void **state)
{
	struct arena arena = arena_make(1 << 16);
	struct text text = { .arena = &arena };
	struct table_place place;

	(void)state;
	text_add_repeat(&text, S("|a"), 101);
	text_add(&text, S("\n"));
	text_add_repeat(&text, S("|-"), 101);
	text_add_repeat(&text, S("\na"), 1000);
	struct table_lines lines = lines_of(&arena, text_str(&text));
	assert_true(table_find(&arena, &lines, 0, &place));
	assert_int_equal(place.end, 2 + 10);
	arena_free(&arena);
}

/* "begin-end aligns", then the cells, rows with line ends between. */
static struct str grid_of(struct arena *arena, struct str source)
{
	struct mask mask = mask_source(arena, source, 0, NULL);
	struct table_lines lines = lines_of(arena, mask.text);
	struct grid_place place;

	if (!grid_find(arena, &mask, &lines, 0, &place))
		return S("");
	struct text out = { .arena = arena };
	text_format(&out, "%zu-%zu ", place.begin, place.end);
	for (uint32_t i = 0; i < place.cells.columns; i++)
		text_add_char(&out, "lrc"[place.cells.align[i]]);
	for (size_t i = 0; i < place.cells.texts.count; i++) {
		text_add(&out, i % place.cells.columns ? S("|") : S("\n"));
		text_add(&out, place.cells.texts.items[i]);
	}
	return text_str(&out);
}

static void grids_have_cells_of_several_lines(void **state)
{
	static const char *const examples[][2] = {
		{ "+---+---+\n| a | b |\n+==:+:=:+\n| 1 | 2 |\n"
		  "| 3 |   |\n|   | 4 |\n+---+---+",
			"0-7 rc\na|b\n1 3|2<br>4" },
		{ "x\n+--+\n|a |\n+--+\n|- |\n|b |\n+--+\ny",
			"1-7 l\n\na\n- b" },
		{ "+-----+\n| - a |\n| 1. b |\n| c\\ |\n| d |\n+-----+",
			"0-6 l\n\n• a<br>1. b c<br>d" },
		{ "+---+---+\n| a | b |\n| wide  |\n+---+---+\n",
			"0-4 ll\n|\na wide|b" },
		{ "+---+---+\n| a | b |\n|   +---+\n| c | d |\n+---+---+\n",
			"0-5 ll\n|\na|b\nc|d" },
		{ "+----+--+\n|`|` |x |\n|植物|y |\n+----+--+\n",
			"0-4 ll\n|\n`|` 植物|x y" },
		{ "+---+\n| a |\n+---", "" },
		{ "+---+\n+---+\n", "" },
		{ "+---+\na\n+---+\n", "" },
		{ "+---+  +---+\n| a |  | b |\n+---+  +---+\n", "" },
	};
	struct arena arena = arena_make(1 << 12);

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		struct str grid = grid_of(&arena, str_from(examples[i][0]));
		assert_string_equal(str_c(&arena, grid), examples[i][1]);
	}
	arena_free(&arena);
}

/* A mask is wider or narrower than what it hides. */
static void masked_cells_keep_their_columns(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct str grid = grid_of(
		&arena, S("+-------+---+\n| $|x|$ | b |\n+-------+---+\n"));

	(void)state;
	assert_true(str_starts(grid, S("0-3 ll\n|\n$")));
	assert_true(str_ends(grid, S("$|b")));
	arena_free(&arena);
}

static void captions_lose_what_is_for_programs(void **state)
{
	static const char *const examples[][2] = {
		{ ": a *b* {#tbl-x .c}", "a *b* " },
		{ "Table: a {width=5}", "a " },
		{ "table: (\\#tab:x) a", " a" },
		{ ": a []{label=\"x\"}", "a " },
		{ ": a {b}", "a {b}" },
		{ ": {#x}", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		struct str line = str_from(examples[i][0]);
		assert_true(caption_begins(line));
		assert_true(str_equal(caption_words(line, true, true),
			str_from(examples[i][1])));
	}
	assert_false(caption_begins(S(":a")));
	assert_false(caption_begins(S("Table:")));
	assert_false(caption_begins(S("Tables: a")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_is_a_header_and_a_delimiter_row),
		cmocka_unit_test(cells_are_parted_by_bars_without_a_backslash),
		cmocka_unit_test(lazy_and_indented_lines_are_no_rows),
		cmocka_unit_test(columns_are_bounded),
		cmocka_unit_test(missing_cells_are_bounded),
		cmocka_unit_test(grids_have_cells_of_several_lines),
		cmocka_unit_test(masked_cells_keep_their_columns),
		cmocka_unit_test(captions_lose_what_is_for_programs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
