#include "parse/mask.h"

#include "parse/finds.h"
#include "parse/marker.h"
#include "parse/starts.h"

#include <string.h>

/* What stands around a number, for cmark and in what it gives. */
static const struct border {
	const char *left;
	const char *right;
	const char *angle; /* the right one where the find holds a `>`: a
			      declaration in HTML must end where it ended */
	char given_left;
	bool marks; /* means something in text only: else it is its source */
} borders[MASK_KINDS] = {
	[MASK_PLAIN] = { "", "", ">", 0, false },
	[MASK_ESCAPE] = { "@", "@", "@", '@', false },
	[MASK_MATH] = { "$", "$", ">$", '$', false },
	[MASK_TEX] = { "$", "$", ">$", '$', false },
	[MASK_NOTE] = { "\\[", "\\]", "\\]", '[', false },
	[MASK_FENCE] = { "<!--", "-->", "-->", 0, false },
	[MASK_CITE] = { "", "", ">", 0, true },
	[MASK_CROSSREF] = { "", "", ">", 0, true },
	[MASK_SIGN] = { "@", "@", "@", '@', true },
	[MASK_TABLE] = { "<!--", "", "", 0, false },
	[MASK_TABLE_END] = { "", "-->", "-->", 0, false },
	[MASK_STRIKE] = { "~", "~", "~", '~', true },
	[MASK_STRIKE_END] = { "~", "~", "~", '~', true },
	[MASK_SUB] = { "~", "~", "~", '~', true },
	[MASK_SUB_END] = { "~", "~", "~", '~', true },
	[MASK_SUP] = { "^", "^", "^", '^', true },
	[MASK_SUP_END] = { "^", "^", "^", '^', true },
	[MASK_SPAN] = { "\\[", "\\]", "\\]", '[', true },
	[MASK_ATTRIBUTES] = { "{", "}", ">}", '{', true },
	[MASK_COMMENT] = { "", "-->", "-->", 0, true },
	[MASK_URL] = { "", "", "", 0, false },
	[MASK_FOOT] = { "", " ", " ", 0, false },
	[MASK_COLON] = { "", " ", " ", 0, false },
	[MASK_ALERT] = { "", "", ">", 0, false },
	[MASK_TASK] = { "", "", "", 0, false },
	[MASK_VERSE] = { "", " ", " ", 0, false },
	[MASK_ASIDE] = { "^", "^", "^", '^', false },
	[MASK_ASIDE_END] = { "^", "^", "^", '^', false },
};

static struct str right_border(const struct mask_find *find)
{
	const struct border *border = &borders[find->kind];
	bool angle =
		find->raw.size && memchr(find->raw.at, '>', find->raw.size);

	return str_from(angle ? border->angle : border->right);
}

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

static uint32_t hash(const struct mask_find *find)
{
	uint32_t hash = 2166136261u + find->kind; /* FNV-1a */

	for (size_t i = 0; i < find->raw.size; i++)
		hash = (hash ^ (unsigned char)find->raw.at[i]) * 16777619u;
	return hash;
}

/* The first find equal to number i, but what cites has a place of its own.
 * `slots` is a power of 2. */
static uint32_t first_equal(const struct mask_finds *finds, uint32_t i,
	uint32_t *table, size_t slots)
{
	const struct mask_find *find = &finds->items[i];

	if (find->kind >= MASK_CITE)
		return i;
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

static struct str build(struct arena *arena, struct str text,
	const struct mask_finds *finds, struct mask *mask)
{
	struct text out = { .arena = arena };
	size_t slots = 16;
	size_t from = 0;

	while (slots < finds->count * 2)
		slots *= 2;
	uint32_t *table = arena_array(arena, uint32_t, slots);
	for (uint32_t i = 0; i < finds->count; i++) {
		const struct mask_find *find = &finds->items[i];
		text_add(&out, str_slice(text, from, find->at));
		if (str_find(find->lead, S("\n"), 0) != STR_NONE)
			*arena_push(arena, &mask->inserted) = out.size;
		text_add(&out, find->lead);
		text_add(&out, str_from(borders[find->kind].left));
		add_number(&out, first_equal(finds, i, table, slots));
		text_add(&out, right_border(find));
		from = find->at + find->raw.size;
	}
	text_add(&out, str_slice(text, from, text.size));
	return text_str(&out);
}

struct mask mask_source(struct arena *arena, struct str text, size_t front,
	const struct mask_boxes *boxes)
{
	struct mask_finds finds = finds_of(arena, text, front, boxes);

	struct mask mask = { .text = text, .finds = finds };

	if (finds.count)
		mask.text = build(arena, text, &finds, &mask);
	return mask;
}

/* ---- unmasking */

bool mask_next(const struct mask *mask, struct str s, size_t from,
	struct mask_place *place)
{
	while (mask->finds.count && from + NUMBER_SIZE <= s.size) {
		const char *hit = memchr(s.at + from, 0xf3, s.size - from);
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

bool mask_next_whole(const struct mask *mask, struct str s, size_t from,
	struct mask_place *place)
{
	if (!mask_next(mask, s, from, place))
		return false;
	size_t left = str_from(borders[place->find->kind].left).size;
	size_t right = right_border(place->find).size;

	place->begin -= left < place->begin - from ? left : place->begin - from;
	place->end += right < s.size - place->end ? right : s.size - place->end;
	return true;
}

char mask_border_left(enum mask_kind kind)
{
	return borders[kind].given_left;
}

struct str mask_border_right(const struct mask_find *find)
{
	struct str right = right_border(find);

	return str_starts(right, S("\\")) ? str_slice(right, 1, 2) : right;
}

/* Takes the left border off the end of `out`: it was added before. */
static void drop_left(struct text *out, struct str border)
{
	if (str_ends(text_str(out), border))
		out->size -= border.size;
}

/* The same for what made a container; gives what its line had instead, behind
 * the indentation that code has of it. */
static struct str drop_lead(struct text *out, struct str raw)
{
	size_t at = out->size;

	while (at && marker_blank(out->at[at - 1]))
		at--;
	while (at && !marker_blank(out->at[at - 1]) && out->at[at - 1] != '\n')
		at--;
	out->size = at;
	while (at && marker_blank(out->at[at - 1]))
		at--;
	if (str_ends((struct str){ out->at, at }, S(STARTS_RULE "\n")))
		out->size = at - sizeof STARTS_RULE;
	while (raw.size && marker_blank(raw.at[0]))
		raw = str_slice(raw, 1, raw.size);
	return raw;
}

struct str mask_undo(struct arena *arena, const struct mask *mask, struct str s,
	enum mask_use use)
{
	struct text out = { .arena = arena };
	struct mask_place place;
	size_t from = 0;

	while (mask_next(mask, s, from, &place)) {
		const struct border *border = &borders[place.find->kind];
		struct str left = str_from(border->left);
		struct str right = right_border(place.find);
		bool is_raw = use == MASK_RAW || border->marks;
		struct str raw = place.find->raw;
		if (use == MASK_CLEAN && left.size == 2) {
			left = str_slice(left, 1, 2);
			right = str_slice(right, 1, 2);
		}
		text_add(&out, str_slice(s, from, place.begin));
		drop_left(&out, left);
		if (place.find->lead.size)
			raw = drop_lead(&out, raw);
		text_add_safe(&out, is_raw ? raw : place.find->text);
		from = place.end;
		if (str_starts(str_slice(s, from, s.size), right))
			from += right.size;
	}
	if (!from)
		return s;
	text_add(&out, str_slice(s, from, s.size));
	return text_str(&out);
}
