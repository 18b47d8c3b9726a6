/*
 * Addresses that only pages have which the program writes itself: a link there
 * names what the article holds.
 *
 *	claim:15  reference:3  risk:7	by number
 *	line:12:3			line and column of the file
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

/* Whether it names a claim, a reference or a risk. */
bool address_is_thing(struct str url);

#endif
