#include "print/bibtex_entry.h"

#include "print/bibtex_value.h"

/* What stands in the fields that are used in several ways. */
enum shape {
	SHAPE_OTHER,
	SHAPE_ARTICLE, /* `number` is the issue */
	SHAPE_BOOK, /* `number` is that of the series */
	SHAPE_CHAPTER /* as a book; the container is a `booktitle` */
};

static const struct type {
	const char *csl, *bibtex, *subtype;
	enum shape shape;
} types[] = {
	{ "article-journal", "article", "", SHAPE_ARTICLE },
	{ "article-magazine", "article", "magazine", SHAPE_ARTICLE },
	{ "article-newspaper", "article", "newspaper", SHAPE_ARTICLE },
	{ "review", "review", "", SHAPE_ARTICLE },
	{ "review-book", "review", "", SHAPE_ARTICLE },
	{ "book", "book", "", SHAPE_BOOK },
	{ "classic", "book", "", SHAPE_BOOK },
	{ "collection", "collection", "", SHAPE_BOOK },
	{ "chapter", "incollection", "", SHAPE_CHAPTER },
	{ "entry", "inreference", "", SHAPE_CHAPTER },
	{ "entry-dictionary", "inreference", "", SHAPE_CHAPTER },
	{ "entry-encyclopedia", "inreference", "", SHAPE_CHAPTER },
	{ "paper-conference", "inproceedings", "", SHAPE_CHAPTER },
	{ "pamphlet", "booklet", "", SHAPE_OTHER },
	{ "thesis", "thesis", "", SHAPE_OTHER },
	{ "report", "report", "", SHAPE_OTHER },
	{ "webpage", "online", "", SHAPE_OTHER },
	{ "post", "online", "", SHAPE_OTHER },
	{ "post-weblog", "online", "", SHAPE_OTHER },
	{ "software", "software", "", SHAPE_OTHER },
	{ "dataset", "dataset", "", SHAPE_OTHER },
	{ "patent", "patent", "", SHAPE_OTHER },
	{ "legislation", "legislation", "", SHAPE_OTHER },
	{ "bill", "legislation", "", SHAPE_OTHER },
	{ "regulation", "legislation", "", SHAPE_OTHER },
	{ "treaty", "legal", "", SHAPE_OTHER },
	{ "legal_case", "jurisdiction", "", SHAPE_OTHER },
	{ "standard", "standard", "", SHAPE_OTHER },
	{ "motion_picture", "movie", "", SHAPE_OTHER },
	{ "broadcast", "video", "", SHAPE_OTHER },
	{ "song", "music", "", SHAPE_OTHER },
	{ "graphic", "artwork", "", SHAPE_OTHER },
	{ "figure", "image", "", SHAPE_OTHER },
	{ "map", "image", "", SHAPE_OTHER },
	{ "performance", "performance", "", SHAPE_OTHER },
	{ "speech", "unpublished", "", SHAPE_OTHER },
	{ "manuscript", "unpublished", "", SHAPE_OTHER },
	{ "personal_communication", "letter", "", SHAPE_OTHER },
};

static const struct type other = { "", "misc", "", SHAPE_OTHER };

static const struct type *type_of(struct str csl)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_equal(csl, str_from(types[i].csl)))
			return &types[i];
	return &other;
}

typedef void add_value(struct text *out, struct str value);

static void add(
	struct text *out, const char *name, struct str value, add_value *add_as)
{
	struct text braces = { .arena = out->arena };

	add_as(&braces, value);
	if (braces.size)
		text_format(
			out, "\t%s = {%.*s},\n", name, STR(text_str(&braces)));
}

static void add_names(
	struct text *out, const char *name, const struct people *people)
{
	struct text value = { .arena = out->arena };

	bibtex_add_people(&value, people);
	add(out, name, text_str(&value), text_add);
}

static void add_all_names(struct text *out, const struct reference *of)
{
	bool directed = of->directors.count && !of->editors.count;

	add_names(out, "author", &of->authors);
	add_names(out, "editor", directed ? &of->directors : &of->editors);
	if (directed)
		add(out, "editortype", S("director"), text_add);
	add_names(out, "translator", &of->translators);
	add_names(out, "bookauthor", &of->container_authors);
}

/* A volume with a title of its own: the whole's becomes the `maintitle`. */
static void add_titles(
	struct text *out, const struct reference *of, const struct type *type)
{
	bool chapter = type->shape == SHAPE_CHAPTER;
	bool volume = of->volume_title.size > 0;

	if (volume)
		add(out, "maintitle", chapter ? of->container : of->title,
			bibtex_add_title);
	add(out, "title", volume && !chapter ? of->volume_title : of->title,
		bibtex_add_title);
	if (chapter)
		add(out, "booktitle", volume ? of->volume_title : of->container,
			bibtex_add_title);
	else
		add(out, "journaltitle", of->container, bibtex_add_text);
	add(out, "shorttitle", of->title_short, bibtex_add_title);
	add(out, "shortjournal", of->container_short, bibtex_add_text);
	add(out, "series", of->collection, bibtex_add_title);
}

