#include "base/unicode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <unigbrk.h>

static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena = arena_make(1024);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void assert_char(struct str s, int32_t code, uint32_t bytes)
{
	struct unicode_char c = unicode_at(s, 0);

	assert_int_equal(c.code, code);
	assert_int_equal(c.bytes, bytes);
}

static void characters_are_decoded(void **state)
{
	(void)state;
	assert_char(S("A"), 'A', 1);
	assert_char(S("\0"), 0, 1);
	assert_char(S("é"), 0xE9, 2);
	assert_char(S("日"), 0x65E5, 3);
	assert_char(S("😀"), 0x1F600, 4);
}

static void each_byte_that_is_no_utf8_is_a_character(void **state)
{
	(void)state;
	assert_char(S("\xFF"), -1, 1);
	assert_char(S("\x80"), -1, 1);
	assert_char(S("\xC3"), -1, 1);
	assert_char(S("\xE6\x97"), -1, 1);
	assert_char(S("\xC0\xAF"), -1, 1); /* overlong */
	assert_char(S("\xED\xA0\x80"), -1, 1); /* surrogate */
	assert_char(S("\xF4\x90\x80\x80"), -1, 1); /* above U+10FFFF */
	assert_int_equal(unicode_count(S("a\xE6\x97z日")), 5);
}

static void encoding_and_decoding_agree(void **state)
{
	(void)state;
	for (int32_t code = 0; code <= 0x10FFFF; code++) {
		char out[4];
		size_t size = unicode_encode(out, code);
		struct unicode_char c =
			unicode_at((struct str){ out, size }, 0);
		assert_int_equal(c.bytes, size);
		assert_int_equal(c.code,
			code >= 0xD800 && code <= 0xDFFF ? 0xFFFD : code);
	}
}

static void clusters_hold_what_belongs_together(void **state)
{
	(void)state;
	assert_int_equal(unicode_cluster_end(S("ab"), 0), 1);
	assert_int_equal(unicode_cluster_end(S("b"), 0), 1);
	assert_int_equal(unicode_cluster_end(S("\r\nx"), 0), 2);
	assert_int_equal(unicode_cluster_end(S("\n\r"), 0), 1);
	assert_int_equal(unicode_cluster_end(S("e\u0301x"), 0), 3);
	assert_int_equal(unicode_cluster_end(S("🇩🇪🇫🇷"), 0), 8);
	assert_int_equal(unicode_cluster_end(S("👩‍👩‍👧x"), 0), 18);
	assert_int_equal(unicode_cluster_end(S("\u1100\u1161\u11A8x"), 0), 9);
	assert_int_equal(unicode_cluster_end(S("日本"), 0), 3);
}

/* The library walks the whole text at once, we go from cluster to cluster. */
static void clusters_are_those_of_the_library(void **state)
{
	(void)state;
	static const char *const pieces[] = { "a", "\r", "\n", "é", "\u0301",
		"\u200D", "😀", "👩", "🇩", "🏽", "\uFE0F", "ᄀ", "ᅡ", "각",
		"\u0600", "\u0903", "ᆨ", "©", "\u00AD", "\u200C" };
	enum { COUNT = sizeof pieces / sizeof *pieces };

	srand(2);
	for (int round = 0; round < 5000; round++) {
		char bytes[256] = "", starts[256];
		for (int i = 0; i < 20; i++)
			strcat(bytes, pieces[rand() % COUNT]);
		struct str s = str_from(bytes);
		u8_grapheme_breaks((const uint8_t *)bytes, s.size, starts);
		size_t end = 0;
		for (size_t at = 1; at <= s.size; at++) {
			if (at < s.size && !starts[at])
				continue;
			end = unicode_cluster_end(s, end);
			assert_int_equal(end, at);
		}
	}
}

static void a_wrong_byte_is_a_cluster_of_its_own(void **state)
{
	(void)state;
	assert_int_equal(unicode_cluster_end(S("\xFF\u0301"), 0), 1);
	assert_int_equal(unicode_cluster_end(S("e\u0301\xFF"), 0), 3);
	assert_int_equal(unicode_cluster_end(S("é\xCC"), 0), 2);
	assert_int_equal(unicode_cluster_end(S("\u0600\xFF"), 0), 2);
}

/* The breaks of a text as a word: . none, / may, ! must. */
static void assert_breaks(struct str s, const char *expected)
{
	unsigned char breaks[64];
	char word[65] = "";

	memset(breaks, 0xEE, sizeof breaks);
	unicode_breaks(&arena, s, breaks);
	for (size_t i = 0; i < s.size; i++)
		word[i] = "./!"[breaks[i]];
	assert_string_equal(word, expected);
}

static void lines_break_after_uax_14(void **state)
{
	(void)state;
	assert_breaks(S(""), "");
	assert_breaks(S("a bc"), "../.");
	assert_breaks(S("(a) b"), "..../");
	assert_breaks(S("a-b"), "../");
	assert_breaks(S("a\u00A0b"), "....");
	assert_breaks(S("日本"), ".../..");
	assert_breaks(S("日。"), "......");
	assert_breaks(S("3 %"), "../");
	assert_breaks(S("a  b"), ".../");
}

