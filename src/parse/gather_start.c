/*
 * What lines begin with (parse/starts.h) as the blocks show it: containers
 * that cmark took for items and quotes, and the ends of lines of verse.
 */
#include "parse/gather.h"

/* The find that the text begins with, or NULL. */
static const struct mask_find *find_at(
	const struct gather *gather, struct str first)
{
	struct mask_place place;

	if (!mask_next(gather->mask, first, 0, &place) || place.begin)
		return NULL;
	return place.find;
}

/* ---- containers */

enum { TERM_LINES = 2 /* a definition's first line is behind its term's */ };

/* The paragraph before a definition is its term: it is shown so. What was its
 * term may have been a link's definition, and is gone. */
static void mark_term(struct gather *gather, int line)
{
	struct chunk *chunk = &gather->chunk;
	size_t depth = gather->within.boxes.count + gather->within.inner.count;

	if (!chunk->blocks.count)
		return;
	struct block *term = &chunk->blocks.items[chunk->blocks.count - 1];
	if (term->kind != BLOCK_PARAGRAPH || term->prefix_count != depth ||
		!term->text.size || term->line + TERM_LINES < line)
		return;
	arena_push(gather->scratch, &chunk->spans);
	struct span *spans = chunk->spans.items + term->first_span;
	for (uint32_t i = term->span_count++; i > 0; i--)
		spans[i] = spans[i - 1];
	spans[0] = (struct span){
		.end = (uint32_t)term->text.size,
		.kind = SPAN_STRONG,
		.target = NONE,
	};
}

static void enter(struct gather *gather, enum prefix_kind kind,
	struct str marker, int line)
{
	struct text safe = { .arena = gather->scratch };

	text_add_safe(&safe, marker);
	within_enter(&gather->within, kind, text_str(&safe),
		gather->chunk.blocks.count, line);
}

void gather_quote(struct gather *gather, int line, struct str first)
{
	const struct mask_find *find = find_at(gather, first);
	bool alert = find && find->kind == MASK_ALERT;

	gather->opening = alert ? find : NULL;
	enter(gather, PREFIX_QUOTE, alert ? find->text : S(""), line);
}

static void open_note(
	struct gather *gather, int line, const struct mask_find *find)
{
	enter(gather, PREFIX_NOTE, find->text, line);
}

static void open_definition(
	struct gather *gather, int line, const struct mask_find *find)
{
	(void)find;
	mark_term(gather, line);
	enter(gather, PREFIX_DEFINITION, S("  "), line);
}

static void open_task(
	struct gather *gather, int line, const struct mask_find *find)
{
	within_item(&gather->within, find->text.at[1] == ' ' ? S("☐") : S("☑"),
		gather->chunk.blocks.count, line);
}

void gather_item(struct gather *gather, int line, struct str first)
{
	static void (*const openers[MASK_KINDS])(
		struct gather *, int, const struct mask_find *) = {
		[MASK_FOOT] = open_note,
		[MASK_COLON] = open_definition,
		[MASK_TASK] = open_task,
	};
	const struct mask_find *find = find_at(gather, first);

	gather->opening = NULL;
	if (find && openers[find->kind]) {
		gather->opening = find;
		openers[find->kind](gather, line, find);
	} else {
		within_item(&gather->within, S(""), gather->chunk.blocks.count,
			line);
	}
}

/* ---- in text */

/* Where it made no container it is text like any other. */
static void pass_opening(struct gather *gather, const struct mask_find *find)
{
	bool opens = find == gather->opening && !gather->text.size;

	gather->opening = NULL;
	gather->hollow = opens;
	if (!opens)
		text_add_safe(&gather->text, find->raw);
}

static void pass_lead(struct gather *gather, const struct mask_find *find)
{
	(void)find;
	gather->hollow = !gather->text.size;
}

static void pass_verse(struct gather *gather, const struct mask_find *find)
{
	text_add(&gather->text, find->text);
	gather->kept = gather->text.size;
}

static void pass_aside(struct gather *gather, const struct mask_find *find)
{
	(void)find;
	gather_aside_open(gather);
}

static void pass_aside_end(struct gather *gather, const struct mask_find *find)
{
	if (!gather_aside_close(gather))
		text_add(&gather->text, find->raw);
}

bool gather_start(struct gather *gather, const struct mask_find *find)
{
	static void (*const passes[MASK_KINDS])(
		struct gather *, const struct mask_find *) = {
		[MASK_FOOT] = pass_lead,
		[MASK_COLON] = pass_lead,
		[MASK_ALERT] = pass_opening,
		[MASK_TASK] = pass_opening,
		[MASK_VERSE] = pass_verse,
		[MASK_ASIDE] = pass_aside,
		[MASK_ASIDE_END] = pass_aside_end,
	};

	if (!passes[find->kind])
		return false;
	passes[find->kind](gather, find);
	gather->swallow = mask_border_right(find);
	return true;
}
