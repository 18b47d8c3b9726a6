#include "parse/cut.h"

#include "parse/colons.h"
#include "parse/dashes.h"
#include "parse/line.h"
#include "parse/state.h"

#include <string.h>

/* One pass over a source. */
struct scan {
	struct arena *arena;
	struct cut *cut;
	struct str source;
	size_t least;
	struct state state;
	size_t line_end; /* where the next LF stands, or the end */
	bool known; /* line_end is set */
	bool returns; /* the source has CRs, which may end lines too */
	uint32_t box; /* the innermost open one, or NONE */
	uint32_t boxes;
	bool bare; /* nothing that is sure to be a block since a box opened */
	struct dashes_stop stop;
	size_t table_end; /* of the last table drawn with dashes */
	bool after_fence; /* the line before was a box fence or ATX heading */
};

static const struct str bom = { "\xef\xbb\xbf", 3 };

/* Finds the line at `begin`; gives where the next one begins. */
static size_t find_line(struct scan *scan, struct state_line *line)
{
	const char *at = scan->source.at;
	size_t size = scan->source.size;
	const char *found;

	if (!scan->known || scan->line_end < line->begin) {
		found = memchr(at + line->begin, '\n', size - line->begin);
		scan->line_end = found ? (size_t)(found - at) : size;
		scan->known = true;
	}
	line->end = scan->line_end;
	if (scan->returns) {
		found = memchr(at + line->begin, '\r', line->end - line->begin);
		if (found)
			line->end = (size_t)(found - at);
	}
	size_t next = line->end + 1;
	if (next < size && at[line->end] == '\r' && at[next] == '\n')
		next++;
	return next < size ? next : size;
}

/* Behind what may stand before a link definition: containers' marks. */
static size_t skip_marks(struct str source, size_t at, size_t end)
{
	static const bool marks[256] = {
		[' '] = true,
		['\t'] = true,
		['>'] = true,
		['-'] = true,
		['+'] = true,
		['*'] = true,
		['.'] = true,
		[')'] = true,
		['0'] = true,
		['1'] = true,
		['2'] = true,
		['3'] = true,
		['4'] = true,
		['5'] = true,
		['6'] = true,
		['7'] = true,
		['8'] = true,
		['9'] = true,
	};
	while (at < end && marks[(unsigned char)source.at[at]])
		at++;
	return at;
}

static void find_definition(struct scan *scan, const struct state_line *line)
{
	size_t at = skip_marks(scan->source, line->begin, line->end);
	struct str label;
	size_t behind;

	if (at == line->end || scan->source.at[at] != '[' ||
		!line_label(scan->source, at, &label, &behind))
		return;
	struct cut_definition *definition =
		arena_push(scan->arena, &scan->cut->definitions);
	definition->label = label;
	definition->chunk = (uint32_t)scan->cut->chunks.count - 1;
}

static void begin_chunk(struct scan *scan, size_t begin, int line)
{
	struct cut_chunk *chunk = arena_push(scan->arena, &scan->cut->chunks);

	chunk->begin = begin;
	chunk->line = line;
	chunk->first_heading = (uint32_t)scan->cut->headings.count;
	chunk->first_fence = (uint32_t)scan->cut->fences.count;
	chunk->first_table = (uint32_t)scan->cut->tables.count;
	chunk->open_boxes = scan->boxes;
}

/* Whether the line may begin a chunk; it is not empty. */
static bool may_cut(const struct scan *scan, const struct state_line *line)
{
	static const bool unsafe[256] = {
		[' '] = true,
		['\t'] = true,
		['-'] = true,
		['+'] = true,
		['*'] = true,
		['0'] = true,
		['1'] = true,
		['2'] = true,
		['3'] = true,
		['4'] = true,
		['5'] = true,
		['6'] = true,
		['7'] = true,
		['8'] = true,
		['9'] = true,
	};
	const struct state *state = &scan->state;
	const struct cut_chunk *chunks = scan->cut->chunks.items;
	struct str text = str_slice(scan->source, line->begin, line->end);
	size_t last = scan->cut->chunks.count - 1;

	if (!state->blank || (scan->bare && scan->boxes) ||
		line->number == chunks[0].line || state->lost ||
		state->leaf != LEAF_NONE ||
		unsafe[(unsigned char)scan->source.at[line->begin]] ||
		line->begin - chunks[last].begin < scan->least)
		return false;
	/* A definition belongs to the term before. */
	if (strchr(":~", text.at[0]) && text.at[0] &&
		line_read(text, 0, 0).kind == LINE_NOTE)
		return false;
	/* cmark drops a byte order mark where a parse begins. */
	return !str_starts(text, bom);
}

/* Where a box may open: behind nothing, a blank line, a fence, a heading. */
static bool may_open_box(const struct scan *scan)
{
	return scan->state.blank || scan->after_fence;
}

static void add_fence(struct scan *scan, const struct state_line *line,
	size_t next, struct colons colons)
{
	struct cut *cut = scan->cut;
	struct cut_fence *fence = arena_push(scan->arena, &cut->fences);

	fence->at = line->begin;
	fence->end = next;
	fence->line = line->number;
	fence->opens = colons.kind == COLONS_OPEN;
	fence->name = colons.name;
	fence->title = colons.title;
	fence->opener = scan->box;
	if (fence->opens) {
		scan->box = (uint32_t)cut->fences.count - 1;
		scan->boxes++;
		scan->bare = true;
	} else {
		scan->box = cut->fences.items[scan->box].opener;
		scan->boxes--;
	}
}

