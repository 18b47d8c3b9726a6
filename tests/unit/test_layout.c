#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout/layout.h"
#include "print/line.h"

#include <locale.h>

static struct arena arena;

static struct block *add(
	struct chunk *chunk, enum block_kind kind, const char *text)
{
	struct block *block = arena_push(&arena, &chunk->blocks);

	*block = (struct block){ .kind = kind,
		.level = 1,
		.text = str_from(text),
		.table = NONE,
		.section = NONE,
		.first_prefix = (uint32_t)chunk->prefixes.count };
	return block;
}

/* One more container around the last block. Items whose markers begin alike
 * are of one list; boxes of one number have one fence. */
static void within(struct chunk *chunk, enum prefix_kind kind,
	uint32_t container, const char *marker, bool tight)
{
	struct block *last = &chunk->blocks.items[chunk->blocks.count - 1];

	last->prefix_count++;
	*arena_push(&arena, &chunk->prefixes) = (struct prefix){
		.kind = kind,
		.container = container,
		.marker = str_from(marker),
		.tight = tight,
		.list = (unsigned char)marker[0],
		.fence = container,
	};
}

/* Cells row by row. */
static void add_table(struct chunk *chunk, uint32_t rows, uint32_t columns,
	const enum align *align, const char *const *cells)
{
	struct table *table = arena_push(&arena, &chunk->tables);

	*table = (struct table){
		.first_block = (uint32_t)chunk->blocks.count,
		.rows = rows,
		.columns = columns,
		.align = align,
	};
	for (uint32_t i = 0; i < rows * columns; i++)
		add(chunk, BLOCK_CELL, cells[i])->table =
			(uint32_t)chunk->tables.count - 1;
}

static void expect(const struct chunk *chunk, struct lines lines,
	struct layout how, const char *expected)
{
	struct text text = { .arena = &arena };

	for (size_t i = 0; i < lines.lines.count; i++) {
		text_add(&text,
			print_line(&arena, chunk, &lines, i, how.glyphs));
		text_add_char(&text, '\n');
		assert_true(!how.cols || lines.lines.items[i].cols <= how.cols);
	}
	assert_string_equal(str_c(&arena, text_str(&text)), expected);
}

static void expect_unit(const struct chunk *chunk, uint32_t block,
	struct layout how, const char *expected)
{
	expect(chunk, layout_lines(&arena, chunk, block, how), how, expected);
}

static void expect_space(
	const struct chunk *chunk, uint32_t below, const char *expected)
{
	struct layout how = { .cols = 40 };
	struct lines lines;

	if (!layout_space(&arena, chunk, below - 1, chunk, below, how, &lines))
		assert_null(expected);
	else
		expect(chunk, lines, how, expected);
}

static void containers_draw_bars_and_hanging_markers(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_PARAGRAPH, "some words of it");
	within(&chunk, PREFIX_QUOTE, 0, "", false);
	within(&chunk, PREFIX_ITEM, 1, "12.", false);
	add(&chunk, BLOCK_PARAGRAPH, "more");
	within(&chunk, PREFIX_QUOTE, 0, "", false);
	within(&chunk, PREFIX_ITEM, 1, "12.", false);
	expect_unit(&chunk, 0, (struct layout){ .cols = 16 },
		"│ 12. some words\n│     of it\n");
	expect_unit(&chunk, 1, (struct layout){ .cols = 16 }, "│     more\n");
	expect_unit(&chunk, 0, (struct layout){ .cols = 0 },
		"│ 12. some words of it\n");
	expect_unit(&chunk, 0, (struct layout){ .glyphs.ascii = true },
		"| 12. some words of it\n");
}

static void a_box_says_its_name_once(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_PARAGRAPH, "one");
	within(&chunk, PREFIX_BOX, 0, "warning", false);
	within(&chunk, PREFIX_ITEM, 1, "•", false);
	add(&chunk, BLOCK_PARAGRAPH, "two");
	within(&chunk, PREFIX_BOX, 0, "warning", false);
	expect_unit(&chunk, 0, (struct layout){ .cols = 20 },
		"┃ warning\n┃ • one\n");
	expect_unit(&chunk, 1, (struct layout){ .cols = 20 }, "┃ two\n");
}

static void deep_containers_collapse_and_leave_room_for_text(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_PARAGRAPH, "twelve words");
	for (uint32_t i = 0; i < 60; i++)
		within(&chunk, PREFIX_QUOTE, i, "", false);
	within(&chunk, PREFIX_ITEM, 60, "•", false);
	expect_unit(&chunk, 0, (struct layout){ .cols = 20 },
		"│ │ │ │ │ • twelve\n│ │ │ │ │ words\n");
	expect_unit(
		&chunk, 0, (struct layout){ .cols = 7 }, "• twelv\ne words\n");
}

