#include "base/unicode.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>

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

size_t unicode_cluster_end(struct str s, size_t from)
{
	size_t next = from + 1;

	if (is_ascii(s.at[from]) && (next >= s.size || is_ascii(s.at[next])))
		return next < s.size && s.at[from] == '\r' &&
				s.at[next] == '\n' ?
			next + 1 :
			next;
	if (unicode_at(s, from).code < 0)
		return next;
	const uint8_t *end = u8_grapheme_next(
		bytes_at(s, from), bytes_at(s, s.size));
	return valid_end(s, from, (size_t)(end - bytes_at(s, 0)));
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
		if ((text[i] & 0xC0) == 0x80) {
			breaks[i] = BREAK_NONE;
			continue;
		}
		breaks[i] = ended ? BREAK_MUST :
			found == UC_BREAK_POSSIBLE ? BREAK_MAY : BREAK_NONE;
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

/* Folds valid UTF-8 onto the end of `text`. */
static void add_folded(struct text *text, struct str s)
{
	uint8_t room[256];
	size_t size = sizeof room;
	uint8_t *folded =
		u8_casefold(bytes_at(s, 0), s.size, NULL, NULL, room, &size);

	if (!folded)
		abort(); /* no memory: the bytes are known to be valid */
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

size_t unicode_plain(int32_t code, char out[static 16])
{
	ucs4_t one = (ucs4_t)code;
	ucs4_t parts[32];
	size_t count = sizeof parts / sizeof *parts;
	size_t size = 0;

	if (code < 0 || !u32_check(&one, 1))
		return 0;
	ucs4_t *found = u32_normalize(UNINORM_NFKD, &one, 1, parts, &count);
	if (found != parts) {
		free(found);
		return 0;
	}
	for (size_t i = 0; i < count; i++) {
		if (unicode_is_mark((int32_t)parts[i]))
			continue;
		if (parts[i] < ' ' || parts[i] > '~' || size == 16)
			return 0;
		out[size++] = (char)parts[i];
	}
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
