/*
 * One entry of a BibLaTeX file.
 */
#ifndef PRINT_BIBTEX_ENTRY_H
#define PRINT_BIBTEX_ENTRY_H

#include "model/reference.h"

/* Adds it whole, with the line end behind it. */
void bibtex_add_entry(
	struct text *out, const struct reference *of, struct str key);

#endif