static void headings_keep_room_for_a_fold_mark(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_HEADING, "Of nettles and docks")->section = 0;
	struct lines lines =
		layout_lines(&arena, &chunk, 0, (struct layout){ .cols = 12 });
	assert_int_equal(lines.pieces.items[0].kind, PIECE_FOLD);
	assert_int_equal(lines.pieces.items[0].cols, 2);
	assert_int_equal(lines.pieces.items[1].styles, STYLE_BIT(STYLE_TITLE));
	expect(&chunk, lines, (struct layout){ .cols = 12 },
		"  Of nettles\n  and docks\n");
}

/* The columns that are free behind the last line of a heading. */
static int free_behind(const struct chunk *chunk, struct layout how)
{
	struct lines lines = layout_lines(&arena, chunk, 0, how);

	return how.cols - lines.lines.items[lines.lines.count - 1].cols;
}

static void behind_headings_stays_room_for_what_they_hide(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_HEADING, "Of nettles and docks, of sorrel and burr")
		->section = 0;
	for (int cols = 15; cols < 60; cols++)
		assert_true(
			free_behind(&chunk, (struct layout){ .cols = cols }) >=
			(cols < 30 ? 7 : 10));
	expect_unit(&chunk, 0, (struct layout){ .cols = 50 },
		"  Of nettles and docks, of sorrel and\n  burr\n");
	expect_unit(&chunk, 0, (struct layout){ .cols = 60 },
		"  Of nettles and docks, of sorrel and burr\n");
	expect_unit(&chunk, 0, (struct layout){ .cols = 50, .print = true },
		"Of nettles and docks, of sorrel and burr\n"
		"========================================\n");
	chunk.blocks.items[0].section = NONE;
	assert_int_equal(free_behind(&chunk, (struct layout){ .cols = 42 }), 2);
}

static void long_words_of_headings_are_not_broken_for_it(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_HEADING, "On hydroxymitragynine")->section = 0;
	expect_unit(&chunk, 0, (struct layout){ .cols = 22 },
		"  On\n  hydroxymitragynine\n\n");
	expect_unit(&chunk, 0, (struct layout){ .cols = 28 },
		"  On\n  hydroxymitragynine\n");
	expect_unit(&chunk, 0, (struct layout){ .cols = 15 },
		"  On\n  hydroxymitrag\n  ynine\n");
}

static void headings_in_print_are_underlined_or_marked(void **state)
{
	struct layout how = { .cols = 12, .print = true };
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_HEADING, "Of nettles and docks")->section = 0;
	add(&chunk, BLOCK_HEADING, "Nettles")->level = 2;
	add(&chunk, BLOCK_HEADING, "In May and June")->level = 3;
	expect_unit(&chunk, 0, how, "Of nettles\nand docks\n==========\n");
	expect_unit(&chunk, 1, how, "Nettles\n-------\n");
	expect_unit(&chunk, 2, how, "### In May\n    and June\n");
}

static void code_keeps_its_indentation(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_CODE, "if x:\n\n\ty  =  12345678901");
	expect_unit(&chunk, 0, (struct layout){ .cols = 20 },
		"    if x:\n\n        y  =\n    ↪ 12345678901\n");
	expect_unit(&chunk, 0, (struct layout){ .cols = 0 },
		"    if x:\n\n        y  =  12345678901\n");
}

static void code_that_goes_on_is_marked(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_CODE, "listing-03-02/src/main.rs opened\nnext");
	within(&chunk, PREFIX_QUOTE, 0, "", false);
	expect_unit(&chunk, 0, (struct layout){ .cols = 32 },
		"│     listing-03-02/src/main.rs\n│     ↪ opened\n│     "
		"next\n");
	expect_unit(&chunk, 0,
		(struct layout){ .cols = 24, .glyphs.ascii = true },
		"|     listing-03-02/src/\n|     > main.rs opened\n"
		"|     next\n");
	struct lines lines =
		layout_lines(&arena, &chunk, 0, (struct layout){ .cols = 32 });
	const struct line *second = &lines.lines.items[1];
	const struct piece *mark = &lines.pieces.items[second->first_piece + 1];
	assert_int_equal(mark->kind, PIECE_MARK);
	assert_int_equal(mark->styles, STYLE_BIT(STYLE_FAINT));
	assert_int_equal(layout_line_at(&lines, 0, second->begin), 1);
}

