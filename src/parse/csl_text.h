/*
 * The text of a CSL variable, whatever its exporter put into it: HTML, JATS and
 * entities in CSL-JSON, Pandoc's Markdown in CSL-YAML.
 *
 *	the <i>Cdc25</i> of H<sub>2</sub>O &amp; CO	the Cdc25 of H₂O & CO
 *	*in vivo*, H~2~O, [DNA]{.nocase}	in vivo, H₂O, DNA
 *	p < 0.05 in 2 * 3			the same
 *
 * Only what is known as a tag is one, and only marks that are paired beyond
 * doubt are marks: a sign that may be text stays.
 */
#ifndef PARSE_CSL_TEXT_H
#define PARSE_CSL_TEXT_H

#include "base/str.h"

/* Without tags and entities, white space as single blanks. */
struct str csl_text(struct arena *arena, struct str s);

/* The same, of Markdown. */
struct str csl_markdown(struct arena *arena, struct str s);

#endif
