#include "parse/markdown.h"

#include "dump.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct example {
	const char *source;
	const char *dump;
};

/* A cut of one chunk, in which each line of colons is a box fence. */
static struct cut cut_by_hand(struct arena *arena, struct str source)
{
	struct cut cut = { .lines = 1 };
	struct str rest = source;
	uint32_t open = NONE;

	arena_push(arena, &cut.chunks)->line = 1;
	for (; rest.size; cut.lines++) {
		size_t at = (size_t)(rest.at - source.at);
		struct str line = str_line(&rest);
		if (!str_starts(line, S(":::")))
			continue;
		struct cut_fence *fence = arena_push(arena, &cut.fences);
		fence->at = at;
		fence->end = (size_t)(rest.at - source.at);
		fence->line = cut.lines;
		fence->name = str_trim(str_slice(line, 3, line.size));
		fence->opens = fence->name.size > 0;
		fence->opener = open;
		open = fence->opens ? (uint32_t)cut.fences.count - 1 :
				      cut.fences.items[open].opener;
	}
	return cut;
}

static struct str dump_of(struct arena *arena, struct str source)
{
	struct cut cut = cut_by_hand(arena, source);
	struct markdown markdown = { .source = source, .line = 1, .cut = &cut };
	struct chunk chunk = markdown_parse(arena, &markdown);

	return dump_chunk(arena, &chunk);
}

static void check(const struct example *examples, size_t count)
{
	struct arena arena = arena_make(1 << 16);

	for (size_t i = 0; i < count; i++) {
		struct str dump = dump_of(&arena, str_from(examples[i].source));
		assert_string_equal(str_c(&arena, dump), examples[i].dump);
	}
	arena_free(&arena);
}

#define CHECK(examples) check(examples, sizeof examples / sizeof *examples)

static void each_kind_of_block_is_told(void **state)
{
	static const struct example examples[] = {
		{ "", "" },
		{ "# a #\n", "H1@1 a\n" },
		{ "a\nb\n---\n", "H2@1 a b\n" },
		{ "a\n--\n:--\nb\n", "H2@1 a\nP@3 :-- b\n" },
		{ "a\n--\n:--", "H2@1 a\nP@3 :--\n" },
		{ "a\n:--\n--\nb\n", "T@1 a\nT@3 --\nP@4 b\n" },
		{ "a|b\n:--\n--", "H2@1 a|b :--\n" },
		{ "\n\na\n", "P@3 a\n" },
		{ "```c x\n a\n\n```\n", "K@1  a\n (c)\n" },
		{ "    a\n", "K@1 a\n" },
		{ "a\n\n***\n", "P@1 a\nR@3 \n" },
		{ "<div>\n*a*\n", "P@2 *a*\n" },
		{ "<!-- a\nb -->\n\nc\n", "P@4 c\n" },
		{ "<!-- a --> b\n", "P@1 b\n" },
	};

	(void)state;
	CHECK(examples);
}

static void containers_are_prefixes(void **state)
{
	static const struct example examples[] = {
		{ "> a\n>\n> b\n", "> P@1 a\n> P@3 b\n" },
		{ "- a\n- b\n", "• P@1 a\n• P@2 b\n" },
		{ "- a\n\n  b\n", "•~ P@1 a\n_ P@3 b\n" },
		{ "9. a\n1. b\n", "9. P@1 a\n10. P@2 b\n" },
		{ "3) a\n   > b\n", "3) P@1 a\n_ > P@2 b\n" },
		{ "- a\n  1. b\n", "• P@1 a\n_ 1. P@2 b\n" },
		{ "> - a\n", "> • P@1 a\n" },
	};

	(void)state;
	CHECK(examples);
}

static void an_empty_item_is_an_empty_paragraph(void **state)
{
	static const struct example examples[] = {
		{ "-\n- a\n", "• P@1 \n• P@2 a\n" },
		{ "1.\n", "1. P@1 \n" },
		{ "- <!-- a -->\n", "• P@1 \n" },
	};

	(void)state;
	CHECK(examples);
}

