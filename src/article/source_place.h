/*
 * The exact place in the file, line and column, of what a block says. A block
 * knows only the line that it begins on; what stands in it is looked for in
 * the part of the source that it came from.
 *
 *	block	line 7			source	7  text [x](a.png)
 *	link	"b.png"				8  and [y](b.png)
 *	part	lines 7 to 8			           ^ place
 *
 * All offsets are bytes of article->source.
 */
#ifndef ARTICLE_SOURCE_PLACE_H
#define ARTICLE_SOURCE_PLACE_H

#include "article/article.h"

/* Where the last block was, so that the next one is near. */
struct source_cursor {
	uint32_t chunk;
	int line;
	size_t at; /* where that line begins */
	bool set;
};

struct source_part {
	size_t begin, end;
	int line; /* of `begin` */
};

/* From a block's line to the line of the next block; of what metadata says,
 * the front matter. Asked for in order of the blocks it is quick. */
struct source_part source_part_of(struct article *article,
	struct source_cursor *cursor, struct position block);

/* The place of a byte in a part, or behind it. */
struct place source_place(const struct article *article,
	const struct source_part *part, size_t at);

/* The place of a byte in the line that begins at `line`: the column counts
 * code points from 1, a byte order mark is none. */
int source_column(const struct article *article, size_t line, size_t at);

/* Where the block's own words begin in the first line of its part: behind
 * blanks and the signs of quotes. */
struct place source_place_of_block(
	const struct article *article, const struct source_part *part);

/*
 * The first place in from..to that leads to a destination: "](url",
 * `href="url"`, `src="url"`. Escapes are seen through, code and comments are
 * passed over. STR_NONE: there is none.
 */
ptrdiff_t source_find_target(
	const struct article *article, size_t from, size_t to, struct str url);

/* The same for a note's mark or definition, "[^1]". */
ptrdiff_t source_find_note(const struct article *article, size_t from,
	size_t to, struct str label);

/* Where a link definition ("[x]: url") says the destination, and that place;
 * STR_NONE. */
ptrdiff_t source_find_defined(
	const struct article *article, struct str url, struct place *place);

/* Behind the code that opens with backticks at `at`, or behind these. */
size_t source_behind_code(struct str source, size_t at, size_t end);

#endif
