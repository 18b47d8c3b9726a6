/*
 * CSL dates as people write them: CSL's date-parts, year month and day, or a
 * plain "2018-02-06". What is no date is kept as it is written.
 */
#ifndef PARSE_CSL_DATE_H
#define PARSE_CSL_DATE_H

#include "parse/fields.h"

/* A field of struct date (CSL 1.0.2, appendix IV; of a range the begin). */
void csl_date_take(struct taker *taker, const struct field *field,
	const struct yaml_node *node, void *member);

#endif
