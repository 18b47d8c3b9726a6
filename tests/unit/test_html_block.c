#include "parse/markdown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void write_spans(
	struct text *out, const struct chunk *chunk, const struct block *block)
{
	static const char letters[SPAN_KINDS] = {
		[SPAN_EMPHASIS] = 'e',
		[SPAN_STRONG] = 's',
		[SPAN_CODE] = 'c',
		[SPAN_LINK] = 'l',
		[SPAN_IMAGE] = 'i',
		[SPAN_STRIKE] = 'd',
		[SPAN_ASIDE] = 'a',
		[SPAN_BREAK] = 'b',
	};

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		text_format(out, " %c%u-%u", letters[span->kind], span->begin,
			span->end);
		if (span->target != NONE)
			text_format(out, "=%.*s",
				STR(chunk->links.items[span->target].url));
	}
}

/* "line:kind(prefixes)text spans" for each block, with bars between. */
static struct str blocks_of(struct arena *arena, struct str source)
{
	static const char kinds[BLOCK_KINDS] = {
		[BLOCK_HEADING] = 'H',
		[BLOCK_PARAGRAPH] = 'P',
		[BLOCK_CODE] = 'C',
		[BLOCK_CELL] = 'T',
		[BLOCK_RULE] = 'R',
	};
	struct markdown markdown = { .source = source, .line = 1 };
	struct chunk chunk = markdown_parse(arena, &markdown);
	struct text out = { .arena = arena };

	for (size_t i = 0; i < chunk.blocks.count; i++) {
		const struct block *block = &chunk.blocks.items[i];
		text_format(&out, "%s%d:%c(", i ? "|" : "", block->line,
			kinds[block->kind]);
		for (uint32_t j = 0; j < block->prefix_count; j++) {
			struct prefix prefix =
				chunk.prefixes.items[block->first_prefix + j];
			text_add(&out,
				prefix.kind == PREFIX_QUOTE ? S(">") :
							      prefix.marker);
		}
		text_format(&out, ")%.*s", STR(block->text));
		write_spans(&out, &chunk, block);
	}
	return text_str(&out);
}

struct example {
	const char *html;
	const char *blocks;
};

static void check(const struct example *examples, size_t count)
{
	struct arena arena = arena_make(1 << 12);

	for (size_t i = 0; i < count; i++) {
		struct str blocks =
			blocks_of(&arena, str_from(examples[i].html));
		assert_string_equal(str_c(&arena, blocks), examples[i].blocks);
	}
	arena_free(&arena);
}

#define CHECK(examples) check(examples, sizeof examples / sizeof *examples)

static void text_stands_in_paragraphs(void **state)
{
	static const struct example examples[] = {
		{ "<div>\n a\n <b> b </b>c\n</div>", "2:P()a b c s2-3" },
		{ "<p>one<p>two\n<div>three</div>",
			"1:P()one|1:P()two|2:P()three" },
		{ "<p>a<br>b<br/><br>c<br></p>", "1:P()a\nb\nc b1-2 b3-4" },
		{ "<p>a &lt;b&gt; &amp;&nbsp;c</p>",
			"1:P()a <b> &\xc2\xa0"
			"c" },
		{ "<p>H<sub>2</sub>O <del>a</del></p>",
			"1:P()H₂O ~~a~~ d6-11" },
		{ "<h2>a <em>b</em></h2>", "1:P()a b s0-3 e2-3" },
		{ "<summary>a</summary>b", "1:P()▾ a s4-5|1:P()b" },
		{ "<p>a</p>\n<hr>\n<p>b</p>", "1:P()a|2:R()|3:P()b" },
		{ "<pre>\n a &lt;\n  <b>b</b>\n\n</pre>", "1:C() a <\n  b" },
	};

	(void)state;
	CHECK(examples);
}

static void links_and_images_keep_their_addresses(void **state)
{
	static const struct example examples[] = {
		{ "<p><a href=\"u?a&amp;b\">x</a> <a name=y>z</a>",
			"1:P()x z l0-1=u?a&b" },
		{ "<p><img src='u' alt='a b'>c",
			"1:P()[image: a b]c a0-8 i8-11=u a11-12" },
		{ "<div><img src=\"p/q.png\" alt=a></div>",
			"1:P()Figure: a (p/q.png) a0-8 i8-9=p/q.png a9-19" },
		{ "<div><a href=u><img src=v alt=a></a></div>",
			"1:P()a l0-1=u i0-1=v" },
		{ "<div><a href=u><p>a</p><p>b</p></a></div>",
			"1:P()a l0-1=u|1:P()b l0-1=u" },
		{ "<iframe src=u>no</iframe>", "1:P()[iframe: u] l0-11=u" },
		{ "<div><video><source src=u></video> v</div>",
			"1:P()[video: u] v l0-10=u" },
	};

	(void)state;
	CHECK(examples);
}

