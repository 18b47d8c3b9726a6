#include "reader/remember.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena arena;
static char folder[64];
static struct keymap keymap;
static struct article *article;
static struct reader *reader;

static int set_up(void **state)
{
	struct diagnostics faults = { .arena = &arena };

	(void)state;
	arena = arena_make(1 << 12);
	strcpy(folder, "/tmp/caveat-remember-XXXXXX");
	if (!mkdtemp(folder))
		return -1;
	keymap = keymap_load(&arena, S("default"), &faults);
	article = article_open(&arena, S("a.md"), S("# Ann's essay\n"));
	struct reader_options options = { .keymap = &keymap,
		.memory = str_format(&arena, "%s/", folder) };
	reader = reader_make(article, &options);
	return 0;
}

static int tear_down(void **state)
{
	char command[96];

	(void)state;
	reader_free(reader);
	article_close(article);
	arena_free(&arena);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static void type_nothing(void)
{
	for (int i = 0; i < RECALL_KINDS; i++)
		reader->recall.count[i] = 0;
}

static void keep(const char *first, const char *second)
{
	type_nothing();
	recall_add(&reader->recall, RECALL_SEARCHES, str_from(first));
	recall_add(&reader->recall, RECALL_SEARCHES, str_from(second));
	recall_add(&reader->recall, RECALL_COMMANDS, S("forget"));
	assert_null(remember_keep_typed(reader));
}

static const char *kept(void)
{
	const struct recall *recall = &reader->recall;
	struct text text = { .arena = &arena };

	type_nothing();
	remember_take_typed(reader);
	for (size_t i = 0; i < recall->count[RECALL_SEARCHES]; i++)
		text_format(
			&text, "%.*s ", STR(recall->lines[RECALL_SEARCHES][i]));
	text_format(&text, "| %zu", recall->count[RECALL_COMMANDS]);
	return str_c(&arena, text_str(&text));
}

static void what_was_typed_is_there_the_next_time(void **state)
{
	(void)state;
	assert_string_equal(kept(), "| 0");
	keep("ant", "bee");
	assert_string_equal(kept(), "ant bee | 1");
}

/* Each of two readers has read what was there before the other wrote. */
static void two_readers_at_once_lose_nothing(void **state)
{
	(void)state;
	keep("ant", "bee");
	keep("cat", "bee");
	assert_string_equal(kept(), "ant cat bee | 1");
}

static void a_broken_history_is_set_aside(void **state)
{
	struct str name = str_format(&arena, "%s/history.yaml", folder);
	struct str aside = str_format(&arena, "%.*s.broken", STR(name));
	FILE *file = fopen(name.at, "wb");

	(void)state;
	fputs("searches: [", file);
	fclose(file);
	assert_string_equal(kept(), "| 0");
	assert_int_equal(access(name.at, F_OK), -1);
	assert_int_equal(access(aside.at, F_OK), 0);
	keep("ant", "bee");
	assert_string_equal(kept(), "ant bee | 1");
}

/* Sets a mark as another reader would, which knows of no other. */
static void mark(char letter)
{
	for (int i = 0; i < FILE_MARKS; i++)
		reader->file_marks[i] = (struct file_mark){ 0 };
	reader->file_marks[letter - 'A'] = (struct file_mark){ .set = true,
		.changed = true,
		.origin = ORIGIN_FILE,
		.file = S("/a.md") };
	assert_null(remember_keep_marks(reader));
}

static const char *marked(void)
{
	struct text text = { .arena = &arena };

	for (int i = 0; i < FILE_MARKS; i++)
		reader->file_marks[i] = (struct file_mark){ 0 };
	reader->marks_taken = false;
	remember_take_marks(reader);
	for (int i = 0; i < FILE_MARKS; i++)
		if (reader->file_marks[i].set)
			text_add_char(&text, (char)('A' + i));
	return str_c(&arena, text_str(&text));
}

static void two_readers_at_once_lose_no_mark(void **state)
{
	(void)state;
	assert_string_equal(marked(), "");
	mark('A');
	mark('C');
	assert_string_equal(marked(), "AC");
	assert_null(remember_forget_marks(reader, S("/a.md")));
	assert_string_equal(marked(), "");
}

static void broken_marks_are_set_aside(void **state)
{
	struct str name = str_format(&arena, "%s/marks.yaml", folder);
	struct str aside = str_format(&arena, "%.*s.broken", STR(name));
	FILE *file = fopen(name.at, "wb");

	(void)state;
	fputs("marks: [", file);
	fclose(file);
	assert_string_equal(marked(), "");
	assert_int_equal(access(aside.at, F_OK), 0);
	mark('B');
	assert_string_equal(marked(), "B");
}

static void forgetting_all_takes_it_away(void **state)
{
	(void)state;
	keep("ant", "bee");
	remember_forget_all(reader, (struct request){ 0 });
	assert_string_equal(kept(), "| 0");
	keep("ant", "bee");
	assert_string_equal(kept(), "| 0");
}

#define TEST(function) \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_was_typed_is_there_the_next_time),
		TEST(two_readers_at_once_lose_nothing),
		TEST(a_broken_history_is_set_aside),
		TEST(two_readers_at_once_lose_no_mark),
		TEST(broken_marks_are_set_aside),
		TEST(forgetting_all_takes_it_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
