#include "parse/attributes.h"
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

static void check(const struct example *examples, size_t count)
{
	struct arena arena = arena_make(1 << 16);

	for (size_t i = 0; i < count; i++) {
		struct markdown markdown = {
			.source = str_from(examples[i].source),
			.line = 1,
		};
		struct chunk chunk = markdown_parse(&arena, &markdown);
		assert_string_equal(str_c(&arena, dump_chunk(&arena, &chunk)),
			examples[i].dump);
	}
	arena_free(&arena);
}

#define CHECK(examples) check(examples, sizeof examples / sizeof *examples)

static void what_is_struck_keeps_its_tildes(void **state)
{
	static const struct example examples[] = {
		{ "a ~~b *c*~~ d", "P@1 a ~~b c~~ d {d ~~b c~~} {e c}\n" },
		{ "*~~a~~*", "P@1 ~~a~~ {e ~~a~~} {d ~~a~~}\n" },
		{ "~~a\nb~~", "P@1 ~~a b~~ {d ~~a b~~}\n" },
		{ "~~ a ~~ b", "P@1 ~~ a ~~ b\n" },
		{ "~~a", "P@1 ~~a\n" },
		{ "~~~a~~~ b", "K@1  (a~~~)\n" },
		{ "a ~~~b~~~", "P@1 a ~~~b~~~\n" },
		{ "`~~a~~`", "P@1 ~~a~~ {c ~~a~~}\n" },
		{ "\\~~a~~", "P@1 ~~a~~\n" },
		{ "**~~a** b~~", "P@1 ~~a~~ b {s ~~a~~} {d ~~a~~}\n" },
		{ "[~~a~~](u)", "P@1 ~~a~~ {a ~~a~~|u|} {d ~~a~~}\n" },
		{ "[a](~~b~~)", "P@1 a {a a|~~b~~|}\n" },
		{ "[a]\n\n[a]: ~~b~~ '~c~'\n", "P@1 a {a a|~~b~~|~c~}\n" },
	};

	(void)state;
	CHECK(examples);
}

static void scripts_are_raised_and_lowered(void **state)
{
	static const struct example examples[] = {
		{ "H~2~O", "P@1 H₂O\n" },
		{ "x^2^ 10^-3^", "P@1 x² 10⁻³\n" },
		{ "x~max~ y^ab^", "P@1 x_(max) y^(ab)\n" },
		{ "a^1.2,†^ b^1, 2^", "P@1 a¹.²,† b^1, 2^\n" },
		{ "19^th^ a^\\[b\\]^", "P@1 19th a[b]\n" },
		{ "P~a\\ cat~", "P@1 P_(a cat)\n" },
		{ "P~a cat~ ^a b^", "P@1 P~a cat~ ^a b^\n" },
		{ "a^*2*^", "P@1 a² {e ²}\n" },
		{ "a^*b* c^ ^2^*d*", "P@1 a^b c^ ²d {e b} {e d}\n" },
		{ "a^*b*c^", "P@1 a^(bc) {e b}\n" },
		{ "~5/~10 (~5%/~9%)", "P@1 ~5/~10 (~5%/~9%)\n" },
		{ "`x^2^` $x^2^$", "P@1 x^2^ $x^2^$ {c x^2^} {m $x^2^$}\n" },
		{ "2^^3^^ \\^2^", "P@1 2^^3^^ ^2^\n" },
		{ "H<sub>2</sub>O<sup>+</sup>", "P@1 H₂O⁺\n" },
		{ "a<sup>[1](u)</sup>", "P@1 a¹ {a ¹|u|}\n" },
		{ "a<sup>b <i>c</i></sup>", "P@1 a^(b c) {e c}\n" },
		{ "a<sub>b", "P@1 ab\n" },
	};

	(void)state;
	CHECK(examples);
}

