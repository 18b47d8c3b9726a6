#include "unit/evidence.h"

#include "article/folded.h"
#include "article/quotes.h"

static void check_fold(const char *source, const char *expected)
{
	struct sheet *sheet = sheet_make();

	assert_str(folded_make(&sheet->arena, str_from(source)).text, expected);
	sheet_free(sheet);
}

static void typography_makes_no_difference(void **state)
{
	(void)state;
	check_fold("It’s “so” «no» \"x\"", "it's 'so' 'no' 'x'");
	check_fold("2–3 — x‐y a--b c---d", "2-3 - x-y a-b c-d");
	check_fold("A \n\tB\xC2\xA0 \xE3\x80\x80"
		   "C",
		"a b c");
	check_fold("de\xC2\xADpen\xE2\x80\x8B"
		   "dence",
		"dependence");
	check_fold("wait…", "wait...");
	check_fold("STRASSE straße ÉÀ", "strasse strasse éà");
	check_fold("日本語。", "日本語。");
	check_fold("a\xFF"
		   "B",
		"a\xFF"
		"b");
	check_fold("", "");
}

static void folded_bytes_lead_back_to_whole_characters(void **state)
{
	struct sheet *sheet = sheet_make();
	struct folded f = folded_make(&sheet->arena, S("aß… “x”  é--z"));

	(void)state;
	assert_str(f.text, "ass... 'x' é-z");
	assert_int_equal(folded_begin(&f, 1), 1);
	assert_int_equal(folded_begin(&f, 2), 1);
	assert_int_equal(folded_end(&f, 2), 3);
	assert_int_equal(folded_end(&f, 3), 3);
	assert_int_equal(folded_begin(&f, 4), 3);
	assert_int_equal(folded_end(&f, 4), 6);
	assert_int_equal(folded_begin(&f, 7), 7);
	assert_int_equal(folded_end(&f, 10), 14);
	assert_int_equal(folded_end(&f, 14), 20);
	assert_int_equal(folded_end(&f, 15), 21);
	assert_int_equal(f.at[f.text.size], 21);
	sheet_free(sheet);
}

#define HEAD "format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"

static struct sheet *anchor(const char *claims, const char *article)
{
	struct sheet *sheet = sheet_make();
	struct text text = { .arena = &sheet->arena };

	text_add(&text, S(HEAD));
	text_add(&text, str_from(claims));
	sheet_evidence(sheet, text_str(&text));
	sheet_link(sheet, article);
	return sheet;
}

static const char *words_of(struct sheet *sheet, size_t number)
{
	const struct claim *claim =
		&sheet->dossier.claims
			 .items[sheet->dossier.by_number.items[number - 1]];

	if (claim->orphan)
		return "";
	struct str text = article_block(sheet->article, claim->begin)->text;
	return str_c(&sheet->arena,
		str_slice(text, claim->begin.byte, claim->end.byte));
}

#define CLAIM(id, quote, more) \
	"- {id: " id ", verdict: contested, quote: \"" quote "\"" more "}\n"

static void quotes_are_found_through_markup(void **state)
{
	struct sheet *sheet = anchor(
		CLAIM("a", "it's a  low-dose 'risk'", "") CLAIM(
			"b", "in a cell", "") CLAIM("c", "the heading", "")
			CLAIM("d", "an item of a list", "")
				CLAIM("e", "x = 1;", ""),
		"It’s *a\nlow*–dose\\\n“**risk**”.\n\n## The Heading\n\n"
		"| h |\n|---|\n| in *a* cell |\n\n- an item of\n  a list\n\n"
		"```\nx = 1;\n```\n");

	(void)state;
	assert_string_equal(sheet_faults(sheet), "");
	assert_string_equal(words_of(sheet, 1), "It’s a low–dose\n“risk”");
	assert_string_equal(words_of(sheet, 2), "The Heading");
	assert_string_equal(words_of(sheet, 3), "in a cell");
	assert_string_equal(words_of(sheet, 4), "an item of a list");
	assert_string_equal(words_of(sheet, 5), "x = 1;");
	sheet_free(sheet);
}

static void prefix_and_suffix_say_which(void **state)
{
	struct sheet *sheet = anchor(
		CLAIM("a", "it helps", ", prefix: \"says B:\"") CLAIM(
			"b", "it helps", ", suffix: \"- says C\"") CLAIM("c",
			"it helps",
			", prefix: \"Over here\", suffix: \"or not\"")
			CLAIM("d", "only once", ", prefix: nowhere") CLAIM(
				"e", "it helps", ", prefix: \"over here\"")
				CLAIM("f", "it helps", ", suffix: \"or not\""),
		"Says A: it helps.\n\nSays  B: *it helps*; it helps – says "
		"C\n\n"
		"Well, over\nhere\n\nit helps\n\nor not only once\n");
	const struct claim *c = sheet->dossier.claims.items;

	(void)state;
	assert_string_equal(sheet_faults(sheet), "");
	assert_int_equal(c[0].begin.block, 1);
	assert_int_equal(c[0].begin.byte, 8);
	assert_int_equal(c[1].begin.block, 1);
	assert_int_equal(c[1].begin.byte, 18);
	assert_int_equal(c[2].begin.block, 3);
	assert_false(c[3].orphan);
	assert_int_equal(c[4].begin.block, 3);
	assert_int_equal(c[5].begin.block, 3);
	sheet_free(sheet);
}

