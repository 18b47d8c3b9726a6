#include "reader/jump.h"

#include "reader/cursor.h"
#include "reader/document.h"
#include "reader/scroll.h"

struct position selection_position(struct reading *reading)
{
	if (reading->selection.kind == SELECTED_SECTION)
		return article_section(
			reading->article, reading->selection.index);
	return reading->selection.begin;
}

struct point point_here(struct reader *reader)
{
	const struct spot *spots;
	struct reading *reading = reader->reading;
	struct point point = { .top = reading->top,
		.selection = reading->selection,
		.lit = reading->lit };

	if (reader_visible(reader, &spots))
		point.top = flow_position(&reading->flow, spots[0]);
	return point;
}

void jump_close_folds(struct reader *reader, struct opened *opened)
{
	for (size_t i = 0; i < opened->count; i++)
		flow_fold(&reader->reading->flow, opened->items[i], true);
	opened->count = 0;
}

void point_restore(struct reader *reader, const struct point *point)
{
	struct opened opened = point->opened;

	jump_close_folds(reader, &opened);
	reader->reading->top = point->top;
	reader->reading->selection = point->selection;
	reader->reading->lit = point->lit;
}

void jump_remember(struct reader *reader)
{
	struct reading *reading = reader->reading;
	struct point here = point_here(reader);

	reading->before_jump = here;
	*arena_push(&reading->arena, &reading->back) = here;
	reading->forward.count = 0;
}

void jump_keep(struct reader *reader, struct request request)
{
	if (request.count) {
		jump_to_last(reader, request);
		return;
	}
	jump_remember(reader);
	reader_say(reader, false, "this place is kept; %s comes back to it",
		reader_key_for(reader, "last-place"));
}

void jump_open_folds(
	struct reader *reader, struct position position, struct opened *opened)
{
	struct reading *reading = reader->reading;
	uint32_t hider;

	while ((hider = flow_hider(&reading->flow, position)) != NONE) {
		flow_fold(&reading->flow, hider, false);
		*arena_push(&reading->arena, opened) = hider;
	}
}

/* The point that the jump under way left from. */
static struct opened *opened_by_jump(struct reader *reader)
{
	struct points *back = &reader->reading->back;

	return &back->items[back->count - 1].opened;
}

void jump_reveal(struct reader *reader, struct position position, int row)
{
	struct reading *reading = reader->reading;
	struct spot spot = flow_spot(&reading->flow, position);
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);

	if (count && spot_compare(spots[0], spot) <= 0 &&
		spot_compare(spot, spots[count - 1]) <= 0)
		return;
	while (row-- > 0 && flow_previous(&reading->flow, &spot))
		;
	reading->top = flow_position(&reading->flow, spot);
}

void jump_to(struct reader *reader, struct position position)
{
	struct spot first;

	if (!flow_first(&reader->reading->flow, &first)) {
		reader_say(reader, false, "the article is empty");
		return;
	}
	jump_remember(reader);
	jump_open_folds(reader, position, opened_by_jump(reader));
	reader->reading->top = position;
	scroll_drop_selection(reader);
}

/* Selects a heading and shows it, without a point in history. */
static void select_section(struct reader *reader, uint32_t section)
{
	struct reading *reading = reader->reading;

	reading->selection.kind = SELECTED_SECTION;
	reading->selection.index = section;
	jump_reveal(reader, article_section(reading->article, section), 0);
}

void jump_to_section(struct reader *reader, uint32_t section)
{
	struct position at = article_section(reader->reading->article, section);

	jump_to(reader, at);
	select_section(reader, section);
}

void jump_back(struct reader *reader, struct request request)
{
	struct reading *reading = reader->reading;
	int count = request.count ? request.count : 1;

	if (document_back(reader) ||
		(!reading->back.count && reader_leave_top(reader)))
		return;
	if (!reading->back.count) {
		reader_say(reader, false, "there is no way back from here");
		return;
	}
	for (; count > 0 && reading->back.count; count--) {
		if (document_back(reader))
			return;
		struct point *to = &reading->back.items[--reading->back.count];
		reading->search.opened = (struct opened){ 0 };
		struct point here = point_here(reader);
		here.opened = to->opened;
		*arena_push(&reading->arena, &reading->forward) = here;
		point_restore(reader, to);
	}
	reader_say(reader, false, "back");
}

