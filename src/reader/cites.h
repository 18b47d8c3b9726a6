/*
 * What the Citations list holds besides references: how often each is cited,
 * the keys that are not resolved, notes, and the sites of links. Kept with a
 * reading; it follows what comes in between keys.
 */
#ifndef READER_CITES_H
#define READER_CITES_H

#include "article/notes.h"
#include "article/unresolved.h"
#include "reader/sites.h"
#include "reader/state.h"

/* Of all keys that are known, as print/mention.h names it; looked for when it
 * is first asked for. */
struct nearest {
	struct str name;
	bool known;
};

struct cites {
	struct indices uses; /* [reference]: how many citations lead to it */
	struct unresolved_keys keys; /* what ENTRY_KEY and LIT_KEY index */
	struct nearest *nearest; /* [key] */
	struct notes_walk *walk;
	const struct notes *notes; /* as far as they are known: ENTRY_NOTE */
	struct sites sites; /* of links, where these are the citations */
	size_t seen; /* citations that the above was made for */
};

/* Makes it for a new reading. Notes of an article that is looked through at
 * once are known then. */
void cites_begin(struct reading *reading);

/* Takes in what the article has by now. */
void cites_follow(struct reading *reading);

/* Looks for notes in one more chunk; false: nothing is left. */
bool cites_more(struct reading *reading);

/* The index of a key that is not resolved, or NONE. */
uint32_t cites_key(const struct reading *reading, struct str key);

/* The known key that a key is spelt most like, or empty; it lives as long as
 * the reading. */
struct str cites_nearest(struct reading *reading, uint32_t key);

/* The first key of a claim that is not resolved, by its index, or NONE. */
uint32_t cites_claim_key(
	const struct reading *reading, const struct claim *claim);

/* The key of the selected citation, the same. */
uint32_t cites_selected_key(const struct reading *reading);

/* Whether a claim's sentence cites the key of an index. */
bool cites_claim_has(
	const struct reading *reading, const struct claim *claim, uint32_t key);

/* The note that a selected mark leads to, or that is selected itself, by its
 * index; NONE: none is. */
uint32_t cites_note(struct reader *reader);

#endif
