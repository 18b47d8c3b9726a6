/*
 * Markdown to the model, through cmark: the only file that knows it. cmark's
 * tree is freed before the function returns; what is kept is copied.
 *
 *	source -> mask -> cmark -> walk -> tables -> unmask -> chunk
 *
 * What cmark does not know (notes, math, box fences) is found before it and
 * masked (parse/mask.h); pipe tables are cut from paragraphs' source lines
 * (parse/table.h).
 */
#ifndef PARSE_MARKDOWN_H
#define PARSE_MARKDOWN_H

#include "model/block.h"
#include "parse/citer.h"
#include "parse/cut.h"

/* What is to be parsed. */
struct markdown {
	struct str source; /* the chunk's bytes */
	int line; /* of its first line in the file */
	struct str definitions; /* link definitions to put in front */
	int definition_lines;
	const struct cut *cut; /* headings and box fences of the whole */
	uint32_t chunk; /* which of the cut's chunks this is */
	const struct citer *citer; /* NULL: @ means nothing */
};

/* The chunk's blocks, in the arena. Any bytes are Markdown: it cannot fail. */
struct chunk markdown_parse(
	struct arena *arena, const struct markdown *markdown);

/* What a label leads to. */
struct markdown_probe {
	struct str label; /* in: as written between the brackets */
	bool defined; /* out, as all that follows */
	struct str url;
	struct str title;
};

/*
 * Asks cmark which of the labels a chunk defines (CommonMark 0.30 §4.7). The
 * definitions in `markdown` are left out; a note's definition is none.
 */
void markdown_probe(struct arena *arena, const struct markdown *markdown,
	struct markdown_probe *probes, size_t count);

/* What an entity stands for, "&eacute;" or "&#233;"; itself where cmark knows
 * of none. In the arena. */
struct str markdown_entity(struct arena *arena, struct str entity);

#endif