static void a_quote_that_stands_twice_is_told(void **state)
{
	struct sheet *sheet =
		anchor(CLAIM("a", "it helps", "") CLAIM("b", "it helps",
			       ", prefix: nowhere") CLAIM("c", "k", ""),
			"It helps.\n\nIt helps. Cc kc\n");

	(void)state;
	assert_string_equal(sheet_faults(sheet),
		"e:4:3: warning: the quote of \"a\" stands in the article 2 "
		"times; the first is taken; tell which by prefix or suffix "
		"[ambiguous-quote]\n"
		"e:5:3: warning: the quote of \"b\" stands in the article 2 "
		"times; the first is taken; tell which by prefix or suffix "
		"[ambiguous-quote]\n");
	assert_int_equal(sheet->dossier.claims.items[0].begin.block, 0);
	assert_string_equal(words_of(sheet, 3), "k");
	sheet_free(sheet);
}

static void claims_are_numbered_by_place_and_orphans_come_last(void **state)
{
	struct sheet *sheet =
		anchor(CLAIM("lost", "nowhere", "") CLAIM("in", "two three", "")
				CLAIM("out", "two three four", "")
					CLAIM("first", "one", "")
						CLAIM("gone", "five", ""),
			"one two three four\n");
	static const char *const ids[] = { "first", "out", "in", "lost",
		"gone" };

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		const struct claim *claim =
			&sheet->dossier.claims
				 .items[sheet->dossier.by_number.items[i]];
		assert_str(claim->id, ids[i]);
		assert_int_equal(claim->number, (int)i + 1);
		assert_int_equal(claim->orphan, i >= 3);
	}
	assert_string_equal(sheet_faults(sheet),
		"e:4:3: warning: the quote of \"lost\" does not stand in the "
		"article [orphan]\n"
		"e:8:3: warning: the quote of \"gone\" does not stand in the "
		"article [orphan]\n");
	sheet_free(sheet);
}

/* An article of many chunks, one claim in each of its sections. */
static void claims_know_their_sections_in_long_articles_too(void **state)
{
	enum { SECTIONS = 300 };
	struct sheet *sheet = sheet_make();
	struct text claims = { .arena = &sheet->arena };
	struct text article = { .arena = &sheet->arena };

	(void)state;
	text_add(&claims, S(HEAD));
	for (int i = 0; i < SECTIONS; i++) {
		text_format(&claims, CLAIM("c%d", "claim number %d ends", ""),
			i, i);
		text_format(&article, "## S%d\n\n", i);
		text_add_repeat(&article, S("claim number and so on. "), 30);
		text_format(
			&article, "\n\nThis claim *number %d* ends.\n\n", i);
	}
	sheet_evidence(sheet, text_str(&claims));
	sheet_link(sheet, str_c(&sheet->arena, text_str(&article)));
	assert_string_equal(sheet_faults(sheet), "");
	assert_true(article_chunk_count(sheet->article) > 5);
	for (uint32_t i = 0; i < SECTIONS; i++) {
		const struct claim *claim = &sheet->dossier.claims.items[i];
		assert_int_equal(claim->section, i);
		assert_int_equal(
			article_section_at(sheet->article, claim->begin), i);
	}
	sheet_free(sheet);
}

struct count {
	size_t found;
};

static void count_one(void *context, uint32_t quote, size_t at)
{
	struct count *count = context;

	(void)quote, (void)at;
	count->found++;
}

/* All quotes at all places, against a search for each. */
static void every_place_of_every_quote_is_found(void **state)
{
	enum { QUOTES = 200, BYTES = 4000 };
	struct sheet *sheet = sheet_make();
	struct str quotes[QUOTES];
	char *text = arena_array(&sheet->arena, char, BYTES);
	struct str source = { text, BYTES };
	struct count count = { 0 };
	size_t expected = 0;
	uint32_t seed = 1;

	(void)state;
	for (size_t i = 0; i < BYTES; i++) {
		seed = seed * 1664525 + 1013904223;
		text[i] = (char)('a' + (seed >> 30));
	}
	for (size_t i = 0; i < QUOTES; i++) {
		quotes[i] = str_slice(source, i * 7, i * 7 + i % 14);
		ptrdiff_t at = i % 14 ? str_find(source, quotes[i], 0) : -1;
		for (; at >= 0; expected++)
			at = str_find(source, quotes[i], (size_t)at + 1);
	}
	struct quotes made = quotes_make(&sheet->arena, quotes, QUOTES);
	quotes_find(&made, source, count_one, &count);
	assert_int_equal(count.found, expected);
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typography_makes_no_difference),
		cmocka_unit_test(folded_bytes_lead_back_to_whole_characters),
		cmocka_unit_test(quotes_are_found_through_markup),
		cmocka_unit_test(prefix_and_suffix_say_which),
		cmocka_unit_test(a_quote_that_stands_twice_is_told),
		cmocka_unit_test(
			claims_are_numbered_by_place_and_orphans_come_last),
		cmocka_unit_test(
			claims_know_their_sections_in_long_articles_too),
		cmocka_unit_test(every_place_of_every_quote_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
