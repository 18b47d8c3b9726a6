#include "view/part.h"

#include "article/notes.h"
#include "reader/links.h"
#include "reader/source.h"

/* What the status line offers at its right, the most useful first; what does
 * not fit is left out, but never the last: the way to help, or out. */
struct hint {
	enum context context;
	const char *command;
	const char *words;
	bool (*holds)(const struct reading *reading); /* NULL: always */
};

static bool selects_known(const struct reading *reading)
{
	const struct selection *selection = &reading->selection;

	return selection->kind == SELECTED_LINK && selection->index != NONE &&
		reading->article->citations.items[selection->index].reference !=
		NONE;
}

static bool selects_source(const struct reading *reading)
{
	return reading->selection.kind == SELECTED_CLAIM ||
		selects_known(reading);
}

static bool selects_link(const struct reading *reading)
{
	return reading->selection.kind == SELECTED_LINK &&
		reading->selection.index == NONE;
}

static bool selects_note(const struct reading *reading)
{
	struct str label;

	return selects_link(reading) &&
		notes_is_mark(
			reading->article, reading->selection.begin, &label);
}

static bool selects_definition(const struct reading *reading)
{
	return selects_link(reading) && !reading->selection.begin.byte &&
		notes_is_definition(reading->article, reading->selection.begin);
}

static bool selects_mere_link(const struct reading *reading)
{
	return selects_link(reading) && !selects_note(reading) &&
		!selects_definition(reading);
}

/* A passage of a source is selected as a link is, and leads nowhere. */
static bool selects_leading(const struct reading *reading)
{
	return selects_note(reading) ||
		(selects_link(reading) && links_url(reading).size);
}

static bool has_uses(const struct reading *reading)
{
	return reading->lit.kind != LIT_NOTHING &&
		reading->selection.kind == SELECTED_LINK &&
		reading->selection.index != NONE;
}

static bool selects_nothing(const struct reading *reading)
{
	return reading->selection.kind == SELECTED_NOTHING &&
		reading->subject.kind != SUBJECT_NOTHING;
}

static bool has_copy(const struct reading *reading)
{
	return selects_nothing(reading) && source_kept(reading) != NONE;
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
	{ CONTEXT_ARTICLE, "follow", "note", selects_note },
	{ CONTEXT_ARTICLE, "follow", "its mark", selects_definition },
	{ CONTEXT_ARTICLE, "follow", "follow", selects_mere_link },
	{ CONTEXT_ARTICLE, "peek", "look", selects_note },
	{ CONTEXT_ARTICLE, "peek", "look", selects_known },
	{ CONTEXT_ARTICLE, "next-use", "next use", has_uses },
	{ CONTEXT_ARTICLE, "follow", "fold", selects_open },
	{ CONTEXT_ARTICLE, "follow", "open", selects_folded },
	{ CONTEXT_ARTICLE, "search-next", "next match", has_search },
	{ CONTEXT_ARTICLE, "next-claim", "claim", has_claims },
	{ CONTEXT_ARTICLE, "next-doubtful", "doubtful", has_claims },
	{ CONTEXT_ARTICLE, "back", "back", has_history },
	{ CONTEXT_ARTICLE, "risks", "risks", has_risks },
	{ CONTEXT_ARTICLE, "next-section", "heading", has_sections },
	{ CONTEXT_ARTICLE, "search", "search", has_text },
	{ CONTEXT_ARTICLE, "contents", "contents", has_sections },
	{ CONTEXT_ARTICLE, "page-down", "page", has_text },
	{ CONTEXT_ARTICLE, "close", "quit", NULL },
	{ CONTEXT_ARTICLE, "help", "help", NULL },
	{ CONTEXT_SOURCE, "follow", "follow", selects_leading },
	{ CONTEXT_SOURCE, "follow", "fold", selects_open },
	{ CONTEXT_SOURCE, "follow", "open", selects_folded },
	{ CONTEXT_SOURCE, "follow", "copy or notes", has_copy },
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
	{ CONTEXT_PANEL, "next-group", "group", NULL },
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

enum { HINTS = sizeof hints / sizeof *hints };

static bool holds(const struct hint *hint, const struct reader *reader)
{
	return hint->context == reader_context(reader) &&
		(!hint->holds || hint->holds(reader->reading));
}

static struct str key_for(
	struct view *view, enum context context, struct str command)
{
	return keymap_keys(view->arena, view->reader->options.keymap, context,
		command_find(command));
}

/* A key that does the command, or its name for the `:` line. */
static struct str hint_key(struct view *view, const struct hint *hint)
{
	struct str command = str_from(hint->command), key = S("");

	/* Where a map has it, this is what Enter does. */
	if (str_equal(command, S("follow")))
		key = key_for(view, hint->context, S("follow-or-line"));
	if (!key.size)
		key = key_for(view, hint->context, command);
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

void view_hints(struct view *view, int behind)
{
	if (view_continuations(view, behind))
		return;
	bool shown[HINTS];
	int room = view->frame.cols - 1 - behind;
	int col = view->frame.cols - 1 - choose_hints(view, room, shown);

	for (size_t i = 0; i < HINTS; i++)
		if (shown[i])
			col = draw_hint(view, col, &hints[i]) + GAP;
}

int view_least_hint(struct view *view)
{
	bool shown[HINTS];

	for (int room = 1; room <= 20; room++)
		if (choose_hints(view, room, shown))
			return room;
	return 0;
}
