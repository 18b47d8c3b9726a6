/*
 * What an entry takes from others: `xdata` and `crossref`. What it has itself
 * holds; a parent's title becomes the child's book title, journal or main
 * title as BibLaTeX says (its manual, appendix B), else fields keep their
 * names, as in BibTeX.
 */
#ifndef PARSE_BIBTEX_INHERIT_H
#define PARSE_BIBTEX_INHERIT_H

#include "base/diagnostic.h"
#include "parse/bibtex_entry.h"

/* Completes all entries. Parents may be nested and may go round in circles.
 * A parent that is nowhere is told. */
void bibtex_inherit(struct arena *arena, struct str file,
	struct bibtex_entries *entries, struct diagnostics *diagnostics);

#endif
