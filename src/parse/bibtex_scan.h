/*
 * The entries of a .bib file, as BibTeX reads them: what stands between them
 * is no comment but nothing at all. A broken one is told, and reading goes on:
 *
 *	@book{a, title = {Open		not closed: left out
 *	@book{b, title = {Next}}	begins a line, so it begins an entry
 *
 * The cost is linear, whatever is broken: of an entry that is not closed we
 * learn at the end of the file, and only once; from then on a line that looks
 * like an entry's first one ends what is open.
 */
#ifndef PARSE_BIBTEX_SCAN_H
#define PARSE_BIBTEX_SCAN_H

#include "base/diagnostic.h"
#include "parse/bibtex_entry.h"

/* Adds the entries of `source`, which bibtex_source gave, with a key each. */
void bibtex_scan(struct arena *arena, struct str source, struct str file,
	struct bibtex_entries *entries, struct diagnostics *diagnostics);

#endif
