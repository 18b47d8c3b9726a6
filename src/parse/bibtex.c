#include "parse/bibtex.h"

#include "parse/bibtex_fields.h"
#include "parse/bibtex_inherit.h"
#include "parse/bibtex_scan.h"
#include "parse/bibtex_source.h"
#include "parse/bibtex_title.h"
#include "parse/bibtex_words.h"
#include "parse/csl.h"
#include "parse/ids.h"

static struct reference make(
	struct arena *arena, const struct bibtex_entry *entry, struct str file)
{
	struct reference reference = {
		.id = entry->key,
		.type = bibtex_type(entry),
		.source = file,
		.line = entry->line,
		.column = entry->column,
		.identification = IDENTIFICATION_UNKNOWN,
		.read = READ_UNKNOWN,
	};

	bibtex_titles(arena, entry, &reference);
	bibtex_fill(arena, entry, &reference);
	return reference;
}

/* The first one of an id that stands twice. */
static void tell_twice(struct diagnostics *diagnostics, struct str file,
	const struct bibtex_entry *entry, const struct ids *ids,
	const struct bibliography *bibliography)
{
	uint32_t first = 0;

	ids_find(ids, entry->key, &first);
	csl_tell_twice(diagnostics,
		(struct place){ file, entry->line, entry->column }, entry->key,
		&bibliography->references.items[first]);
}

void bibtex_read(struct arena *arena, struct str source, struct str file,
	struct bibliography *bibliography, struct diagnostics *diagnostics)
{
	struct bibtex_entries entries = { 0 };
	struct ids ids = { 0 };

	source = bibtex_source(arena, source, file, diagnostics);
	bibtex_scan(arena, source, file, &entries, diagnostics);
	bibtex_inherit(arena, file, &entries, diagnostics);
	for (size_t i = 0; i < bibliography->references.count; i++)
		ids_add(arena, &ids, bibliography->references.items[i].id,
			(uint32_t)i);
	for (size_t i = 0; i < entries.count; i++) {
		const struct bibtex_entry *entry = &entries.items[i];
		uint32_t index = (uint32_t)bibliography->references.count;
		if (bibtex_is(entry, "xdata"))
			continue;
		if (ids_add(arena, &ids, entry->key, index))
			*arena_push(arena, &bibliography->references) =
				make(arena, entry, file);
		else
			tell_twice(
				diagnostics, file, entry, &ids, bibliography);
	}
}
