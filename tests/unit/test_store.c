#include "base/store.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena arena;
static char folder[64];

static int set_up(void **state)
{
	(void)state;
	arena = arena_make(1 << 12);
	strcpy(folder, "/tmp/caveat-store-XXXXXX");
	return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state)
{
	char command[96];

	(void)state;
	arena_free(&arena);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static struct str in_folder(const char *name)
{
	return str_format(&arena, "%s/%s", folder, name);
}

static const char *content(struct str file)
{
	static char bytes[4096];
	FILE *in = fopen(file.at, "rb");

	if (!in)
		return NULL;
	bytes[fread(bytes, 1, sizeof bytes - 1, in)] = '\0';
	fclose(in);
	return bytes;
}

static int mode(struct str file)
{
	struct stat about;

	return stat(file.at, &about) < 0 ? -1 : (int)(about.st_mode & 0777);
}

static void what_is_saved_is_for_nobody_else(void **state)
{
	struct str file = in_folder("one/two/a.yaml");

	(void)state;
	umask(0);
	assert_null(store_save(arena, file, S("first")));
	assert_null(store_save(arena, file, S("second")));
	assert_string_equal(content(file), "second");
	assert_int_equal(mode(file), 0600);
	assert_int_equal(mode(in_folder("one")), 0700);
	assert_int_equal(mode(in_folder("one/two")), 0700);
}

/* Nothing half written takes the place of what was there. */
static void a_write_that_fails_leaves_the_old_file(void **state)
{
	struct str file = in_folder("a.yaml");
	struct rlimit before, small = { .rlim_cur = 4 };
	char command[128];

	(void)state;
	assert_null(store_save(arena, file, S("old")));
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small.rlim_max = before.rlim_max;
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &small);
	const char *why = store_save(arena, file, S("longer than four"));
	setrlimit(RLIMIT_FSIZE, &before);
	assert_non_null(why);
	assert_string_equal(content(file), "old");
	snprintf(
		command, sizeof command, "test $(ls '%s' | wc -l) = 1", folder);
	assert_int_equal(system(command), 0);
}

static void where_nothing_can_be_written_it_is_told(void **state)
{
	(void)state;
	assert_non_null(store_save(arena, S("/dev/null/a/b"), S("x")));
	assert_non_null(store_save(arena, S("/dev/full/a"), S("x")));
}

static void the_folder_is_the_variables_else_below_the_home(void **state)
{
	(void)state;
	setenv("HOME", "/home/ann", 1);
	setenv("XDG_STATE_HOME", "/state", 1);
	assert_string_equal(
		store_folder(&arena, "XDG_STATE_HOME", ".local/state").at,
		"/state/caveat/");
	setenv("XDG_STATE_HOME", "state", 1);
	assert_string_equal(
		store_folder(&arena, "XDG_STATE_HOME", ".local/state").at,
		"/home/ann/.local/state/caveat/");
	unsetenv("XDG_STATE_HOME");
	unsetenv("HOME");
	assert_int_equal(
		store_folder(&arena, "XDG_STATE_HOME", ".local/state").size, 0);
}

static void the_oldest_files_are_pruned(void **state)
{
	(void)state;
	for (int i = 0; i < 5; i++) {
		struct str file =
			in_folder(str_format(&arena, "%d.yaml", 9 - i).at);
		struct timespec times[2] = { { .tv_sec = 1000 + i },
			{ .tv_sec = 1000 + i } };
		assert_null(store_save(arena, file, S("x")));
		utimensat(AT_FDCWD, file.at, times, 0);
	}
	assert_null(store_save(arena, in_folder("a.txt"), S("x")));
	store_prune(arena, str_format(&arena, "%s/", folder), S(".yaml"), 2);
	assert_null(content(in_folder("9.yaml")));
	assert_null(content(in_folder("7.yaml")));
	assert_non_null(content(in_folder("6.yaml")));
	assert_non_null(content(in_folder("5.yaml")));
	assert_non_null(content(in_folder("a.txt")));
	store_prune(arena, S("/nonexistent/"), S(".yaml"), 0);
}

static void what_is_broken_is_set_aside(void **state)
{
	struct str file = in_folder("a.yaml");

	(void)state;
	assert_null(store_save(arena, file, S("x")));
	assert_null(store_set_aside(arena, file));
	assert_null(content(file));
	assert_non_null(content(in_folder("a.yaml.broken")));
	assert_non_null(store_set_aside(arena, file));
	assert_null(store_remove(arena, file));
}

static void a_stamp_tells_a_file_that_changed(void **state)
{
	struct str file = in_folder("a.md");
	struct stamp none = stamp_of(arena, file);

	(void)state;
	assert_false(none.exists);
	assert_null(store_save(arena, file, S("x")));
	struct stamp one = stamp_of(arena, file);
	assert_true(one.exists && one.regular);
	assert_false(stamp_equal(none, one));
	assert_true(stamp_equal(one, stamp_of(arena, file)));
	assert_null(store_save(arena, file, S("xy")));
	assert_false(stamp_equal(one, stamp_of(arena, file)));
	assert_false(stamp_of(arena, S("/dev/null")).regular);
}

#define TEST(function) \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_saved_is_for_nobody_else),
		TEST(a_write_that_fails_leaves_the_old_file),
		TEST(where_nothing_can_be_written_it_is_told),
		TEST(the_folder_is_the_variables_else_below_the_home),
		TEST(the_oldest_files_are_pruned),
		TEST(what_is_broken_is_set_aside),
		TEST(a_stamp_tells_a_file_that_changed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
