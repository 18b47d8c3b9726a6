#include "parse/mask.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The masked text with `#` for each number. */
static struct str shown(struct arena *arena, const struct mask *mask)
{
	struct text out = { .arena = arena };
	struct mask_place place;
	size_t from = 0;

	while (mask_next(mask, mask->text, from, &place)) {
		text_add(&out, str_slice(mask->text, from, place.begin));
		text_add_char(&out, '#');
		from = place.end;
	}
	text_add(&out, str_slice(mask->text, from, mask->text.size));
	return text_str(&out);
}

static void check(const char *const (*examples)[2], size_t count)
{
	struct arena arena = arena_make(1 << 12);

	for (size_t i = 0; i < count; i++) {
		struct str source = str_from(examples[i][0]);
		struct mask mask = mask_source(&arena, source, 0, NULL);
		assert_string_equal(
			str_c(&arena, shown(&arena, &mask)), examples[i][1]);
		struct str back = mask_undo(&arena, &mask, mask.text, MASK_RAW);
		assert_string_equal(str_c(&arena, back), examples[i][0]);
	}
	arena_free(&arena);
}

#define CHECK(examples) check(examples, sizeof examples / sizeof *examples)

static void finds_keep_their_borders(void **state)
{
	static const char *const examples[][2] = {
		{ "a $x$ b", "a $#$ b" },
		{ "[^1]: a [^b]", "___\n+   # a \\[#\\]" },
		{ "a \\@b", "a @#@b" },
		{ "$$x$$", "$#$" },
		{ "\xf3\xb0\x80\x80", "#" },
		{ "&#983040;&#xF0000;&#983039;", "##&#983039;" },
	};

	(void)state;
	CHECK(examples);
}

static void what_is_no_find_stays(void **state)
{
	static const char *const examples[][2] = {
		{ "", "" },
		{ "$5 and $6", "$5 and $6" },
		{ "`$x$ \\@`", "`$x$ \\@`" },
		{ "`a\n$x$` $y$", "`a\n$x$` $#$" },
		{ "`a\n\n$x$` $y$", "`a\n\n$#$` $#$" },
		{ "\\$x$ \\\\@ \\`$x$`", "\\$x$ \\\\@ \\`$#$`" },
		{ "<a b='$x$'> <$x$", "<a b='$x$'> <$#$" },
		{ "[^ a] [^] [^a", "[^ a] [^] [^a" },
		{ "|$a|$b|", "|$a|$b|" },
		{ "|$a\\|b$ |", "|$#$ |" },
		{ "$|a|$", "$#$" },
		{ "$a\nb$", "$a\nb$" },
	};

	(void)state;
	CHECK(examples);
}

static void what_may_end_html_stays_to_be_seen(void **state)
{
	static const char *const examples[][2] = {
		{ "<!--\na$-->$", "<!--\na$-->$" },
		{ "<!A\n$x>y$", "<!A\n$#>$" },
		{ "$</pre>$ $?>$", "$</pre>$ $?>$" },
		{ "[^a>]", "[^a>]" },
	};

	(void)state;
	CHECK(examples);
}

static void lines_stay_lines(void **state)
{
	static const char *const examples[][2] = {
		{ "$$\nx\r\n$$ y", "$#$\n$#$\r\n$#$ y" },
		{ "> $$ \n>  x\n> $$", "> $#$ \n>  $#$\n> $#$" },
		{ "$$\n\n$$", "$$\n\n$$" },
		{ "$$\n- a\n$$", "$$\n- a\n$$" },
	};

	(void)state;
	CHECK(examples);
}

static void a_line_that_starts_a_block_ends_the_paragraph(void **state)
{
	static const char *const examples[][2] = {
		{ "# a `\n$x$ `", "# a `\n$#$ `" },
		{ "- a `\n- $x$ `", "- a `\n- $#$ `" },
		{ "a `\n===\n$x$ `", "a `\n===\n$#$ `" },
		{ "a `\n[^x]: `", "a `\n___\n+   # `" },
		{ "~~~ `\n$x$\n~~~ `", "~~~ `\n$#$\n~~~ `" },
		{ "```x``` `\n$x$`", "```x``` `\n$x$`" },
	};

	(void)state;
	CHECK(examples);
}

