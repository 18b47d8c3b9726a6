#include "view/part.h"

#include "reader/ask.h"
#include "reader/claims.h"
#include "reader/complete.h"
#include "reader/labels.h"
#include "reader/panel.h"
#include "reader/prompt.h"
#include "reader/search.h"

#include <string.h>

enum { NARROW = 32, TITLE_LEAST = 18 };

/* "section 3/9", or where the cursor of a focused list stands. */
static struct str place_words(struct view *view)
{
	struct reader *reader = view->reader;
	struct reading *reading = reader->reading;
	bool narrow = reader->window.cols < NARROW;
	struct panel_place place = { "section", panel_section(reader) + 1,
		(uint32_t)reading->article->sections.count };
	struct str filter = S("");

	if (reading->panel.focused) {
		place = panel_place(reader);
		filter = reading->panel.filter[reading->panel.list];
	}
	if (!place.at)
		return S("");
	return str_format(view->arena, "%s%s%u/%u%s%.*s",
		narrow ? "" : place.noun, narrow ? "" : " ", place.at, place.of,
		filter.size ? "  &" : "", STR(filter));
}

/* How far the reading is, as long as fits into `room` columns. */
static struct str position_words(struct view *view, int room)
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
	struct str short_form = str_format(view->arena, "%d %%", percent);
	struct str place = place_words(view);
	struct str form = str_format(
		view->arena, "%.*s  %.*s", STR(short_form), STR(place));
	return place.size && (int)form.size <= room ? form : short_form;
}

/* Without a card, the verdict of the claim at hand stands here. */
static struct str verdict_at_hand(struct view *view)
{
	struct reader *reader = view->reader;
	uint32_t claim = claims_at_hand(reader);

	if (reader->window.card_rows || claim == NONE)
		return S("");
	enum verdict verdict = claims_at(reader->reading, claim)->verdict;
	return str_format(view->arena, "%s %s  ", verdict_sign(verdict),
		view->frame.cols < NARROW ? "" : verdict_label(verdict));
}

/* Keys that wait for more, and the count before them. */
static struct str pending_words(struct view *view)
{
	const struct reader *reader = view->reader;
	struct text out = { .arena = view->arena };

	if (reader->count)
		text_format(&out, "%d", reader->count);
	text_add(&out, reader_pending(reader, view->arena));
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

/* What the search came to, as long as fits. */
static struct str search_words(struct view *view, int room)
{
	const struct search *search = &view->reader->reading->search;
	size_t ordinal = search_ordinal(view->reader);

	if (view->reader->message[0])
		return view_shorten(
			view, str_from(view->reader->message), room);
	if (search->finding)
		return S("searching …");
	if (!search->regex || !search->here)
		return S("");
	if (!ordinal)
		return S("counting …");
	struct str words = str_format(
		view->arena, "match %zu of %zu", ordinal, search->total);
	if ((int)words.size <= room)
		return words;
	return str_format(view->arena, "%zu/%zu", ordinal, search->total);
}

/* What else the prompt has to say: completions, or what is wrong. */
static struct str prompt_words(struct view *view, int room)
{
	struct reader *reader = view->reader;
	struct str words = str_from(reader->message);