static void rules_are_short(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_RULE, "");
	expect_unit(&chunk, 0, (struct layout){ .cols = 5 }, "─────\n");
	expect_unit(&chunk, 0, (struct layout){ .glyphs.ascii = true },
		"------------------------\n");
}

static const enum align aligns[] = { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTER };
static const char *const cells[] = { "Plant", "Sum", "日本", "Nettle", "7", "x",
	"Docks", "12", "a longer remark" };

static void tables_stand_in_columns(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add_table(&chunk, 3, 3, aligns, cells);
	expect_unit(&chunk, 0, (struct layout){ .cols = 40 },
		"Plant   Sum       日本\n"
		"──────  ───  ───────────────\n"
		"Nettle    7         x\n"
		"Docks    12  a longer remark\n");
	expect_unit(&chunk, 0, (struct layout){ .cols = 20 },
		"Plant   Sum   日本\n"
		"──────  ───  ───────\n"
		"Nettle    7     x\n"
		"\n"
		"Docks    12     a\n"
		"             longer\n"
		"             remark\n");
}

static void tables_with_too_many_columns_become_records(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add_table(&chunk, 3, 3, aligns, cells);
	expect_unit(&chunk, 0, (struct layout){ .cols = 12 },
		"Plant  Sum\n"
		"日本\n"
		"────────────\n"
		"Plant:\n"
		"  Nettle\n"
		"Sum: 7\n"
		"日本: x\n"
		"\n"
		"Plant:\n"
		"  Docks\n"
		"Sum: 12\n"
		"日本: a\n"
		"  longer\n"
		"  remark\n");
}

static void a_table_without_header_text_has_no_header(void **state)
{
	static const char *const bare[] = { "", "", "a", "b" };
	struct chunk chunk = { 0 };

	(void)state;
	add_table(&chunk, 2, 2, aligns, bare);
	expect_unit(&chunk, 0, (struct layout){ .cols = 40 }, "a  b\n");
}

static void every_place_has_its_line(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_PARAGRAPH, "one two three");
	struct lines lines =
		layout_lines(&arena, &chunk, 0, (struct layout){ .cols = 7 });
	assert_int_equal(layout_line_at(&lines, 0, 0), 0);
	assert_int_equal(layout_line_at(&lines, 0, 7), 0);
	assert_int_equal(layout_line_at(&lines, 0, 8), 1);
	assert_int_equal(layout_line_at(&lines, 0, 99), 1);
}

static void every_place_of_a_table_has_its_line(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add_table(&chunk, 3, 3, aligns, cells);
	struct lines lines =
		layout_lines(&arena, &chunk, 0, (struct layout){ .cols = 20 });
	assert_int_equal(layout_line_at(&lines, 1, 0), 0);
	assert_int_equal(layout_line_at(&lines, 5, 0), 2);
	assert_int_equal(layout_line_at(&lines, 6, 4), 4);
	assert_int_equal(layout_line_at(&lines, 8, 0), 4);
	assert_int_equal(layout_line_at(&lines, 8, 2), 5);
	assert_int_equal(layout_line_at(&lines, 8, 14), 6);
	lines = layout_lines(&arena, &chunk, 0, (struct layout){ .cols = 12 });
	assert_int_equal(layout_line_at(&lines, 1, 2), 0);
	assert_int_equal(layout_line_at(&lines, 2, 2), 1);
	assert_int_equal(layout_line_at(&lines, 3, 2), 4);
	assert_int_equal(layout_line_at(&lines, 8, 9), 13);
}

static void space_parts_blocks_but_not_those_of_tight_lists(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_PARAGRAPH, "before");
	add(&chunk, BLOCK_PARAGRAPH, "one");
	within(&chunk, PREFIX_ITEM, 0, "•", true);
	add(&chunk, BLOCK_PARAGRAPH, "two");
	within(&chunk, PREFIX_ITEM, 1, "•", true);
	add(&chunk, BLOCK_PARAGRAPH, "two, inner");
	within(&chunk, PREFIX_ITEM, 1, "•", true);
	within(&chunk, PREFIX_ITEM, 2, "1.", false);
	add(&chunk, BLOCK_PARAGRAPH, "two, inner, more");
	within(&chunk, PREFIX_ITEM, 1, "•", true);
	within(&chunk, PREFIX_ITEM, 2, "1.", false);
	add(&chunk, BLOCK_PARAGRAPH, "other list");
	within(&chunk, PREFIX_ITEM, 3, "1.", true);
	add(&chunk, BLOCK_PARAGRAPH, "after");
	expect_space(&chunk, 1, "\n");
	expect_space(&chunk, 2, NULL);
	expect_space(&chunk, 3, NULL);
	expect_space(&chunk, 4, "\n");
	expect_space(&chunk, 5, "\n");
	expect_space(&chunk, 6, "\n");
}

