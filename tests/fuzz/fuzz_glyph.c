/*
 * Any bytes as text: clusters are whole characters, a glyph is as wide as
 * curses will count it and has no control in it, and line breaks stand before
 * characters.
 */
#include "base/glyph.h"
#include "base/unicode.h"

#include <locale.h>
#include <stdlib.h>
#include <wchar.h>

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static int sum_of_widths(struct str s)
{
	int sum = 0;
	struct unicode_char c;

	for (size_t at = 0; at < s.size; at += c.bytes) {
		c = unicode_at(s, at);
		must(c.code >= ' ' && wcwidth((wchar_t)c.code) >= 0);
		sum += wcwidth((wchar_t)c.code);
	}
	return sum;
}

static void check_clusters(struct str s)
{
	static const struct glyphs both[] = { { false }, { true } };
	char room[GLYPH_ROOM];

	for (size_t at = 0, end; at < s.size; at = end) {
		end = unicode_cluster_end(s, at);
		must(end > at && end <= s.size);
		for (int i = 0; i < 2; i++) {
			struct glyph glyph = glyph_of(
				both[i], str_slice(s, at, end), 0, room);
			must(sum_of_widths(glyph.text) == glyph.cols);
		}
	}
}

static void check_breaks(struct arena *arena, struct str s)
{
	unsigned char *breaks = arena_array(arena, unsigned char, s.size + 1);

	unicode_breaks(arena, s, breaks);
	for (size_t at = 0; at < s.size;) {
		size_t end = at + unicode_at(s, at).bytes;
		for (size_t i = at + 1; i < end; i++)
			must(breaks[i] == BREAK_NONE);
		must(at == 0 || s.at[at - 1] != '\n' ||
			breaks[at] == BREAK_MUST);
		at = end;
	}
}

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
	(void)count;
	(void)arguments;
	setlocale(LC_ALL, "C.UTF-8");
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct str s = { (const char *)bytes, size };

	check_clusters(s);
	check_breaks(&arena, s);
	unicode_fold(&arena, s);
	struct str shown = glyph_text(&arena, (struct glyphs){ 0 }, s);
	must(sum_of_widths(shown) == glyph_cols((struct glyphs){ 0 }, s));
	arena_free(&arena);
	return 0;
}
