/*
 * What a text of its own would take: what table columns are made from.
 *
 *	"low dose of kratom"	natural 18	word 6	cluster 1
 */
#ifndef LAYOUT_MEASURE_H
#define LAYOUT_MEASURE_H

#include "layout/build.h"

/* Columns of its longest line, of the widest word that no line may end in, and
 * of the widest cluster. */
int measure_natural(const struct build *build, uint32_t block);
int measure_word(const struct build *build, uint32_t block);
int measure_cluster(const struct build *build, uint32_t block);

#endif
