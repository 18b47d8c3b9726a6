/*
 * Notes over the whole article: from a mark to what it stands for, and back.
 * A label is looked for in the source, and only chunks that may hold it are
 * parsed; of two definitions the first one holds. What ^[…] says stands in the
 * same chunk as its mark, which names the block.
 *
 *	a mark[^1]	->	PREFIX_NOTE "[^1]"	->	its first mark
 */
#ifndef ARTICLE_NOTES_H
#define ARTICLE_NOTES_H

#include "article/article.h"

struct note {
	struct str label; /* as its marks read: "[^1]" */
	int line; /* of its first block, in the file */
	struct position definition; /* its first block */
	struct position mark; /* its first; chunk NONE: there is none */
	struct str text; /* of its first block */
};

struct notes {
	struct note *items; /* in order of their definitions */
	size_t count, room;
};

/* The words of a place, in one block. */
struct note_words {
	struct position begin;
	uint32_t end;
};

/* Whether a mark begins at the position; its label, until the article closes. */
bool notes_is_mark(
	struct article *article, struct position at, struct str *label);

/* Whether a note's first block stands at the position. */
bool notes_is_definition(struct article *article, struct position at);

/* The first block that the mark at a position leads to; false: nothing
 * defines it. */
bool notes_definition(struct article *article, struct position mark,
	struct note_words *definition);

/* The first mark of the note whose first block stands at a position. */
bool notes_mark(struct article *article, struct position definition,
	struct note_words *mark);

/* The last block of the note whose first block stands at a position. */
uint32_t notes_last_block(struct article *article, struct position definition);

/* Its text, a line a block. */
struct str notes_text(struct arena *arena, struct article *article,
	struct position definition);

/*
 * A walk through the article, chunk by chunk, that collects its notes; what it
 * finds is in the arena and stays where it is until there is more. Marks are
 * named when nothing is left.
 */
struct notes_walk;

struct notes_walk *notes_walk(struct arena *arena, struct article *article);
/* Looks through one more chunk; false: nothing is left. */
bool notes_walk_more(struct notes_walk *walk);
const struct notes *notes_walk_found(const struct notes_walk *walk);

/* All of them; walks through the article once, and texts are in the arena. */
struct notes notes_list(struct arena *arena, struct article *article);

#endif