static void a_line_must_break_behind_a_line_end(void **state)
{
	(void)state;
	assert_breaks(S("a\nb"), "..!");
	assert_breaks(S("a\n\nb"), "..!!");
	assert_breaks(S("a\r\nb"), "...!");
	assert_breaks(S("\n日"), ".!..");
	assert_breaks(S("a\u2028b"), "....!");
	assert_breaks(S("a\n"), "..");
}

static void a_wrong_byte_breaks_as_a_letter_does(void **state)
{
	(void)state;
	assert_breaks(S("a\xFF\xFE b\xFF"), "..../.");
	assert_breaks(S("日\xFF"), ".../");
}

static void any_bytes_give_breaks_only_before_characters(void **state)
{
	(void)state;
	static const char *const pieces[] = { "a", " ", "é", "日", "\xFF", "\n",
		"\r", "-", "\u0301", "\u200D", "😀", "\xE6\x97", "(" };
	unsigned char breaks[256];

	srand(1);
	for (int round = 0; round < 2000; round++) {
		char bytes[256] = "";
		for (int i = 0; i < 30; i++)
			strcat(bytes, pieces[rand() % 13]);
		struct str s = str_from(bytes);
		unicode_breaks(&arena, s, breaks);
		for (size_t at = 0; at < s.size;) {
			uint32_t size = unicode_at(s, at).bytes;
			for (uint32_t i = 1; i < size; i++)
				assert_int_equal(breaks[at + i], BREAK_NONE);
			at += size;
		}
	}
}

static void breaking_leaves_no_scratch_behind(void **state)
{
	(void)state;
	char *before = arena.at;

	assert_breaks(S("\xFF\xFF b"), ".../");
	assert_ptr_equal(arena.at, before);
}

static void smart_case_sees_upper_case_letters(void **state)
{
	(void)state;
	assert_false(unicode_has_upper(S("kratom 日 é\xFF ß")));
	assert_true(unicode_has_upper(S("kraTom")));
	assert_true(unicode_has_upper(S("École")));
	assert_false(unicode_has_upper(S("")));
}

#define assert_folded(s, folded) \
	assert_true(str_equal(unicode_fold(&arena, S(s)), S(folded)))

static void folding_makes_cases_equal(void **state)
{
	(void)state;
	assert_folded("", "");
	assert_folded("Foo BAR", "foo bar");
	assert_folded("ẞ Straße", "ss strasse");
	assert_folded("ΑΓΩ", "αγω");
	assert_folded("É\xFFÉ", "é\xFFé");
	struct str longer = str_format(&arena, "%0500d", 0);
	assert_true(str_equal(unicode_fold(&arena, longer), longer));
}

static struct str plain(int32_t code)
{
	char *out = arena_array(&arena, char, 16);

	return (struct str){ out, unicode_plain(code, out) };
}

static void plain_letters_come_out_of_decomposition(void **state)
{
	(void)state;
	assert_true(str_equal(plain(0xE9), S("e")));
	assert_true(str_equal(plain(0x1EBF), S("e")));
	assert_true(str_equal(plain(0xFB01), S("fi")));
	assert_true(str_equal(plain('q'), S("q")));
	assert_int_equal(plain(0x65E5).size, 0);
	assert_int_equal(plain(-1).size, 0);
	assert_int_equal(plain(0xD800).size, 0);
	assert_int_equal(plain(0xFDFA).size, 0); /* 18 Arabic letters */
	assert_int_equal(plain('\n').size, 0);
}

static void controls_are_known(void **state)
{
	(void)state;
	assert_true(unicode_is_control(0x1B));
	assert_true(unicode_is_control(0x7F));
	assert_true(unicode_is_control(0x9B));
	assert_true(unicode_is_control(0x202E));
	assert_true(unicode_is_control(0x2028));
	assert_true(unicode_is_control(0x200D));
	assert_true(unicode_is_control(0xE0041));
	assert_false(unicode_is_control(' '));
	assert_false(unicode_is_control(0xE9));
	assert_false(unicode_is_control(0x301));
	assert_false(unicode_is_control(0x600));
	assert_false(unicode_is_control(-1));
	assert_true(unicode_is_mark(0x301));
	assert_true(unicode_is_mark(0x200D));
	assert_false(unicode_is_mark('a'));
	assert_true(unicode_is_ignorable(0x3164));
	assert_false(unicode_is_ignorable(0xE9));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_are_decoded),
		cmocka_unit_test(each_byte_that_is_no_utf8_is_a_character),
		cmocka_unit_test(encoding_and_decoding_agree),
		cmocka_unit_test(clusters_hold_what_belongs_together),
		cmocka_unit_test(clusters_are_those_of_the_library),
		cmocka_unit_test(a_wrong_byte_is_a_cluster_of_its_own),
		cmocka_unit_test(lines_break_after_uax_14),
		cmocka_unit_test(a_line_must_break_behind_a_line_end),
		cmocka_unit_test(a_wrong_byte_breaks_as_a_letter_does),
		cmocka_unit_test(any_bytes_give_breaks_only_before_characters),
		cmocka_unit_test(breaking_leaves_no_scratch_behind),
		cmocka_unit_test(smart_case_sees_upper_case_letters),
		cmocka_unit_test(folding_makes_cases_equal),
		cmocka_unit_test(plain_letters_come_out_of_decomposition),
		cmocka_unit_test(controls_are_known),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
