/* What the tests of BibTeX share: a source in, variables of CSL out. */
#ifndef UNIT_BIBTEX_H
#define UNIT_BIBTEX_H

#include "parse/bibtex.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct bib {
	struct arena arena;
	struct diagnostics faults;
	struct bibliography bibliography;
};

static inline void bib_add(struct bib *bib, struct str source)
{
	bibtex_read(
		&bib->arena, source, S("b"), &bib->bibliography, &bib->faults);
}

static inline struct bib *bib_read(const char *source)
{
	static struct bib bib;

	bib = (struct bib){ .arena = arena_make(1 << 12) };
	bib.faults.arena = &bib.arena;
	bib_add(&bib, str_from(source));
	return &bib;
}

static inline void bib_free(struct bib *bib)
{
	arena_free(&bib->arena);
}

static inline const struct reference *bib_find(
	const struct bib *bib, const char *id)
{
	for (size_t i = 0; i < bib->bibliography.references.count; i++)
		if (str_equal(bib->bibliography.references.items[i].id,
			    str_from(id)))
			return &bib->bibliography.references.items[i];
	return NULL;
}

/* "von|Last|First|Jr", "=Literal". */
static inline void add_people(struct text *out, const struct people *people)
{
	for (size_t i = 0; i < people->count; i++) {
		const struct person *p = &people->items[i];
		if (i)
			text_add(out, S("; "));
		if (p->literal.size)
			text_format(out, "=%.*s", STR(p->literal));
		else
			text_format(out, "%.*s|%.*s|%.*s|%.*s",
				STR(p->particle), STR(p->family), STR(p->given),
				STR(p->suffix));
	}
}

static inline void add_day(struct text *out, struct day day)
{
	text_format(out, "%d", day.year);
	if (day.month)
		text_format(out, "-%d", day.month);
	if (day.day)
		text_format(out, "-%d", day.day);
}

/* "2010-5-3/2012", "2010/..", "1999~", "=literal". */
static inline void add_date(struct text *out, const struct date *date)
{
	if (date->literal.size)
		text_format(out, "=%.*s", STR(date->literal));
	if (date->year)
		add_day(out,
			(struct day){ date->year, date->month, date->day });
	if (date->end.year)
		text_add_char(out, '/');
	if (date->end.year)
		add_day(out, date->end);
	if (date->open)
		text_add(out, S("/.."));
	if (date->circa)
		text_add_char(out, '~');
}

/* The CSL variable of a reference, in one line. */
static inline const char *bib_variable(
	struct bib *bib, const struct reference *reference, const char *name)
{
	const struct variable *variable = reference_variable(str_from(name));
	struct text out = { .arena = &bib->arena };
	const char *member = (const char *)reference + variable->offset;

	if (variable->kind == VARIABLE_TEXT)
		text_add(&out, *(const struct str *)member);
	if (variable->kind == VARIABLE_NAMES)
		add_people(&out, (const struct people *)member);
	if (variable->kind == VARIABLE_DATE)
		add_date(&out, (const struct date *)member);
	return str_c(&bib->arena, text_str(&out));
}

/* The faults, each in a line. */
static inline const char *bib_faults(struct bib *bib)
{
	struct text text = { .arena = &bib->arena };

	for (size_t i = 0; i < bib->faults.count; i++) {
		text_add(&text,
			diagnostic_line(&bib->arena, &bib->faults.items[i]));
		text_add_char(&text, '\n');
	}
	return str_c(&bib->arena, text_str(&text));
}

/* Ids in order, with blanks between. */
static inline const char *bib_ids(struct bib *bib)
{
	struct text text = { .arena = &bib->arena };

	for (size_t i = 0; i < bib->bibliography.references.count; i++)
		text_format(&text, "%s%.*s", i ? " " : "",
			STR(bib->bibliography.references.items[i].id));
	return str_c(&bib->arena, text_str(&text));
}

/* A field or more of an entry, and what a variable becomes. */
struct field_case {
	const char *entry; /* "@book" or the like */
	const char *fields;
	const char *variable, *value;
};

static inline void check_fields(const struct field_case *all, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char source[512];
		snprintf(source, sizeof source, "%s{k,\n%s}\n", all[i].entry,
			all[i].fields);
		struct bib *bib = bib_read(source);
		assert_string_equal(bib_faults(bib), "");
		const struct reference *reference = bib_find(bib, "k");
		assert_non_null(reference);
		assert_string_equal(
			bib_variable(bib, reference, all[i].variable),
			all[i].value);
		bib_free(bib);
	}
}

#endif
