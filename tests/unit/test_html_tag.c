#include "parse/html_tag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_str(struct str s, const char *expected)
{
	struct arena arena = arena_make(1 << 10);

	assert_string_equal(str_c(&arena, s), expected);
	arena_free(&arena);
}

static void a_tag_is_split_into_its_parts(void **state)
{
	static const struct {
		const char *html, *name, *attributes;
		bool closing, self_closing;
		size_t end;
	} rows[] = {
		{ "<b>x", "b", "", false, false, 3 },
		{ "</Sub >", "Sub", " ", true, false, 7 },
		{ "<br/>", "br", "", false, true, 5 },
		{ "<a href=\"x>y\" b>c>", "a", " href=\"x>y\" b", false, false,
			16 },
		{ "<h1 a='>'>", "h1", " a='>'", false, false, 10 },
		{ "<p title=it's>", "p", " title=it's", false, false, 14 },
		{ "<!-- <b> -->x", "!--", "", false, false, 12 },
		{ "<!DOCTYPE x>", "!", "", false, false, 12 },
		{ "<?a > ?>", "?", "", false, false, 8 },
	};
	struct html_tag tag;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_true(html_tag_read(str_from(rows[i].html), 0, &tag));
		assert_str(tag.name, rows[i].name);
		assert_str(tag.attributes, rows[i].attributes);
		assert_int_equal(tag.closing, rows[i].closing);
		assert_int_equal(tag.self_closing, rows[i].self_closing);
		assert_int_equal(tag.end, rows[i].end);
	}
}

static void what_is_no_tag_is_none(void **state)
{
	static const char *const rows[] = { "", "b", "<", "< b>", "<b", "<1>",
		"<a@b.c>", "<a:b>", "<!-- a", "<a b=\">" };
	struct html_tag tag;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_false(html_tag_read(str_from(rows[i]), 0, &tag));
}

static void attributes_are_found_by_their_names(void **state)
{
	struct str html = S("<img ALT='a b' src = x/y.png open b=\"\" alt=z/>");
	struct html_tag tag;

	(void)state;
	assert_true(html_tag_read(html, 0, &tag));
	assert_str(html_attribute(&tag, S("alt")), "a b");
	assert_str(html_attribute(&tag, S("src")), "x/y.png");
	assert_str(html_attribute(&tag, S("open")), "");
	assert_str(html_attribute(&tag, S("c")), "");
	assert_true(html_has_attribute(&tag, S("open")));
	assert_true(html_has_attribute(&tag, S("b")));
	assert_false(html_has_attribute(&tag, S("c")));
	assert_true(html_tag_is(&tag, "img"));
}

static void entities_in_html_are_decoded(void **state)
{
	static const struct {
		const char *html, *text;
	} rows[] = {
		{ "a", "a" },
		{ "a &amp; b", "a & b" },
		{ "&eacute;&#233;&#xE9;", "ééé" },
		{ "&no;&amp", "&no;&amp" },
		{ "&&lt;&", "&<&" },
	};
	struct arena arena = arena_make(1 << 10);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_str(html_text(&arena, str_from(rows[i].html)),
			rows[i].text);
	assert_str(html_text(&arena, S("a\0b")),
		"a\xef\xbf\xbd"
		"b");
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tag_is_split_into_its_parts),
		cmocka_unit_test(what_is_no_tag_is_none),
		cmocka_unit_test(attributes_are_found_by_their_names),
		cmocka_unit_test(entities_in_html_are_decoded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
