/*
 * `&`: of the list in the panel only those entries stay that match what is
 * typed, each with the heading of its group. Each list has a filter of its
 * own, which holds until Esc.
 */
#ifndef READER_FILTER_H
#define READER_FILTER_H

#include "reader/lists.h"

/* Opens the prompt, in the panel. */
void filter_start(struct reader *reader, struct request request);

/* What is typed has changed; the list shows what matches. */
void filter_typed(struct reader *reader, struct str pattern);
/* Enter: the filter stays, and the list has the keys. */
void filter_accept(struct reader *reader);
/* Esc: the list is whole again; false: it was. */
bool filter_clear(struct reader *reader);

/* Whether what an entry shows matches; *too_long is set where that could not be
 * told. */
bool filter_finds(struct reader *reader, struct regex *regex,
	enum panel_list list, struct entry entry, bool *too_long);

/* Whether the panel's list is filtered. */
bool filter_holds(const struct reading *reading);

/* Filters all lists anew, after the article was read again. */
void filter_renew(struct reader *reader);
/* Filters anew, when things have come in. */
void filter_refresh(struct reader *reader);

#endif
