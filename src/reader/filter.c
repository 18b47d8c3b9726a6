#include "reader/filter.h"

#include "reader/cursor.h"
#include "reader/panel.h"
#include "reader/pattern.h"

bool filter_holds(const struct reading *reading)
{
	return reading->panel.filter[reading->panel.list].size > 0;
}

static bool matches(struct regex *regex, struct str text)
{
	size_t begin, end;

	return text.size &&
		regex_find(regex, text, 0, &begin, &end) == REGEX_FOUND;
}

/* Whether what an entry shows matches. */
static bool is_found(struct reader *reader, struct regex *regex,
	enum panel_list list, uint32_t index)
{
	struct arena scratch = reader->scratch;
	struct shown shown = lists_at(list)->show(reader, &scratch, index);

	return matches(regex, shown.text) || matches(regex, shown.lead) ||
		matches(regex, shown.right) || matches(regex, shown.below);
}

/* Keeps of the whole list what matches, each group with its first thing. */
static void gather(
	struct reader *reader, struct regex *regex, enum panel_list list)
{
	struct reading *reading = reader->reading;
	struct indices *filtered = &reading->panel.filtered[list];
	uint32_t count = lists_count(reading, list);
	uint32_t group = NONE;

	filtered->count = 0;
	for (uint32_t i = 0; i < count; i++) {
		struct entry entry = lists_entry(reading, list, i);
		if (entry.group) {
			group = lists_packed(entry);
		} else if (is_found(reader, regex, list, entry.index)) {
			if (group != NONE)
				*arena_push(&reading->arena, filtered) = group;
			*arena_push(&reading->arena, filtered) = entry.index;
			group = NONE;
		}
	}
}

/* The cursor's thing in the list as it is; NONE: it is a group, or empty. */
static uint32_t under_cursor(struct reading *reading)
{
	enum panel_list list = reading->panel.list;
	uint32_t cursor = reading->panel.cursor[list];

	if (cursor >= lists_count(reading, list))
		return NONE;
	struct entry entry = lists_entry(reading, list, cursor);
	return entry.group ? NONE : entry.index;
}

/* Stays on a thing where it is still listed, else goes to the first one. */
static void settle(struct reader *reader, uint32_t thing)
{
	struct reading *reading = reader->reading;
	enum panel_list list = reading->panel.list;
	uint32_t entry = NONE;

	if (thing != NONE)
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
	uint32_t thing = under_cursor(reading);
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
	(void)request;
	if (!reader->reading->panel.focused)
		panel_switch(reader, request);
	apply(reader, S(""));
	reader->prompt = (struct prompt){ .kind = PROMPT_FILTER };
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

void filter_refresh(struct reader *reader)
{
	struct panel *panel = &reader->reading->panel;

	if (filter_holds(reader->reading))
		apply(reader, panel->filter[panel->list]);
}
