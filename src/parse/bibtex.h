/*
 * BibTeX and BibLaTeX to references: the fields of both dialects become CSL
 * variables as Pandoc maps them; where an entry has fields of both, BibLaTeX's
 * hold (date over year, journaltitle over journal).
 *
 *	bytes ─source─► text ─scan─► entries ─inherit─► entries ─► references
 *
 * One broken entry is a diagnostic with its place, never the end of the file.
 */
#ifndef PARSE_BIBTEX_H
#define PARSE_BIBTEX_H

#include "base/diagnostic.h"
#include "model/claim.h"

/* Adds the entries of `source` to the bibliography. Of two with one key the
 * first holds, and the other is told; keys have case. */
void bibtex_read(struct arena *arena, struct str source, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics);

#endif