static void add_number(
	struct text *out, const struct reference *of, const struct type *type)
{
	const struct str numbers[] = {
		[SHAPE_OTHER] = of->number,
		[SHAPE_ARTICLE] = of->issue,
		[SHAPE_BOOK] = of->collection_number,
		[SHAPE_CHAPTER] = of->collection_number,
	};

	add(out, "number", numbers[type->shape], bibtex_add_text);
	if (type->shape == SHAPE_ARTICLE)
		add(out, "eid", of->number, bibtex_add_text);
}

static void add_dates(struct text *out, const struct reference *of)
{
	const struct {
		const char *name;
		const struct date *date;
	} dates[] = {
		{ "date", &of->issued },
		{ "eventdate", &of->event_date },
		{ "origdate", &of->original_date },
		{ "urldate", &of->accessed },
	};

	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		struct text value = { .arena = out->arena };
		bibtex_add_date(&value, dates[i].date);
		add(out, dates[i].name, text_str(&value), text_add);
	}
	if (!of->issued.year)
		add(out, "year", of->issued.literal, bibtex_add_text);
}

/* Where a publisher stands, a patent's country does. */
static void add_places(
	struct text *out, const struct reference *of, const struct type *type)
{
	bool patent = str_equal(of->type, S("patent"));
	bool school = str_equal(str_from(type->bibtex), S("thesis")) ||
		str_equal(str_from(type->bibtex), S("report"));

	add(out, school ? "institution" : "publisher", of->publisher,
		bibtex_add_list);
	add(out, "location", patent ? of->authority : of->place,
		bibtex_add_list);
}

static const struct field {
	const char *name;
	size_t member;
	add_value *as;
} fields[] = {
#define FIELD(name, member, as) \
	{ \
		name, offsetof(struct reference, member), as \
	}
	FIELD("volume", volume, bibtex_add_text),
	FIELD("volumes", volumes, bibtex_add_text),
	FIELD("edition", edition, bibtex_add_text),
	FIELD("version", version, bibtex_add_text),
	FIELD("chapter", chapter, bibtex_add_text),
	FIELD("pages", page, bibtex_add_text),
	FIELD("pagetotal", pages, bibtex_add_text),
	FIELD("type", genre, bibtex_add_text),
	FIELD("eventtitle", event, bibtex_add_title),
	FIELD("venue", event_place, bibtex_add_text),
	FIELD("origtitle", original_title, bibtex_add_title),
	FIELD("origpublisher", original_publisher, bibtex_add_list),
	FIELD("origlocation", original_place, bibtex_add_list),
	FIELD("pubstate", status, bibtex_add_text),
	FIELD("doi", doi, bibtex_add_raw),
	FIELD("pmid", pmid, bibtex_add_text),
	FIELD("pmcid", pmcid, bibtex_add_text),
	FIELD("isbn", isbn, bibtex_add_text),
	FIELD("issn", issn, bibtex_add_text),
	FIELD("url", url, bibtex_add_raw),
	FIELD("library", call_number, bibtex_add_text),
	FIELD("langid", language, bibtex_add_language),
	FIELD("keywords", keyword, bibtex_add_text),
	FIELD("abstract", abstract, bibtex_add_text),
	FIELD("annotation", annote, bibtex_add_text),
	FIELD("note", note, bibtex_add_text),
#undef FIELD
};

/* Archives whose numbers BibLaTeX makes links of (biblatex 3.19, §3.14.7), by
 * the names that parse/bibtex_link.c gives them. */
static const struct {
	const char *archive;
	const char *type;
} eprints[] = {
	{ "arXiv", "arxiv" },
	{ "JSTOR", "jstor" },
	{ "PubMed", "pubmed" },
	{ "Google Books", "googlebooks" },
	{ "Handle", "hdl" },
};

static void add_eprint(struct text *out, const struct reference *of)
{
	for (size_t i = 0; i < sizeof eprints / sizeof *eprints; i++) {
		if (!str_equal_caseless(
			    of->archive, str_from(eprints[i].archive)) ||
			!of->archive_place.size)
			continue;
		add(out, "eprinttype", str_from(eprints[i].type), text_add);
		add(out, "eprint", of->archive_place, bibtex_add_raw);
	}
}

void bibtex_add_entry(
	struct text *out, const struct reference *of, struct str key)
{
	const struct type *type = type_of(of->type);

	text_format(out, "@%s{%.*s,\n", type->bibtex, STR(key));
	add(out, "entrysubtype", str_from(type->subtype), text_add);
	add_all_names(out, of);
	add_titles(out, of, type);
	add_number(out, of, type);
	add_dates(out, of);
	add_places(out, of, type);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		add(out, fields[i].name,
			*(const struct str *)(const void *)((const char *)of +
				fields[i].member),
			fields[i].as);
	add_eprint(out, of);
	text_add(out, S("}\n"));
}
