#include "reader/filter.h"

#include "reader/cursor.h"
#include "reader/panel.h"
#include "reader/pattern.h"

bool filter_holds(const struct reading *reading)
{
	return reading->panel.filter[reading->panel.list].size > 0;
}

static bool matches(struct regex *regex, struct str text, bool *too_long)
{
	size_t begin, end;

	if (!text.size)
		return false;
	enum regex_result result = regex_find(regex, text, 0, &begin, &end);
	*too_long |= result == REGEX_TOO_LONG;
	return result == REGEX_FOUND;
}

bool filter_finds(struct reader *reader, struct regex *regex,
	enum panel_list list, struct entry entry, bool *too_long)
{
	struct arena scratch = reader->scratch;
	struct shown shown = lists_at(list)->show(reader, &scratch, entry);
	struct str parts[] = { shown.text, shown.lead, shown.right,
		shown.below };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (matches(regex, parts[i], too_long))
			return true;
	return false;
}

/* Keeps of the whole list what matches, each group with its first thing. */
static void gather(
	struct reader *reader, struct regex *regex, enum panel_list list)
{
	struct reading *reading = reader->reading;
	struct entries *filtered = &reading->panel.filtered[list];
	uint32_t count = lists_count(reading, list);
	struct entry group = lists_thing(NONE);
	bool too_long = false;

	filtered->count = 0;
	for (uint32_t i = 0; i < count && !too_long; i++) {
		struct entry entry = lists_entry(reading, list, i);
		if (entry.kind == ENTRY_GROUP) {
			group = entry;
		} else if (filter_finds(
				   reader, regex, list, entry, &too_long)) {
			if (group.kind != ENTRY_NONE)
				*arena_push(&reading->arena, filtered) = group;
			*arena_push(&reading->arena, filtered) = entry;
			group = lists_thing(NONE);
		}
	}
	if (too_long)
		reader_say(reader, true, "this expression takes too long");
}

/* What the cursor stands on in the list as it is; none: it is empty. */
static struct entry under_cursor(struct reading *reading)
{
	enum panel_list list = reading->panel.list;
	uint32_t cursor = reading->panel.cursor[list];

	if (cursor >= lists_count(reading, list))
		return lists_thing(NONE);
	return lists_entry(reading, list, cursor);
}

/* Stays on a thing where it is still listed, else goes to the first one. */
static void settle(struct reader *reader, struct entry thing)
{
	struct reading *reading = reader->reading;
	enum panel_list list = reading->panel.list;
	uint32_t entry = NONE;

	if (thing.kind != ENTRY_GROUP)
		entry = lists_find(reading, list, thing);
	if (entry != NONE)
		reading->panel.cursor[list] = entry;
	else
		cursor_move_end(reader, false);
}

static void apply(struct reader *reader, struct str pattern)
{
	struct reading *reading = reader->reading;
	enum panel_list list = reading->panel.list;
	struct entry thing = under_cursor(reading);
	struct str why;

	reading->panel.filter[list] = S("");
	if (pattern.size) {
		struct regex *regex =
			pattern_compile(&reader->scratch, pattern, &why);
		if (!regex) {
			reader_say(reader, true, "%.*s", STR(why));
			return;
		}
		/* Whole, so that what was folded away is found, too. */
		reading->panel.whole = true;
		reading->panel.listed[list] = SIZE_MAX;
		gather(reader, regex, list);
		reading->panel.whole = false;
		reading->panel.listed[list] = SIZE_MAX;
		regex_free(regex);
		reading->panel.filter[list] =
			str_copy(&reading->arena, pattern);
	}
	settle(reader, thing);
}

void filter_start(struct reader *reader, struct request request)
{
	if (!reader->reading->panel.focused)
		panel_switch(reader, request);
	apply(reader, S(""));
	if (!request.argument.size) {
		reader->prompt = (struct prompt){ .kind = PROMPT_FILTER };
		return;
	}
	filter_typed(reader, request.argument);
	filter_accept(reader);
}

void filter_typed(struct reader *reader, struct str pattern)
{
	apply(reader, pattern);
	cursor_light(reader);
}

void filter_accept(struct reader *reader)
{
	const struct reading *reading = reader->reading;

	if (filter_holds(reading) &&
		!lists_count(reader->reading, reading->panel.list))
		reader_say(reader, true, "nothing in this list matches");
}

bool filter_clear(struct reader *reader)
{
	bool held = filter_holds(reader->reading);

	apply(reader, S(""));
	return held;
}

void filter_renew(struct reader *reader)
{
	struct panel *panel = &reader->reading->panel;
	enum panel_list shown = panel->list;

	for (panel->list = 0; panel->list < PANEL_LISTS; panel->list++) {
		struct str pattern = panel->filter[panel->list];
		panel->filter[panel->list] = S("");
		if (pattern.size)
			apply(reader, pattern);
	}
	panel->list = shown;
}

void filter_refresh(struct reader *reader)
{
	struct panel *panel = &reader->reading->panel;

	if (filter_holds(reader->reading))
		apply(reader, panel->filter[panel->list]);
}