static void inlines_are_spans(void **state)
{
	static const struct example examples[] = {
		{ "*a **b***\n", "P@1 a b {e a b} {s b}\n" },
		{ "`` a`b ``\n", "P@1 a`b {c a`b}\n" },
		{ "[*a*](u 't')\n", "P@1 a {a a|u|t} {e a}\n" },
		{ "![a *b*](u) c\n",
			"P@1 [image: a b] c {f [image: } {i a b|u|} {e b} {f "
			"]}\n" },
		{ "<http://x>\n", "P@1 http://x {a http://x|http://x|}\n" },
		{ "&amp;&#x41; \\* \"'...\n", "P@1 &A * \"'...\n" },
		{ "[a]\n\n[a]: u\n", "P@1 a {a a|u|}\n" },
	};

	(void)state;
	CHECK(examples);
}

static void line_ends_become_spaces_or_breaks(void **state)
{
	static const struct example examples[] = {
		{ "a\nb\n", "P@1 a b\n" },
		{ "日\n本\n", "P@1 日本\n" },
		{ "日\n*本*\n", "P@1 日本 {e 本}\n" },
		{ "日\nb\n", "P@1 日 b\n" },
		{ "한\n국\n", "P@1 한 국\n" },
		{ "a  \nb\\\nc\n", "P@1 a\nb\nc {b \n} {b \n}\n" },
		{ "a<br>\nb<BR />c\n", "P@1 a\nb\nc {b \n} {b \n}\n" },
		{ "a\r\nb\rc\r\n\r\nd", "P@1 a b c\nP@5 d\n" },
	};

	(void)state;
	CHECK(examples);
}

static void runs_of_blanks_are_one_but_in_code(void **state)
{
	static const struct example examples[] = {
		{ "a  b \t c\td\n", "P@1 a b c d\n" },
		{ "a *b  c *  d\n", "P@1 a *b c * d\n" },
		{ "a **  b** c\n", "P@1 a ** b** c\n" },
		{ "a [ b ](u) c\n", "P@1 a b c {a b |u|}\n" },
		{ "[![ a  plot](u)](v)  b\n",
			"P@1 a plot b {a a plot|v|} {i a plot|u|}\n" },
		{ "a  `b  c`  d\n", "P@1 a b  c d {c b  c}\n" },
		{ "a  $x  y$  \\@b  c\n", "P@1 a $x  y$ @b c {m $x  y$}\n" },
		{ "a <br>  b\n", "P@1 a \nb {b \n}\n" },
		{ "a &nbsp; b\n", "P@1 a \u00a0 b\n" },
		{ "#  a  b\n", "H1@1 a b\n" },
		{ "    a  b\n", "K@1 a  b\n" },
	};

	(void)state;
	CHECK(examples);
}

static void runs_of_blanks_are_found_anywhere(void **state)
{
	struct arena arena = arena_make(1 << 16);
	static const char *const runs[] = { "  ", "\t", " \t" };

	(void)state;
	for (int words = 1; words < 70; words++) {
		struct text before = { .arena = &arena };
		text_add_repeat(&before, S("x"), (size_t)words);
		struct str x = text_str(&before);
		for (int run = 0; run < 3; run++)
			assert_string_equal(
				str_c(&arena,
					dump_of(&arena,
						str_format(&arena, "%.*s%sy\n",
							STR(x), runs[run]))),
				str_c(&arena,
					str_format(&arena, "P@1 %.*s y\n",
						STR(x))));
	}
	arena_free(&arena);
}

