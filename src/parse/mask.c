#include "parse/mask.h"

#include "base/unicode.h"
#include "parse/seek.h"

#include <stdlib.h>
#include <string.h>

/*
 * Deeper than this no container is opened. Below it a line costs cmark no
 * more than the depth; what people write stays under ten levels.
 */
enum { MOST_MARKERS = 40, MOST_COLS = 160 };

/* What stands around a number, for cmark and in what it gives. */
static const struct border {
	const char *left;
	const char *right;
	char given_left;
	char given_right;
} borders[MASK_KINDS] = {
	[MASK_PLAIN] = { "", "", 0, 0 },
	[MASK_ESCAPE] = { "@", "@", '@', '@' },
	[MASK_MATH] = { "$", "$", '$', '$' },
	[MASK_NOTE] = { "\\[", "\\]", '[', ']' },
	[MASK_FENCE] = { "<!--", "-->", 0, 0 },
};

struct masking {
	struct arena *arena;
	struct str text;
	struct mask_finds finds;
	bool inlines; /* something to seek for stands in it */
	bool returns; /* CR stands in it */
	size_t begin; /* of the paragraph at hand */
	bool quoted; /* the line before began with > */
};

/* ---- numbers: 15 bits in plane 15, 15 bits in plane 16 */

enum { NUMBER_SIZE = 8 };

static void add_number(struct text *out, uint32_t number)
{
	uint32_t high = number >> 15 & 0x7fff;
	uint32_t low = number & 0x7fff;
	char bytes[NUMBER_SIZE] = {
		'\xf3',
		(char)(0xb0 | high >> 12),
		(char)(0x80 | (high >> 6 & 0x3f)),
		(char)(0x80 | (high & 0x3f)),
		'\xf4',
		(char)(0x80 | low >> 12),
		(char)(0x80 | (low >> 6 & 0x3f)),
		(char)(0x80 | (low & 0x3f)),
	};

	text_add(out, (struct str){ bytes, NUMBER_SIZE });
}

static bool is_number(const unsigned char *p)
{
	return p[0] == 0xf3 && (p[1] & 0xf8) == 0xb0 && p[4] == 0xf4 &&
		(p[5] & 0xf8) == 0x80 && (p[2] & p[3] & p[6] & p[7]) >> 6 == 2;
}

static uint32_t read_number(const unsigned char *p)
{
	uint32_t high = (p[1] & 7u) << 12 | (p[2] & 63u) << 6 | (p[3] & 63u);
	uint32_t low = (p[5] & 7u) << 12 | (p[6] & 63u) << 6 | (p[7] & 63u);

	return high << 15 | low;
}

/* ---- private-use characters, also as entities */

static void add_plain(
	struct masking *masking, size_t at, size_t size, struct str text)
{
	struct mask_find *find = arena_push(masking->arena, &masking->finds);

	find->kind = MASK_PLAIN;
	find->at = at;
	find->raw = str_slice(masking->text, at, at + size);
	find->text = text.size ? text : find->raw;
}

