/* Its tables are tested, too. */
#include "reader/alias.c"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The next name of a list, taken off it; empty: there are no more. */
static struct str take(struct str *names)
{
	ptrdiff_t blank = str_find(*names, S(" "), 0);
	size_t end = blank == STR_NONE ? names->size : (size_t)blank;
	struct str name = str_slice(*names, 0, end);

	*names = str_slice(*names, end + (end < names->size), names->size);
	return name;
}

static void each_name_leads_to_the_command_it_stands_for(void **state)
{
	(void)state;
	for (size_t i = 0; i < PLAIN; i++) {
		struct str names = str_from(plain[i].names);
		const struct command *command =
			command_find(str_from(plain[i].command));
		assert_non_null(command);
		/* Of two lists that have a name the second never counts. */
		while (names.size)
			assert_ptr_equal(
				alias_find(take(&names), false), command);
	}
}

static void none_hides_a_command(void **state)
{
	(void)state;
	for (size_t i = 0; i < PLAIN; i++) {
		struct str names = str_from(plain[i].names);
		while (names.size)
			assert_null(command_find(take(&names)));
	}
}

static void what_stands_behind_a_name_may_change_it(void **state)
{
	(void)state;
	assert_string_equal(alias_find(S("e"), false)->name, "edit");
	assert_string_equal(alias_find(S("e"), true)->name, "view");
	assert_string_equal(alias_find(S("q"), true)->name, "close");
	assert_null(alias_find(S("qu"), false));
	assert_null(alias_find(S(""), false));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_name_leads_to_the_command_it_stands_for),
		cmocka_unit_test(none_hides_a_command),
		cmocka_unit_test(what_stands_behind_a_name_may_change_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
