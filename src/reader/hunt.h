/*
 * Looking for the nearest match, a few chunks at a time, so that no key waits
 * for a search through a large article.
 *
 *	    until ◄──────────────── from			upwards
 *	0 ──────────────|────────────────────── end
 *	                from ──────────────► until		downwards
 *	then the other part: round the end
 */
#ifndef READER_HUNT_H
#define READER_HUNT_H

#include "reader/state.h"

enum hunt_result { HUNT_MORE, HUNT_FOUND, HUNT_NONE };

/* From now on the nearest match from a position on is looked for. */
void hunt_begin(struct search *search, struct position from, bool down);

/* Looks through so many chunks at most. Where FOUND, search.at and search.end
 * say where. */
enum hunt_result hunt_go(struct reader *reader, uint32_t chunks);

/* Matches of a text that begin in from..until; *last and *last_end say where
 * the last of them stands. */
size_t hunt_count(struct search *search, struct str text, size_t from,
	size_t until, size_t *last, size_t *last_end);

/* Counts the matches of one more chunk, and puts them on the map; false: all
 * are counted. */
bool hunt_count_more(struct reader *reader);

#endif