static void math_is_a_span_with_its_source(void **state)
{
	static const struct example examples[] = {
		{ "a $x_1*y*_2$ b\n", "P@1 a $x_1*y*_2$ b {m $x_1*y*_2$}\n" },
		{ "*$\\{a\\}$*\n",
			"P@1 $\\{a\\}$ {e $\\{a\\}$} {m $\\{a\\}$}\n" },
		{ "$5 and $6\n", "P@1 $5 and $6\n" },
		{ "$a$5 \\$b $ c$\n", "P@1 $a$5 $b $ c$\n" },
		{ "$a$5 $b$\n", "P@1 $a$5 $b$ {m $b$}\n" },
		{ "$$a$$ `$b$`\n", "P@1 $$a$$ $b$ {m $$a$$} {c $b$}\n" },
		{ "$$\na_b_\n$$\n",
			"P@1 $$\na_b_\n$$ {m $$} {b \n} "
			"{m a_b_} {b \n} {m $$}\n" },
		{ "$x>y$ `$x>y$`\n", "P@1 $x>y$ $x>y$ {m $x>y$} {c $x>y$}\n" },
		{ "$5 `a$` b\n", "P@1 $5 a$ b {c a$}\n" },
		{ "[$a$][]\n\n[$a$]: /u$b$ \"$c$\"\n",
			"P@1 $a$ {a $a$|/u$b$|$c$} {m $a$}\n" },
		{ "    $a$\n", "K@1 $a$\n" },
		{ "``` $a$\n$b$\n", "K@1 $b$ ($a$)\n" },
		{ "<p>$x$</p>\n", "P@1 $x$\n" },
	};

	(void)state;
	CHECK(examples);
}

static void marks_of_notes_stay_visible(void **state)
{
	static const struct example examples[] = {
		{ "a[^1] b\n", "P@1 a[^1] b {n [^1]}\n" },
		{ "[^1]: Word\n", "[^1]~ P@1 Word\n" },
		{ "\\[^1] `[^2]`\n", "P@1 [^1] [^2] {c [^2]}\n" },
		{ "[a[^1]](u)\n", "P@1 a[^1] {a a[^1]|u|} {n [^1]}\n" },
		{ "    [^1]\n", "K@1 [^1]\n" },
		{ "[^a b] [^]\n", "P@1 [^a b] [^]\n" },
		{ "[a](u[^1])\n", "P@1 a {a a|u[^1]|}\n" },
	};

	(void)state;
	CHECK(examples);
}

static void bytes_of_the_source_survive(void **state)
{
	static const struct example examples[] = {
		{ "a \\@b `\\@`\n", "P@1 a @b \\@ {c \\@}\n" },
		{ "$x$ \xf3\xb0\x80\x80\xf4\x80\x80\x80\n",
			"P@1 $x$ \xf3\xb0\x80\x80\xf4\x80\x80\x80 {m $x$}\n" },
		{ "$x$ &#xF0000;&#x100000; `&#xF0000;`\n",
			"P@1 $x$ \xf3\xb0\x80\x80\xf4\x80\x80\x80 &#xF0000;"
			" {m $x$} {c &#xF0000;}\n" },
		{ "\xff $x$ \xf3\xb0\n", "P@1 \xff $x$ \xf3\xb0 {m $x$}\n" },
	};

	(void)state;
	CHECK(examples);
}

static void boxes_are_prefixes_from_fence_to_fence(void **state)
{
	static const struct example examples[] = {
		{ "::: a\nb\n:::\nc\n", "[a] P@2 b\nP@4 c\n" },
		{ "::: a\n- b\n:::\nc\n", "[a] • P@2 b\nP@4 c\n" },
		{ "::: a\n\n::: b\nc\n:::\n\nd\n",
			"[a] [b] P@4 c\n[a] P@7 d\n" },
		{ "::: a\n[b]: /u\n:::\n[b]\n", "P@4 b {a b|/u|}\n" },
		{ "::: a\n> # b\n", "[a] > H1@2 b\n" },
	};

	(void)state;
	CHECK(examples);
}

