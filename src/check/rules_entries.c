#include "check/sources.h"

/* ---- entry-uncited */

void rule_entry_uncited(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	size_t count = sources_count(article);
	struct str *faults = arena_array(&scratch, struct str, count + 1);
	bool *among = arena_array(&scratch, bool, count + 1);

	/* Beside an evidence file reference-unused tells it. */
	for (size_t i = 0; i < count && !article->dossier.file.size; i++) {
		among[i] = true;
		if (!source_at(article, i)->named)
			faults[i] = S("is not cited; cite it, list it in "
				      "`nocite`, or take it out");
	}
	sources_tell(inquiry, rule, faults, among, S("entries are not cited"));
	arena_free(&scratch);
}

/* ---- missing-field */

enum need {
	NEED_TYPE,
	NEED_TITLE,
	NEED_PEOPLE,
	NEED_MAKER,
	NEED_JOURNAL,
	NEED_BOOK,
	NEED_EVENT,
	NEED_DATE,
	NEED_INSTITUTION,
	NEED_NUMBER,
	NEED_ADDRESS,
	NEEDS
};

enum { FIELDS_MOST = 6 };

/* What fills a need, and what a person calls it. */
static const struct {
	const char *words;
	const char *fields[FIELDS_MOST];
} needs[NEEDS] = {
	[NEED_TYPE] = { "what it is (type)", { "type" } },
	[NEED_TITLE] = { "a title", { "title", "title-short" } },
	[NEED_PEOPLE] = { "author or editor",
		{ "author", "editor", "translator", "collection-editor",
			"director", "original-author" } },
	[NEED_MAKER] = { "who is behind it (author, editor or publisher)",
		{ "author", "editor", "translator", "publisher", "authority",
			"container-title" } },
	[NEED_JOURNAL] = { "the journal (container-title; journal in BibTeX)",
		{ "container-title", "container-title-short" } },
	[NEED_BOOK] = { "the book it is in (container-title; booktitle in "
			"BibTeX)",
		{ "container-title", "container-title-short",
			"volume-title" } },
	[NEED_EVENT] = { "the proceedings or conference (container-title; "
			 "booktitle in BibTeX)",
		{ "container-title", "container-title-short", "event-title",
			"collection-title", "event-place" } },
	[NEED_DATE] = { "a date (issued; date or year in BibTeX)",
		{ "issued", "status", "original-date", "event-date",
			"submitted" } },
	[NEED_INSTITUTION] = { "the university (publisher; school in BibTeX)",
		{ "publisher", "authority", "archive", "publisher-place" } },
	[NEED_NUMBER] = { "a number", { "number", "call-number" } },
	[NEED_ADDRESS] = { "an address (URL)",
		{ "URL", "DOI", "archive", "call-number", "PMID",
			"archive_location" } },
};

enum { NEEDS_MOST = 4 };

/* CSL 1.0.2, appendix III, as far as a reader is lost without them; a need of 0
 * ends a row. */
static const struct {
	const char *type;
	enum need needs[NEEDS_MOST];
} types[] = {
	{ "article-journal",
		{ NEED_PEOPLE, NEED_TITLE, NEED_JOURNAL, NEED_DATE } },
	{ "article-magazine", { NEED_TITLE, NEED_JOURNAL, NEED_DATE } },
	{ "article-newspaper", { NEED_TITLE, NEED_JOURNAL, NEED_DATE } },
	{ "article", { NEED_MAKER, NEED_TITLE, NEED_DATE } },
	{ "book", { NEED_MAKER, NEED_TITLE, NEED_DATE } },
	{ "chapter", { NEED_PEOPLE, NEED_TITLE, NEED_BOOK, NEED_DATE } },
	{ "dataset", { NEED_MAKER, NEED_TITLE, NEED_ADDRESS } },
	{ "entry-dictionary", { NEED_TITLE, NEED_BOOK } },
	{ "entry-encyclopedia", { NEED_TITLE, NEED_BOOK } },
	{ "manuscript", { NEED_TITLE } },
	{ "paper-conference",
		{ NEED_PEOPLE, NEED_TITLE, NEED_EVENT, NEED_DATE } },
	{ "patent", { NEED_TITLE, NEED_NUMBER } },
	{ "post", { NEED_TITLE, NEED_ADDRESS } },
	{ "post-weblog", { NEED_TITLE, NEED_ADDRESS } },
	{ "report", { NEED_MAKER, NEED_TITLE, NEED_DATE } },
	{ "software", { NEED_TITLE } },
	{ "thesis", { NEED_PEOPLE, NEED_TITLE, NEED_INSTITUTION, NEED_DATE } },
	{ "webpage", { NEED_TITLE, NEED_ADDRESS } },
};

