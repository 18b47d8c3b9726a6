#include "parse/bibtex_inherit.h"

#include "parse/ids.h"

enum {
	DEPTH_MOST = 16, /* of parents of parents */
	BYTES_MOST = 1 << 24 /* that all children inherit */
};

enum state { NEW, BUSY, DONE };

struct inheriting {
	struct arena *arena;
	struct str file;
	struct bibtex_entries *entries;
	struct diagnostics *diagnostics;
	struct ids ids;
	unsigned char *states; /* enum state, one an entry */
	size_t budget; /* bytes */
};

/* Kinds of types, as the rules speak of them. */
enum { MULTI = 1, BOOK = 2, PART = 4, PERIODICAL = 8, ARTICLE = 16 };

static const struct {
	const char *type;
	unsigned kind;
} kinds[] = {
	{ "mvbook", MULTI },
	{ "mvcollection", MULTI },
	{ "mvproceedings", MULTI },
	{ "mvreference", MULTI },
	{ "book", BOOK },
	{ "collection", BOOK },
	{ "proceedings", BOOK },
	{ "reference", BOOK },
	{ "inbook", PART },
	{ "bookinbook", PART },
	{ "suppbook", PART },
	{ "incollection", PART },
	{ "suppcollection", PART },
	{ "inproceedings", PART },
	{ "conference", PART },
	{ "inreference", PART },
	{ "periodical", PERIODICAL },
	{ "article", ARTICLE },
	{ "suppperiodical", ARTICLE },
};

static unsigned kind_of(const struct bibtex_entry *entry)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (bibtex_is(entry, kinds[i].type))
			return kinds[i].kind;
	return 0;
}

static const struct {
	unsigned parent, child;
	enum bibtex_field from, to;
} rules[] = {
	{ MULTI, BOOK | PART, FIELD_TITLE, FIELD_MAINTITLE },
	{ MULTI, BOOK | PART, FIELD_SUBTITLE, FIELD_MAINSUBTITLE },
	{ MULTI, BOOK | PART, FIELD_TITLEADDON, FIELD_MAINTITLEADDON },
	{ MULTI, BOOK | PART, FIELD_SHORTTITLE, FIELD_NONE },
	{ BOOK, PART, FIELD_TITLE, FIELD_BOOKTITLE },
	{ BOOK, PART, FIELD_SUBTITLE, FIELD_BOOKSUBTITLE },
	{ BOOK, PART, FIELD_TITLEADDON, FIELD_BOOKTITLEADDON },
	{ BOOK, PART, FIELD_SHORTTITLE, FIELD_NONE },
	{ PERIODICAL, ARTICLE, FIELD_TITLE, FIELD_JOURNALTITLE },
	{ PERIODICAL, ARTICLE, FIELD_SUBTITLE, FIELD_JOURNALSUBTITLE },
	{ PERIODICAL, ARTICLE, FIELD_SHORTTITLE, FIELD_NONE },
};

/* These say something of the parent alone. */
static bool stays(enum bibtex_field field)
{
	return field == FIELD_CROSSREF || field == FIELD_XDATA ||
		field == FIELD_ENTRYSUBTYPE || field == FIELD_OPTIONS;
}

/* What a parent's field is called in the child; FIELD_NONE: it stays. */
static enum bibtex_field renamed(
	unsigned parent, unsigned child, enum bibtex_field field)
{
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		if ((rules[i].parent & parent) && (rules[i].child & child) &&
			rules[i].from == field)
			return rules[i].to;
	return stays(field) ? FIELD_NONE : field;
}

static void take(struct inheriting *all, struct bibtex_entry *child,
	enum bibtex_field field, struct str text)
{
	if (field == FIELD_NONE || bibtex_has(child, field) ||
		text.size > all->budget)
		return;
	if (field == FIELD_DATE && bibtex_has(child, FIELD_YEAR))
		return; /* it would win over the child's own */
	all->budget -= text.size;
	bibtex_set(all->arena, child, field, text);
}

/* The author of a book is not that of what stands in it (BibLaTeX, B). */
static bool is_book_author(const struct bibtex_entry *parent,
	const struct bibtex_entry *child, enum bibtex_field field)
{
	return field == FIELD_AUTHOR &&
		(bibtex_is(parent, "book") || bibtex_is(parent, "mvbook")) &&
		(bibtex_is(child, "inbook") || bibtex_is(child, "bookinbook") ||
			bibtex_is(child, "suppbook"));
}

static void take_all(struct inheriting *all, struct bibtex_entry *child,
	const struct bibtex_entry *parent)
{
	unsigned from = kind_of(parent), to = kind_of(child);

	for (size_t i = 0; i < parent->values.count; i++) {
		const struct bibtex_value *value = &parent->values.items[i];
		enum bibtex_field field = renamed(from, to, value->field);
		if (field == value->field)
			take(all, child, field, value->text);
		if (is_book_author(parent, child, value->field))
			take(all, child, FIELD_BOOKAUTHOR, value->text);
	}
	for (size_t i = 0; i < parent->values.count; i++) {
		const struct bibtex_value *value = &parent->values.items[i];
		take(all, child, renamed(from, to, value->field), value->text);
	}
}

static bool parts_keys(char c)
{
	return c == ',' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Takes the first key off a list of them; empty at its end. */
static struct str next_key(struct str *keys)
{
	size_t begin = 0, end;

	while (begin < keys->size && parts_keys(keys->at[begin]))
		begin++;
	end = begin;
	while (end < keys->size && !parts_keys(keys->at[end]))
		end++;
	struct str key = str_slice(*keys, begin, end);
	*keys = str_slice(*keys, end, keys->size);
	return key;
}

static void tell_missing(struct inheriting *all,
	const struct bibtex_entry *child, struct str key)
{
	diagnostic_add(all->diagnostics,
		(struct place){ all->file, child->line, child->column },
		SEVERITY_WARNING, "unknown-crossref",
		"no entry has the key \"%.*s\", from which this one is to take "
		"fields",
		STR(str_slice(key, 0, 60)));
}

static void complete(struct inheriting *all, size_t index, int depth);

static void complete_from(
	struct inheriting *all, size_t index, struct str keys, int depth)
{
	struct bibtex_entry *child = &all->entries->items[index];
	struct str key;
	uint32_t parent;

	while ((key = next_key(&keys)).size) {
		if (!ids_find(&all->ids, key, &parent)) {
			tell_missing(all, child, key);
			continue;
		}
		if (all->states[parent] == BUSY)
			continue;
		complete(all, parent, depth + 1);
		take_all(all, child, &all->entries->items[parent]);
	}
}

static void complete(struct inheriting *all, size_t index, int depth)
{
	const struct bibtex_entry *entry = &all->entries->items[index];

	if (all->states[index] != NEW || depth > DEPTH_MOST)
		return;
	all->states[index] = BUSY;
	complete_from(all, index, bibtex_get(entry, FIELD_XDATA), depth);
	complete_from(all, index, bibtex_get(entry, FIELD_CROSSREF), depth);
	all->states[index] = DONE;
}

void bibtex_inherit(struct arena *arena, struct str file,
	struct bibtex_entries *entries, struct diagnostics *diagnostics)
{
	struct inheriting all = {
		.arena = arena,
		.file = file,
		.entries = entries,
		.diagnostics = diagnostics,
		.states = arena_array(arena, unsigned char, entries->count),
		.budget = BYTES_MOST,
	};

	for (size_t i = 0; i < entries->count; i++)
		ids_add(arena, &all.ids, entries->items[i].key, (uint32_t)i);
	for (size_t i = 0; i < entries->count; i++)
		complete(&all, i, 0);
}
