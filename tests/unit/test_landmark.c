#include "article/landmark.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_make(1 << 12);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

#define TAIL "\n\n# Two\n\nTwo begins.\n\nTwo says more.\n\nTwo ends.\n"
static const char before[] = "# One\n\nOne begins.\n\nOne ends." TAIL;

/* What stands in another version where `line` was in `before`. */
static const char *find(int line, uint32_t byte, const char *after, bool *exact)
{
	struct article *old = article_open(&arena, S("a.md"), str_from(before));
	struct article *new = article_open(&arena, S("a.md"), str_from(after));
	struct position at = article_line(old, line);
	at.byte = byte;
	struct landmark mark = landmark_at(&arena, old, at);
	at = landmark_find(new, &mark, exact);
	struct str text = S("");
	if (at.block < article_chunk(new, at.chunk)->blocks.count)
		text = article_block(new, at)->text;
	const char *found = str_c(&arena, str_slice(text, at.byte, text.size));
	article_close(old);
	article_close(new);
	return found;
}

static void an_article_that_is_the_same_has_the_very_place(void **state)
{
	bool exact;

	(void)state;
	assert_string_equal(find(11, 4, before, &exact), "says more.");
	assert_true(exact);
	assert_string_equal(find(7, 0, before, &exact), "Two");
	assert_string_equal(find(1, 0, before, &exact), "One");
}

static void what_was_put_in_above_moves_the_place(void **state)
{
	bool exact;

	(void)state;
	assert_string_equal(
		find(11, 4, "New.\n\nNew too.\n\n# One\n\nOne begins." TAIL,
			&exact),
		"says more.");
	assert_true(exact);
}

static void a_section_that_moved_is_followed(void **state)
{
	bool exact;

	(void)state;
	assert_string_equal(
		find(5, 0,
			"# Two\n\nTwo begins.\n\n# One\n\nNew.\n\nOne "
			"begins.\n\nOne ends.\n",
			&exact),
		"One ends.");
	assert_true(exact);
}

static void a_heading_that_was_renamed_does_not_lose_the_words(void **state)
{
	bool exact;

	(void)state;
	assert_string_equal(find(11, 0,
				    "# First\n\n# Second\n\nX.\n\nY.\n\nTwo "
				    "says more.\n",
				    &exact),
		"Two says more.");
	assert_true(exact);
}

static void words_that_are_gone_leave_their_heading_and_distance(void **state)
{
	bool exact;

	(void)state;
	assert_string_equal(
		find(11, 4, "# Zero\n\n# Two\n\nX.\n\nY.\n\nZ.\n", &exact),
		"Y.");
	assert_false(exact);
	assert_string_equal(
		find(11, 4, "# Two\n\nX.\n\n# Three\n\nY.\n", &exact), "X.");
	assert_string_equal(find(11, 4, "Z.\n", &exact), "Z.");
	assert_string_equal(find(11, 4, "", &exact), "");
}

static void of_equal_headings_the_nearest_is_meant(void **state)
{
	struct article *article = article_open(&arena, S("a.md"),
		S("## A\n\nx\n\n## B\n\n## A\n\ny\n\n## A\n\nz\n"));

	(void)state;
	assert_int_equal(landmark_section(article, S("## A"), 8), 2);
	assert_int_equal(landmark_section(article, S("## A"), 1), 0);
	assert_int_equal(landmark_section(article, S("## C"), 1), NONE);
	assert_int_equal(landmark_section(article, S(""), 1), NONE);
	article_close(article);
}

static void a_place_in_the_metadata_is_found_again(void **state)
{
	struct article *article = article_open(&arena, S("a.md"),
		S("---\ntitle: T\nauthor: Ann Ape\n---\n\nWords.\n"));
	struct position at = { 0, 1, 0, 0 };
	struct landmark mark = landmark_at(&arena, article, at);
	bool exact;

	(void)state;
	assert_int_equal(mark.line, 0);
	at = landmark_find(article, &mark, &exact);
	assert_true(exact);
	assert_int_equal(at.chunk, 0);
	assert_int_equal(at.block, 1);
	article_close(article);
}

static void hostile_landmarks_lead_somewhere(void **state)
{
	static const struct landmark marks[] = {
		{ .line = -1, .block = -5, .byte = 7 },
		{ .line = 99999999, .block = 99999999, .byte = UINT32_MAX },
		{ .line = 0, .block = 99999999 },
		{ .line = 7, .below = -99999999, .heading = { "# Two", 5 } },
		{ .line = 7, .below = 99999999, .heading = { "# Two", 5 } },
	};
	struct article *article =
		article_open(&arena, S("a.md"), str_from(before));
	bool exact;

	(void)state;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		struct position at = landmark_find(article, &marks[i], &exact);
		assert_true(at.chunk < article_chunk_count(article));
		assert_true(at.block <
			article_chunk(article, at.chunk)->blocks.count);
	}
	article_close(article);
}

#define TEST(function) \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_article_that_is_the_same_has_the_very_place),
		TEST(what_was_put_in_above_moves_the_place),
		TEST(a_section_that_moved_is_followed),
		TEST(a_heading_that_was_renamed_does_not_lose_the_words),
		TEST(words_that_are_gone_leave_their_heading_and_distance),
		TEST(of_equal_headings_the_nearest_is_meant),
		TEST(a_place_in_the_metadata_is_found_again),
		TEST(hostile_landmarks_lead_somewhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
