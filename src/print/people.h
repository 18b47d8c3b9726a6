/*
 * Names of people and institutions in an entry of a bibliography.
 */
#ifndef PRINT_PEOPLE_H
#define PRINT_PEOPLE_H

#include "model/reference.h"

/* "Ape, Ann, Bob Bee, and Cid van Cat": three at most, then "et al."; the
 * first has the family name in front where `inverted` says so. */
void people_add(struct text *out, const struct people *people, bool inverted);

#endif
