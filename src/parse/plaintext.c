#include "parse/plaintext.h"

#include "parse/gather.h"
#include "parse/plain_lines.h"

#include <string.h>

/* ---- is it plain text */

/* Behind the byte order mark that a file may begin with. */
static struct str without_mark(struct str source)
{
	return str_starts(source, S("\xef\xbb\xbf")) ?
		str_slice(source, 3, source.size) :
		source;
}

enum {
	LOOK = 64 << 10, /* bytes that are looked into */
	ENOUGH = 2 /* signs of Markdown that cannot be chance */
};

/* "# Title" */
static bool is_atx(struct str line)
{
	size_t signs = 0;

	while (signs < line.size && line.at[signs] == '#')
		signs++;
	return signs && signs <= 6 && signs + 1 < line.size &&
		line.at[signs] == ' ';
}

static bool is_fence(struct str line)
{
	return str_starts(line, S("```")) || str_starts(line, S("~~~"));
}

/* What a first line tells: front matter, a title block of Pandoc's. */
static int signs_on_top(struct str source)
{
	struct str line = source.size ? str_line(&source) : source;
	struct str next = source.size ? str_line(&source) : source;

	if (str_starts(line, S("% ")))
		return ENOUGH;
	if (str_equal(str_trim(line), S("---")) &&
		str_find(next, S(":"), 0) != STR_NONE)
		return ENOUGH;
	return is_atx(line) && !str_trim(next).size ? ENOUGH : 0;
}

static int signs_in(struct str line, bool after_blank)
{
	if (after_blank && (is_atx(line) || is_fence(line)))
		return 1;
	return str_find(line, S("[@"), 0) != STR_NONE ||
		str_find(line, S("[-@"), 0) != STR_NONE;
}

static bool looks_like_markdown(struct str source)
{
	struct str rest = str_slice(without_mark(source), 0, LOOK);
	bool after_blank = true;

	int signs = signs_on_top(rest);
	while (rest.size && signs < ENOUGH) {
		struct str line = str_line(&rest);
		signs += signs_in(line, after_blank);
		after_blank = !str_trim(line).size;
	}
	return signs >= ENOUGH;
}

static bool ends_caseless(struct str name, struct str ending)
{
	size_t from = name.size > ending.size ? name.size - ending.size : 0;

	return str_equal_caseless(str_slice(name, from, name.size), ending);
}

bool plaintext_is(struct str name, struct str source)
{
	return (ends_caseless(name, S(".txt")) ||
		       ends_caseless(name, S(".text"))) &&
		!looks_like_markdown(source);
}

/* ---- where it is cut */

struct plain_scan {
	struct arena *arena;
	struct cut *cut;
	struct str source;
	size_t least;
	struct cut_heading pending; /* a heading if text follows; level 0:
				       none */
};

static void begin_chunk(struct plain_scan *scan, size_t at, int line)
{
	struct cut_chunk *chunk = arena_push(scan->arena, &scan->cut->chunks);

	chunk->begin = at;
	chunk->line = line;
	chunk->first_heading = (uint32_t)scan->cut->headings.count;
}

static void cut_before(struct plain_scan *scan, size_t at, int line)
{
	const struct cut *cut = scan->cut;

	if (at - cut->chunks.items[cut->chunks.count - 1].begin >= scan->least)
		begin_chunk(scan, at, line);
}

/* A heading that still waits for text is never parted from it, so that it is
 * in the chunk that it is counted for. */
static void scan_paragraph(
	struct plain_scan *scan, const struct paragraph *paragraph)
{
	size_t at = (size_t)(paragraph->text.at - scan->source.at);

	if (paragraph->lines == 1 && plain_is_heading(paragraph->text)) {
		cut_before(scan, at, paragraph->line);
		scan->pending = (struct cut_heading){ at, paragraph->line, 2 };
		return;
	}
	if (scan->pending.level)
		*arena_push(scan->arena, &scan->cut->headings) = scan->pending;
	else
		cut_before(scan, at, paragraph->line);
	scan->pending.level = 0;
}

