#include "base/file.h"
#include "unit/bibtex.h"

#include <glob.h>
#include <stdlib.h>
#include <time.h>

/* A source, the ids that are kept, and the faults told. */
static const struct {
	const char *source, *ids, *faults;
} sources[] = {
	{ "", "", "" },
	{ "free text, mail@x.example {or} so\n@book{a,}", "a", "" },
	{ "@book{a} @book(b, title={)}) @ book { c , }", "a b c", "" },
	{ "@comment{@book{no,}} @preamble{\"\\x{y}\" # \"z\"} @book{a,}", "a",
		"" },
	{ "% @book{a,}", "a", "" },
	{ "@book{A,}@book{a,}", "A a", "" },
	{ "@book{a, title={x {y} \\{z\\}}, title = \"q {\"} r\", }@book{b}",
		"a b", "" },
	{ "@book{a, title = \"G\\\"odel\"}@book{b}", "a b", "" },
	{ "@book{a,}\n  @misc{a,}", "a",
		"b:2:3: error: a reference with the id \"a\" stands above; "
		"the first holds [duplicate-id]\n" },
	{ "@book{a,\r\n title = x}\r@book{a,}", "a",
		"b:2:10: warning: no @string defines \"x\" above; put the "
		"text in braces, or define it [unknown-string]\n"
		"b:3:1: error: a reference with the id \"a\" stands above; "
		"the first holds [duplicate-id]\n" },
	/* not closed */
	{ "@book{a,}\n\n@book{b, title={é}, note={x\n}\n\n@book{c,}\n"
	  "@book{d, title={T}}",
		"a c d",
		"b:3:1: error: what begins here is not closed and is left "
		"out; a closing brace or quotation mark is missing "
		"[broken-entry]\n" },
	{ "é @book{b, title={{x},\n}\n@book{c,}\n@book{d,}", "c d",
		"b:1:3: error: what begins here is not closed and is left "
		"out; a closing brace or quotation mark is missing "
		"[broken-entry]\n" },
	{ "@book{a, title=\"x,\n year=1}\n@book{b, title=\"y\"}\n@book{c,}",
		"b c",
		"b:1:1: error: what begins here is not closed and is left "
		"out; a closing brace or quotation mark is missing "
		"[broken-entry]\n" },
	{ "@book{a,\n title={x}\n\n@book{b,}", "b",
		"b:1:1: error: what begins here is not closed and is left "
		"out; a closing brace or quotation mark is missing "
		"[broken-entry]\n" },
	{ "@book{a,}\n@book{b, title={x}", "a",
		"b:2:1: error: what begins here is not closed and is left "
		"out; a closing brace or quotation mark is missing "
		"[broken-entry]\n" },
	{ "@comment{x\n@book{a,}\n@string{y\n@book{b,}", "a b",
		"b:1:1: error: what begins here is not closed and is left "
		"out; a closing brace or quotation mark is missing "
		"[broken-entry]\n"
		"b:3:1: error: what begins here is not closed and is left "
		"out; a closing brace or quotation mark is missing "
		"[broken-entry]\n" },
	/* broken within */
	{ "@book{, title={x}}\n@book{b,}\n@book{title={x}}", "b",
		"b:1:1: error: the entry has no key and is left out; write "
		"@type{key, ...} [broken-entry]\n"
		"b:3:1: error: the entry has no key and is left out; write "
		"@type{key, ...} [broken-entry]\n" },
	{ "@book{a\n title={x}}", "a",
		"b:2:2: error: a comma is missing behind the key \"a\" "
		"[broken-entry]\n" },
	{ "@book{a, title={x}\n  year=1}", "a",
		"b:2:3: error: a comma is missing before this field, behind "
		"\"title\" [broken-entry]\n" },
	{ "@book{a, title {x}, year=1}@book{b}", "a b",
		"b:1:10: error: \"title\" has no = behind it; write name = "
		"{value} [broken-entry]\n" },
	{ "@book{a, title={x} {y}, note=}@book{b}", "a b",
		"b:1:20: error: the value of \"title\" ends before this; put "
		"all of it in one pair of braces [broken-entry]\n"
		"b:1:30: error: a value is missing: write it in braces, as in "
		"title = {...} [broken-entry]\n" },
	{ "@book{a, title={x}},\n year=1}\n@book{b},\n@book{c}", "a b c",
		"b:1:20: error: the entry ended before this comma, and what "
		"follows is left out; take a closing brace away "
		"[broken-entry]\n" },
};

static void what_is_broken_is_told_and_the_rest_is_kept(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		struct bib *bib = bib_read(sources[i].source);
		assert_string_equal(bib_faults(bib), sources[i].faults);
		assert_string_equal(bib_ids(bib), sources[i].ids);
		bib_free(bib);
	}
}

