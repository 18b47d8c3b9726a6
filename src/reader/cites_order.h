/*
 * The order of the Citations list:
 *
 *	NAMED BY THE ARTICLE	or, of links, a group for each site
 *	UNRESOLVED		keys that no bibliography knows
 *	IN THE BIBLIOGRAPHY, …	or what the edition brought
 *	NOTES
 */
#ifndef READER_CITES_ORDER_H
#define READER_CITES_ORDER_H

#include "reader/state.h"

/* Sites are numbered from CITES_SITES on. */
enum { CITES_NAMED, CITES_KEYS, CITES_OTHERS, CITES_NOTES, CITES_SITES };

/* Lists all there is now. */
void cites_arrange(struct reading *reading);

#endif
