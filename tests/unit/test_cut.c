#include "parse/colons.h"
#include "parse/cut.h"
#include "parse/definition.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* S for static tables. */
#define T(literal) \
	{ \
		"" literal, sizeof(literal) - 1 \
	}
#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* The lines that begin chunks, headings as line:level, fences. */
static struct str describe(
	struct arena *arena, const struct cut *cut, struct str what)
{
	struct text out = { .arena = arena };

	if (str_equal(what, S("chunks")))
		for (size_t i = 0; i < cut->chunks.count; i++)
			text_format(&out, " %d", cut->chunks.items[i].line);
	if (str_equal(what, S("headings")))
		for (size_t i = 0; i < cut->headings.count; i++)
			text_format(&out, " %d:%d", cut->headings.items[i].line,
				cut->headings.items[i].level);
	if (str_equal(what, S("fences")))
		for (size_t i = 0; i < cut->fences.count; i++) {
			const struct cut_fence *fence = &cut->fences.items[i];
			text_format(&out, " %d%s%.*s/%d", fence->line,
				fence->opens ? "+" : "-", STR(fence->name),
				(int)fence->opener);
		}
	if (str_equal(what, S("definitions")))
		for (size_t i = 0; i < cut->definitions.count; i++)
			text_format(&out, " %u'%.*s'",
				cut->definitions.items[i].chunk,
				STR(cut->definitions.items[i].label));
	text_add(&out, S(""));
	text_add_char(&out, '\0');
	return text_str(&out);
}

struct row {
	struct str source;
	const char *expected;
};

static void check_rows(const struct row *rows, size_t count, struct str what)
{
	for (size_t i = 0; i < count; i++) {
		struct arena arena = arena_make(1 << 12);
		struct cut cut = cut_source(&arena, rows[i].source, 1, 0);
		struct str found = describe(&arena, &cut, what);
		if (strcmp(found.at, rows[i].expected) != 0)
			print_message("%.*s\n", STR(rows[i].source));
		assert_string_equal(found.at, rows[i].expected);
		arena_free(&arena);
	}
}

static void a_cut_needs_a_blank_line_and_column_0(void **state)
{
	static const struct row rows[] = {
		{ T(""), " 1" },
		{ T("\n\nx"), " 1 3" },
		{ T("x\n\nx\n\nx\n"), " 1 3 5" },
		{ T("x\n \t\nx"), " 1 3" },
		{ T("x\nx"), " 1" },
		{ T("    x\n\n    x"), " 1" },
		{ T("* x\n\n  x"), " 1" },
		{ T("-\n  \n  x"), " 1" },
		{ T("x\n\n x\n\n\tx"), " 1" },
		{ T("-\n\n-"), " 1" },
		{ T("x\n\n+ x\n\n* x\n\n1. x\n\n2x"), " 1" },
		{ T("- x\n\n# h\n\n> x\n\n> x"), " 1 3 5 7" },
		{ T("\n\n\xef\xbb\xbfx"), " 1" },
		{ T("\xef\xbb\xbfx\n\nx"), " 1 3" },
	};
	(void)state;
	check_rows(rows, LENGTH(rows), S("chunks"));
}

static void nothing_is_cut_within_code_and_html(void **state)
{
	static const struct row rows[] = {
		{ T("~~~\n\nx"), " 1" },
		{ T("~~~\n\n~~~ x\n\n~~~\n\nx"), " 1 7" },
		{ T("````\n\n```\n\n`````\n\nx"), " 1 7" },
		{ T("``` a`\n\nx"), " 1 3" },
		{ T("    ```\n\nx"), " 1 3" },
		{ T("\r~~~\n\nx"), " 1 2" },
		{ T("x\r\n\r\nx\r\rx"), " 1 3 5" },
		{ T("<!T\n\nx"), " 1" },
		{ T("<!--\n\nx -->\n\nx"), " 1 5" },
		{ T("<?\n\n?>\n\n<![CDATA[\n\n]]>\n\nx"), " 1 5 9" },
		{ T("<script>\n\n</style>\n\nx"), " 1 5" },
		{ T("<div>\n\nx"), " 1 3" },
		{ T("x\n<source\n```\n\n```\n\nx"), " 1" },
	};
	(void)state;
	check_rows(rows, LENGTH(rows), S("chunks"));
}

