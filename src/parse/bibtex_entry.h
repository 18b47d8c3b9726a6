/*
 * An entry of a .bib file as it is written: a type, a key, and of the fields
 * those that mean something to us, each at most once. Values are LaTeX still.
 *
 *	@book{ape2001, title = "Of " # {Apes}, year = 2001}
 *	type  key      FIELD_TITLE: "Of Apes", FIELD_YEAR: "2001"
 */
#ifndef PARSE_BIBTEX_ENTRY_H
#define PARSE_BIBTEX_ENTRY_H

#include "base/str.h"

/* The fields that we read: the rest is passed over. */
#define BIBTEX_FIELDS(X) \
	X(ABSTRACT, "abstract") \
	X(ADDENDUM, "addendum") \
	X(ADDRESS, "address") \
	X(ANNOTATION, "annotation") \
	X(ANNOTE, "annote") \
	X(ARCHIVEPREFIX, "archiveprefix") \
	X(ARXIVID, "arxivid") \
	X(AUTHOR, "author") \
	X(BOOKAUTHOR, "bookauthor") \
	X(BOOKSUBTITLE, "booksubtitle") \
	X(BOOKTITLE, "booktitle") \
	X(BOOKTITLEADDON, "booktitleaddon") \
	X(CHAPTER, "chapter") \
	X(CROSSREF, "crossref") \
	X(DATE, "date") \
	X(DAY, "day") \
	X(DIRECTOR, "director") \
	X(DOI, "doi") \
	X(EDITION, "edition") \
	X(EDITOR, "editor") \
	X(EDITORTYPE, "editortype") \
	X(EID, "eid") \
	X(ENTRYSUBTYPE, "entrysubtype") \
	X(EPRINT, "eprint") \
	X(EPRINTTYPE, "eprinttype") \
	X(EVENTDATE, "eventdate") \
	X(EVENTDAY, "eventday") \
	X(EVENTMONTH, "eventmonth") \
	X(EVENTTITLE, "eventtitle") \
	X(EVENTYEAR, "eventyear") \
	X(HOWPUBLISHED, "howpublished") \
	X(HYPHENATION, "hyphenation") \
	X(INSTITUTION, "institution") \
	X(ISBN, "isbn") \
	X(ISSN, "issn") \
	X(ISSUE, "issue") \
	X(ISSUESUBTITLE, "issuesubtitle") \
	X(ISSUETITLE, "issuetitle") \
	X(JOURNAL, "journal") \
	X(JOURNALSUBTITLE, "journalsubtitle") \
	X(JOURNALTITLE, "journaltitle") \
	X(KEYWORD, "keyword") \
	X(KEYWORDS, "keywords") \
	X(LANGID, "langid") \
	X(LASTACCESSED, "lastaccessed") \
	X(LASTCHECKED, "lastchecked") \
	X(LIBRARY, "library") \
	X(LOCATION, "location") \
	X(MAINSUBTITLE, "mainsubtitle") \
	X(MAINTITLE, "maintitle") \
	X(MAINTITLEADDON, "maintitleaddon") \
	X(MONTH, "month") \
	X(NOTE, "note") \
	X(NUMBER, "number") \
	X(OPTIONS, "options") \
	X(ORGANIZATION, "organization") \
	X(ORIGDATE, "origdate") \
	X(ORIGDAY, "origday") \
	X(ORIGLOCATION, "origlocation") \
	X(ORIGMONTH, "origmonth") \
	X(ORIGPUBLISHER, "origpublisher") \
	X(ORIGTITLE, "origtitle") \
	X(ORIGYEAR, "origyear") \
	X(PAGES, "pages") \
	X(PAGETOTAL, "pagetotal") \
	X(PART, "part") \
	X(PMCID, "pmcid") \
	X(PMID, "pmid") \
	X(PUBLISHER, "publisher") \
	X(PUBSTATE, "pubstate") \
	X(SCHOOL, "school") \
	X(SERIES, "series") \
	X(SHORTJOURNAL, "shortjournal") \
	X(SHORTTITLE, "shorttitle") \
	X(SUBTITLE, "subtitle") \
	X(TITLE, "title") \
	X(TITLEADDON, "titleaddon") \
	X(TRANSLATOR, "translator") \
	X(TYPE, "type") \
	X(URL, "url") \
	X(URLDATE, "urldate") \
	X(URLDAY, "urlday") \
	X(URLMONTH, "urlmonth") \
	X(URLYEAR, "urlyear") \
	X(VENUE, "venue") \
	X(VERSION, "version") \
	X(VOLUME, "volume") \
	X(VOLUMES, "volumes") \
	X(XDATA, "xdata") \
	X(YEAR, "year")

#define BIBTEX_FIELD(name, word) FIELD_##name,
enum bibtex_field { BIBTEX_FIELDS(BIBTEX_FIELD) FIELD_COUNT, FIELD_NONE };
#undef BIBTEX_FIELD

struct bibtex_value {
	enum bibtex_field field;
	struct str text;
};

struct bibtex_entry {
	struct str type; /* in lower case */
	struct str key;
	struct {
		struct bibtex_value *items;
		size_t count, room;
	} values;
	int line, column; /* of its @ */
};

struct bibtex_entries {
	struct bibtex_entry *items;
	size_t count, room;
};

/* The field of this name in any case, or FIELD_NONE. */
enum bibtex_field bibtex_field_named(struct str name);

/* Sets a field; of two the last one holds. */
void bibtex_set(struct arena *arena, struct bibtex_entry *entry,
	enum bibtex_field field, struct str text);

/* Whether it is given, be it empty. */
bool bibtex_has(const struct bibtex_entry *entry, enum bibtex_field field);

/* Its text, empty where it is not given. */
struct str bibtex_get(
	const struct bibtex_entry *entry, enum bibtex_field field);

bool bibtex_is(const struct bibtex_entry *entry, const char *type);

#endif
