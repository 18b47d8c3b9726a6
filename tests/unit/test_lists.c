#include "article/load.h"
#include "reader/cites.h"
#include "reader/entry.h"
#include "reader/panel.h"
#include "unit/evidence.h"

#include <locale.h>

static const char references[] =
	"- {id: brought, title: Brought}\n"
	"- {id: named, title: Named, custom: {identification: probable}}\n";

static const char evidence[] =
	"format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"
	"- {id: lost, verdict: contested, quote: nowhere}\n"
	"- {id: two, verdict: contested, quote: two, repeats: one, "
	"risks: [mild]}\n"
	"- {id: one, verdict: supported, quote: one, risks: [mild, grave],\n"
	"   attribution: {as: x, reference: named}}\n"
	"risks:\n"
	"- {id: law, label: Law, class: context, in-article: true}\n"
	"- {id: mild, label: Itch, class: adverse-event, severity: mild, "
	"in-article: true}\n"
	"- {id: dose, label: Dose, class: exposure-hazard, in-article: false}\n"
	"- {id: grave, label: Death, class: adverse-event, severity: serious, "
	"in-article: true}\n"
	"- {id: worse, label: Fits, class: adverse-event, severity: serious, "
	"in-article: false}\n";

/* A reader of an article that has all lists. */
static struct reader *read_judged(struct sheet *sheet)
{
	static struct keymap none;
	struct reader_options options = { .keymap = &none };

	sheet_references(sheet, references);
	sheet_evidence(sheet, str_from(evidence));
	sheet_link(sheet, "# Top\n\none two\n");
	sheet->article->dossier = sheet->dossier;
	sheet->article->bibliography = sheet->bibliography;
	return reader_make(sheet->article, &options);
}

/* All entries of a list at a width: "row,col:text|" and a line end each. */
static const char *laid(struct sheet *sheet, struct reader *reader,
	enum panel_list list, int cols)
{
	struct text out = { .arena = &sheet->arena };
	uint32_t count = lists_count(reader->reading, list);

	for (uint32_t i = 0; i < count; i++) {
		struct entry_texts texts =
			entry_lay(reader, &sheet->arena, list, i, cols);
		for (size_t j = 0; j < texts.count; j++)
			text_format(&out, "%d,%d:%.*s|", texts.items[j].row,
				texts.items[j].col, STR(texts.items[j].text));
		text_add_char(&out, '\n');
	}
	return str_c(&sheet->arena, text_str(&out));
}

static void risks_stand_by_severity_and_others_in_groups_of_their_own(
	void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_judged(sheet);

	(void)state;
	assert_string_equal(laid(sheet, reader, PANEL_RISKS, 60),
		"0,0:SERIOUS 2, 1 of them not in the text|\n"
		"0,2:Death|0,53:1 claim|\n"
		"0,2:Fits|0,49:not in text|\n"
		"0,0:MILD 1|\n"
		"0,2:Itch|0,53:1 claim|\n"
		"0,0:EXPOSURE HAZARDS 1, not in the text|\n"
		"0,2:Dose|0,49:not in text|\n"
		"0,0:CONTEXT 1|\n"
		"0,2:Law|0,52:no claim|\n");
	reader_free(reader);
	sheet_free(sheet);
}

static void what_is_only_probable_is_never_a_fact(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_judged(sheet);

	(void)state;
	assert_string_equal(laid(sheet, reader, PANEL_CITATIONS, 60),
		"0,0:NAMED BY THE ARTICLE 1|\n"
		"0,6:probably: “Named” n.d.|0,2:[1] |\n"
		"0,0:BROUGHT BY THE EDITION 1|\n"
		"0,6:“Brought” n.d.|0,2:[2] |\n");
	reader_free(reader);
	sheet_free(sheet);
}

static void claims_stand_by_number_and_orphans_behind_them(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_judged(sheet);

	(void)state;
	assert_string_equal(laid(sheet, reader, PANEL_CLAIMS, 60),
		"0,6:supported|0,2:1 ● |1,6:“one”|\n"
		"0,6:contested · repeats 1|0,2:2 ! |1,6:“two”|\n"
		"0,0:NOT FOUND IN THE TEXT 1|\n"
		"0,6:contested|0,2:3 ! |1,6:“nowhere”|\n");
	assert_int_equal(list_claims.total(reader->reading), 2);
	reader_free(reader);
	sheet_free(sheet);
}

