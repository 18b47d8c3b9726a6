#include "model/claim.h"

#include "base/glyph.h"
#include "base/unicode.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void a_verdict_in_part_is_written_as_supported(void **state)
{
	(void)state;
	assert_string_equal(verdict_word(VERDICT_PARTIAL), "supported");
	assert_string_equal(
		verdict_label(VERDICT_PARTIAL), "supported in part");
	assert_string_equal(verdict_word(VERDICT_UNRESOLVED), "unresolved");
}

static void no_file_writes_what_nobody_has_judged(void **state)
{
	(void)state;
	assert_int_equal(verdict_words.count, VERDICT_CITED);
	assert_string_equal(
		verdict_words.items[VERDICT_MISATTRIBUTED], "misattributed");
}

static void each_verdict_has_a_sign_of_one_column_also_in_ascii(void **state)
{
	static const char ascii[] = "*~!o\"x.?";

	(void)state;
	for (int v = 0; v < VERDICT_COUNT; v++) {
		struct str sign = str_from(verdict_sign((enum verdict)v));
		char room[GLYPH_ROOM];
		struct glyph plain = glyph_of(
			(struct glyphs){ .ascii = true }, sign, 0, room);
		assert_int_equal(unicode_count(sign), 1);
		assert_int_equal(plain.text.size, 1);
		assert_int_equal(plain.text.at[0], ascii[v]);
	}
}

static void what_is_not_said_has_an_empty_word(void **state)
{
	(void)state;
	assert_string_equal(claim_kind_word(CLAIM_KIND_UNKNOWN), "");
	assert_string_equal(certainty_word(CERTAINTY_UNKNOWN), "");
	assert_string_equal(relation_word(RELATION_UNKNOWN), "");
	assert_string_equal(read_word(READ_UNKNOWN), "");
	assert_string_equal(identification_word(IDENTIFICATION_UNKNOWN), "");
	assert_string_equal(
		relation_label(RELATION_DISAGREES), "disagrees with");
	assert_string_equal(read_label(READ_SECONDHAND), "known second hand");
	assert_string_equal(severity_word(RISK_UNGRADED), "ungraded");
	assert_string_equal(risk_class_word(RISK_CONTEXT), "context");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_verdict_in_part_is_written_as_supported),
		cmocka_unit_test(no_file_writes_what_nobody_has_judged),
		cmocka_unit_test(
			each_verdict_has_a_sign_of_one_column_also_in_ascii),
		cmocka_unit_test(what_is_not_said_has_an_empty_word),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
