#include "article/notes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct article *open(struct arena *arena, struct str source)
{
	return article_open(arena, S("x.md"), source);
}

static struct str words_at(struct article *article, struct note_words words)
{
	return str_slice(article_block(article, words.begin)->text,
		words.begin.byte, words.end);
}

static void a_list_has_all_notes_with_their_first_marks(void **state)
{
	struct arena arena = arena_make(1 << 16);
	struct article *article = open(&arena,
		S("a[^1] b^[c]\n\nd[^1] e[^x]\n\n[^x]: f\n\n    g\n\n"
		  "[^1]:\n    h\n\n[^2]: i\n"));
	struct notes notes = notes_list(&arena, article);
	static const struct {
		const char *label, *text;
		int line;
		uint32_t mark, byte;
	} rows[] = {
		{ "[^a]", "c", 1, 0, 7 },
		{ "[^x]", "f", 5, 2, 7 },
		{ "[^1]", "h", 9, 0, 1 },
		{ "[^2]", "i", 12, NONE, 0 },
	};

	(void)state;
	assert_int_equal(notes.count, 4);
	for (size_t i = 0; i < 4; i++) {
		const struct note *note = &notes.items[i];
		assert_true(str_equal(note->label, str_from(rows[i].label)));
		assert_true(str_equal(note->text, str_from(rows[i].text)));
		assert_int_equal(note->line, rows[i].line);
		if (rows[i].mark == NONE) {
			assert_int_equal(note->mark.chunk, NONE);
			continue;
		}
		assert_int_equal(note->mark.block, rows[i].mark);
		assert_int_equal(note->mark.byte, rows[i].byte);
	}
	article_close(article);
	arena_free(&arena);
}

static void marks_lead_to_notes_in_other_chunks_and_back(void **state)
{
	struct arena arena = arena_make(1 << 16);
	struct text source = { .arena = &arena };
	struct position mark = { .byte = 1 };
	struct note_words words;
	struct str label;

	(void)state;
	text_add(&source, S("a[^1] `[^1]:`\n\n```\n[^1]: code\n```\n\n"));
	for (int i = 0; i < 4000; i++)
		text_add(&source, S("Words of a paragraph.\n\n"));
	text_add(&source, S("[^1]: here\n\n    and here\n"));
	struct article *article = open(&arena, text_str(&source));
	assert_true(article_chunk_count(article) > 3);
	assert_true(notes_is_mark(article, mark, &label));
	assert_true(str_equal(label, S("[^1]")));
	assert_true(notes_definition(article, mark, &words));
	assert_true(str_equal(words_at(article, words), S("here")));
	assert_true(words.begin.chunk > 2);
	assert_true(notes_is_definition(article, words.begin));
	assert_true(str_equal(
		notes_text(&arena, article, words.begin), S("here\nand here")));
	assert_true(notes_mark(article, words.begin, &words));
	assert_int_equal(position_compare(words.begin, mark), 0);
	article_close(article);
	arena_free(&arena);
}

static void what_nothing_defines_leads_nowhere(void **state)
{
	struct arena arena = arena_make(1 << 16);
	struct article *article =
		open(&arena, S("a[^1] b^[c]\n\n[^a]: d\n\n[^2]: e\n"));
	struct note_words words;

	(void)state;
	assert_false(notes_definition(
		article, (struct position){ .byte = 1 }, &words));
	assert_false(notes_definition(
		article, (struct position){ .byte = 0 }, &words));
	/* A label of the author's own is not the mark of ^[…]. */
	assert_false(
		notes_mark(article, (struct position){ .block = 2 }, &words));
	assert_true(
		notes_mark(article, (struct position){ .block = 1 }, &words));
	assert_false(
		notes_mark(article, (struct position){ .block = 3 }, &words));
	assert_false(notes_is_definition(article, (struct position){ 0 }));
	article_close(article);
	arena_free(&arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_has_all_notes_with_their_first_marks),
		cmocka_unit_test(marks_lead_to_notes_in_other_chunks_and_back),
		cmocka_unit_test(what_nothing_defines_leads_nowhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
