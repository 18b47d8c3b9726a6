#include "reader/state.h"

#include "article/load.h"
#include "reader/ask.h"
#include "reader/card.h"
#include "reader/cites.h"
#include "reader/claims.h"
#include "reader/document.h"
#include "reader/filter.h"
#include "reader/jump.h"
#include "reader/labels.h"
#include "reader/panel.h"
#include "reader/search.h"
#include "reader/stack.h"
#include "reader/width.h"

#include <stdlib.h>
#include <string.h>

struct layout reader_layout(const struct reader *reader)
{
	return (struct layout){ .cols = reader->window.text_cols,
		.glyphs = reader->options.glyphs };
}

struct reader *reader_make(
	struct article *article, const struct reader_options *options)
{
	struct reader *reader = calloc(1, sizeof *reader);

	if (!reader)
		abort();
	reader->options = *options;
	reader->no_mouse = options->no_mouse;
	reader->scratch = arena_make(16 << 10);
	reader->arena = arena_make(4 << 10);
	reader->labels.arena = arena_make(1 << 10);
	reader->recall.arena = &reader->arena;
	stack_push(
		reader, arena_make(16 << 10), article, CONTEXT_ARTICLE, false);
	document_begin(reader, article);
	reader_resize(reader, 24, 80);
	reader->resized = false;
	return reader;
}

void reader_free(struct reader *reader)
{
	document_end(reader);
	arena_free(&reader->arena);
	arena_free(&reader->scratch);
	arena_free(&reader->labels.arena);
	free(reader->spots);
	free(reader);
}

void reader_arrange(struct reader *reader)
{
	struct reading *reading = reader->reading;
	struct window_wants wants = { .panel = reading->panel.shown,
		.wider = reading->panel.wider,
		.card = reading->article->dossier.claims.count > 0,
		.text_cols = width_most(reader) };

	reader->labels.count = 0; /* what they stood on has moved */
	reader->window =
		window_make(reader->window.rows, reader->window.cols, wants);
	if (!reader->window.too_small)
		flow_set_layout(&reading->flow, reader_layout(reader));
}

/* What a resize must not lose: the match or the selection, else the top. */
static struct position target(struct reader *reader)
{
	struct reading *reading = reader->reading;

	if (reading->search.here)
		return reading->search.at;
	if (reading->selection.kind != SELECTED_NOTHING)
		return selection_position(reading);
	return reading->top;
}

static bool target_is_shown(struct reader *reader)
{
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);

	if (!count)
		return false;
	struct spot at = flow_spot(&reader->reading->flow, target(reader));
	return spot_compare(spots[0], at) <= 0 &&
		spot_compare(at, spots[count - 1]) <= 0;
}

void reader_resize(struct reader *reader, int rows, int cols)
{
	size_t room = rows > 0 ? (size_t)rows : 1;
	bool labels = labels_are_shown(reader);

	/* Each of several resizes starts from the place before the first, so
	 * that there and back gives the same screen. */
	if (!reader->resized) {
		reader->resized_from = reader->reading->top;
		reader->resized_shown =
			reader->spots && target_is_shown(reader);
	}
	reader->resized = true;
	reader->reading->top = reader->resized_from;
	reader->window.rows = rows;
	reader->window.cols = cols;
	free(reader->spots);
	reader->spots = calloc(room, sizeof *reader->spots);
	if (!reader->spots)
		abort();
	reader_arrange(reader);
	if (reader->resized_shown && !reader->window.too_small)
		jump_reveal(reader, target(reader), 0);
	if (labels)
		labels_show(reader, (struct request){ 0 });
}

void reader_start_section(struct reader *reader, uint32_t section)
{
	jump_to_section(reader, section);
	reader->reading->back.count = 0;
}

void reader_start_line(struct reader *reader, int line)
{
	jump_to(reader, article_line(reader->reading->article, line));
	reader->reading->back.count = 0;
}

void reader_start_search(struct reader *reader, struct str pattern)
{
	/* In the text, whatever has the keys. */
	reader->reading->panel.focused = false;
	reader_arrange(reader);
	search_start(reader, (struct request){ 0 });
	reader->prompt.kind = PROMPT_NONE;
	search_typed(reader, pattern);
	search_accept(reader, pattern);
}

/* Rows that the dosage note takes from the text for the spots shown. */
static int note_rows(struct reader *reader, size_t count)
{
	struct arena scratch = reader->scratch;
	struct str note = card_note(reader, &scratch, reader->spots, count);
	struct rows rows = card_note_rows(reader, &scratch, note);

	return (int)card_note_extra(reader, rows.count);
}

size_t reader_visible(struct reader *reader, const struct spot **spots)
{
	*spots = reader->spots;
	if (reader->window.too_small)
		return 0;
	/* The dosage note may need rows of the text, which may then need less
	 * of it. One row of the text is always left. */
	int taken = 0, most = reader->window.height - 1;
	for (;;) {
		size_t count = window_spots(&reader->reading->flow,
			reader->reading->top, reader->window.height - taken,
			reader->spots);
		int extra = note_rows(reader, count);
		reader->note_rows = taken;
		if (extra <= taken || taken >= most)
			return count;
		taken = extra < most ? extra : most;
	}
}

int reader_rows(struct reader *reader)
{
	const struct spot *spots;

	reader_visible(reader, &spots);
	return reader->window.height - reader->note_rows;
}

enum context reader_context(const struct reader *reader)
{
	if (reader->prompt.kind != PROMPT_NONE)
		return CONTEXT_PROMPT;
	if (reader->reading->panel.focused)
		return reader->reading->panel.list == PANEL_CONTENTS ?
			CONTEXT_CONTENTS :
			CONTEXT_PANEL;
	return reader->reading->context;
}

const char *reader_key_for(struct reader *reader, const char *command)
{
	struct str keys = keymap_keys(&reader->scratch, reader->options.keymap,
		reader_context(reader), command_find(str_from(command)));

	if (!keys.size)
		keys = str_format(&reader->scratch, ":%s", command);
	return str_c(&reader->scratch, keys);
}

bool reader_idle(struct reader *reader)
{
	struct reading *reading = reader->reading;
	size_t claims = reading->article->dossier.claims.count;

	if (search_idle(reader))
		return true;
	bool more = article_load_more(reading->article) || cites_more(reading);
	if (more)
		filter_refresh(reader);
	if (reading->article->dossier.claims.count != claims) {
		claims_arrange(reading);
		reader_arrange(reader); /* the first brings the card */
	}
	return more;
}
