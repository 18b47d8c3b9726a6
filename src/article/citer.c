#include "article/citer.h"

#include "article/label.h"
#include "parse/cut.h"
#include "parse/definition.h"
#include "parse/ids.h"

struct context {
	struct ids known; /* ids, then identifiers as keys write them */
	struct cited *cited; /* by reference */
	struct definitions *names; /* of keys, or NULL */
};

/* ---- letters */

/* "a" to "z", "aa" … */
static struct str letter_of(struct arena *arena, uint32_t number)
{
	char letters[8];
	size_t at = sizeof letters;

	for (number++; number && at; number = (number - 1) / 26)
		letters[--at] = (char)('a' + (number - 1) % 26);
	return str_copy(
		arena, (struct str){ letters + at, sizeof letters - at });
}

/* The first reference with the label of each. */
static uint32_t *first_equals(
	struct arena *scratch, const struct cited *cited, uint32_t count)
{
	uint32_t *firsts = arena_array(scratch, uint32_t, count + 1);
	struct ids labels = { 0 };

	for (uint32_t i = 0; i < count; i++) {
		struct str label = str_format(scratch, "%.*s\n%.*s",
			STR(cited[i].author), STR(cited[i].year));
		firsts[i] = i;
		if (!ids_add(scratch, &labels, label, i))
			ids_find(&labels, label, &firsts[i]);
	}
	return firsts;
}

static void give_letters(struct arena *arena, struct bibliography *bibliography,
	struct cited *cited)
{
	struct arena scratch = arena_make(1 << 16);
	uint32_t count = (uint32_t)bibliography->references.count;
	uint32_t *firsts = first_equals(&scratch, cited, count);
	uint32_t *equals = arena_array(&scratch, uint32_t, count + 1);

	for (uint32_t i = 0; i < count; i++) {
		struct reference *references = bibliography->references.items;
		uint32_t first = firsts[i];
		if (first == i)
			continue;
		if (!equals[first]++)
			references[first].letter = letter_of(arena, 0);
		references[i].letter = letter_of(arena, equals[first]);
	}
	for (uint32_t i = 0; i < count; i++)
		if (bibliography->references.items[i].letter.size)
			cited[i].year = label_year(
				arena, &bibliography->references.items[i]);
	arena_free(&scratch);
}

/* ---- keys */

/* Lower case, as DOIs are compared. */
static struct str lower(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	for (size_t i = 0; i < s.size; i++) {
		char c = s.at[i];
		bool upper = c >= 'A' && c <= 'Z';
		text_add_char(&out, upper ? (char)(c + 'a' - 'A') : c);
	}
	return text_str(&out);
}

static void know(struct arena *arena, struct context *context,
	const char *prefix, struct str name, uint32_t index)
{
	if (name.size)
		ids_add(arena, &context->known,
			lower(arena,
				str_format(arena, "%s%.*s", prefix, STR(name))),
			index);
}

/* The key by which Manubot found an item stands in the item's note. */
static struct str standard_id(struct str note)
{
	struct str name = S("standard_id: ");
	ptrdiff_t at = str_find(note, name, 0);

	if (at == STR_NONE)
		return S("");
	struct str rest = str_slice(note, (size_t)at + name.size, note.size);
	return rest.size ? str_trim(str_line(&rest)) : rest;
}

/* Manubot's keys are a prefix and an identifier. */
static void know_all(struct arena *arena, struct context *context,
	const struct bibliography *bibliography)
{
	uint32_t count = (uint32_t)bibliography->references.count;
	const struct reference *references = bibliography->references.items;

	for (uint32_t i = 0; i < count; i++)
		ids_add(arena, &context->known, references[i].id, i);
	for (uint32_t i = 0; i < count; i++) {
		know(arena, context, "doi:", references[i].doi, i);
		know(arena, context, "https://doi.org/", references[i].doi, i);
		know(arena, context, "pmid:", references[i].pmid, i);
		know(arena, context, "pmcid:", references[i].pmcid, i);
		know(arena, context, "pubmed:", references[i].pmid, i);
		know(arena, context, "pmc:", references[i].pmcid, i);
		know(arena, context, "isbn:", references[i].isbn, i);
		know(arena, context, "", references[i].url, i);
		know(arena, context, "url:", references[i].url, i);
		know(arena, context, "", standard_id(references[i].note), i);
	}
}

static bool is_identifier(struct str key)
{
	return str_find(key, S(":"), 0) != STR_NONE;
}

static bool find_identifier(struct arena *scratch,
	const struct context *context, struct str key, uint32_t *index)
{
	return is_identifier(key) &&
		ids_find(&context->known, lower(scratch, key), index);
}

/* The address that the key is another name of; false: it is none. */
static bool read_name(struct arena *scratch, const struct context *context,
	struct str key, struct str *url)
{
	if (!context->names)
		return false;
	struct str label = str_format(scratch, "@%.*s", STR(key));
	return definitions_know(context->names, scratch, label, url);
}

static bool find_name(struct arena *scratch, const struct context *context,
	struct str key, uint32_t *index)
{
	struct str url;

	return read_name(scratch, context, key, &url) &&
		(ids_find(&context->known, url, index) ||
			find_identifier(scratch, context, url, index));
}

static bool find(void *data, struct str key, struct cited *cited)
{
	const struct context *context = data;
	uint32_t index;
	bool found = ids_find(&context->known, key, &index);

	if (!found && (context->names || is_identifier(key))) {
		struct arena scratch = arena_make(1 << 10);
		found = find_identifier(&scratch, context, key, &index) ||
			find_name(&scratch, context, key, &index);
		arena_free(&scratch);
	}
	if (found)
		*cited = context->cited[index];
	return found;
}

const struct citer *citer_make(
	struct arena *arena, struct bibliography *bibliography, bool exists)
{
	struct citer *citer = arena_new(arena, struct citer);
	struct context *context = arena_new(arena, struct context);
	uint32_t count = (uint32_t)bibliography->references.count;

	context->cited = arena_array(arena, struct cited, count + 1);
	for (uint32_t i = 0; i < count; i++) {
		const struct reference *of = &bibliography->references.items[i];
		context->cited[i] = (struct cited){ i, label_author(arena, of),
			label_year(arena, of) };
	}
	give_letters(arena, bibliography, context->cited);
	know_all(arena, context, bibliography);
	citer->find = find;
	citer->context = context;
	citer->has_bibliography = exists || count;
	return citer;
}

void citer_add_names(
	struct arena *arena, const struct citer *citer, struct str source)
{
	struct context *context = citer->context;
	struct cut *cut = arena_new(arena, struct cut);

	*cut = cut_source(arena, source, 1, SIZE_MAX);
	context->names = definitions_make(arena, source, cut);
}

bool citer_has_name(const struct citer *citer, struct str key)
{
	struct arena scratch = arena_make(1 << 10);
	struct str url;
	bool has = read_name(&scratch, citer->context, key, &url);

	arena_free(&scratch);
	return has;
}

struct str citer_nearest(
	const struct bibliography *bibliography, struct str key)
{
	int most = key.size / 3 > 4 ? 4 : (int)key.size / 3;
	struct str found = S("");

	for (size_t i = 0; i < bibliography->references.count; i++) {
		struct str id = bibliography->references.items[i].id;
		size_t apart = id.size > key.size ? id.size - key.size :
						    key.size - id.size;
		if (most < 0 || apart > (size_t)most || !id.size)
			continue;
		int distance = str_distance(key, id, most);
		if (distance > most)
			continue;
		found = id;
		most = distance - 1;
	}
	return found;
}