static void attributes_are_not_shown(void **state)
{
	static const struct example examples[] = {
		{ "[a *b*]{.smallcaps #x} c", "P@1 a b c {e b}\n" },
		{ "[a](u){target=_blank} b", "P@1 a b {a a|u|}\n" },
		{ "[a][b]{.c}\n\n[b]: u\n", "P@1 a {a a|u|}\n" },
		{ "[a]{.b}\n\n[a]: u\n", "P@1 a\n" },
		{ "[]{#x}a", "P@1 a\n" },
		{ "[a [b](u) c]{.d}", "P@1 a b c {a b|u|}\n" },
		{ "[a]{.b c='d\ne'} f", "P@1 a f\n" },
		{ "> [a]{.b\n> .c} f", "> P@1 a f\n" },
		{ "[a]{b} [c] {.d} e{.f}", "P@1 [a]{b} [c] {.d} e{.f}\n" },
		{ "(a){.b} [c] (d){.e}", "P@1 (a){.b} [c] (d){.e}\n" },
		{ "`[a]{.b}`{.r} c", "P@1 [a]{.b} c {c [a]{.b}}\n" },
		{ "`\\LaTeX`{=latex} a", "P@1 a\n" },
		{ "a `<b>c</b>`{=html}", "P@1 a c\n" },
		{ "`\\newpage`{=latex}\n\na", "P@3 a\n" },
		{ "$$x$$ {#eq-x}", "P@1 $$x$$ {m $$x$$}\n" },
		{ "| [a | b]{.c} |\n|--|--|\n", "T@1 a\nT@1 b\n" },
	};

	(void)state;
	CHECK(examples);
}

static void headings_are_read_without_attributes(void **state)
{
	static const struct example examples[] = {
		{ "# a {#sec-x .unnumbered}", "H1@1 a\n" },
		{ "## a b ## {-}", "H2@1 a b\n" },
		{ "# {#x}", "H1@1 \n" },
		{ "- # a {.b}", "• H1@1 a\n" },
		{ "a {#x}\n===\nb", "H1@1 a\nP@3 b\n" },
		{ "a\nb {#x}\n--\n", "H2@1 a b\n" },
		{ "# a {b}", "H1@1 a {b}\n" },
		{ "# a {.b} c", "H1@1 a {.b} c\n" },
		{ "a {.b}", "P@1 a {.b}\n" },
		{ ": a {#tbl-x}", "P@1 Table: a {e Table: a}\n" },
		{ "Table: a\n{#tbl:x}", "P@1 Table: a {e Table: a}\n" },
		{ "> a\n> {#x}\n\nb", "> P@1 a\nP@4 b\n" },
		{ "{#x}\n{#y}\na", "P@1 {#x} {#y} a\n" },
	};

	(void)state;
	CHECK(examples);
}

static void html_is_reduced_to_its_words(void **state)
{
	static const struct example examples[] = {
		{ "a <b>c</b> <em>d</em>", "P@1 a c d {s c} {e d}\n" },
		{ "<code>a</code><KBD>b</KBD>", "P@1 ab {c a} {c b}\n" },
		{ "a <del>b</del> <s>c</s>",
			"P@1 a ~~b~~ ~~c~~ {d ~~b~~} {d ~~c~~}\n" },
		{ "a <u>b</u> <mark>c</mark> <x-y z>d", "P@1 a b c d\n" },
		{ "a <a href='u&amp;v' title=t>b</a>c",
			"P@1 a bc {a b|u&v|t}\n" },
		{ "a <a name=x>b</a> [<a href=u>c</a>](v)",
			"P@1 a b c {a c|v|}\n" },
		{ "a <img src='x/y.png?z' alt=\"b &lt;\"> c",
			"P@1 a [image: b <] c {f [image: } {i b <|x/y.png?z|}"
			" {f ]}\n" },
		{ "a <!-- b --> c <!-- d -->", "P@1 a c\n" },
		{ "a <script>b *c*</script> d", "P@1 a d\n" },
		{ "a <script>b", "P@1 a b\n" },
		{ "a<br>", "P@1 a\n" },
		{ "<b>a *b</b> c* </i>d", "P@1 a b c d {s a b c d} {e b c}\n" },
		{ "<b><i>a</b></i> b", "P@1 a b {s a} {e a}\n" },
		{ "*<b>a* b</b>", "P@1 a b {e a} {s a}\n" },
		{ "a &lt;b&gt; \\<b>", "P@1 a <b> <b>\n" },
		{ "<span id=x></span>\na", "P@1 a\n" },
	};

	(void)state;
	CHECK(examples);
}

