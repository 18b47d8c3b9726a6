#include "layout/wrap.h"

#include "base/simple.h"
#include "base/unicode.h"
#include "layout/breaks.h"

#include <limits.h>
#include <string.h>

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

static inline bool is_graphic(unsigned char c)
{
	return c > ' ' && c < 0x7f;
}

/* Where a run of clusters of one column ends, not beyond `most`; no line may
 * begin in it. */
static uint32_t run_end(
	const struct scan *scan, uint32_t at, uint32_t stop, int most)
{
	const unsigned char *s = (const unsigned char *)scan->wrap->text.at;
	const unsigned char *breaks = scan->breaks;
	uint32_t end = at;

	if ((uint32_t)most < stop - at)
		stop = at + (uint32_t)most;
	if (end < stop && is_graphic(s[end]))
		end++;
	else
		return at;
	while (end < stop && is_graphic(s[end]) && !(breaks && breaks[end]))
		end++;
	/* A mark may stand on the last one. */
	return end < scan->wrap->text.size && s[end] >= 0x80 ? end - 1 : end;
}

/* A row in the making, and the last place where it might have ended. */
struct attempt {
	struct row row;
	struct row best;
	uint32_t next; /* where the row after `best` begins; row.begin: none */
	int col;
	bool white; /* the last cluster is */
};

/* Whether the row may end before the cluster at `at`. */
static bool may_end(const struct scan *scan, const struct attempt *attempt,
	uint32_t at, int width)
{
	const struct row *row = &attempt->row;

	if (row->end == row->begin)
		return false;
	if (scan->wrap->kind == WRAP_CODE)
		return attempt->white && row->cols >= width / 2;
	return scan->breaks && scan->breaks[at];
}

/* Whether a cluster is too much for the row, and the row can end before. */
static bool must_end(const struct wrap *wrap, const struct attempt *attempt,
	uint32_t at, int room)
{
	return room < 0 && at > attempt->row.begin &&
		(attempt->next > attempt->row.begin ||
			wrap->kind != WRAP_WHOLE_WORDS);
}

/*
 * Fills a row from its begin, gives where the next one begins. *full says
 * that it ended for want of room.
 */
static uint32_t fill(const struct scan *scan, uint32_t stop, int width,
	struct attempt *attempt, bool *full)
{
	const struct wrap *wrap = scan->wrap;
	struct row *row = &attempt->row;
	struct cluster c;

	for (uint32_t at = row->begin; at < stop; at = c.end) {
		if (may_end(scan, attempt, at, width)) {
			attempt->best = *row;
			attempt->next = at;
		}
		int room = width - attempt->col;
		c.end = run_end(scan, at, stop, room > 0 ? room : 0);
		if (c.end > at) {
			c.cols = (int)(c.end - at);
			c.white = false;
		} else {
			c = cluster_at(wrap, at, attempt->col);
		}
		if (!c.white && must_end(wrap, attempt, at, room - c.cols)) {
			*full = true;
			return at;
		}
		attempt->col += c.cols;
		attempt->white = c.white;
		if (!c.white) {
			row->end = c.end;
			row->cols = attempt->col;
		}
	}
	*full = false;
	return stop;
}

/* ---- rows of simple characters, as nearly all are */

/* Columns of the character or blank at `at`. */
static int simple_cols(struct str text, uint32_t at)
{
	return text.at[at] & 0x80 ? simple_at(text, at).cols : 1;
}

/* The last place at or before *at where the next row may begin; the columns
 * that it takes off the row are taken off *cols. */
static bool go_to_break(
	struct scan *scan, uint32_t begin, uint32_t *at, int *cols)
{
	struct str text = scan->wrap->text;

	while (*at > begin) {
		bool blank = text.at[*at] == ' ';
		if (!blank && breaks_at(scan->arena, text, *at))
			return true;
		do
			--*at;
		while (((unsigned char)text.at[*at] & 0xc0) == 0x80);
		*cols -= simple_cols(text, *at);
	}
	return false;
}

