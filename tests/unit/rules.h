/* What the tests of rules share: an article, its references, and what one rule
 * says of them. */
#ifndef UNIT_RULES_H
#define UNIT_RULES_H

#include "load.h"

#include "check/check.h"

struct example {
	const char *source;
	const char *references; /* the items, in CSL-YAML; NULL: no file */
	const char *told; /* "file:line:column: text", a line each */
};

static inline const char *told_by(const char *rule, int max_age)
{
	struct text text = { .arena = &arena };
	struct check_options check = { .max_age = max_age };
	struct diagnostics found = check_article(&arena, article, &check);

	for (size_t i = 0; i < found.count; i++) {
		const struct diagnostic *one = &found.items[i];
		if (str_equal(one->rule, str_from(rule)))
			text_format(&text, "%.*s:%d:%d: %.*s\n", STR(one->file),
				one->line, one->column, STR(one->text));
	}
	return str_c(&arena, text_str(&text));
}

static inline void check_example(
	const char *rule, const struct example *example)
{
	set_up(NULL);
	put("a.md", example->source);
	if (example->references)
		put("a.references.yaml", example->references);
	load("a.md", str_from(example->source));
	assert_string_equal(told_by(rule, CHECK_MAX_AGE), example->told);
	tear_down(NULL);
}

static inline void check_examples(
	const char *rule, const struct example *examples, size_t count)
{
	assert_non_null(check_rule(str_from(rule)));
	for (size_t i = 0; i < count; i++)
		check_example(rule, &examples[i]);
}

#define CHECK(rule, examples) \
	check_examples(rule, examples, sizeof examples / sizeof *examples)

#define RULES_MAIN(tests) \
	cmocka_run_group_tests(tests, make_folder, remove_folder)

#endif
