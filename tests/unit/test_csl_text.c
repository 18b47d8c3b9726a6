#include "parse/csl_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
	const char *source;
	const char *text; /* in JSON */
	const char *markdown; /* in YAML; NULL: the same */
} texts[] = {
	{ "The <i>unc-54</i> gene &amp; <b>all</b>", "The unc-54 gene & all",
		NULL },
	{ "H<sub>2</sub>O, 10<sup>-3</sup>, 1<SUP>st</SUP>, x<sub>max</sub>",
		"H₂O, 10⁻³, 1st, xmax", NULL },
	{ "<span class='nocase'>van</span> &#233;&#xE9;&eacute;", "van ééé",
		NULL },
	{ "<jats:title>A</jats:title><jats:p>B <jats:italic>c</jats:italic>"
	  "</jats:p>",
		"A B c", NULL },
	{ "&lt;i&gt;x&lt;/i&gt; &amp;amp; p &lt; 0.05", "x & p < 0.05", NULL },
	{ "p < 0.05 and q > 1; a <b and c> d",
		"p < 0.05 and q > 1; a <b and c> d", NULL },
	{ "AT&T; vector<int> &x; &; <", "AT&T; vector<int> &x; &; <", NULL },
	{ "a<!-- b -->c <br/>d  e", "ac d e", NULL },
	{ "*in vivo* and **in vitro**, _so_",
		"*in vivo* and **in vitro**, _so_",
		"in vivo and in vitro, so" },
	{ "2 * 3 * 4, a*b*c, *p, **q, snake_case_name",
		"2 * 3 * 4, a*b*c, *p, **q, snake_case_name", NULL },
	{ "H~2~O, x^th^, [DNA]{.nocase} [sic] ~5 or ~6",
		"H~2~O, x^th^, [DNA]{.nocase} [sic] ~5 or ~6",
		"H₂O, xth, DNA [sic] ~5 or ~6" },
	{ "***a** b* \\* c", "***a** b* \\* c", "***a** b* * c" },
};

static void texts_lose_their_markup(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct arena arena = arena_make(1 << 12);
		struct str source = str_from(texts[i].source);
		const char *markdown =
			texts[i].markdown ? texts[i].markdown : texts[i].text;
		assert_string_equal(
			str_c(&arena, csl_text(&arena, source)), texts[i].text);
		assert_string_equal(
			str_c(&arena, csl_markdown(&arena, source)), markdown);
		arena_free(&arena);
	}
}

/* A reader that looks ahead for each sign would take hours. */
static void hostile_texts_take_no_longer(void **state)
{
	static const char *const hostile[] = { "<!--", "<i ", "<sup>", "&amp;",
		"&#", "[a]{", "*a ", "_*", "~", "^a", "\\", "**a", "<span a=" };

	(void)state;
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		struct arena arena = arena_make(1 << 20);
		struct text text = { .arena = &arena };
		text_add_repeat(&text, str_from(hostile[i]), 1 << 17);
		csl_markdown(&arena, text_str(&text));
		arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_lose_their_markup),
		cmocka_unit_test(hostile_texts_take_no_longer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
