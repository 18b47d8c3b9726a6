#include "parse/finds.h"

#include "base/unicode.h"
#include "parse/marker.h"
#include "parse/seek.h"
#include "parse/seek_cite.h"
#include "parse/signs.h"
#include "parse/starts.h"

#include <stdlib.h>
#include <string.h>

/*
 * Deeper than this no container is opened. Below it a line costs cmark no
 * more than the depth; what people write stays under ten levels.
 */
enum { MOST_MARKERS = 40, MOST_COLS = 160 };

/* And no more images in a paragraph: cmark is quadratic in open ones. */
enum { MOST_IMAGES = 1000 };

struct search {
	struct arena *arena;
	struct str text;
	struct mask_finds finds;
	struct cites *cites; /* or NULL */
	struct starts starts; /* of lines */
	struct signs signs; /* of what is to be sought */
	bool returns; /* CR stands in it */
	bool images; /* more than any paragraph may have */
	size_t seen; /* how many since the last blank line */
	size_t begin; /* of the paragraph at hand */
	bool quoted; /* the line before began with > */
	bool display; /* a $$ of the paragraph is open: a bar is math */
};

/* ---- private-use characters, also as entities */

static void add_plain(
	struct search *search, size_t at, size_t size, struct str text)
{
	struct mask_find *find = arena_push(search->arena, &search->finds);

	find->kind = MASK_PLAIN;
	find->at = at;
	find->raw = str_slice(search->text, at, at + size);
	find->text = text.size ? text : find->raw;
}

static void find_private(struct search *search, int lead)
{
	struct str s = search->text;
	const char *hit = s.size ? memchr(s.at, lead, s.size) : NULL;

	while (hit) {
		size_t at = (size_t)(hit - s.at);
		struct unicode_char c = unicode_at(s, at);
		if (c.code >= 0xf0000)
			add_plain(search, at, c.bytes, S(""));
		hit = memchr(hit + 1, lead, s.size - at - 1);
	}
}

/* The number of the entity at `at`, and where it ends; 0: none. */
static unsigned long entity_at(struct str s, size_t at, size_t *end)
{
	enum { MOST_DIGITS = 8 };
	char digits[MOST_DIGITS + 1] = "";
	size_t from = at + 2;
	bool hex = from < s.size && (s.at[from] | 32) == 'x';
	size_t count = 0;

	for (from += hex; count < MOST_DIGITS && from + count < s.size;
		count++) {
		char c = s.at[from + count];
		bool digit = c >= '0' && c <= '9';
		if (!digit && !(hex && (c | 32) >= 'a' && (c | 32) <= 'f'))
			break;
		digits[count] = c;
	}
	*end = from + count + 1;
	if (!count || *end > s.size || s.at[*end - 1] != ';')
		return 0;
	return strtoul(digits, NULL, hex ? 16 : 10);
}

static void find_entities(struct search *search)
{
	struct str s = search->text;
	ptrdiff_t hit = str_find(s, S("&#"), 0);

	for (; hit != STR_NONE; hit = str_find(s, S("&#"), (size_t)hit + 2)) {
		size_t at = (size_t)hit;
		size_t end;
		unsigned long code = entity_at(s, at, &end);
		if (code < 0xf0000 || code > 0x10ffff)
			continue;
		char bytes[4];
		size_t size = unicode_encode(bytes, (int32_t)code);
		add_plain(search, at, end - at,
			str_copy(search->arena, (struct str){ bytes, size }));
	}
}

/* ---- lines */

/* A thematic break looks like a row of bullets (CommonMark 0.30 §4.1). */
static bool is_break(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if (s.at[i] != s.at[0] && !marker_blank(s.at[i]))
			return false;
	return true;
}

/*
 * Hides the first marker that would nest too deep, and so all behind it.
 * Gives whether there was one.
 */
