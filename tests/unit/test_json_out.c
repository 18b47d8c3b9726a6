#include "article/citations.h"
#include "article/find.h"
#include "article/source_line.h"
#include "print/json_dump.h"
#include "print/json_parts.h"
#include "unit/evidence.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- the writer */

static void items_are_parted_and_levels_indented(void **state)
{
	struct sheet *sheet = sheet_make();
	struct json json = put_make(&sheet->arena, 0);

	(void)state;
	put_begin(&json, NULL, '{');
	put_text(&json, "a", S("b"));
	put_begin(&json, "c", '[');
	put_number(&json, NULL, -1);
	put_begin(&json, NULL, '{');
	put_known(&json, "d", S(""));
	put_place(&json, "e", 0);
	put_place(&json, "f", 2);
	put_bool(&json, "g", false);
	put_end(&json);
	put_end(&json);
	put_begin(&json, "h", '[');
	put_end(&json);
	put_end(&json);
	assert_str(text_str(&json.out),
		"{\n \"a\": \"b\",\n \"c\": [\n  -1,\n  "
		"{\"d\": null, \"e\": null, \"f\": 2, \"g\": false}\n ],\n "
		"\"h\": []\n}");
	sheet_free(sheet);
}

static void items_written_apart_are_joined(void **state)
{
	struct sheet *sheet = sheet_make();
	struct json json = put_make(&sheet->arena, 0);
	struct json items = put_make(&sheet->arena, 1);
	struct json none = put_make(&sheet->arena, 1);

	(void)state;
	put_number(&items, NULL, 2);
	put_number(&items, NULL, 3);
	put_begin(&json, NULL, '[');
	put_join(&json, &none);
	put_number(&json, NULL, 1);
	put_join(&json, &items);
	put_end(&json);
	assert_str(text_str(&json.out), "[\n 1,\n 2,\n 3\n]");
	sheet_free(sheet);
}

static void no_byte_of_a_text_breaks_it(void **state)
{
	static const struct {
		struct str text;
		const char *wanted;
	} rows[] = { { { "a\"b\\c", 5 }, "\"a\\\"b\\\\c\"" },
		{ { "a\0b\n", 4 }, "\"a\\u0000b\\n\"" },
		{ { "\x1b[m\x7f", 4 }, "\"\\u001B[m\\u007f\"" },
		{ { "\xc2\x9b", 2 }, "\"\\u009B\"" },
		{ { "\xe2\x80\xae", 3 }, "\"\\u202E\"" },
		{ { "\xff\xc3\xa9", 3 }, "\"\xef\xbf\xbd\xc3\xa9\"" },
		{ { NULL, 0 }, "\"\"" } };
	struct sheet *sheet = sheet_make();

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct json json = put_make(&sheet->arena, 0);
		put_text(&json, NULL, rows[i].text);
		assert_str(text_str(&json.out), rows[i].wanted);
	}
	sheet_free(sheet);
}

/* ---- the object */

/* What jansson reads of what was printed; the caller's. */
static json_t *print(struct article *article, enum json_what what)
{
	static struct output output;
	FILE *file = tmpfile();

	assert_non_null(file);
	output = (struct output){ .fd = fileno(file) };
	print_json(article, what, &output);
	output_flush(&output);
	rewind(file);
	json_error_t error;
	json_t *root = json_loadf(file, JSON_REJECT_DUPLICATES, &error);
	if (!root)
		fail_msg("%d: %s", error.line, error.text);
	fclose(file);
	return root;
}

/* The value at a path such as "claims.0.id". */
static const json_t *at(const json_t *value, const char *path)
{
	char part[64];
	int used;

	for (; sscanf(path, "%63[^.]%n", part, &used) == 1;
		path += used + (path[used] == '.'))
		value = json_is_array(value) ?
			json_array_get(value, (size_t)atoi(part)) :
			json_object_get(value, part);
	return value;
}

/* Compares with the value, written without blanks. */
static void assert_at(const json_t *root, const char *path, const char *wanted)
{
	const json_t *value = at(root, path);
	char *written;

	if (!value)
		fail_msg("nothing at %s", path);
	written = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);
	assert_string_equal(written, wanted);
	free(written);
}

static const char article[] = "# One\n\nfirst *claim* here. Then\nsecond "
			      "claim.\n\n## One\n\nTake five grams.\n";

static const char references[] =
	"references:\n"
	"- id: ape\n"
	"  type: book\n"
	"  title: On Trees\n"
	"  author:\n"
	"  - {family: Ape, given: Ann, non-dropping-particle: van}\n"
	"  - {literal: The Apes}\n"
	"  issued: {date-parts: [[2001, 2, 3]]}\n"
	"  DOI: 10.1/x\n"
	"  custom: {identification: probable, read: part, named-as: A, "
	"says: [one], unverified: {title: unseen}, file: a.txt}\n"
	"- {id: bee, title: Bees, issued: {literal: in press}}\n";

