/*
 * How wide the text may be: as the options have it, until a person changes it
 * for an article, which is then remembered with the article.
 */
#ifndef READER_WIDTH_H
#define READER_WIDTH_H

#include "reader/state.h"

enum { WIDTH_LEAST = 10, WIDTH_MOST = 10000 /* columns of the text */ };

/* The columns that text may take, at most. */
int width_most(const struct reader *reader);

/* Makes it so many columns, or as the options have it where that is 0; says
 * what has come of it. */
void width_set(struct reader *reader, int cols);

void width_wider(struct reader *reader, struct request request);
void width_narrower(struct reader *reader, struct request request);
/* To the columns of a count, or back to what it is by itself. */
void width_choose(struct reader *reader, struct request request);

#endif