static bool cap_depth(struct search *search, size_t begin, struct str line)
{
	size_t col = 0;
	size_t markers = 0;

	for (size_t i = 0; i < line.size;) {
		struct str rest = str_slice(line, i, line.size);
		size_t size = line.at[i] == '>' ? 1 : marker_size(rest);
		if (!size && !marker_blank(line.at[i]))
			return false;
		markers += size > 0;
		if (size && (markers > MOST_MARKERS || col >= MOST_COLS)) {
			if (line.at[i] != '>' && is_break(rest))
				return false;
			add_plain(search, begin + i, 1, S(""));
			return true;
		}
		col += line.at[i] == '\t' ? 4 - col % 4 : size ? size : 1;
		i += size ? size : 1;
	}
	return false;
}

static void end_paragraph(struct search *search, size_t end)
{
	if (end > search->begin &&
		signs_hold(&search->signs, search->begin, end))
		seek_paragraph(search->arena, search->text, search->begin, end,
			&search->finds, search->cites);
	search->begin = end;
	search->display = false;
}

/* The line without indentation and signs of quotes. */
static struct str line_text(struct str line)
{
	size_t i = 0;

	while (i < line.size && (marker_blank(line.at[i]) || line.at[i] == '>'))
		i++;
	return str_slice(line, i, line.size);
}

/* A fence of code or of a box: nothing is sought in it. */
static bool is_fence(struct str text)
{
	size_t ticks = 0;

	if (str_starts(text, S("~~~")) || str_starts(text, S(":::")))
		return true;
	while (ticks < text.size && text.at[ticks] == '`')
		ticks++;
	return ticks >= 3 && !memchr(text.at + ticks, '`', text.size - ticks);
}

/* Of a setext heading, or a thematic break: the paragraph is over. */
static bool is_underline(struct str text)
{
	return text.size && strchr("=-*_", text.at[0]) && text.at[0] &&
		is_break(text);
}

/* Where a paragraph may begin: in doubt it does. A note's definition always
 * does, lest cmark take it for a link's. */
static bool starts_alone(struct search *search, struct str line)
{
	struct str text = line_text(line);
	bool quoted = search->quoted;

	search->quoted =
		line.size && memchr(line.at, '>', line.size - text.size);
	return search->quoted != quoted || !text.size || text.at[0] == '#' ||
		(text.at[0] == '|' && !search->display) ||
		str_starts(text, S("[^")) || marker_size(text);
}

/* Hides the sign of each image beyond the bound. */
static void cap_images(struct search *search, size_t begin, struct str line)
{
	ptrdiff_t hit = str_find(line, S("!["), 0);

	if (!line_text(line).size)
		search->seen = 0;
	for (; hit != STR_NONE; hit = str_find(line, S("!["), (size_t)hit + 1))
		if (++search->seen > MOST_IMAGES)
			add_plain(search, begin + (size_t)hit, 1, S(""));
}

static void count_dollars(struct search *search, struct str line, size_t end)
{
	ptrdiff_t hit = signs_hold_dollar(&search->signs, search->begin, end) ?
		str_find(line, S("$$"), 0) :
		STR_NONE;

	for (; hit != STR_NONE; hit = str_find(line, S("$$"), (size_t)hit + 2))
		search->display = !search->display;
}

static void read_line(struct search *search, size_t begin, size_t end)
{
	struct str line = str_slice(search->text, begin, end);
	struct str text = line_text(line);
	bool deep = cap_depth(search, begin, line);
	bool fence = is_fence(text);
	size_t behind = deep ? begin : starts_line(&search->starts, begin, end);

	if (search->images)
		cap_images(search, begin, line);
	if (starts_alone(search, line) || fence || deep || behind > begin)
		end_paragraph(search, begin);
	count_dollars(search, line, end);
	if (fence)
		search->begin = end;
	else if (behind > begin)
		search->begin = behind;
	else if (str_starts(text, S("#")) || is_underline(text))
		end_paragraph(search, end);
}

static size_t line_end(const struct search *search, size_t from, size_t to)
{
	const char *at = search->text.at + from;
	const char *end = memchr(at, '\n', to - from);
	size_t size = end ? (size_t)(end - at) : to - from;
	const char *earlier = search->returns ? memchr(at, '\r', size) : NULL;

	return from + (earlier ? (size_t)(earlier - at) : size);
}

