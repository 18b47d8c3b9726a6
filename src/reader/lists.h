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
 * Only indices are kept; what an entry says is made when it is shown.
 */
#ifndef READER_LISTS_H
#define READER_LISTS_H

#include "reader/state.h"

struct entry {
	bool group;
	uint32_t index; /* of the thing, or which group of its list */
};

/* What an entry shows. All texts are wrapped, none is cut. */
struct shown {
	struct str lead; /* before the text, which hangs behind it */
	struct str text;
	struct str
		right; /* at the right edge, in a row of its own if need be */
	struct str below; /* in faint rows below the text */
	int indent; /* columns before the lead */
};

struct list {
	const char *name; /* on its tab */
	const char *noun; /* one of its things */
	/* The number on its tab; 0: none stands there. */
	size_t (*total)(const struct article *article);
	/* How many things it lists. */
	size_t (*count)(const struct article *article);
	/* Pushes entries with lists_add; NULL: the things as they are. */
	void (*arrange)(struct reading *reading);
	struct str (*group)(const struct reading *reading, struct arena *arena,
		uint32_t group);
	struct shown (*show)(
		struct reader *reader, struct arena *arena, uint32_t index);
	/* The thing that stands for one that is not listed now; NULL: all
	 * are. */
	uint32_t (*nearest)(const struct reading *reading, uint32_t index);
	/* The thing at the reading position; NONE: there is none. */
	uint32_t (*here)(struct reader *reader);
	/* Whether what is selected or lit has to do with a thing. */
	bool (*is_lit)(const struct reading *reading, uint32_t index);
	enum lit_kind lights; /* what the cursor lights, if anything */
	/* Enter. */
	void (*follow)(struct reader *reader, uint32_t index);
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
/* The entry of a thing; NONE: it is not listed. */
uint32_t lists_find(
	struct reading *reading, enum panel_list list, uint32_t index);

/* An entry as a list keeps it. */
uint32_t lists_packed(struct entry entry);

/* For `arrange`: one more entry. */
void lists_add(
	struct reading *reading, enum panel_list list, struct entry entry);

/* "1 claim", "3 claims". */
struct str lists_number(struct arena *arena, size_t number, const char *noun);

/* Whether an evidence file says anything of the article. */
bool lists_judged(const struct article *article);

/* The reference that a claim leans on: the one that the article names for it,
 * else the first known one of its evidence; NONE: there is none. */
uint32_t lists_claim_reference(const struct claim *claim);
bool lists_claim_carries(const struct claim *claim, uint32_t risk);
/* Whether a claim has to do with a reference. */
bool lists_claim_uses(const struct claim *claim, uint32_t reference);

#endif