static void end_row(struct str text, uint32_t end, int cols, struct row *row)
{
	while (end > row->begin && text.at[end - 1] == ' ') {
		end--;
		cols--;
	}
	row->end = end;
	row->cols = cols;
	row->as_is = true;
}

/*
 * Fills a row as `fill` would, by looking where it ends alone. Gives where the
 * next one begins; `begin`, where there is more to be asked.
 */
static uint32_t fill_simple(
	struct scan *scan, uint32_t stop, int width, struct row *row)
{
	const struct wrap *wrap = scan->wrap;
	struct str text = str_slice(wrap->text, 0, stop);
	uint32_t begin = row->begin;
	struct simple_run run = simple_run(wrap->glyphs, text, begin, width);
	uint32_t at = (uint32_t)run.end;
	int cols = run.cols;

	if (at == stop) {
		end_row(text, at, cols, row);
		return at;
	}
	if (wrap->kind != WRAP_WORDS)
		return begin;
	while (text.at[at] == ' ') {
		at++;
		cols++;
	}
	if ((!run.full && at == run.end) || !simple_at(text, at).bytes ||
		!go_to_break(scan, begin, &at, &cols))
		return begin;
	end_row(text, at, cols, row);
	return at;
}

static void ask_breaks(struct scan *scan)
{
	struct str text = scan->wrap->text;
	unsigned char *breaks =
		arena_array(scan->arena, unsigned char, text.size);
	struct arena scratch = *scan->arena;

	breaks_find(&scratch, text, breaks);
	scan->breaks = breaks;
}

/* The row that begins at `begin`, of a line that begins at `line`; gives its
 * width. */
static int begin_row(const struct scan *scan, uint32_t line, uint32_t begin,
	struct attempt *attempt)
{
	const struct wrap *wrap = scan->wrap;
	int cols = scan->rows.count ? wrap->cols : wrap->first;
	bool hangs = wrap->kind == WRAP_CODE && begin > line &&
		cols >= WRAP_HANG_FROM;
	int hang = hangs ? WRAP_HANG : 0;

	*attempt = (struct attempt){ .row = { begin, begin, 0, hang },
		.next = begin };
	return cols ? cols - hang : INT_MAX;
}

/* Rows of a stretch without line ends. Where lines may begin is asked only
 * once a row is too long: most headings and cells never are. */
static void wrap_line(struct scan *scan, uint32_t begin, uint32_t stop)
{
	const struct wrap *wrap = scan->wrap;
	uint32_t line = begin;
	uint32_t next;

	do {
		struct attempt attempt;
		int width = begin_row(scan, line, begin, &attempt);
		bool full;
		next = fill_simple(scan, stop, width, &attempt.row);
		if (next > begin) {
			*arena_push(scan->arena, &scan->rows) = attempt.row;
			begin = next;
			continue;
		}
		if (wrap->kind == WRAP_WHOLE_WORDS && !scan->breaks)
			ask_breaks(scan);
		next = fill(scan, stop, width, &attempt, &full);
		if (full && !scan->breaks && wrap->kind != WRAP_CODE) {
			ask_breaks(scan);
			continue;
		}
		bool back = full && attempt.next > begin;
		*arena_push(scan->arena, &scan->rows) =
			back ? attempt.best : attempt.row;
		begin = next = back ? attempt.next : next;
	} while (next < stop);
}

static uint32_t line_end(struct str text, uint32_t at, bool returns)
{
	if (!returns && at < text.size) {
		const char *end = memchr(text.at + at, '\n', text.size - at);
		return (uint32_t)(end ? end - text.at : (ptrdiff_t)text.size);
	}
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
	bool returns = text.size && memchr(text.at, '\r', text.size);

	/* A cell has one row: it shall not take the room of eight. */
	scan.rows.items = arena_new(arena, struct row);
	scan.rows.room = 1;
	for (uint32_t begin = 0;;) {
		uint32_t end = line_end(text, begin, returns);
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