static void lists_and_quotes_are_prefixes(void **state)
{
	static const struct example examples[] = {
		{ "<ul>\n<li>a\n<li>b\n</ul>c", "2:P(•)a|3:P(•)b|4:P()c" },
		{ "<ol start=7><li>a<ul><li>b</ul><li>c</ol>",
			"1:P(7.)a|1:P(7.•)b|1:P(8.)c" },
		{ "<blockquote><p>a</blockquote>b", "1:P(>)a|1:P()b" },
		{ "- <ul><li>a", "1:P(••)a" },
		{ "<ul><li></li></ul>", "" },
		{ "</li><li>a</li>", "1:P(•)a" },
	};

	(void)state;
	CHECK(examples);
}

static void tables_have_their_cells(void **state)
{
	static const struct example examples[] = {
		{ "<table>\n<tr><th>a<th>b\n<tr><td>c</td></table>d",
			"2:T()a|2:T()b|3:T()c|3:T()|3:P()d" },
		{ "<table><tr><td>a<td>b</table>",
			"1:T()|1:T()|1:T()a|1:T()b" },
		{ "<table><tr><th colspan=2>a<tr><td rowspan=2>b<td>c"
		  "<tr><td>d</table>",
			"1:T()a|1:T()|1:T()b|1:T()c|1:T()|1:T()d" },
		{ "<table><tr><th>a<tr><td><p>b<p>c<ul><li>d</ul></table>",
			"1:T()a|1:T()b\nc\n• d b1-2 b3-4" },
		{ "<table><tr><th>a<tr><td>b<table><tr><td>c<td>d</table>"
		  "</table>",
			"1:T()a|1:T()b\nc d b1-2" },
		{ "<table><caption>a</caption><tr><td>b<tr><td>c</table>",
			"1:P()a e0-1|1:T()|1:T()b|1:T()c" },
		{ "<table><tr><td><b>a</table>", "1:P()a s0-1" },
	};

	(void)state;
	CHECK(examples);
}

static void what_says_nothing_gives_no_block(void **state)
{
	static const struct example examples[] = {
		{ "<div align=\"center\">", "" },
		{ "</div>\n</td>\n<td>", "" },
		{ "<table><tr><td>\n<p><b></b></p>", "" },
		{ "<!-- a -->", "" },
		{ "<!-- a -->b", "1:P()b" },
		{ "<style>\n\na { }\n</style>", "" },
		{ "<script>\nif (a < b) c\n\n</script>\n\nd", "6:P()d" },
		{ "<div><svg><text>a</text></svg></div>", "" },
		{ "<!DOCTYPE html>", "" },
	};

	(void)state;
	CHECK(examples);
}

static void what_is_never_closed_does_no_harm(void **state)
{
	static const struct example examples[] = {
		{ "<div><b>a<i>b</b>c\n\nd", "1:P()abc s0-2 e1-2|3:P()d" },
		{ "<div a=\"b\n\nc", "1:P()<div a=\"b|3:P()c" },
		{ "<p>a < b <", "1:P()a < b <" },
		{ "<div><script>a", "" },
		{ "<div></b></ul></table></li>a", "1:P()a" },
	};

	(void)state;
	CHECK(examples);
}

/* Each of these took time in the square of its size, or depth without end. */
static void hostile_html_takes_linear_time(void **state)
{
	static const char *const pieces[] = { "<table><tr><td>", "<div a=\"",
		"<b><i><a href=u>", "<ul><li>", "<video>", "<pre", "<!-",
		"<td rowspan=9 colspan=99>", "<table><tr><td>a<td>b",
		"</table>", "<blockquote>a" };

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		struct arena arena = arena_make(1 << 20);
		struct text text = { .arena = &arena };
		text_add(&text, S("<div>"));
		text_add_repeat(&text, str_from(pieces[i]), 20000);
		struct markdown markdown = {
			.source = text_str(&text),
			.line = 1,
		};
		struct chunk chunk = markdown_parse(&arena, &markdown);
		assert_true(chunk.blocks.count < 200000);
		arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_stands_in_paragraphs),
		cmocka_unit_test(links_and_images_keep_their_addresses),
		cmocka_unit_test(lists_and_quotes_are_prefixes),
		cmocka_unit_test(tables_have_their_cells),
		cmocka_unit_test(what_says_nothing_gives_no_block),
		cmocka_unit_test(what_is_never_closed_does_no_harm),
		cmocka_unit_test(hostile_html_takes_linear_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
