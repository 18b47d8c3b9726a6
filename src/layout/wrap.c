#include "layout/wrap.h"

#include "base/unicode.h"

#include <limits.h>

struct cluster {
	uint32_t end;
	int cols;
	bool white;
};

struct scan {
	struct arena *arena;
	const struct wrap *wrap;
	const unsigned char *breaks; /* NULL: not asked for yet */
	struct rows rows;
};

/* UAX #14: what may stand at the end of a line and leave no mark there. */
static bool is_white(int32_t code)
{
	return code == ' ' || code == '\t' || code == 0x1680 ||
		(code >= 0x2000 && code <= 0x200a && code != 0x2007) ||
		code == 0x205f || code == 0x3000;
}

static struct cluster measure(const struct wrap *wrap, uint32_t at, int col)
{
	size_t end = unicode_cluster_end(wrap->text, at);
	struct unicode_char first = unicode_at(wrap->text, at);
	char room[GLYPH_ROOM];
	struct glyph glyph = glyph_of(
		wrap->glyphs, str_slice(wrap->text, at, end), col, room);

	return (struct cluster){ (uint32_t)end, glyph.cols,
		first.bytes == end - at && is_white(first.code) };
}

/* No mark can follow a printable ASCII character that ASCII follows, so it is
 * a cluster of one column: most text takes this path. */
static inline struct cluster cluster_at(
	const struct wrap *wrap, uint32_t at, int col)
{
	const unsigned char *s = (const unsigned char *)wrap->text.at;

	if (s[at] >= ' ' && s[at] < 0x7f &&
		(at + 1 == wrap->text.size || s[at + 1] < 0x80))
		return (struct cluster){ at + 1, 1, s[at] == ' ' };
	return measure(wrap, at, col);
}

/*
 * Fills a row from begin, gives where the next one begins. *full says that
 * the row ended for want of room.
 */
static uint32_t fill(const struct scan *scan, uint32_t begin, uint32_t stop,
	int width, struct row *row, bool *full)
{
	const struct wrap *wrap = scan->wrap;
	const unsigned char *breaks = scan->breaks;
	bool keep_white = wrap->kind == WRAP_CLUSTERS;
	struct row best = { begin, begin, 0 };
	uint32_t next = begin;
	int col = 0;

	*row = best;
	*full = false;
	for (uint32_t at = begin; at < stop;) {
		if (breaks && breaks[at] && row->end > begin) {
			best = *row;
			next = at;
		}
		struct cluster c = cluster_at(wrap, at, col);
		bool drawn = !c.white || keep_white;
		if (drawn && c.cols > width - col && at > begin &&
			(next > begin || wrap->kind != WRAP_WHOLE_WORDS)) {
			*full = true;
			if (next == begin)
				return at;
			*row = best;
			return next;
		}
		col += c.cols;
		at = c.end;
		if (drawn) {
			row->end = at;
			row->cols = col;
		}
	}
	return stop;
}

static void ask_breaks(struct scan *scan)
{
	struct str text = scan->wrap->text;
	unsigned char *breaks =
		arena_array(scan->arena, unsigned char, text.size);
	struct arena scratch = *scan->arena;

	unicode_breaks(&scratch, text, breaks);
	scan->breaks = breaks;
}

/* Rows of a stretch without line ends. Where lines may break is asked only
 * once a row is too long: most headings and cells never are. */
static void wrap_line(struct scan *scan, uint32_t begin, uint32_t stop)
{
	const struct wrap *wrap = scan->wrap;
	uint32_t next;

	do {
		int cols = scan->rows.count ? wrap->cols : wrap->first;
		struct row row;
		bool full;
		int width = cols ? cols : INT_MAX;
		next = fill(scan, begin, stop, width, &row, &full);
		if (full && !scan->breaks && wrap->kind != WRAP_CLUSTERS) {
			ask_breaks(scan);
			continue;
		}
		*arena_push(scan->arena, &scan->rows) = row;
		begin = next;
	} while (next < stop);
}

static uint32_t line_end(struct str text, uint32_t at)
{
	while (at < text.size && text.at[at] != '\n' && text.at[at] != '\r')
		at++;
	return at;
}

static uint32_t without_blanks(struct str text, uint32_t begin, uint32_t end)
{
	while (end > begin &&
		(text.at[end - 1] == ' ' || text.at[end - 1] == '\t'))
		end--;
	return end;
}

struct rows wrap_text(struct arena *arena, const struct wrap *wrap)
{
	struct str text = wrap->text;
	struct scan scan = { .arena = arena, .wrap = wrap };

	/* A cell has one row: it shall not take the room of eight. */
	scan.rows.items = arena_new(arena, struct row);
	scan.rows.room = 1;
	if (wrap->kind == WRAP_WHOLE_WORDS && text.size)
		ask_breaks(&scan);
	for (uint32_t begin = 0;;) {
		uint32_t end = line_end(text, begin);
		wrap_line(&scan, begin, without_blanks(text, begin, end));
		if (end == text.size)
			return scan.rows;
		bool two = text.at[end] == '\r' && end + 1 < text.size &&
			text.at[end + 1] == '\n';
		begin = end + (two ? 2 : 1);
	}
}

int wrap_widest(const struct rows *rows)
{
	int widest = 0;

	for (size_t i = 0; i < rows->count; i++)
		if (rows->items[i].cols > widest)
			widest = rows->items[i].cols;
	return widest;
}