static void tables_are_runs_of_cells(void **state)
{
	static const struct example examples[] = {
		{ "|a|b|\n|-|-|\n|1|\n|2|3|4|\n",
			"T@1 a\nT@1 b\nT@3 1\nT@3 \nT@4 2\nT@4 3\n" },
		{ "a\nb | c\n:- | -:\n", "P@1 a\nT@2 b\nT@2 c\n" },
		{ "|`a\\|b`|*c\\|*|\n|-|-|\n",
			"T@1 a|b {c a|b}\nT@1 c| {e c|}\n" },
		{ "> - |a|\n>   |-|\n>   |b|\n", "> • T@1 a\n> _ T@3 b\n" },
		{ "|a|\n|-|\n|b|\n---\n", "T@1 a\nT@3 b\nR@4 \n" },
		{ "|a|\n|-|\n|b|\n2. c\n", "T@1 a\nT@3 b\n2. P@4 c\n" },
		{ "|a|\n|-|\n|\nb\n", "T@1 a\nP@3 | b\n" },
		{ "|[a]|\n|-|\n\n[a]: u\n", "T@1 a {a a|u|}\n" },
		{ "|$a_1$|b_|\n|-|-|\n", "T@1 $a_1$ {m $a_1$}\nT@1 b_\n" },
		{ "|# a|\n|-|\n|- b|\n", "T@1 # a\nT@3 - b\n" },
		{ "|a|b|\n|-|\n", "P@1 |a|b| |-|\n" },
		{ "    |a|\n    |-|\n", "K@1 |a|\n|-|\n" },
	};

	(void)state;
	CHECK(examples);
}

static void a_table_knows_its_cells(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct markdown markdown = {
		.source = S("x\n\n|a|b|c|\n|:-|-:|:-:|\n|1|2|3|\n"),
		.line = 7,
	};
	struct chunk chunk = markdown_parse(&arena, &markdown);

	(void)state;
	assert_int_equal(chunk.tables.count, 1);
	const struct table *table = chunk.tables.items;
	assert_int_equal(table->first_block, 1);
	assert_int_equal(table->rows, 2);
	assert_int_equal(table->columns, 3);
	assert_int_equal(table->align[0], ALIGN_LEFT);
	assert_int_equal(table->align[1], ALIGN_RIGHT);
	assert_int_equal(table->align[2], ALIGN_CENTER);
	assert_int_equal(chunk.blocks.items[1].line, 9);
	assert_int_equal(chunk.blocks.items[6].table, 0);
	assert_int_equal(chunk.blocks.items[0].table, NONE);
	arena_free(&arena);
}

static void definitions_in_front_hold_and_do_not_count(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct markdown markdown = {
		.source = S("\xef\xbb\xbf\"[a]\"\n\n|[a]|\n|-|\n"),
		.line = 3,
		.definitions = S("[a]: <u>\n"),
		.definition_lines = 1,
	};
	struct chunk chunk = markdown_parse(&arena, &markdown);
	struct str dump = dump_chunk(&arena, &chunk);

	(void)state;
	assert_string_equal(
		str_c(&arena, dump), "P@3 \"a\" {a a|u|}\nT@5 a {a a|u|}\n");
	arena_free(&arena);
}

static void headings_find_their_section(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct str source = S("> # no\n\n# a\n\n[x]: y\nb\n---\n");
	struct cut cut = cut_by_hand(&arena, source);
	struct cut_heading a = { 8, 3, 1 };
	struct cut_heading b = { 20, 6, 2 };

	(void)state;
	*arena_push(&arena, &cut.headings) = a;
	*arena_push(&arena, &cut.headings) = b;
	struct markdown markdown = { .source = source, .line = 1, .cut = &cut };
	struct chunk chunk = markdown_parse(&arena, &markdown);
	assert_int_equal(chunk.blocks.count, 3);
	assert_int_equal(chunk.blocks.items[0].section, NONE);
	assert_int_equal(chunk.blocks.items[1].section, 0);
	assert_int_equal(chunk.blocks.items[2].section, 1);
	arena_free(&arena);
}

