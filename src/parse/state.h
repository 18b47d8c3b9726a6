/*
 * What is open at top level while a source is scanned line by line: as much
 * of cmark's state as decides where a block may begin at top level, and "maybe"
 * where the lines alone do not tell. Where a maybe would matter, all that
 * follows is `lost`: nothing is cut and nothing found any more.
 *
 *	line		leaf	item	   paragraph
 *	- a		none	sure, 2	   DEEP		in the item
 *	b		none	sure, 2	   DEEP		a lazy line
 *	  ```		none	sure, 2	   INNER	in the item
 *	```		CODE	no	   NONE		at top level
 *
 * An item's content stands at column 2 or further right, so what begins at
 * columns 0 and 1 stands at top level in any case.
 */
#ifndef PARSE_STATE_H
#define PARSE_STATE_H

#include "base/str.h"

enum state_leaf {
	LEAF_NONE,
	LEAF_CODE, /* fenced */
	LEAF_HTML, /* types 1 to 5, which go on over blank lines */
	LEAF_TAG, /* types 6 and 7, which end at one */
	LEAF_TAG_MAYBE /* or a paragraph, until a blank line */
};

enum state_paragraph {
	PARAGRAPH_NONE,
	PARAGRAPH_TOP,
	PARAGRAPH_DEEP, /* in a container; its lazy lines count */
	PARAGRAPH_INNER, /* NONE or DEEP */
	PARAGRAPH_MAYBE /* any of them */
};

enum state_sure { SURE_NO, SURE_MAYBE, SURE_YES };

/* Of a block: may it be nothing but link definitions, which vanish? */
enum state_vanishing {
	VANISHING_NO,
	VANISHING_MAYBE,
	VANISHING_WHOLE /* each of its lines looks like a definition */
};

struct state {
	enum state_leaf leaf;
	char mark; /* LEAF_CODE: of the fence */
	int length; /* LEAF_CODE: of the fence; LEAF_HTML: the type */
	enum state_sure item; /* whether a list item is open at top level */
	int width; /* the least column that continues the item */
	bool bare; /* the item began with an empty line */
	bool item_vanishes;
	enum state_paragraph paragraph;
	enum state_vanishing vanishing; /* of a paragraph at top level */
	bool table; /* the paragraph at top level may hold a pipe table */
	size_t paragraph_at; /* of a paragraph at top level */
	int paragraph_line;
	bool blank; /* the line before was blank, or there is none */
	bool lost;
};

/* One line to take. */
struct state_line {
	struct str source;
	size_t begin;
	size_t end; /* without the line end */
	int number;
};

/* A heading at top level that a line is or ends; level 0: none. */
struct state_heading {
	size_t at;
	int line;
	int level;
};

/* Takes one line. Gives the heading that is now known. */
struct state_heading state_take(
	struct state *state, const struct state_line *taken);

/* Takes a line that is an HTML comment at column 0. */
void state_take_comment(struct state *state);

#endif
