/*
 * Names of people and institutions in an entry of a bibliography. Names in
 * Chinese, Japanese and Korean script stand as they do there: "王小明", without
 * comma or blank. A last name "others" is an "et al.", as in BibTeX.
 */
#ifndef PRINT_PEOPLE_H
#define PRINT_PEOPLE_H

#include "model/reference.h"

/* "Ape, Ann, Bob Bee, and Cid van Cat": up to ten, of more the first seven and
 * "et al." (Chicago 17, 15.9); the first has the family name in front where
 * `inverted` says so. */
void people_add(struct text *out, const struct people *people, bool inverted);

#endif
