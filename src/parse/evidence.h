/*
 * Evidence files (caveat-evidence(5)): claims and risks about an article that
 * lies elsewhere. One broken item is a diagnostic with its place; the good
 * ones hold.
 */
#ifndef PARSE_EVIDENCE_H
#define PARSE_EVIDENCE_H

#include "base/diagnostic.h"
#include "model/claim.h"

/*
 * Reads an evidence file. References are looked up in the bibliography; what
 * is not there is told and left dangling (NONE). Orphans, places and numbers
 * are the business of article/link.h.
 */
struct dossier evidence_read(struct arena *arena, struct str source,
	struct str file, const struct bibliography *bibliography,
	struct diagnostics *diagnostics);

#endif
