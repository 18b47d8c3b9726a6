/* The fields of an entry as CSL variables: all but its titles. */
#ifndef PARSE_BIBTEX_FIELDS_H
#define PARSE_BIBTEX_FIELDS_H

#include "model/reference.h"
#include "parse/bibtex_entry.h"

/* Fills in what the fields say; the titles stand there already. */
void bibtex_fill(struct arena *arena, const struct bibtex_entry *entry,
	struct reference *reference);

#endif
