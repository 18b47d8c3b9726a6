#include "reader/search.h"

#include "reader/jump.h"

#include "base/unicode.h"

/* Articles up to this size are counted at once, others between keys. */
enum { COUNT_AT_ONCE = 1 << 20 };

void search_free(struct search *search)
{
	regex_free(search->regex);
	search->regex = NULL;
	search->here = false;
}

/* Matches in a text, from `from` to before `until`; *last is where the last
 * of them stands. */
static size_t count_in(struct search *search, struct str text, size_t from,
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

/* What a step of the walk looks through. */
struct stretch {
	struct position from;
	struct position until; /* not included */
};

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
	} else if (!count_in(search, text, from, until, &begin, &end)) {
		return false;
	}
	search->at = (struct position){ chunk, block, (uint32_t)begin };
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

/* Looks through a stretch, chunk by chunk, in the direction given. */
static bool find_in(struct reader *reader, struct stretch stretch, bool down)
{
	struct reading *reading = reader->reading;
	struct arena scratch = arena_make(64 << 10);
	uint32_t count = article_chunk_count(reading->article);
	uint32_t last =
		stretch.until.chunk < count ? stretch.until.chunk : count - 1;
	bool found = false;

	for (uint32_t i = stretch.from.chunk; i <= last && !found; i++) {
		uint32_t number = down ? i : last - (i - stretch.from.chunk);
		arena_reset(&scratch);
		found = find_in_chunk(&reading->search,
			article_borrow(reading->article, &scratch, number),
			number, stretch, down);
	}
	arena_free(&scratch);
	return found;
}

/* The nearest match from a position on, round the end if need be. */
static bool find(struct reader *reader, struct position from, bool down)
{
	struct search *search = &reader->reading->search;
	struct stretch before = { { 0 }, from };
	struct stretch behind = { from, { UINT32_MAX, 0, 0 } };

	search->wrapped = false;
	if (find_in(reader, down ? behind : before, down))
		return true;
	search->wrapped = true;
	return find_in(reader, down ? before : behind, down);
}

/* Shows the match: folds that hide it open, those of the last one close. */
static void show(struct reader *reader)
{
	struct search *search = &reader->reading->search;

	jump_close_folds(reader, &search->opened);
	jump_open_folds(reader, search->at, &search->opened);
	jump_reveal(reader, search->at, reader->window.height / 3);
	search->here = true;
}

static void count_all(struct reader *reader)
{
	if (reader->reading->article->body.size <= COUNT_AT_ONCE)
		while (search_count(reader))
			;
}

/* Puts things back as they were when the search began. */
static void return_to_origin(struct reader *reader)
{
	struct search *search = &reader->reading->search;

	jump_close_folds(reader, &search->opened);
	point_restore(reader, &search->origin);
	search->here = false;
}

/* Compiles the pattern; false after having said what is wrong with it. */
static bool compile(struct reader *reader, struct str pattern)
{
	struct reading *reading = reader->reading;
	struct search *search = &reading->search;
	struct str why;
	uint32_t chunks = article_chunk_count(reading->article);

	search_free(search);
	search->pattern = str_copy(&reading->arena, pattern);
	search->too_long = false;
	search->counted = 0;
	search->total = 0;
	if (!search->counts)
		search->counts = arena_array(&reading->arena, uint32_t, chunks);
	search->regex = regex_compile(
		&reader->scratch, pattern, !unicode_has_upper(pattern), &why);
	if (!search->regex)
		reader_say(reader, true, "%.*s", STR(why));
	return search->regex;
}

void search_start(struct reader *reader, struct request request)
{
	struct reading *reading = reader->reading;

	(void)request;
	if (reading->panel.focused) {
		reading->panel.focused = false;
		reader_arrange(reader);
	}
	reading->search.origin = point_here(reader);
	reading->search.opened.count = 0;
	reader->prompt = (struct prompt){ .kind = PROMPT_SEARCH };
}

void search_typed(struct reader *reader, struct str pattern)
{
	struct search *search = &reader->reading->search;

	return_to_origin(reader);
	if (!pattern.size) {
		search_free(search);
		return;
	}
	if (!compile(reader, pattern))
		return;
	if (find(reader, search->origin.top, true)) {
		show(reader);
		count_all(reader);
	} else {
		reader_say(reader, search->too_long,
			search->too_long ? "this expression takes too long" :
					   "nothing found");
	}
}

