/*
 * Notes within the text, ^[…] (Pandoc's manual, "Footnotes"): a mark stands in
 * their place, and what they say becomes a block behind the block that they
 * stand in, or behind the table.
 *
 *	a^[one *b*] c	block "a[^a] c", block NOTE "[^a]" "one b"
 */
#include "parse/gather.h"

/* Letters for the number: a to z, then aa. */
static struct str label(struct arena *arena, size_t number)
{
	char letters[16];
	size_t at = sizeof letters;

	do {
		letters[--at] = (char)('a' + number % 26);
		number /= 26;
	} while (number--);
	return str_format(
		arena, "[^%.*s]", (int)(sizeof letters - at), letters + at);
}

/* Sets the block at hand aside: what follows is a text of its own. */
static void leave_block(struct gather *gather)
{
	struct gather_asides *asides = &gather->asides;

	asides->text = gather->text;
	asides->spans.items = gather->chunk.spans.items;
	asides->spans.count = gather->chunk.spans.count;
	asides->spans.room = gather->chunk.spans.room;
	asides->opens = gather->open;
	asides->kept = gather->kept;
	asides->elements = gather->elements;
	asides->links = gather->links;
	asides->first_span = gather->block.first_span;
	gather->text = (struct text){ .arena = gather->scratch };
	gather->chunk.spans.items = NULL;
	gather->chunk.spans.count = gather->chunk.spans.room = 0;
	gather->open = (struct gather_opens){ 0 };
	gather->kept = 0;
	gather->elements = gather->links = 0;
	gather->block.first_span = 0;
}

static void return_to_block(struct gather *gather)
{
	const struct gather_asides *asides = &gather->asides;

	gather->text = asides->text;
	gather->chunk.spans.items = asides->spans.items;
	gather->chunk.spans.count = asides->spans.count;
	gather->chunk.spans.room = asides->spans.room;
	gather->open = asides->opens;
	gather->kept = asides->kept;
	gather->elements = asides->elements;
	gather->links = asides->links;
	gather->block.first_span = asides->first_span;
}

void gather_aside_open(struct gather *gather)
{
	struct gather_asides *asides = &gather->asides;
	size_t number = asides->count;

	gather_aside_close(gather);
	struct gather_aside *aside = arena_push(gather->scratch, asides);
	aside->mark = (uint32_t)gather->chunk.spans.count;
	aside->label = label(gather->scratch, number);
	gather_span_begin(gather, SPAN_NOTE, NONE);
	text_add(&gather->text, aside->label);
	gather_span_end(gather);
	gather->kept = gather->text.size;
	leave_block(gather);
	asides->open = true;
}

/* Spans that go on behind the note end with it; whoever ends them later finds
 * something to end. */
static size_t end_spans(struct gather *gather)
{
	size_t count = 0;

	gather_shut(gather);
	for (; gather->open.count; count++) {
		gather_pop(gather);
		gather_shut(gather);
	}
	return count;
}

bool gather_aside_close(struct gather *gather)
{
	struct gather_asides *asides = &gather->asides;

	if (!asides->open)
		return false;
	size_t ended = end_spans(gather);
	struct gather_aside *aside = &asides->items[asides->count - 1];
	aside->text = gather->text;
	aside->spans.items = gather->chunk.spans.items;
	aside->spans.count = gather->chunk.spans.count;
	return_to_block(gather);
	asides->open = false;
	while (ended--)
		gather_push(gather, NONE);
	return true;
}

/* A span of the block that ends within the note. */
void gather_aside_pop(struct gather *gather)
{
	struct gather_asides *asides = &gather->asides;

	if (!asides->open || !asides->opens.count)
		return;
	uint32_t span = asides->opens.items[--asides->opens.count].span;
	if (span != NONE)
		asides->spans.items[span].end = (uint32_t)asides->text.size;
}

static void add_block(struct gather *gather, struct gather_aside *aside)
{
	struct chunk *chunk = &gather->chunk;
	struct span *mark = &chunk->spans.items[aside->mark];
	int line = gather->block.line;

	mark->target = (uint32_t)chunk->blocks.count;
	within_enter(&gather->within, PREFIX_NOTE, aside->label,
		chunk->blocks.count, line);
	gather->within.inner.items[gather->within.inner.count - 1]
		.prefix.aside = true;
	gather_begin(gather, BLOCK_PARAGRAPH, line);
	for (size_t i = 0; i < aside->spans.count; i++)
		*arena_push(gather->scratch, &chunk->spans) =
			aside->spans.items[i];
	gather->text = aside->text;
	gather_end(gather);
	within_close(&gather->within);
}

void gather_asides_end(struct gather *gather)
{
	struct gather_asides asides = gather->asides;

	gather->asides = (struct gather_asides){ 0 };
	for (size_t i = 0; i < asides.count; i++)
		add_block(gather, &asides.items[i]);
}
