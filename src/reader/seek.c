#include "reader/seek.h"

#include "reader/cursor.h"
#include "reader/filter.h"
#include "reader/panel.h"
#include "reader/pattern.h"

/* Where matches stand in the list, in order. */
struct found {
	struct indices entries;
	bool too_long;
};

/* False after having said what is wrong with the pattern. */
static bool find_all(
	struct reader *reader, struct str pattern, struct found *found)
{
	enum panel_list list = reader->reading->panel.list;
	uint32_t count = lists_count(reader->reading, list);
	struct str why;
	struct regex *regex = pattern_compile(&reader->scratch, pattern, &why);

	if (!regex) {
		reader_say(reader, true, "%.*s", STR(why));
		return false;
	}
	for (uint32_t i = 0; i < count && !found->too_long; i++) {
		struct entry entry = lists_entry(reader->reading, list, i);
		if (entry.kind != ENTRY_GROUP &&
			filter_finds(
				reader, regex, list, entry, &found->too_long))
			*arena_push(&reader->scratch, &found->entries) = i;
	}
	regex_free(regex);
	if (found->too_long)
		reader_say(reader, true, "this expression takes too long");
	return !found->too_long;
}

/* The match at or behind an entry (down), or at or before it; its place among
 * them from 0, round the ends. There is one. */
static size_t nearest(const struct found *found, int64_t from, bool down)
{
	size_t count = found->entries.count, before = 0;

	while (before < count && found->entries.items[before] < from)
		before++;
	if (down)
		return before < count ? before : 0;
	if (before < count && found->entries.items[before] == from)
		return before;
	return before ? before - 1 : count - 1;
}

/* What n goes on with: what was typed here, else in the text. */
static struct str pattern_of(const struct reading *reading)
{
	return reading->panel.sought.size ? reading->panel.sought :
					    reading->search.pattern;
}

static void say_place(struct reader *reader, const struct found *found,
	size_t at, const char *round)
{
	struct reading *reading = reader->reading;
	struct str lead = S("");

	if (reader->prompt.kind == PROMPT_NONE)
		lead = str_format(&reader->scratch, "%c%.*s  ",
			reading->panel.seeks_up ? '?' : '/',
			STR(pattern_of(reading)));
	reader_say(reader, false, "%.*sentry %zu of %zu%s", STR(lead), at + 1,
		found->entries.count, round);
}

/* Once it was typed, where else it may be looked for. */
static void say_missing(struct reader *reader, struct str pattern)
{
	struct str where = S("");

	if (reader->prompt.kind == PROMPT_NONE)
		where = str_format(&reader->scratch, "; %s goes to the text",
			reader_key_for(reader, "switch-pane"));
	reader_say(reader, true, "not in this list: %.*s%.*s", STR(pattern),
		STR(where));
}

/* Goes to the nearest match from an entry on, or to one behind it, and says
 * which it is; false: the pattern is none. */
static bool go(struct reader *reader, int64_t from, bool down, int times)
{
	struct panel *panel = &reader->reading->panel;
	struct str pattern = pattern_of(reader->reading);
	struct found found = { 0 };
	const char *round = "";

	if (!find_all(reader, pattern, &found))
		return false;
	size_t count = found.entries.count;
	if (!count) {
		say_missing(reader, pattern);
		return true;
	}
	size_t more = (size_t)(times - 1) % count;
	size_t at = nearest(&found, from, down) + (down ? more : count - more);
	uint32_t to = found.entries.items[at % count];
	if (down && to < from)
		round = ", round the end";
	else if (!down && to > from)
		round = ", round the beginning";
	panel->cursor[panel->list] = to;
	cursor_light(reader);
	say_place(reader, &found, at % count, round);
	return true;
}

void seek_start(struct reader *reader, bool up)
{
	struct panel *panel = &reader->reading->panel;

	panel->seeks_up = up;
	panel->seeks_from = panel->cursor[panel->list];
	reader->prompt = (struct prompt){
		.kind = up ? PROMPT_SEEK_BACK : PROMPT_SEEK,
	};
}

void seek_typed(struct reader *reader, struct str pattern)
{
	struct reading *reading = reader->reading;
	struct panel *panel = &reading->panel;

	panel->cursor[panel->list] = panel->seeks_from;
	cursor_light(reader);
	if (!pattern.size)
		return;
	panel->sought = str_copy(&reading->arena, pattern);
	go(reader, panel->seeks_from, !panel->seeks_up, 1);
}

static void step(struct reader *reader, bool down, int times)
{
	const struct panel *panel = &reader->reading->panel;
	int64_t from = (int64_t)panel->cursor[panel->list] + (down ? 1 : -1);

	if (pattern_of(reader->reading).size)
		go(reader, from, down, times);
	else
		reader_say(reader, false, "nothing was searched for yet");
}

void seek_typed_step(struct reader *reader, bool down)
{
	step(reader, down, 1);
}

bool seek_accept(struct reader *reader, struct str pattern)
{
	const struct panel *panel = &reader->reading->panel;

	if (!pattern.size) {
		step(reader, !panel->seeks_up, 1);
		return true;
	}
	recall_add(&reader->recall, RECALL_SEARCHES, pattern);
	return go(reader, panel->cursor[panel->list], !panel->seeks_up, 1);
}

void seek_abandon(struct reader *reader)
{
	seek_typed(reader, S(""));
}

void seek_step(struct reader *reader, struct request request, bool next)
{
	step(reader, next != reader->reading->panel.seeks_up,
		request.count ? request.count : 1);
}
