/*
 * Dates in an entry of a bibliography: the year that stands behind the names,
 * and the day that stands with the place of publication.
 */
#ifndef PRINT_DATE_H
#define PRINT_DATE_H

#include "model/reference.h"

/* Whether it says when, as a date or in words. */
bool date_known(const struct date *date);

/* "2019", "2010–2012", "2010–", "ca. 1999", "44 BC", "in press"; "n.d." where
 * nothing is known. */
void date_add_year(struct text *out, const struct date *date);

/* All that is known: "May 7, 2019", "May 7–9, 2019", "Spring 2019", else as
 * date_add_year. */
void date_add_full(struct text *out, const struct date *date);

/* The same without the year, "May 7–9", or without days: "May"; nothing where
 * that is not known or the range goes on in another year. */
void date_add_within(struct text *out, const struct date *date, bool days);

#endif
