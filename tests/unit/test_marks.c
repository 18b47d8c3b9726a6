#include "print/marks.h"

#include "article/load.h"
#include "base/sentence.h"
#include "unit/evidence.h"

#include <locale.h>

#define HEAD "format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"
#define CLAIM(id, verdict, quote) \
	"- {id: " id ", verdict: " verdict ", quote: \"" quote "\"}\n"

static const struct chunk *marked(struct sheet *sheet)
{
	return marks_put(&sheet->arena, sheet->article, 0,
		article_chunk(sheet->article, 0));
}

static struct sheet *judged(const char *article, struct str evidence)
{
	struct sheet *sheet = sheet_make();

	sheet_evidence(sheet, evidence);
	sheet_link(sheet, article);
	sheet->article->dossier = sheet->dossier;
	return sheet;
}

static void verdicts_stand_behind_the_words_of_claims(void **state)
{
	struct sheet *sheet = judged("One two three four.\n",
		S(HEAD CLAIM("a", "contested", "two three") CLAIM(
			"b", "supported", "three") CLAIM("c", "anecdotal",
			"One two three "
			"four.")));

	(void)state;
	assert_str(marked(sheet)->blocks.items[0].text,
		"One two three {2 contested} {3 supported} four. {1 "
		"anecdotal}");
	sheet_free(sheet);
}

static void spans_keep_their_words(void **state)
{
	struct sheet *sheet = judged("*One* **two** `three`\n",
		S(HEAD CLAIM("a", "contested", "One")
				CLAIM("b", "supported", "two thr")));
	const struct chunk *chunk = marked(sheet);
	static const char *const words[] = { "One", "two",
		"thr {2 supported}ee" };

	(void)state;
	assert_int_equal(chunk->spans.count, 3);
	for (size_t i = 0; i < 3; i++)
		assert_str(str_slice(chunk->blocks.items[0].text,
				   chunk->spans.items[i].begin,
				   chunk->spans.items[i].end),
			words[i]);
	sheet_free(sheet);
}

static void what_has_no_marks_is_not_copied(void **state)
{
	struct sheet *sheet =
		judged("One two.\n", S(HEAD CLAIM("a", "contested", "lost")));

	(void)state;
	assert_ptr_equal(marked(sheet), article_chunk(sheet->article, 0));
	sheet_free(sheet);
}

static void links_are_numbered_where_nothing_is_judged(void **state)
{
	struct sheet *sheet = sheet_make();
	struct companions none = { .alone = true };

	(void)state;
	sheet->article = article_open(&sheet->arena, S("a"),
		S("[One](http://a.example) [two](http://b.example), "
		  "[three](http://a.example)\n"));
	article_load(sheet->article, &none);
	assert_str(marked(sheet)->blocks.items[0].text,
		"One [1] two [2], three [1]");
	sheet_free(sheet);
}

/* Whom an article names is the edition's reading: no citation of it. */
static void attributions_are_not_put_into_the_text(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_references(sheet, "- {id: r}\n");
	sheet_evidence(sheet,
		S(HEAD "- {id: a, verdict: contested, quote: two, attribution: "
		       "{as: Dr, reference: r}}\n"));
	sheet_link(sheet, "[One](http://a.example) two\n");
	sheet->article->dossier = sheet->dossier;
	*arena_push(&sheet->arena, &sheet->article->citations) =
		(struct citation){
			.begin = sheet->dossier.claims.items[0].begin,
			.end = 7,
		};
	assert_str(
		marked(sheet)->blocks.items[0].text, "One two {1 contested}");
	sheet_free(sheet);
}

/* A claim that goes on behind the words that are shown is judged with them. */
static void a_beginning_holds_the_verdicts_of_what_begins_in_it(void **state)
{
	struct sheet *sheet = judged("One. Two. Three.\n",
		S(HEAD CLAIM("a", "contested", "One. Two")
				CLAIM("b", "supported", "Three")));
	struct position end = { 0, 0, 4, 0 };

	(void)state;
	assert_str(marks_beginning(&sheet->arena, sheet->article,
			   article_chunk(sheet->article, 0)->blocks.items, end),
		"One. {1 contested}");
	sheet_free(sheet);
}

static void sentences_end_where_people_end_them(void **state)
{
	static const struct {
		const char *text, *first;
	} cases[] = {
		{ "One. Two.", "One." },
		{ "One", "One" },
		{ "Take 2.5 g. Then rest.", "Take 2.5 g." },
		{ "As Dr. Who says. Yes.", "As Dr. Who says." },
		{ "J. R. Smith et al. Found it. No.",
			"J. R. Smith et al. Found it." },
		{ "“Is it?” Yes.", "“Is it?”" },
		{ "Use (e.g. Bark.) now. And", "Use (e.g. Bark.) now." },
		{ "see x.y for more! Now", "see x.y for more!" },
		{ "日本。柳", "日本。" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(sentence_end(str_from(cases[i].text)),
			strlen(cases[i].first));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(verdicts_stand_behind_the_words_of_claims),
		cmocka_unit_test(spans_keep_their_words),
		cmocka_unit_test(what_has_no_marks_is_not_copied),
		cmocka_unit_test(links_are_numbered_where_nothing_is_judged),
		cmocka_unit_test(attributions_are_not_put_into_the_text),
		cmocka_unit_test(
			a_beginning_holds_the_verdicts_of_what_begins_in_it),
		cmocka_unit_test(sentences_end_where_people_end_them),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
