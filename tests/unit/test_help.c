#include "reader/help.h"

#include "article/article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The help that a reader with this key map shows. */
static struct str help_of(struct arena *arena, const struct keymap *keymap)
{
	struct reader_options options = { .keymap = keymap };
	struct article *article =
		article_open(arena, S("tea.md"), S("# Tea\n\nIt is hot.\n"));
	struct reader *reader = reader_make(article, &options);

	help_open(reader, (struct request){ 0 });
	struct str help = str_copy(arena, reader->reading->article->source);
	reader_free(reader);
	article_close(article);
	return help;
}

/* The row of a command, or nothing. */
static struct str row_of(struct str help, const char *name)
{
	struct arena arena = arena_make(1 << 10);
	struct str mark = str_format(&arena, "(`%s`)", name);

	while (help.size) {
		struct str line = str_line(&help);
		if (str_find(line, mark, 0) != STR_NONE) {
			arena_free(&arena);
			return line;
		}
	}
	arena_free(&arena);
	return S("");
}

static bool has_key(struct arena *arena, struct str row, struct str key)
{
	struct text code = { .arena = arena };

	for (size_t i = 0; i < key.size; i++) {
		if (key.at[i] == '|')
			text_add_char(&code, '\\');
		text_add_char(&code, key.at[i]);
	}
	return str_find(row, text_str(&code), 0) != STR_NONE;
}

static void check_help(struct arena *arena, const struct keymap *keymap)
{
	struct str help = help_of(arena, keymap);

	for (size_t i = 0; i < command_count(); i++) {
		const struct command *command = command_at(i);
		struct str row = row_of(help, command->name);
		if (str_find(row, str_from(command->help), 0) == STR_NONE)
			fail_msg("%s is not in the help", command->name);
	}
	for (size_t i = 0; i < keymap->bindings.count; i++) {
		const struct binding *b = &keymap->bindings.items[i];
		struct str row = row_of(help, b->command->name);
		struct str key = keymap_say(arena, b);
		if (!has_key(arena, row, key))
			fail_msg("%.*s does not stand beside %s", STR(key),
				b->command->name);
	}
}

static void every_command_and_key_stands_in_the_help(void **state)
{
	struct arena arena = arena_make(64 << 10);
	struct diagnostics faults = { .arena = &arena };

	(void)state;
	for (size_t i = 0; keymap_preset(i); i++) {
		struct keymap keymap = keymap_load(
			&arena, str_from(keymap_preset(i)), &faults);
		assert_int_equal(faults.count, 0);
		check_help(&arena, &keymap);
	}
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_command_and_key_stands_in_the_help),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
