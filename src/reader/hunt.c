#include "reader/hunt.h"

size_t hunt_count(struct search *search, struct str text, size_t from,
	size_t until, size_t *last, size_t *last_end)
{
	size_t begin, end, count = 0;
	enum regex_result result;

	while ((result = regex_find(search->regex, text, from, &begin, &end)) ==
			REGEX_FOUND &&
		begin < until) {
		*last = begin;
		*last_end = end;
		count++;
		from = end;
	}
	if (result == REGEX_TOO_LONG)
		search->too_long = true;
	return count;
}

/* The first (or last, for !down) match of a block that begins in a stretch. */
static bool find_in_block(struct search *search, struct str text,
	uint32_t chunk, uint32_t block, struct stretch stretch, bool down)
{
	size_t from = 0, until = text.size + 1, begin, end;

	if (chunk == stretch.from.chunk && block == stretch.from.block)
		from = stretch.from.byte;
	if (chunk == stretch.until.chunk && block == stretch.until.block)
		until = stretch.until.byte;
	if (from >= text.size || until <= from)
		return false;
	if (down) {
		enum regex_result result =
			regex_find(search->regex, text, from, &begin, &end);
		search->too_long |= result == REGEX_TOO_LONG;
		if (result != REGEX_FOUND || begin >= until)
			return false;
	} else if (!hunt_count(search, text, from, until, &begin, &end)) {
		return false;
	}
	search->at = (struct position){ chunk, block, (uint32_t)begin, 0 };
	search->end = (uint32_t)end;
	return true;
}

static bool find_in_chunk(struct search *search, const struct chunk *chunk,
	uint32_t number, struct stretch stretch, bool down)
{
	uint32_t first = 0, behind = (uint32_t)chunk->blocks.count;

	if (number == stretch.from.chunk)
		first = stretch.from.block;
	if (number == stretch.until.chunk && stretch.until.block < behind)
		behind = stretch.until.block + 1;
	for (uint32_t i = first; i < behind; i++) {
		uint32_t block = down ? i : behind - 1 - (i - first);
		if (find_in_block(search, chunk->blocks.items[block].text,
			    number, block, stretch, down))
			return true;
	}
	return false;
}

void hunt_begin(struct search *search, struct position from, bool down)
{
	struct stretch before = { { 0 }, from };
	struct stretch behind = { from, { UINT32_MAX, 0, 0, 0 } };

	search->finding = true;
	search->too_long = false;
	search->down = down;
	search->wrapped = false;
	search->passed = 0;
	search->stretches[0] = down ? behind : before;
	search->stretches[1] = down ? before : behind;
}

/* The next chunk to look through; false: this stretch is done. */
static bool next_chunk(struct search *search, uint32_t count, uint32_t *number)
{
	struct stretch stretch = search->stretches[search->wrapped];
	uint32_t last =
		stretch.until.chunk < count ? stretch.until.chunk : count - 1;
	uint32_t passed = search->passed++;

	if (passed > last - stretch.from.chunk)
		return false;
	*number = search->down ? stretch.from.chunk + passed : last - passed;
	return true;
}

static bool look_through(struct reader *reader, uint32_t number)
{
	struct reading *reading = reader->reading;
	struct search *search = &reading->search;
	struct arena scratch = arena_make(64 << 10);
	bool found = find_in_chunk(search,
		article_borrow(reading->article, &scratch, number), number,
		search->stretches[search->wrapped], search->down);

	arena_free(&scratch);
	return found;
}

enum hunt_result hunt_go(struct reader *reader, uint32_t chunks)
{
	struct search *search = &reader->reading->search;
	uint32_t count = article_chunk_count(reader->reading->article);
	uint32_t number;

	while (chunks > 0) {
		if (next_chunk(search, count, &number)) {
			if (look_through(reader, number)) {
				search->finding = false;
				return HUNT_FOUND;
			}
			/* One block too slow for it is enough to know. */
			if (search->too_long) {
				search->finding = false;
				return HUNT_NONE;
			}
			chunks--;
		} else if (search->wrapped) {
			search->finding = false;
			return HUNT_NONE;
		} else {
			search->wrapped = true;
			search->passed = 0;
		}
	}
	return HUNT_MORE;
}

/* The matches of a block, which are on the map from now on. */
static size_t count_block(struct reading *reading, const struct chunk *chunk,
	uint32_t number, size_t block)
{
	struct search *search = &reading->search;
	size_t blocks = chunk->blocks.count, at, end;
	size_t count = hunt_count(search, chunk->blocks.items[block].text, 0,
		SIZE_MAX, &at, &end);

	if (count)
		search->on_map[article_permille_within(
			reading->article, number, block, blocks)] = true;
	return count;
}

bool hunt_count_more(struct reader *reader)
{
	struct reading *reading = reader->reading;
	struct search *search = &reading->search;
	uint32_t number = search->counted;
	size_t count = 0;

	if (!search->regex || number >= article_chunk_count(reading->article))
		return false;
	struct arena scratch = arena_make(64 << 10);
	const struct chunk *chunk =
		article_borrow(reading->article, &scratch, number);
	for (size_t i = 0; i < chunk->blocks.count; i++)
		count += count_block(reading, chunk, number, i);
	arena_free(&scratch);
	search->counts[number] = (uint32_t)count;
	search->total += count;
	search->counted++;
	return true;
}