static bool has_variable(
	const struct reference *reference, const struct variable *variable)
{
	const char *member = (const char *)reference + variable->offset;

	switch (variable->kind) {
	case VARIABLE_NAMES: return ((const struct people *)member)->count > 0;
	case VARIABLE_DATE:
		return ((const struct date *)member)->year ||
			((const struct date *)member)->literal.size;
	case VARIABLE_TEXT: break;
	}
	return ((const struct str *)member)->size > 0;
}

static bool is_met(const struct reference *reference, enum need need)
{
	for (int i = 0; i < FIELDS_MOST && needs[need].fields[i]; i++) {
		struct str field = str_from(needs[need].fields[i]);
		if (has_variable(reference, reference_variable(field)) ||
			source_is_unverified(reference, field))
			return true;
	}
	return false;
}

static void add_need(struct text *missing, enum need need)
{
	text_format(
		missing, "%s%s", missing->size ? ", " : "", needs[need].words);
}

/* What an entry lacks, in words; empty: nothing. */
static struct str missing_of(
	struct arena *arena, const struct reference *reference)
{
	struct text missing = { .arena = arena };

	if (!is_met(reference, NEED_TYPE))
		add_need(&missing, NEED_TYPE);
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		if (!str_equal(reference->type, str_from(types[i].type)))
			continue;
		for (int j = 0; j < NEEDS_MOST && types[i].needs[j]; j++)
			if (!is_met(reference, types[i].needs[j]))
				add_need(&missing, types[i].needs[j]);
	}
	return text_str(&missing);
}

void rule_missing_field(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);

	for (size_t i = 0; i < sources_count(article); i++) {
		const struct reference *reference = source_at(article, i);
		struct str missing = reference->named ?
			missing_of(&scratch, reference) :
			S("");
		if (missing.size)
			diagnostic_add(inquiry->found, sources_place(reference),
				rule->severity, rule->name,
				"\"%.*s\"%s%.*s%s lacks %.*s",
				STR(reference->id),
				reference->type.size ? ", called " : "",
				STR(reference->type),
				reference->type.size ? "," : "", STR(missing));
	}
	arena_free(&scratch);
}

/* ---- no-address */

/* Those that a reader can usually be led to. Books have had an ISBN since 1970
 * (ISO 2108). */
static const struct {
	const char *type;
	int since;
} addressed[] = {
	{ "article", 0 },
	{ "article-journal", 0 },
	{ "book", 1970 },
	{ "chapter", 1970 },
	{ "paper-conference", 1990 },
	{ "report", 1990 },
	{ "thesis", 1990 },
};

static bool is_addressed(const struct reference *reference)
{
	for (size_t i = 0; i < sizeof addressed / sizeof *addressed; i++)
		if (str_equal(reference->type, str_from(addressed[i].type)))
			return !reference->issued.year ||
				reference->issued.year >= addressed[i].since;
	return false;
}

static bool has_address(const struct reference *reference)
{
	const struct str fields[] = { reference->doi, reference->pmid,
		reference->pmcid, reference->isbn, reference->url,
		reference->archive_place };

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (fields[i].size)
			return true;
	if (source_is_unverified(reference, S("URL")) ||
		source_is_unverified(reference, S("DOI")))
		return true;
	/* "howpublished = http://...", "arXiv:1234.5678 [cs]" */
	return str_find(reference->note, S("http"), 0) != STR_NONE ||
		str_find(reference->medium, S("http"), 0) != STR_NONE ||
		str_find(reference->publisher, S("http"), 0) != STR_NONE ||
		str_find(reference->container, S("arXiv:"), 0) != STR_NONE;
}

void rule_no_address(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	size_t count = sources_count(article);
	struct str *faults = arena_array(&scratch, struct str, count + 1);
	bool *among = arena_array(&scratch, bool, count + 1);

	for (size_t i = 0; i < count; i++) {
		const struct reference *reference = source_at(article, i);
		among[i] = reference->named && is_addressed(reference);
		if (among[i] && !has_address(reference))
			faults[i] = S("has no DOI, URL, PMID or ISBN that "
				      "would lead a reader to it; add one");
	}
	sources_tell(inquiry, rule, faults, among,
		S("cited entries have no DOI, URL, PMID or ISBN that would "
		  "lead a reader to them"));
	arena_free(&scratch);
}
