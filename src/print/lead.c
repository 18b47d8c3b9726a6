#include "print/lead.h"

#include "print/form.h"
#include "print/people.h"
#include "print/title.h"

/* Who leads where those before are not named, and what that one did. */
static const struct role {
	const char *variable;
	size_t people; /* of a struct people */
	const char *one, *several;
} roles[] = {
	{ "author", offsetof(struct reference, authors), "", "" },
	{ "editor", offsetof(struct reference, editors), ", ed.", ", eds." },
	{ "translator", offsetof(struct reference, translators), ", trans.",
		", trans." },
	{ "director", offsetof(struct reference, directors), ", dir.",
		", dirs." },
	{ "composer", offsetof(struct reference, composers), "", "" },
	{ "collection-editor", offsetof(struct reference, collection_editors),
		", ed.", ", eds." },
};

static const struct people *people_at(
	const struct reference *of, const struct role *role)
{
	return (const void *)((const char *)of + role->people);
}

static const struct role *lead_role(const struct reference *of)
{
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (people_at(of, &roles[i])->count)
			return &roles[i];
	return NULL;
}

const struct people *lead_people(const struct reference *of)
{
	const struct role *role = lead_role(of);

	return role ? people_at(of, role) : NULL;
}

bool lead_is_container(const struct reference *of)
{
	return !lead_role(of) && entry_container(of).size &&
		(form_of(of->type)->unsigned_by || !of->title.size);
}

void lead_add_title(struct entry *entry)
{
	struct str title = entry->of->title;

	if (!title.size)
		return;
	if (entry->form->whole)
		text_add(&entry->out, title);
	else
		title_add_quoted(&entry->out, title,
			entry->brief ||
				!entry_is_unverified(entry->of, "title"));
	entry_mark(entry, "title");
	entry_end(entry);
}

static void add_people(struct entry *entry, const struct role *role)
{
	const struct people *people = people_at(entry->of, role);

	entry->lead = role->variable;
	people_add(&entry->out, people, true);
	text_add(&entry->out,
		str_from(people->count > 1 ? role->several : role->one));
}

void lead_add(struct entry *entry)
{
	const struct reference *of = entry->of;
	const struct role *role = lead_role(of);

	if (role) {
		add_people(entry, role);
	} else if (!lead_is_container(of) && of->title.size) {
		entry->lead = "title";
		lead_add_title(entry);
		return;
	} else {
		struct str container = entry_container(of);
		entry->lead = "container-title";
		text_add(&entry->out, container.size ? container : of->id);
	}
	entry_mark(entry, entry->lead);
	entry_end(entry);
}
