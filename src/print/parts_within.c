/* What a work stands in: a journal, a book, a code of law, an archive. */
#include "print/date.h"
#include "print/parts.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_alnum(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "166-172", "166--172" and "S1-S10" with the dash of a range. */
static struct str ranged(struct arena *arena, struct str pages)
{
	struct text out = { .arena = arena };

	for (size_t i = 0; i < pages.size; i++) {
		size_t end = i;
		while (end < pages.size && pages.at[end] == '-')
			end++;
		if (end > i && i && is_digit(pages.at[i - 1]) &&
			end < pages.size && is_alnum(pages.at[end])) {
			text_add(&out, S("–"));
			i = end - 1;
		} else {
			text_add_char(&out, pages.at[i]);
		}
	}
	return text_str(&out);
}

static void add_pages(struct entry *entry, const char *between)
{
	entry_clause(entry, "page", between, "",
		ranged(entry->out.arena, entry->of->page));
}

static void add_container(struct entry *entry, const char *words)
{
	if (!entry_leads(entry, "container-title"))
		entry_clause(entry, "container-title", ", ", words,
			entry_container(entry->of));
}

/* Month and day, where no issue tells them apart already. */
static void add_month(struct entry *entry)
{
	const struct reference *of = entry->of;
	struct text month = { .arena = entry->out.arena };

	if (of->issue.size || entry_begins(entry))
		return;
	date_add_within(&month, &of->issued, !of->volume.size);
	if (!month.size)
		return;
	text_format(&entry->out, of->volume.size ? " (%.*s)" : ", %.*s",
		STR(text_str(&month)));
	entry->dated = true;
}

void part_journal(struct entry *entry)
{
	const struct reference *of = entry->of;
	bool numbered = of->volume.size || of->issue.size;

	add_container(entry, "");
	entry_clause(entry, "volume", " ", entry_begins(entry) ? "vol. " : "",
		of->volume);
	if (of->issue.size && of->volume.size)
		text_format(&entry->out, " (%.*s)", STR(of->issue));
	else if (of->issue.size)
		entry_clause(entry, "", ", ", "no. ", of->issue);
	if (of->issue.size)
		entry_mark(entry, "issue");
	add_month(entry);
	add_pages(entry, numbered ? ": " : ", ");
	if (str_equal(of->type, S("article-journal")) && !of->page.size)
		entry_clause(entry, "number", numbered ? ": " : ", ", "",
			of->number);
	entry_end(entry);
}

static void add_full_date(struct entry *entry)
{
	if (!entry->of->issued.month || entry->dated)
		return;
	if (!entry_begins(entry))
		text_add(&entry->out, S(", "));
	date_add_full(&entry->out, &entry->of->issued);
	entry->dated = true;
}

void part_serial(struct entry *entry)
{
	const struct reference *of = entry->of;

	if (!of->issued.month && (of->volume.size || of->issue.size)) {
		part_journal(entry);
		return;
	}
	add_container(entry, "");
	add_full_date(entry);
	entry_clause(entry, "section", ", ", "sec. ", of->section);
	add_pages(entry, ", ");
	entry_end(entry);
}

void part_in(struct entry *entry)
{
	const struct reference *of = entry->of;

	add_container(entry, "in ");
	if (!entry_begins(entry))
		entry_people(entry, "container-author", ", ", "by ",
			&of->container_authors);
	entry_people(entry, "editor", ", ", "edited by ", &of->editors);
	part_edition(entry);
	if (of->volume.size && of->page.size && !of->volume_title.size) {
		entry_clause(entry, "volume", ", ",
			entry_begins(entry) ? "vol. " : "", of->volume);
		add_pages(entry, ":");
	} else {
		entry_clause(entry, "volume", ", ", "vol. ", of->volume);
		entry_clause(entry, "volume-title", ", ", "", of->volume_title);
		add_pages(entry, ", ");
	}
	if (!of->page.size)
		entry_clause(
			entry, "chapter-number", ", ", "chap. ", of->chapter);
	entry_end(entry);
}

