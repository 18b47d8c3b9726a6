/* Entries for lists, of a line or two. */
#include "print/citation.h"
#include "print/date.h"
#include "print/form.h"
#include "print/lead.h"
#include "print/parts.h"
#include "print/plain.h"

enum { LEAST_TITLE = 24 /* bytes of it that stay */ };

/* The address that leads there most surely, of those that were verified. */
static void add_address(struct entry *entry)
{
	const struct reference *of = entry->of;
	const struct {
		const char *variable, *before;
		struct str value;
	} addresses[] = {
		{ "DOI", "doi:", of->doi },
		{ "PMID", "PMID ", of->pmid },
		{ "PMCID", "", of->pmcid },
		{ "URL", "", of->url },
	};

	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
		const char *variable = addresses[i].variable;
		if (!addresses[i].value.size ||
			entry_is_unverified(of, variable))
			continue;
		text_add(&entry->out, str_from(addresses[i].before));
		text_add(&entry->out, addresses[i].value);
		entry_end(entry);
		return;
	}
}

static bool has_address(const struct reference *of)
{
	return of->doi.size || of->pmid.size || of->pmcid.size || of->url.size;
}

/* Where an address leads there, the container's name is enough. */
static void add_place(struct entry *entry)
{
	const struct reference *of = entry->of;

	if (!has_address(of))
		part_journal(entry);
	else if (!entry_leads(entry, "container-title"))
		entry_sentence(
			entry, "container-title", "", entry_container(of));
	part_number(entry);
}

static struct str brief(struct arena *arena, const struct reference *of)
{
	struct entry entry = entry_make(arena, of, true);

	if (!lead_people(of) && !lead_is_container(of) && of->title.size) {
		struct date year = entry_year(of);
		lead_add(&entry);
		if (!entry_is_link(of))
			date_add_year(&entry.out, &year);
	} else {
		if (lead_is_container(of))
			entry.lead = "container-title";
		text_add(&entry.out, citation_short(arena, of));
		entry_end(&entry);
		lead_add_title(&entry);
	}
	entry_end(&entry);
	add_place(&entry);
	add_address(&entry);
	return plain_printable(arena, text_str(&entry.out));
}

/* First the container goes, if an address leads there without it. */
struct str citation_brief(
	struct arena *arena, const struct reference *of, size_t bytes)
{
	struct reference cut = *of;
	struct str whole = brief(arena, of);

	if (whole.size > bytes && has_address(of)) {
		cut.container = cut.container_short = S("");
		whole = brief(arena, &cut);
	}
	if (whole.size <= bytes)
		return whole;
	size_t over = whole.size - bytes;
	size_t room = of->title.size > over ? of->title.size - over : 0;
	cut.title = plain_short(
		arena, of->title, room > LEAST_TITLE ? room : LEAST_TITLE);
	return brief(arena, &cut);
}
