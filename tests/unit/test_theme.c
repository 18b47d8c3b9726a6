#include "view/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct str names[] = { { "dark", 4 }, { "light", 5 },
	{ "mono", 4 }, { "high-contrast", 13 } };
static const int depths[] = { 0, 8, 16, 88, 256 };
enum { NAMES = 4, OWN = 3 /* keep the terminal's colors */, DEPTHS = 5 };

static struct look look_of(const char *name, style_set styles, int colors)
{
	const struct theme *theme = theme_find(str_from(name));

	assert_non_null(theme);
	return theme_look(theme, NULL, styles, colors);
}

static void finds_themes_by_name(void **state)
{
	(void)state;
	for (int i = 0; i < NAMES; i++)
		assert_non_null(theme_find(names[i]));
	assert_null(theme_find(S("Dark")));
	assert_null(theme_find(S("")));
}

static void no_color_is_beyond_the_terminals(void **state)
{
	(void)state;
	for (int i = 0; i < NAMES; i++)
		for (int d = 0; d < DEPTHS; d++)
			for (int s = 0; s < STYLE_COUNT; s++) {
				struct look look =
					theme_look(theme_find(names[i]), NULL,
						STYLE_BIT(s), depths[d]);
				assert_in_range(look.fg + 1, 0, depths[d]);
				assert_in_range(look.bg + 1, 0, depths[d]);
			}
}

static void text_keeps_the_terminals_colors(void **state)
{
	(void)state;
	for (int i = 0; i < OWN; i++)
		for (int d = 0; d < DEPTHS; d++) {
			struct look look = theme_look(theme_find(names[i]),
				NULL, STYLE_BIT(STYLE_TEXT), depths[d]);
			assert_int_equal(look.fg, COLOR_KEEP);
			assert_int_equal(look.bg, COLOR_KEEP);
			assert_int_equal(look.attributes, 0);
		}
}

static void high_contrast_brings_its_own_background(void **state)
{
	(void)state;
	for (int d = 1; d < DEPTHS; d++) {
		struct look look = look_of("high-contrast",
			STYLE_BIT(STYLE_TEXT) | STYLE_BIT(STYLE_LINK),
			depths[d]);
		assert_true(look.bg == 0 || look.bg == 16);
		assert_false(look.attributes & LOOK_DIM);
	}
}

static void themes_follow_each_other_in_a_ring(void **state)
{
	const struct theme *first = theme_find(S("dark")), *theme = first;

	(void)state;
	for (int i = 0; i < NAMES; i++) {
		theme = theme_next(theme);
		assert_ptr_equal(theme_find(theme_name(theme)), theme);
		assert_int_equal(theme == first, i + 1 == NAMES);
	}
}

static void a_background_has_a_text_color_of_its_own(void **state)
{
	(void)state;
	for (int i = 0; i < NAMES; i++)
		for (int d = 0; d < DEPTHS; d++)
			for (int s = 0; s < STYLE_COUNT; s++) {
				struct look look =
					theme_look(theme_find(names[i]), NULL,
						STYLE_BIT(s), depths[d]);
				if (look.bg != COLOR_KEEP)
					assert_int_not_equal(
						look.fg, COLOR_KEEP);
			}
}

/* Green would praise. */
static bool is_green(int color)
{
	int red = (color - 16) / 36, green = (color - 16) / 6 % 6,
	    blue = (color - 16) % 6;

	if (color < 16)
		return color == 2 || color == 10;
	return color < 232 && green > red && green > blue;
}

static void nothing_is_green(void **state)
{
	(void)state;
	for (int i = 0; i < NAMES; i++)
		for (int d = 0; d < DEPTHS; d++)
			for (int s = 0; s < STYLE_COUNT; s++) {
				struct look look =
					theme_look(theme_find(names[i]), NULL,
						STYLE_BIT(s), depths[d]);
				assert_false(is_green(look.fg));
				assert_false(is_green(look.bg));
			}
}

static void headings_are_bold_at_any_depth(void **state)
{
	(void)state;
	for (int i = 0; i < NAMES; i++)
		for (int d = 0; d < DEPTHS; d++)
			assert_true(theme_look(theme_find(names[i]), NULL,
					    STYLE_BIT(STYLE_HEADING), depths[d])
					    .attributes &
				LOOK_BOLD);
}

static bool same(struct look a, struct look b)
{
	return a.attributes == b.attributes && a.fg == b.fg && a.bg == b.bg;
}

static void matches_and_selection_can_be_told_apart(void **state)
{
	(void)state;
	for (int i = 0; i < NAMES; i++)
		for (int d = 0; d < DEPTHS; d++) {
			const struct theme *theme = theme_find(names[i]);
			struct look text = theme_look(
				theme, NULL, STYLE_BIT(STYLE_TEXT), depths[d]);
			struct look match = theme_look(
				theme, NULL, STYLE_BIT(STYLE_MATCH), depths[d]);
			struct look here = theme_look(theme, NULL,
				STYLE_BIT(STYLE_MATCH_HERE), depths[d]);
			struct look selected = theme_look(theme, NULL,
				STYLE_BIT(STYLE_SELECTED), depths[d]);

			struct look label = theme_look(
				theme, NULL, STYLE_BIT(STYLE_LABEL), depths[d]);

			assert_false(same(label, text));
			assert_false(same(label, match));
			assert_false(same(label, here));
			assert_false(same(label, selected));
			assert_false(same(text, match));
			assert_false(same(match, here));
			assert_false(same(match, selected));
			assert_false(same(here, selected));
		}
}

