/* What lines begin with that cmark does not know: notes, terms, alerts. */
#include "parse/markdown.h"

#include "chunks.h"
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

static struct str dump_of(struct arena *arena, struct str source)
{
	struct cut cut = cut_source(arena, source, 1, SIZE_MAX);
	struct markdown markdown = { .source = source, .line = 1, .cut = &cut };
	struct chunk chunk = markdown_parse(arena, &markdown);

	return dump_chunk(arena, &chunk);
}

static void check(const struct example *examples, size_t count)
{
	struct arena arena = arena_make(1 << 16);

	for (size_t i = 0; i < count; i++) {
		struct str source = str_from(examples[i].source);
		struct str dump = dump_of(&arena, source);
		assert_string_equal(str_c(&arena, dump), examples[i].dump);
		struct str whole = write_chunks(&arena, source, SIZE_MAX);
		struct str parts = write_chunks(&arena, source, 0);
		assert_int_equal(first_difference(whole, parts), STR_NONE);
		assert_true(outline_holds(&arena, source, false));
	}
	arena_free(&arena);
}

#define CHECK(examples) check(examples, sizeof examples / sizeof *examples)

static void a_note_holds_what_is_indented_below(void **state)
{
	static const struct example examples[] = {
		{ "[^1]: a\nb\n", "[^1]~ P@1 a b\n" },
		{ "[^1]: a\n\n    b\n\nc\n", "[^1]~ P@1 a\n_ P@3 b\nP@5 c\n" },
		{ "[^1]:\ta\n\n\tb\n", "[^1]~ P@1 a\n_ P@3 b\n" },
		{ "  [^1]: a\n\n    b\n", "[^1]~ P@1 a\n_ P@3 b\n" },
		{ "[^1]: a\n\n    - b\n", "[^1]~ P@1 a\n_ • P@3 b\n" },
		{ "[^1]: a\n\n        b\n", "[^1]~ P@1 a\n_ K@3 b\n" },
		{ "[^1]: _a_\n", "[^1]~ P@1 a {e a}\n" },
	};

	(void)state;
	CHECK(examples);
}

static void a_note_may_begin_on_the_next_line(void **state)
{
	static const struct example examples[] = {
		{ "[^1]:\na\n", "[^1]~ P@1 a\n" },
		{ "[^1]:\n\n    a\n", "[^1]~ P@3 a\n" },
		{ "[^1]:\n    ```\n    a\n    ```\n", "[^1]~ K@2 a\n" },
		{ "[^1]:\n", "[^1]~ P@1 \n" },
	};

	(void)state;
	CHECK(examples);
}

static void notes_follow_one_another(void **state)
{
	static const struct example examples[] = {
		{ "[^1]: a\n[^b]: c\n", "[^1]~ P@1 a\n[^b]~ P@2 c\n" },
		{ "[^1]: a\n\n[^b]: c\n", "[^1]~ P@1 a\n[^b]~ P@3 c\n" },
		{ "a\n[^1]: b\n", "P@1 a\n[^1]~ P@2 b\n" },
		{ "> [^1]: a\n>\n>     b\n", "> [^1]~ P@1 a\n> _ P@3 b\n" },
	};

	(void)state;
	CHECK(examples);
}

static void a_note_is_no_item_of_a_list_beside_it(void **state)
{
	static const struct example examples[] = {
		{ "+ a\n+ b\n\n[^1]: c\n", "• P@1 a\n• P@2 b\n[^1]~ P@4 c\n" },
		{ "[^1]: c\n\n+ a\n+ b\n", "[^1]~ P@1 c\n• P@3 a\n• P@4 b\n" },
		{ "[^1]: c\n\n* a\n* b\n\n+ d\n",
			"[^1]~ P@1 c\n• P@3 a\n• P@4 b\n• P@6 d\n" },
		{ "- a\n\n  [^1]: c\n", "•~ P@1 a\n_ [^1]~ P@3 c\n" },
	};

	(void)state;
	CHECK(examples);
}

static void code_and_html_keep_their_lines(void **state)
{
	static const struct example examples[] = {
		{ "```\n  [^1]:  a\n```\n", "K@1   [^1]:  a\n" },
		{ "~~~\na\n:   b\n- [ ] c\n~~~\n", "K@1 a\n:   b\n- [ ] c\n" },
		{ "- ```\n  [^1]: a\n  ```\n", "• K@1 [^1]: a\n" },
		{ "> ```\n> [^1]: a\n> [!NOTE]\n> ```\n",
			"> K@1 [^1]: a\n[!NOTE]\n" },
		{ "<!-- a\n[^1]: b\n-->\n\nc\n", "P@5 c\n" },
		{ "<div>\n[^1]: b\n</div>\n", "P@2 [^1]: b\n" },
		{ "`a^[b]`\n", "P@1 a^[b] {c a^[b]}\n" },
	};

	(void)state;
	CHECK(examples);
}

