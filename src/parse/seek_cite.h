/*
 * Citations of a paragraph. Keys and brackets are noted as the search meets
 * them, with a stack of the brackets that are open, so that nothing is looked
 * through twice; at the paragraph's end each becomes a find of its own, and
 * what stands between them stays Markdown.
 *
 *	source	[see *also* @smith p. 3; -@lee]
 *	finds	=           ======       =====
 *	reads	(see *also* Smith 2020, p. 3; 2019)
 *
 * A bracket that closes over keys is a group, unless it is a link's or a
 * span's text, holds a group, or a table's bar parts it: then each of its keys
 * stands for itself, as in the text.
 */
#ifndef PARSE_SEEK_CITE_H
#define PARSE_SEEK_CITE_H

#include "parse/citer.h"
#include "parse/definition.h"
#include "parse/mask.h"
#include "parse/seek_inner.h"

/* What stands behind an @ that may cite. */
struct cite_mark {
	size_t at; /* of the @, or of the - before it */
	size_t end;
	struct str key;
	bool suppresses;
	bool found;
	struct cited cited;
	struct str crossref; /* "Figure"; or empty */
	struct str name; /* of the cross-reference: "x" of "fig-x" */
	struct str *relations;
	size_t relation_count;
	size_t part; /* the first ; behind it in its brackets, or 0 */
	uint32_t group; /* or NONE: in the text */
	uint32_t tail; /* the group right behind it, or NONE */
};

/* A pair of brackets over the marks first to end; without any, it is what
 * follows a key in the text: "@smith [p. 3]". */
struct cite_group {
	size_t open, close;
	uint32_t first, end;
	uint32_t lead; /* the mark in the text before it, or NONE */
	bool joins; /* the group before it: "][" */
};

struct cite_bracket {
	size_t at;
	uint32_t first; /* mark */
	bool doubtful; /* it holds a group, or more than a group may */
};

/* Of all paragraphs of a text. */
struct cites {
	const struct citer *citer;
	struct definitions *definitions; /* which labels are links', or NULL */
	uint32_t numbers; /* of groups, used up */
	/* Of the paragraph at hand. */
	struct {
		struct cite_mark *items;
		size_t count, room;
	} marks;
	struct {
		struct cite_group *items;
		size_t count, room;
	} groups;
	struct {
		struct cite_bracket *items;
		size_t count, room;
	} brackets;
	size_t address_end; /* no key stands before this byte */
	enum { BARS_UNKNOWN, BARS_TEXT, BARS_CELLS } bars;
};

/* What the search does at the byte; each gives where to go on. */
size_t cites_pass_at(struct seek *seek, size_t at);
size_t cites_pass_open(struct seek *seek, size_t at);
size_t cites_pass_close(struct seek *seek, size_t at);
size_t cites_pass_part(struct seek *seek, size_t at);
size_t cites_pass_colon(struct seek *seek, size_t at);
size_t cites_pass_bar(struct seek *seek, size_t at);

void cites_end_line(struct seek *seek);
/* The paragraph is over: its finds. */
void cites_end(struct seek *seek);

/* Fills in line and column of the finds that cite, in order: the byte at
 * `from` stands on line `line` of the file, at column 1. */
void cites_place(
	const struct mask_finds *finds, struct str text, size_t from, int line);

#endif
