/*
 * Names that links within a document may use for its headings. Programs that
 * make pages of Markdown do not agree on them, and a link that leads somewhere
 * in one of them is no fault:
 *
 *	## 1. The oven's door	1-the-ovens-door	GitHub
 *				the-ovens-door		Pandoc
 *				1.-the-ovens-door	others
 *
 * So case, accents, what stands before the first letter, and how many signs
 * part two words are not told apart.
 */
#ifndef CHECK_SLUGS_H
#define CHECK_SLUGS_H

#include "article/article.h"
#include "parse/ids.h"

struct slugs {
	struct arena *arena;
	struct ids names; /* as GitHub makes them: exactly */
	struct ids loose; /* by what is left of them: into counts */
	struct {
		uint32_t *items;
		size_t count, room;
	} counts;
	struct {
		struct str *items;
		size_t count, room;
	} all; /* names, in order */
	size_t compared; /* by slugs_nearest so far */
};

/* Of all headings, those in quotes and items too. */
struct slugs slugs_make(struct arena *arena, struct article *article);

/* Another heading, by its words. */
void slugs_add_heading(struct slugs *slugs, struct str words);

/* Another name that stands for itself. */
void slugs_add(struct slugs *slugs, struct str name);

bool slugs_know(const struct slugs *slugs, struct str name);

/* The name that is spelt most like this one, or empty; empty too when that was
 * asked so often that more would take long. */
struct str slugs_nearest(struct slugs *slugs, struct str name);

#endif