static const char evidence[] =
	"format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n"
	"- {id: c, verdict: unsupported, kind: dosage, quote: five grams}\n"
	"- {id: a, verdict: supported, scope: partial, quote: first claim,\n"
	"   reason: why, attribution: {as: A, reference: ape, relation: "
	"citesAsAuthority},\n"
	"   evidence: [{reference: bee, relation: disputes, read: abstract, "
	"locator: p. 1, quote: q}], risks: [r]}\n"
	"- {id: b, verdict: contested, quote: second claim, repeats: a}\n"
	"- {id: o, verdict: anecdotal, quote: not there}\n"
	"risks:\n"
	"- {id: r, label: R, class: adverse-event, severity: serious, "
	"in-article: true, references: [bee]}\n"
	"- {id: h, label: H, class: exposure-hazard, in-article: false}\n";

static struct sheet *judged(void)
{
	struct sheet *sheet = sheet_make();

	sheet_references(sheet, references);
	sheet_evidence(sheet, str_from(evidence));
	sheet_link(sheet, article);
	sheet->article->dossier = sheet->dossier;
	sheet->article->bibliography = sheet->bibliography;
	return sheet;
}

static void sections_have_levels_lines_and_ids_of_their_own(void **state)
{
	struct sheet *sheet = judged();
	json_t *root = print(sheet->article, JSON_LIST);

	(void)state;
	assert_at(root, "format", "1");
	assert_at(root, "sections",
		"[{\"level\":1,\"title\":\"One\",\"id\":\"one\",\"line\":1},"
		"{\"level\":2,\"title\":\"One\",\"id\":\"one-1\",\"line\":6}]");
	assert_at(root, "metadata.edition.date", "\"2026-11-22\"");
	assert_null(at(root, "claims"));
	assert_int_equal(article_find_anchor(sheet->article, S("one-1")), 1);
	json_decref(root);
	sheet_free(sheet);
}

static void claims_stand_in_order_with_verdicts_and_lines(void **state)
{
	struct sheet *sheet = judged();
	json_t *root = print(sheet->article, JSON_DUMP);

	(void)state;
	assert_at(root, "claims.0.id", "\"a\"");
	assert_at(root, "claims.0.number", "1");
	assert_at(root, "claims.0.line", "3");
	assert_at(root, "claims.0.verdict", "\"supported\"");
	assert_at(root, "claims.0.scope", "\"partial\"");
	assert_at(root, "claims.0.attribution",
		"{\"as\":\"A\",\"reference\":\"ape\","
		"\"relation\":\"citesAsAuthority\"}");
	assert_at(root, "claims.0.evidence",
		"[{\"reference\":\"bee\",\"relation\":\"disputes\",\"read\":"
		"\"abstract\",\"locator\":\"p. 1\",\"quote\":\"q\",\"note\":"
		"null}]");
	assert_at(root, "claims.0.risks", "[\"r\"]");
	assert_at(root, "claims.1.repeats", "\"a\"");
	assert_at(root, "claims.1.line", "4");
	assert_at(root, "claims.2.kind", "\"dosage\"");
	assert_at(root, "claims.2.verdict", "\"unsupported\"");
	assert_at(root, "claims.2.repeats", "null");
	assert_at(root, "claims.3.orphan", "true");
	assert_at(root, "claims.3.line", "null");
	json_decref(root);
	sheet_free(sheet);
}

static void references_are_items_of_csl(void **state)
{
	struct sheet *sheet = judged();
	struct reference *ape = &sheet->bibliography.references.items[0];

	ape->issued.end.year = 2002;
	ape->issued.circa = true;
	ape->accessed = (struct date){ .year = 1999, .month = 22 };
	ape->submitted = (struct date){ .year = -3, .open = true };
	json_t *root = print(sheet->article, JSON_DUMP);

	(void)state;
	assert_at(root, "references.0.id", "\"ape\"");
	assert_at(root, "references.0.type", "\"book\"");
	assert_at(root, "references.0.author",
		"[{\"family\":\"Ape\",\"given\":\"Ann\","
		"\"non-dropping-particle\":\"van\"},"
		"{\"literal\":\"The Apes\"}]");
	assert_at(root, "references.0.issued",
		"{\"date-parts\":[[2001,2,3],[2002]],\"circa\":true}");
	assert_at(root, "references.0.accessed",
		"{\"date-parts\":[[1999]],\"season\":2}");
	assert_at(
		root, "references.0.submitted", "{\"date-parts\":[[-3],[0]]}");
	assert_at(root, "references.0.custom.number", "1");
	assert_at(root, "references.0.custom.identification", "\"probable\"");
	assert_at(root, "references.0.custom.says", "[\"one\"]");
	assert_at(root, "references.0.custom.unverified",
		"{\"title\":\"unseen\"}");
	assert_at(root, "references.1.issued", "{\"literal\":\"in press\"}");
	assert_null(at(root, "references.1.author"));
	json_decref(root);
	sheet_free(sheet);
}

