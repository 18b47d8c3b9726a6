#include "reader/scroll.h"

#include "reader/cursor.h"
#include "reader/jump.h"

enum { PAGES_MOST = 10000, LIST_PAGES_MOST = 100 };

void scroll_drop_selection(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);

	if (reading->selection.kind == SELECTED_NOTHING || !count)
		return;
	struct spot spot =
		flow_spot(&reading->flow, selection_position(reading));
	if (spot_compare(spot, spots[0]) < 0 ||
		spot_compare(spot, spots[count - 1]) > 0)
		reading->selection.kind = SELECTED_NOTHING;
}

static bool scroll_down(struct reader *reader, int lines)
{
	struct flow *flow = &reader->reading->flow;
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);
	bool moved = false;

	if (!count)
		return false;
	struct spot top = spots[0], bottom = spots[count - 1];
	for (; lines > 0 && flow_next(flow, &bottom); lines--)
		moved = flow_next(flow, &top);
	reader->reading->top = flow_position(flow, top);
	return moved;
}

static bool scroll_up(struct reader *reader, int lines)
{
	struct flow *flow = &reader->reading->flow;
	const struct spot *spots;
	bool moved = false;

	if (!reader_visible(reader, &spots))
		return false;
	struct spot top = spots[0];
	for (; lines > 0 && flow_previous(flow, &top); lines--)
		moved = true;
	reader->reading->top = flow_position(flow, top);
	return moved;
}

void scroll_text(struct reader *reader, int lines)
{
	bool moved = lines > 0 ? scroll_down(reader, lines) :
				 scroll_up(reader, -lines);

	if (!moved)
		reader_say(reader, false, "this is the %s of the article",
			lines > 0 ? "end" : "beginning");
	scroll_drop_selection(reader);
}

/* In a list a line is an entry, and pages are counted in rows. */
static void scroll_list(struct reader *reader, int count, int lines)
{
	if (lines == 1 || lines == -1) {
		cursor_move(reader, lines * count);
		return;
	}
	if (count > LIST_PAGES_MOST)
		count = LIST_PAGES_MOST;
	for (; count > 0; count--)
		cursor_move_rows(reader, lines);
}

/* `count` times `lines` of the article, or of the panel's list. */
static void scroll(struct reader *reader, struct request request, int lines)
{
	int count = request.count ? request.count : 1;

	if (count > PAGES_MOST)
		count = PAGES_MOST;
	if (reader->reading->panel.focused)
		scroll_list(reader, count, lines);
	else
		scroll_text(reader, lines * count);
}

/* A page keeps two lines of the one before, where there is room for it. */
static int page(const struct reader *reader)
{
	int height = reader->window.height;

	return height > 6 ? height - 2 : height > 1 ? height - 1 : 1;
}

static int half(const struct reader *reader)
{
	return reader->window.height > 1 ? reader->window.height / 2 : 1;
}

void scroll_line_down(struct reader *reader, struct request request)
{
	scroll(reader, request, 1);
}

void scroll_line_up(struct reader *reader, struct request request)
{
	scroll(reader, request, -1);
}

void scroll_page_down(struct reader *reader, struct request request)
{
	scroll(reader, request, page(reader));
}

void scroll_page_up(struct reader *reader, struct request request)
{
	scroll(reader, request, -page(reader));
}

void scroll_half_down(struct reader *reader, struct request request)
{
	scroll(reader, request, half(reader));
}

void scroll_half_up(struct reader *reader, struct request request)
{
	scroll(reader, request, -half(reader));
}

/* With a count, to that line of the file, as in less and vim. */
static bool to_line(struct reader *reader, struct request request)
{
	if (!request.count)
		return false;
	jump_to(reader, article_line(reader->reading->article, request.count));
	return true;
}

void scroll_top(struct reader *reader, struct request request)
{
	if (reader->reading->panel.focused)
		cursor_move_end(reader, false);
	else if (!to_line(reader, request))
		jump_to(reader, (struct position){ 0 });
}

void scroll_bottom(struct reader *reader, struct request request)
{
	struct flow *flow = &reader->reading->flow;
	struct spot last = { 0 };

	if (reader->reading->panel.focused)
		cursor_move_end(reader, true);
	else if (!to_line(reader, request) && flow_first(flow, &last)) {
		last = flow_last(flow);
		jump_to(reader, flow_position(flow, last));
	}
}
