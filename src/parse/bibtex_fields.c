#include "parse/bibtex_fields.h"

#include "parse/bibtex_date.h"
#include "parse/bibtex_link.h"
#include "parse/bibtex_name.h"
#include "parse/bibtex_title.h"
#include "parse/bibtex_words.h"
#include "parse/csl_text.h"
#include "parse/latex.h"

struct filling {
	struct arena *arena;
	const struct bibtex_entry *entry;
	struct reference *reference;
};

static struct str text(const struct filling *filling, enum bibtex_field field)
{
	struct str latex = bibtex_get(filling->entry, field);

	return csl_text(filling->arena, latex_text(filling->arena, latex));
}

#define MEMBER(name) offsetof(struct reference, name)

static void *member_at(const struct filling *filling, size_t offset)
{
	return (char *)filling->reference + offset;
}

/* Of two for one member the first that says something holds. */
static const struct {
	enum bibtex_field field;
	size_t member;
} texts[] = {
	{ FIELD_ABSTRACT, MEMBER(abstract) },
	{ FIELD_ANNOTATION, MEMBER(annote) },
	{ FIELD_ANNOTE, MEMBER(annote) },
	{ FIELD_CHAPTER, MEMBER(chapter) },
	{ FIELD_EDITION, MEMBER(edition) },
	{ FIELD_EVENTTITLE, MEMBER(event) },
	{ FIELD_ISBN, MEMBER(isbn) },
	{ FIELD_ISSN, MEMBER(issn) },
	{ FIELD_KEYWORDS, MEMBER(keyword) },
	{ FIELD_KEYWORD, MEMBER(keyword) },
	{ FIELD_LIBRARY, MEMBER(call_number) },
	{ FIELD_ORIGLOCATION, MEMBER(original_place) },
	{ FIELD_ORIGPUBLISHER, MEMBER(original_publisher) },
	{ FIELD_ORIGTITLE, MEMBER(original_title) },
	{ FIELD_PAGES, MEMBER(page) },
	{ FIELD_PAGETOTAL, MEMBER(pages) },
	{ FIELD_PMCID, MEMBER(pmcid) },

	{ FIELD_VENUE, MEMBER(event_place) },
	{ FIELD_VERSION, MEMBER(version) },
	{ FIELD_VOLUMES, MEMBER(volumes) },
};

static void add_texts(const struct filling *filling)
{
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct str *member = member_at(filling, texts[i].member);
		if (!member->size)
			*member = text(filling, texts[i].field);
	}
}

static const struct {
	enum bibtex_field field;
	size_t member;
} names[] = {
	{ FIELD_AUTHOR, MEMBER(authors) },
	{ FIELD_BOOKAUTHOR, MEMBER(container_authors) },
	{ FIELD_DIRECTOR, MEMBER(directors) },
	{ FIELD_EDITOR, MEMBER(editors) },
	{ FIELD_TRANSLATOR, MEMBER(translators) },
};

static void add_names(const struct filling *filling)
{
	struct str options = bibtex_get(filling->entry, FIELD_OPTIONS);
	bool dropping = str_find(options, S("useprefix=false"), 0) != STR_NONE;
	struct str role = bibtex_get(filling->entry, FIELD_EDITORTYPE);

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		size_t member = names[i].member;
		if (names[i].field == FIELD_EDITOR &&
			str_equal_caseless(role, S("director")))
			member = MEMBER(directors);
		bibtex_names(filling->arena,
			bibtex_get(filling->entry, names[i].field), dropping,
			member_at(filling, member));
	}
}

static const struct {
	enum bibtex_field date, year, month, day;
	size_t member;
} dates[] = {
	{ FIELD_DATE, FIELD_YEAR, FIELD_MONTH, FIELD_DAY, MEMBER(issued) },
	{ FIELD_EVENTDATE, FIELD_EVENTYEAR, FIELD_EVENTMONTH, FIELD_EVENTDAY,
		MEMBER(event_date) },
	{ FIELD_ORIGDATE, FIELD_ORIGYEAR, FIELD_ORIGMONTH, FIELD_ORIGDAY,
		MEMBER(original_date) },
	{ FIELD_URLDATE, FIELD_URLYEAR, FIELD_URLMONTH, FIELD_URLDAY,
		MEMBER(accessed) },
	{ FIELD_LASTCHECKED, FIELD_NONE, FIELD_NONE, FIELD_NONE,
		MEMBER(accessed) },
	{ FIELD_LASTACCESSED, FIELD_NONE, FIELD_NONE, FIELD_NONE,
		MEMBER(accessed) },
};

static void add_dates(const struct filling *filling)
{
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		struct date *date = member_at(filling, dates[i].member);
		struct str given = bibtex_get(filling->entry, dates[i].date);
		if (date->year ||
			bibtex_date_read(
				latex_verbatim(filling->arena, given), date))
			continue;
		bibtex_date_parts(text(filling, dates[i].year),
			text(filling, dates[i].month),
			text(filling, dates[i].day), date);
		if (!date->year && !date->literal.size)
			date->literal = latex_text(filling->arena, given);
	}
}

static bool is_one_of(
	const struct bibtex_entry *entry, const char *const *types)
{
	while (*types && !bibtex_is(entry, *types))
		types++;
	return *types != NULL;
}

