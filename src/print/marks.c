#include "print/marks.h"

#include "article/citations.h"

#include <stdlib.h>

/* Text that is put in before a byte of a block. */
struct mark {
	uint32_t block;
	uint32_t byte;
	uint32_t order; /* of those at one place */
	uint32_t before; /* bytes of the block's marks before this one */
	struct str text;
};

struct marks {
	struct arena *arena;
	struct mark *items;
	size_t count, room;
};

static void add_mark(struct marks *marks, struct position at, struct str text)
{
	uint32_t order = (uint32_t)marks->count;

	*arena_push(marks->arena, marks) =
		(struct mark){ at.block, at.byte, order, 0, text };
}

static const struct claim *claim_at(
	const struct article *article, size_t number)
{
	const struct dossier *dossier = &article->dossier;

	return &dossier->claims.items[dossier->by_number.items[number]];
}

/* The first claim, by number, that does not begin before a place. */
static size_t find_claim(const struct article *article, struct position at)
{
	size_t low = 0, high = article->dossier.by_number.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct claim *claim = claim_at(article, middle);
		if (!claim->orphan && position_compare(claim->begin, at) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct str claim_mark(struct arena *arena, const struct claim *claim)
{
	return str_format(arena, " {%d %s}", claim->number,
		verdict_label(claim->verdict));
}

/* The marks of claims that begin in begin..end, put no later than `end`. */
static void add_claims(struct marks *marks, const struct article *article,
	struct position begin, struct position end)
{
	size_t count = article->dossier.by_number.count;

	for (size_t i = find_claim(article, begin); i < count; i++) {
		const struct claim *claim = claim_at(article, i);
		if (claim->orphan || position_compare(claim->begin, end) >= 0)
			return;
		if (claim->unjudged)
			continue; /* the text says it */
		bool beyond = position_compare(claim->end, end) > 0;
		add_mark(marks, beyond ? end : claim->end,
			claim_mark(marks->arena, claim));
	}
}

/* Links alone are citations that stand in the text. */
static void add_citations(struct marks *marks, const struct article *article,
	struct position begin, struct position end)
{
	if (!article->links)
		return;
	for (size_t i = citations_before(article, begin);
		i < article->citations.count; i++) {
		const struct citation *citation = &article->citations.items[i];
		struct position at = citation->begin;
		if (position_compare(at, end) >= 0)
			return;
		at.byte = citation->end;
		add_mark(marks, at,
			str_format(marks->arena, " [%d]",
				article->bibliography.references
					.items[citation->reference]
					.ordinal));
	}
}

static int compare(const void *first, const void *second)
{
	const struct mark *a = first, *b = second;

	if (a->block != b->block)
		return a->block < b->block ? -1 : 1;
	if (a->byte != b->byte)
		return a->byte < b->byte ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static void sort(struct marks *marks)
{
	if (marks->count)
		qsort(marks->items, marks->count, sizeof *marks->items,
			compare);
}

/* The text up to `end` with `count` marks put in. */
static struct str put_in(struct arena *arena, struct str text, uint32_t end,
	const struct mark *marks, size_t count)
{
	struct text out = { .arena = arena };
	uint32_t at = 0;

	for (size_t i = 0; i < count; i++) {
		text_add(&out, str_slice(text, at, marks[i].byte));
		text_add(&out, marks[i].text);
		at = marks[i].byte;
	}
	text_add(&out, str_slice(text, at, end));
	return text_str(&out);
}

/* Where a byte is once the marks are put in; those at the byte itself stand
 * before it or, at a span's end, behind it. */
static uint32_t shifted(
	uint32_t byte, bool is_end, const struct mark *marks, size_t count)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (marks[middle].byte < byte ||
			(!is_end && marks[middle].byte == byte))
			low = middle + 1;
		else
			high = middle;
	}
	if (!low)
		return byte;
	return byte + marks[low - 1].before +
		(uint32_t)marks[low - 1].text.size;
}

static void sum_up(struct mark *marks, size_t count)
{
	for (size_t i = 1; i < count; i++)
		marks[i].before =
			marks[i - 1].before + (uint32_t)marks[i - 1].text.size;
}

static void mark_block(struct arena *arena, struct chunk *chunk,
	struct mark *marks, size_t count)
{
	struct block *block = &chunk->blocks.items[marks->block];

	sum_up(marks, count);
	for (uint32_t i = 0; i < block->span_count; i++) {
		struct span *span = &chunk->spans.items[block->first_span + i];
		bool empty = span->begin == span->end;
		span->begin = shifted(span->begin, false, marks, count);
		span->end = empty ? span->begin :
				    shifted(span->end, true, marks, count);
	}
	block->text = put_in(
		arena, block->text, (uint32_t)block->text.size, marks, count);
}

static struct chunk *copy_chunk(struct arena *arena, const struct chunk *chunk)
{
	struct chunk *copy = arena_new(arena, struct chunk);

	*copy = *chunk;
	copy->blocks.items =
		arena_array(arena, struct block, chunk->blocks.count);
	for (size_t i = 0; i < chunk->blocks.count; i++)
		copy->blocks.items[i] = chunk->blocks.items[i];
	copy->spans.items =
		arena_array(arena, struct span, chunk->spans.count + 1);
	for (size_t i = 0; i < chunk->spans.count; i++)
		copy->spans.items[i] = chunk->spans.items[i];
	return copy;
}

const struct chunk *marks_put(struct arena *arena,
	const struct article *article, uint32_t number,
	const struct chunk *chunk)
{
	struct marks marks = { .arena = arena };
	struct position begin = { .chunk = number };
	struct position end = { .chunk = number + 1 };
	size_t next;

	add_citations(&marks, article, begin, end);
	add_claims(&marks, article, begin, end);
	if (!marks.count)
		return chunk;
	sort(&marks);
	struct chunk *copy = copy_chunk(arena, chunk);
	for (size_t i = 0; i < marks.count; i = next) {
		for (next = i + 1; next < marks.count; next++)
			if (marks.items[next].block != marks.items[i].block)
				break;
		mark_block(arena, copy, &marks.items[i], next - i);
	}
	return copy;
}

struct str marks_beginning(struct arena *arena, const struct article *article,
	const struct block *block, struct position end)
{
	struct marks marks = { .arena = arena };
	struct position begin = { end.chunk, end.block, 0, 0 };

	add_claims(&marks, article, begin, end);
	sort(&marks);
	return put_in(arena, block->text, end.byte, marks.items, marks.count);
}
