#include "view/part.h"

#include "reader/claims.h"
#include "reader/prompt.h"
#include "reader/search.h"

#include <string.h>

/* What the status line offers at its right, the most useful first; what does
 * not fit is left out, but never the last: the way to help, or out. */
struct hint {
	enum context context;
	const char *command;
	const char *words;
	bool (*holds)(const struct reading *reading); /* NULL: always */
};

static bool selects_source(const struct reading *reading)
{
	return reading->selection.kind == SELECTED_CLAIM ||
		(reading->selection.kind == SELECTED_LINK &&
			reading->selection.index != NONE);
}

static bool selects_link(const struct reading *reading)
{
	return reading->selection.kind == SELECTED_LINK &&
		reading->selection.index == NONE;
}

static bool selects_open(const struct reading *reading)
{
	return reading->selection.kind == SELECTED_SECTION &&
		!reading->flow.folded[reading->selection.index];
}

static bool selects_folded(const struct reading *reading)
{
	return reading->selection.kind == SELECTED_SECTION &&
		reading->flow.folded[reading->selection.index];
}

static bool has_search(const struct reading *reading)
{
	return reading->search.regex && reading->search.here;
}

static bool has_history(const struct reading *reading)
{
	return reading->back.count > 0;
}

static bool has_claims(const struct reading *reading)
{
	return reading->by_place.count > 0;
}

static bool has_risks(const struct reading *reading)
{
	return reading->article->dossier.risks.count > 0;
}

static bool has_sections(const struct reading *reading)
{
	return reading->article->sections.count > 0;
}

static bool has_text(const struct reading *reading)
{
	return reading->article->body.size > 0;
}

static const struct hint hints[] = {
	{ CONTEXT_ARTICLE, "follow", "source", selects_source },
	{ CONTEXT_ARTICLE, "follow", "follow", selects_link },
	{ CONTEXT_ARTICLE, "follow", "fold", selects_open },
	{ CONTEXT_ARTICLE, "follow", "open", selects_folded },
	{ CONTEXT_ARTICLE, "search-next", "next match", has_search },
	{ CONTEXT_ARTICLE, "next-claim", "claim", has_claims },
	{ CONTEXT_ARTICLE, "next-doubtful", "doubtful", has_claims },
	{ CONTEXT_ARTICLE, "risks", "risks", has_risks },
	{ CONTEXT_ARTICLE, "next-section", "heading", has_sections },
	{ CONTEXT_ARTICLE, "search", "search", has_text },
	{ CONTEXT_ARTICLE, "contents", "contents", has_sections },
	{ CONTEXT_ARTICLE, "back", "back", has_history },
	{ CONTEXT_ARTICLE, "page-down", "page", has_text },
	{ CONTEXT_ARTICLE, "close", "quit", NULL },
	{ CONTEXT_ARTICLE, "help", "help", NULL },
	{ CONTEXT_SOURCE, "follow", "follow", selects_link },
	{ CONTEXT_SOURCE, "follow", "local copy", NULL },
	{ CONTEXT_SOURCE, "next-link", "link", NULL },
	{ CONTEXT_SOURCE, "page-down", "page", NULL },
	{ CONTEXT_SOURCE, "help", "help", NULL },
	{ CONTEXT_SOURCE, "back", "back", NULL },
	{ CONTEXT_HELP, "follow", "fold", selects_open },
	{ CONTEXT_HELP, "follow", "open", selects_folded },
	{ CONTEXT_HELP, "search-next", "next match", has_search },
	{ CONTEXT_HELP, "search", "search", NULL },
	{ CONTEXT_HELP, "page-down", "page", NULL },
	{ CONTEXT_HELP, "close", "leave", NULL },
	{ CONTEXT_PANEL, "follow", "go there", NULL },
	{ CONTEXT_PANEL, "line-down", "down", NULL },
	{ CONTEXT_PANEL, "switch-pane", "text", NULL },
	{ CONTEXT_PANEL, "help", "help", NULL },
	{ CONTEXT_PANEL, "close", "close", NULL },
	{ CONTEXT_CONTENTS, "follow", "go there", NULL },
	{ CONTEXT_CONTENTS, "line-down", "down", NULL },
	{ CONTEXT_CONTENTS, "switch-pane", "text", NULL },
	{ CONTEXT_CONTENTS, "help", "help", NULL },
	{ CONTEXT_CONTENTS, "close", "close", NULL },
	{ CONTEXT_PROMPT, "prompt-accept", "accept", NULL },
	{ CONTEXT_PROMPT, "cancel", "cancel", NULL },
};

enum { HINTS = sizeof hints / sizeof *hints, GAP = 3, NARROW = 32 };

static bool holds(const struct hint *hint, const struct reader *reader)
{
	return hint->context == reader_context(reader) &&
		(!hint->holds || hint->holds(reader->reading));
}

/* A key that does the command, or its name for the `:` line. */
static struct str hint_key(struct view *view, const struct hint *hint)
{
	struct str key = keymap_keys(view->arena, view->reader->options.keymap,
		hint->context, command_find(str_from(hint->command)));

	if (key.size)
		return key;
	return str_format(view->arena, ":%s", hint->command);
}

