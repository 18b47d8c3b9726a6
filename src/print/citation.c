#include "print/citation.h"

#include "article/label.h"
#include "print/people.h"
#include "print/plain.h"

enum { LEAST_TITLE = 24 }; /* that stays in a list */

/* An entry on its way; `lead` is the field that stands before the year. */
struct entry {
	struct text out;
	const struct reference *of;
	const char *lead;
	bool brief;
};

static const char *const months[] = { "January", "February", "March", "April",
	"May", "June", "July", "August", "September", "October", "November",
	"December" };

/* Works whose titles Chicago sets in italics; they stand without quotes. */
static const char *const whole_works[] = { "book", "report", "thesis",
	"periodical", "legislation", "regulation", "standard", "software" };

static bool is_whole_work(struct str type)
{
	for (size_t i = 0; i < sizeof whole_works / sizeof *whole_works; i++)
		if (str_equal(type, str_from(whole_works[i])))
			return true;
	return false;
}

static bool is_unverified(const struct reference *of, const char *field)
{
	for (size_t i = 0; i < of->unverified.count; i++)
		if (str_equal_caseless(
			    of->unverified.items[i].field, str_from(field)))
			return true;
	return false;
}

/* Says it of a field that stands in the entry and was not verified. */
static void mark(struct entry *entry, const char *field)
{
	if (!entry->brief && is_unverified(entry->of, field))
		text_add(&entry->out, S(" [not verified]"));
}

static bool ends_sentence(struct str s)
{
	if (str_ends(s, S("”")))
		s.size -= sizeof "”" - 1;
	return str_ends(s, S(".")) || str_ends(s, S("?")) ||
		str_ends(s, S("!")) || str_ends(s, S("…"));
}

/* A full stop behind what stands there, if it needs one, and a blank. */
static void end_sentence(struct entry *entry)
{
	struct str so_far = text_str(&entry->out);

	if (!so_far.size || str_ends(so_far, S(" ")))
		return;
	text_add(&entry->out, ends_sentence(so_far) ? S(" ") : S(". "));
}

static void add_title(struct entry *entry)
{
	struct str title = entry->of->title;

	if (!title.size)
		return;
	if (is_whole_work(entry->of->type)) {
		text_add(&entry->out, title);
	} else {
		bool stop = !ends_sentence(title) &&
			!is_unverified(entry->of, "title");
		text_format(
			&entry->out, "“%.*s%s”", STR(title), stop ? "." : "");
	}
	mark(entry, "title");
	end_sentence(entry);
}

static void add_lead(struct entry *entry)
{
	const struct reference *of = entry->of;

	entry->lead = "author";
	if (of->authors.count) {
		people_add(&entry->out, &of->authors, true);
	} else if (of->editors.count) {
		entry->lead = "editor";
		people_add(&entry->out, &of->editors, true);
		text_add(&entry->out,
			of->editors.count > 1 ? S(", eds.") : S(", ed."));
	} else if (of->title.size) {
		entry->lead = "title";
		add_title(entry);
		return;
	} else {
		entry->lead = "container-title";
		text_add(&entry->out,
			of->container.size ? of->container : of->id);
	}
	mark(entry, entry->lead);
	end_sentence(entry);
}

static bool leads(const struct entry *entry, const char *field)
{
	return str_equal(str_from(entry->lead), str_from(field));
}

static void add_day(struct text *out, const struct date *date)
{
	if (date->month < 1 || date->month > 12)
		return;
	text_format(out, ", %s", months[date->month - 1]);
	if (date->day > 0)
		text_format(out, " %d", date->day);
}

static void add_year(struct text *out, const struct date *date)
{
	if (date->year)
		text_format(out, "%d", date->year);
	else
		text_add(out, date->literal.size ? date->literal : S("n.d."));
}

/* A link of the text, not an entry that somebody wrote: nothing is known of
 * its date, and nobody left it out. */
static bool is_link(const struct reference *of)
{
	return of->url.size && str_equal(of->id, of->url);
}

static void add_date(struct entry *entry)
{
	const struct date *issued = &entry->of->issued;

	if (is_link(entry->of))
		return;
	add_year(&entry->out, issued);
	add_day(&entry->out, issued);
	if (issued->year || issued->literal.size)
		mark(entry, "issued");
	end_sentence(entry);
}

/* "Current Drug Targets 20 (2): 166-172", "Heliyon, no. 7: e04507" */
static void add_container(struct entry *entry)
{
	const struct reference *of = entry->of;
	struct text *out = &entry->out;
	bool led = leads(entry, "container-title");
	size_t before = out->size;

	if (of->container.size && !led) {
		text_add(out, of->container);
		mark(entry, "container-title");
	}
	if (of->volume.size) {
		text_format(out, "%s%.*s", out->size > before ? " " : "Vol. ",
			STR(of->volume));
		mark(entry, "volume");
	}
	if (of->issue.size && of->volume.size)
		text_format(out, " (%.*s)", STR(of->issue));
	else if (of->issue.size)
		text_format(out, "%s%.*s",
			out->size > before ? ", no. " : "No. ", STR(of->issue));
	if (of->issue.size)
		mark(entry, "issue");
	if (of->page.size) {
		bool numbered = of->volume.size || of->issue.size;
		if (out->size > before)
			text_add(out, numbered ? S(": ") : S(", "));
		text_add(out, of->page);
		mark(entry, "page");
	}
	end_sentence(entry);
}