static void scan_all(struct plain_scan *scan)
{
	struct paragraphs walk = { without_mark(scan->source), 1 };
	struct paragraph paragraph;

	if (plain_next(&walk, &paragraph)) {
		struct paragraph title = plain_split(&paragraph);
		*arena_push(scan->arena,
			&scan->cut->headings) = (struct cut_heading){
			(size_t)(title.text.at - scan->source.at), title.line, 1
		};
	}
	while (plain_next(&walk, &paragraph))
		scan_paragraph(scan, &paragraph);
	scan->cut->lines = walk.line - 1;
}

struct cut plaintext_cut(struct arena *arena, struct str source, size_t least)
{
	struct arena scratch = arena_make(1 << 12);
	struct cut cut = { 0 };
	struct plain_scan scan = {
		.arena = &scratch, .cut = &cut, .source = source, .least = least
	};

	begin_chunk(&scan, 0, 1);
	scan_all(&scan);
	arena_keep(arena, &cut.chunks);
	arena_keep(arena, &cut.headings);
	arena_free(&scratch);
	return cut;
}

/* ---- its blocks */

static bool is_heading(const struct gather *gather, int line)
{
	const struct cut *cut = gather->cut;

	return cut && gather->heading < cut->headings.count &&
		cut->headings.items[gather->heading].line == line;
}

static void add_heading(struct gather *gather, const struct paragraph *from)
{
	int level = gather->cut->headings.items[gather->heading].level;

	gather_begin(gather, BLOCK_HEADING, from->line);
	gather->block.level = level;
	gather_section(gather, from->line, from->line);
	gather_text(gather, str_trim(from->text));
	gather_end(gather);
}

/* Prose runs on; all else keeps its line ends. */
static void add_paragraph(
	struct gather *gather, const struct paragraph *from, bool prose)
{
	struct str rest = from->text;
	bool first = true;

	gather_begin(gather, BLOCK_PARAGRAPH, from->line);
	while (rest.size) {
		struct str line = str_trim(str_line(&rest));
		if (!first && prose)
			gather_soft(gather, line);
		else if (!first)
			gather_hard(gather);
		gather_text(gather, line);
		first = false;
	}
	gather_end(gather);
}

/* As it stands, so that what is in columns stays there. */
static void add_table(struct gather *gather, const struct paragraph *from)
{
	struct text text = { .arena = gather->scratch };
	struct str rest = from->text;

	while (rest.size) {
		if (text.size)
			text_add_char(&text, '\n');
		text_add(&text, str_line(&rest));
	}
	gather_begin(gather, BLOCK_CODE, from->line);
	gather_raw(gather, text_str(&text));
	gather_end(gather);
}

static void add_block(struct gather *gather, struct paragraph *from)
{
	if (is_heading(gather, from->line)) {
		struct paragraph heading = plain_split(from);
		add_heading(gather, &heading);
	}
	if (!from->lines)
		return;
	enum plain_shape shape = plain_shape(from->text);
	if (shape == PLAIN_TABLE)
		add_table(gather, from);
	else
		add_paragraph(gather, from, shape == PLAIN_PROSE);
}

/* The bytes, without NULs. */
static struct str safe(struct arena *arena, struct str source)
{
	struct text text = { .arena = arena };

	if (!source.size || !memchr(source.at, '\0', source.size))
		return source;
	text_add_safe(&text, source);
	return text_str(&text);
}

struct chunk plaintext_parse(
	struct arena *arena, const struct markdown *markdown)
{
	struct arena scratch = arena_make(1 << 16);
	struct str source = safe(&scratch, markdown->source);
	struct paragraphs walk = {
		markdown->chunk ? source : without_mark(source), markdown->line
	};
	struct mask mask = { .text = source };
	struct gather gather = gather_make(
		arena, &scratch, &mask, markdown->cut, markdown->chunk);
	struct paragraph paragraph;

	while (plain_next(&walk, &paragraph))
		add_block(&gather, &paragraph);
	struct chunk chunk = gather_chunk(&gather);
	arena_free(&scratch);
	return chunk;
}
