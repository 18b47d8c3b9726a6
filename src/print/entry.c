#include "print/entry.h"

#include "print/date.h"
#include "print/form.h"
#include "print/people.h"
#include "print/title.h"

struct entry entry_make(
	struct arena *arena, const struct reference *of, bool brief)
{
	return (struct entry){ .out.arena = arena,
		.of = of,
		.form = form_of(of->type),
		.lead = "author",
		.brief = brief };
}

bool entry_leads(const struct entry *entry, const char *variable)
{
	return str_equal(str_from(entry->lead), str_from(variable));
}

bool entry_is_unverified(const struct reference *of, const char *variable)
{
	for (size_t i = 0; i < of->unverified.count; i++)
		if (str_equal_caseless(
			    of->unverified.items[i].field, str_from(variable)))
			return true;
	return false;
}

void entry_mark(struct entry *entry, const char *variable)
{
	if (!entry->brief && entry_is_unverified(entry->of, variable))
		text_add(&entry->out, S(" [not verified]"));
}

bool entry_begins(const struct entry *entry)
{
	return entry->out.size == entry->sentence;
}

void entry_words(struct entry *entry, const char *between, const char *words)
{
	bool begins = entry_begins(entry);
	size_t at = entry->out.size;

	if (!begins)
		text_add(&entry->out, str_from(between));
	text_add(&entry->out, str_from(words));
	if (begins && *words >= 'a' && *words <= 'z')
		entry->out.at[at] = (char)(*words + 'A' - 'a');
}

void entry_clause(struct entry *entry, const char *variable,
	const char *between, const char *words, struct str value)
{
	if (!value.size)
		return;
	entry_words(entry, between, words);
	text_add(&entry->out, value);
	entry_mark(entry, variable);
}

void entry_people(struct entry *entry, const char *variable,
	const char *between, const char *words, const struct people *people)
{
	if (!people->count || entry_leads(entry, variable))
		return;
	entry_words(entry, between, words);
	people_add(&entry->out, people, false);
	entry_mark(entry, variable);
}

void entry_sentence(struct entry *entry, const char *variable,
	const char *words, struct str value)
{
	entry_end(entry);
	entry_clause(entry, variable, "", words, value);
	entry_end(entry);
}

void entry_end(struct entry *entry)
{
	struct str so_far = text_str(&entry->out);

	if (!entry_begins(entry))
		text_add(&entry->out,
			title_ends_sentence(so_far) ? S(" ") : S(". "));
	entry->sentence = entry->out.size;
}

bool entry_holds(struct str whole, struct str part)
{
	return part.size && str_find(whole, part, 0) != STR_NONE;
}

bool entry_is_number(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
	return s.size > 0;
}

struct str entry_container(const struct reference *of)
{
	return of->container.size ? of->container : of->container_short;
}

bool entry_is_link(const struct reference *of)
{
	return of->url.size && str_equal(of->id, of->url);
}

struct date entry_year(const struct reference *of)
{
	if (date_known(&of->issued))
		return of->issued;
	return (struct date){ .literal = of->status };
}
