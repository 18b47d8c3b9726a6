#include "parse/dashes.h"

#include "parse/cut.h"
#include "parse/markdown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* How many bytes a table at the beginning takes; 0: there is none. */
static size_t find(const char *source)
{
	struct dashes_stop stop = { 0 };
	size_t end = 0;

	return dashes_find(str_from(source), 0, &stop, &end) ? end : 0;
}

static void a_table_ends_where_pandoc_ends_it(void **state)
{
	static const struct {
		const char *source;
		size_t end;
	} examples[] = {
		{ "a b\n-- --\nc d\n\ne", 13 },
		{ "a b\n-- --\nc d\n-- --\n", 19 },
		{ "-- --\nc d\n-- --\n\ne", 15 },
		{ "-- --\nc d\n\ne f\n-----\n", 20 },
		{ "-----\na b\n-- --\nc d\n-----", 25 },
		{ "-----\na b\n-- --\nc\n\nd\n-----\n", 26 },
		{ "a\n-----\nb\n", 0 },
		{ "a b\n- - -\nc d\n", 0 },
		{ "a b\n-- --\n\nc d\n", 0 },
		{ "-- --\nc d\n\ne\n", 0 },
		{ "-----\n\na b\n-- --\nc\n-----\n", 0 },
		{ "# a\n-- --\nb\n", 0 },
		{ "- a\n-- --\nb\n", 0 },
		{ "a\n-- --\n-->\n", 0 },
		{ "a\n-- --\n```\n", 0 },
		{ "-- --\na\n\n:::\n\n-- --\n", 0 },
		{ "a\n    -- --\nb\n", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
		assert_int_equal(find(examples[i].source), examples[i].end);
}

/* Cells with bars between, rows with line ends, the alignments in front. */
static struct str table_of(struct arena *arena, const char *source)
{
	struct cut cut = cut_source(arena, str_from(source), 1, SIZE_MAX);
	struct markdown markdown = {
		.source = str_from(source),
		.line = 1,
		.cut = &cut,
	};
	struct chunk chunk = markdown_parse(arena, &markdown);
	struct text out = { .arena = arena };

	assert_int_equal(cut.headings.count, 0);
	if (chunk.tables.count != 1)
		return S("");
	const struct table *table = chunk.tables.items;
	for (uint32_t i = 0; i < table->columns; i++)
		text_add_char(&out, "lrc"[table->align[i]]);
	for (uint32_t i = 0; i < table->rows * table->columns; i++)
		text_format(&out, "%c%.*s", i % table->columns ? '|' : '\n',
			STR(chunk.blocks.items[table->first_block + i].text));
	return text_str(&out);
}

static void cells_stand_in_the_columns_of_the_dashes(void **state)
{
	static const char *const examples[][2] = {
		{ "  a  b      c\n---  ---  ---\n  1  2     3\n",
			"rlr\na|b|c\n1|2|3" },
		{ " a    b\n---  ---\n *1*  2 and more\n 3\n",
			"cc\na|b\n1|2 and more\n3|" },
		{ "-- --\n1  2\n3  4\n-----\n", "ll\n|\n1|2\n3|4" },
		{ "------\na  b\nc  d\n-- --\n1  2\ne  f\n\n3  4\n------\n",
			"ll\na c|b d\n1 e|2 f\n3|4" },
		{ "-- --\n1  2\na  - b\n\n3\n-- --\n",
			"ll\n|\n1 a|2\n• b\n3|" },
		{ "a      b\n------ --\n$x|y$  2\n植物 c  3\n",
			"ll\na|b\n$x|y$|2\n植物 c|3" },
		{ "- a\n\nb  c\n-- --\nd  e\n", "ll\nb|c\nd|e" },
		{ "- a\n\n  b  c\n  -- --\n  d  e\n", "" },
		{ "    b  c\n    -- --\n    d  e\n", "" },
	};
	struct arena arena = arena_make(1 << 12);

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		struct str table = table_of(&arena, examples[i][0]);
		assert_string_equal(str_c(&arena, table), examples[i][1]);
	}
	arena_free(&arena);
}

/* A row that is followed by dashes looks like a heading, one in column 0
 * behind an empty line like the start of a chunk. */
static void nothing_begins_within_a_table(void **state)
{
	struct arena arena = arena_make(1 << 12);
	const char *source = "---------\na    b\n---- ----\n1    2\n\n"
			     "a    4\n---------\n";
	struct cut cut = cut_source(&arena, str_from(source), 1, 0);
	struct str table = table_of(&arena, source);

	(void)state;
	assert_int_equal(cut.chunks.count, 1);
	assert_string_equal(str_c(&arena, table), "ll\na|b\n1|2\na|4");
	arena_free(&arena);
}

static void many_tables_never_closed_take_linear_time(void **state)
{
	struct arena arena = arena_make(1 << 16);
	struct text text = { .arena = &arena };

	(void)state;
	text_add_repeat(&text, S("-- --\na\n\n"), 100000);
	text_add_repeat(&text, S("-----\na\n-- --\na\n\n"), 100000);
	struct cut cut = cut_source(&arena, text_str(&text), 1, 0);
	assert_int_equal(cut.tables.count, 0);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_ends_where_pandoc_ends_it),
		cmocka_unit_test(cells_stand_in_the_columns_of_the_dashes),
		cmocka_unit_test(nothing_begins_within_a_table),
		cmocka_unit_test(many_tables_never_closed_take_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
