/*
 * What stands behind an @: the key as Pandoc reads it (its manual, "Citation
 * syntax"), CiTO's properties in front of it, and the names by which Quarto
 * and pandoc-crossref refer to figures, tables and the like.
 *
 *	disputes:smith:2020	property "disputes", key "smith:2020"
 *	fig-oven		"Figure oven", at "#fig-oven"
 */
#ifndef PARSE_CITE_KEY_H
#define PARSE_CITE_KEY_H

#include "base/str.h"

/*
 * The key that begins at s.at[at], behind the @, with its braces if it has
 * any; empty: there is none.
 */
struct str cite_key_read(struct str s, size_t at);

/* The same without braces. */
struct str cite_key_bare(struct str key);

/*
 * Takes the CiTO property (2.8.1) off that the key begins with, and gives its
 * name as the ontology has it; empty: it begins with none.
 */
struct str cite_key_property(struct str *key);

/* Whether a word in the text looks like a key rather than like somebody's
 * name: it holds a digit or punctuation. */
bool cite_key_evident(struct str key);

/* "Figure" of "fig-x" and "fig:x", and the name behind it; empty: none. */
struct str cite_key_crossref(struct str key, struct str *name);

/* Whether what looks like a link's address is a key: "doi:10.1/x". Manubot
 * defines other names for keys so: "[@tag:smith]: doi:10.1/x". */
bool cite_key_is_identifier(struct str address);

/* Whether a link is what a cross-reference reads as: "Figure x" to "#fig-x". */
bool cite_key_is_crossref(struct str words, struct str url);

#endif