static void read_lines(struct search *search, size_t from, size_t to)
{
	search->begin = from;
	search->quoted = false;
	search->starts = starts_make(search->arena, search->text, to,
		search->returns, &search->finds);
	while (from < to) {
		size_t end = line_end(search, from, to);
		read_line(search, from, end);
		from = end + 1;
		if (from < to && search->text.at[end] == '\r' &&
			search->text.at[from] == '\n')
			from++;
	}
	end_paragraph(search, to);
}

/* ---- boxes */

static void find_fences(
	struct search *search, size_t front, const struct mask_boxes *boxes)
{
	for (size_t i = 0; i < boxes->count; i++) {
		size_t at = boxes->fences[i].at - boxes->origin + front;
		if (at >= search->text.size)
			return;
		add_plain(search, at,
			line_end(search, at, search->text.size) - at, S(""));
		search->finds.items[search->finds.count - 1].kind = MASK_FENCE;
	}
}

/* ---- tables */

static void find_edge(struct search *search, size_t at, enum mask_kind kind)
{
	add_plain(search, at, 0, S(""));
	search->finds.items[search->finds.count - 1].kind = kind;
}

static void find_tables(
	struct search *search, size_t front, const struct mask_boxes *boxes)
{
	for (size_t i = 0; i < boxes->table_count; i++) {
		size_t shift = front - boxes->origin;
		if (boxes->tables[i].at + shift >= search->text.size)
			return;
		find_edge(search, boxes->tables[i].at + shift, MASK_TABLE);
		find_edge(search, boxes->tables[i].end + shift, MASK_TABLE_END);
	}
}

/* ---- all of them */

/* What is nothing but a border comes before what stands behind it. */
static int compare(const void *a, const void *b)
{
	const struct mask_find *left = a;
	const struct mask_find *right = b;

	return left->at != right->at ?
		(left->at > right->at) - (left->at < right->at) :
		(left->raw.size > 0) - (right->raw.size > 0);
}

/* In order; what begins within another find is part of that one. */
static void order(struct mask_finds *finds)
{
	size_t kept = 0;
	size_t end = 0;

	if (finds->count)
		qsort(finds->items, finds->count, sizeof *finds->items,
			compare);
	for (size_t i = 0; i < finds->count; i++) {
		if (finds->items[i].at < end)
			continue;
		finds->items[kept++] = finds->items[i];
		end = finds->items[i].at + finds->items[i].raw.size;
	}
	finds->count = kept;
}

static bool holds(struct str s, struct str needle)
{
	return str_find(s, needle, 0) != STR_NONE;
}

static bool holds_many(struct str s, struct str needle, size_t most)
{
	ptrdiff_t hit = str_find(s, needle, 0);

	for (; hit != STR_NONE && most; most--)
		hit = str_find(s, needle, (size_t)hit + needle.size);
	return hit != STR_NONE;
}

static struct cites *make_cites(
	struct arena *arena, const struct mask_boxes *boxes)
{
	struct cites *cites = arena_new(arena, struct cites);

	cites->citer = boxes->citer;
	cites->definitions = boxes->definitions;
	return cites;
}

struct mask_finds finds_of(struct arena *arena, struct str text, size_t front,
	const struct mask_boxes *boxes)
{
	struct search search = {
		.arena = arena,
		.text = text,
		.returns = holds(text, S("\r")),
		.images = holds_many(text, S("!["), MOST_IMAGES),
	};

	if (boxes && boxes->citer && holds(text, S("@")))
		search.cites = make_cites(arena, boxes);
	search.signs = signs_make(text);
	find_private(&search, 0xf3);
	find_private(&search, 0xf4);
	find_entities(&search);
	if (boxes)
		find_fences(&search, front, boxes);
	if (boxes)
		find_tables(&search, front, boxes);
	read_lines(&search, 0, front);
	read_lines(&search, front, text.size);
	order(&search.finds);
	if (boxes && search.cites)
		cites_place(&search.finds, text, front, boxes->line);
	return search.finds;
}
