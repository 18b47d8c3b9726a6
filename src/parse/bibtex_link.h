/* Where a source is found: DOI, URL, and the identifiers of archives. */
#ifndef PARSE_BIBTEX_LINK_H
#define PARSE_BIBTEX_LINK_H

#include "model/reference.h"
#include "parse/bibtex_entry.h"

/* Fills in doi, url, pmid, archive and archive_place. */
void bibtex_links(struct arena *arena, const struct bibtex_entry *entry,
	struct reference *reference);

/* Takes a URL out of a text such as "Available at \url{...}"; `rest` is what
 * says something without it. Empty: there is none. */
struct str bibtex_take_url(
	struct arena *arena, struct str latex, struct str *rest);

#endif
