#include "article/folded.h"

#include "base/unicode.h"

#include <string.h>

/* What becomes of a character. */
enum fate {
	FATE_CASE,
	FATE_QUOTE,
	FATE_DASH,
	FATE_BLANK,
	FATE_DOTS,
	FATE_GONE
};

static const struct row {
	int32_t first, last;
	enum fate fate;
} rows[] = {
	{ 0x85, 0x85, FATE_BLANK },
	{ 0xA0, 0xA0, FATE_BLANK },
	{ 0xAB, 0xAB, FATE_QUOTE },
	{ 0xAD, 0xAD, FATE_GONE },
	{ 0xBB, 0xBB, FATE_QUOTE },
	{ 0x1680, 0x1680, FATE_BLANK },
	{ 0x2000, 0x200A, FATE_BLANK },
	{ 0x200B, 0x200B, FATE_GONE },
	{ 0x2010, 0x2015, FATE_DASH },
	{ 0x2018, 0x201F, FATE_QUOTE },
	{ 0x2026, 0x2026, FATE_DOTS },
	{ 0x2028, 0x2029, FATE_BLANK },
	{ 0x202F, 0x202F, FATE_BLANK },
	{ 0x2032, 0x2033, FATE_QUOTE },
	{ 0x2039, 0x203A, FATE_QUOTE },
	{ 0x205F, 0x205F, FATE_BLANK },
	{ 0x2060, 0x2060, FATE_GONE },
	{ 0x2212, 0x2212, FATE_DASH },
	{ 0x3000, 0x3000, FATE_BLANK },
	{ 0xFEFF, 0xFEFF, FATE_GONE },
};

struct folder {
	struct arena scratch;
	char *text;
	uint32_t *at;
	size_t size;
	size_t room;
	struct arena *arena;
	enum fate last; /* of the character before; runs become one */
};

static void grow(struct folder *folder)
{
	size_t room = folder->room * 2;
	char *text = arena_array(folder->arena, char, room);
	uint32_t *at = arena_array(folder->arena, uint32_t, room);

	memcpy(text, folder->text, folder->size);
	memcpy(at, folder->at, folder->size * sizeof *at);
	folder->text = text;
	folder->at = at;
	folder->room = room;
}

static void add(struct folder *folder, char c, size_t from)
{
	/* One more, for the way back from the end. */
	if (folder->size + 1 >= folder->room)
		grow(folder);
	folder->text[folder->size] = c;
	folder->at[folder->size++] = (uint32_t)from;
}

static enum fate fate_of_ascii(char c)
{
	if (c == ' ' || (c >= '\t' && c <= '\r'))
		return FATE_BLANK;
	if (c == '"' || c == '\'' || c == '`')
		return FATE_QUOTE;
	return c == '-' ? FATE_DASH : FATE_CASE;
}

static enum fate fate_of(int32_t code)
{
	size_t low = 0, high = sizeof rows / sizeof *rows;

	if (code >= 0 && code < 0x80)
		return fate_of_ascii((char)code);
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (rows[middle].last < code)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < sizeof rows / sizeof *rows && code >= rows[low].first)
		return rows[low].fate;
	return FATE_CASE;
}

/* East Asian scripts, that know no case: most of what is not ASCII there. */
static bool has_no_case(int32_t code)
{
	return code >= 0x2E80 && code < 0xA640;
}

static void add_letter(
	struct folder *folder, struct str s, int32_t code, size_t from)
{
	struct arena scratch = folder->scratch;

	if (s.size == 1) {
		char c = s.at[0];
		add(folder, c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c,
			from);
		return;
	}
	if (!has_no_case(code))
		s = unicode_fold(&scratch, s);
	for (size_t i = 0; i < s.size; i++)
		add(folder, s.at[i], from);
}

static void add_char(
	struct folder *folder, struct str s, int32_t code, size_t from)
{
	enum fate fate = fate_of(code);
	bool again = folder->size && folder->last == fate;

	if (fate == FATE_GONE)
		return;
	folder->last = fate;
	if (fate == FATE_CASE)
		add_letter(folder, s, code, from);
	else if (fate == FATE_QUOTE)
		add(folder, '\'', from);
	else if (fate == FATE_DOTS)
		for (int i = 0; i < 3; i++)
			add(folder, '.', from);
	else if (!again)
		add(folder, fate == FATE_DASH ? '-' : ' ', from);
}

struct folded folded_make(struct arena *arena, struct str source)
{
	struct folder folder = { .scratch = arena_make(256),
		.arena = arena,
		.room = source.size + 16,
		.last = FATE_GONE };
	struct unicode_char c;

	folder.text = arena_array(arena, char, folder.room);
	folder.at = arena_array(arena, uint32_t, folder.room);
	for (size_t at = 0; at < source.size; at += c.bytes) {
		c = unicode_at(source, at);
		add_char(&folder, str_slice(source, at, at + c.bytes), c.code,
			at);
	}
	folder.at[folder.size] = (uint32_t)source.size;
	arena_free(&folder.scratch);
	return (struct folded){ { folder.text, folder.size }, folder.at };
}

uint32_t folded_begin(const struct folded *folded, size_t begin)
{
	return folded->at[begin];
}

/* One character may have given several bytes, all of which begin with it. */
uint32_t folded_end(const struct folded *folded, size_t end)
{
	while (end && end < folded->text.size &&
		folded->at[end] == folded->at[end - 1])
		end++;
	return folded->at[end];
}