void part_container(struct entry *entry)
{
	const struct reference *of = entry->of;

	add_container(entry, "");
	entry_clause(entry, "volume", " ", entry_begins(entry) ? "vol. " : "",
		of->volume);
	if (of->issue.size)
		entry_clause(entry, "issue", ", ", "no. ", of->issue);
	add_pages(entry, ", ");
	entry_end(entry);
}

/* "12 Stat. 34", as the Bluebook has it; else "United States Code 21". */
void part_law(struct entry *entry)
{
	const struct reference *of = entry->of;
	struct str section = of->section;
	bool whole = of->volume.size && entry_container(of).size &&
		(of->page.size || section.size) &&
		!entry_leads(entry, "container-title");

	if (!whole) {
		part_container(entry);
		entry_sentence(entry, "section", "§ ", section);
		return;
	}
	entry_clause(entry, "volume", "", "", of->volume);
	entry_clause(entry, "container-title", " ", "", entry_container(of));
	add_pages(entry, " ");
	entry_clause(
		entry, "section", of->page.size ? ", " : " ", "§ ", section);
	entry_end(entry);
}

void part_episode(struct entry *entry)
{
	const struct reference *of = entry->of;

	add_container(entry, "");
	entry_clause(entry, "volume", ", ",
		entry_is_number(of->volume) ? "season " : "", of->volume);
	entry_clause(entry, "number", ", ",
		entry_is_number(of->number) ? "episode " : "", of->number);
	add_full_date(entry);
	entry_end(entry);
}

/* Where preprints lie, by what stands in their addresses. */
static const struct {
	const char *sign, *name;
} archives[] = {
	{ "arxiv.org", "arXiv" },
	{ "10.48550/", "arXiv" },
	{ "medrxiv.org", "medRxiv" },
	{ "biorxiv.org", "bioRxiv" },
	{ "chemrxiv.org", "ChemRxiv" },
	{ "10.26434/", "ChemRxiv" },
	{ "psyarxiv.com", "PsyArXiv" },
	{ "10.31234/", "PsyArXiv" },
	{ "10.31235/", "SocArXiv" },
	{ "researchsquare.com", "Research Square" },
	{ "10.21203/rs", "Research Square" },
	{ "10.20944/preprints", "Preprints.org" },
	{ "ssrn.com", "SSRN" },
	{ "10.2139/ssrn", "SSRN" },
};

static struct str archive_known(const struct reference *of)
{
	for (size_t i = 0; i < sizeof archives / sizeof *archives; i++) {
		struct str sign = str_from(archives[i].sign);
		if (entry_holds(of->url, sign) || entry_holds(of->doi, sign) ||
			entry_holds(of->number, sign))
			return str_from(archives[i].name);
	}
	return S("");
}

/* The first that holds anything; its variable's name goes to `variable`. */
static struct str archive_of(const struct reference *of, const char **variable)
{
	const struct {
		const char *name;
		struct str value;
	} fields[] = {
		{ "archive", of->archive },
		{ "container-title", entry_container(of) },
		{ "publisher", of->publisher },
	};

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		*variable = fields[i].name;
		if (fields[i].value.size)
			return fields[i].value;
	}
	*variable = "";
	return archive_known(of);
}

/* CSL's `article` is a preprint; people write it for articles of journals. */
static bool is_preprint(const struct reference *of)
{
	if (of->volume.size || of->issue.size)
		return false;
	return of->archive.size || archive_known(of).size ||
		(of->publisher.size && !entry_container(of).size);
}

void part_preprint(struct entry *entry)
{
	const struct reference *of = entry->of;
	const char *variable;
	struct str archive = archive_of(of, &variable);

	if (!is_preprint(of)) {
		part_journal(entry);
		part_imprint(entry);
		return;
	}
	if (of->genre.size)
		entry_clause(entry, "genre", "", "", of->genre);
	else
		entry_words(entry, "", "preprint");
	entry_clause(entry, variable, ", ", "", archive);
	if (!entry_holds(of->url, of->number) &&
		!entry_holds(of->doi, of->number))
		entry_clause(entry, "number", ", ", "", of->number);
	add_full_date(entry);
	entry_end(entry);
}
