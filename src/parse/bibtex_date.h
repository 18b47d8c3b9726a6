/*
 * Dates as bibliographies write them: BibLaTeX's (EDTF, ISO 8601-2 level 1:
 * 2010/2012, 2010/.., 1999?, 199X, 2010-21), and BibTeX's year, month and day,
 * which hold what people like: "May 3", "1998--99", "in press".
 */
#ifndef PARSE_BIBTEX_DATE_H
#define PARSE_BIBTEX_DATE_H

#include "model/reference.h"

/* The date in `text`; false: it is none, and `date` is as it was. Its months
 * and days are those of calendars, its year is not 0. */
bool bibtex_date_read(struct str text, struct date *date);

/* The same from year, month and day, plain texts; what is no year is kept as
 * the literal. */
void bibtex_date_parts(
	struct str year, struct str month, struct str day, struct date *date);

#endif
