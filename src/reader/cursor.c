#include "reader/cursor.h"

#include "reader/claims.h"
#include "reader/panel.h"

static uint32_t *cursor_of(struct reader *reader)
{
	struct panel *panel = &reader->reading->panel;

	return &panel->cursor[panel->list];
}

static bool is_group(struct reader *reader, uint32_t entry)
{
	return lists_entry(reader->reading, reader->reading->panel.list, entry)
		       .kind == ENTRY_GROUP;
}

static int64_t count_of(struct reader *reader)
{
	return lists_count(reader->reading, reader->reading->panel.list);
}

/* The nearest thing from an entry on, down or up; NONE: there is none. */
static uint32_t thing_from(struct reader *reader, int64_t entry, int step)
{
	int64_t count = count_of(reader);

	while (entry >= 0 && entry < count && is_group(reader, (uint32_t)entry))
		entry += step;
	return entry < 0 || entry >= count ? NONE : (uint32_t)entry;
}

/* The nearest group's heading, the same. */
static uint32_t group_from(struct reader *reader, int64_t entry, int step)
{
	int64_t count = count_of(reader);

	for (; entry >= 0 && entry < count; entry += step)
		if (is_group(reader, (uint32_t)entry))
			return (uint32_t)entry;
	return NONE;
}

void cursor_place(struct reader *reader, enum panel_list list)
{
	struct reading *reading = reader->reading;
	uint32_t *cursor = &reading->panel.cursor[list];
	uint32_t here = lists_find_lit(reading, list);

	if (here == NONE)
		here = panel_here(reader, list);
	if (here != NONE)
		*cursor = here;
	else if (*cursor < lists_count(reading, list) &&
		lists_entry(reading, list, *cursor).kind == ENTRY_GROUP)
		*cursor += 1;
}

/* The thing under the cursor. */
static struct entry chosen(struct reader *reader)
{
	enum panel_list list = reader->reading->panel.list;
	uint32_t entry = thing_from(reader, *cursor_of(reader), 1);

	if (entry == NONE)
		return lists_thing(NONE);
	return lists_entry(reader->reading, list, entry);
}

void cursor_light(struct reader *reader)
{
	struct entry entry = chosen(reader);
	enum lit_kind lights =
		lists_at(reader->reading->panel.list)->lights[entry.kind];

	if (lights != LIT_NOTHING)
		claims_light(reader, lights, entry.index);
}

/* One thing on; false: there is none. */
static bool step_cursor(struct reader *reader, int step)
{
	uint32_t *cursor = cursor_of(reader);
	uint32_t to = thing_from(reader, (int64_t)*cursor + step, step);

	if (to == NONE)
		return false;
	*cursor = to;
	return true;
}

void cursor_move(struct reader *reader, int things)
{
	int step = things < 0 ? -1 : 1;

	for (; things && step_cursor(reader, step); things -= step)
		;
	cursor_light(reader);
}

void cursor_move_rows(struct reader *reader, int rows)
{
	int step = rows < 0 ? -1 : 1;

	if (!count_of(reader))
		return;
	rows *= step;
	do
		rows -= panel_entry_rows(reader, *cursor_of(reader));
	while (step_cursor(reader, step) && rows > 0);
	cursor_light(reader);
}

void cursor_settle(struct reader *reader)
{
	uint32_t to = thing_from(reader, *cursor_of(reader), 1);

	if (to != NONE)
		*cursor_of(reader) = to;
	cursor_light(reader);
}

void cursor_move_end(struct reader *reader, bool last)
{
	int64_t from = last ? count_of(reader) - 1 : 0;
	uint32_t to = thing_from(reader, from, last ? -1 : 1);

	if (to == NONE)
		return;
	*cursor_of(reader) = to;
	cursor_light(reader);
}

void cursor_follow(struct reader *reader)
{
	struct entry entry = chosen(reader);

	if (entry.kind == ENTRY_NONE)
		reader_say(reader, false, "there is nothing here to go to");
	else
		lists_at(reader->reading->panel.list)->follow(reader, entry);
}

/* False after having said why there are no groups to go to. */
static bool has_groups(struct reader *reader)
{
	bool focused = reader->reading->panel.focused;

	if (focused && group_from(reader, 0, 1) != NONE)
		return true;
	reader_say(reader, false,
		focused ? "this list has no groups" :
			  "groups are in the panel; %s switches to it",
		reader_key_for(reader, "switch-pane"));
	return false;
}

/* Up: to the first thing of the group, from there to that of the one before;
 * what stands above all groups is one, too. */
static bool step_group(struct reader *reader, int step)
{
	uint32_t *cursor = cursor_of(reader);
	int64_t from = (int64_t)*cursor + (step > 0 ? 1 : -2);
	uint32_t group = group_from(reader, from, step);
	uint32_t to = group != NONE ? group + 1 : NONE;

	if (to == NONE && step < 0)
		to = thing_from(reader, 0, 1);
	if (to == NONE || to == *cursor)
		return false;
	*cursor = to;
	return true;
}

static void move_group(struct reader *reader, struct request request, int step)
{
	int count = request.count ? request.count : 1;

	if (!has_groups(reader))
		return;
	while (count > 0 && step_group(reader, step))
		count--;
	if (count > 0)
		reader_say(reader, false, "this is the %s group",
			step > 0 ? "last" : "first");
	cursor_light(reader);
}

void cursor_next_group(struct reader *reader, struct request request)
{
	move_group(reader, request, 1);
}

void cursor_previous_group(struct reader *reader, struct request request)
{
	move_group(reader, request, -1);
}
