#include "reader/chosen.h"

#include "reader/address.h"
#include "reader/claims.h"
#include "reader/links.h"
#include "reader/panel.h"
#include "reader/stack.h"

/* What stands under the cursor of that list, or NONE. */
static uint32_t under_cursor(struct reader *reader, enum panel_list list)
{
	const struct panel *panel = &reader->reading->panel;

	if (!panel->focused || panel->list != list ||
		panel->cursor[list] >= lists_count(reader->reading, list))
		return NONE;
	struct entry entry =
		lists_entry(reader->reading, list, panel->cursor[list]);
	return entry.kind == ENTRY_THING ? entry.index : NONE;
}

/* What a link of a source view names, or what the view is about. */
static uint32_t in_view(
	struct reader *reader, enum subject_kind kind, const char *scheme)
{
	const struct article *article = stack_article(reader->reading);
	const struct indices *list = kind == SUBJECT_CLAIM ?
		&article->dossier.by_number :
		&article->bibliography.by_ordinal;
	int number = 0;

	if (reader->reading->context == CONTEXT_SOURCE)
		number = address_number(links_url(reader->reading), scheme);
	if (number > 0 && (size_t)number <= list->count)
		return list->items[number - 1];
	if (reader->reading->subject.kind == kind)
		return reader->reading->subject.index;
	return NONE;
}

static bool selects_citation(const struct reading *reading)
{
	return !reading->panel.focused &&
		reading->selection.kind == SELECTED_LINK &&
		reading->selection.index != NONE;
}

uint32_t chosen_claim(struct reader *reader)
{
	uint32_t claim = under_cursor(reader, PANEL_CLAIMS);

	if (claim == NONE)
		claim = in_view(reader, SUBJECT_CLAIM, "claim");
	return claim != NONE ? claim : claims_at_hand(reader);
}

uint32_t chosen_reference(struct reader *reader)
{
	const struct reading *reading = reader->reading;
	const struct lit *lit = &reading->lit;
	uint32_t found = under_cursor(reader, PANEL_CITATIONS);

	/* One that leads nowhere stands for no other. */
	if (found == NONE && selects_citation(reading))
		return reading->article->citations
			.items[reading->selection.index]
			.reference;
	if (found == NONE)
		found = in_view(reader, SUBJECT_REFERENCE, "reference");
	if (found == NONE && lit->kind == LIT_REFERENCE)
		found = lit->index;
	if (found != NONE)
		return found;
	uint32_t claim = chosen_claim(reader);
	if (claim == NONE)
		return NONE;
	return lists_claim_reference(
		&stack_article(reader->reading)->dossier.claims.items[claim]);
}

uint32_t chosen_section(struct reader *reader)
{
	const struct reading *reading = reader->reading;

	if (!reading->panel.focused &&
		reading->selection.kind == SELECTED_SECTION)
		return reading->selection.index;
	return panel_section(reader);
}

static bool is_doubtful(const struct reference *of, struct str field)
{
	for (size_t i = 0; i < of->unverified.count; i++)
		if (str_equal_caseless(of->unverified.items[i].field, field))
			return true;
	return false;
}

static struct str address_of(
	struct arena *arena, const struct reference *of, bool *doubtful)
{
	bool no_doi = of->doi.size && is_doubtful(of, S("DOI"));
	bool no_url = of->url.size && is_doubtful(of, S("URL"));
	bool doi = of->doi.size && (!no_doi || !of->url.size || no_url);

	*doubtful = doi ? no_doi : no_url;
	if (!doi)
		return of->url;
	return str_format(arena, "https://doi.org/%.*s", STR(of->doi));
}

struct str chosen_url(
	struct reader *reader, struct arena *arena, bool *doubtful)
{
	const struct reading *reading = reader->reading;
	struct str url = reading->panel.focused ? S("") : links_url(reader->reading);

	*doubtful = false;
	if (url.size &&
		(reading->context != CONTEXT_SOURCE || !address_is_thing(url)))
		return url;
	uint32_t reference = chosen_reference(reader);
	if (reference == NONE)
		return S("");
	return address_of(arena,
		&stack_article(reader->reading)
			 ->bibliography.references.items[reference],
		doubtful);
}
