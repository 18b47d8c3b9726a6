/* Who made a work, which of several it is, and who made it public. */
#include "print/parts.h"

#include "print/date.h"

static void add_people(struct entry *entry, const char *variable,
	const char *words, const struct people *people)
{
	entry_people(entry, variable, "", words, people);
	entry_end(entry);
}

void part_translators(struct entry *entry)
{
	add_people(
		entry, "translator", "translated by ", &entry->of->translators);
}

void part_editors(struct entry *entry)
{
	add_people(entry, "editor", "edited by ", &entry->of->editors);
}

void part_illustrators(struct entry *entry)
{
	add_people(entry, "illustrator", "illustrated by ",
		&entry->of->illustrators);
}

void part_directors(struct entry *entry)
{
	add_people(entry, "director", "directed by ", &entry->of->directors);
}

void part_composers(struct entry *entry)
{
	add_people(entry, "composer", "composed by ", &entry->of->composers);
}

void part_interviewers(struct entry *entry)
{
	add_people(entry, "interviewer", "interview by ",
		&entry->of->interviewers);
}

void part_reviewed(struct entry *entry)
{
	add_people(entry, "reviewed-author", "review of work by ",
		&entry->of->reviewed_authors);
}

/* "st" of "21st" */
static const char *ordinal_end(struct str number)
{
	static const char *const ends[] = { "th", "st", "nd", "rd" };
	char last = number.at[number.size - 1];
	char tens = number.size > 1 ? number.at[number.size - 2] : '0';

	return last > '3' || tens == '1' ? "th" : ends[last - '0'];
}

/* A clause: it may stand in another sentence. */
static void add_edition(struct entry *entry)
{
	struct str edition = entry->of->edition;
	bool said = entry_holds(edition, S("ed.")) ||
		entry_holds(edition, S("Ed.")) ||
		entry_holds(edition, S("dition"));

	if (!edition.size)
		return;
	entry_clause(entry, "", ", ", "", edition);
	if (entry_is_number(edition))
		text_add(&entry->out, str_from(ordinal_end(edition)));
	if (!said)
		text_add(&entry->out, S(" ed."));
	entry_mark(entry, "edition");
}

void part_edition(struct entry *entry)
{
	bool begins = entry_begins(entry);

	add_edition(entry);
	if (begins)
		entry_end(entry);
}

void part_volume(struct entry *entry)
{
	const struct reference *of = entry->of;

	entry_clause(entry, "volume", "", "vol. ", of->volume);
	entry_clause(entry, "volume-title", ", ", "", of->volume_title);
	if (!entry_leads(entry, "container-title"))
		entry_clause(entry, "container-title", " of ", "",
			entry_container(of));
	entry_end(entry);
	if (!of->volume.size && of->volumes.size) {
		entry_clause(entry, "number-of-volumes", "", "", of->volumes);
		if (entry_is_number(of->volumes))
			text_add(&entry->out, S(" vols."));
		entry_end(entry);
	}
}

void part_series(struct entry *entry)
{
	const struct reference *of = entry->of;

	entry_clause(entry, "collection-title", "", "", of->collection);
	if (of->collection.size)
		entry_clause(entry, "collection-number", " ", "",
			of->collection_number);
	entry_end(entry);
}

void part_version(struct entry *entry)
{
	struct str version = entry->of->version;
	bool numbered =
		version.size && version.at[0] >= '0' && version.at[0] <= '9';

	entry_sentence(entry, "version", numbered ? "version " : "", version);
}

void part_genre(struct entry *entry)
{
	entry_sentence(entry, "genre", "", entry->of->genre);
}

static bool number_is_said(const struct reference *of)
{
	return entry_holds(of->page, of->number) ||
		entry_holds(of->title, of->number);
}

void part_number(struct entry *entry)
{
	struct str number = entry->of->number;

	if (!number_is_said(entry->of))
		entry_sentence(entry, "number",
			entry_is_number(number) ? "no. " : "", number);
}

void part_medium(struct entry *entry)
{
	entry_sentence(entry, "medium", "", entry->of->medium);
}

void part_report(struct entry *entry)
{
	const struct reference *of = entry->of;

	if (!of->genre.size) {
		part_number(entry);
		return;
	}
	entry_clause(entry, "genre", "", "", of->genre);
	if (!number_is_said(of))
		entry_clause(entry, "number", " ", "", of->number);
	entry_end(entry);
}