	if (!words.size)
		words = complete_candidates(view->arena, reader);
	if (!words.size && reader->prompt.kind == PROMPT_FILTER)
		words = str_format(view->arena, "%zu of %zu",
			panel_total(reader),
			lists_at(reader->reading->panel.list)
				->count(reader->reading));
	return view_shorten(view, words, room);
}

static const char prompt_signs[] = {
	[PROMPT_SEARCH] = '/',
	[PROMPT_SEARCH_BACK] = '?',
	[PROMPT_COMMAND] = ':',
	[PROMPT_REFERENCE] = '#',
	[PROMPT_FILTER] = '&',
	[PROMPT_SEEK] = '/',
	[PROMPT_SEEK_BACK] = '?',
};

static void draw_prompt(struct view *view, int row)
{
	const struct prompt *prompt = &view->reader->prompt;
	struct frame *frame = &view->frame;
	style_set bar = STYLE_BIT(STYLE_BAR);
	size_t from = prompt_from(view, frame->cols - 3);
	struct str text = prompt_text(prompt);
	struct str said;

	int col = frame_put(frame, row, 0, frame->cols,
		(struct str){ &prompt_signs[prompt->kind], 1 },
		bar | STYLE_BIT(STYLE_KEY));
	frame->cursor_row = row;
	frame->cursor_col = col +
		glyph_cols(
			frame->glyphs, str_slice(text, from, prompt->cursor));
	frame->cursor_shown = true;
	col = frame_put(frame, row, col, frame->cols - 1,
		str_slice(text, from, text.size), bar);
	if (prompt_searches(prompt))
		said = search_words(view, frame->cols - col - 3);
	else
		said = prompt_words(view, frame->cols - col - 3);
	if (glyph_cols(frame->glyphs, said) + 2 <= frame->cols - col)
		col = frame_put(frame, row, col + 2, frame->cols, said,
			bar | STYLE_BIT(STYLE_MESSAGE));
	view_hints(view, col + GAP);
}

/* Message or position, and keys that wait for more; gives the column behind. */
static int draw_state(struct view *view, int row)
{
	const struct reader *reader = view->reader;
	struct frame *frame = &view->frame;
	struct str pending = pending_words(view);
	style_set bar = STYLE_BIT(STYLE_BAR);
	int room = frame->cols - 2 - GAP - view_least_hint(view);
	int col;

	if (reader->message[0]) {
		col = frame_put(frame, row, 1, frame->cols,
			view_shorten(view, str_from(reader->message),
				frame->cols - 2),
			bar |
				STYLE_BIT(reader->fault ? STYLE_FAULT :
							  STYLE_MESSAGE));
	} else if (reader->pending_count || reader->waiting) {
		/* What may follow needs the room. */
		return frame_put(frame, row, 1, frame->cols, pending,
			bar | STYLE_BIT(STYLE_KEY));
	} else {
		col = frame_put(
			frame, row, 1, frame->cols, verdict_at_hand(view), bar);
		col = frame_put(frame, row, col, frame->cols,
			position_words(view, room + 1 - col), bar);
	}
	if (!pending.size)
		return col;
	return frame_put(frame, row, col + 2, frame->cols, pending,
		bar | STYLE_BIT(STYLE_KEY));
}

void view_status(struct view *view)
{
	const struct window *window = &view->reader->window;
	int row = window->status;

	frame_style(&view->frame, row, 0, window->cols, STYLE_BIT(STYLE_BAR));
	if (view->reader->prompt.kind != PROMPT_NONE)
		draw_prompt(view, row);
	else if (ask_waits(view->reader) || labels_are_shown(view->reader))
		draw_state(view, row); /* no other key holds */
	else
		view_hints(view, draw_state(view, row) + GAP);
}

/* The article at the bottom of the stack: all views are of its edition. */
static const struct article *view_bottom(struct view *view)
{
	const struct reading *reading = view->reader->reading;

	while (reading->below)
		reading = reading->below;
	return reading->article;
}

/* The title with the edition behind it, which is shown before the title is:
 * nothing that an edition says appears undated. */
static void draw_title(struct view *view, struct str title, int room)
{
	const struct edition *edition = &view_bottom(view)->dossier.edition;
	style_set bar = STYLE_BIT(STYLE_BAR);
	struct str said = S("");

	if (edition->date.size)
		said = str_format(view->arena, " · edition %.*s%s%.*s",
			STR(edition->date), edition->note.size ? " · " : "",
			STR(edition->note));
	if (glyph_cols(view->frame.glyphs, said) > room - TITLE_LEAST &&
		edition->date.size)
		said = str_format(view->arena, " · %.*s", STR(edition->date));
	int left = room - glyph_cols(view->frame.glyphs, said);
	int col = frame_put(&view->frame, 0, 1, view->frame.cols,
		view_shorten(view, title, left), bar);
	frame_put(&view->frame, 0, col, view->frame.cols, said, bar);
}

void view_header(struct view *view)
{
	const struct window *window = &view->reader->window;
	struct article *article = view->reader->reading->article;
	style_set bar = STYLE_BIT(STYLE_BAR);
	struct str title = article_title(article);

	frame_style(&view->frame, 0, 0, window->cols, bar);
	if (panel_covers(view->reader)) {
		int left = view_tabs(view) + GAP;
		int room = window->cols - 1 - left;
		const struct edition *edition =
			&view_bottom(view)->dossier.edition;
		if (edition->date.size)
			title = str_format(view->arena, "edition %.*s",
				STR(edition->date));
		title = room < TITLE_LEAST ? S("") :
					     view_shorten(view, title, room);
		frame_put(&view->frame, 0,
			window->cols - 1 -
				glyph_cols(view->frame.glyphs, title),
			window->cols, title, bar);
		return;
	}
	int room = window->panel_cols ? window->panel - 2 : window->cols - 2;
	draw_title(view, title, room);
	if (window->panel_cols)
		view_tabs(view);
}
