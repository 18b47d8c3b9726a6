#include "parse/definition.h"

#include "parse/label.h"
#include "parse/line.h"
#include "parse/markdown.h"

#include <stdlib.h>
#include <string.h>

/* cmark stops expanding references at so many bytes, or at what it was fed. */
enum { EXPANSION_FREE = 100000 };

/* One reading of one candidate. */
struct candidate {
	struct str label; /* on one line */
	uint32_t chunk;
	uint32_t next; /* of its group, in document order; or NONE */
	bool defined; /* once its chunk was probed, as what follows */
	struct str url;
	struct str title;
};

/* The candidates for one label. */
struct group {
	uint64_t loose;
	uint64_t key;
	uint32_t first; /* candidate that may still define; or NONE */
	uint32_t last;
	uint32_t next; /* group in the same slot */
	uint32_t used_by; /* chunk that was last seen to use it */
	size_t uses;
};

struct definitions {
	struct arena *arena;
	struct str source;
	const struct cut *cut;
	struct {
		struct candidate *items;
		size_t count, room;
	} candidates;
	struct {
		struct group *items;
		size_t count, room;
	} groups;
	uint32_t *slots; /* heads of lists of groups */
	size_t slot_count; /* a power of 2 */
	uint32_t *first_candidate; /* of each chunk, and the end */
	bool *probed; /* a chunk */
};

/* The groups that a chunk uses. */
struct uses {
	uint32_t *items;
	size_t count, room;
};

static uint32_t *slot_of(const struct definitions *definitions, uint64_t loose)
{
	return &definitions->slots[loose & (definitions->slot_count - 1)];
}

static struct group *find_group(
	struct definitions *definitions, uint64_t loose, uint64_t key)
{
	uint32_t *slot = slot_of(definitions, loose);

	for (uint32_t i = *slot; i != NONE;
		i = definitions->groups.items[i].next) {
		struct group *group = &definitions->groups.items[i];
		if (group->loose == loose && group->key == key)
			return group;
	}
	struct group *group =
		arena_push(definitions->arena, &definitions->groups);
	*group = (struct group){ loose, key, NONE, NONE, *slot, NONE, 0 };
	*slot = (uint32_t)definitions->groups.count - 1;
	return group;
}

static void add_candidate(struct definitions *definitions,
	struct arena *scratch, uint32_t chunk, struct str label)
{
	uint64_t loose = label_loose_key(scratch, label);
	struct group *group =
		find_group(definitions, loose, label_key(scratch, label));
	uint32_t index = (uint32_t)definitions->candidates.count;
	struct candidate *candidate =
		arena_push(definitions->arena, &definitions->candidates);

	candidate->label = label;
	candidate->chunk = chunk;
	candidate->next = NONE;
	if (group->first == NONE)
		group->first = index;
	else
		definitions->candidates.items[group->last].next = index;
	group->last = index;
}

static void add_definition(struct definitions *definitions,
	struct arena *scratch, const struct cut_definition *definition)
{
	struct str readings[LABEL_READINGS];
	size_t count = label_readings(definitions->arena, definitions->source,
		definition->label, readings);

	for (size_t i = 0; i < count; i++)
		add_candidate(
			definitions, scratch, definition->chunk, readings[i]);
	arena_reset(scratch);
}

static void add_all(struct definitions *definitions)
{
	const struct cut *cut = definitions->cut;
	struct arena scratch = arena_make(1 << 14);
	uint32_t chunk = 0;

	for (size_t i = 0; i < cut->definitions.count; i++) {
		const struct cut_definition *definition =
			&cut->definitions.items[i];
		while (chunk <= definition->chunk)
			definitions->first_candidate[chunk++] =
				(uint32_t)definitions->candidates.count;
		add_definition(definitions, &scratch, definition);
	}
	while (chunk <= cut->chunks.count)
		definitions->first_candidate[chunk++] =
			(uint32_t)definitions->candidates.count;
	arena_free(&scratch);
}

struct definitions *definitions_make(
	struct arena *arena, struct str source, const struct cut *cut)
{
	struct definitions *definitions = arena_new(arena, struct definitions);
	size_t slots = 16;

	while (slots < cut->definitions.count * 2)
		slots *= 2;
	definitions->arena = arena;
	definitions->source = source;
	definitions->cut = cut;
	definitions->slot_count = slots;
	definitions->slots = arena_array(arena, uint32_t, slots);
	memset(definitions->slots, 0xff, slots * sizeof(uint32_t));
	definitions->first_candidate =
		arena_array(arena, uint32_t, cut->chunks.count + 1);
	definitions->probed = arena_array(arena, bool, cut->chunks.count);
	/* Nearly every label has one reading. */
	definitions->candidates.room = cut->definitions.count;
	definitions->candidates.items =
		arena_array(arena, struct candidate, cut->definitions.count);
	add_all(definitions);
	return definitions;
}

/* Asks which of a chunk's candidates define. */
static void probe(struct definitions *definitions, uint32_t chunk)
{
	struct arena scratch = arena_make(1 << 14);
	uint32_t first = definitions->first_candidate[chunk];
	size_t count = definitions->first_candidate[chunk + 1] - first;
	struct markdown_probe *probes =
		arena_array(&scratch, struct markdown_probe, count);
	struct markdown markdown = {
		.source = cut_chunk_bytes(
			definitions->cut, definitions->source, chunk),
		.line = definitions->cut->chunks.items[chunk].line,
		.cut = definitions->cut,
		.chunk = chunk,
	};

	for (size_t i = 0; i < count; i++)
		probes[i].label =
			definitions->candidates.items[first + i].label;
	markdown_probe(definitions->arena, &markdown, probes, count);
	for (size_t i = 0; i < count; i++) {
		struct candidate *candidate =
			&definitions->candidates.items[first + i];
		candidate->defined = probes[i].defined;
		candidate->url = probes[i].url;
		candidate->title = probes[i].title;
	}
	definitions->probed[chunk] = true;
	arena_free(&scratch);
}