static void a_thing_is_found_where_it_is_listed(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_judged(sheet);
	struct reading *reading = reader->reading;

	(void)state;
	for (enum panel_list list = 0; list < PANEL_LISTS; list++) {
		uint32_t things = 0;
		for (uint32_t i = 0; i < lists_count(reading, list); i++) {
			struct entry entry = lists_entry(reading, list, i);
			things += entry.kind != ENTRY_GROUP;
			if (entry.kind != ENTRY_GROUP)
				assert_int_equal(
					lists_find(reading, list, entry), i);
		}
		assert_int_equal(things, lists_at(list)->count(reading));
		assert_int_equal(
			lists_find(reading, list, lists_thing(99)), NONE);
	}
	reader_free(reader);
	sheet_free(sheet);
}

/* No row is wider than the panel, and none is lost. */
static void every_width_shows_all_words(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_judged(sheet);

	(void)state;
	for (int cols = 14; cols < 60; cols++)
		for (enum panel_list list = 0; list < PANEL_LISTS; list++)
			for (uint32_t i = 0;
				i < lists_count(reader->reading, list); i++) {
				struct entry_texts texts = entry_lay(
					reader, &sheet->arena, list, i, cols);
				for (size_t j = 0; j < texts.count; j++)
					assert_in_range(texts.items[j].col +
							glyph_cols(
								(struct glyphs){
									0 },
								texts.items[j]
									.text),
						1, cols);
			}
	reader_free(reader);
	sheet_free(sheet);
}

static void the_first_list_is_the_one_that_warns(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_judged(sheet);

	(void)state;
	assert_int_equal(reader->reading->panel.list, PANEL_RISKS);
	reader->reading->article->dossier.risks.count = 0;
	panel_arrange(reader->reading);
	assert_int_equal(reader->reading->panel.list, PANEL_CITATIONS);
	reader->reading->article->bibliography.by_ordinal.count = 0;
	panel_arrange(reader->reading);
	assert_int_equal(reader->reading->panel.list, PANEL_CONTENTS);
	reader_free(reader);
	sheet_free(sheet);
}

static void what_comes_in_later_is_listed_too(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_judged(sheet);
	struct bibliography *all = &reader->reading->article->bibliography;

	(void)state;
	all->by_ordinal.count = 1;
	assert_int_equal(lists_count(reader->reading, PANEL_CITATIONS), 2);
	all->by_ordinal.count = 2;
	assert_int_equal(lists_count(reader->reading, PANEL_CITATIONS), 4);
	reader_free(reader);
	sheet_free(sheet);
}

static void what_is_cited_late_changes_its_group_under_the_cursor(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_judged(sheet);
	struct reading *reading = reader->reading;
	struct article *article = reading->article;
	uint32_t *cursor = &reading->panel.cursor[PANEL_CITATIONS];
	uint32_t last = article->bibliography.by_ordinal.items[1];

	(void)state;
	*cursor = lists_find(reading, PANEL_CITATIONS, lists_thing(last));
	assert_int_equal(*cursor, 3);
	article->bibliography.references.items[last].named = true;
	*arena_push(article->arena, &article->citations) =
		(struct citation){ .end = 1, .reference = last };
	assert_int_equal(lists_count(reading, PANEL_CITATIONS), 3);
	assert_int_equal(*cursor, 2);
	assert_int_equal(
		lists_entry(reading, PANEL_CITATIONS, *cursor).index, last);
	reader_free(reader);
	sheet_free(sheet);
}

/* A reader of an article that only cites, and lies alone. */
static struct reader *read_citing(struct sheet *sheet, struct str source)
{
	static struct keymap none;
	struct reader_options options = { .keymap = &none };
	struct companions alone = { .alone = true };

	sheet->article = article_open(&sheet->arena, S("a"), source);
	article_load(sheet->article, &alone);
	return reader_make(sheet->article, &options);
}