static void boxes_open_before_the_chunk_stand_on_its_blocks(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct str source =
		S("::: a\n\n::: b\nx\n:::\n\n::: c\n\ny\n\n:::\nz\n");
	struct cut cut = cut_by_hand(&arena, source);
	struct cut_chunk second = { 27, 9, 0, 4, 2, 0 };

	(void)state;
	*arena_push(&arena, &cut.chunks) = second;
	struct markdown markdown = {
		.source = str_slice(source, 27, source.size),
		.line = 9,
		.cut = &cut,
		.chunk = 1,
	};
	struct chunk chunk = markdown_parse(&arena, &markdown);
	assert_string_equal(str_c(&arena, dump_chunk(&arena, &chunk)),
		"[a] [c] P@9 y\n[a] P@12 z\n");
	arena_free(&arena);
}

static void deep_nesting_ends_as_text(void **state)
{
	struct arena arena = arena_make(1 << 16);
	struct text text = { .arena = &arena };

	(void)state;
	text_add_repeat(&text, S("- "), 6000);
	text_add(&text, S("x\n"));
	text_add_repeat(&text, S("\n"), 13000);
	text_add_repeat(&text, S("> "), 6000);
	struct markdown markdown = { .source = text_str(&text), .line = 1 };
	struct chunk chunk = markdown_parse(&arena, &markdown);
	assert_int_equal(chunk.blocks.count, 2);
	assert_true(str_ends(chunk.blocks.items[0].text, S("- - x")));
	assert_true(chunk.blocks.items[0].text.size > 2 * 5900);
	assert_int_equal(chunk.blocks.items[0].prefix_count, 32);
	arena_free(&arena);
}

static void a_probe_asks_cmark_what_a_label_defines(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct str source = S("\xef\xbb\xbf[a $x$]: /$u$ 't'\n\n[^n]: w\n"
			      "[c]: no\n\n::: b\n[d]: /d\n```\n[e]: f");
	struct cut cut = cut_by_hand(&arena, source);
	struct markdown markdown = { .source = source, .line = 1, .cut = &cut };
	struct markdown_probe probes[] = {
		{ .label = S("A\n$x$") },
		{ .label = S("^n") },
		{ .label = S("c") },
		{ .label = S("d") },
		{ .label = S("e") },
	};

	(void)state;
	markdown_probe(&arena, &markdown, probes, 5);
	assert_true(probes[0].defined);
	assert_string_equal(str_c(&arena, probes[0].url), "/$u$");
	assert_string_equal(str_c(&arena, probes[0].title), "t");
	assert_false(probes[1].defined);
	assert_false(probes[2].defined);
	assert_true(probes[3].defined);
	assert_false(probes[4].defined);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_of_block_is_told),
		cmocka_unit_test(containers_are_prefixes),
		cmocka_unit_test(an_empty_item_is_an_empty_paragraph),
		cmocka_unit_test(inlines_are_spans),
		cmocka_unit_test(line_ends_become_spaces_or_breaks),
		cmocka_unit_test(runs_of_blanks_are_one_but_in_code),
		cmocka_unit_test(runs_of_blanks_are_found_anywhere),
		cmocka_unit_test(math_is_a_span_with_its_source),
		cmocka_unit_test(marks_of_notes_stay_visible),
		cmocka_unit_test(bytes_of_the_source_survive),
		cmocka_unit_test(boxes_are_prefixes_from_fence_to_fence),
		cmocka_unit_test(tables_are_runs_of_cells),
		cmocka_unit_test(a_table_knows_its_cells),
		cmocka_unit_test(definitions_in_front_hold_and_do_not_count),
		cmocka_unit_test(headings_find_their_section),
		cmocka_unit_test(
			boxes_open_before_the_chunk_stand_on_its_blocks),
		cmocka_unit_test(deep_nesting_ends_as_text),
		cmocka_unit_test(a_probe_asks_cmark_what_a_label_defines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
