#include "reader/panel.h"

#include "reader/cursor.h"
#include "reader/entry.h"
#include "reader/filter.h"

enum { STEP = 2 /* columns */ };

void panel_arrange(struct reading *reading)
{
	struct panel *panel = &reading->panel;

	panel->shown = !reading->below;
	panel->list = PANEL_CONTENTS;
	for (enum panel_list list = 0; list < PANEL_CONTENTS; list++)
		if (list != PANEL_CLAIMS && lists_count(reading, list)) {
			panel->list = list;
			return;
		}
}

bool panel_covers(const struct reader *reader)
{
	return reader->reading->panel.focused && !reader->window.panel_cols;
}

int panel_col(const struct reader *reader)
{
	const struct window *window = &reader->window;

	return window->panel_cols ? window->panel : window->gutter + 1;
}

int panel_cols(const struct reader *reader)
{
	const struct window *window = &reader->window;

	return window->panel_cols ? window->panel_cols - 1 :
				    window->cols - window->gutter - 2;
}

static uint32_t count_of(struct reader *reader)
{
	return lists_count(reader->reading, reader->reading->panel.list);
}

uint32_t panel_here(struct reader *reader, enum panel_list list)
{
	struct entry entry = lists_at(list)->here(reader);

	if (entry.kind == ENTRY_THING && lists_at(list)->nearest)
		entry.index =
			lists_at(list)->nearest(reader->reading, entry.index);
	return lists_find(reader->reading, list, entry);
}

uint32_t panel_entry(struct reader *reader)
{
	const struct panel *panel = &reader->reading->panel;

	if (panel->focused)
		return panel->cursor[panel->list] < count_of(reader) ?
			panel->cursor[panel->list] :
			NONE;
	return panel_here(reader, panel->list);
}

uint32_t panel_section(struct reader *reader)
{
	const struct panel *panel = &reader->reading->panel;

	if (panel->focused && panel->list == PANEL_CONTENTS &&
		panel->cursor[PANEL_CONTENTS] < count_of(reader))
		return lists_entry(reader->reading, PANEL_CONTENTS,
			panel->cursor[PANEL_CONTENTS])
			.index;
	return list_contents.here(reader).index;
}

static bool is_group(struct reader *reader, uint32_t entry)
{
	return lists_entry(reader->reading, reader->reading->panel.list, entry)
		       .kind == ENTRY_GROUP;
}

int panel_entry_rows(struct reader *reader, uint32_t entry)
{
	struct arena scratch = reader->scratch;

	return entry_lay(reader, &scratch, reader->reading->panel.list, entry,
		panel_cols(reader))
		.rows;
}

struct panel_place panel_place(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct panel *panel = &reading->panel;
	uint32_t cursor = panel->cursor[panel->list], count = count_of(reader);
	struct panel_place place = { 0 };

	if (panel->list == PANEL_CONTENTS && count && !filter_holds(reading))
		return (struct panel_place){ "section",
			panel_section(reader) + 1,
			(uint32_t)reading->article->sections.count };
	if (cursor >= count)
		return place;
	enum entry_kind kind = lists_entry(reading, panel->list, cursor).kind;
	place.noun = lists_at(panel->list)->nouns[kind];
	for (uint32_t i = 0; i < count; i++) {
		struct entry entry = lists_entry(reading, panel->list, i);
		place.at += entry.kind == kind && i <= cursor;
		place.of += entry.kind == kind;
	}
	return place;
}

size_t panel_total(struct reader *reader)
{
	size_t total = 0;

	for (uint32_t i = 0; i < count_of(reader); i++)
		total += !is_group(reader, i);
	return total;
}

uint32_t panel_top(struct reader *reader)
{
	struct panel *panel = &reader->reading->panel;
	uint32_t *least = &panel->top[panel->list];
	uint32_t cursor = panel_entry(reader);
	int rows = reader_rows(reader);

	if (!count_of(reader))
		return 0;
	if (cursor == NONE)
		cursor = panel->cursor[panel->list];
	if (cursor >= count_of(reader))
		cursor = count_of(reader) - 1;
	/* A group's heading stays with its first thing. */
	uint32_t first =
		cursor && is_group(reader, cursor - 1) ? cursor - 1 : cursor;
	if (*least > first)
		*least = first;
	/* Up from the cursor: the first entry that still leaves it shown. */
	uint32_t top = cursor;
	rows -= panel_entry_rows(reader, cursor);
	while (top > *least) {
		rows -= panel_entry_rows(reader, top - 1);
		if (rows < 0)
			break;
		top--;
	}
	*least = top;
	return top;
}

