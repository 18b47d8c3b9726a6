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

/* The two texts take each other's place. */
static void swap(struct gather *gather, struct text other)
{
	struct gather_asides *asides = &gather->asides;
	size_t kept = gather->kept;

	gather->kept = asides->kept;
	asides->kept = kept;
	asides->text = gather->text;
	gather->text = other;
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
	asides->kept = 0;
	swap(gather, (struct text){ .arena = gather->scratch });
	asides->open = true;
}

bool gather_aside_close(struct gather *gather)
{
	struct gather_asides *asides = &gather->asides;

	if (!asides->open)
		return false;
	struct text text = gather->text;
	swap(gather, asides->text);
	asides->items[asides->count - 1].text = text;
	asides->open = false;
	return true;
}

uint32_t gather_aside_span(struct gather *gather, struct span span)
{
	struct gather_asides *asides = &gather->asides;
	struct gather_aside *last = &asides->items[asides->count - 1];

	*arena_push(gather->scratch, &last->spans) = span;
	return (uint32_t)(last->spans.count - 1) | GATHER_ASIDE;
}

/* One that is closed already ends with its text. */
void gather_aside_span_end(struct gather *gather, uint32_t index)
{
	struct gather_asides *asides = &gather->asides;
	struct gather_aside *last = &asides->items[asides->count - 1];

	index &= ~GATHER_ASIDE;
	if (index < last->spans.count)
		last->spans.items[index].end =
			(uint32_t)(asides->open ? gather->text.size :
						  last->text.size);
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
