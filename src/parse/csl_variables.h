/*
 * The variables of a CSL item, by the table of model/reference.h and under the
 * other names that exporters give them: Zotero's `shortTitle`, Crossref's
 * lists, BibTeX's `booktitle`. CSL's own name goes before any other.
 */
#ifndef PARSE_CSL_VARIABLES_H
#define PARSE_CSL_VARIABLES_H

#include "model/reference.h"
#include "parse/fields.h"

struct csl_variables {
	struct fields own; /* CSL's names */
	struct fields others;
	bool markdown; /* the texts are Pandoc's Markdown, as in CSL-YAML */
};

struct csl_variables csl_variables_make(struct arena *arena, bool markdown);

/* Reads a MAPPING; its `id` and `custom` are none of these. */
void csl_variables_take(struct taker *taker,
	const struct csl_variables *variables, const struct yaml_node *node,
	struct reference *reference);

#endif