static void focus(struct reader *reader, enum panel_list list)
{
	struct panel *panel = &reader->reading->panel;

	if (!panel->focused) {
		panel->before = reader->reading->lit;
		for (enum panel_list i = 0; i < PANEL_LISTS; i++)
			cursor_place(reader, i);
	}
	panel->shown = true;
	panel->focused = true;
	panel->list = list;
	reader_arrange(reader);
	cursor_light(reader);
}

void panel_open(struct reader *reader, enum panel_list list)
{
	if (reader->reading->below && list != PANEL_CONTENTS)
		reader_say(reader, false,
			"that list is the article's; q goes back to it");
	else
		focus(reader, list);
}

bool panel_close(struct reader *reader)
{
	struct reading *reading = reader->reading;

	if (!reading->panel.focused)
		return false;
	/* What was looked at on the way is chosen by going to the text. */
	reading->lit = reading->panel.before;
	reading->panel.focused = false;
	reading->panel.shown = false;
	reader_arrange(reader);
	reader_say(reader, false, "the list is closed");
	return true;
}

/* The key of the list that is shown and focused closes it. */
static void toggle(struct reader *reader, enum panel_list list)
{
	const struct reading *reading = reader->reading;

	if (reading->panel.focused && reading->panel.list == list)
		panel_close(reader);
	else if (reading->below && list != PANEL_CONTENTS)
		reader_say(reader, false,
			"that list is the article's; %s goes back to it",
			reader_key_for(reader, "close"));
	else
		panel_open(reader, list);
}

void panel_hide(struct reader *reader, struct request request)
{
	struct panel *panel = &reader->reading->panel;

	(void)request;
	if (panel_close(reader))
		return;
	if (!reader->window.panel_cols)
		reader_say(reader, false, "no panel is open");
	else
		reader_say(reader, false, "the list is closed");
	panel->shown = false;
	reader_arrange(reader);
}

void panel_risks(struct reader *reader, struct request request)
{
	(void)request;
	toggle(reader, PANEL_RISKS);
}

void panel_citations(struct reader *reader, struct request request)
{
	(void)request;
	toggle(reader, PANEL_CITATIONS);
}

void panel_claims(struct reader *reader, struct request request)
{
	(void)request;
	toggle(reader, PANEL_CLAIMS);
}

void panel_contents(struct reader *reader, struct request request)
{
	(void)request;
	toggle(reader, PANEL_CONTENTS);
}

void panel_switch(struct reader *reader, struct request request)
{
	struct panel *panel = &reader->reading->panel;

	(void)request;
	if (!panel->focused) {
		focus(reader, panel->list);
		return;
	}
	panel->focused = false;
	reader_say(reader, false, "in the text");
}

static void say_cols(struct reader *reader)
{
	reader_say(reader, false, "the panel has %d columns",
		reader->window.panel_cols);
}

void panel_widen(struct reader *reader, int cols)
{
	struct panel *panel = &reader->reading->panel;
	int before = reader->window.panel_cols;

	panel->wider += cols;
	reader_arrange(reader);
	/* At a bound: what did not widen is not kept. */
	panel->wider -= cols - (reader->window.panel_cols - before);
	reader_arrange(reader);
	say_cols(reader);
}

/* The list beside this one, round the ends. */
static void turn(struct reader *reader, struct request request, int step)
{
	const struct reading *reading = reader->reading;
	int list = (int)reading->panel.list;
	int count = request.count ? request.count : 1;

	list = ((list + step * count) % PANEL_LISTS + PANEL_LISTS) %
		PANEL_LISTS;
	focus(reader, reading->below ? PANEL_CONTENTS : (enum panel_list)list);
}

void panel_next_list(struct reader *reader, struct request request)
{
	turn(reader, request, 1);
}

void panel_previous_list(struct reader *reader, struct request request)
{
	turn(reader, request, -1);
}

static void widen(struct reader *reader, struct request request, int cols)
{
	struct panel *panel = &reader->reading->panel;
	const struct window *window = &reader->window;
	int before = window->panel_cols, was;
	int count = request.count ? request.count : 1;

	if (!before) {
		reader_say(reader, false,
			"beside the text there is no panel to widen");
		return;
	}
	do {
		was = window->panel_cols;
		panel->wider += cols;
		reader_arrange(reader);
	} while (--count > 0 && window->panel_cols != was);
	/* At a bound: what did not widen is not kept. */
	if (window->panel_cols == was)
		panel->wider -= cols;
	if (window->panel_cols == before)
		reader_say(reader, false, "the panel cannot be %s",
			cols > 0 ? "wider" : "narrower");
	else
		say_cols(reader);
}

void panel_wider(struct reader *reader, struct request request)
{
	widen(reader, request, STEP);
}

void panel_narrower(struct reader *reader, struct request request)
{
	widen(reader, request, -STEP);
}