static void what_begins_in_an_item_is_not_at_top_level(void **state)
{
	static const struct row rows[] = {
		{ T("-\n  ```\n```\n\nx"), " 1" },
		{ T("- x\n  ```\n\nx"), " 1 4" },
		{ T("- x\n ```\n\nx"), " 1" },
		{ T("-\tx\n  ```\n\nx"), " 1" },
		{ T("-\v\n  <p\n~~~\n\nx"), " 1" },
		{ T("-\n\n  ```\n\nx"), " 1" },
		{ T("-\n  \n  ```\n\nx"), " 1 5" },
		{ T("- [x]:x\n\n\n  <!--\n\nx"), " 1" },
		{ T("x\n2.\n   ```\n\nx"), " 1" },
		{ T(">x\n2.\n   ```\n\nx"), " 1 5" },
		{ T("- x\nx\n  ```\n```\n\nx"), " 1" },
		{ T("<x>\n```\n\n```\n\nx"), " 1 4" },
		{ T(">x\n<x>\n<SCRIPT\n\nx"), " 1" },
		{ T("[x]:x\n---\n+\n  <!--\n\nx"), " 1" },
		{ T("1. ```\n   x\n   ```\n2. ```\n   x\n   ```\n\nx"),
			" 1 8" },
	};
	(void)state;
	check_rows(rows, LENGTH(rows), S("chunks"));
}

static void headings_stand_where_they_begin(void **state)
{
	static const struct row rows[] = {
		{ T("# a\n###### b\n####### c\n#d\n#"), " 1:1 2:6 5:1" },
		{ T("a\nb\n===\n\nc\n---\n"), " 1:1 5:2" },
		{ T("- a\n\n  # b\n\nc\n--"), " 5:2" },
		{ T("> a\nb\n---\nc\n---"), " 4:2" },
		{ T("```\n# a\n```\n<x>\n# b\n\n# c"), " 7:1" },
		{ T("---\n\n===\n---"), " 3:2" },
		{ T("[a]: /u\nT\n==="), " 1:1" },
		{ T("[a]: /u\n==="), "" },
		{ T("$$\na\n=\nb\n$$"), "" },
		{ T("a|b\n-|-\n---\n\na\n==="), " 5:1" },
		{ T("\xef\xbb\xbf# a"), " 1:1" },
	};
	(void)state;
	check_rows(rows, LENGTH(rows), S("headings"));
}

static void colons_open_and_close_boxes(void **state)
{
	static const struct row rows[] = {
		{ T("::: a\n\nx\n:::\n"), " 1+a/-1 4-/0" },
		{ T("::: a\n:::: {#x .b}\n:::\n:::"),
			" 1+a/-1 2+b/0 3-/1 4-/0" },
		{ T(":::"), "" },
		{ T("x\n::: a"), "" },
		{ T("# x\n::: a"), " 2+a/-1" },
		{ T("x\n===\n::: a"), "" },
		{ T("::: a\n```\n:::\n```\n:::"), " 1+a/-1 5-/0" },
		{ T("::: a\n<div>\n:::\n\n:::"), " 1+a/-1 5-/0" },
		{ T("::: a\n- x\n :::\n:::"), " 1+a/-1 4-/0" },
	};
	(void)state;
	check_rows(rows, LENGTH(rows), S("fences"));
}

