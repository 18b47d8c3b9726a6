#include "parse/bibtex_entry.h"

#include <stdlib.h>
#include <strings.h>

#define BIBTEX_NAME(name, word) word,
/* Sorted, as the enum is. */
static const char *const names[] = { BIBTEX_FIELDS(BIBTEX_NAME) };

static int compare(const void *key, const void *row)
{
	const char *const *name = row;

	return strcasecmp(key, *name);
}

enum { NAME_MOST = 31 };

enum bibtex_field bibtex_field_named(struct str name)
{
	char word[NAME_MOST + 1] = "";

	if (name.size > NAME_MOST)
		return FIELD_NONE;
	for (size_t i = 0; i < name.size; i++)
		word[i] = name.at[i];
	const char *const *row = bsearch(word, names,
		sizeof names / sizeof *names, sizeof *names, compare);
	return row ? (enum bibtex_field)(row - names) : FIELD_NONE;
}

static struct bibtex_value *find(
	const struct bibtex_entry *entry, enum bibtex_field field)
{
	for (size_t i = 0; i < entry->values.count; i++)
		if (entry->values.items[i].field == field)
			return &entry->values.items[i];
	return NULL;
}

void bibtex_set(struct arena *arena, struct bibtex_entry *entry,
	enum bibtex_field field, struct str text)
{
	struct bibtex_value *value = find(entry, field);

	if (field == FIELD_NONE)
		return;
	if (!value)
		value = arena_push(arena, &entry->values);
	*value = (struct bibtex_value){ field, text };
}

bool bibtex_has(const struct bibtex_entry *entry, enum bibtex_field field)
{
	return find(entry, field) != NULL;
}

struct str bibtex_get(const struct bibtex_entry *entry, enum bibtex_field field)
{
	const struct bibtex_value *value = find(entry, field);

	return value ? value->text : (struct str){ 0 };
}

bool bibtex_is(const struct bibtex_entry *entry, const char *type)
{
	return str_equal(entry->type, str_from(type));
}