/* The first candidate of a group that defines, or NULL. */
static const struct candidate *resolve(
	struct definitions *definitions, struct group *group)
{
	while (group->first != NONE) {
		struct candidate *candidate =
			&definitions->candidates.items[group->first];
		if (!definitions->probed[candidate->chunk])
			probe(definitions, candidate->chunk);
		if (candidate->defined)
			return candidate;
		group->first = candidate->next;
	}
	return NULL;
}

bool definitions_know(struct definitions *definitions, struct arena *scratch,
	struct str label, struct str *url)
{
	if (!definitions->candidates.count)
		return false;
	uint64_t loose = label_loose_key(scratch, label);
	uint64_t key = label_key(scratch, label);
	for (uint32_t i = *slot_of(definitions, loose); i != NONE;
		i = definitions->groups.items[i].next) {
		struct group *group = &definitions->groups.items[i];
		if (group->loose != loose || group->key != key)
			continue;
		const struct candidate *found = resolve(definitions, group);
		if (found)
			*url = found->url;
		return found != NULL;
	}
	return false;
}

static void use_label(struct definitions *definitions, struct arena *scratch,
	struct uses *uses, uint32_t chunk, uint64_t loose)
{
	for (uint32_t i = *slot_of(definitions, loose); i != NONE;) {
		struct group *group = &definitions->groups.items[i];
		if (group->loose == loose && group->used_by != chunk) {
			group->used_by = chunk;
			group->uses = 0;
			*arena_push(scratch, uses) = i;
		}
		group->uses += group->loose == loose;
		i = group->next;
	}
}

/* Whether the byte is escaped, by an odd run of backslashes before it. */
static bool is_escaped(struct str s, size_t at)
{
	size_t run = 0;

	while (run < at && s.at[at - 1 - run] == '\\')
		run++;
	return run % 2;
}

/* Every "[...]" of the chunk that may be a link's label. */
static struct uses find_uses(
	struct definitions *definitions, struct arena *scratch, uint32_t chunk)
{
	struct str s =
		cut_chunk_bytes(definitions->cut, definitions->source, chunk);
	struct arena keys = arena_make(1 << 14);
	struct uses uses = { 0 };
	struct str label;

	for (size_t at = 0; at < s.size; at++) {
		const char *hit = memchr(s.at + at, '[', s.size - at);
		if (!hit)
			break;
		at = (size_t)(hit - s.at);
		if (is_escaped(s, at) || !line_brackets(s, at, &label))
			continue;
		use_label(definitions, scratch, &uses, chunk,
			label_loose_key(&keys, label));
		arena_reset(&keys);
	}
	arena_free(&keys);
	return uses;
}

static void add_entity(struct text *text, char c)
{
	text_format(text, "&#%d;", c);
}

/*
 * Entities, for they hide a byte from all else; cmark takes entities back
 * first and backslashes afterwards. Letters and digits are nothing but
 * themselves, and so are slashes that make no end tag of the bracket before.
 */
static void add_hidden(struct text *text, struct str s)
{
	for (size_t i = 0; i < s.size; i++) {
		char c = s.at[i];
		bool plain = (unsigned char)c >= 0x80 ||
			(c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
			(c >= 'A' && c <= 'Z') || (c == '/' && i);
		if (plain) {
			text_add_char(text, c);
			continue;
		}
		add_entity(text, c);
		if (c == '\\')
			add_entity(text, c);
	}
}

static void add_line(struct text *text, const struct candidate *candidate)
{
	text_add_char(text, '[');
	text_add(text, candidate->label);
	text_add(text, S("]: <"));
	add_hidden(text, candidate->url);
	text_add_char(text, '>');
	if (candidate->title.size) {
		text_add(text, S(" \""));
		add_hidden(text, candidate->title);
		text_add_char(text, '"');
	}
	text_add_char(text, '\n');
}

/*
 * A blank line, so long that the chunk loses no link to cmark's limit that
 * the whole has.
 */
static void add_blank(struct text *text, size_t expanded, size_t most)
{
	if (expanded > most)
		expanded = most;
	if (expanded > EXPANSION_FREE)
		text_add_repeat(text, S(" "), expanded);
	text_add_char(text, '\n');
}

struct str definitions_for(struct arena *arena, struct definitions *definitions,
	uint32_t chunk, int *lines)
{
	struct arena scratch = arena_make(1 << 14);
	struct uses uses = { 0 };
	struct text text = { .arena = arena };
	size_t expanded = 0;

	*lines = 0;
	if (definitions->candidates.count)
		uses = find_uses(definitions, &scratch, chunk);
	for (size_t i = 0; i < uses.count; i++) {
		struct group *group = &definitions->groups.items[uses.items[i]];
		group->used_by = NONE; /* it may be parsed again */
		const struct candidate *found = resolve(definitions, group);
		if (!found || found->chunk == chunk)
			continue;
		add_line(&text, found);
		expanded += group->uses * (found->url.size + found->title.size);
		(*lines)++;
	}
	arena_free(&scratch);
	if (*lines) {
		add_blank(&text, expanded, definitions->source.size);
		(*lines)++;
	}
	return text_str(&text);
}
