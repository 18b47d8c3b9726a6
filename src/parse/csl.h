/*
 * CSL-YAML and CSL-JSON to references: a list of items, or a mapping with one
 * under `references` (Pandoc's form). One broken item is a diagnostic with its
 * place, never the end of the file.
 */
#ifndef PARSE_CSL_H
#define PARSE_CSL_H

#include "base/diagnostic.h"
#include "model/claim.h"
#include "parse/yaml.h"

/* In YAML the texts are Pandoc's Markdown. */
enum csl_format { CSL_YAML, CSL_JSON };

/* Adds the items of `source` to the bibliography. Of two with one id the
 * first holds, and the other is told. */
void csl_read(struct arena *arena, struct str source, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics);
void csl_read_json(struct arena *arena, struct str source, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics);

/* The same for items that were read already: a list, or a single one. */
void csl_take(struct arena *arena, enum csl_format format,
	const struct yaml_node *list, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics);

/* Whether any item looks like a reference: it has an id, and type or title. */
bool csl_is_bibliography(const struct yaml_node *list);

/* Tells at a place that another reference has the id already: above, or in
 * another file. */
void csl_tell_twice(struct diagnostics *diagnostics, struct place place,
	struct str id, const struct reference *first);

/* The index of the reference with this id, or NONE: by hash as far as
 * csl_index went, and one by one behind that. */
uint32_t csl_find(const struct bibliography *bibliography, struct str id);

/* Makes finding quick; cheap where nothing was added since. Reading CSL has
 * done it. */
void csl_index(struct arena *arena, struct bibliography *bibliography);

#endif
