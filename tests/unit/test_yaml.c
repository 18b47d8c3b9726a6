#include "parse/yaml_items.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct arena arena;
	struct diagnostics faults;
	const struct yaml_node *root;
};

static void write_node(struct text *text, const struct yaml_node *node)
{
	if (node->kind == YAML_SCALAR) {
		text_format(
			text, node->plain ? "%.*s" : "'%.*s'", STR(node->text));
		return;
	}
	bool map = node->kind == YAML_MAPPING;
	size_t i = 0;
	text_add_char(text, map ? '{' : '[');
	for (node = node->first; node; node = node->next, i++) {
		if (i)
			text_add_char(text, map && i % 2 ? ':' : ',');
		write_node(text, node);
	}
	text_add_char(text, map ? '}' : ']');
}

static void read_bytes(struct fixture *f, struct str source)
{
	f->arena = arena_make(1 << 12);
	f->faults = (struct diagnostics){ .arena = &f->arena };
	f->root = yaml_read(&f->arena, source, S("f"), 1, &f->faults);
}

/* What is read, as flow YAML without blanks, then each fault in a line. */
static void check_bytes(struct str source, const char *expected)
{
	struct fixture f;

	read_bytes(&f, source);
	struct text text = { .arena = &f.arena };
	if (f.root)
		write_node(&text, f.root);
	for (size_t i = 0; i < f.faults.count; i++) {
		text_add_char(&text, '\n');
		text_add(&text, diagnostic_line(&f.arena, &f.faults.items[i]));
	}
	assert_string_equal(str_c(&f.arena, text_str(&text)), expected);
	arena_free(&f.arena);
}

static void check(const char *source, const char *expected)
{
	check_bytes(str_from(source), expected);
}

static void scalars_stay_strings(void **state)
{
	(void)state;
	check("a: no\nb: 1.10\nc: ~\nd: 'yes'\n", "{a:no,b:1.10,c:~,d:'yes'}");
	check("- [1, {x: y}]\n- |\n  t\n- ''\n", "[[1,{x:y}],'t\n','']");
}

static void nothing_gives_no_node(void **state)
{
	(void)state;
	check("", "");
	check("# only a comment\n", "");
	check("---\n...\n", "");
	check("''", "''");
}

static const struct yaml_node *get(const struct fixture *f, const char *key)
{
	return yaml_get(f->root, str_from(key));
}

static void places_count_from_the_line_given_in_code_points(void **state)
{
	struct fixture f = { .arena = arena_make(1 << 12) };

	(void)state;
	f.faults.arena = &f.arena;
	f.root = yaml_read(&f.arena,
		S("\xEF\xBB\xBF\xC3\xA9\xE6\x97\xA5: a\r\nb: c\rd: e\n"),
		S("f"), 7, &f.faults);
	assert_int_equal(get(&f, "\xC3\xA9\xE6\x97\xA5")->line, 7);
	assert_int_equal(get(&f, "\xC3\xA9\xE6\x97\xA5")->column, 5);
	assert_int_equal(get(&f, "b")->line, 8);
	assert_int_equal(get(&f, "d")->line, 9);
	assert_int_equal(get(&f, "d")->column, 4);
	assert_int_equal(f.faults.count, 0);
	arena_free(&f.arena);
}

static void next_line_signs_end_no_line_of_the_file(void **state)
{
	struct fixture f;

	(void)state;
	read_bytes(&f, S("a: 'x\xE2\x80\xA8y'\nb: c\n"));
	assert_int_equal(get(&f, "b")->line, 2);
	assert_int_equal(get(&f, "b")->column, 4);
	arena_free(&f.arena);
}

static void signs_are_told_to_be_quoted(void **state)
{
	static const char signs[] = "@&*{}[]%,>|`";

	(void)state;
	for (size_t i = 0; signs[i]; i++) {
		char source[] = "a: b\n?: c\n";
		struct fixture f;
		source[5] = signs[i];
		read_bytes(&f, str_from(source));
		assert_int_equal(f.faults.count, 1);
		struct str hint =
			str_format(&f.arena, "quote it: \"%c\"", signs[i]);
		assert_true(str_ends(f.faults.items[0].text, hint));
		assert_int_equal(f.faults.items[0].line, 2);
		assert_int_equal(f.faults.items[0].column, 1);
		assert_string_equal(
			str_c(&f.arena, yaml_text(get(&f, "a"))), "b");
		arena_free(&f.arena);
	}
}