static int hint_cols(struct view *view, const struct hint *hint)
{
	struct glyphs glyphs = view->frame.glyphs;

	return glyph_cols(glyphs, hint_key(view, hint)) + 1 +
		glyph_cols(glyphs, str_from(hint->words));
}

static int draw_hint(struct view *view, int col, const struct hint *hint)
{
	int row = view->reader->window.status, cols = view->frame.cols;
	style_set bar = STYLE_BIT(STYLE_BAR);

	col = frame_put(&view->frame, row, col, cols, hint_key(view, hint),
		bar | STYLE_BIT(STYLE_KEY));
	return frame_put(
		&view->frame, row, col + 1, cols, str_from(hint->words), bar);
}

/* Which hints fit into so many columns, marked in `shown`; gives how many
 * columns they take. The last one that holds goes before all others. */
static int choose_hints(struct view *view, int room, bool shown[HINTS])
{
	int taken = 0;
	size_t last = HINTS;

	for (size_t i = 0; i < HINTS; i++) {
		shown[i] = false;
		if (holds(&hints[i], view->reader))
			last = i;
	}
	if (last == HINTS || hint_cols(view, &hints[last]) > room)
		return 0;
	shown[last] = true;
	taken = hint_cols(view, &hints[last]);
	for (size_t i = 0; i < last; i++) {
		int cols = GAP + hint_cols(view, &hints[i]);
		if (!holds(&hints[i], view->reader))
			continue;
		if (taken + cols > room)
			break;
		shown[i] = true;
		taken += cols;
	}
	return taken;
}

/* Hints at the right edge, behind a column. */
static void draw_hints(struct view *view, int behind)
{
	bool shown[HINTS];
	int room = view->frame.cols - 1 - behind;
	int col = view->frame.cols - 1 - choose_hints(view, room, shown);

	for (size_t i = 0; i < HINTS; i++)
		if (shown[i])
			col = draw_hint(view, col, &hints[i]) + GAP;
}

/* Columns that the last hint needs, for what would take them. */
static int least_hint(struct view *view)
{
	bool shown[HINTS];

	for (int room = 1; room <= 20; room++)
		if (choose_hints(view, room, shown))
			return room;
	return 0;
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
	uint32_t section = article_section_at(reading->article, at);
	int percent = article_permille(reading->article, at) / 10;
	if (!flow_next(&reading->flow, &below))
		percent = 100;
	struct str short_form = str_format(view->arena, "%d %%", percent);
	if (section == NONE)
		return short_form;
	struct str form = str_format(view->arena, "%d %%  section %u/%zu",
		percent, section + 1, reading->article->sections.count);
	if ((int)form.size <= room && view->frame.cols >= NARROW)
		return form;
	form = str_format(view->arena, "%d %%  %u/%zu", percent, section + 1,
		reading->article->sections.count);
	return (int)form.size <= room ? form : short_form;
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

static const char prompt_signs[] = {
	[PROMPT_SEARCH] = '/', [PROMPT_COMMAND] = ':', [PROMPT_REFERENCE] = '#'
};

static void draw_prompt(struct view *view, int row)
{
	const struct prompt *prompt = &view->reader->prompt;
	struct frame *frame = &view->frame;
	style_set bar = STYLE_BIT(STYLE_BAR);
	size_t from = prompt_from(view, frame->cols - 3);
	struct str text = prompt_text(prompt);
	struct str said = S("");

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
	if (prompt->kind == PROMPT_SEARCH)
		said = search_words(view, frame->cols - col - 3);
	if (glyph_cols(frame->glyphs, said) + 2 <= frame->cols - col)
		col = frame_put(frame, row, col + 2, frame->cols, said,
			bar | STYLE_BIT(STYLE_MESSAGE));
	draw_hints(view, col + GAP);
}

/* Message or position, and keys that wait for more; gives the column behind. */
static int draw_state(struct view *view, int row)
{
	const struct reader *reader = view->reader;
	struct frame *frame = &view->frame;
	struct str pending = pending_words(view);
	style_set bar = STYLE_BIT(STYLE_BAR);
	int room = frame->cols - 2 - GAP - least_hint(view);
	int col;

	if (reader->message[0]) {
		col = frame_put(frame, row, 1, frame->cols,
			view_shorten(view, str_from(reader->message),
				frame->cols - 2),
			bar |
				STYLE_BIT(reader->fault ? STYLE_FAULT :
							  STYLE_MESSAGE));
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
	else
		draw_hints(view, draw_state(view, row) + GAP);
}

void view_header(struct view *view)
{
	const struct window *window = &view->reader->window;
	struct article *article = view->reader->reading->article;
	style_set bar = STYLE_BIT(STYLE_BAR);
	int room = window->panel_cols ? window->panel - 2 : window->cols - 2;

	frame_style(&view->frame, 0, 0, window->cols, bar);
	frame_put(&view->frame, 0, 1, window->cols,
		view_shorten(view, article_title(article), room), bar);
	if (window->panel_cols)
		frame_put(&view->frame, 0, window->panel + 2, window->cols,
			S("Contents"), bar);
}
