#include "reader/mouse.h"

#include "reader/ask.h"
#include "reader/claims.h"
#include "reader/cursor.h"
#include "reader/fold.h"
#include "reader/hit.h"
#include "reader/jump.h"
#include "reader/links.h"
#include "reader/map.h"
#include "reader/panel.h"
#include "reader/scroll.h"
#include "reader/search.h"
#include "reader/source.h"

enum { WHEEL_LINES = 3 };

static const struct request once = { 0 };

static bool is_selected(
	const struct reading *reading, const struct selection *thing)
{
	const struct selection *selection = &reading->selection;

	if (selection->kind != thing->kind)
		return false;
	if (thing->kind == SELECTED_SECTION)
		return selection->index == thing->index;
	return !position_compare(selection->begin, thing->begin) &&
		selection->end == thing->end;
}

/* The text gets the keys; what was lit by the list stays lit. */
static void press_text(struct reader *reader, const struct hit *hit)
{
	struct reading *reading = reader->reading;
	bool again = !reading->panel.focused &&
		is_selected(reading, &hit->selection);

	reading->panel.focused = false;
	if (hit->selection.kind == SELECTED_NOTHING)
		return;
	if (!again)
		hit_select(reader, hit->selection);
	if (again && hit->kind != HIT_FOLD)
		source_follow(reader, once);
	if (hit->kind == HIT_FOLD) {
		reading->selection = hit->selection;
		fold_toggle(reader, once);
	}
}

static void press_entry(struct reader *reader, uint32_t entry)
{
	struct panel *panel = &reader->reading->panel;
	bool again = panel->focused && panel->cursor[panel->list] == entry;

	if (again) {
		cursor_follow(reader);
		return;
	}
	panel_open(reader, panel->list);
	if (!panel->focused)
		return;
	panel->cursor[panel->list] = entry;
	cursor_light(reader);
}

/* The claim whose sign stands there, else that part of the article. */
static void go_on_map(struct reader *reader, int row)
{
	struct arena scratch = reader->scratch;
	const struct map_sign *sign = &map_signs(reader, &scratch)[row];
	int height = reader->window.height;

	reader->reading->panel.focused = false;
	if (sign->claim) {
		claims_go(reader, sign->index);
		return;
	}
	jump_to(reader,
		article_at_permille(reader->reading->article,
			(1000 * row + height - 1) / height));
	scroll_drop_selection(reader);
}

static void press(struct reader *reader, struct mouse mouse)
{
	struct hit hit = hit_at(reader, mouse.row, mouse.col);

	reader->pressed = (struct mouse){ 0 };
	switch (hit.kind) {
	case HIT_TEXT:
	case HIT_FOLD: press_text(reader, &hit); break;
	case HIT_TAB: panel_open(reader, hit.tab); break;
	case HIT_ENTRY: press_entry(reader, hit.entry); break;
	case HIT_PANEL: panel_open(reader, reader->reading->panel.list); break;
	case HIT_MAP:
	case HIT_BORDER: reader->pressed = mouse; break;
	default: break;
	}
}

/* Only a press on the rule waits for its release. */
static void release(struct reader *reader, struct mouse mouse)
{
	struct mouse pressed = reader->pressed;
	struct hit hit = hit_at(reader, pressed.row, pressed.col);
	int cols = pressed.col - mouse.col;

	reader->pressed = (struct mouse){ 0 };
	if (pressed.kind != MOUSE_PRESS)
		return;
	if (cols && reader->window.panel_cols)
		panel_widen(reader, cols);
	else if (!cols && hit.kind == HIT_MAP)
		go_on_map(reader, hit.map);
}

static void wheel(struct reader *reader, struct mouse mouse, int lines)
{
	struct hit hit = hit_at(reader, mouse.row, mouse.col);
	bool list = hit.kind == HIT_ENTRY || hit.kind == HIT_PANEL;

	if (!list || reader->prompt.kind != PROMPT_NONE) {
		scroll_text(reader, lines);
		return;
	}
	if (!reader->reading->panel.focused)
		panel_open(reader, reader->reading->panel.list);
	cursor_move_rows(reader, lines);
}

void reader_mouse(struct reader *reader, struct mouse mouse)
{
	bool prompt = reader->prompt.kind != PROMPT_NONE;
	bool turns =
		mouse.kind == MOUSE_WHEEL_UP || mouse.kind == MOUSE_WHEEL_DOWN;
	bool peeked = reader->peek.size > 0;

	/* An address is asked about: only a key answers. */
	if (ask_waits(reader) || (prompt && !turns) ||
		reader->window.too_small || reader->no_mouse)
		return;
	/* What was said stays for the release that belongs to the press. */
	if (mouse.kind == MOUSE_RELEASE && reader->pressed.kind != MOUSE_PRESS)
		return;
	reader_forget(reader);
	reader->labels.count = 0; /* the pointer does what they would */
	reader->resized = false;
	if (!prompt)
		search_stop(reader);
	if (mouse.kind == MOUSE_PRESS && !peeked)
		press(reader, mouse);
	else if (mouse.kind == MOUSE_RELEASE)
		release(reader, mouse);
	else if (turns)
		wheel(reader, mouse,
			mouse.kind == MOUSE_WHEEL_UP ? -WHEEL_LINES :
						       WHEEL_LINES);
}

void mouse_toggle(struct reader *reader, struct request request)
{
	(void)request;
	reader->no_mouse = !reader->no_mouse;
	reader->wish = WISH_MOUSE;
	reader_say(reader, false,
		reader->no_mouse ?
			"the mouse is left to the terminal" :
			"the mouse is read; with Shift it selects text");
}

bool reader_wants_mouse(const struct reader *reader)
{
	return !reader->no_mouse;
}
