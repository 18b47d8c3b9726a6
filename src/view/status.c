#include "view/part.h"

#include "reader/panel.h"
#include "reader/prompt.h"
#include "reader/search.h"

#include <string.h>

/* What the key line offers, the most useful first; what does not fit is left
 * out, but never the last: the way to help, or out. */
struct hint {
	enum context context;
	const char *command;
	const char *words;
	bool (*holds)(const struct reading *reading); /* NULL: always */
};

static bool has_selection(const struct reading *reading)
{
	return reading->selection.kind == SELECTED_SECTION;
}

static bool has_search(const struct reading *reading)
{
	return reading->search.regex && reading->search.here;
}

static bool has_history(const struct reading *reading)
{
	return reading->back.count > 0;
}

static bool has_risks(const struct reading *reading)
{
	return reading->article->dossier.risks.count > 0;
}

static const struct hint hints[] = {
	{ CONTEXT_ARTICLE, "follow", "fold", has_selection },
	{ CONTEXT_ARTICLE, "search-next", "next match", has_search },
	{ CONTEXT_ARTICLE, "next-section", "heading", NULL },
	{ CONTEXT_ARTICLE, "search", "search", NULL },
	{ CONTEXT_ARTICLE, "back", "back", has_history },
	{ CONTEXT_ARTICLE, "risks", "risks", has_risks },
	{ CONTEXT_ARTICLE, "contents", "contents", NULL },
	{ CONTEXT_ARTICLE, "page-down", "page", NULL },
	{ CONTEXT_ARTICLE, "close", "quit", NULL },
	{ CONTEXT_ARTICLE, "help", "help", NULL },
	{ CONTEXT_HELP, "follow", "fold", has_selection },
	{ CONTEXT_HELP, "search-next", "next match", has_search },
	{ CONTEXT_HELP, "search", "search", NULL },
	{ CONTEXT_HELP, "page-down", "page", NULL },
	{ CONTEXT_HELP, "close", "leave help", NULL },
	{ CONTEXT_PANEL, "follow", "go there", NULL },
	{ CONTEXT_PANEL, "line-down", "down", NULL },
	{ CONTEXT_PANEL, "line-up", "up", NULL },
	{ CONTEXT_PANEL, "next-group", "group", NULL },
	{ CONTEXT_PANEL, "switch-pane", "text", NULL },
	{ CONTEXT_PANEL, "close", "close", NULL },
	{ CONTEXT_PANEL, "help", "help", NULL },
	{ CONTEXT_CONTENTS, "follow", "go there", NULL },
	{ CONTEXT_CONTENTS, "line-down", "down", NULL },
	{ CONTEXT_CONTENTS, "line-up", "up", NULL },
	{ CONTEXT_CONTENTS, "switch-pane", "text", NULL },
	{ CONTEXT_CONTENTS, "close", "close", NULL },
	{ CONTEXT_CONTENTS, "help", "help", NULL },
	{ CONTEXT_PROMPT, "prompt-accept", "accept", NULL },
	{ CONTEXT_PROMPT, "cancel", "cancel", NULL },
};

enum { GAP = 3, NARROW = 32, TITLE_LEAST = 20 };

static bool fits_state(const struct hint *hint, const struct reader *reader)
{
	return hint->context == reader_context(reader) &&
		(!hint->holds || hint->holds(reader->reading));
}

/* The last hint that holds now is kept room for. */
static const struct hint *last_hint(const struct reader *reader)
{
	const struct hint *last = NULL;

	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
		if (fits_state(&hints[i], reader))
			last = &hints[i];
	return last;
}

static struct str hint_key(struct view *view, const struct hint *hint)
{
	return keymap_keys(view->arena, view->reader->options.keymap,
		hint->context, command_find(str_from(hint->command)));
}

static int hint_cols(struct view *view, const struct hint *hint)
{
	struct glyphs glyphs = view->frame.glyphs;

	return glyph_cols(glyphs, hint_key(view, hint)) + 1 +
		glyph_cols(glyphs, str_from(hint->words));
}

static int draw_hint(
	struct view *view, int row, int col, const struct hint *hint)
{
	int cols = view->frame.cols;

	col = frame_put(&view->frame, row, col, cols, hint_key(view, hint),
		STYLE_BIT(STYLE_KEY));
	return frame_put(&view->frame, row, col + 1, cols,
		str_from(hint->words), STYLE_BIT(STYLE_FAINT));
}

/* Hints from a column on, as many as fit before the right edge. */
static void draw_hints(struct view *view, int row, int col)
{
	const struct hint *last = last_hint(view->reader);
	int room = view->frame.cols - 1;

	if (!last)
		return;
	int kept = hint_cols(view, last);
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
		const struct hint *hint = &hints[i];
		if (!fits_state(hint, view->reader) || hint == last ||
			!hint_key(view, hint).size)
			continue;
		if (col + hint_cols(view, hint) + GAP + kept > room)
			break;
		col = draw_hint(view, row, col, hint) + GAP;
	}
	if (col + kept <= view->frame.cols)
		draw_hint(view, row, col, last);
}

/* "section 3/9", or where the cursor of a focused list stands. */
static struct str place_words(struct view *view)
{
	struct reader *reader = view->reader;
	struct reading *reading = reader->reading;
	const struct list *list = lists_at(PANEL_CONTENTS);
	uint32_t place = panel_section(reader);

	if (reading->panel.focused) {
		list = lists_at(reading->panel.list);
		place = panel_place(reader);
	}
	if (place == NONE)
		return S("");
	return str_format(view->arena, "%s%s%u/%zu",
		reader->window.cols < NARROW ? "" : list->noun,
		reader->window.cols < NARROW ? "" : " ", place + 1,
		list->count(reading->article));
}