static void images_say_what_they_are(void **state)
{
	static const struct example examples[] = {
		{ "![a *b*](c/d.png){#fig-x\nwidth=50%}",
			"P@1 Figure: a b (c/d.png) {f Figure: } "
			"{i a b|c/d.png|} {e b} {f  (c/d.png)}\n" },
		{ "![](c/d.png)",
			"P@1 Figure: d.png {f Figure: } {i d.png|c/d.png|}\n" },
		{ "![](c/d.png 'e')",
			"P@1 Figure: e (c/d.png) {f Figure: } "
			"{i e|c/d.png|e} {f  (c/d.png)}\n" },
		{ "![a](http://b.c/d.png?e=/f)",
			"P@1 Figure: a (d.png) {f Figure: } "
			"{i a|http://b.c/d.png?e=/f|} {f  (d.png)}\n" },
		{ "![a](data:xyz)",
			"P@1 Figure: a {f Figure: } {i a|data:xyz|}\n" },
		{ "<img alt=a src=b\nwidth=1>",
			"P@1 Figure: a (b) {f Figure: } {i a|b|} {f  (b)}\n" },
		{ "![b/c](b/c)",
			"P@1 Figure: b/c {f Figure: } {i b/c|b/c|}\n" },
		{ "![a](b) ![c](d)",
			"P@1 [image: a] [image: c] {f [image: } {i a|b|} {f ]} "
			"{f [image: } {i c|d|} {f ]}\n" },
		{ "[![a](b)](c)", "P@1 a {a a|c|} {i a|b|}\n" },
		{ "# ![a](b)",
			"H1@1 [image: a] {f [image: } {i a|b|} {f ]}\n" },
		{ "![http://a.b](c)",
			"P@1 Figure: http://a.b (c) {f Figure: } "
			"{i http://a.b|c|} {f  (c)}\n" },
	};

	(void)state;
	CHECK(examples);
}

static void bare_urls_are_links(void **state)
{
	static const struct example examples[] = {
		{ "a https://b.c/_d_e.",
			"P@1 a https://b.c/_d_e. "
			"{a https://b.c/_d_e|https://b.c/_d_e|}\n" },
		{ "(www.a.b)", "P@1 (www.a.b) {a www.a.b|http://www.a.b|}\n" },
		{ "http://a.b/(c) (http://a.b/c)",
			"P@1 http://a.b/(c) (http://a.b/c) "
			"{a http://a.b/(c)|http://a.b/(c)|} "
			"{a http://a.b/c|http://a.b/c|}\n" },
		{ "**http://a.b**",
			"P@1 http://a.b {s http://a.b} {a "
			"http://a.b|http://a.b|}\n" },
		{ "http://a.b?c&amp;d=~e&lt; f",
			"P@1 http://a.b?c&d=~e< f "
			"{a http://a.b?c&d=~e|http://a.b?c&d=~e|}\n" },
		{ "[http://a.b](http://c.d)",
			"P@1 http://a.b {a http://a.b|http://c.d|}\n" },
		{ "<a href=u>http://a.b</a>",
			"P@1 http://a.b {a http://a.b|u|}\n" },
		{ "http://a.b/~c/~d",
			"P@1 http://a.b/~c/~d "
			"{a http://a.b/~c/~d|http://a.b/~c/~d|}\n" },
		{ "`http://a.b` http:// awww.b xhttp://a a@b.c mailto:d",
			"P@1 http://a.b http:// awww.b xhttp://a a@b.c "
			"mailto:d {c http://a.b}\n" },
		{ "http://a.b\\_c，d",
			"P@1 http://a.b_c，d "
			"{a http://a.b_c|http://a.b_c|}\n" },
		{ "[a]\n\n[a]: http://b.c/d*e*f.\n",
			"P@1 a {a a|http://b.c/d*e*f.|}\n" },
		{ "|http://a.b|c|\n|-|-|\n",
			"T@1 http://a.b {a http://a.b|http://a.b|}\nT@1 c\n" },
	};

	(void)state;
	CHECK(examples);
}

