#include "base/unicode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

static bool is_ascii(char c)
{
	return (unsigned char)c < 0x80;
}

static const uint8_t *bytes_at(struct str s, size_t from)
{
	return (const uint8_t *)s.at + from;
}

struct unicode_char unicode_at(struct str s, size_t from)
{
	ucs4_t code;

	if (is_ascii(s.at[from]))
		return (struct unicode_char){ s.at[from], 1 };
	int bytes = u8_mbtoucr(&code, bytes_at(s, from), s.size - from);
	if (bytes <= 0)
		return (struct unicode_char){ -1, 1 };
	return (struct unicode_char){ (int32_t)code, (uint32_t)bytes };
}

size_t unicode_encode(char out[static 4], int32_t code)
{
	int bytes = u8_uctomb((uint8_t *)out, (ucs4_t)code, 4);

	if (bytes > 0)
		return (size_t)bytes;
	memcpy(out, "\xEF\xBF\xBD", 3);
	return 3;
}

/* What the characters of a cluster so far say about the next one. */
struct cluster {
	ucs4_t last;
	bool flag_open; /* one regional indicator, that takes another */
	bool pictograph; /* and only marks since */
	bool joined; /* a pictograph, and then a joiner */
};

static bool is_regional(ucs4_t code)
{
	return code >= 0x1F1E6 && code <= 0x1F1FF;
}

static struct cluster cluster_begin(ucs4_t code)
{
	return (struct cluster){
		.last = code,
		.flag_open = is_regional(code),
		.pictograph = uc_is_property_extended_pictographic(code),
	};
}

/* UAX #29, of which libunistring gives the rules that need two characters. */
static bool cluster_takes(const struct cluster *cluster, ucs4_t code)
{
	if (is_regional(code) && is_regional(cluster->last))
		return cluster->flag_open; /* GB12, GB13 */
	if (cluster->joined && uc_is_property_extended_pictographic(code))
		return true; /* GB11 */
	return !uc_is_grapheme_break(cluster->last, code);
}

static void cluster_add(struct cluster *cluster, ucs4_t code)
{
	int kind = uc_graphemeclusterbreak_property(code);

	cluster->joined = cluster->pictograph && kind == GBP_ZWJ;
	cluster->pictograph = uc_is_property_extended_pictographic(code) ||
		(cluster->pictograph && kind == GBP_EXTEND);
	cluster->flag_open = is_regional(code) && !cluster->flag_open;
	cluster->last = code;
}

size_t unicode_cluster_end(struct str s, size_t from)
{
	struct unicode_char c = unicode_at(s, from);
	size_t at = from + c.bytes;

	if (c.code < 0 || at >= s.size)
		return at;
	if (is_ascii(s.at[from]) && is_ascii(s.at[at]))
		return at + (s.at[from] == '\r' && s.at[at] == '\n');
	struct cluster cluster = cluster_begin((ucs4_t)c.code);
	for (; at < s.size; at += c.bytes) {
		c = unicode_at(s, at);
		if (c.code < 0 || !cluster_takes(&cluster, (ucs4_t)c.code))
			break;
		cluster_add(&cluster, (ucs4_t)c.code);
	}
	return at;
}

/* Where bytes that are no UTF-8 begin, in begin..end; `end` if nowhere. */
static size_t valid_end(struct str s, size_t begin, size_t end)
{
	while (begin < end) {
		struct unicode_char c = unicode_at(s, begin);
		if (c.code < 0)
			break;
		begin += c.bytes;
	}
	return begin;
}

/* A copy of the same size in which each byte that is no UTF-8 is an x. */
static uint8_t *copy_valid(struct arena *arena, struct str s)
{
	char *copy = arena_array(arena, char, s.size + 1);
	size_t at = 0;

	memcpy(copy, s.at, s.size);
	while ((at = valid_end(s, at, s.size)) < s.size)
		copy[at++] = 'x';
	return (uint8_t *)copy;
}

/*
 * libunistring marks a character that ends a line; we mark the one behind it,
 * which begins the next.
 */
static void mark_begins(const uint8_t *text, size_t size, unsigned char *breaks)
{
	bool ended = false;

	for (size_t i = 0; i < size; i++) {
		unsigned char found = breaks[i];
		breaks[i] = found == UC_BREAK_POSSIBLE ? BREAK_MAY : BREAK_NONE;
		if ((text[i] & 0xC0) == 0x80)
			continue;
		if (ended)
			breaks[i] = BREAK_MUST;
		ended = found == UC_BREAK_MANDATORY;
	}
	if (size)
		breaks[0] = BREAK_NONE;
}

void unicode_breaks(struct arena *scratch, struct str s, unsigned char *breaks)
{
	struct arena mine = *scratch;

	if (!s.size)
		return;
	const uint8_t *text = bytes_at(s, 0);
	if (valid_end(s, 0, s.size) < s.size)
		text = copy_valid(&mine, s);
	u8_possible_linebreaks(text, s.size, "UTF-8", (char *)breaks);
	mark_begins(text, s.size, breaks);
}

