/*
 * Dates as ISO 8601 and EDTF write them (ISO 8601-2:2019, levels 0 and 1).
 *
 *	2020-05-01T00:00:00Z	a day; the time is left out
 *	2010/2012  2010/..	ranges
 *	1999~  1999?  1999%	about then
 *	2020-21			spring
 *	-0099			the year 100 before Christ: -100
 */
#ifndef PARSE_EDTF_H
#define PARSE_EDTF_H

#include "model/reference.h"

/* False, and nothing is changed, where all of the text is no date. */
bool edtf_read(struct str text, struct date *date);

/* Whether these make a day, a season, a month or a year. */
bool edtf_is_day(struct day day);

#endif
