/*
 * Titles of an entry: its own, of the book or journal it stands in, and of a
 * volume of several. BibLaTeX has a field for each part of each.
 *
 *	title: subtitle. titleaddon
 */
#ifndef PARSE_BIBTEX_TITLE_H
#define PARSE_BIBTEX_TITLE_H

#include "model/reference.h"
#include "parse/bibtex_entry.h"

/* Fills in title, title_short, container, container_short, volume_title. */
void bibtex_titles(struct arena *arena, const struct bibtex_entry *entry,
	struct reference *reference);

/* Both, with the sign between them unless the first ends with one. */
struct str bibtex_join(
	struct arena *arena, struct str first, char sign, struct str second);

#endif
