#include "parse/gather.h"

#include "base/unicode.h"

#include <string.h>

/* ---- the whole */

struct gather gather_make(struct arena *arena, struct arena *scratch,
	const struct mask *mask, const struct cut *cut, uint32_t chunk)
{
	struct gather gather = {
		.arena = arena,
		.scratch = scratch,
		.mask = mask,
		.cut = cut,
		.within = within_make(arena, scratch, cut, chunk),
		.text = { .arena = scratch },
	};

	if (cut)
		gather.heading = cut->chunks.items[chunk].first_heading;
	return gather;
}

struct chunk gather_chunk(const struct gather *gather)
{
	struct arena *arena = gather->arena;
	struct chunk chunk = gather->chunk;

	arena_keep(arena, &chunk.blocks);
	arena_keep(arena, &chunk.spans);
	arena_keep(arena, &chunk.prefixes);
	arena_keep(arena, &chunk.links);
	arena_keep(arena, &chunk.tables);
	return chunk;
}

/* ---- blocks */

void gather_begin(struct gather *gather, enum block_kind kind, int line)
{
	gather->block = (struct block){
		.kind = kind,
		.line = line,
		.first_span = (uint32_t)gather->chunk.spans.count,
		.table = NONE,
		.section = NONE,
	};
	within_place(&gather->within, &gather->chunk, &gather->block);
	gather->text.size = 0;
	gather->kept = 0;
	gather->swallow = S("");
	gather->open.count = 0;
}

void gather_end(struct gather *gather)
{
	struct block *block = &gather->block;

	block->text = str_copy(gather->arena, text_str(&gather->text));
	block->span_count =
		(uint32_t)gather->chunk.spans.count - block->first_span;
	*arena_push(gather->scratch, &gather->chunk.blocks) = *block;
}

void gather_quote(struct gather *gather, int line)
{
	within_quote(&gather->within, gather->chunk.blocks.count, line);
}

void gather_item(struct gather *gather, int line)
{
	within_item(&gather->within, gather->chunk.blocks.count, line);
}

void gather_close(struct gather *gather)
{
	const struct within_container *last = within_innermost(&gather->within);

	if (last->prefix.kind == PREFIX_ITEM &&
		last->blocks == gather->chunk.blocks.count) {
		gather_begin(gather, BLOCK_PARAGRAPH, last->line);
		gather_end(gather);
	}
	within_close(&gather->within);
}

static void begin_table(struct gather *gather, const struct weave_part *part)
{
	struct table *table =
		arena_push(gather->scratch, &gather->chunk.tables);

	table->first_block = (uint32_t)gather->chunk.blocks.count;
	table->rows = part->rows;
	table->columns = part->columns;
	table->align = arena_copy(
		gather->arena, part->align, part->columns, sizeof *part->align);
	gather->cells = (size_t)part->rows * part->columns;
}

void gather_cell(struct gather *gather, int line, const struct weave_part *part)
{
	if (!gather->cells)
		begin_table(gather, part);
	gather->cells--;
	gather_begin(gather, BLOCK_CELL, line);
	gather->block.table = (uint32_t)gather->chunk.tables.count - 1;
}

void gather_section(struct gather *gather, int first, int last)
{
	const struct cut *cut = gather->cut;

	if (!cut)
		return;
	while (gather->heading < cut->headings.count &&
		cut->headings.items[gather->heading].line < first)
		gather->heading++;
	if (gather->heading < cut->headings.count &&
		cut->headings.items[gather->heading].line <= last)
		gather->block.section = gather->heading++;
}

/* ---- text */

void gather_span_begin(
	struct gather *gather, enum span_kind kind, uint32_t target)
{
	struct span *span = arena_push(gather->scratch, &gather->chunk.spans);

	span->begin = (uint32_t)gather->text.size;
	span->kind = kind;
	span->target = target;
	*arena_push(gather->scratch, &gather->open) =
		(uint32_t)gather->chunk.spans.count - 1;
}

void gather_span_end(struct gather *gather)
{
	uint32_t span = gather->open.items[--gather->open.count];

	gather->chunk.spans.items[span].end = (uint32_t)gather->text.size;
}

/* HTML's rule: of white space one blank is seen, and none where a line begins.
 * What is kept as it is, as code, has no part in that. */
static bool takes_blank(const struct gather *gather)
{
	const struct text *text = &gather->text;

	if (!text->size || text->size == gather->kept)
		return text->size;
	return text->at[text->size - 1] != ' ' &&
		text->at[text->size - 1] != '\n';
}

/* Whether a tab or the first of two blanks stands in at[0..count]. Without
 * jumps, since every word's end would surprise the processor. */
static inline bool has_run(const char *at, size_t count)
{
	unsigned char found = 0;

	for (size_t i = 0; i < count; i++) {
		unsigned char two = (at[i] == ' ') & (at[i + 1] == ' ');
		found |= (unsigned char)(two | (at[i] == '\t'));
	}
	return found;
}

/* Whether single blanks alone part the words, as in most text. */
static bool is_even(struct str s)
{
	enum { STRIDE = 16 /* which compilers do at once */ };
	size_t at = 0;

	if (!s.size)
		return true;
	for (; at + STRIDE < s.size; at += STRIDE)
		if (has_run(s.at + at, STRIDE))
			return false;
	return !has_run(s.at + at, s.size - 1 - at) && s.at[s.size - 1] != '\t';
}

