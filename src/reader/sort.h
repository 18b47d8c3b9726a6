/*
 * The order of a list's things within their groups. Each list names the orders
 * that it knows and gives a key for a thing; groups and their order stay.
 */
#ifndef READER_SORT_H
#define READER_SORT_H

#include "reader/lists.h"

/* Sorts the entries of a list, as they were arranged, in its order. */
void sort_entries(struct reading *reading, enum panel_list list);

/* The n-th way to sort, from 0, as it is typed; NULL: there are no more. */
const char *sort_order(size_t n);

/* `s`: the order that is named, or the next that the shown list knows. The
 * cursor stays on its thing. */
void sort_choose(struct reader *reader, struct request request);

#endif
