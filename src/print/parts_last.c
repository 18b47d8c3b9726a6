/* What every entry ends with. */
#include "print/date.h"
#include "print/parts.h"

static void add_original(struct entry *entry)
{
	const struct reference *of = entry->of;
	bool place = of->original_place.size > 0;

	if (!of->original_title.size && !of->original_publisher.size)
		return;
	entry_words(entry, "", "originally published");
	entry_clause(entry, "original-title", "", " as ", of->original_title);
	entry_clause(entry, "original-publisher-place", "", " in ",
		of->original_place);
	entry_clause(entry, "original-publisher", "", place ? ": " : " by ",
		of->original_publisher);
	entry_end(entry);
}

static void add_status(struct entry *entry)
{
	if (date_known(&entry->of->issued))
		entry_sentence(entry, "status", "", entry->of->status);
}

static void add_accessed(struct entry *entry)
{
	const struct date *date = &entry->of->accessed;

	if (!date_known(date))
		return;
	entry_words(entry, "", "accessed ");
	date_add_full(&entry->out, date);
	entry_mark(entry, "accessed");
	entry_end(entry);
}

/* The address itself: what resolves it is left to the reader. */
static struct str bare_doi(struct str doi)
{
	static const char *const before[] = { "https://doi.org/",
		"http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/",
		"doi:", "DOI:" };

	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		if (str_starts(doi, str_from(before[i])))
			return str_trim(str_slice(
				doi, str_from(before[i]).size, doi.size));
	return doi;
}

static bool is_digits(struct str s)
{
	return s.size && s.at[0] >= '0' && s.at[0] <= '9';
}

/* Addresses are written as they are, at the start of a sentence too. */
static void add_address(struct entry *entry, const char *variable,
	const char *before, struct str value)
{
	if (!value.size)
		return;
	text_add(&entry->out, str_from(before));
	text_add(&entry->out, value);
	entry_mark(entry, variable);
	entry_end(entry);
}

void part_last(struct entry *entry)
{
	const struct reference *of = entry->of;
	struct str doi = bare_doi(of->doi);

	add_original(entry);
	add_status(entry);
	add_accessed(entry);
	add_address(entry, "DOI", "doi:", doi);
	add_address(entry, "PMID", "PMID ", of->pmid);
	add_address(
		entry, "PMCID", is_digits(of->pmcid) ? "PMC" : "", of->pmcid);
	if (!doi.size)
		add_address(entry, "ISBN", "ISBN ", of->isbn);
	if (!entry_holds(of->url, doi) && !entry_holds(of->url, of->pmcid))
		add_address(entry, "URL", "", of->url);
}
