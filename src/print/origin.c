#include "print/origin.h"

enum { DESTINATION_MOST = 4096 /* bytes: what is longer is none */ };

struct origin_lines origin_lines(struct arena *arena, struct str source)
{
	struct origin_lines lines = { 0 };
	struct str rest = source;

	while (rest.size) {
		*arena_push(arena, &lines) = source.size - rest.size;
		str_line(&rest);
	}
	return lines;
}

/* The text's and the source's places side by side. */
struct trail {
	struct str text, source;
	size_t in_text, in_source;
};

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static struct str rest_of(const struct trail *trail)
{
	return str_slice(trail->source, trail->in_source, trail->source.size);
}

/* "](…)" and "][…]": how many bytes; 0 where it is not that. */
static size_t destination(struct str s)
{
	bool round = str_starts(s, S("]("));
	size_t depth = 0;

	if (!round && !str_starts(s, S("][")))
		return 0;
	s = str_slice(s, 0, DESTINATION_MOST);
	for (size_t i = 1; i < s.size && s.at[i] != '\n'; i++) {
		if (s.at[i] == '\\')
			i++;
		else if (s.at[i] == (round ? '(' : '['))
			depth++;
		else if (s.at[i] == (round ? ')' : ']') && !--depth)
			return i + 1;
	}
	return 0;
}

static bool text_is_at(const struct trail *trail, char c)
{
	return trail->in_text < trail->text.size &&
		trail->text.at[trail->in_text] == c;
}

/* Over what the text does not show. */
static void skip_one(struct trail *trail)
{
	size_t size = text_is_at(trail, ']') ? 0 : destination(rest_of(trail));

	trail->in_source += size ? size : 1;
}

/* A line's end, and what may stand before the next line of the same block. */
static void skip_blanks(struct trail *trail)
{
	struct str s = trail->source;
	bool new_line = false;

	while (trail->in_source < s.size) {
		char c = s.at[trail->in_source];
		if (!is_blank(c) && !(new_line && c == '>'))
			return;
		new_line = new_line || c == '\n' || c == '\r';
		trail->in_source++;
	}
}

/* Follows the text up to a byte of it; whether it was all found. */
static bool follow(struct trail *trail, size_t end)
{
	while (trail->in_text < end) {
		char wanted = trail->text.at[trail->in_text];
		if (trail->in_source >= trail->source.size)
			return false;
		if (is_blank(wanted) &&
			is_blank(trail->source.at[trail->in_source])) {
			skip_blanks(trail);
			trail->in_text++;
		} else if (trail->source.at[trail->in_source] == wanted) {
			trail->in_source++;
			trail->in_text++;
		} else {
			skip_one(trail);
		}
	}
	return true;
}

/* The last word stands there as a whole: the trail has not gone astray. */
static bool is_on_trail(const struct trail *trail)
{
	size_t end = trail->in_text, size = 0;

	while (size < end && !is_blank(trail->text.at[end - size - 1]))
		size++;
	return size <= trail->in_source &&
		str_equal(str_slice(trail->text, end - size, end),
			str_slice(trail->source, trail->in_source - size,
				trail->in_source));
}

static void skip_closing(struct trail *trail)
{
	while (trail->in_source < trail->source.size) {
		char c = trail->source.at[trail->in_source];
		size_t size = destination(rest_of(trail));
		bool closes = c == '*' || c == '_' || c == '~' || c == '`' ||
			c == ']' || c == '>';
		if ((!closes && !size) || text_is_at(trail, c))
			return;
		trail->in_source += size ? size : 1;
	}
}

/* Behind spans that nothing may be put into. */
static size_t end_of_spans(
	const struct chunk *chunk, const struct block *block, size_t end)
{
	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		bool open = span->kind == SPAN_EMPHASIS ||
			span->kind == SPAN_STRONG;
		if (!open && span->begin < end && span->end > end)
			end = span->end;
	}
	return end;
}

/* Over the cells of the row that stand before this one. */
static void skip_cells(struct trail *trail, const struct chunk *chunk,
	const struct block *block, uint32_t index)
{
	const struct table *table = &chunk->tables.items[block->table];
	uint32_t left = (index - table->first_block) % table->columns;
	struct str s = trail->source;

	while (trail->in_source < s.size && is_blank(s.at[trail->in_source]))
		trail->in_source++;
	if (trail->in_source < s.size && s.at[trail->in_source] == '|')
		trail->in_source++;
	for (; left && trail->in_source < s.size; trail->in_source++) {
		if (s.at[trail->in_source] == '\\')
			trail->in_source++;
		else
			left -= s.at[trail->in_source] == '|';
	}
}

ptrdiff_t origin_behind(struct article *article,
	const struct origin_lines *lines, struct position end)
{
	const struct chunk *chunk = article_chunk(article, end.chunk);
	const struct block *block = &chunk->blocks.items[end.block];
	size_t line = (size_t)block->line;
	struct trail trail = { .text = block->text, .source = article->source };

	if (block->line < 1 || line > lines->count || block->kind == BLOCK_CODE)
		return STR_NONE;
	trail.in_source = lines->items[line - 1];
	if (article->source.at + trail.in_source < article->body.at)
		return STR_NONE;
	if (block->kind == BLOCK_CELL)
		skip_cells(&trail, chunk, block, end.block);
	if (!follow(&trail, end_of_spans(chunk, block, end.byte)) ||
		!is_on_trail(&trail))
		return STR_NONE;
	skip_closing(&trail);
	return (ptrdiff_t)trail.in_source;
}
