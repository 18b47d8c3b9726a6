/* What the tests of evidence files share: sources in, lines of text out. */
#ifndef UNIT_EVIDENCE_H
#define UNIT_EVIDENCE_H

#include "article/link.h"
#include "base/file.h"
#include "parse/csl.h"
#include "parse/evidence.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct sheet {
	struct arena arena;
	struct diagnostics faults;
	struct bibliography bibliography;
	struct dossier dossier;
	struct article *article;
};

static inline struct sheet *sheet_make(void)
{
	static struct sheet sheet;

	sheet = (struct sheet){ .arena = arena_make(1 << 12) };
	sheet.faults.arena = &sheet.arena;
	return &sheet;
}

static inline void sheet_free(struct sheet *sheet)
{
	if (sheet->article)
		article_close(sheet->article);
	arena_free(&sheet->arena);
}

static inline void sheet_references(struct sheet *sheet, const char *source)
{
	csl_read(&sheet->arena, str_from(source), S("r"), &sheet->bibliography,
		&sheet->faults);
}

static inline void sheet_evidence(struct sheet *sheet, struct str source)
{
	sheet->dossier = evidence_read(&sheet->arena, source, S("e"),
		&sheet->bibliography, &sheet->faults);
}

static inline void sheet_link(struct sheet *sheet, const char *article)
{
	sheet->article = article_open(&sheet->arena, S("a"), str_from(article));
	link_all(sheet->article, &sheet->dossier, &sheet->bibliography, S("e"),
		&sheet->faults);
}

/* The faults, each in a line. */
static inline const char *sheet_faults(struct sheet *sheet)
{
	struct text text = { .arena = &sheet->arena };

	for (size_t i = 0; i < sheet->faults.count; i++) {
		text_add(&text,
			diagnostic_line(
				&sheet->arena, &sheet->faults.items[i]));
		text_add_char(&text, '\n');
	}
	return str_c(&sheet->arena, text_str(&text));
}

#define assert_str(is, expected) \
	assert_string_equal(str_c(&sheet->arena, is), expected)

#endif