static void find_private(struct masking *masking, char lead)
{
	struct str s = masking->text;
	const char *hit = s.size ? memchr(s.at, lead, s.size) : NULL;

	while (hit) {
		size_t at = (size_t)(hit - s.at);
		struct unicode_char c = unicode_at(s, at);
		if (c.code >= 0xf0000)
			add_plain(masking, at, c.bytes, S(""));
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

static void find_entities(struct masking *masking)
{
	struct str s = masking->text;
	ptrdiff_t hit = str_find(s, S("&#"), 0);

	for (; hit != STR_NONE; hit = str_find(s, S("&#"), (size_t)hit + 2)) {
		size_t at = (size_t)hit;
		size_t end;
		unsigned long code = entity_at(s, at, &end);
		if (code < 0xf0000 || code > 0x10ffff)
			continue;
		char bytes[4];
		size_t size = unicode_encode(bytes, (int32_t)code);
		add_plain(masking, at, end - at,
			str_copy(masking->arena, (struct str){ bytes, size }));
	}
}

/* ---- lines */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* How many bytes a list marker takes at the start of s; 0: it is none. */
static size_t marker_size(struct str s)
{
	size_t size = 0;

	while (size < s.size && size < 9 && s.at[size] >= '0' &&
		s.at[size] <= '9')
		size++;
	if (size == s.size || !strchr(size ? ".)" : "-+*", s.at[size]))
		return 0;
	size++;
	return size == s.size || is_blank(s.at[size]) ? size : 0;
}

/* A thematic break looks like a row of bullets (CommonMark 0.30 §4.1). */
static bool is_break(struct str s)
{
	for (size_t i = 0; i < s.size; i++)
		if (s.at[i] != s.at[0] && !is_blank(s.at[i]))
			return false;
	return true;
}

/*
 * Hides the first marker that would nest too deep, and so all behind it.
 * Gives whether there was one.
 */
static bool cap_depth(struct masking *masking, size_t begin, struct str line)
{
	size_t col = 0;
	size_t markers = 0;

	for (size_t i = 0; i < line.size;) {
		struct str rest = str_slice(line, i, line.size);
		size_t size = line.at[i] == '>' ? 1 : marker_size(rest);
		if (!size && !is_blank(line.at[i]))
			return false;
		markers += size > 0;
		if (size && (markers > MOST_MARKERS || col >= MOST_COLS)) {
			if (line.at[i] != '>' && is_break(rest))
				return false;
			add_plain(masking, begin + i, 1, S(""));
			return true;
		}
		col += line.at[i] == '\t' ? 4 - col % 4 : size ? size : 1;
		i += size ? size : 1;
	}
	return false;
}

static void end_paragraph(struct masking *masking, size_t end)
{
	if (masking->inlines && end > masking->begin)
		seek_paragraph(masking->arena, masking->text, masking->begin,
			end, &masking->finds);
	masking->begin = end;
}

/* The line without indentation and signs of quotes. */
static struct str line_text(struct str line)
{
	size_t i = 0;

	while (i < line.size && (is_blank(line.at[i]) || line.at[i] == '>'))
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
	return ticks >= 3 &&
		!memchr(text.at + ticks, '`', text.size - ticks);
}

/* Where a paragraph may begin: in doubt it does. */
static bool starts_alone(struct masking *masking, struct str line)
{
	struct str text = line_text(line);
	bool quoted = masking->quoted;

	masking->quoted =
		line.size && memchr(line.at, '>', line.size - text.size);
	return masking->quoted != quoted || !text.size || text.at[0] == '#' ||
		text.at[0] == '|' || marker_size(text);
}

static void read_line(struct masking *masking, size_t begin, size_t end)
{
	struct str line = str_slice(masking->text, begin, end);
	struct str text = line_text(line);
	bool deep = cap_depth(masking, begin, line);
	bool fence = is_fence(text);

	if (!masking->inlines)
		return;
	if (starts_alone(masking, line) || fence || deep)
		end_paragraph(masking, begin);
	if (fence)
		masking->begin = end;
	else if (str_starts(text, S("#")))
		end_paragraph(masking, end);
}

static size_t line_end(const struct masking *masking, size_t from, size_t to)
{
	const char *at = masking->text.at + from;
	const char *end = memchr(at, '\n', to - from);
	size_t size = end ? (size_t)(end - at) : to - from;
	const char *earlier =
		masking->returns ? memchr(at, '\r', size) : NULL;

	return from + (earlier ? (size_t)(earlier - at) : size);
}

static void read_lines(struct masking *masking, size_t from, size_t to)
{
	masking->begin = from;
	masking->quoted = false;
	while (from < to) {
		size_t end = line_end(masking, from, to);
		read_line(masking, from, end);
		from = end + 1;
	}
	end_paragraph(masking, to);
}

/* ---- boxes */

static void find_fences(struct masking *masking, size_t front,
	const struct cut *cut, uint32_t chunk)
{
	size_t begin = cut->chunks.items[chunk].begin;
	size_t i = cut->chunks.items[chunk].first_fence;

	for (; i < cut->fences.count; i++) {
		size_t at = cut->fences.items[i].at - begin + front;
		if (at >= masking->text.size)
			return;
		add_plain(masking, at,
			line_end(masking, at, masking->text.size) - at, S(""));
		masking->finds.items[masking->finds.count - 1].kind =
			MASK_FENCE;
	}
}

/* ---- masking */

static int compare(const void *a, const void *b)
{
	size_t left = ((const struct mask_find *)a)->at;
	size_t right = ((const struct mask_find *)b)->at;

	return (left > right) - (left < right);
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

static uint32_t hash(const struct mask_find *find)
{
	uint32_t hash = 2166136261u + find->kind; /* FNV-1a */

	for (size_t i = 0; i < find->raw.size; i++)
		hash = (hash ^ (unsigned char)find->raw.at[i]) * 16777619u;
	return hash;
}

/* The first find equal to number i. `slots` is a power of 2. */
static uint32_t first_equal(const struct mask_finds *finds, uint32_t i,
	uint32_t *table, size_t slots)
{
	const struct mask_find *find = &finds->items[i];
	size_t slot = hash(find) & (slots - 1);

	for (; table[slot]; slot = (slot + 1) & (slots - 1)) {
		const struct mask_find *other = &finds->items[table[slot] - 1];
		if (other->kind == find->kind &&
			str_equal(other->raw, find->raw))
			return table[slot] - 1;
	}
	table[slot] = i + 1;
	return i;
}

static struct str build(struct masking *masking)
{
	const struct mask_finds *finds = &masking->finds;
	struct text out = { .arena = masking->arena };
	size_t slots = 16;
	size_t from = 0;

	while (slots < finds->count * 2)
		slots *= 2;
	uint32_t *table = arena_array(masking->arena, uint32_t, slots);
	for (uint32_t i = 0; i < finds->count; i++) {
		const struct mask_find *find = &finds->items[i];
		text_add(&out, str_slice(masking->text, from, find->at));
		text_add(&out, str_from(borders[find->kind].left));
		add_number(&out, first_equal(finds, i, table, slots));
		text_add(&out, str_from(borders[find->kind].right));
		from = find->at + find->raw.size;
	}
	text_add(&out, str_slice(masking->text, from, masking->text.size));
	return text_str(&out);
}

static bool holds(struct str s, struct str needle)
{
	return str_find(s, needle, 0) != STR_NONE;
}

struct mask mask_source(struct arena *arena, struct str text, size_t front,
	const struct cut *cut, uint32_t chunk)
{
	struct masking masking = {
		.arena = arena,
		.text = text,
		.inlines = holds(text, S("$")) || holds(text, S("[^")) ||
			holds(text, S("\\@")),
		.returns = holds(text, S("\r")),
	};

	find_private(&masking, '\xf3');
	find_private(&masking, '\xf4');
	find_entities(&masking);
	if (cut)
		find_fences(&masking, front, cut, chunk);
	read_lines(&masking, 0, front);
	read_lines(&masking, front, text.size);
	order(&masking.finds);
	struct str masked = masking.finds.count ? build(&masking) : text;
	return (struct mask){ masked, masking.finds };
}

/* ---- unmasking */

bool mask_next(const struct mask *mask, struct str s, size_t from,
	struct mask_place *place)
{
	while (mask->finds.count && from + NUMBER_SIZE <= s.size) {
		const char *hit = memchr(s.at + from, '\xf3', s.size - from);
		if (!hit)
			return false;
		from = (size_t)(hit - s.at);
		const unsigned char *bytes = (const unsigned char *)hit;
		if (from + NUMBER_SIZE <= s.size && is_number(bytes) &&
			read_number(bytes) < mask->finds.count) {
			place->begin = from;
			place->end = from + NUMBER_SIZE;
			place->find = &mask->finds.items[read_number(bytes)];
			return true;
		}
		from++;
	}
	return false;
}

char mask_border_left(enum mask_kind kind)
{
	return borders[kind].given_left;
}

char mask_border_right(enum mask_kind kind)
{
	return borders[kind].given_right;
}

/* Takes the left border off the end of `out`: it was added before. */
static void drop_left(struct text *out, struct str border)
{
	if (str_ends(text_str(out), border))
		out->size -= border.size;
}

struct str mask_undo(struct arena *arena, const struct mask *mask,
	struct str s, enum mask_use use)
{
	struct text out = { .arena = arena };
	struct mask_place place;
	size_t from = 0;

	while (mask_next(mask, s, from, &place)) {
		const struct border *border = &borders[place.find->kind];
		struct str left = str_from(border->left);
		struct str right = str_from(border->right);
		if (use == MASK_CLEAN && left.size == 2) {
			left = str_slice(left, 1, 2);
			right = str_slice(right, 1, 2);
		}
		text_add(&out, str_slice(s, from, place.begin));
		drop_left(&out, left);
		text_add(&out, use == MASK_RAW ? place.find->raw
					       : place.find->text);
		from = place.end;
		if (str_starts(str_slice(s, from, s.size), right))
			from += right.size;
	}
	if (!from)
		return s;
	text_add(&out, str_slice(s, from, s.size));
	return text_str(&out);
}

bool mask_is_fence(const struct mask *mask, struct str s)
{
	struct mask_place place;

	return str_starts(s, S("<!--")) && mask_next(mask, s, 0, &place) &&
		place.begin == 4 && place.find->kind == MASK_FENCE;
}
