#include "article/notes.h"

#include "parse/ids.h"

/* ---- in one chunk */

/* The innermost note that a block stands in, or NULL. */
static const struct prefix *note_of(const struct chunk *chunk, uint32_t block)
{
	const struct block *b = &chunk->blocks.items[block];

	for (uint32_t i = b->prefix_count; i-- > 0;) {
		const struct prefix *prefix =
			&chunk->prefixes.items[b->first_prefix + i];
		if (prefix->kind == PREFIX_NOTE)
			return prefix;
	}
	return NULL;
}

/* Whether a block is the first of its note. */
static bool opens_note(const struct chunk *chunk, uint32_t block)
{
	const struct prefix *here = note_of(chunk, block);
	const struct prefix *before = block ? note_of(chunk, block - 1) : NULL;

	return here && (!before || before->container != here->container);
}

static struct str words_of(const struct block *block, const struct span *span)
{
	return str_slice(block->text, span->begin, span->end);
}

/* The span of a mark that begins at a byte, or NULL. */
static const struct span *mark_at(
	const struct chunk *chunk, uint32_t block, uint32_t byte)
{
	const struct block *b = &chunk->blocks.items[block];

	for (uint32_t i = 0; i < b->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[b->first_span + i];
		if (span->kind == SPAN_NOTE && span->begin == byte)
			return span;
	}
	return NULL;
}

static bool find_definition(
	const struct chunk *chunk, struct str label, uint32_t *block)
{
	for (uint32_t i = 0; i < chunk->blocks.count; i++) {
		if (!opens_note(chunk, i) || note_of(chunk, i)->aside ||
			!str_equal(note_of(chunk, i)->marker, label))
			continue;
		*block = i;
		return true;
	}
	return false;
}

/* The first mark in a chunk with a label, or that names a block. */
static bool find_mark(const struct chunk *chunk, struct str label,
	uint32_t target, struct note_words *mark)
{
	for (uint32_t i = 0; i < chunk->blocks.count; i++) {
		const struct block *block = &chunk->blocks.items[i];
		for (uint32_t j = 0; j < block->span_count; j++) {
			const struct span *span =
				&chunk->spans.items[block->first_span + j];
			if (span->kind != SPAN_NOTE || span->target != target ||
				!str_equal(words_of(block, span), label))
				continue;
			mark->begin.block = i;
			mark->begin.byte = span->begin;
			mark->end = span->end;
			return true;
		}
	}
	return false;
}

/* ---- in the whole */

/* The next chunk at or behind `from` whose source holds a text, or NONE. */
static uint32_t chunk_with(
	const struct article *article, struct str text, uint32_t from)
{
	uint32_t first = article_first_chunk(article);

	if (from < first)
		from = first;
	if (from - first >= article->cut.chunks.count)
		return NONE;
	ptrdiff_t hit = str_find(article->body, text,
		article->cut.chunks.items[from - first].begin);
	return hit == STR_NONE ? NONE : article_chunk_at(article, (size_t)hit);
}

bool notes_is_mark(
	struct article *article, struct position at, struct str *label)
{
	const struct chunk *chunk = article_chunk(article, at.chunk);
	const struct span *span = mark_at(chunk, at.block, at.byte);

	if (span)
		*label = words_of(&chunk->blocks.items[at.block], span);
	return span;
}

bool notes_is_definition(struct article *article, struct position at)
{
	return opens_note(article_chunk(article, at.chunk), at.block);
}

bool notes_definition(struct article *article, struct position mark,
	struct note_words *definition)
{
	const struct chunk *chunk = article_chunk(article, mark.chunk);
	const struct span *span = mark_at(chunk, mark.block, mark.byte);
	struct position at = { .chunk = mark.chunk };

	if (!span)
		return false;
	struct str label = words_of(&chunk->blocks.items[mark.block], span);
	at.block = span->target;
	if (span->target == NONE) {
		at.chunk = chunk_with(article, label, 0);
		while (at.chunk != NONE &&
			!find_definition(article_chunk(article, at.chunk),
				label, &at.block))
			at.chunk = chunk_with(article, label, at.chunk + 1);
	}
	if (at.chunk == NONE)
		return false;
	definition->begin = at;
	definition->end = (uint32_t)article_block(article, at)->text.size;
	return true;
}

bool notes_mark(struct article *article, struct position definition,
	struct note_words *mark)
{
	const struct chunk *chunk = article_chunk(article, definition.chunk);
	const struct prefix *note = note_of(chunk, definition.block);
	struct position at = { .chunk = definition.chunk };

	if (!note)
		return false;
	mark->begin = at;
	if (find_mark(chunk, note->marker, definition.block, mark))
		return true;
	at.chunk = chunk_with(article, note->marker, 0);
	for (; at.chunk != NONE;
		at.chunk = chunk_with(article, note->marker, at.chunk + 1)) {
		mark->begin = at;
		if (find_mark(article_chunk(article, at.chunk), note->marker,
			    NONE, mark))
			return true;
	}
	return false;
}