/* A number is that of an issue, of a volume in its series, or of a report. */
static void add_numbers(const struct filling *filling)
{
	static const char *const articles[] = { "article", "periodical",
		"suppperiodical", "review", NULL };
	static const char *const books[] = { "book", "collection",
		"proceedings", "reference", "mvbook", "mvcollection",
		"mvproceedings", "mvreference", "bookinbook", "inbook",
		"incollection", "inproceedings", "conference", "inreference",
		"suppbook", "suppcollection", NULL };
	struct reference *reference = filling->reference;
	struct str number = text(filling, FIELD_NUMBER);
	struct str issue = text(filling, FIELD_ISSUE);

	if (is_one_of(filling->entry, articles)) {
		reference->issue =
			bibtex_join(filling->arena, number, ',', issue);
		reference->number = text(filling, FIELD_EID);
	} else if (is_one_of(filling->entry, books)) {
		reference->collection_number = number;
		reference->issue = issue;
	} else {
		reference->number = number;
		reference->issue = issue;
	}
}

static void add_volume(const struct filling *filling)
{
	struct str volume = text(filling, FIELD_VOLUME);
	struct str part = text(filling, FIELD_PART);

	filling->reference->volume = volume.size && part.size ?
		str_format(
			filling->arena, "%.*s.%.*s", STR(volume), STR(part)) :
		volume.size ? volume :
			      part;
}

/* "New York and London": a list in BibLaTeX. */
static struct str list(const struct filling *filling, enum bibtex_field field)
{
	struct str rest = bibtex_get(filling->entry, field), all = { 0 };

	while (rest.size) {
		struct str item =
			latex_text(filling->arena, bibtex_next_item(&rest));
		if (bibtex_is(filling->entry, "patent"))
			item = bibtex_string(item); /* a country */
		all = bibtex_join(filling->arena, all, ';', item);
	}
	return all;
}

/* In BibTeX "and" is a part of the name: "Simon and Schuster". */
static bool is_biblatex(const struct bibtex_entry *entry)
{
	return bibtex_has(entry, FIELD_DATE) ||
		bibtex_has(entry, FIELD_LOCATION) ||
		bibtex_has(entry, FIELD_JOURNALTITLE);
}

/* How it was published: where it is a URL, it says where, not who. */
static struct str publication(const struct filling *filling)
{
	struct str rest;
	struct str url = bibtex_take_url(filling->arena,
		bibtex_get(filling->entry, FIELD_HOWPUBLISHED), &rest);

	if (url.size && !filling->reference->url.size)
		filling->reference->url = url;
	return rest;
}

static void add_publisher(const struct filling *filling)
{
	static const enum bibtex_field fields[] = { FIELD_SCHOOL,
		FIELD_INSTITUTION, FIELD_ORGANIZATION, FIELD_HOWPUBLISHED,
		FIELD_PUBLISHER };
	bool lists = is_biblatex(filling->entry);
	struct str all = { 0 };

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		struct str one = fields[i] == FIELD_HOWPUBLISHED ?
			publication(filling) :
			lists ? list(filling, fields[i]) :
				text(filling, fields[i]);
		all = bibtex_join(filling->arena, all, ';', one);
	}
	filling->reference->publisher = all;
}

/* Of both, BibTeX's address is the publisher's, and BibLaTeX's location is
 * where people met, as the ACM writes them. */
static void add_place(const struct filling *filling)
{
	struct reference *reference = filling->reference;

	reference->place = text(filling, FIELD_ADDRESS);
	if (!reference->place.size)
		reference->place = list(filling, FIELD_LOCATION);
	else if (!reference->event_place.size)
		reference->event_place = list(filling, FIELD_LOCATION);
}

static void add_note(const struct filling *filling)
{
	struct reference *reference = filling->reference;
	struct str rest;
	struct str url = bibtex_take_url(
		filling->arena, bibtex_get(filling->entry, FIELD_NOTE), &rest);

	reference->note = bibtex_join(filling->arena, text(filling, FIELD_NOTE),
		'.', text(filling, FIELD_ADDENDUM));
	if (!url.size || !str_equal(url, reference->note))
		return;
	if (!reference->url.size)
		reference->url = url;
	if (str_equal(reference->url, url))
		reference->note = (struct str){ 0 };
}

static void add_words(const struct filling *filling)
{
	struct reference *reference = filling->reference;
	struct str language = text(filling, FIELD_LANGID);
	struct str genre = bibtex_string(text(filling, FIELD_TYPE));

	reference->collection =
		bibtex_series(filling->arena, text(filling, FIELD_SERIES));

	if (!language.size)
		language = text(filling, FIELD_HYPHENATION);
	reference->language = bibtex_language(language);
	if (!genre.size && bibtex_is(filling->entry, "mastersthesis"))
		genre = bibtex_string(S("mathesis"));
	if (!genre.size && bibtex_is(filling->entry, "phdthesis"))
		genre = bibtex_string(S("phdthesis"));
	reference->genre = genre;
	reference->status = bibtex_string(text(filling, FIELD_PUBSTATE));
	if (str_equal(reference->type, S("document")) &&
		reference->archive.size)
		reference->type = S("article"); /* CSL 1.0.2: a preprint */
}

/* CSL has a plain hyphen between the first page and the last. */
static void add_hyphens(const struct filling *filling)
{
	struct str page = filling->reference->page;
	struct text out = { .arena = filling->arena };

	for (size_t at = 0; at < page.size; at++) {
		struct str sign = str_slice(page, at, at + 3);
		bool dash = str_equal(sign, S("–")) || str_equal(sign, S("—"));
		text_add_char(&out, dash ? '-' : page.at[at]);
		at += dash ? 2 : 0;
	}
	filling->reference->page = text_str(&out);
}

void bibtex_fill(struct arena *arena, const struct bibtex_entry *entry,
	struct reference *reference)
{
	const struct filling filling = { arena, entry, reference };

	add_names(&filling);
	add_dates(&filling);
	add_texts(&filling);
	add_hyphens(&filling);
	add_numbers(&filling);
	add_volume(&filling);
	bibtex_links(arena, entry, reference);
	add_publisher(&filling);
	add_place(&filling);
	add_note(&filling);
	add_words(&filling);
}
