/*
 * An entry of a bibliography on its way: sentences, whose clauses are joined.
 *
 *	Ape, Ann. 2009. “Bark.” In Wood, edited by Bob Bee, 10–20. Leaf.
 *	lead      date  title   └─ a sentence of three clauses ──┘ ...
 *
 * Words of ours begin with a capital where they begin a sentence ("Edited by
 * Bob Bee."); what the reference holds is left as it is.
 */
#ifndef PRINT_ENTRY_H
#define PRINT_ENTRY_H

#include "model/reference.h"

struct form;

struct entry {
	struct text out;
	const struct reference *of;
	const struct form *form; /* print/form.h */
	const char *lead; /* the variable that stands before the year */
	size_t sentence; /* where the sentence begins */
	bool dated; /* more than the year was said */
	bool brief; /* without marks of what was not verified */
};

struct entry entry_make(
	struct arena *arena, const struct reference *of, bool brief);

bool entry_leads(const struct entry *entry, const char *variable);
bool entry_is_unverified(const struct reference *of, const char *variable);

/* Says so behind a variable that was not verified. */
void entry_mark(struct entry *entry, const char *variable);

/* Whether a sentence is to begin. */
bool entry_begins(const struct entry *entry);

/* Our words between clauses, or at the sentence's start without `between`. */
void entry_words(struct entry *entry, const char *between, const char *words);

/* A variable with words of ours in front; nothing if it is empty. */
void entry_clause(struct entry *entry, const char *variable,
	const char *between, const char *words, struct str value);

/* The same with names, "edited by Ann Ape"; nothing if they lead. */
void entry_people(struct entry *entry, const char *variable,
	const char *between, const char *words, const struct people *people);

/* A variable, with words of ours, as a sentence of its own. */
void entry_sentence(struct entry *entry, const char *variable,
	const char *words, struct str value);

/* A full stop behind what stands there, if it needs one, and a blank. */
void entry_end(struct entry *entry);

/* Whether one field says what another does. */
bool entry_holds(struct str whole, struct str part);

/* Nothing but digits. */
bool entry_is_number(struct str s);

/* The container's name, in full if that is known. */
struct str entry_container(const struct reference *of);

/* A link of the text, not an entry that somebody wrote: nothing is known of
 * its date, and nobody left it out. */
bool entry_is_link(const struct reference *of);

/* What stands for the year; it holds nothing where nothing is known. */
struct date entry_year(const struct reference *of);

#endif
