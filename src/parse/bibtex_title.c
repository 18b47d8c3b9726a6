#include "parse/bibtex_title.h"

#include "parse/csl_text.h"
#include "parse/latex.h"

#include <string.h>

struct str bibtex_join(
	struct arena *arena, struct str first, char sign, struct str second)
{
	if (!first.size || !second.size)
		return first.size ? first : second;
	if (strchr("!?.,:;", first.at[first.size - 1]))
		return str_format(arena, "%.*s %.*s", STR(first), STR(second));
	return str_format(arena, "%.*s%c %.*s", STR(first), sign, STR(second));
}

struct titling {
	struct arena *arena;
	const struct bibtex_entry *entry;
};

/* Exporters leave tags and entities in it, as they do in CSL. */
static struct str text(const struct titling *titling, enum bibtex_field field)
{
	struct str latex = bibtex_get(titling->entry, field);

	return csl_text(titling->arena, latex_text(titling->arena, latex));
}

/* The fields of one title. */
struct parts {
	enum bibtex_field title, sub, addon;
};

static struct str whole(const struct titling *titling, struct parts parts)
{
	struct str title = text(titling, parts.title);

	if (!title.size)
		return title;
	title = bibtex_join(
		titling->arena, title, ':', text(titling, parts.sub));
	return bibtex_join(
		titling->arena, title, '.', text(titling, parts.addon));
}

static const struct parts own = { FIELD_TITLE, FIELD_SUBTITLE,
	FIELD_TITLEADDON };
static const struct parts main_title = { FIELD_MAINTITLE, FIELD_MAINSUBTITLE,
	FIELD_MAINTITLEADDON };
static const struct parts book = { FIELD_BOOKTITLE, FIELD_BOOKSUBTITLE,
	FIELD_BOOKTITLEADDON };
static const struct parts issue = { FIELD_ISSUETITLE, FIELD_ISSUESUBTITLE,
	FIELD_NONE };
static const struct parts journal = { FIELD_JOURNALTITLE, FIELD_JOURNALSUBTITLE,
	FIELD_NONE };
static const struct parts old_journal = { FIELD_JOURNAL, FIELD_JOURNALSUBTITLE,
	FIELD_NONE };

/* The first of them that has a title. */
static struct str first_of(
	const struct titling *titling, const struct parts *const *all)
{
	struct str title = { 0 };

	for (; *all && !title.size; all++)
		title = whole(titling, **all);
	return title;
}

static bool is_part(const struct bibtex_entry *entry)
{
	static const char *const parts[] = { "inbook", "incollection",
		"inproceedings", "conference", "inreference", "bookinbook",
		"suppbook", "suppcollection" };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (bibtex_is(entry, parts[i]))
			return true;
	return false;
}

/* Their book title is for what stands in them. */
static bool is_book(const struct bibtex_entry *entry)
{
	static const char *const books[] = { "book", "collection",
		"proceedings", "reference", "mvbook", "mvcollection",
		"mvproceedings", "mvreference", "manual", "booklet" };

	for (size_t i = 0; i < sizeof books / sizeof *books; i++)
		if (bibtex_is(entry, books[i]))
			return true;
	return false;
}

static struct str container_of(const struct titling *titling)
{
	const struct parts *of_part[] = { &main_title, &book, &journal,
		&old_journal, NULL };
	const struct parts *of_book[] = { &journal, &old_journal, NULL };
	const struct parts *of_other[] = { &journal, &old_journal, &book,
		NULL };

	if (bibtex_is(titling->entry, "periodical"))
		return whole(titling, own);
	if (is_part(titling->entry))
		return first_of(titling, of_part);
	return first_of(titling, is_book(titling->entry) ? of_book : of_other);
}

/* A title up to its colon, where nobody gives a short one. */
static struct str shortened(struct str title)
{
	ptrdiff_t colon = str_find(title, S(": "), 0);

	return str_slice(title, 0, colon == STR_NONE ? 0 : (size_t)colon);
}

static void add_short(
	const struct titling *titling, struct reference *reference)
{
	struct str given = text(titling, FIELD_SHORTTITLE);
	bool periodical = bibtex_is(titling->entry, "periodical");

	if (periodical)
		reference->container_short = given;
	else
		reference->title_short = given;
	if (!periodical && !given.size)
		reference->title_short = shortened(reference->title);
	if (!reference->container_short.size)
		reference->container_short = text(titling, FIELD_SHORTJOURNAL);
}

void bibtex_titles(struct arena *arena, const struct bibtex_entry *entry,
	struct reference *reference)
{
	const struct titling titling = { arena, entry };
	bool volume = bibtex_has(entry, FIELD_MAINTITLE);
	bool part = is_part(entry);
	const struct parts *of_issue[] = { &issue, NULL };
	const struct parts *of_volume[] = { &main_title, &own, NULL };
	const struct parts *of_other[] = { &own, NULL };

	if (bibtex_is(entry, "periodical"))
		reference->title = first_of(&titling, of_issue);
	if (!reference->title.size)
		reference->title = first_of(
			&titling, volume && !part ? of_volume : of_other);
	reference->container = container_of(&titling);
	if (volume)
		reference->volume_title = whole(&titling, part ? book : own);
	add_short(&titling, reference);
}