static void a_sign_is_quoted_with_all_that_belongs_to_it(void **state)
{
	(void)state;
	check("k:\n  j: x\n  ]]: y\n",
		"{k:{j:x}}\nf:3:3: error: a key is expected here; quote it: "
		"\"]]\" [bad-yaml]");
	check("k: {j: x, @: y}",
		"{k:{j:x}}\nf:1:11: error: no value can begin so; quote it: "
		"\"@\" [bad-yaml]");
	check("author: @smith et al.\n",
		"{}\nf:1:9: error: no value can begin so; quote it: "
		"\"@smith et al.\" [bad-yaml]");
	check("!: x\n",
		"x\nf:1:1: warning: a tag, which is not read; quote it: \"!\" "
		"[bad-yaml]");
}

static void faults_say_what_to_do(void **state)
{
	(void)state;
	check("a: \"b\nc: d\n",
		"{}\nf:1:4: error: the quotation that begins here is not "
		"closed; end it with \" [bad-yaml]");
	check("a: 'b\nc: d\n",
		"{}\nf:1:4: error: the quotation that begins here is not "
		"closed; end it with ' [bad-yaml]");
	check("a:\n\tb: c\n",
		"{}\nf:2:1: error: a tab cannot indent; use spaces [bad-yaml]");
	check("a: b: c\n",
		"{a:b}\nf:1:5: error: a second colon; quote the value that it "
		"stands in [bad-yaml]");
	check("a: b\nc\nd: e\n",
		"{a:b}\nf:2:1: error: no colon follows this key; write a "
		"colon and a blank behind it, and at most 1,024 bytes before "
		"[bad-yaml]");
	check("a: \"\\q\"\n",
		"{}\nf:1:5: error: double quotes know no such escape; write "
		"\\\\ for a backslash, or use single quotes [bad-yaml]");
	check("a: [b, c\n",
		"{a:[b,c]}\nf:1:4: error: the list that begins here is not "
		"closed; end it with ], and part its items with commas "
		"[bad-yaml]");
}

static void bad_bytes_are_told_and_the_rest_is_read(void **state)
{
	(void)state;
	check_bytes(S("a: b\n\xC3\xA9\xFF: c\nd: \x7F\n"),
		"{a:b,\xC3\xA9\xEF\xBF\xBD:c,d:\xEF\xBF\xBD}\n"
		"f:2:2: error: the byte 0xFF is not UTF-8; it is read as "
		"U+FFFD [bad-yaml]\n"
		"f:3:4: error: the control character U+007F must not stand in "
		"YAML; it is read as U+FFFD [bad-yaml]");
	check_bytes(S("a: \0b\n"),
		"{a:\xEF\xBF\xBD"
		"b}\nf:1:4: error: the control character U+0000 "
		"must not stand in YAML; it is read as U+FFFD [bad-yaml]");
}

static void many_bad_bytes_are_counted(void **state)
{
	struct fixture f;

	(void)state;
	read_bytes(&f, S("\1\1\1\1\1\1\1\1\1\1\1\1"));
	assert_int_equal(f.faults.count, 9);
	assert_string_equal(str_c(&f.arena, f.faults.items[8].text),
		"4 more such characters stand below it");
	arena_free(&f.arena);
}

static void of_two_keys_alike_the_first_holds(void **state)
{
	(void)state;
	check("a: 1\nb: {x: 1, x: 2, x: 3}\na: 2\n",
		"{a:1,b:{x:1}}\n"
		"f:2:11: warning: \"x\" stands here twice; the first holds "
		"[duplicate-key]\n"
		"f:2:17: warning: \"x\" stands here twice; the first holds "
		"[duplicate-key]\n"
		"f:3:1: warning: \"a\" stands here twice; the first holds "
		"[duplicate-key]");
}

static void many_keys_are_compared_in_no_time(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct text text = { .arena = &arena };
	struct diagnostics faults = { .arena = &arena };

	(void)state;
	for (int i = 0; i < 100000; i++)
		text_format(&text, "k%d: x\n", i == 99999 ? 5 : i);
	const struct yaml_node *root =
		yaml_read(&arena, text_str(&text), S("f"), 1, &faults);
	assert_int_equal(root->count, 2 * 99999);
	assert_int_equal(faults.count, 1);
	assert_int_equal(faults.items[0].line, 100000);
	arena_free(&arena);
}

static void aliases_are_refused(void **state)
{
	(void)state;
	check("a: &x 1\nb: *x\nc: 2\n",
		"{a:1,b:'',c:2}\nf:2:4: error: a reference to another place "
		"(*) is not read; quote it: \"*x\" [bad-yaml]");
}

