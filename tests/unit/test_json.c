#include "parse/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void write(struct text *text, const struct yaml_node *node)
{
	const char *ends = node->kind == YAML_MAPPING ? "{}" : "[]";

	if (node->kind == YAML_SCALAR) {
		text_format(
			text, node->plain ? "%.*s" : "'%.*s'", STR(node->text));
		return;
	}
	text_add_char(text, ends[0]);
	for (const struct yaml_node *child = node->first; child;
		child = child->next) {
		write(text, child);
		if (child->next)
			text_add_char(text, ' ');
	}
	text_add_char(text, ends[1]);
}

/* The items, and below them the faults. */
static const char *read_bytes(struct arena *arena, struct str source)
{
	struct diagnostics faults = { .arena = arena };
	struct text text = { .arena = arena };
	const struct yaml_node *list =
		json_read_items(arena, source, S("f"), &faults);
	const struct yaml_node *item = list ? list->first : NULL;

	for (; item; item = item->next) {
		text_format(&text, "%d:%d ", item->line, item->column);
		write(&text, item);
		text_add_char(&text, '\n');
	}
	for (size_t i = 0; i < faults.count; i++) {
		text_add(&text, diagnostic_line(arena, &faults.items[i]));
		text_add_char(&text, '\n');
	}
	return str_c(arena, text_str(&text));
}

#define LEFT_OUT(line) "; the item that begins in line " line " is left out"
#define EMPTY \
	"; a bibliography in JSON is a list of items, as in [{\"id\": " \
	"\"...\"}] [bad-json]\n"

static const struct {
	const char *source;
	const char *is;
} readings[] = {
	{ "[{\"id\": \"a\", \"n\": [1, 1.10, -2e+3], \"b\": true},\n"
	  " {\"id\": null, \"o\": {\"p\": false}}]",
		"1:2 {'id' 'a' 'n' ['1' '1.10' '-2e+3'] 'b' true}\n"
		"2:2 {'id' null 'o' {'p' false}}\n" },
	{ "\xEF\xBB\xBF[{\"a\": \"\\u00e9 \\ud83d\\ude00 \\\" {[,\"}]\r\n",
		"1:2 {'a' 'é 😀 \" {[,'}\n" },
	{ "{\"id\": \"alone\"}", "1:1 {'id' 'alone'}\n" },
	{ "{\"id\": \"a\"}\n{\"id\": \"b\"}\n", /* JSON Lines */
		"1:1 {'id' 'a'}\n2:1 {'id' 'b'}\n" },
	{ "{\"x\": [{\"items\": 1}], \"references\": [{\"id\": 7}]}",
		"1:38 {'id' '7'}\n" },
	{ "{\"items\": [{\"id\": 1}], \"more\": 1}", "1:12 {'id' '1'}\n" },
	{ "[{\"a\": \"tab\tin\"}]", "1:2 {'a' 'tab in'}\n" },
	{ "[{\"a\": \"\\u0000\"}]", "1:2 {'a' '\xEF\xBF\xBD'}\n" },
	{ "[]", "f:1:1: note: the list holds no references [bad-json]\n" },
	{ "", "f:1:1: error: the file is empty" EMPTY },
	{ " \n\n", "f:3:1: error: the file is empty" EMPTY },
	{ "\n  id: a\n", "f:2:3: error: this is no JSON" EMPTY },
};

static void items_are_read_as_they_are_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
		struct arena arena = arena_make(1 << 12);
		assert_string_equal(
			read_bytes(&arena, str_from(readings[i].source)),
			readings[i].is);
		arena_free(&arena);
	}
}

