/*
 * Names of people and institutions in CSL items (CSL 1.0.2, "Name Variables").
 */
#ifndef PARSE_CSL_PEOPLE_H
#define PARSE_CSL_PEOPLE_H

#include "parse/fields.h"

/* A field of struct people: a list of names or a single one. */
void csl_people_take(struct taker *taker, const struct field *field,
	const struct yaml_node *list, void *member);

#endif
