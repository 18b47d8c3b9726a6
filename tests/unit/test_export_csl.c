#include "print/export_csl.h"
#include "unit/evidence.h"

#include <locale.h>

#define REFERENCES \
	"- {id: a}\n" \
	"- {id: b, title: B, custom: {identification: probable}}\n" \
	"- {id: c}\n"

static void check(struct sheet *sheet, const char *expected)
{
	sheet_link(sheet, "# A\n\nSome words.\n");
	sheet->article->bibliography = sheet->bibliography;
	sheet->article->dossier = sheet->dossier;
	assert_str(export_csl(&sheet->arena, sheet->article), expected);
	sheet_free(sheet);
}

static void what_is_used_comes_by_number_with_its_edition(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_references(sheet, REFERENCES);
	sheet_evidence(sheet,
		S("format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"
		  "- {id: one, quote: words, verdict: contested, reason: r, "
		  "attribution: {as: x, reference: b}, "
		  "evidence: [{reference: a, relation: disputes}]}\n"));
	check(sheet,
		"[\n"
		" {\n"
		"  \"id\": \"b\",\n"
		"  \"title\": \"B\",\n"
		"  \"custom\": {\"number\": 1, \"named\": true, "
		"\"identification\": \"probable\", "
		"\"edition\": \"Edition of 2026-11-22 by x\", "
		"\"source\": \"r\", \"line\": 2}\n"
		" },\n"
		" {\n"
		"  \"id\": \"a\",\n"
		"  \"custom\": {\"number\": 2, \"named\": false, "
		"\"edition\": \"Edition of 2026-11-22 by x\", "
		"\"source\": \"r\", \"line\": 1}\n"
		" }\n"
		"]\n");
}

static void nothing_used_is_an_empty_array(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_references(sheet, REFERENCES);
	check(sheet, "[]\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_used_comes_by_number_with_its_edition),
		cmocka_unit_test(nothing_used_is_an_empty_array),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