/* Whether the line opens or closes a box. */
static bool take_box(
	struct scan *scan, const struct state_line *line, size_t next)
{
	if (scan->source.at[line->begin] != ':' || scan->state.lost ||
		scan->state.leaf != LEAF_NONE)
		return false;
	struct colons colons =
		colons_read(str_slice(scan->source, line->begin, line->end));
	if (colons.kind == COLONS_OPEN ?
			!may_open_box(scan) :
			colons.kind == COLONS_NONE || scan->box == NONE)
		return false;
	add_fence(scan, line, next, colons);
	state_take_comment(&scan->state);
	scan->after_fence = true;
	return true;
}

/* How far the line is indented, and whether a dash begins it. */
static size_t indent_at(struct str source, size_t at, bool *dash)
{
	size_t begin = at;

	while (at < source.size && source.at[at] == ' ')
		at++;
	*dash = at < source.size && source.at[at] == '-';
	return at - begin;
}

/* Whether a table drawn with dashes begins on the line, at top level. */
static bool take_table(
	struct scan *scan, const struct state_line *line, size_t next)
{
	struct state *state = &scan->state;
	bool dash, next_dash;
	size_t end;

	if (!state->blank || state->lost || state->leaf != LEAF_NONE)
		return false;
	size_t indent = indent_at(scan->source, line->begin, &dash);
	indent_at(scan->source, next, &next_dash);
	if (!(dash || next_dash) ||
		(state->item != SURE_NO && (int)indent >= state->width) ||
		!dashes_find(scan->source, line->begin, &scan->stop, &end))
		return false;
	*arena_push(scan->arena, &scan->cut->tables) =
		(struct cut_table){ line->begin, end };
	scan->table_end = end;
	state_take_comment(state);
	scan->after_fence = false;
	scan->bare = false;
	return true;
}

/*
 * A box says its name before its first block: no cut comes between. Quotes,
 * HTML and what may be a definition or note may give no block.
 */
static void heed_box(struct scan *scan, const struct state_line *line)
{
	size_t at = line->begin;

	while (at < line->end && strchr(" \t", scan->source.at[at]) &&
		scan->source.at[at])
		at++;
	if (at < line->end && may_open_box(scan) && !scan->state.lost &&
		scan->state.leaf == LEAF_NONE &&
		!memchr("[<>", scan->source.at[at], 3))
		scan->bare = false;
}

static void take_block_line(struct scan *scan, const struct state_line *line)
{
	struct state_heading found = state_take(&scan->state, line);

	scan->after_fence = false;
	if (!found.level || scan->state.lost)
		return;
	struct cut_heading *heading =
		arena_push(scan->arena, &scan->cut->headings);
	heading->at = found.at;
	heading->line = found.line;
	heading->level = found.level;
	scan->after_fence = found.line == line->number;
}

/* Whether a line may be anything but code and HTML. */
static bool may_define(const struct state *state)
{
	return state->lost || state->leaf == LEAF_NONE ||
		state->leaf == LEAF_TAG_MAYBE;
}

static void take_line(
	struct scan *scan, const struct state_line *line, size_t next)
{
	if (line->begin < scan->table_end)
		return;
	if (line->begin < line->end) {
		if (may_cut(scan, line))
			begin_chunk(scan, line->begin, line->number);
		if (take_table(scan, line, next))
			return;
		if (may_define(&scan->state))
			find_definition(scan, line);
		if (take_box(scan, line, next))
			return;
		if (scan->bare)
			heed_box(scan, line);
	}
	if (!scan->state.lost)
		take_block_line(scan, line);
}

static void scan_lines(struct scan *scan, int number)
{
	struct state_line line = { .source = scan->source };

	if (str_starts(scan->source, bom))
		line.begin = bom.size;
	for (line.number = number; line.begin < scan->source.size;
		line.number++) {
		size_t next = find_line(scan, &line);
		take_line(scan, &line, next);
		line.begin = next;
	}
	scan->cut->lines = line.number - number;
}

/* The lists grew in memory that is given back. */
static void keep(struct arena *arena, struct cut *cut)
{
	arena_keep(arena, &cut->chunks);
	arena_keep(arena, &cut->headings);
	arena_keep(arena, &cut->fences);
	arena_keep(arena, &cut->tables);
	arena_keep(arena, &cut->definitions);
}

struct cut cut_source(
	struct arena *arena, struct str source, int line, size_t least)
{
	struct arena scratch = arena_make(1 << 12);
	struct cut cut = { 0 };
	struct scan scan = {
		.arena = &scratch,
		.cut = &cut,
		.source = source,
		.least = least,
		.state = { .blank = true },
		.returns = source.size && memchr(source.at, '\r', source.size),
		.box = NONE,
	};

	begin_chunk(&scan, 0, line);
	scan_lines(&scan, line);
	keep(arena, &cut);
	arena_free(&scratch);
	return cut;
}

struct str cut_chunk_bytes(
	const struct cut *cut, struct str source, uint32_t chunk)
{
	size_t end = chunk + 1 < cut->chunks.count ?
		cut->chunks.items[chunk + 1].begin :
		source.size;

	return str_slice(source, cut->chunks.items[chunk].begin, end);
}