size_t unicode_count(struct str s)
{
	size_t count = 0;

	for (size_t at = 0; at < s.size; count++)
		at += unicode_at(s, at).bytes;
	return count;
}

bool unicode_has_upper(struct str s)
{
	struct unicode_char c;

	for (size_t at = 0; at < s.size; at += c.bytes) {
		c = unicode_at(s, at);
		if (c.code >= 0 && uc_tolower((ucs4_t)c.code) != (ucs4_t)c.code)
			return true;
	}
	return false;
}

/* What we ask is valid: libunistring can only have run out of memory. */
static _Noreturn void die(void)
{
	fputs("caveat: out of memory\n", stderr);
	abort();
}

static bool all_ascii(struct str s)
{
	size_t at = 0;

	while (at < s.size && is_ascii(s.at[at]))
		at++;
	return at == s.size;
}

/* Composes valid UTF-8 onto the end of `text`. */
static void add_composed(struct text *text, struct str s)
{
	size_t size = 0;
	uint8_t *composed =
		u8_normalize(UNINORM_NFC, bytes_at(s, 0), s.size, NULL, &size);

	if (!composed)
		die();
	text_add(text, (struct str){ (char *)composed, size });
	free(composed);
}

struct str unicode_compose(struct arena *arena, struct str s)
{
	struct text text = { .arena = arena };
	size_t end;

	if (all_ascii(s))
		return s;
	for (size_t at = 0; at < s.size; at = end) {
		end = valid_end(s, at, s.size);
		if (end > at) {
			add_composed(&text, str_slice(s, at, end));
		} else {
			text_add_char(&text, s.at[at]);
			end = at + 1;
		}
	}
	return text_str(&text);
}

/* Folds valid UTF-8 onto the end of `text`. */
static void add_folded(struct text *text, struct str s)
{
	uint8_t room[256];
	size_t size = sizeof room;
	uint8_t *folded =
		u8_casefold(bytes_at(s, 0), s.size, NULL, NULL, room, &size);

	if (!folded)
		die();
	text_add(text, (struct str){ (char *)folded, size });
	if (folded != room)
		free(folded);
}

struct str unicode_fold(struct arena *arena, struct str s)
{
	struct text text = { .arena = arena };
	size_t end;

	for (size_t at = 0; at < s.size; at = end) {
		end = valid_end(s, at, s.size);
		if (end > at) {
			add_folded(&text, str_slice(s, at, end));
		} else {
			text_add_char(&text, s.at[at]);
			end = at + 1;
		}
	}
	return text_str(&text);
}

bool unicode_is_word(int32_t code)
{
	uint32_t words = UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N;

	return code >= 0 &&
		uc_is_general_category_withtable((ucs4_t)code, words);
}

bool unicode_is_lower(int32_t code)
{
	return code >= 0 && uc_is_property_lowercase((ucs4_t)code);
}

bool unicode_is_mark(int32_t code)
{
	uint32_t marks = UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me;

	return code == 0x200C || code == 0x200D ||
		(code >= 0x300 &&
			uc_is_general_category_withtable((ucs4_t)code, marks));
}

bool unicode_is_ignorable(int32_t code)
{
	return code >= 0xAD &&
		uc_is_property_default_ignorable_code_point((ucs4_t)code);
}

/* The ASCII characters among parts that are else marks; 0 for other parts. */
static size_t take_plain(const ucs4_t *parts, size_t count, char out[static 16])
{
	size_t size = 0;

	for (size_t i = 0; i < count; i++) {
		if (unicode_is_mark((int32_t)parts[i]))
			continue;
		if (parts[i] < ' ' || parts[i] > '~' || size == 16)
			return 0;
		out[size++] = (char)parts[i];
	}
	return size;
}

size_t unicode_plain(int32_t code, char out[static 16])
{
	ucs4_t one = (ucs4_t)code;
	ucs4_t room[32];
	size_t count = sizeof room / sizeof *room;

	if (code < 0 || u32_check(&one, 1))
		return 0;
	ucs4_t *parts = u32_normalize(UNINORM_NFKD, &one, 1, room, &count);
	if (!parts)
		die();
	size_t size = take_plain(parts, count, out);
	if (parts != room)
		free(parts);
	return size;
}

bool unicode_is_control(int32_t code)
{
	uint32_t controls = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf |
		UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;

	if (code >= ' ' && code <= '~')
		return false;
	return code >= 0 &&
		uc_is_general_category_withtable((ucs4_t)code, controls) &&
		uc_graphemeclusterbreak_property((ucs4_t)code) != GBP_PREPEND;
}

int unicode_cols(int32_t code)
{
	int cols = code < 0 ? 1 : uc_width((ucs4_t)code, "UTF-8");

	return cols < 0 ? 0 : cols;
}
