#include "parse/reading.h"

#include <string.h>

/* cmark drops a byte order mark only where nothing stands before it. */
static size_t mark_size(struct str source)
{
	return str_starts(source, S("\xef\xbb\xbf")) ? 3 : 0;
}

static struct mask_boxes chunk_boxes(const struct markdown *markdown)
{
	const struct cut *cut = markdown->cut;
	struct mask_boxes boxes = {
		.citer = markdown->citer,
		.definitions = markdown->known,
		.line = markdown->line,
	};

	if (!cut)
		return boxes;
	const struct cut_chunk *chunk = &cut->chunks.items[markdown->chunk];
	boxes.origin = chunk->begin;
	boxes.count = cut->fences.count - chunk->first_fence;
	if (boxes.count)
		boxes.fences = cut->fences.items + chunk->first_fence;
	boxes.table_count = cut->tables.count - chunk->first_table;
	if (boxes.table_count)
		boxes.tables = cut->tables.items + chunk->first_table;
	return boxes;
}

static struct mask mask_chunk(struct arena *scratch,
	const struct markdown *markdown, struct str front)
{
	struct str source = markdown->source;
	struct mask_boxes boxes = chunk_boxes(markdown);

	if (front.size) {
		struct text text = { .arena = scratch };
		size_t mark = mark_size(source);
		text_add(&text, front);
		text_add(&text, str_slice(source, mark, source.size));
		boxes.origin += mark;
		source = text_str(&text);
	}
	return mask_source(scratch, source, front.size, &boxes);
}

/* Where the line that begins at `from` ends, with its end. */
static size_t line_end(struct str s, size_t from, bool returns)
{
	const char *at = s.at + from;
	const char *feed = memchr(at, '\n', s.size - from);
	size_t end = feed ? (size_t)(feed - s.at) + 1 : s.size;
	const char *back = returns ? memchr(at, '\r', end - from) : NULL;

	if (!back || back + 1 == feed)
		return end;
	return (size_t)(back - s.at) + 1;
}

static void index_lines(struct reading *reading)
{
	struct str s = reading->mask.text;
	bool returns = s.size && memchr(s.at, '\r', s.size);

	for (size_t at = 0; at < s.size; at = line_end(s, at, returns)) {
		*arena_push(reading->scratch, &reading->lines) = at;
		if (reading->inserted.count < reading->mask.inserted.count &&
			reading->mask.inserted.items[reading->inserted.count] ==
				at)
			*arena_push(reading->scratch, &reading->inserted) =
				(int)reading->lines.count;
	}
}

struct str reading_line(const struct reading *reading, int number)
{
	const size_t *begin = reading->lines.items + number - 1;
	size_t count = reading->lines.count;
	struct str s = reading->mask.text;

	if (number < 1 || (size_t)number > count)
		return S("");
	s = str_slice(s, *begin, (size_t)number < count ? begin[1] : s.size);
	while (s.size && (s.at[s.size - 1] == '\n' || s.at[s.size - 1] == '\r'))
		s.size--;
	return s;
}

/* How many lines before line `number` were put in. */
static size_t inserted_before(const struct reading *reading, int number)
{
	size_t low = 0;
	size_t high = reading->inserted.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (reading->inserted.items[middle] < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool reading_is_inserted(const struct reading *reading, int number)
{
	size_t at = inserted_before(reading, number);

	return at < reading->inserted.count &&
		reading->inserted.items[at] == number;
}

int reading_file_line(const struct reading *reading, int number)
{
	return reading->markdown->line + number - 1 - reading->front_lines -
		(int)inserted_before(reading, number);
}

struct reading reading_make(
	struct arena *scratch, const struct markdown *markdown)
{
	struct reading reading = { .scratch = scratch, .markdown = markdown };
	struct text front = { .arena = scratch };

	if (markdown->definitions.size) {
		/* A title must not be sought in the chunk's first line. */
		text_add(&front, markdown->definitions);
		text_add_char(&front, '\n');
		reading.front_lines = markdown->definition_lines + 1;
	}
	reading.mask = mask_chunk(scratch, markdown, text_str(&front));
	index_lines(&reading);
	return reading;
}

/* ---- labels */

/* A label on one line: white space matches any other (CommonMark §4.7). */
static void add_label(struct text *text, struct str label)
{
	text_add_char(text, '[');
	for (size_t i = 0; i < label.size; i++) {
		char c = label.at[i];
		text_add_char(text, c == '\n' || c == '\r' ? ' ' : c);
	}
	text_add(text, S("]\n\n"));
}

struct mask reading_labels(struct arena *scratch,
	const struct markdown *markdown, const struct markdown_probe *probes,
	size_t count)
{
	struct text front = { .arena = scratch };

	for (size_t i = 0; i < count; i++)
		add_label(&front, probes[i].label);
	return mask_chunk(scratch, markdown, text_str(&front));
}
