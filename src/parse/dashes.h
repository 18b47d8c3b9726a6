/*
 * Tables drawn with rows of dashes (Pandoc's manual, "simple_tables" and
 * "multiline_tables"). cmark reads them as paragraphs, code, rules and
 * headings, and they may hold empty lines; so the cut finds them
 * (parse/cut.h), and for cmark they are one comment.
 *
 *	Plant    Leaf		-------------------	opens, where rows have
 *	-------  ------		Plant     Leaf		more than one line
 *	Nettle   hairy		--------  ---------	the columns
 *	Dock     broad		Nettle    hairy, and
 *				          stings
 *	-------  ------
 *	Nettle   hairy		Dock      broad		empty lines part rows
 *	-------  ------		-------------------	closes
 *
 * A column goes from its dashes to the next column's. How the header's words,
 * or those of the first row, stand over them tells its alignment.
 */
#ifndef PARSE_DASHES_H
#define PARSE_DASHES_H

#include "parse/cells.h"

/* What was found when the end of a table was sought: it holds for every
 * table between `from` and `at`. Zero before the first. */
struct dashes_stop {
	size_t from;
	size_t at; /* the line that closes a table, or may not stand in one */
	size_t end; /* behind it, without its line end */
	bool closes;
	bool known;
};

/*
 * Whether a table begins with the line at byte `at` of the source, before
 * which a blank one stands. *end is where its last line ends.
 */
bool dashes_find(
	struct str source, size_t at, struct dashes_stop *stop, size_t *end);

/* The cells of such a table, from its masked lines. */
struct cells dashes_read(struct arena *arena, const struct mask *mask,
	const struct str *lines, size_t count);

#endif
