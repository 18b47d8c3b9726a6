/*
 * A place in words that outlive the article's being edited: the line, the
 * heading above it, and how the text there begins.
 *
 *	## The oven			heading, as the source writes it
 *					below: 2 lines
 *	An oven is … «here» …		words, byte
 *
 * An article that has not changed has the very place again; of one that has,
 * the same words nearby, else the same distance below the same heading.
 */
#ifndef ARTICLE_LANDMARK_H
#define ARTICLE_LANDMARK_H

#include "article/article.h"

struct landmark {
	int line; /* of the block, in the file; 0: in the metadata's front */
	int block; /* which of those that begin on this line */
	uint32_t byte; /* of the block's text; UINT32_MAX: the space below */
	int32_t lines; /* as a position has it */
	struct str heading; /* empty: above the first */
	int below; /* lines that the block is below the heading */
	struct str words; /* how the block begins */
};

/* Its words are copied into the arena. */
struct landmark landmark_at(
	struct arena *arena, struct article *article, struct position at);

/* Where that is; *exact: the text there is the same. */
struct position landmark_find(
	struct article *article, const struct landmark *landmark, bool *exact);

/* A section's heading line, as the source writes it; parses nothing. */
struct str landmark_heading(const struct article *article, uint32_t section);

/* The section with that heading, of several the one nearest to the line; NONE
 * where there is none. */
uint32_t landmark_section(
	const struct article *article, struct str heading, int line);

#endif