static void the_stronger_style_wins(void **state)
{
	struct look look = look_of(
		"dark", STYLE_BIT(STYLE_LINK) | STYLE_BIT(STYLE_MATCH), 256);
	struct look match = look_of("dark", STYLE_BIT(STYLE_MATCH), 256);

	(void)state;
	assert_int_equal(look.fg, match.fg);
	assert_int_equal(look.bg, match.bg);
	assert_true(look.attributes & LOOK_UNDERLINE);
}

static void what_is_to_be_seen_is_not_dim(void **state)
{
	(void)state;
	for (int i = 0; i < NAMES; i++)
		for (int d = 0; d < DEPTHS; d++)
			assert_false(theme_look(theme_find(names[i]), NULL,
					     STYLE_BIT(STYLE_FAINT) |
						     STYLE_BIT(STYLE_SELECTED),
					     depths[d])
					     .attributes &
				LOOK_DIM);
}

/* A look for each style; those given are of headings and of the selection. */
static struct look chosen_look(const char *name, enum style style,
	struct chosen_look heading, struct chosen_look selected, int colors)
{
	struct chosen_look looks[STYLE_COUNT] = {
		[STYLE_HEADING] = heading, [STYLE_SELECTED] = selected
	};

	return theme_look(theme_find(str_from(name)), looks,
		STYLE_BIT(style) | STYLE_BIT(STYLE_TEXT), colors);
}

static const struct chosen_look as_it_is;

static void what_is_chosen_wins_over_the_theme(void **state)
{
	struct chosen_look heading = { .fg = CHOSEN_FIRST + 200,
		.attributes = { [0] = CHOSEN_OFF, [3] = CHOSEN_ON } };
	struct look look =
		chosen_look("dark", STYLE_HEADING, heading, as_it_is, 256);

	(void)state;
	assert_int_equal(look.fg, 200);
	assert_int_equal(look.attributes, LOOK_UNDERLINE);
	heading.fg = CHOSEN_OWN;
	look = chosen_look("dark", STYLE_HEADING, heading, as_it_is, 256);
	assert_int_equal(look.fg, COLOR_KEEP);
	look = chosen_look("dark", STYLE_LINK, heading, as_it_is, 256);
	assert_true(same(look, look_of("dark", STYLE_BIT(STYLE_LINK), 256)));
}

static void a_color_that_is_chosen_is_not_beyond_the_terminals(void **state)
{
	struct chosen_look heading = { .fg = CHOSEN_FIRST + 200,
		.bg = CHOSEN_FIRST + 9 };
	struct look look;

	(void)state;
	look = chosen_look("dark", STYLE_HEADING, heading, as_it_is, 8);
	assert_int_equal(look.fg, COLOR_KEEP);
	assert_int_equal(look.bg, COLOR_KEEP);
	look = chosen_look("dark", STYLE_HEADING, heading, as_it_is, 16);
	assert_int_equal(look.bg, 9);
}

/* Where there is no color, what tells the selection must not go. */
static void without_color_nothing_is_taken_away(void **state)
{
	struct chosen_look selected = { .bg = CHOSEN_FIRST + 4,
		.attributes = { [3] = CHOSEN_ON, [4] = CHOSEN_OFF } };
	static const struct {
		const char *theme;
		int colors;
	} rows[] = { { "mono", 256 }, { "mono", 0 }, { "dark", 0 } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct look look = chosen_look(rows[i].theme, STYLE_SELECTED,
			as_it_is, selected, rows[i].colors);
		assert_int_equal(look.bg, COLOR_KEEP);
		assert_true(look.attributes & LOOK_REVERSE);
		assert_true(look.attributes & LOOK_UNDERLINE);
	}
	struct look look =
		chosen_look("dark", STYLE_SELECTED, as_it_is, selected, 8);
	assert_int_equal(look.bg, 4);
	assert_false(look.attributes & LOOK_REVERSE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_themes_by_name),
		cmocka_unit_test(no_color_is_beyond_the_terminals),
		cmocka_unit_test(text_keeps_the_terminals_colors),
		cmocka_unit_test(high_contrast_brings_its_own_background),
		cmocka_unit_test(themes_follow_each_other_in_a_ring),
		cmocka_unit_test(a_background_has_a_text_color_of_its_own),
		cmocka_unit_test(nothing_is_green),
		cmocka_unit_test(headings_are_bold_at_any_depth),
		cmocka_unit_test(matches_and_selection_can_be_told_apart),
		cmocka_unit_test(the_stronger_style_wins),
		cmocka_unit_test(what_is_to_be_seen_is_not_dim),
		cmocka_unit_test(what_is_chosen_wins_over_the_theme),
		cmocka_unit_test(
			a_color_that_is_chosen_is_not_beyond_the_terminals),
		cmocka_unit_test(without_color_nothing_is_taken_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