static void code_keeps_what_is_for_readers(void **state)
{
	static const struct example examples[] = {
		{ "```{r, fig-x, echo=FALSE}\na\n```", "K@1 a (r)\n" },
		{ "```{python}\n#| label: x\n#| y: z\n\na\n#| b\n```",
			"K@1 \na\n#| b (python)\n" },
		{ "```python\n#| a\n```", "K@1 #| a (python)\n" },
		{ "```{{r}}\n#| a\n```", "K@1 #| a (r)\n" },
		{ "```{r}\n#| a: b\n```\nc", "P@4 c\n" },
		{ "```{=latex}\na\n```\nb", "P@4 b\n" },
		{ "```{=html}\n<b>a</b>\n```", "P@1 a {s a}\n" },
		{ "- ```{=latex}\n  a\n  ```", "• P@1 \n" },
	};

	(void)state;
	CHECK(examples);
}

static void a_language_is_found_in_any_info(void **state)
{
	static const char *const examples[][2] = {
		{ "", "" },
		{ "r", "r" },
		{ "js {1,3} title=x", "js" },
		{ "rust,ignore", "rust" },
		{ "{r}", "r" },
		{ "{r, fig-x, echo=FALSE}", "r" },
		{ "{r echo=FALSE}", "r" },
		{ "{.python .numberLines startFrom=\"1\"}", "python" },
		{ "{#lst-x .c}", "c" },
		{ "{#lst-x}", "" },
		{ "{echo=FALSE}", "" },
		{ "{{ python }}", "python" },
		{ "python{.x}", "python" },
		{ "c++", "c++" },
	};
	struct arena arena = arena_make(1 << 10);

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
		assert_string_equal(
			str_c(&arena,
				attributes_language(str_from(examples[i][0]))),
			examples[i][1]);
	arena_free(&arena);
}

static void attributes_are_told_from_other_braces(void **state)
{
	static const struct {
		const char *source;
		size_t size;
	} examples[] = {
		{ "{#a}", 4 },
		{ "{ .a  #b-c:d\tk=v }x", 18 },
		{ "{-}", 3 },
		{ "{}", 2 },
		{ "{:.a}", 5 },
		{ "{k=\"a \\\" b}\" j='c'}", 19 },
		{ "{k=50%}", 7 },
		{ "{a}", 0 },
		{ "{#}", 0 },
		{ "{.a.b", 0 },
		{ "{k=}", 0 },
		{ "{k=\"a|b\"}", 0 },
		{ "{-a}", 0 },
		{ "{=latex}", 0 },
		{ "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
		assert_int_equal(attributes_size(str_from(examples[i].source)),
			examples[i].size);
}

/* Each of these would take minutes if anything about them were quadratic. */
static void hostile_runs_take_no_time(void **state)
{
	static const char *const parts[] = { "~", "~~a ", "~a", "^a", "^", "[",
		"[a]{", "[a](", "](", "{", "{.a", "{k='", "<b>", "</b>",
		"<b></i>", "<sup>", "<sup>a</sup>", "<a href=u>", "http://a",
		"www.a ", "http://a(", "`a`{", "$$a$$ {", "![a](b)", "~a^b" };
	enum { TIMES = 20000 };
	struct arena arena = arena_make(1 << 16);

	(void)state;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct arena inner = arena_make(1 << 16);
		struct text source = { .arena = &inner };
		text_add_repeat(&source, str_from(parts[i]), TIMES);
		struct markdown markdown = { .source = text_str(&source),
			.line = 1 };
		struct chunk chunk = markdown_parse(&inner, &markdown);
		assert_true(chunk.blocks.count <= 1);
		arena_free(&inner);
	}
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_struck_keeps_its_tildes),
		cmocka_unit_test(scripts_are_raised_and_lowered),
		cmocka_unit_test(attributes_are_not_shown),
		cmocka_unit_test(headings_are_read_without_attributes),
		cmocka_unit_test(html_is_reduced_to_its_words),
		cmocka_unit_test(images_say_what_they_are),
		cmocka_unit_test(bare_urls_are_links),
		cmocka_unit_test(code_keeps_what_is_for_readers),
		cmocka_unit_test(a_language_is_found_in_any_info),
		cmocka_unit_test(attributes_are_told_from_other_braces),
		cmocka_unit_test(hostile_runs_take_no_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
