#include "base/glyph.h"
#include "base/standin.h"
#include "base/unicode.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

enum { DOTTED_CIRCLE = 0x25CC, BLACK_FLAG = 0x1F3F4 };

/* A glyph being written into its room. */
struct spelling {
	char *room;
	size_t size;
	int cols;
	bool escaped;
	bool full;
};

static bool is_graphic(char c)
{
	return c >= ' ' && c <= '~';
}

/* These only say where a line may end, how the file was written, or which way
 * a sign beside a word reads (Arabic and Hebrew texts are full of them): unlike
 * bidi controls and tags they can neither hide nor reorder words. */
static bool is_harmless(int32_t code)
{
	return code == 0xAD || code == 0x200B || code == 0x2060 ||
		code == 0xFEFF || code == 0x200E || code == 0x200F ||
		code == 0x61C;
}

/* All of the piece or nothing; what does not fit ends the spelling. */
static void add(struct spelling *spelling, struct str piece, int cols)
{
	if (spelling->full || spelling->size + piece.size > GLYPH_ROOM) {
		spelling->full = true;
		return;
	}
	memcpy(spelling->room + spelling->size, piece.at, piece.size);
	spelling->size += piece.size;
	spelling->cols += cols;
}

static void add_ascii(struct spelling *spelling, struct str piece)
{
	add(spelling, piece, (int)piece.size);
}

static void add_escape(
	struct spelling *spelling, const char *format, unsigned value)
{
	char escape[16];
	int size = snprintf(escape, sizeof escape, format, value);

	add_ascii(spelling, (struct str){ escape, (size_t)size });
	spelling->escaped = true;
}

/* What ASCII can say of a character, else its number. */
static void add_plainly(struct spelling *spelling, int32_t code)
{
	char plain[16];
	struct str piece = standin_find(code);

	if (!piece.size)
		piece = (struct str){ plain, unicode_plain(code, plain) };
	if (piece.size)
		add_ascii(spelling, piece);
	else
		add_escape(spelling, "<U+%04X>", (unsigned)code);
}

/* Tag characters spell the name of a flag and elsewhere hide text. */
static bool is_tag(int32_t code)
{
	return code >= 0xE0020 && code <= 0xE007F;
}

static bool joins(int32_t code, int32_t first)
{
	return unicode_is_mark(code) || (is_tag(code) && first == BLACK_FLAG) ||
		(!unicode_is_control(code) && !unicode_is_ignorable(code));
}

/* Columns of a character as it is, or -1 where it must not be sent. */
static int char_cols(int32_t code, int32_t first, bool leads)
{
	bool sent = leads ?
		!unicode_is_control(code) && !unicode_is_ignorable(code) :
		joins(code, first);

	return code >= 0 && sent ? wcwidth((wchar_t)code) : -1;
}

/* Columns of a cluster as it is, or -1 where it must not be sent so. */
static int cluster_cols(struct str cluster)
{
	int32_t first = unicode_at(cluster, 0).code;
	struct unicode_char c;
	int cols = 0;

	for (size_t at = 0; at < cluster.size; at += c.bytes) {
		c = unicode_at(cluster, at);
		int more = char_cols(c.code, first, at == 0);
		if (more < 0)
			return -1;
		cols += more;
	}
	return cols;
}

static void spell_char(struct spelling *spelling, struct glyphs glyphs,
	struct str cluster, size_t at)
{
	struct unicode_char c = unicode_at(cluster, at);
	int32_t first = unicode_at(cluster, 0).code;
	int cols = glyphs.ascii ? -1 : char_cols(c.code, first, at == 0);

	if (c.code < 0)
		add_escape(spelling, "<%02X>", (unsigned char)cluster.at[at]);
	else if (c.code < ' ' || c.code == 0x7F)
		add_escape(spelling, "^%c", (unsigned)c.code ^ 0x40);
	else if (c.code < 0x7F)
		add_ascii(spelling, str_slice(cluster, at, at + 1));
	else if (cols >= 0)
		add(spelling, str_slice(cluster, at, at + c.bytes), cols);
	else
		add_plainly(spelling, c.code);
}

/* Marks alone have no cell of their own: a dotted circle carries them. */
static void spell_carrier(struct spelling *spelling, struct glyphs glyphs)
{
	char circle[4];
	size_t size = unicode_encode(circle, DOTTED_CIRCLE);

	if (glyphs.ascii || wcwidth(DOTTED_CIRCLE) != 1)
		add_ascii(spelling, S("o"));
	else
		add(spelling, (struct str){ circle, size }, 1);
}

/* Whether ASCII leaves a character out: a mark on a base that is shown. */
static bool left_out(struct glyphs glyphs, int32_t code)
{
	return unicode_is_mark(code) &&
		(glyphs.ascii || wcwidth((wchar_t)code) < 0);
}

static struct glyph spell(struct glyphs glyphs, struct str cluster, char *room)
{
	struct spelling spelling = { .room = room };
	struct unicode_char c;

	if (!glyphs.ascii && cluster_cols(cluster) == 0)
		spell_carrier(&spelling, glyphs);
	for (size_t at = 0; at < cluster.size; at += c.bytes) {
		c = unicode_at(cluster, at);
		if (at == 0 || !left_out(glyphs, c.code))
			spell_char(&spelling, glyphs, cluster, at);
	}
	return (struct glyph){ { room, spelling.size }, spelling.cols,
		spelling.escaped };
}

struct glyph glyph_of(struct glyphs glyphs, struct str cluster, int col,
	char room[static GLYPH_ROOM])
{
	if (cluster.size == 1 && is_graphic(cluster.at[0]))
		return (struct glyph){ cluster, 1, false };
	if (cluster.at[0] == '\t') {
		int cols = GLYPH_TAB - col % GLYPH_TAB;
		return (struct glyph){ str_slice(S("    "), 0, (size_t)cols),
			cols, false };
	}
	if (is_harmless(unicode_at(cluster, 0).code))
		return (struct glyph){ 0 };
	int cols = glyphs.ascii ? -1 : cluster_cols(cluster);
	if (cols > 0)
		return (struct glyph){ cluster, cols, false };
	return spell(glyphs, cluster, room);
}

/* Where the graphic ASCII characters end that are clusters by themselves. */
static size_t plain_end(struct str s, size_t from)
{
	size_t end = str_plain_end(s, from);

	/* A mark may stand on the last one. */
	return end > from && end < s.size && (s.at[end] & 0x80) ? end - 1 : end;
}

/* Walks a text's glyphs and adds them to `text`, unless that is NULL. */
static int walk(struct glyphs glyphs, struct str s, struct text *text)
{
	char room[GLYPH_ROOM];
	int cols = 0;
	size_t end;

	for (size_t at = 0; at < s.size; at = end) {
		struct glyph glyph;
		end = plain_end(s, at);
		if (end > at) {
			glyph.text = str_slice(s, at, end);
			glyph.cols = (int)(end - at);
		} else {
			end = unicode_cluster_end(s, at);
			glyph = glyph_of(
				glyphs, str_slice(s, at, end), cols, room);
		}
		cols += glyph.cols;
		if (text)
			text_add(text, glyph.text);
	}
	return cols;
}

int glyph_cols(struct glyphs glyphs, struct str text)
{
	return walk(glyphs, text, NULL);
}

struct str glyph_text(
	struct arena *arena, struct glyphs glyphs, struct str text)
{
	struct text shown = { .arena = arena };

	walk(glyphs, text, &shown);
	return text_str(&shown);
}

void glyph_add(struct text *out, struct glyphs glyphs, struct str text)
{
	walk(glyphs, text, out);
}