static void what_stands_in_the_text_follows_it(void **state)
{
	static const struct example examples[] = {
		{ "a^[b *c*\nd] e\n",
			"P@1 a[^a] e {n [^a]|1}\n[^a]~ P@1 b c d {e c}\n" },
		{ "a^[b]^[c [d]]\n",
			"P@1 a[^a][^b] {n [^a]|1} {n [^b]|2}\n"
			"[^a]~ P@1 b\n[^b]~ P@1 c [d]\n" },
		{ "# a^[b]\n", "H1@1 a[^a] {n [^a]|1}\n[^a]~ P@1 b\n" },
		{ "- a^[b]\n- c\n",
			"• P@1 a[^a] {n [^a]|1}\n_ [^a]~ P@1 b\n• P@2 c\n" },
		{ "a|b^[c]\n-|-\nd|e\n",
			"T@1 a\nT@1 b[^a] {n [^a]|4}\nT@3 d\nT@3 e\n"
			"[^a]~ P@3 c\n" },
		{ "*a^[b* c]\n",
			"P@1 a[^a] {e a[^a]} {n [^a]|1}\n[^a]~ P@1 b c\n" },
		{ "a^[b\n\n^[c\n", "P@1 a^[b\nP@3 ^[c\n" },
		{ "a\\^[b]\n", "P@1 a^[b]\n" },
	};

	(void)state;
	CHECK(examples);
}

static void a_term_has_its_definitions(void **state)
{
	static const struct example examples[] = {
		{ "a\n:   b\n:   c\n", "P@1 a {s a}\n  ~ P@2 b\n  ~ P@3 c\n" },
		{ "a *b*\n\n~ c\n\n    d\n",
			"P@1 a b {s a b} {e b}\n  ~ P@3 c\n_ P@5 d\n" },
		{ "a\n: b\n\nc\n: d\n",
			"P@1 a {s a}\n  ~ P@2 b\nP@4 c {s c}\n  ~ P@5 d\n" },
		{ "a\n\n: b\n\n: c\n", "P@1 a {s a}\n  ~ P@3 b\n  ~ P@5 c\n" },
	};

	(void)state;
	CHECK(examples);
}

static void a_colon_behind_no_term_is_text(void **state)
{
	static const struct example examples[] = {
		{ "a\nb\n: c\n", "P@1 a b : c\n" },
		{ "a\n\n\n: c\n", "P@1 a\nP@4 Table: c {e Table: c}\n" },
		{ "|a|\n|-|\n|b|\n\n: c\n",
			"T@1 a\nT@3 b\nP@5 Table: c {e Table: c}\n" },
		{ "- a\n\n: c\n", "• P@1 a\nP@3 Table: c {e Table: c}\n" },
		{ "a\n:b\n", "P@1 a :b\n" },
		{ "a\n: b\n\n>     c\n: d\n",
			"P@1 a {s a}\n  ~ P@2 b\n> K@4 c\nP@5 Table: d {e "
			"Table: d}\n" },
	};

	(void)state;
	CHECK(examples);
}

static struct str marker_of(struct arena *arena, const char *source)
{
	struct str s = str_from(source);
	struct cut cut = cut_source(arena, s, 1, SIZE_MAX);
	struct markdown markdown = { .source = s, .line = 1, .cut = &cut };
	struct chunk chunk = markdown_parse(arena, &markdown);

	assert_true(chunk.blocks.count > 0 && chunk.prefixes.count > 0);
	assert_string_equal(str_c(arena, chunk.blocks.items[0].text), "x");
	return chunk.prefixes.items[0].marker;
}

static void callouts_say_their_kind(void **state)
{
	static const struct {
		const char *source, *marker;
	} rows[] = {
		{ "> [!NOTE]\n> x\n", "Note" },
		{ "> [!warning]- A *b*\n>\n> x\n", "Warning: A b" },
		{ "::: {.callout-tip title=\"A b\"}\nx\n:::\n", "Tip: A b" },
		{ "::: {.callout-tip title=\"A *b* c_d\"}\nx\n:::\n",
			"Tip: A b c_d" },
		{ ":::{.callout-important}\nx\n:::\n", "Important" },
		{ "::: aside\nx\n:::\n", "aside" },
		{ "> x\n", "" },
	};
	struct arena arena = arena_make(1 << 16);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(
			str_c(&arena, marker_of(&arena, rows[i].source)),
			rows[i].marker);
	arena_free(&arena);
}

static void tasks_have_a_box_for_a_marker(void **state)
{
	static const struct example examples[] = {
		{ "- [ ] a\n- [x] b\n- c\n", "☐ P@1 a\n☑ P@2 b\n• P@3 c\n" },
		{ "1. [X] a\n", "1. ☑ P@1 a\n" },
		{ "- a [ ] b\n", "• P@1 a [ ] b\n" },
		{ "- [x](u)\n", "• P@1 x {a x|u|}\n" },
	};

	(void)state;
	CHECK(examples);
}

static void lines_of_verse_stay_lines(void **state)
{
	static const struct example examples[] = {
		{ "| a\n|   b\n", "P@1 a\n\u00a0\u00a0b {b \n}\n" },
		{ "| a\n  b\n| c\n", "P@1 a b\nc {b \n}\n" },
		{ "| a\nb\n", "P@1 | a b\n" },
		{ "| a | b\n| - | -\n", "T@1 a\nT@1 b\n" },
	};

	(void)state;
	CHECK(examples);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_note_holds_what_is_indented_below),
		cmocka_unit_test(a_note_may_begin_on_the_next_line),
		cmocka_unit_test(notes_follow_one_another),
		cmocka_unit_test(a_note_is_no_item_of_a_list_beside_it),
		cmocka_unit_test(code_and_html_keep_their_lines),
		cmocka_unit_test(what_stands_in_the_text_follows_it),
		cmocka_unit_test(a_term_has_its_definitions),
		cmocka_unit_test(a_colon_behind_no_term_is_text),
		cmocka_unit_test(callouts_say_their_kind),
		cmocka_unit_test(tasks_have_a_box_for_a_marker),
		cmocka_unit_test(lines_of_verse_stay_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