/* Says where the search came to, for those who cannot see it. */
static void say_match(struct reader *reader)
{
	struct search *search = &reader->reading->search;
	size_t ordinal = search_ordinal(reader);
	const char *wrapped = search->wrapped ? ", round the end" : "";

	if (ordinal)
		reader_say(reader, false, "/%.*s  match %zu of %zu%s",
			STR(search->pattern), ordinal, search->total, wrapped);
	else
		reader_say(reader, false, "/%.*s%s", STR(search->pattern),
			wrapped);
}

void search_accept(struct reader *reader, struct str pattern)
{
	struct search *search = &reader->reading->search;

	if (!pattern.size) {
		if (search->pattern.size && compile(reader, search->pattern))
			search_next(reader, (struct request){ 0 });
		return;
	}
	if (!search->regex) {
		compile(reader, pattern); /* says again what is wrong */
		return;
	}
	if (!search->here) {
		reader_say(reader, true, "not found: %.*s", STR(pattern));
		return;
	}
	/* The way back leads to the origin and folds what was opened. */
	struct point origin = search->origin;
	origin.opened = search->opened;
	search->opened = (struct opened){ 0 };
	*arena_push(&reader->reading->arena, &reader->reading->back) = origin;
	reader->reading->before_jump = search->origin;
	reader->reading->forward.count = 0;
	say_match(reader);
}

void search_abandon(struct reader *reader)
{
	return_to_origin(reader);
	search_free(&reader->reading->search);
}

bool search_clear(struct reader *reader)
{
	struct search *search = &reader->reading->search;
	bool lit = search->regex;

	search_free(search);
	return lit;
}

/* Where the next step begins: at the match if it is shown, else at the edge
 * of the window. */
static struct position start(struct reader *reader, bool down)
{
	struct reading *reading = reader->reading;
	struct search *search = &reading->search;
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);

	if (!count)
		return (struct position){ 0 };
	if (search->here) {
		struct spot at = flow_spot(&reading->flow, search->at);
		if (spot_compare(spots[0], at) <= 0 &&
			spot_compare(at, spots[count - 1]) <= 0) {
			struct position from = search->at;
			if (down)
				from.byte = search->end;
			return from;
		}
	}
	return flow_position(
		&reading->flow, down ? spots[0] : spots[count - 1]);
}

/* Steps from match to match are one jump in history. */
static bool continues(const struct command *last)
{
	return last &&
		(last->run == search_next || last->run == search_previous);
}

static void step(struct reader *reader, struct request request, bool down)
{
	struct search *search = &reader->reading->search;
	int count = request.count ? request.count : 1;

	if (!search->pattern.size) {
		reader_say(reader, false, "nothing was searched for yet");
		return;
	}
	if (!search->regex && !compile(reader, search->pattern))
		return;
	if (!continues(reader->last) || !search->here)
		jump_remember(reader);
	for (; count > 0; count--) {
		if (!find(reader, start(reader, down), down)) {
			reader_say(reader, true, "not found: %.*s",
				STR(search->pattern));
			return;
		}
		show(reader);
	}
	/* What this run of steps opened folds again on the way back. */
	struct points *back = &reader->reading->back;
	if (back->count)
		back->items[back->count - 1].opened = search->opened;
	count_all(reader);
	say_match(reader);
}

void search_next(struct reader *reader, struct request request)
{
	step(reader, request, true);
}

void search_previous(struct reader *reader, struct request request)
{
	step(reader, request, false);
}

bool search_count(struct reader *reader)
{
	struct reading *reading = reader->reading;
	struct search *search = &reading->search;
	uint32_t number = search->counted;
	size_t count = 0, at, end;

	if (!search->regex || number >= article_chunk_count(reading->article))
		return false;
	struct arena scratch = arena_make(64 << 10);
	const struct chunk *chunk =
		article_borrow(reading->article, &scratch, number);
	for (size_t i = 0; i < chunk->blocks.count; i++)
		count += count_in(search, chunk->blocks.items[i].text, 0,
			SIZE_MAX, &at, &end);
	arena_free(&scratch);
	search->counts[number] = (uint32_t)count;
	search->total += count;
	search->counted++;
	return true;
}

size_t search_ordinal(struct reader *reader)
{
	struct reading *reading = reader->reading;
	struct search *search = &reading->search;
	size_t ordinal = 0, at, end;

	if (!search->here ||
		search->counted < article_chunk_count(reading->article))
		return 0;
	for (uint32_t i = 0; i < search->at.chunk; i++)
		ordinal += search->counts[i];
	const struct chunk *chunk =
		article_chunk(reading->article, search->at.chunk);
	for (uint32_t i = 0; i <= search->at.block; i++)
		ordinal += count_in(search, chunk->blocks.items[i].text, 0,
			i == search->at.block ? search->at.byte + 1 : SIZE_MAX,
			&at, &end);
	return ordinal;
}
