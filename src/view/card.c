#include "reader/card.h"

#include "reader/claims.h"
#include "reader/panel.h"
#include "view/part.h"

/* How many pieces of evidence stand in which relation: "2 dispute". */
static void add_tally(struct text *out, const struct claim *claim)
{
	size_t counts[RELATION_UNKNOWN + 1] = { 0 };
	const char *gap = " · ";

	for (size_t i = 0; i < claim->evidence.count; i++)
		counts[claim->evidence.items[i].relation]++;
	for (size_t i = 0; i <= RELATION_UNKNOWN; i++) {
		if (!counts[i])
			continue;
		text_format(out, "%s%zu %s", gap, counts[i],
			counts[i] == 1 ? relation_label((enum relation)i) :
					 relation_plural((enum relation)i));
		gap = ", ";
	}
}

static struct str attribution_words(
	struct arena *arena, const struct claim *claim)
{
	if (!claim->attribution.as.size)
		return S("the article names no source");
	return str_format(
		arena, "the article names %.*s", STR(claim->attribution.as));
}

/* Verdict, number, quotation, attribution and tally on one row; what does not
 * fit is the quotation first. */
static void draw_headline(struct view *view, int row, uint32_t index)
{
	const struct reading *reading = view->reader->reading;
	const struct claim *claim = claims_at(reading, index);
	struct glyphs glyphs = view->frame.glyphs;
	struct text rest = { .arena = view->arena };
	struct str head = str_format(view->arena, "%s · claim %d of %zu",
		verdict_label(claim->verdict), claim->number,
		reading->article->dossier.claims.count);
	int cols = view->frame.cols;
	style_set look =
		claims_is_doubtful(claim) ? STYLE_BIT(STYLE_STRONG) : 0;

	int col = frame_put(&view->frame, row, 1, cols,
		str_from(verdict_sign(claim->verdict)), look);
	col = frame_put(&view->frame, row, col + 1, cols, head, look);
	text_format(
		&rest, " · %.*s", STR(attribution_words(view->arena, claim)));
	add_tally(&rest, claim);
	int room = cols - col - glyph_cols(glyphs, text_str(&rest)) - 5;
	if (room >= 12) {
		struct str quote = view_shorten(view, claim->quote, room);
		col = frame_put(&view->frame, row, col + 1, cols,
			str_format(view->arena, "“%.*s”", STR(quote)), 0);
	}
	frame_put(&view->frame, row, col, cols,
		view_shorten(view, text_str(&rest), cols - col - 1),
		STYLE_BIT(STYLE_FAINT));
}

/* The reason under the headline, in as many rows as the card has. */
static void draw_reason(struct view *view, const struct claim *claim)
{
	const struct window *window = &view->reader->window;
	struct wrap wrap = { .text = claim->reason,
		.glyphs = view->frame.glyphs,
		.first = window->cols - 4,
		.cols = window->cols - 4 };
	struct rows rows = wrap_text(view->arena, &wrap);
	int room = window->card_rows - 2;

	for (int i = 0; i < room && (size_t)i < rows.count; i++) {
		size_t end = rows.items[i].end;
		if (i + 1 == room)
			end = claim->reason.size;
		struct str row = view_shorten(view,
			str_slice(claim->reason, rows.items[i].begin, end),
			window->cols - 4);
		frame_put(&view->frame, window->card + 2 + i, 3, window->cols,
			row, 0);
	}
}

static void draw_rule(struct view *view)
{
	const struct window *window = &view->reader->window;

	for (int col = 1; col < window->cols - 1; col++)
		frame_put(&view->frame, window->card, col, window->cols, S("─"),
			STYLE_BIT(STYLE_FAINT));
}

/* The note's rows end on the card's rule, or just above the status line. */
static void draw_note(struct view *view)
{
	const struct window *window = &view->reader->window;
	const struct spot *spots;
	size_t count = reader_visible(view->reader, &spots);
	struct str note = card_note(view->reader, view->arena, spots, count);
	struct rows rows = card_note_rows(view->reader, view->arena, note);
	int row = window->top + window->height -
		(int)card_note_extra(view->reader, rows.count);

	for (size_t i = 0; i < rows.count; i++, row++) {
		struct row r = rows.items[i];
		frame_blank(&view->frame, row, 0, window->cols);
		frame_put(&view->frame, row, 1, window->cols,
			str_slice(note, r.begin, r.end),
			STYLE_BIT(STYLE_STRONG));
	}
}

void view_card(struct view *view)
{
	const struct window *window = &view->reader->window;
	uint32_t claim = claims_at_hand(view->reader);

	if (window->card_rows) {
		draw_rule(view);
		if (claim == NONE && !panel_covers(view->reader)) {
			frame_put(&view->frame, window->card + 1, 1,
				window->cols,
				S("No claim is made on this screen."),
				STYLE_BIT(STYLE_FAINT));
		} else if (claim != NONE) {
			draw_headline(view, window->card + 1, claim);
			draw_reason(
				view, claims_at(view->reader->reading, claim));
		}
	}
	draw_note(view);
}