static void add_words(struct gather *gather, struct str s)
{
	struct text *text = &gather->text;

	if (is_even(s)) {
		bool drop = str_starts(s, S(" ")) && !takes_blank(gather);
		text_add(text, str_slice(s, drop, s.size));
		return;
	}
	for (size_t i = 0; i < s.size; i++) {
		bool blank = s.at[i] == ' ' || s.at[i] == '\t';
		if (!blank)
			text_add_char(text, s.at[i]);
		else if (takes_blank(gather))
			text_add_char(text, ' ');
	}
}

/* A find's text in place of its number; its left border stands already. */
static void add_find(struct gather *gather, const struct mask_find *find)
{
	static const struct {
		bool is_span;
		enum span_kind kind;
	} spans[MASK_KINDS] = {
		[MASK_MATH] = { true, SPAN_MATH },
		[MASK_NOTE] = { true, SPAN_NOTE },
	};
	char border = mask_border_left(find->kind);
	struct text *text = &gather->text;

	if (border && text->size && text->at[text->size - 1] == border)
		text->size--;
	if (spans[find->kind].is_span)
		gather_span_begin(gather, spans[find->kind].kind, NONE);
	text_add_safe(text, find->text);
	if (spans[find->kind].is_span)
		gather_span_end(gather);
	gather->kept = text->size;
	gather->swallow = mask_border_right(find);
}

/* The border may come in pieces. */
static void add_swallowing(struct gather *gather, struct str text)
{
	struct str *border = &gather->swallow;

	while (text.size && border->size && text.at[0] == border->at[0]) {
		*border = str_slice(*border, 1, border->size);
		text = str_slice(text, 1, text.size);
	}
	if (text.size)
		*border = S("");
	add_words(gather, text);
}

void gather_text(struct gather *gather, struct str text)
{
	struct mask_place place;
	size_t from = 0;

	while (mask_next(gather->mask, text, from, &place)) {
		add_swallowing(gather, str_slice(text, from, place.begin));
		add_find(gather, place.find);
		from = place.end;
	}
	add_swallowing(gather, str_slice(text, from, text.size));
}

void gather_raw(struct gather *gather, struct str text)
{
	text_add(&gather->text,
		mask_undo(gather->scratch, gather->mask, text, MASK_RAW));
	gather->kept = gather->text.size;
}

void gather_raw_span(
	struct gather *gather, enum span_kind kind, struct str text)
{
	gather_span_begin(gather, kind, NONE);
	gather_raw(gather, text);
	gather_span_end(gather);
}

/* ---- HTML */

bool gather_is_comment(struct str html)
{
	struct str text = str_trim(html);

	return str_starts(text, S("<!--")) &&
		str_find(text, S("-->"), 4) == (ptrdiff_t)text.size - 3;
}

bool gather_is_break(struct str tag)
{
	size_t end = tag.size - (str_ends(tag, S("/>")) ? 2 : 1);

	return str_equal_caseless(str_slice(tag, 0, 3), S("<br")) &&
		!str_trim(str_slice(tag, 3, end)).size;
}

/* ---- line ends */

/*
 * Wide characters of scripts that part words by no spaces: East Asian Width
 * W and F (UAX #11) without Hangul and emoji (CSS Text 3, §4.1.3).
 */
static bool is_wide(int32_t code)
{
	static const int32_t ranges[][2] = {
		{ 0x2e80, 0x303e },
		{ 0x3041, 0x312f },
		{ 0x3190, 0x31ff },
		{ 0x3220, 0x325f },
		{ 0x3280, 0xa4cf },
		{ 0xf900, 0xfaff },
		{ 0xfe30, 0xfe6f },
		{ 0xff01, 0xff60 },
		{ 0xffe0, 0xffe6 },
		{ 0x20000, 0x3fffd },
	};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (code >= ranges[i][0] && code <= ranges[i][1])
			return true;
	return false;
}

static int32_t last_code(struct str s)
{
	size_t at = s.size;

	while (at && s.size - at < 4) {
		at--;
		if (((unsigned char)s.at[at] & 0xc0) != 0x80)
			return unicode_at(s, at).code;
	}
	return -1;
}

void gather_soft(struct gather *gather, struct str next)
{
	struct str text = text_str(&gather->text);

	if (!takes_blank(gather))
		return;
	if (next.size && is_wide(last_code(text)) &&
		is_wide(unicode_at(next, 0).code))
		return;
	text_add_char(&gather->text, ' ');
}

void gather_hard(struct gather *gather)
{
	gather_span_begin(gather, SPAN_BREAK, NONE);
	text_add_char(&gather->text, '\n');
	gather_span_end(gather);
}

struct str gather_clean(struct gather *gather, struct str text)
{
	return str_copy(gather->arena,
		mask_undo(gather->scratch, gather->mask, text, MASK_CLEAN));
}

uint32_t gather_link(struct gather *gather, struct str url, struct str title)
{
	struct link *link = arena_push(gather->scratch, &gather->chunk.links);

	link->url = gather_clean(gather, url);
	link->title = gather_clean(gather, title);
	return (uint32_t)gather->chunk.links.count - 1;
}