static void equal_finds_have_equal_numbers(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct mask mask = mask_source(&arena, S("$x$ $y$ $x$"), 0, NULL);

	(void)state;
	assert_true(str_equal(
		str_slice(mask.text, 0, 10), str_slice(mask.text, 22, 32)));
	assert_false(str_equal(
		str_slice(mask.text, 0, 10), str_slice(mask.text, 11, 21)));
	arena_free(&arena);
}

static void a_source_without_finds_is_not_copied(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct str source = S("a *b* `c`\n");
	struct mask mask = mask_source(&arena, source, 0, NULL);

	(void)state;
	assert_ptr_equal(mask.text.at, source.at);
	assert_ptr_equal(
		mask_undo(&arena, &mask, source, MASK_RAW).at, source.at);
	arena_free(&arena);
}

static void urls_get_no_backslashes_back(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct mask mask = mask_source(&arena, S("[^1]\\@"), 0, NULL);
	/* As cmark cleans a URL: "[##]@##@". */
	struct text url = { .arena = &arena };

	(void)state;
	text_add_char(&url, '[');
	text_add(&url, str_slice(mask.text, 2, 10));
	text_add(&url, S("]"));
	text_add(&url, str_slice(mask.text, 12, mask.text.size));
	struct str clean = mask_undo(&arena, &mask, text_str(&url), MASK_CLEAN);
	assert_string_equal(str_c(&arena, clean), "[^1]@");
	arena_free(&arena);
}

static void a_thematic_break_is_no_deep_list(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct text text = { .arena = &arena };

	(void)state;
	text_add_repeat(&text, S("- "), 200);
	struct mask mask = mask_source(&arena, text_str(&text), 0, NULL);
	assert_int_equal(mask.finds.count, 0);
	text_add(&text, S("x"));
	mask = mask_source(&arena, text_str(&text), 0, NULL);
	assert_int_equal(mask.finds.count, 1);
	assert_int_equal(mask.finds.items[0].kind, MASK_PLAIN);
	arena_free(&arena);
}

static void images_of_a_paragraph_are_bounded(void **state)
{
	struct arena arena = arena_make(1 << 16);
	struct text text = { .arena = &arena };

	(void)state;
	text_add_repeat(&text, S("![a "), 600);
	text_add(&text, S("\n\n"));
	text_add_repeat(&text, S("![a "), 1000);
	struct mask mask = mask_source(&arena, text_str(&text), 0, NULL);
	assert_int_equal(mask.finds.count, 0);
	text_add(&text, S("\n2. ![b"));
	mask = mask_source(&arena, text_str(&text), 0, NULL);
	assert_int_equal(mask.finds.count, 1);
	assert_true(str_equal(mask.finds.items[0].raw, S("!")));
	arena_free(&arena);
}

static void a_fence_is_a_comment(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct cut_fence fence = { .at = 102, .end = 109, .line = 1 };
	struct mask_boxes boxes = {
		.fences = &fence,
		.count = 1,
		.origin = 100,
	};
	struct mask mask =
		mask_source(&arena, S("f\na\n::: $b$\nc"), 2, &boxes);

	(void)state;
	assert_string_equal(
		str_c(&arena, shown(&arena, &mask)), "f\na\n<!--#-->\nc");
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_keep_their_borders),
		cmocka_unit_test(what_is_no_find_stays),
		cmocka_unit_test(what_may_end_html_stays_to_be_seen),
		cmocka_unit_test(lines_stay_lines),
		cmocka_unit_test(a_line_that_starts_a_block_ends_the_paragraph),
		cmocka_unit_test(equal_finds_have_equal_numbers),
		cmocka_unit_test(a_source_without_finds_is_not_copied),
		cmocka_unit_test(urls_get_no_backslashes_back),
		cmocka_unit_test(a_thematic_break_is_no_deep_list),
		cmocka_unit_test(images_of_a_paragraph_are_bounded),
		cmocka_unit_test(a_fence_is_a_comment),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
