/*
 * What the panel can list: risks, citations, claims, contents. Each is a row
 * of functions; the panel knows only these. A list is a run of entries, of
 * which each is a thing (by its index in the article) or a group's heading:
 *
 *	0	group  SERIOUS 2, 1 of them not in the text
 *	1	thing    Death					1 claim
 *	2	thing    Seizures			    not in text
 *	3	group  MODERATE 1
 *
 * Only kinds and indices are kept; what an entry says is made when it is
 * shown.
 */
#ifndef READER_LISTS_H
#define READER_LISTS_H

#include "reader/state.h"

/* What an entry shows. All texts are wrapped, none is cut. */
struct shown {
	struct str lead; /* before the text, which hangs behind it */
	struct str text;
	struct str
		right; /* at the right edge, in a row of its own if need be */
	struct str below; /* in faint rows below the text */
	int indent; /* columns before the lead */
};

/* What a thing is sorted by: the number, then the text. */
struct sort_key {
	long number;
	struct str text;
};

struct list {
	const char *name; /* on its tab */
	const char *nouns[ENTRY_KINDS]; /* one of its things */
	/* The number on its tab; 0: none stands there. */
	size_t (*total)(struct reading *reading);
	/* How many things of the article it lists. They only become more, and
	 * when they have, it is arranged anew. */
	size_t (*count)(const struct reading *reading);
	/* Pushes entries with lists_add; NULL: the things as they are. */
	void (*arrange)(struct reading *reading);
	struct str (*group)(const struct reading *reading, struct arena *arena,
		uint32_t group);
	struct shown (*show)(
		struct reader *reader, struct arena *arena, struct entry entry);
	/* The orders that it knows, a bit each, and what a thing is sorted by
	 * in them; none: it stays as it was arranged. */
	unsigned orders;
	struct sort_key (*key)(const struct reading *reading,
		struct arena *arena, uint32_t index, enum panel_order order);
	/* The thing that stands for one that is not listed now; NULL: all
	 * are. */
	uint32_t (*nearest)(const struct reading *reading, uint32_t index);
	/* The thing at the reading position. */
	struct entry (*here)(struct reader *reader);
	/* Whether what is selected or lit has to do with a thing. */
	bool (*is_lit)(const struct reading *reading, struct entry entry);
	/* What the cursor lights on things of each kind. */
	enum lit_kind lights[ENTRY_KINDS];
	/* Enter. */
	void (*follow)(struct reader *reader, struct entry entry);
	/* What is said where nothing is listed. */
	struct str (*empty)(const struct reading *reading);
};

/* Whether sections lie in a section of the contents. */
bool contents_has_inner(const struct article *article, uint32_t section);

extern const struct list list_risks, list_citations, list_claims, list_contents;

const struct list *lists_at(enum panel_list list);

/* How many entries a list has now, groups included. */
uint32_t lists_count(struct reading *reading, enum panel_list list);
/* An entry that lists_count counts. */
struct entry lists_entry(
	struct reading *reading, enum panel_list list, uint32_t entry);
/* Where a thing is listed; NONE: it is not. */
uint32_t lists_find(
	struct reading *reading, enum panel_list list, struct entry entry);
/* Where what is lit is listed, the same. */
uint32_t lists_find_lit(struct reading *reading, enum panel_list list);
/* One of a list's own things; none for NONE. */
struct entry lists_thing(uint32_t index);
/* One of another kind, the same. */
struct entry lists_other(enum entry_kind kind, uint32_t index);

/* The entries are to be made anew, in another order. */
void lists_forget(struct reading *reading, enum panel_list list);

/* For `arrange`: one more entry. */
void lists_add(
	struct reading *reading, enum panel_list list, struct entry entry);

/* "1 claim", "3 claims". */
struct str lists_number(struct arena *arena, size_t number, const char *noun);

/* Whether a claim has to do with a reference. */
/* The reference that a claim leans on: the one that the article names for it,
 * else the first known one of its evidence; NONE: there is none. */
uint32_t lists_claim_reference(const struct claim *claim);
bool lists_claim_carries(const struct claim *claim, uint32_t risk);
/* Whether a claim has to do with a reference. */
bool lists_claim_uses(const struct claim *claim, uint32_t reference);

#endif
