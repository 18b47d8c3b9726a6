/*
 * How many claims a stretch of the article makes, by verdict: what is said of
 * sections that are folded, and in the contents.
 *
 *	11 claims: 5 ● 4 ◐ 1 ! 1 ○
 *
 * A claim that repeats another is left out, so that the sections of an article
 * add up to its total; so is an orphan.
 */
#ifndef ARTICLE_ROLLUP_H
#define ARTICLE_ROLLUP_H

#include "article/article.h"

struct rollup {
	uint32_t claims;
	uint32_t by_verdict[VERDICT_COUNT];
};

/* Of the sections `section` to `behind`, that one not included. */
struct rollup rollup_sections(
	const struct article *article, uint32_t section, uint32_t behind);

/* "5 ● 4 ◐"; empty where there is no claim. */
struct str rollup_signs(struct arena *arena, const struct rollup *rollup);

/* "11 claims: 5 ● 4 ◐"; empty where there is no claim. */
struct str rollup_write(struct arena *arena, const struct rollup *rollup);

#endif
