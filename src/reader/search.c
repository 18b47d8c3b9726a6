#include "reader/search.h"

#include "reader/hunt.h"
#include "reader/jump.h"
#include "reader/pattern.h"
#include "reader/seek.h"

#include <string.h>

/* Articles up to this size are counted at once, others between keys; so many
 * chunks are looked through at once, and then between keys. */
enum { COUNT_AT_ONCE = 1 << 20, AT_ONCE = 64, IN_BETWEEN = 12 };

void search_free(struct search *search)
{
	regex_free(search->regex);
	search->regex = NULL;
	search->here = false;
	search->finding = false;
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
		while (hunt_count_more(reader))
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
	memset(search->on_map, 0, sizeof search->on_map);
	if (!search->counts)
		search->counts = arena_array(&reading->arena, uint32_t, chunks);
	search->regex = pattern_compile(&reader->scratch, pattern, &why);
	if (!search->regex)
		reader_say(reader, true, "%.*s", STR(why));
	return search->regex;
}

static void open_prompt(struct reader *reader, bool up)
{
	struct reading *reading = reader->reading;

	if (reading->panel.focused) {
		seek_start(reader, up);
		return;
	}
	reading->search.origin = point_here(reader);
	reading->search.opened = (struct opened){ 0 };
	reading->search.up = up;
	reader->prompt = (struct prompt){ .kind = up ? PROMPT_SEARCH_BACK :
						       PROMPT_SEARCH };
}

/* Says where the search came to, for those who cannot see it. */
static void say_match(struct reader *reader)
{
	struct search *search = &reader->reading->search;
	size_t ordinal = search_ordinal(reader);
	const char *wrapped = !search->wrapped ? "" :
		search->down                   ? ", round the end" :
						 ", round the beginning";
	char sign = search->up ? '?' : '/';

	if (ordinal)
		reader_say(reader, false, "%c%.*s  match %zu of %zu%s", sign,
			STR(search->pattern), ordinal, search->total, wrapped);
	else
		reader_say(reader, false, "%c%.*s%s", sign,
			STR(search->pattern), wrapped);
}

/* The way back leads to the origin and folds what was opened. */
static void remember_origin(struct reader *reader)
{
	struct reading *reading = reader->reading;
	struct search *search = &reading->search;
	struct point origin = search->origin;

	origin.opened = search->opened;
	search->opened = (struct opened){ 0 };
	*arena_push(&reading->arena, &reading->back) = origin;
	reading->before_jump = search->origin;
	reading->forward.count = 0;
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

/* Nothing matches, as far as that could be told. */
static void say_missing(struct reader *reader)
{
	struct search *search = &reader->reading->search;

	if (search->too_long)
		reader_say(reader, true, "this expression takes too long");
	else
		reader_say(
			reader, true, "not found: %.*s", STR(search->pattern));
}

/* What was looked for while typing is there, or is nowhere. */
static void arrive_typed(struct reader *reader, bool found)
{
	struct search *search = &reader->reading->search;

	if (found) {
		show(reader);
		count_all(reader);
	}
	if (found && search->accepted) {
		remember_origin(reader);
		say_match(reader);
	} else if (!found) {
		reader_say(reader, search->too_long,
			search->too_long ? "this expression takes too long" :
					   "nothing found");
	}
}

/* The next match is there, or is nowhere. What a run of steps opens folds
 * again on the way back. */
static void arrive_step(struct reader *reader, bool found)
{
	struct search *search = &reader->reading->search;
	struct points *back = &reader->reading->back;

	if (!found) {
		search->steps = 0;
		say_missing(reader);
		return;
	}
	show(reader);
	if (back->count)
		back->items[back->count - 1].opened = search->opened;
	if (--search->steps > 0) {
		hunt_begin(search, start(reader, search->down), search->down);
		return;
	}
	count_all(reader);
	say_match(reader);
}

/* Looks through some more chunks; false: it is found, or nowhere. */
static bool go_on(struct reader *reader, uint32_t chunks)
{
	struct search *search = &reader->reading->search;

	while (search->finding) {
		bool stepping = search->steps > 0;
		enum hunt_result result = hunt_go(reader, chunks);
		if (result == HUNT_MORE)
			return true;
		if (stepping)
			arrive_step(reader, result == HUNT_FOUND);
		else
			arrive_typed(reader, result == HUNT_FOUND);
	}
	return false;
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
	search->accepted = false;
	search->steps = 0;
	hunt_begin(search, search->origin.top, !search->up);
	go_on(reader, AT_ONCE);
}

bool search_accept(struct reader *reader, struct str pattern)
{
	struct search *search = &reader->reading->search;

	if (!pattern.size) {
		if (search->pattern.size && compile(reader, search->pattern))
			search_next(reader, (struct request){ 0 });
		return true;
	}
	if (!search->regex)
		return compile(reader, pattern); /* says what is wrong */
	recall_add(&reader->recall, RECALL_SEARCHES, pattern);
	if (search->finding) {
		search->accepted = true;
	} else if (search->here) {
		remember_origin(reader);
		say_match(reader);
	} else {
		say_missing(reader);
	}
	return true;
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

/* Steps from match to match are one jump in history. */
static bool continues(const struct command *last)
{
	return last &&
		(last->run == search_next || last->run == search_previous);
}

static void step(struct reader *reader, struct request request, bool down)
{
	struct search *search = &reader->reading->search;

	if (!search->pattern.size) {
		reader_say(reader, false, "nothing was searched for yet");
		return;
	}
	if (!search->regex && !compile(reader, search->pattern))
		return;
	if (!continues(reader->last) || !search->here) {
		jump_remember(reader);
		/* What was opened before belongs to the points before. */
		search->opened = (struct opened){ 0 };
	}
	search->steps = request.count ? request.count : 1;
	hunt_begin(search, start(reader, down), down);
	go_on(reader, AT_ONCE);
}

/* What was typed behind the command's name is the pattern already. */
static void open_with(struct reader *reader, struct request request, bool up)
{
	open_prompt(reader, up);
	if (!request.argument.size)
		return;
	reader->prompt.kind = PROMPT_NONE;
	search_typed(reader, request.argument);
	search_accept(reader, request.argument);
}

void search_start(struct reader *reader, struct request request)
{
	open_with(reader, request, false);
}

void search_start_back(struct reader *reader, struct request request)
{
	open_with(reader, request, true);
}

void search_next(struct reader *reader, struct request request)
{
	if (reader->reading->panel.focused)
		seek_step(reader, request, true);
	else
		step(reader, request, !reader->reading->search.up);
}

void search_previous(struct reader *reader, struct request request)
{
	if (reader->reading->panel.focused)
		seek_step(reader, request, false);
	else
		step(reader, request, reader->reading->search.up);
}

void search_typed_step(struct reader *reader, bool down)
{
	struct search *search = &reader->reading->search;

	if (!search->regex || !search->here)
		return;
	hunt_begin(search, start(reader, down), down);
	go_on(reader, AT_ONCE);
}

bool search_idle(struct reader *reader)
{
	if (reader->reading->search.finding)
		return go_on(reader, IN_BETWEEN) || hunt_count_more(reader);
	return hunt_count_more(reader);
}

void search_stop(struct reader *reader)
{
	struct search *search = &reader->reading->search;

	if (search->finding)
		reader_say(reader, false, "the search was stopped");
	search->finding = false;
	search->steps = 0;
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
		ordinal += hunt_count(search, chunk->blocks.items[i].text, 0,
			i == search->at.block ? search->at.byte + 1 : SIZE_MAX,
			&at, &end);
	return ordinal;
}