static void risks_and_counts_are_those_of_the_file(void **state)
{
	struct sheet *sheet = judged();
	json_t *root = print(sheet->article, JSON_DUMP);

	(void)state;
	assert_at(root, "risks.0.claims", "[\"a\"]");
	assert_at(root, "risks.0.severity", "\"serious\"");
	assert_at(root, "risks.1.severity", "null");
	assert_at(root, "risks.1.in-article", "false");
	assert_at(root, "counts.claims", "4");
	assert_at(root, "counts.distinct", "3");
	assert_at(root, "counts.orphans", "1");
	assert_at(root, "counts.verdicts.supported in part", "1");
	assert_at(root, "counts.verdicts.contested", "0");
	assert_at(root, "counts.risks", "2");
	assert_at(root, "counts.bibs", "2");
	assert_at(root, "counts.headings", "2");
	json_decref(root);
	sheet_free(sheet);
}

static void what_an_article_shows_is_counted(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_link(sheet,
		"> # In a quote\n\n[a](u) ![b](v) $x$ [a](u) `c`\n\n"
		"$$\ny\n$$ and $$z$$ @fig-a\n\n"
		"| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\nd\n```\n");
	citations_from_links(sheet->article);
	json_t *root = print(sheet->article, JSON_DUMP);
	assert_at(root, "counts.headings", "1");
	assert_at(root, "counts.links", "2");
	assert_at(root, "counts.images", "1");
	assert_at(root, "counts.math", "3");
	assert_at(root, "counts.dmath", "2");
	assert_at(root, "counts.tables", "1");
	assert_at(root, "counts.code", "1");
	assert_at(root, "counts.bibs", "0");
	assert_at(root, "sections", "[]");
	assert_at(root, "references", "[]");
	assert_at(root, "tables",
		"[{\"line\":9,\"rows\":2,\"columns\":2,"
		"\"align\":[\"left\",\"right\"]}]");
	assert_at(root, "links.1",
		"{\"line\":3,\"text\":\"a\",\"url\":\"u\",\"title\":null,"
		"\"number\":1}");
	assert_at(root, "metadata.edition", "null");
	json_decref(root);
	sheet_free(sheet);
}

/* ---- lines */

static void words_are_found_on_their_line(void **state)
{
	static const struct {
		const char *source, *words;
		int line;
	} rows[] = { { "a b\nc d e\nf\n", "c d e f", 2 },
		{ "a\r\n**b\nc** d\n", "b c d", 2 },
		{ "a\n\n> x\n> b *c*\n> d\n", "b c d", 4 },
		{ "b a\nb a\n", "b a", 1 },
		{ "---\ntitle: T\n---\n\na\nb\n", "b", 6 },
		{ "x &amp;\ny & z\n", "& y", 1 } };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct sheet *sheet = sheet_make();
		sheet_link(sheet, rows[i].source);
		struct position begin = {
			.chunk = article_chunk_count(sheet->article) - 1
		};
		const struct chunk *chunk =
			article_chunk(sheet->article, begin.chunk);
		begin.block = (uint32_t)chunk->blocks.count - 1;
		ptrdiff_t found =
			str_find(chunk->blocks.items[begin.block].text,
				str_from(rows[i].words), 0);
		assert_true(found >= 0);
		begin.byte = (uint32_t)found;
		struct position end = begin;
		end.byte += (uint32_t)strlen(rows[i].words);
		assert_int_equal(
			article_source_line(sheet->article, begin, end),
			rows[i].line);
		sheet_free(sheet);
	}
}

static void diagnostics_are_an_array(void **state)
{
	struct sheet *sheet = sheet_make();
	struct json json = put_make(&sheet->arena, 0);

	(void)state;
	diagnostic_add(&sheet->faults, (struct place){ S("f"), 2, 3 },
		SEVERITY_WARNING, "rule", "text");
	diagnostic_add(&sheet->faults, (struct place){ S("g"), 0, 0 },
		SEVERITY_ERROR, NULL, "bad");
	json.lines = 1;
	json_diagnostics(&json, NULL, &sheet->faults);
	assert_str(text_str(&json.out),
		"[\n {\"file\": \"f\", \"line\": 2, \"column\": 3, "
		"\"severity\": \"warning\", \"rule\": \"rule\", "
		"\"text\": \"text\"},\n {\"file\": \"g\", \"line\": null, "
		"\"column\": null, \"severity\": \"error\", \"rule\": "
		"null, \"text\": \"bad\"}\n]");
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_are_parted_and_levels_indented),
		cmocka_unit_test(items_written_apart_are_joined),
		cmocka_unit_test(no_byte_of_a_text_breaks_it),
		cmocka_unit_test(
			sections_have_levels_lines_and_ids_of_their_own),
		cmocka_unit_test(claims_stand_in_order_with_verdicts_and_lines),
		cmocka_unit_test(references_are_items_of_csl),
		cmocka_unit_test(risks_and_counts_are_those_of_the_file),
		cmocka_unit_test(what_an_article_shows_is_counted),
		cmocka_unit_test(words_are_found_on_their_line),
		cmocka_unit_test(diagnostics_are_an_array),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
