/*
 * A reference: one entry of the bibliography as a CSL item (CSL 1.0.2,
 * appendix IV), with what the edition says of it under `custom`.
 */
#ifndef MODEL_REFERENCE_H
#define MODEL_REFERENCE_H

#include "base/str.h"

#include <stddef.h>
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

/* A day, or as much of it as is known; 0 for what is not given. Years before
 * the first are negative; a season is a month from 21 (spring) to 24 (winter),
 * as in EDTF (ISO 8601-2:2019, 4.8). */
struct day {
	int year, month, day;
};

/* A CSL date variable. */
struct date {
	int year, month, day; /* as of struct day */
	struct day end; /* of a range; year 0: it is none */
	bool open; /* a range that has not ended: "2010/.." */
	bool circa; /* approximate or uncertain */
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
	struct people authors, editors, translators;
	struct people collection_editors, container_authors, directors,
		composers, illustrators, interviewers, recipients,
		reviewed_authors, original_authors;
	struct date issued, accessed, event_date, original_date, submitted;
	struct str title_short;
	struct str container; /* container-title */
	struct str container_short;
	struct str collection, collection_number; /* a series */
	struct str event, event_place; /* CSL 1.0.2: event-title */
	struct str publisher, place; /* publisher-place */
	struct str volume, issue, page, edition, number, genre, version;
	struct str volume_title, volumes, pages, chapter, section, medium,
		status, authority, archive, archive_place, original_title,
		original_publisher, original_place, keyword, abstract, annote,
		call_number;
	struct str doi, pmid, pmcid, isbn, issn, url;
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
	struct str letter; /* "a" of "2020a": others share author and year */
};

/*
 * The CSL variables that a reference has a member for, by their names in CSL:
 * what reads items and what writes them walk the same tables.
 */
enum variable_kind { VARIABLE_TEXT, VARIABLE_NAMES, VARIABLE_DATE };

struct variable {
	const char *name; /* "container-title" */
	enum variable_kind kind;
	size_t offset; /* of a struct str, people or date */
};

/* In the order in which they are written; the last one's name is NULL. */
extern const struct variable reference_variables[];

/* The variable of this name, or NULL. */
const struct variable *reference_variable(struct str name);

/* How many names there are, without an "others" at the end. */
size_t people_named(const struct people *people);

#endif
