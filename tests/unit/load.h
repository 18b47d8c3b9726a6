/* What the tests of loading share: a folder of files, an article, and what it
 * brought in lines of text. */
#ifndef UNIT_LOAD_H
#define UNIT_LOAD_H

#include "article/load.h"

#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define REFERENCES(id) "references:\n- {id: " id ", title: T}\n"
#define REFERENCES_MORE "- id: y\n"
#define EVIDENCE(id, reference) \
	"format: 1\nedition: {by: x, date: 2026-11-22}\nclaims:\n- {id: " id \
	", verdict: contested, quote: two,\n" \
	"   attribution: {as: T, reference: " reference "}}\n"

static struct arena arena;
static struct article *article;
static struct companions options;
static char folder[] = "/tmp/caveat-load-XXXXXX";

static int make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) && chdir(folder) == 0 && mkdir("in", 0700) == 0 ?
		0 :
		-1;
}

static int remove_folder(void **state)
{
	(void)state;
	return rmdir("in") == 0 ? rmdir(folder) : -1;
}

static const char *const files[] = { "a.md", "a.references.yaml",
	"a.evidence.yaml", "in/a.md", "in/a.references.yaml",
	"in/a.evidence.yaml", "a.json", "in/a.json", "r.JSON", "r.txt", "e",
	"in/r.yaml", "in/e.yaml", "r.yaml", "e.yaml" };

static int set_up(void **state)
{
	(void)state;
	arena = arena_make(1 << 12);
	options = (struct companions){ 0 };
	article = NULL;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	if (article)
		article_close(article);
	arena_free(&arena);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		unlink(files[i]);
	return 0;
}

static void put(const char *name, const char *text)
{
	FILE *file = fopen(name, "wb");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static void load(const char *name, struct str source)
{
	article = article_open(&arena, str_from(name), source);
	article_load(article, &options);
}

/* The ids of the references in order of their numbers, with "*" where the
 * article names them. */
static inline const char *references(void)
{
	const struct bibliography *all = &article->bibliography;
	struct text text = { .arena = &arena };

	assert_int_equal(all->by_ordinal.count, all->references.count);
	for (size_t i = 0; i < all->by_ordinal.count; i++) {
		const struct reference *one =
			&all->references.items[all->by_ordinal.items[i]];
		assert_int_equal(one->ordinal, (int)i + 1);
		text_format(&text, "%s%.*s%s", i ? " " : "", STR(one->id),
			one->named ? "*" : "");
	}
	return str_c(&arena, text_str(&text));
}

/* "words>id" for each citation. */
static inline const char *citations(void)
{
	struct text text = { .arena = &arena };

	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *one = &article->citations.items[i];
		struct str words =
			str_slice(article_block(article, one->begin)->text,
				one->begin.byte, one->end);
		text_format(&text, "%s%.*s>%.*s", i ? " " : "", STR(words),
			STR(article->bibliography.references
					.items[one->reference]
					.id));
	}
	return str_c(&arena, text_str(&text));
}

static inline const char *faults(void)
{
	struct text text = { .arena = &arena };

	for (size_t i = 0; i < article->diagnostics.count; i++) {
		struct str line =
			diagnostic_line(&arena, &article->diagnostics.items[i]);
		text_format(&text, "%.*s\n", STR(line));
	}
	return str_c(&arena, text_str(&text));
}

#define TEST(function) \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

#endif