static void an_opener_has_one_name_or_attributes(void **state)
{
	static const struct {
		struct str line;
		enum colons_kind colons;
		struct str name;
	} rows[] = {
		{ T("::: warning"), COLONS_OPEN, T("warning") },
		{ T(":::warning"), COLONS_OPEN, T("warning") },
		{ T("::::: a :::"), COLONS_OPEN, T("a") },
		{ T("::: {.a .b}"), COLONS_OPEN, T("a") },
		{ T("::: {#x k=\".n m\" .c} :::"), COLONS_OPEN, T("c") },
		{ T("::: {#x}"), COLONS_OPEN, T("") },
		{ T("::: {}"), COLONS_OPEN, T("") },
		{ T("::: a b"), COLONS_NONE, T("") },
		{ T("::"), COLONS_NONE, T("") },
		{ T("::::  "), COLONS_CLOSE, T("") },
		{ T("::: :::"), COLONS_OPEN, T(":::") },
	};
	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct colons colons = colons_read(rows[i].line);
		assert_int_equal(colons.kind, rows[i].colons);
		assert_true(str_equal(colons.name, rows[i].name));
	}
}

static void a_chunk_knows_what_is_open_and_what_follows(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct str source = S("# a\n\n::: x\nz\n\nb\n===\n\nc");
	struct cut cut = cut_source(&arena, source, 7, 0);

	(void)state;
	assert_int_equal(cut.chunks.count, 4);
	assert_int_equal(cut.lines, 9);
	const struct cut_chunk *last = &cut.chunks.items[3];
	assert_int_equal(last->line, 15);
	assert_int_equal(last->open_boxes, 1);
	assert_int_equal(last->first_heading, 2);
	assert_int_equal(last->first_fence, 1);
	assert_true(
		str_equal(cut_chunk_bytes(&cut, source, 2), S("b\n===\n\n")));
	assert_true(str_equal(cut_chunk_bytes(&cut, source, 3), S("c")));
	arena_free(&arena);
}

static void no_cut_parts_a_box_from_its_first_block(void **state)
{
	static const struct row rows[] = {
		{ T("::: x\n\na\n\nb"), " 1 5" },
		{ T("a\n\n::: x\n\na\n\nb"), " 1 3 7" },
		{ T("::: x\n\n<!-- -->\n\n[a]:\n/u\n\n>\n\nb\n\nc"), " 1 12" },
		{ T("::: x\n::: y\n# a\n\nb"), " 1 5" },
		{ T("::: x\n:::\n\nb\n\nc"), " 1 4 6" },
	};
	(void)state;
	check_rows(rows, LENGTH(rows), S("chunks"));
}

static void chunks_hold_at_least_what_was_asked(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct cut cut = cut_source(&arena, S("a\n\nb\n\nc\n\nd\n\ne"), 1, 6);

	(void)state;
	assert_string_equal(describe(&arena, &cut, S("chunks")).at, " 1 5 9");
	arena_free(&arena);
}

static void candidates_are_found_behind_containers_marks(void **state)
{
	static const struct row rows[] = {
		{ T("[a]: x\n\n> - 1. [b]:"), " 0'a' 1'b'" },
		{ T("[a\\]b]: x"), " 0'a\\]b'" },
		{ T("[a\\\\]: x"), " 0'a\\\\'" },
		{ T("[a](x) [b]: y"), "" },
		{ T("[a]"), "" },
		{ T("[a\\]b]: x\n[a[b]: x\n[a] : x"), " 0'a\\]b'" },
		{ T("[a\nb]: x"), " 0'a\nb'" },
		{ T("```\n[a]: x\n```\nx [b]: y"), "" },
	};
	(void)state;
	check_rows(rows, LENGTH(rows), S("definitions"));
}

/* What is put in front of the chunk that holds byte `at` of the source. */
static void check_front(struct str source, size_t at, const char *expected)
{
	struct arena arena = arena_make(1 << 12);
	struct cut cut = cut_source(&arena, source, 1, 0);
	struct definitions *definitions =
		definitions_make(&arena, source, &cut);
	uint32_t chunk = 0;
	int lines;
	int newlines = 0;

	while (chunk + 1 < cut.chunks.count &&
		cut.chunks.items[chunk + 1].begin <= at)
		chunk++;
	struct str front = definitions_for(&arena, definitions, chunk, &lines);
	struct str again = definitions_for(&arena, definitions, chunk, &lines);
	assert_true(str_equal(front, again)); /* a chunk is parsed anew */
	for (size_t i = 0; i < front.size; i++)
		newlines += front.at[i] == '\n';
	assert_int_equal(lines, newlines);
	if (!str_equal(front, str_from(expected)))
		print_message("%.*s\n%.*s\n", STR(source), STR(front));
	assert_true(str_equal(front, str_from(expected)));
	arena_free(&arena);
}