static uint32_t last_block(const struct chunk *chunk, uint32_t first)
{
	uint32_t container = note_of(chunk, first)->container;
	uint32_t last = first;

	while (last + 1 < chunk->blocks.count && note_of(chunk, last + 1) &&
		note_of(chunk, last + 1)->container == container)
		last++;
	return last;
}

uint32_t notes_last_block(struct article *article, struct position definition)
{
	return last_block(
		article_chunk(article, definition.chunk), definition.block);
}

struct str notes_text(struct arena *arena, struct article *article,
	struct position definition)
{
	const struct chunk *chunk = article_chunk(article, definition.chunk);
	uint32_t last = last_block(chunk, definition.block);
	struct text text = { .arena = arena };

	for (uint32_t i = definition.block; i <= last; i++) {
		if (text.size)
			text_add_char(&text, '\n');
		text_add(&text, chunk->blocks.items[i].text);
	}
	return text_str(&text);
}

/* ---- the list */

/* First marks by their labels, while the article is walked through. */
struct notes_walk {
	struct arena *arena;
	struct article *article;
	uint32_t chunk; /* the next one */
	struct notes notes;
	struct ids labels; /* into marks */
	struct {
		struct position *items;
		size_t count, room;
	} marks;
	struct indices asides; /* notes whose marks are known */
};

static void add_note(struct notes_walk *walk, const struct chunk *chunk,
	uint32_t number, uint32_t block)
{
	struct note *note = arena_push(walk->arena, &walk->notes);

	note->label = str_copy(walk->arena, note_of(chunk, block)->marker);
	note->line = chunk->blocks.items[block].line;
	note->definition = (struct position){ .chunk = number, .block = block };
	note->mark.chunk = NONE;
	note->text = str_copy(walk->arena, chunk->blocks.items[block].text);
}

static void add_marks(struct notes_walk *walk, const struct chunk *chunk,
	struct position at, struct position *targets)
{
	const struct block *block = &chunk->blocks.items[at.block];

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		if (span->kind != SPAN_NOTE)
			continue;
		at.byte = span->begin;
		if (span->target != NONE) {
			targets[span->target] = at;
			continue;
		}
		struct str label = words_of(block, span);
		if (ids_find(&walk->labels, label, NULL))
			continue;
		ids_add(walk->arena, &walk->labels,
			str_copy(walk->arena, label),
			(uint32_t)walk->marks.count);
		*arena_push(walk->arena, &walk->marks) = at;
	}
}

/* Marks of ^[…] name their blocks; they stand before them. */
static void walk_chunk(struct notes_walk *walk, struct arena *scratch,
	const struct chunk *chunk, uint32_t number)
{
	struct position *targets =
		arena_array(scratch, struct position, chunk->blocks.count + 1);

	for (uint32_t i = 0; i < chunk->blocks.count; i++)
		targets[i].chunk = NONE;
	for (uint32_t i = 0; i < chunk->blocks.count; i++) {
		add_marks(walk, chunk,
			(struct position){ .chunk = number, .block = i },
			targets);
		if (!opens_note(chunk, i))
			continue;
		add_note(walk, chunk, number, i);
		if (targets[i].chunk == NONE)
			continue;
		walk->notes.items[walk->notes.count - 1].mark = targets[i];
		*arena_push(walk->arena, &walk->asides) =
			(uint32_t)walk->notes.count - 1;
	}
}

static void name_marks(struct notes_walk *walk)
{
	for (size_t i = 0, aside = 0; i < walk->notes.count; i++) {
		struct note *note = &walk->notes.items[i];
		uint32_t mark;
		if (aside < walk->asides.count &&
			walk->asides.items[aside] == i)
			aside++;
		else if (ids_find(&walk->labels, note->label, &mark))
			note->mark = walk->marks.items[mark];
	}
}

/* False where the chunk's source has nothing that begins a mark. */
static bool may_note(const struct article *article, uint32_t chunk)
{
	struct str source = article_chunk_source(article, chunk);

	if (chunk < article_first_chunk(article))
		return true; /* of the metadata */
	return str_find(source, S("[^"), 0) != STR_NONE ||
		str_find(source, S("^["), 0) != STR_NONE;
}

struct notes_walk *notes_walk(struct arena *arena, struct article *article)
{
	struct notes_walk *walk = arena_new(arena, struct notes_walk);

	walk->arena = arena;
	walk->article = article;
	return walk;
}

bool notes_walk_more(struct notes_walk *walk)
{
	uint32_t count = article_chunk_count(walk->article);

	if (walk->chunk >= count)
		return false;
	if (may_note(walk->article, walk->chunk)) {
		struct arena scratch = arena_make(1 << 16);
		const struct chunk *chunk =
			article_borrow(walk->article, &scratch, walk->chunk);
		walk_chunk(walk, &scratch, chunk, walk->chunk);
		arena_free(&scratch);
	}
	if (++walk->chunk == count)
		name_marks(walk);
	return walk->chunk < count;
}

const struct notes *notes_walk_found(const struct notes_walk *walk)
{
	return &walk->notes;
}

struct notes notes_list(struct arena *arena, struct article *article)
{
	struct notes_walk *walk = notes_walk(arena, article);

	while (notes_walk_more(walk))
		;
	return walk->notes;
}
