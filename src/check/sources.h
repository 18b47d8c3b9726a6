/*
 * What the rules on sources share: the entries that bibliographies bring,
 * which of them are needed, and how faults that many of them have are told.
 *
 *	references of the article:  [ entries ......... | made of links ]
 *	                              0 .. sources_count
 *
 * An entry is cited where the article itself names it: by a key, by `nocite`,
 * or in an attribution. It is used where evidence or a risk needs it, too.
 */
#ifndef CHECK_SOURCES_H
#define CHECK_SOURCES_H

#include "base/regex.h"
#include "check/rule.h"

/* How many references come from bibliographies. */
size_t sources_count(const struct article *article);

/* Entry `index`, and its place in the file that a person edits. */
const struct reference *source_at(const struct article *article, size_t index);
struct place sources_place(const struct reference *reference);

/* Whether the edition tells of a field that, and why, it was not verified. */
bool source_is_unverified(const struct reference *reference, struct str field);

/* For each reference whether a claim, evidence or a risk leads to it. */
bool *sources_of_edition(struct arena *arena, const struct article *article);

/* For each entry whether it is cited, or used besides. */
bool *sources_used(struct arena *arena, const struct article *article);

/* For each reference the citation, by a key, that is the first to name it, or
 * NULL. */
const struct citation **sources_first(
	struct arena *arena, const struct article *article);

/*
 * Tells the faults of entries, each behind its id, in [sources_count]; of an
 * entry without a fault the text is empty. Where more than three and more than
 * half of the `among` of one file have it, one line says so for all: "5 of 7
 * WHAT, among them ...".
 */
void sources_tell(struct inquiry *inquiry, const struct rule *rule,
	const struct str *faults, const bool *among, struct str what);

/* A pattern of the program's own, without regard to case; for regex_free. */
struct regex *source_pattern(const char *pattern);

/* Whether it matches somewhere in the text. */
bool source_matches(struct regex *regex, struct str text);

/* The first of the words, in lower case and ended by NULL, that stands in a folded text (article/folded.h), not
 * as a part of a longer word; STR_NONE: none does. *size: its bytes. */
ptrdiff_t source_find_word(
	struct str text, const char *const *words, size_t *size);

#endif