static void definitions_of_other_chunks_come_in_front(void **state)
{
	static const struct {
		struct str source;
		size_t at;
		const char *front;
	} rows[] = {
		{ T("[a]:x\n\n[a]"), 7, "[a]: <x>\n\n" },
		{ T("[a]\n\n[a]:"), 0, "" },
		{ T("[a]\n\nx\n[a]: /u"), 0, "" },
		{ T("[a]\n\n> [a]:x"), 0, "[a]: <x>\n\n" },
		{ T("[a]\n\n>- [a]:x"), 0, "[a]: <x>\n\n" },
		{ T("[a b]\n\n>[a\n>b]:x"), 0, "[a b]: <x>\n\n" },
		{ T("[a\nb]\n\n> [A   B]: x"), 0, "[A   B]: <x>\n\n" },
		{ T("[ss]\n\n[ẞ]:x"), 0, "[ẞ]: <x>\n\n" },
		{ T("[αΓ]\n\n[Αγ]:x"), 0, "[Αγ]: <x>\n\n" },
		{ T("[n\0q]:x\n\n[n\0q]"), 9, "[n\xef\xbf\xbdq]: <x>\n\n" },
		{ T("[^a b]: x\n\n[^a b]"), 11, "[^a b]: <x>\n\n" },
		{ T("[^A B]\n\n> [^a\n> b]: x"), 0, "[^a  b]: <x>\n\n" },
		{ T("[^a]: x\n\n[^a]"), 9, "" },
		{ T("[^a\0b]: x\n\n[^a\0b]"), 11, "" },
		{ T("[a]: /1\n\n> [a]: /2\n>\n> [a]"), 9, "[a]: <&#47;1>\n\n" },
		{ T("[a]: /1\n\n[a]: /2\n\n[a]"), 0, "" },
		{ T("[a]: /1\n\n[a]: /2\n\n[a]"), 18, "[a]: <&#47;1>\n\n" },
		{ T("[a]\n\n[a]: <\\<&#92;> 'é\"\n\\\\'"), 0,
			"[a]: <&#60;&#92;&#92;> "
			"\"é&#34;&#10;&#92;&#92;\"\n\n" },
	};
	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		check_front(rows[i].source, rows[i].at, rows[i].front);
}

static void many_uses_of_a_long_url_outrun_no_limit(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct text source = { .arena = &arena };
	int lines;

	(void)state;
	text_add_repeat(&source, S("[a] "), 1000);
	text_add(&source, S("\n\n[a]: "));
	text_add_repeat(&source, S("u"), 200000);
	struct cut cut = cut_source(&arena, text_str(&source), 1, 0);
	struct definitions *definitions =
		definitions_make(&arena, text_str(&source), &cut);
	struct str front = definitions_for(&arena, definitions, 0, &lines);
	assert_int_equal(lines, 2);
	assert_true(front.size >= 200000 + source.size);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cut_needs_a_blank_line_and_column_0),
		cmocka_unit_test(nothing_is_cut_within_code_and_html),
		cmocka_unit_test(what_begins_in_an_item_is_not_at_top_level),
		cmocka_unit_test(headings_stand_where_they_begin),
		cmocka_unit_test(colons_open_and_close_boxes),
		cmocka_unit_test(an_opener_has_one_name_or_attributes),
		cmocka_unit_test(a_chunk_knows_what_is_open_and_what_follows),
		cmocka_unit_test(no_cut_parts_a_box_from_its_first_block),
		cmocka_unit_test(chunks_hold_at_least_what_was_asked),
		cmocka_unit_test(candidates_are_found_behind_containers_marks),
		cmocka_unit_test(definitions_of_other_chunks_come_in_front),
		cmocka_unit_test(many_uses_of_a_long_url_outrun_no_limit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
