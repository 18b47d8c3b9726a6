#include "article/notes.h"
#include "article/source_place.h"
#include "base/unicode.h"
#include "check/rule.h"
#include "parse/ids.h"

struct walk {
	struct inquiry *inquiry;
	const struct rule *rule;
	struct arena scratch;
	struct notes notes;
	struct ids labels; /* case folded, into notes: the first of each */
	struct source_cursor cursor;
	size_t compared; /* labels, for what is spelt alike */
};

static struct walk walk_make(struct inquiry *inquiry, const struct rule *rule)
{
	struct walk walk = {
		.inquiry = inquiry, .rule = rule, .scratch = arena_make(4 << 10)
	};

	walk.notes = notes_list(&walk.scratch, inquiry->article);
	for (size_t i = 0; i < walk.notes.count; i++)
		ids_add(&walk.scratch, &walk.labels,
			unicode_fold(&walk.scratch, walk.notes.items[i].label),
			(uint32_t)i);
	return walk;
}

/* Where the label stands in a block behind `from`, which is moved on. */
static struct place place_of(
	struct walk *walk, struct position at, struct str label, size_t *from)
{
	struct article *article = walk->inquiry->article;
	struct source_part part = source_part_of(article, &walk->cursor, at);
	size_t begin = *from > part.begin ? *from : part.begin;
	ptrdiff_t found = source_find_note(article, begin, part.end, label);

	if (found == STR_NONE)
		return source_place_of_block(article, &part);
	*from = (size_t)found + 1;
	return source_place(article, &part, (size_t)found);
}

static struct place place_of_note(struct walk *walk, const struct note *note)
{
	size_t from = 0;

	return place_of(walk, note->definition, note->label, &from);
}

/* ---- undefined-note */

/* "[^a-z]", "[^0-9]": prose on patterns. Nobody calls a note so. */
static bool is_pattern(struct str label)
{
	struct str s = str_slice(label, 2, label.size - 1);

	return s.size == 3 && s.at[1] == '-';
}

/* The defined label that is spelt most like it, or empty. Where very many are
 * undefined, only the first are helped so: all by all would take minutes. */
static struct str nearest(struct walk *walk, struct str label)
{
	enum { COMPARED_MOST = 1000000 };
	size_t signs = sizeof "[^]" - 1;
	int least = (int)(label.size < 60 ? label.size - signs : 60) / 3 + 1;
	struct str near = S("");

	if (walk->compared > COMPARED_MOST)
		return near;
	walk->compared += walk->notes.count;
	for (size_t i = 0; i < walk->notes.count; i++) {
		struct str one = walk->notes.items[i].label;
		int far = str_distance(label, one, least);
		if (far >= least)
			continue;
		least = far;
		near = one;
	}
	return near;
}

static void tell_undefined(
	struct walk *walk, struct place place, struct str label)
{
	struct str near = nearest(walk, label);

	if (near.size)
		diagnostic_add(walk->inquiry->found, place,
			walk->rule->severity, walk->rule->name,
			"nothing defines the note %.*s; did you mean %.*s?",
			STR(label), STR(near));
	else
		diagnostic_add(walk->inquiry->found, place,
			walk->rule->severity, walk->rule->name,
			"nothing defines the note %.*s; write a line that "
			"begins with \"%.*s: \"",
			STR(label), STR(label));
}

static void check_marks(struct walk *walk, struct position at)
{
	const struct chunk *chunk =
		article_chunk(walk->inquiry->article, at.chunk);
	const struct block *block = &chunk->blocks.items[at.block];
	size_t from = 0;

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		struct str label =
			str_slice(block->text, span->begin, span->end);
		if (span->kind != SPAN_NOTE || span->target != NONE ||
			ids_find(&walk->labels,
				unicode_fold(&walk->scratch, label), NULL) ||
			is_pattern(label))
			continue;
		tell_undefined(walk, place_of(walk, at, label, &from), label);
	}
}

void rule_undefined_note(struct inquiry *inquiry, const struct rule *rule)
{
	struct walk walk = walk_make(inquiry, rule);
	struct article *article = inquiry->article;
	struct position at = { 0 };

	for (; at.chunk < article_chunk_count(article); at.chunk++) {
		const struct chunk *chunk = article_chunk(article, at.chunk);
		for (at.block = 0; at.block < chunk->blocks.count; at.block++)
			check_marks(&walk, at);
	}
	arena_free(&walk.scratch);
}

/* ---- unused-note, duplicate-note */

/* The first definition of a label, and whether this is it. */
static bool is_first(
	const struct walk *walk, size_t index, const struct note **first)
{
	uint32_t found = NONE;
	struct arena scratch = walk->scratch;

	ids_find(&walk->labels,
		unicode_fold(&scratch, walk->notes.items[index].label), &found);
	*first = &walk->notes.items[found];
	return found == index;
}

static bool is_aside(struct article *article, const struct note *note)
{
	const struct chunk *chunk =
		article_chunk(article, note->definition.chunk);
	const struct block *block =
		&chunk->blocks.items[note->definition.block];

	for (uint32_t i = 0; i < block->prefix_count; i++)
		if (chunk->prefixes.items[block->first_prefix + i].aside)
			return true;
	return false;
}

void rule_unused_note(struct inquiry *inquiry, const struct rule *rule)
{
	struct walk walk = walk_make(inquiry, rule);
	const struct note *first;

	for (size_t i = 0; i < walk.notes.count; i++) {
		const struct note *note = &walk.notes.items[i];
		if (note->mark.chunk != NONE ||
			is_aside(inquiry->article, note) ||
			!is_first(&walk, i, &first))
			continue;
		diagnostic_add(inquiry->found, place_of_note(&walk, note),
			rule->severity, rule->name,
			"no mark leads to the note %.*s; put %.*s where it "
			"belongs, or take it away",
			STR(note->label), STR(note->label));
	}
	arena_free(&walk.scratch);
}

void rule_duplicate_note(struct inquiry *inquiry, const struct rule *rule)
{
	struct walk walk = walk_make(inquiry, rule);
	const struct note *first;

	for (size_t i = 0; i < walk.notes.count; i++) {
		const struct note *note = &walk.notes.items[i];
		if (is_aside(inquiry->article, note) ||
			is_first(&walk, i, &first))
			continue;
		diagnostic_add(inquiry->found, place_of_note(&walk, note),
			rule->severity, rule->name,
			"the note %.*s is defined in line %d already, and that "
			"holds; give this one another label",
			STR(note->label), first->line);
	}
	arena_free(&walk.scratch);
}