static void a_second_document_is_told(void **state)
{
	(void)state;
	check("a: 1\n---\nb: 2\n",
		"{a:1}\nf:2:1: warning: a second document begins here; only "
		"the first is read [bad-yaml]");
	check("---\na: 1\n---\n\n", "{a:1}");
}

static struct str repeat(struct arena *arena, const char *s, size_t times)
{
	struct text text = { .arena = arena };

	text_add_repeat(&text, str_from(s), times);
	return text_str(&text);
}

static void what_is_too_deep_is_passed_over(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct str open = repeat(&arena, "[", YAML_DEPTH + 6);
	struct str close = repeat(&arena, "]", YAML_DEPTH + 6);
	struct str source = str_format(
		&arena, "a: %.*sx%.*s\nb: c\n", STR(open), STR(close));

	(void)state;
	const struct yaml_node *root =
		yaml_read(&arena, source, S("f"), 1, &faults);
	assert_int_equal(faults.count, 1);
	assert_int_equal(faults.items[0].line, 1);
	assert_int_equal(faults.items[0].column, 3 + YAML_DEPTH);
	assert_true(str_equal(yaml_text(yaml_get(root, S("b"))), S("c")));
	arena_free(&arena);
}

static void nothing_but_brackets_costs_no_time(void **state)
{
	static const char *const openers[] = { "[", "{a: ", "- ", "? " };

	(void)state;
	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++) {
		struct fixture f;
		struct arena arena = arena_make(1 << 12);
		read_bytes(&f, repeat(&arena, openers[i], 80000));
		assert_non_null(f.root);
		assert_int_equal(f.faults.count, 2);
		arena_free(&arena);
		arena_free(&f.arena);
	}
}

static void null_is_written_in_five_ways(void **state)
{
	struct fixture f;

	(void)state;
	read_bytes(&f,
		S("a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: ''\ng: '~'\n"
		  "h: []\n"));
	for (const char *key = "abcde"; *key; key++)
		assert_true(
			yaml_is_null(yaml_get(f.root, (struct str){ key, 1 })));
	for (const char *key = "fgh"; *key; key++)
		assert_false(
			yaml_is_null(yaml_get(f.root, (struct str){ key, 1 })));
	assert_true(yaml_is_null(NULL));
	assert_null(yaml_get(NULL, S("a")));
	assert_null(yaml_get(f.root->first, S("a")));
	assert_int_equal(yaml_text(get(&f, "h")).size, 0);
	arena_free(&f.arena);
}

/* As check, with going on at the next item; a broken node ends in "!". */
static void write_marked(struct text *text, const struct yaml_node *node)
{
	const struct yaml_node *child = node->first;

	if (node->kind == YAML_SCALAR) {
		text_add(text, node->text);
	} else if (node->kind == YAML_SEQUENCE) {
		text_add_char(text, '[');
		for (; child; child = child->next) {
			write_marked(text, child);
			text_add(text, child->next ? S(",") : S(""));
		}
		text_add_char(text, ']');
	} else {
		text_add_char(text, '{');
		for (; child; child = child->next->next) {
			write_marked(text, child);
			text_add_char(text, ':');
			write_marked(text, child->next);
			text_add(text, child->next->next ? S(",") : S(""));
		}
		text_add_char(text, '}');
	}
	text_add(text, node->broken ? S("!") : S(""));
}

static void check_items(const char *source, const char *expected)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct text text = { .arena = &arena };
	const struct yaml_node *root =
		yaml_read_items(&arena, str_from(source), S("f"), 1, &faults);

	if (root)
		write_marked(&text, root);
	for (size_t i = 0; i < faults.count; i++)
		text_format(&text, "\n%d:%d", faults.items[i].line,
			faults.items[i].column);
	assert_string_equal(str_c(&arena, text_str(&text)), expected);
	arena_free(&arena);
}

static void a_whole_file_is_read_as_ever(void **state)
{
	(void)state;
	check_items("", "");
	check_items("a: 1\nb:\n  - c\n  - d\n", "{a:1,b:[c,d]}");
	check_items("a: 1\na: 2\nb: \x7F\n", "{a:1,b:\xEF\xBF\xBD}\n3:4\n2:1");
}

static void reading_goes_on_at_the_next_item(void **state)
{
	(void)state;
	check_items("l:\n  - a: 1\n  - b: \"x\n    c: 2\n  - d: 3\nk: v\n",
		"{l:[{a:1},{}!,{d:3}],k:v}\n3:8");
	check_items("# c\n- a\n\n- @b\n- c\n- x: [\n- d: e: f\n- g\n",
		"[a,c,{x:[]!}!,{d:e: f},g]\n4:3\n6:6\n7:7");
	check_items("---\nl:\n- a: 1\n- b: 'x\n- c: 3\n...\n",
		"{l:[{a:1},{}!,{c:3}]}\n4:6");
	check_items("k: [a,\nl:\r\n  - a\r\n  - b\n  -\n    c: d\n",
		"{k:[a]!,l:[a,b,{c:d}]}!\n1:6");
}

