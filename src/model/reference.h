/*
 * A reference: one entry of the bibliography as a CSL item (CSL 1.0.2,
 * appendix IV), with what the edition says of it under `custom`.
 */
#ifndef MODEL_REFERENCE_H
#define MODEL_REFERENCE_H

#include "base/str.h"

#include <stdint.h>

/* A CSL name variable's item. */
struct person {
	struct str family;
	struct str given;
	struct str particle; /* non-dropping: "van" */
	struct str suffix;
	struct str literal; /* an institution; then the others are empty */
};

struct people {
	struct person *items;
	size_t count, room;
};

/* A CSL date variable; 0 for what is not given. */
struct date {
	int year, month, day;
	struct str literal; /* where it is no date: "in press" */
};

/* How sure it is that this is what the article means. */
enum identification {
	IDENTIFICATION_EXACT,
	IDENTIFICATION_PROBABLE,
	IDENTIFICATION_NOT_IDENTIFIABLE,
	IDENTIFICATION_UNKNOWN /* not said */
};

/* How much of a source was read. */
enum reading_done {
	READ_WHOLE,
	READ_PART,
	READ_ABSTRACT,
	READ_SECONDHAND,
	READ_UNKNOWN /* not said */
};

/* A field that was not verified, and why. */
struct unverified {
	struct str field;
	struct str why;
};

struct reference {
	struct str id;
	struct str type; /* CSL's: "article-journal", "webpage" … */
	struct str title;
	struct people authors;
	struct people editors;
	struct date issued;
	struct date accessed;
	struct str container; /* container-title */
	struct str publisher;
	struct str volume, issue, page, edition, number, genre, version;
	struct str doi, pmid, pmcid, isbn, url;
	struct str language;
	struct str note;

	/* custom: what the edition says of it */
	enum identification identification;
	enum reading_done read;
	struct str named_as; /* how the article names it */
	struct str role;
	struct {
		struct str *items;
		size_t count, room;
	} says; /* what it says, as far as it was read */
	struct {
		struct unverified *items;
		size_t count, room;
	} unverified;
	struct str file; /* local copy, relative to the bibliography */
	struct str notes; /* the edition's notes, the same */

	struct str source; /* name of the file that it stands in */
	int line, column;

	/* filled in when the article is linked */
	int ordinal; /* its number for people: from 1, by first use */
	bool named; /* the article itself names it */
};

#endif
