#include "reader/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Both written one after the other: the name read, and its canonical one. */
static const struct {
	const char *read;
	key_code key;
	const char *written;
} keys[] = {
	{ "g", 'g', "g" },
	{ "G", 'G', "G" },
	{ "\xC3\xA9", 0xE9, "\xC3\xA9" },
	{ "<Space>", ' ', "<Space>" },
	{ "<lt>", '<', "<lt>" },
	{ "<", '<', "<lt>" },
	{ ">", '>', ">" },
	{ "<gt>", '>', ">" },
	{ "<C-d>", KEY_CONTROL | 'd', "<C-d>" },
	{ "<c-D>", KEY_CONTROL | 'd', "<C-d>" },
	{ "<C-Space>", KEY_CONTROL | ' ', "<C-Space>" },
	{ "<C-@>", KEY_CONTROL | ' ', "<C-Space>" },
	{ "<C-lt>", KEY_CONTROL | '<', "<C-lt>" },
	{ "<C-->", KEY_CONTROL | '-', "<C-->" },
	{ "<C-i>", KEYS_TAB, "<Tab>" },
	{ "<C-m>", KEYS_ENTER, "<Enter>" },
	{ "<C-[>", KEYS_ESCAPE, "<Esc>" },
	{ "<M-C-i>", KEY_ALT | KEYS_TAB, "<M-Tab>" },
	{ "<S-a>", 'A', "A" },
	{ "<M-S-a>", KEY_ALT | 'A', "<M-A>" },
	{ "<A-x>", KEY_ALT | 'x', "<M-x>" },
	{ "<M-Right>", KEY_ALT | KEYS_RIGHT, "<M-Right>" },
	{ "<S-Tab>", KEY_SHIFT | KEYS_TAB, "<S-Tab>" },
	{ "<S-C-Up>", KEY_CONTROL | KEY_SHIFT | KEYS_UP, "<C-S-Up>" },
	{ "<CR>", KEYS_ENTER, "<Enter>" },
	{ "<return>", KEYS_ENTER, "<Enter>" },
	{ "<Escape>", KEYS_ESCAPE, "<Esc>" },
	{ "<bs>", KEYS_BACKSPACE, "<Backspace>" },
	{ "<Del>", KEYS_DELETE, "<Delete>" },
	{ "<PgDn>", KEYS_PAGE_DOWN, "<PageDown>" },
	{ "<PGUP>", KEYS_PAGE_UP, "<PageUp>" },
	{ "<F1>", KEYS_F1, "<F1>" },
	{ "<F12>", KEYS_F12, "<F12>" },
};

static void each_name_is_read_and_written_in_one_way(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct str rest = str_from(keys[i].read);
		char out[32];
		assert_int_equal(key_take(&rest), keys[i].key);
		assert_int_equal(rest.size, 0);
		struct str name = key_write(keys[i].key, out);
		assert_int_equal(name.size, strlen(keys[i].written));
		assert_memory_equal(name.at, keys[i].written, name.size);
	}
}

static void keys_are_taken_one_by_one(void **state)
{
	struct str rest = S("z<C-a>\xC3\xA9<");

	(void)state;
	assert_int_equal(key_take(&rest), 'z');
	assert_int_equal(key_take(&rest), KEY_CONTROL | 'a');
	assert_int_equal(key_take(&rest), 0xE9);
	assert_int_equal(key_take(&rest), '<');
	assert_int_equal(rest.size, 0);
}

static void what_is_no_key_is_taken_off_whole(void **state)
{
	static const char *const wrong[] = { "<PgDown>", "<>", "<a>", "<F13>",
		"<C-\xC3\xA9>", "<S-1>", "<C-S-a>", "<X-a>", "<C->",
		"<S-Space>", "<M- >", " ", "\t", "\x1b", "\x7f", "\xFF",
		"\xC2\x85", "\xEF\xBF\xBD" };

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct arena arena = arena_make(1 << 10);
		struct str rest = str_format(&arena, "%sx", wrong[i]);
		assert_int_equal(key_take(&rest), 0);
		assert_int_equal(rest.size, 1);
		arena_free(&arena);
	}
	struct str open = S("<C-dx");
	assert_int_equal(key_take(&open), 0);
	assert_int_equal(open.size, 0);
}

static void what_is_no_key_has_no_name(void **state)
{
	char out[32];

	(void)state;
	assert_int_equal(key_write(0, out).size, 0);
	assert_int_equal(key_write(KEY_CONTROL, out).size, 0);
	assert_int_equal(key_write(KEYS_BEHIND_LAST, out).size, 0);
}

static void check_near(const char *wrong, const char *expected)
{
	char out[32];
	struct str near = key_nearest(str_from(wrong), out);

	assert_int_equal(near.size, strlen(expected));
	assert_memory_equal(near.at ? near.at : "", expected, near.size);
}

static void a_wrong_name_has_a_nearest_one(void **state)
{
	(void)state;
	check_near("<PgDown>", "<PageDown>");
	check_near("<C-Pagedwn>", "<PageDown>");
	check_near("<Entr>", "<Enter>");
	check_near("<Spce>", "<Space>");
	check_near("<Bakspace>", "<Backspace>");
	check_near("<Nonsense>", "");
	check_near("<>", "");
	check_near("<", "");
	check_near("<an endless name that no key can have>", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_name_is_read_and_written_in_one_way),
		cmocka_unit_test(keys_are_taken_one_by_one),
		cmocka_unit_test(what_is_no_key_is_taken_off_whole),
		cmocka_unit_test(what_is_no_key_has_no_name),
		cmocka_unit_test(a_wrong_name_has_a_nearest_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