static struct str position_words(struct view *view)
{
	struct reader *reader = view->reader;
	struct reading *reading = reader->reading;
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);

	if (!count)
		return S("");
	struct spot top = spots[0], below = spots[count - 1];
	struct position at = flow_position(&reading->flow, top);
	int percent = article_permille(reading->article, at) / 10;
	if (!flow_next(&reading->flow, &below))
		percent = 100;
	struct str place = place_words(view);
	return str_format(view->arena, "%d %%%s%.*s", percent,
		place.size ? "  " : "", STR(place));
}

/* Keys that wait for more, and the count before them. */
static struct str pending_words(struct view *view)
{
	const struct reader *reader = view->reader;
	struct text out = { .arena = view->arena };
	char name[32];

	if (reader->count)
		text_format(&out, "%d", reader->count);
	for (size_t i = 0; i < reader->pending_count; i++)
		text_add(&out, key_write(reader->pending[i], name));
	if (reader->waiting)
		text_add(&out, S(" …"));
	return text_str(&out);
}

/* Where the prompt's text must begin so that its cursor is on the row. */
static size_t prompt_from(struct view *view, int room)
{
	const struct prompt *prompt = &view->reader->prompt;
	struct str before = str_slice(prompt_text(prompt), 0, prompt->cursor);
	size_t from = 0;

	while (from < before.size &&
		glyph_cols(view->frame.glyphs,
			str_slice(before, from, before.size)) > room)
		from++;
	while (from < before.size && (before.at[from] & 0xc0) == 0x80)
		from++;
	return from;
}

static struct str search_words(struct view *view)
{
	const struct search *search = &view->reader->reading->search;
	size_t ordinal = search_ordinal(view->reader);

	if (view->reader->message[0])
		return str_from(view->reader->message);
	if (!search->regex || !search->here)
		return S("");
	if (!ordinal)
		return S("counting …");
	return str_format(
		view->arena, "match %zu of %zu", ordinal, search->total);
}

static void draw_prompt(struct view *view, int row)
{
	const struct prompt *prompt = &view->reader->prompt;
	struct frame *frame = &view->frame;
	bool searching = prompt->kind == PROMPT_SEARCH;
	style_set bar = STYLE_BIT(STYLE_BAR);
	size_t from = prompt_from(view, frame->cols - 3);
	struct str text = prompt_text(prompt);

	int col = frame_put(frame, row, 0, frame->cols,
		searching ? S("/") : S(":"), bar | STYLE_BIT(STYLE_KEY));
	frame->cursor_row = row;
	frame->cursor_col = col +
		glyph_cols(
			frame->glyphs, str_slice(text, from, prompt->cursor));
	frame->cursor_shown = true;
	col = frame_put(frame, row, col, frame->cols - 1,
		str_slice(text, from, text.size), bar);
	struct str said = searching ? search_words(view) : S("");
	int left = frame->cols - 1 - glyph_cols(frame->glyphs, said);
	if (left > col + 1)
		frame_put(frame, row, left, frame->cols, said,
			bar | STYLE_BIT(STYLE_MESSAGE));
}

/* Message or position at the left, pending keys at the right. */
static int draw_state(struct view *view, int row)
{
	const struct reader *reader = view->reader;
	struct frame *frame = &view->frame;
	struct str pending = pending_words(view);
	style_set bar = STYLE_BIT(STYLE_BAR);
	int right = frame->cols - 1 - glyph_cols(frame->glyphs, pending);

	frame_put(frame, row, right, frame->cols, pending,
		bar | STYLE_BIT(STYLE_KEY));
	if (!reader->message[0])
		return frame_put(
			frame, row, 1, right, position_words(view), bar);
	return frame_put(frame, row, 1, right,
		view_shorten(view, str_from(reader->message), right - 2),
		bar | STYLE_BIT(reader->fault ? STYLE_FAULT : STYLE_MESSAGE));
}

void view_status(struct view *view)
{
	const struct window *window = &view->reader->window;
	bool prompt = view->reader->prompt.kind != PROMPT_NONE;
	int col = 0;

	frame_style(&view->frame, window->status, 0, window->cols,
		STYLE_BIT(STYLE_BAR));
	if (prompt)
		draw_prompt(view, window->status);
	else
		col = draw_state(view, window->status);
	if (window->keys)
		draw_hints(view, window->status + 1, 1);
	else if (!prompt && !view->reader->message[0] &&
		!view->reader->pending_count && !view->reader->count)
		draw_hints(view, window->status, col + GAP);
}

void view_header(struct view *view)
{
	const struct window *window = &view->reader->window;
	struct article *article = view->reader->reading->article;
	style_set bar = STYLE_BIT(STYLE_BAR);
	struct str title = article_title(article);

	frame_style(&view->frame, 0, 0, window->cols, bar);
	if (panel_covers(view->reader)) {
		int left = view_tabs(view, 1, window->cols - 1) + GAP;
		int room = window->cols - 1 - left;
		title = room < TITLE_LEAST ? S("") :
					     view_shorten(view, title, room);
		frame_put(&view->frame, 0,
			window->cols - 1 -
				glyph_cols(view->frame.glyphs, title),
			window->cols, title, bar);
		return;
	}
	int room = window->panel_cols ? window->panel - 2 : window->cols - 2;
	frame_put(&view->frame, 0, 1, window->cols,
		view_shorten(view, title, room), bar);
	if (window->panel_cols)
		view_tabs(view, window->panel, window->cols);
}