static void keys_and_notes_are_listed_behind_what_is_known(void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_citing(sheet,
		S("---\nreferences:\n- {id: ape2020, title: Bark}\n"
		  "- {id: bee, title: Leaf}\n---\n"
		  "Hot [@ape2020; @ape2021].[^1] Cold [@ape2020].\n\n"
		  "Dry [@fly; @ape2021].\n\n[^1]: Not so.\n"));

	(void)state;
	assert_string_equal(laid(sheet, reader, PANEL_CITATIONS, 60),
		"0,0:NAMED BY THE ARTICLE 1|\n"
		"0,6:“Bark” n.d.|0,2:[1] |0,54:2 uses|\n"
		"0,0:UNRESOLVED 2|\n"
		"0,4:ape2021|0,2:? |"
		"1,4:cited 2 times; did you mean ape2020 (“Bark” n.d.)?|\n"
		"0,4:fly|0,2:? |1,4:cited once|\n"
		"0,0:IN THE BIBLIOGRAPHY, NOT CITED 1|\n"
		"0,6:“Leaf” n.d.|0,2:[2] |\n"
		"0,0:NOTES 1|\n"
		"0,7:Not so.|0,2:[^1] |\n");
	assert_int_equal(list_citations.total(reader->reading), 4);
	reader_free(reader);
	sheet_free(sheet);
}

/* An article of more than a megabyte: paragraphs, each with a link to one of
 * three sites, and a note now and then. */
static struct str large(struct arena *arena)
{
	struct text out = { .arena = arena };

	for (int i = 0; out.size <= LOAD_AT_ONCE; i++) {
		text_format(&out, "A [link](https://s%d.example/%d) in words",
			i % 3, i);
		text_add_repeat(&out, S(" and words"), 40);
		if (i % 500 == 0)
			text_format(&out, ".[^%d]\n\n[^%d]: Note", i, i);
		text_add(&out, S(".\n\n"));
	}
	return text_str(&out);
}

/* Each entry is a group with things of its own behind it, and nothing is
 * listed that the article does not have by now. */
static void check_groups(struct reading *reading)
{
	uint32_t count = lists_count(reading, PANEL_CITATIONS), things = 0;

	for (uint32_t i = 0; i < count; i++) {
		struct entry entry = lists_entry(reading, PANEL_CITATIONS, i);
		things += entry.kind != ENTRY_GROUP;
		if (entry.kind == ENTRY_GROUP)
			assert_int_not_equal(
				lists_entry(reading, PANEL_CITATIONS, i + 1)
					.kind,
				ENTRY_GROUP);
	}
	assert_int_equal(things, list_citations.count(reading));
}

static void what_comes_in_between_keys_moves_nothing_under_the_cursor(
	void **state)
{
	struct sheet *sheet = sheet_make();
	struct reader *reader = read_citing(sheet, large(&sheet->arena));
	struct reading *reading = reader->reading;
	uint32_t *cursor = &reading->panel.cursor[PANEL_CITATIONS];

	(void)state;
	while (lists_count(reading, PANEL_CITATIONS) < 9)
		assert_true(reader_idle(reader));
	*cursor = lists_count(reading, PANEL_CITATIONS) - 1;
	struct entry entry = lists_entry(reading, PANEL_CITATIONS, *cursor);
	while (reader_idle(reader)) {
		check_groups(reading);
		assert_int_equal(
			lists_find(reading, PANEL_CITATIONS, entry), *cursor);
	}
	check_groups(reading);
	assert_int_equal(reading->cites->sites.count, 3);
	assert_true(reading->cites->notes->count > 2);
	reader_free(reader);
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			risks_stand_by_severity_and_others_in_groups_of_their_own),
		cmocka_unit_test(what_is_only_probable_is_never_a_fact),
		cmocka_unit_test(
			claims_stand_by_number_and_orphans_behind_them),
		cmocka_unit_test(a_thing_is_found_where_it_is_listed),
		cmocka_unit_test(every_width_shows_all_words),
		cmocka_unit_test(the_first_list_is_the_one_that_warns),
		cmocka_unit_test(what_comes_in_later_is_listed_too),
		cmocka_unit_test(
			what_is_cited_late_changes_its_group_under_the_cursor),
		cmocka_unit_test(
			keys_and_notes_are_listed_behind_what_is_known),
		cmocka_unit_test(
			what_comes_in_between_keys_moves_nothing_under_the_cursor),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