/* Broken items, with whole ones around them. */
static const struct {
	const char *source;
	const char *is;
} broken[] = {
	/* a quotation mark lacks */
	{ "[\n {\"id\": \"a\"},\n {\"id\": \"b\", \"é\": \"x,\n  \"n\": 1},\n"
	  " {\"id\": \"c\"}\n]\n",
		"2:2 {'id' 'a'}\n5:2 {'id' 'c'}\n"
		"f:3:19: error: the text that begins here is not closed on its "
		"line; end it with \"" LEFT_OUT("3") " [bad-json]\n" },
	/* the same in one line */
	{ "[{\"id\":\"a\",\"t\":\"x,\"n\":\"y\"},{\"id\":\"b\"}]",
		"1:28 {'id' 'b'}\n"
		"f:1:20: error: a comma or } is expected here; or a quotation "
		"mark stands in a text, where it is written "
		"\\\"" LEFT_OUT("1") " [bad-json]\n" },
	/* a brace lacks */
	{ "[\n {\"id\": \"a\",\n {\"id\": \"b\"}\n]\n",
		"3:2 {'id' 'b'}\n"
		"f:3:2: error: a key in quotation marks is expected here; is "
		"the comma before it one too many?" LEFT_OUT(
			"2") " [bad-json]\n" },
	/* an inner bracket lacks; the next item begins its line alike */
	{ "[\n  {\n    \"t\": [1,\n  },\n  {\n    \"t\": 2\n  }\n]\n",
		"5:3 {'t' '2'}\n"
		"f:4:3: error: a value is expected here" LEFT_OUT(
			"2") " [bad-json]\n" },
	/* unterminated, and the last */
	{ "[{\"id\": \"a\"}, {\"id\": \"b\"",
		"1:2 {'id' 'a'}\n"
		"f:1:22: error: a comma or } is expected here; or a quotation "
		"mark stands in a text, where it is written "
		"\\\"" LEFT_OUT("1") " [bad-json]\n"
				     "f:1:1: error: the list that begins here "
				     "is not closed; end it with ] "
				     "[bad-json]\n" },
	/* commas */
	{ "[{\"id\": \"a\"} {\"id\": \"b\"},, {\"id\": \"c\"},]",
		"1:2 {'id' 'a'}\n1:14 {'id' 'b'}\n1:28 {'id' 'c'}\n"
		"f:1:14: warning: a comma lacks before this item [bad-json]\n"
		"f:1:26: warning: a comma too many; it is passed over "
		"[bad-json]\n" },
	{ "[{\"id\": \"a\", \"b\": 1,}, {\"id\": \"b\"}]",
		"1:24 {'id' 'b'}\n"
		"f:1:21: error: a key in quotation marks is expected here; is "
		"the comma before it one too many?" LEFT_OUT(
			"1") " [bad-json]\n" },
	/* a brace too many */
	{ "[{\"id\": \"a\"}}, {\"id\": \"b\"}]",
		"1:2 {'id' 'a'}\n1:16 {'id' 'b'}\n"
		"f:1:13: error: this bracket or colon closes or parts nothing; "
		"take it away [bad-json]\n" },
	/* no objects */
	{ "[1, \"x\", x, {\"id\": \"a\"}]",
		"1:13 {'id' 'a'}\n"
		"f:1:2: error: an item is an object, as in {\"id\": \"...\"} "
		"[bad-json]\n" },
	/* keys that stand twice */
	{ "[{\"id\": \"a\", \"b\": 1, \"b\": 2}]",
		"1:2 {'id' 'a' 'b' '2'}\n"
		"f:1:22: warning: this key stands twice in one object; the "
		"last one holds [bad-json]\n" },
	/* escapes and numbers */
	{ "[{\"a\": \"\\alpha\"}, {\"a\": 012}, {\"a\": \"\\ud800\"},\n"
	  "{\"id\": \"a\"}]",
		"2:1 {'id' 'a'}\n"
		"f:1:9: error: a backslash that begins no escape of JSON; "
		"write \\\\ for a backslash" LEFT_OUT(
			"1") " [bad-json]\n"
			     "f:1:25: error: this is no value; a text stands "
			     "between "
			     "quotation marks" LEFT_OUT(
				     "1") " [bad-json]\n"
					  "f:1:37: error: a \\u in this text "
					  "stands for no character; "
					  "half of a surrogate pair "
					  "lacks" LEFT_OUT(
						  "1") " [bad-json]\n" },
	{ "[{\"id\": \"a\"}] x",
		"1:2 {'id' 'a'}\n"
		"f:1:15: warning: the list has ended above; what stands here "
		"is not read [bad-json]\n" },
	{ "[{\"id\": \"\xFF\x01\"}]",
		"1:2 {'id' '\xEF\xBF\xBD\xEF\xBF\xBD'}\n"
		"f:1:10: error: the byte 0xFF is not UTF-8; it is read as "
		"U+FFFD [bad-json]\n"
		"f:1:11: error: the control character U+0001 must not stand in "
		"JSON; it is read as U+FFFD [bad-json]\n" },
};

static void a_broken_item_is_told_and_the_others_hold(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		struct arena arena = arena_make(1 << 12);
		assert_string_equal(
			read_bytes(&arena, str_from(broken[i].source)),
			broken[i].is);
		arena_free(&arena);
	}
}

static void a_nul_is_told(void **state)
{
	struct arena arena = arena_make(1 << 12);

	(void)state;
	assert_string_equal(read_bytes(&arena, S("[{\"id\": \"a\0b\"}]")),
		"1:2 {'id' 'a\xEF\xBF\xBD"
		"b'}\nf:1:11: error: the control character U+0000 must not "
		"stand in JSON; it is read as U+FFFD [bad-json]\n");
	arena_free(&arena);
}

static struct str repeat(struct arena *arena, const char *s, size_t times)
{
	struct text text = { .arena = arena };

	text_add_repeat(&text, str_from(s), times);
	return text_str(&text);
}

static void depth_is_bounded(void **state)
{
	struct arena arena = arena_make(1 << 12);
	struct text text = { .arena = &arena };

	(void)state;
	text_add(&text, S("[{\"id\": "));
	text_add_repeat(&text, S("["), 63);
	text_add_repeat(&text, S("]"), 63);
	text_add(&text, S("}, {\"x\": "));
	text_add_repeat(&text, S("["), 64);
	text_add_repeat(&text, S("]"), 64);
	text_add(&text, S("},\n{\"id\": 1}]"));
	const char *is = read_bytes(&arena, text_str(&text));
	assert_non_null(strstr(is, "2:1 {'id' '1'}\n"));
	assert_non_null(strstr(is,
		"f:1:207: error: nested more than 64 deep; the item is left "
		"out [bad-json]\n"));
	assert_null(strstr(is, "'x'"));
	arena_free(&arena);
}

/* Each of these held a parser that looks back for each bracket. */
static void what_is_hostile_takes_no_longer(void **state)
{
	static const char *const hostile[] = { "[", "{", "{\"id\" ",
		"{\"id\": \"", "[{\"id\": [\n", "{\"id\": {\n", "[,", "]", "\"",
		"{\n", "{\"id\" {} \"{\"id\" " };

	(void)state;
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		struct arena arena = arena_make(1 << 20);
		struct diagnostics faults = { .arena = &arena };
		struct str source = repeat(&arena, hostile[i], 1 << 17);
		source = str_format(&arena, "[%.*s", STR(source));
		json_read_items(&arena, source, S("f"), &faults);
		assert_true(faults.count > 0);
		arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_are_read_as_they_are_written),
		cmocka_unit_test(a_broken_item_is_told_and_the_others_hold),
		cmocka_unit_test(a_nul_is_told),
		cmocka_unit_test(depth_is_bounded),
		cmocka_unit_test(what_is_hostile_takes_no_longer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
