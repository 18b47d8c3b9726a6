/*
 * Addresses that only pages have which the program writes itself: a link there
 * names what the article holds.
 *
 *	claim:15  reference:3  risk:7	by number
 *	line:12:3			line and column of the file
 *	in:12:3:refs.bib		the same of another file
 *	file:2				of the open articles
 *	mark:65				of that letter
 */
#ifndef READER_ADDRESS_H
#define READER_ADDRESS_H

#include "base/str.h"

/* The number behind a scheme ("claim"), or 0: the address is none of it. */
int address_number(struct str url, const char *scheme);

/* "line:12:3"; without a column that is 0. False: it is something else. */
bool address_place(struct str url, int *line, int *column);

/* "in:12:3:notes%20a.bib": a place of another file, whose name is put into the
 * arena; without a column that is 0. False: it is something else. */
bool address_elsewhere(struct arena *arena, struct str url, struct str *file,
	int *line, int *column);

/* The bytes that "%20" and the like stand for (RFC 3986 §2.1). */
struct str address_decode(struct arena *arena, struct str s);

/* Whether it names a claim, a reference or a risk. */
bool address_is_thing(struct str url);

#endif