static void a_broken_entry_keeps_its_good_fields(void **state)
{
	struct bib *bib = bib_read("@book{a, title {x}, year=1999}");

	(void)state;
	assert_string_equal(
		bib_variable(bib, bib_find(bib, "a"), "issued"), "1999");
	bib_free(bib);
}

static void strings_are_put_together(void **state)
{
	struct bib *bib = bib_read(
		"@string{ape = \"Ape\"}@STRING(full = Ape # { and } # bat)\n"
		"@string{bat = {Bat}}"
		"@book{a, title = full # \" 2\", note = APE}");

	(void)state;
	assert_string_equal(bib_variable(bib, bib_find(bib, "a"), "title"),
		"Ape and bat 2");
	assert_string_equal(
		bib_variable(bib, bib_find(bib, "a"), "note"), "Ape");
	assert_string_equal(bib_faults(bib),
		"b:1:52: warning: no @string defines \"bat\" above; put the "
		"text in braces, or define it [unknown-string]\n");
	bib_free(bib);
}

static void bytes_of_other_encodings_are_read(void **state)
{
	struct bib *bib = bib_read("\xEF\xBB\xBF@book{a, title={caf\xE9 "
				   "\x93x\x94 \xC3\xA9}}\r\n@book{b,}");

	(void)state;
	assert_string_equal(
		bib_variable(bib, bib_find(bib, "a"), "title"), "café “x” é");
	assert_string_equal(bib_faults(bib),
		"b:1:20: warning: this is no UTF-8; such bytes are read as "
		"Windows-1252 (Latin-1): save the file as UTF-8 [encoding]\n");
	bib_add(bib, S("@book{c, title={x\0y}}\n@book{d,}"));
	assert_string_equal(bib_ids(bib), "a b c d");
	assert_string_equal(bib_variable(bib, bib_find(bib, "c"), "title"),
		"x\xEF\xBF\xBDy");
	assert_int_equal(bib->faults.count, 2);
	assert_int_equal(bib->faults.items[1].column, 18);
	bib_free(bib);
}

static void add_repeated(
	struct bib *bib, const char *before, const char *piece, size_t times)
{
	struct text text = { .arena = &bib->arena };

	text_add(&text, str_from(before));
	text_add_repeat(&text, str_from(piece), times);
	bib_add(bib, text_str(&text));
}

/* Each of them is quadratic or worse for a reader that goes back. */
static void hostile_files_are_read_in_linear_time(void **state)
{
	static const char *const pieces[] = { "{", "}", "\n@book{a,t={",
		"\n@book{a,t=\"", "@book{a,title={x}}", "@comment{",
		"@string{a=a#a}", "@book{a,crossref={b c d}}", "a={b} ", "a=b#",
		"@", "\n@book{a b\n", "\n@string{x=\"", "and ", "\"" };
	static const char *const before[] = { "", "@book{k, title={",
		"@book{k, author={", "@string{a={x}}@book{k, year=" };
	clock_t begin = clock();

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		for (size_t k = 0; k < 4; k++) {
			struct bib *bib = bib_read("");
			add_repeated(bib, before[k], pieces[i], 20000);
			bib_free(bib);
		}
	}
	assert_true(clock() - begin < 20 * CLOCKS_PER_SEC);
}

/* Every bibliography of CORPUS, where it is set: what is read of each. */
static void real_bibliographies_are_read_whole(void **state)
{
	const char *corpus = getenv("CORPUS");
	char pattern[4096];
	glob_t found;

	(void)state;
	if (!corpus || !*corpus)
		skip();
	snprintf(pattern, sizeof pattern, "%s/*/*.bib", corpus);
	assert_int_equal(glob(pattern, 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		struct bib *bib = bib_read("");
		struct str source;
		assert_null(file_read(&bib->arena, found.gl_pathv[i], &source));
		bib_add(bib, source);
		assert_true(bib->bibliography.references.count > 0);
		for (size_t k = 0; k < bib->faults.count; k++)
			assert_false(str_equal(
				bib->faults.items[k].rule, S("broken-entry")));
		bib_free(bib);
	}
	globfree(&found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_broken_is_told_and_the_rest_is_kept),
		cmocka_unit_test(a_broken_entry_keeps_its_good_fields),
		cmocka_unit_test(strings_are_put_together),
		cmocka_unit_test(bytes_of_other_encodings_are_read),
		cmocka_unit_test(hostile_files_are_read_in_linear_time),
		cmocka_unit_test(real_bibliographies_are_read_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