static void space_parts_lists_that_touch(void **state)
{
	struct chunk chunk = { 0 };

	(void)state;
	add(&chunk, BLOCK_PARAGRAPH, "one");
	within(&chunk, PREFIX_ITEM, 0, "•", true);
	add(&chunk, BLOCK_PARAGRAPH, "two");
	within(&chunk, PREFIX_ITEM, 1, "•", true);
	add(&chunk, BLOCK_PARAGRAPH, "another");
	within(&chunk, PREFIX_ITEM, 2, "*", true);
	expect_space(&chunk, 1, NULL);
	expect_space(&chunk, 2, "\n");
}

static void a_box_goes_on_in_the_next_chunk(void **state)
{
	struct chunk above = { 0 };
	struct chunk below = { 0 };
	struct layout how = { .cols = 40 };
	struct lines space;

	(void)state;
	add(&above, BLOCK_PARAGRAPH, "one");
	within(&above, PREFIX_BOX, 5, "note", false);
	within(&above, PREFIX_QUOTE, 6, "", false);
	add(&below, BLOCK_PARAGRAPH, "two");
	within(&below, PREFIX_BOX, 5, "note", false);
	within(&below, PREFIX_QUOTE, 6, "", false);
	below.prefixes.items[0].goes_on = true;
	assert_true(layout_space(&arena, &above, 0, &below, 0, how, &space));
	expect(&below, space, how, "┃\n");
	expect_unit(&below, 0, how, "┃ │ two\n");
	below.prefixes.items[0].fence = 7;
	assert_true(layout_space(&arena, &above, 0, &below, 0, how, &space));
	expect(&below, space, how, "\n");
}

static void space_in_a_quote_carries_its_bar(void **state)
{
	struct chunk chunk = { 0 };
	struct layout how = { .cols = 40 };
	struct lines space;

	(void)state;
	add(&chunk, BLOCK_PARAGRAPH, "one");
	within(&chunk, PREFIX_QUOTE, 0, "", false);
	within(&chunk, PREFIX_QUOTE, 1, "", false);
	add(&chunk, BLOCK_PARAGRAPH, "two");
	within(&chunk, PREFIX_QUOTE, 0, "", false);
	add(&chunk, BLOCK_PARAGRAPH, "three");
	within(&chunk, PREFIX_QUOTE, 2, "", false);
	expect_space(&chunk, 1, "│\n");
	expect_space(&chunk, 2, "\n");
	struct chunk next = chunk;
	assert_true(layout_space(&arena, &chunk, 0, &next, 1, how, &space));
	expect(&next, space, how, "\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(containers_draw_bars_and_hanging_markers),
		cmocka_unit_test(a_box_says_its_name_once),
		cmocka_unit_test(
			deep_containers_collapse_and_leave_room_for_text),
		cmocka_unit_test(headings_keep_room_for_a_fold_mark),
		cmocka_unit_test(behind_headings_stays_room_for_what_they_hide),
		cmocka_unit_test(long_words_of_headings_are_not_broken_for_it),
		cmocka_unit_test(headings_in_print_are_underlined_or_marked),
		cmocka_unit_test(code_keeps_its_indentation),
		cmocka_unit_test(code_that_goes_on_is_marked),
		cmocka_unit_test(rules_are_short),
		cmocka_unit_test(tables_stand_in_columns),
		cmocka_unit_test(tables_with_too_many_columns_become_records),
		cmocka_unit_test(a_table_without_header_text_has_no_header),
		cmocka_unit_test(every_place_has_its_line),
		cmocka_unit_test(every_place_of_a_table_has_its_line),
		cmocka_unit_test(space_parts_lists_that_touch),
		cmocka_unit_test(a_box_goes_on_in_the_next_chunk),
		cmocka_unit_test(
			space_parts_blocks_but_not_those_of_tight_lists),
		cmocka_unit_test(space_in_a_quote_carries_its_bar),
	};

	setlocale(LC_ALL, "C.UTF-8");
	arena = arena_make(1 << 16);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(&arena);
	return failed;
}
