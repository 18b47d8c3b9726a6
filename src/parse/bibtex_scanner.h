/*
 * What the scanner of .bib files (parse/bibtex_scan.h) is made of, for its
 * own files: the place in the source, the strings, and how faults are told.
 */
#ifndef PARSE_BIBTEX_SCANNER_H
#define PARSE_BIBTEX_SCANNER_H

#include "parse/bibtex_scan.h"
#include "parse/bibtex_source.h"
#include "parse/ids.h"

struct bibtex_scanner {
	struct arena *arena;
	struct str source, file;
	struct diagnostics *diagnostics;
	size_t at;
	struct bibtex_spot entry; /* its @ */
	struct bibtex_spot last; /* of the last fault told, not before entry */
	size_t restart; /* the first line in it that looks like an entry */
	bool restarts; /* there is one */
	bool strict; /* such a line ends what is open */
	bool broken; /* a fault was told of the entry */
	bool lost; /* the entry is not closed */
	struct ids names; /* of strings, in lower case */
	struct {
		struct str *items;
		size_t count, room;
	} strings;
	size_t budget; /* bytes that strings may yet grow to */
};

static inline bool bibtex_more(const struct bibtex_scanner *scanner)
{
	return scanner->at < scanner->source.size;
}

/* The byte here; NUL behind the end. */
static inline char bibtex_peek(const struct bibtex_scanner *scanner)
{
	return bibtex_more(scanner) ? scanner->source.at[scanner->at] : '\0';
}

bool bibtex_is_blank(char c);
void bibtex_skip_blanks(struct bibtex_scanner *scanner);

/* A name of a field or a string, or a number: what ends at none of the signs
 * that mean something. May be empty. */
struct str bibtex_take_word(struct bibtex_scanner *scanner);

/* Tells a fault that stands at `at`, not before the last one in the entry. */
void bibtex_tell(struct bibtex_scanner *scanner, size_t at, const char *rule,
	struct str text);

/*
 * Whether what is open must end at the @ here, since an entry begins. If not,
 * the place is kept for the case that the end of the file is met.
 */
bool bibtex_ends_here(struct bibtex_scanner *scanner);

/* Moves behind the brace that closes the one here. False: there is none. */
bool bibtex_skip_group(struct bibtex_scanner *scanner);

/* In lower case, ASCII alone. */
struct str bibtex_lower(struct arena *arena, struct str s);

/* The value that begins here, its pieces put together. */
struct str bibtex_take_value(struct bibtex_scanner *scanner);

/* The definition of an @string. */
void bibtex_define(
	struct bibtex_scanner *scanner, struct str name, struct str value);

#endif
