/*
 * Folding sections, as in vim. Fold commands act on the selected section, else
 * on that of the top line, else on the one under the contents' cursor.
 */
#ifndef READER_FOLD_H
#define READER_FOLD_H

#include "reader/state.h"

void fold_toggle(struct reader *reader, struct request request);
void fold_open(struct reader *reader, struct request request);
void fold_close(struct reader *reader, struct request request);
/* With all that lies in it, or that it lies in. */
void fold_open_deep(struct reader *reader, struct request request);
void fold_close_deep(struct reader *reader, struct request request);
void fold_open_all(struct reader *reader, struct request request);
void fold_close_all(struct reader *reader, struct request request);
void fold_reduce(struct reader *reader, struct request request);
void fold_more(struct reader *reader, struct request request);

/* As Tab of Org does: folded, then open with what lies in it folded, then open
 * with all that lies in it. */
void fold_cycle(struct reader *reader, struct request request);
/* As S-Tab there: all sections folded; then every heading shown, and folded
 * where no other lies in it; then all open. */
void fold_cycle_all(struct reader *reader, struct request request);

/* Enter: folds the selected heading, or says how to select one. */
void fold_follow(struct reader *reader, struct request request);

#endif