static void what_does_not_fit_its_place_is_told(void **state)
{
	(void)state;
	check_items("l:\n  - a: 1\n - b: 2\n  - c: 3\n",
		"{l:[{a:1},{b:2},{c:3}]}\n3:2");
	check_items(
		"l:\n  - a: 1\n   b: 2\n  - c: 3\n", "{l:[{a:1}!,{c:3}]}\n3:4");
	check_items("l:\n  - a: |\n      - x\n      - y\n  - @\n  - - z\n",
		"{l:[{a:- x\n- y\n},[z]]}\n5:5");
}

static void keys_of_the_top_stand_by_themselves(void **state)
{
	(void)state;
	check_items("a: @x\nb: 1\nc: 'y\n\"d\":\n  - e\nb: 2\nl: m\n- o\n",
		"{b:1,d:[e],l:m}!\n1:4\n3:4\n6:1\n8:1");
	check_items("a:\n  b: @\n  c: d\ne: f\n", "{a:{}!,e:f}!\n2:6");
}

static void a_value_that_lacks_its_quotes_is_read(void **state)
{
	(void)state;
	check_items("- a: b: c's\n  d: e:\n- f: g: h # i\n",
		"[{a:b: c's,d:e:},{f:g}!]\n1:7\n2:7\n3:7");
	check_items("t: A: B\n", "{t:A: B}\n1:5");
	/* Text that goes on below, or what a quotation would not mend. */
	check_items("t: A: B\n  C\nu: v\n", "{t:A: B,u:v}!\n1:5\n2:3");
	check_items("t: [A: B: C]\nu: v\n", "{t:[{A:B}]!,u:v}!\n1:4");
}

static void brackets_are_one_piece(void **state)
{
	(void)state;
	check_items("l: [{a: 1}, {b: @}, {c: 2}]\nk: v\n",
		"{l:[{a:1}]!,k:v}!\n1:17");
}

static void behind_the_document_nothing_is_cut(void **state)
{
	(void)state;
	check_items("l:\n- @\n- a\n---\nl:\n- b\n- @\n", "{l:[a]}\n2:3\n4:1");
}

static void many_broken_items_cost_no_time(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct str source = repeat(&arena, "- [[[[[[[[[[[[[[[[\n", 20000);
	const struct yaml_node *root =
		yaml_read_items(&arena, source, S("f"), 1, &faults);

	(void)state;
	assert_int_equal(root->count, 20000);
	assert_int_equal(faults.count, 20000);
	assert_int_equal(faults.items[19999].line, 20000);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scalars_stay_strings),
		cmocka_unit_test(nothing_gives_no_node),
		cmocka_unit_test(
			places_count_from_the_line_given_in_code_points),
		cmocka_unit_test(next_line_signs_end_no_line_of_the_file),
		cmocka_unit_test(signs_are_told_to_be_quoted),
		cmocka_unit_test(a_sign_is_quoted_with_all_that_belongs_to_it),
		cmocka_unit_test(faults_say_what_to_do),
		cmocka_unit_test(bad_bytes_are_told_and_the_rest_is_read),
		cmocka_unit_test(many_bad_bytes_are_counted),
		cmocka_unit_test(of_two_keys_alike_the_first_holds),
		cmocka_unit_test(many_keys_are_compared_in_no_time),
		cmocka_unit_test(aliases_are_refused),
		cmocka_unit_test(a_second_document_is_told),
		cmocka_unit_test(what_is_too_deep_is_passed_over),
		cmocka_unit_test(nothing_but_brackets_costs_no_time),
		cmocka_unit_test(null_is_written_in_five_ways),
		cmocka_unit_test(a_whole_file_is_read_as_ever),
		cmocka_unit_test(reading_goes_on_at_the_next_item),
		cmocka_unit_test(what_does_not_fit_its_place_is_told),
		cmocka_unit_test(keys_of_the_top_stand_by_themselves),
		cmocka_unit_test(a_value_that_lacks_its_quotes_is_read),
		cmocka_unit_test(brackets_are_one_piece),
		cmocka_unit_test(behind_the_document_nothing_is_cut),
		cmocka_unit_test(many_broken_items_cost_no_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
