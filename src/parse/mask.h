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

#include "parse/cut.h"

enum mask_kind {
	MASK_PLAIN, /* stands for itself */
	MASK_ESCAPE, /* \@ */
	MASK_MATH, /* a line of it */
	MASK_NOTE, /* [^label] */
	MASK_FENCE, /* a line that opens or closes a box */
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
	struct str text; /* as it reads outside of code */
	struct str lead; /* what makes cmark see a container, or empty */
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

/* The box fences of a chunk; byte `origin` of theirs is the chunk's first. */
struct mask_boxes {
	const struct cut_fence *fences;
	size_t count;
	size_t origin;
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
