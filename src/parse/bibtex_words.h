/*
 * The words of BibTeX and BibLaTeX as CSL has them: types of entries, the
 * strings that stand in `type` and `pubstate`, languages.
 */
#ifndef PARSE_BIBTEX_WORDS_H
#define PARSE_BIBTEX_WORDS_H

#include "parse/bibtex_entry.h"

/* CSL's type of the entry; "document" where it has none. */
struct str bibtex_type(const struct bibtex_entry *entry);

/* BibLaTeX's localization string of this name: "phdthesis" is "PhD thesis";
 * the word itself where it is none. */
struct str bibtex_string(struct str word);

/* The language tag (BCP 47) of babel's name; what is none is given back. */
struct str bibtex_language(struct str name);

#endif
