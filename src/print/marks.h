/*
 * What print adds to the words of an article: the number of the reference
 * behind each link that is a citation, and behind each claim its number and
 * verdict.
 *
 *	as the study shows [3]
 *	with a lower risk of addiction {15 contested}.
 *
 * A number in brackets is the article's own citation. Where an evidence file
 * says whom the article names, that is the edition's reading of it and no
 * citation of the article: it stands in the source view, never in the text.
 */
#ifndef PRINT_MARKS_H
#define PRINT_MARKS_H

#include "article/article.h"

/* A copy of the chunk with its marks, in the arena; the chunk itself where it
 * has none. `number` is the chunk's. */
const struct chunk *marks_put(struct arena *arena,
	const struct article *article, uint32_t number,
	const struct chunk *chunk);

/* The beginning of a block's text, up to the byte of `end`, with the marks of
 * all claims that begin in it. */
struct str marks_beginning(struct arena *arena, const struct article *article,
	const struct block *block, struct position end);

#endif
