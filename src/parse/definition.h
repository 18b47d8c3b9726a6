/*
 * Link reference definitions hold for the whole document, chunks are parsed
 * on their own. So the definitions that a chunk uses and another chunk holds
 * are put in front of it. Whether a candidate line really defines is never
 * decided here: cmark is asked, once a chunk (parse/markdown.h).
 *
 *	label used -> loose key -> groups of one label -> candidates in order
 *	                                                  probed till one defines
 *
 * A loose key is the label without what a container's marks, escapes and line
 * ends may change. It may find too much: a definition too many, with its own
 * label, changes nothing, for it holds in the whole as well.
 */
#ifndef PARSE_DEFINITION_H
#define PARSE_DEFINITION_H

#include "parse/cut.h"

struct definitions; /* lives in the arena it was made in */

/* An index over the candidates of a cut; both must outlive it. */
struct definitions *definitions_make(
	struct arena *arena, struct str source, const struct cut *cut);

/*
 * The definitions to put in front of a chunk: whole lines of Markdown, as many
 * as *lines says, the last one blank; empty when the chunk needs none. First
 * one in the document wins.
 */
struct str definitions_for(struct arena *arena, struct definitions *definitions,
	uint32_t chunk, int *lines);

/* Whether some definition has the label, and where that leads. */
bool definitions_know(struct definitions *definitions, struct arena *scratch,
	struct str label, struct str *url);

#endif
