/*
 * The bytes of a bibliography as text: UTF-8 without a byte order mark and
 * without NUL, whatever the file is; and places in it.
 */
#ifndef PARSE_BIBTEX_SOURCE_H
#define PARSE_BIBTEX_SOURCE_H

#include "base/diagnostic.h"

/* A place that moves forward through the text, at the cost of the way. */
struct bibtex_spot {
	size_t at;
	int line, column; /* from 1; columns are code points */
};

#define BIBTEX_BEGIN ((struct bibtex_spot){ 0, 1, 1 })

/* The place `at`, which is not before `from`. */
struct bibtex_spot bibtex_spot_at(
	struct bibtex_spot from, struct str source, size_t at);

/* The text; bytes that are no UTF-8 are Windows-1252, NUL is U+FFFD. The first
 * of each is told. It may be a slice of `bytes`. */
struct str bibtex_source(struct arena *arena, struct str bytes, struct str file,
	struct diagnostics *diagnostics);

#endif
