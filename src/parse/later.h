/*
 * Metadata further down (Pandoc's manual, "yaml_metadata_block"): three
 * dashes behind a blank line, YAML, three dashes or dots. Pandoc takes any
 * mapping between such lines away from the text; here one of its keys must be
 * one that is known of metadata, or hold further keys below it, and only
 * `references` may be broken YAML: else two rules with text between them could swallow it.
 */
#ifndef PARSE_LATER_H
#define PARSE_LATER_H

#include "parse/frontmatter.h"

/*
 * `body` with blank lines in the place of each such block: a copy, or itself
 * where there is none. It begins with line number `line`. What the blocks say
 * is added to `front`; of a key that stands in several the first holds, but
 * references, bibliographies and nocite add up.
 */
struct str later_read(struct arena *arena, struct str body, int line,
	struct str file, struct frontmatter *front,
	struct diagnostics *diagnostics);

#endif
