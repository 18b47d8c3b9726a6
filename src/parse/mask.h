/*
 * What cmark does not know is hidden from it before it parses, and comes back
 * afterwards. A find is replaced by two code points that number it, between
 * borders that cmark's rules for emphasis treat as the find's own:
 *
 *	source	a $x_1$ b [^1]: c \@d
 *	masked	a $##$ b \[##\]: c @##@d
 *
 * Equal finds get equal numbers, so that labels of links still match. The
 * private-use characters (planes 15 and 16) of the source are finds too: no
 * other placeholder than ours is ever seen. Lines stay lines, and what is a
 * find depends on its paragraph alone, so that chunks read as the whole does.
 *
 * Containers that cmark does not know become list items, behind a line with a
 * rule that parts them from any list before (parse/starts.h).
 *
 * Containers nested deeper than any writing are hidden as well, by their
 * marker, and the images of a paragraph beyond the thousandth: cmark 0.30 is
 * quadratic in both.
 */
#ifndef PARSE_MASK_H
#define PARSE_MASK_H

#include "parse/citer.h"
#include "parse/cut.h"

struct definitions;

enum mask_kind {
	MASK_PLAIN, /* stands for itself */
	MASK_ESCAPE, /* \@ */
	MASK_MATH, /* $x$ */
	MASK_TEX, /* a line of $$x$$ or \begin{x} … \end{x} */
	MASK_NOTE, /* [^label] */
	MASK_FENCE, /* a line that opens or closes a box */
	MASK_CITE, /* a key with its @ */
	MASK_CROSSREF, /* @fig-x */
	MASK_SIGN, /* a bracket or brace of a citation */
	MASK_TABLE, /* nothing, before a table drawn with dashes */
	MASK_TABLE_END, /* nothing, behind it: the table is a comment */
	MASK_STRIKE, /* ~~ before what is struck */
	MASK_STRIKE_END,
	MASK_SUB, /* ~ before what stands lower */
	MASK_SUB_END,
	MASK_SUP, /* ^ before what stands higher */
	MASK_SUP_END,
	MASK_SPAN, /* a bracket of [text]{.class} */
	MASK_ATTRIBUTES, /* {.class} itself, a line of it */
	MASK_COMMENT, /* <!-- … --> in a picture's words */
	MASK_URL, /* a bare one */
	MASK_FOOT, /* [^label]: where a note's definition begins its line */
	MASK_COLON, /* : before a definition */
	MASK_ALERT, /* [!NOTE] Title */
	MASK_TASK, /* [ ] or [x] behind a list's marker */
	MASK_VERSE, /* | before a line of a line block */
	MASK_ASIDE, /* ^[ */
	MASK_ASIDE_END, /* its ] */
	MASK_KINDS
};

struct mask_find {
	enum mask_kind kind;
	size_t at; /* in what was masked */
	struct str raw; /* as in the source */
	struct str text; /* as it reads outside of code; empty for marks */
	struct str lead; /* what makes cmark see a container, or empty */
	struct cite *cite; /* CITE */
	size_t covered; /* CITE: so much of the text is the key's */
	struct str url; /* CROSSREF */
};

struct mask_finds {
	struct mask_find *items;
	size_t count, room;
};

struct mask {
	struct str text; /* what cmark may read; the source where no finds */
	struct mask_finds finds; /* in order; none overlaps another */
	struct {
		size_t *items; /* where lines begin that only we have put in */
		size_t count, room;
	} inserted;
};

/*
 * What is known of a chunk besides its bytes: its box fences and its tables
 * drawn with dashes, byte `origin` of theirs being the chunk's first, and what
 * its citations mean.
 */
struct mask_boxes {
	const struct cut_fence *fences;
	size_t count;
	size_t origin;
	const struct citer *citer; /* NULL: @ means nothing */
	struct definitions *definitions; /* or NULL */
	int line; /* of the chunk's first in the file */
	const struct cut_table *tables;
	size_t table_count;
};

/*
 * Masks `text`, whose first `front` bytes are not the chunk's but definitions
 * or labels in front of it. `boxes` may be NULL.
 */
struct mask mask_source(struct arena *arena, struct str text, size_t front,
	const struct mask_boxes *boxes);

/* Where a number stands in text that cmark gave, without its borders. */
struct mask_place {
	size_t begin;
	size_t end;
	const struct mask_find *find;
};

/* The first number in s at or after `from`. */
bool mask_next(const struct mask *mask, struct str s, size_t from,
	struct mask_place *place);

/* The same in what cmark may read: from border to border. */
bool mask_next_whole(const struct mask *mask, struct str s, size_t from,
	struct mask_place *place);

/* The borders that cmark leaves of a find in text; 0 or empty: none. */
char mask_border_left(enum mask_kind kind);
struct str mask_border_right(const struct mask_find *find);

enum mask_use {
	MASK_RAW, /* code and HTML: the source again, but for its NULs */
	MASK_CLEAN /* URLs, titles: cmark took the backslashes off */
};

/* s with its finds back: s itself where there are none, else a copy. */
struct str mask_undo(struct arena *arena, const struct mask *mask, struct str s,
	enum mask_use use);

#endif