void jump_forward(struct reader *reader, struct request request)
{
	struct reading *reading = reader->reading;
	int count = request.count ? request.count : 1;

	if (document_forward(reader))
		return;
	if (!reading->forward.count) {
		reader_say(reader, false, "there is no way forward from here");
		return;
	}
	for (; count > 0 && reading->forward.count; count--) {
		if (document_forward(reader))
			return;
		struct point to =
			reading->forward.items[--reading->forward.count];
		struct point here = point_here(reader);
		here.opened = to.opened;
		*arena_push(&reading->arena, &reading->back) = here;
		for (size_t i = 0; i < to.opened.count; i++)
			flow_fold(&reading->flow, to.opened.items[i], false);
		to.opened.count = 0;
		point_restore(reader, &to);
	}
	reader_say(reader, false, "forward");
}

/* Where the last jump left from, which becomes where this one leaves from. */
static void jump_before(struct reader *reader)
{
	struct point before = reader->reading->before_jump;

	jump_to(reader, before.top);
	reader->reading->selection = before.selection;
	reader_say(reader, false, "before the last jump");
}

void jump_to_last(struct reader *reader, struct request request)
{
	(void)request;
	jump_before(reader);
}

/* Where motions begin: at the selection, else just before the top line. */
static struct position motion_start(struct reader *reader, bool *selected)
{
	struct reading *reading = reader->reading;

	*selected = reading->selection.kind != SELECTED_NOTHING;
	if (*selected)
		return selection_position(reading);
	return point_here(reader).top;
}

typedef uint32_t motion(struct flow *flow, struct position position);

/* Whether a heading stands right at the position. */
static uint32_t section_here(struct reader *reader, struct position at)
{
	if (at.byte == BYTE_BEHIND)
		return NONE;
	return article_block(reader->reading->article, at)->section;
}

/* Walks `count` headings on from where motions begin; NONE: not one. With
 * `here`, a heading on the top line is the first of them. */
static uint32_t walk(struct reader *reader, motion *step, bool here, int count)
{
	struct reading *reading = reader->reading;
	bool selected;
	struct position at = motion_start(reader, &selected);
	uint32_t section = NONE, next = NONE;

	if (here && !selected)
		next = section_here(reader, at);
	for (; count > 0; count--) {
		if (next == NONE)
			next = step(&reading->flow, at);
		if (next == NONE)
			break;
		section = next;
		at = article_section(reading->article, section);
		next = NONE;
	}
	return section;
}

static void move(
	struct reader *reader, struct request request, bool down, bool here)
{
	const struct article *article = reader->reading->article;
	struct panel *panel = &reader->reading->panel;
	int count = request.count ? request.count : 1;
	uint32_t section = NONE;

	/* The contents are headings, too; another list would hide them. */
	if (panel->focused && panel->list == PANEL_CONTENTS) {
		cursor_move(reader, down ? count : -count);
		return;
	}
	panel->focused = false;
	if (article->sections.count)
		section = walk(reader,
			down ? flow_section_after : flow_section_before, here,
			count);
	if (section == NONE)
		reader_say(reader, false, "no heading %s this one",
			down ? "below" : "above");
	else
		select_section(reader, section);
}

void jump_next_section(struct reader *reader, struct request request)
{
	move(reader, request, true, true);
}

void jump_previous_section(struct reader *reader, struct request request)
{
	move(reader, request, false, false);
}

void jump_next_fold(struct reader *reader, struct request request)
{
	move(reader, request, true, false);
}

void jump_previous_fold(struct reader *reader, struct request request)
{
	move(reader, request, false, false);
}