static void add_editors(struct entry *entry)
{
	if (!entry->of->editors.count || leads(entry, "editor"))
		return;
	text_add(&entry->out, S("Edited by "));
	people_add(&entry->out, &entry->of->editors, false);
	mark(entry, "editor");
	end_sentence(entry);
}

/* Whether the publisher is named as an author or as the container already. */
static bool is_named(const struct reference *of, struct str publisher)
{
	for (size_t i = 0; i < of->authors.count; i++)
		if (str_equal(of->authors.items[i].literal, publisher))
			return true;
	return str_equal(of->container, publisher);
}

/* A field that is a sentence of its own. */
static void add_field(struct entry *entry, const char *name, const char *before,
	struct str value)
{
	if (!value.size)
		return;
	text_add(&entry->out, str_from(before));
	text_add(&entry->out, value);
	mark(entry, name);
	end_sentence(entry);
}

/* Whether one field says what another does. */
static bool holds(struct str whole, struct str part)
{
	return part.size && str_find(whole, part, 0) != STR_NONE;
}

static void add_fields(struct entry *entry)
{
	const struct reference *of = entry->of;

	add_field(entry, "edition", "Edition ", of->edition);
	add_field(entry, "version", "Version ", of->version);
	add_field(entry, "genre", "", of->genre);
	if (!holds(of->page, of->number) && !holds(of->title, of->number))
		add_field(entry, "number", "", of->number);
	if (!is_named(of, of->publisher))
		add_field(entry, "publisher", "", of->publisher);
	add_field(entry, "DOI", "doi:", of->doi);
	add_field(entry, "PMID", "PMID ", of->pmid);
	add_field(entry, "PMCID", "", of->pmcid);
	add_field(entry, "ISBN", "ISBN ", of->isbn);
	if (!holds(of->url, of->doi) && !holds(of->url, of->pmcid))
		add_field(entry, "URL", "", of->url);
}

static void add_accessed(struct entry *entry)
{
	const struct date *date = &entry->of->accessed;

	if (!date->year && !date->literal.size)
		return;
	text_add(&entry->out, S("Accessed "));
	add_year(&entry->out, date);
	add_day(&entry->out, date);
	mark(entry, "accessed");
	end_sentence(entry);
}

struct str citation_write(struct arena *arena, const struct reference *of)
{
	struct entry entry = { .out.arena = arena, .of = of };

	add_lead(&entry);
	add_date(&entry);
	if (!leads(&entry, "title"))
		add_title(&entry);
	add_container(&entry);
	add_editors(&entry);
	add_fields(&entry);
	add_accessed(&entry);
	return plain_line(arena, text_str(&entry.out));
}

struct str citation_short(struct arena *arena, const struct reference *of)
{
	struct str author = label_author(arena, of, LABEL_BRIEF);

	if (is_link(of))
		return author;
	return str_format(
		arena, "%.*s %.*s", STR(author), STR(label_year(arena, of)));
}

/* The address that leads there most surely, of those that were verified. */
static void add_address(struct entry *entry)
{
	const struct reference *of = entry->of;
	const struct {
		const char *field, *before;
		struct str value;
	} addresses[] = {
		{ "DOI", "doi:", of->doi },
		{ "PMID", "PMID ", of->pmid },
		{ "PMCID", "", of->pmcid },
		{ "URL", "", of->url },
	};

	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
		const char *field = addresses[i].field;
		if (!addresses[i].value.size || is_unverified(of, field))
			continue;
		add_field(
			entry, field, addresses[i].before, addresses[i].value);
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
		add_container(entry);
	else
		add_field(entry, "container-title", "", of->container);
	if (!holds(of->title, of->number) && !holds(of->page, of->number))
		add_field(entry, "number", "", of->number);
}

static struct str brief(struct arena *arena, const struct reference *of)
{
	struct entry entry = {
		.out.arena = arena, .of = of, .lead = "author", .brief = true
	};

	if (of->authors.count || of->editors.count) {
		text_add(&entry.out, citation_short(arena, of));
		end_sentence(&entry);
		add_title(&entry);
	} else {
		add_lead(&entry);
		add_date(&entry);
	}
	add_place(&entry);
	add_address(&entry);
	return plain_line(arena, text_str(&entry.out));
}

/* First the container goes, if an address leads there without it. */
struct str citation_brief(
	struct arena *arena, const struct reference *of, size_t bytes)
{
	struct reference cut = *of;
	struct str whole = brief(arena, of);

	if (whole.size > bytes && has_address(of)) {
		cut.container = S("");
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
