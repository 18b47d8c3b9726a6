/*
 * Links and citations: the places where the article itself leads elsewhere.
 */
#ifndef READER_LINKS_H
#define READER_LINKS_H

#include "reader/state.h"

/* Selects the next or the previous one. */
void links_next(struct reader *reader, struct request request);
void links_previous(struct reader *reader, struct request request);

/* The next or previous citation of the reference that is chosen. */
void links_next_use(struct reader *reader, struct request request, bool down);

/* Whether a citation is a use of what is lit. */
bool links_is_lit(
	const struct reading *reading, const struct citation *citation);

/* Says what the selected link leads to, on the status line. */
void links_say(struct reader *reader);

/* Where the selected link leads, or an empty string. */
struct str links_url(const struct reading *reading);

#endif
