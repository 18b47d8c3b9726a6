/*
 * What stands first in an entry, before the year: who made the work, else its
 * title (Chicago 17, 15.33 and 15.34).
 */
#ifndef PRINT_LEAD_H
#define PRINT_LEAD_H

#include "print/entry.h"

/* The names; or the title, or what else there is. Sets entry->lead. */
void lead_add(struct entry *entry);

/* The title behind the date, or before it where the title leads. */
void lead_add_title(struct entry *entry);

/* The people who lead, or NULL where none are named. */
const struct people *lead_people(const struct reference *of);

/* Whether the container leads: the article of a newspaper is not signed. */
bool lead_is_container(const struct reference *of);

#endif
