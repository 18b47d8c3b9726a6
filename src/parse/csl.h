/*
 * CSL-YAML to references: a list of items, or a mapping with one under
 * `references` (Pandoc's form). One broken item is a diagnostic with its
 * place, never the end of the file.
 */
#ifndef PARSE_CSL_H
#define PARSE_CSL_H

#include "base/diagnostic.h"
#include "model/claim.h"
#include "parse/yaml.h"

/* Adds the items of `source` to the bibliography. Of two with one id the
 * first holds, and the other is told. */
void csl_read(struct arena *arena, struct str source, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics);

/* The same for items that were read already: a list, or a single one. */
void csl_take(struct arena *arena, const struct yaml_node *list,
	struct str file, struct bibliography *bibliography,
	struct diagnostics *diagnostics);

/* The index of the reference with this id, or NONE. */
uint32_t csl_find(const struct bibliography *bibliography, struct str id);

#endif