static void add_date_clause(
	struct entry *entry, const char *words, const struct date *date)
{
	if (!date->year)
		return;
	entry_words(entry, ", ", words);
	date_add_full(&entry->out, date);
}

void part_patent(struct entry *entry)
{
	const struct reference *of = entry->of;
	bool named = entry_holds(of->number, S("atent")) ||
		entry_holds(of->genre, S("atent"));

	entry_clause(entry, "authority", "", "", of->authority);
	entry_clause(entry, "genre", " ", "", of->genre);
	entry_clause(entry, "number", " ", named ? "" : "Patent ", of->number);
	add_date_clause(entry, "filed ", &of->submitted);
	if (of->issued.month) {
		add_date_clause(entry,
			of->submitted.year ? "and issued " : "issued ",
			&of->issued);
		entry_mark(entry, "issued");
	}
	entry_end(entry);
	part_imprint(entry);
}

void part_session(struct entry *entry)
{
	entry_sentence(entry, "chapter-number", "chap. ", entry->of->chapter);
}

void part_presented(struct entry *entry)
{
	const struct reference *of = entry->of;
	bool within = entry_container(of).size > 0;

	if (!of->event.size || entry_holds(of->container, of->event)) {
		if (!within)
			part_genre(entry);
		return;
	}
	if (of->genre.size)
		entry_clause(entry, "genre", "", "", of->genre);
	else if (str_equal(of->type, S("paper-conference")) && !within)
		entry_words(entry, "", "paper");
	entry_clause(entry, "event-title", " ", "presented at ", of->event);
	entry_clause(entry, "event-place", ", ", "", of->event_place);
	if (of->event_date.year)
		add_date_clause(entry, "", &of->event_date);
	else if (of->issued.month)
		add_date_clause(entry, "", &of->issued);
	entry->dated = true;
	entry_end(entry);
}

/* Whether the publisher is named as an author or as the container already. */
static bool is_named(const struct reference *of, struct str publisher)
{
	for (size_t i = 0; i < of->authors.count; i++)
		if (str_equal(of->authors.items[i].literal, publisher))
			return true;
	return str_equal(of->container, publisher);
}

static void add_publisher(struct entry *entry, const char *between)
{
	if (!is_named(entry->of, entry->of->publisher))
		entry_clause(
			entry, "publisher", between, "", entry->of->publisher);
}

void part_thesis(struct entry *entry)
{
	entry_clause(entry, "genre", "", "", entry->of->genre);
	add_publisher(entry, ", ");
	entry_end(entry);
}

void part_letter(struct entry *entry)
{
	const struct reference *of = entry->of;

	if (of->genre.size)
		entry_clause(entry, "genre", "", "", of->genre);
	else
		entry_words(entry, "", "personal communication");
	entry_people(entry, "recipient", "", " to ", &of->recipients);
	if (of->issued.month)
		add_date_clause(entry, "", &of->issued);
	entry_end(entry);
}

void part_when(struct entry *entry)
{
	const struct date *issued = &entry->of->issued;

	if (issued->month && !entry->dated)
		add_date_clause(entry, "", issued);
	entry_end(entry);
}

void part_authority(struct entry *entry)
{
	struct str authority = entry->of->authority;

	if (!is_named(entry->of, authority))
		entry_sentence(entry, "authority", "", authority);
}

void part_publisher(struct entry *entry)
{
	add_publisher(entry, "");
	entry_end(entry);
}

void part_imprint(struct entry *entry)
{
	entry_clause(entry, "publisher-place", "", "", entry->of->place);
	add_publisher(entry, ": ");
	entry_end(entry);
}

/* A journal needs no publisher. */
void part_alone(struct entry *entry)
{
	if (!entry_container(entry->of).size)
		part_imprint(entry);
}

void part_archive(struct entry *entry)
{
	const struct reference *of = entry->of;

	entry_clause(entry, "archive_location", "", "", of->archive_place);
	if (!of->archive_place.size)
		entry_clause(entry, "call-number", "", "", of->call_number);
	entry_clause(entry, "archive", ", ", "", of->archive);
	entry_end(entry);
}
