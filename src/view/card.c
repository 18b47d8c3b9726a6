#include "reader/card.h"

#include "print/citation.h"
#include "print/mention.h"
#include "reader/cite.h"
#include "reader/cites.h"
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

/* Whether a sentence names it before this one. */
static bool is_again(const struct claim *claim, size_t index)
{
	const struct cite *of = &claim->cites.items[index];

	for (size_t i = 0; i < index; i++) {
		const struct cite *cite = &claim->cites.items[i];
		if (cite->reference == of->reference &&
			(of->reference != NONE ||
				str_equal(cite->key, of->key)))
			return true;
	}
	return false;
}

static struct str cites_words(struct arena *arena, const struct claim *claim)
{
	size_t count = 0;

	for (size_t i = 0; i < claim->cites.count; i++)
		count += !is_again(claim, i);
	return str_format(arena, "the article cites %zu source%s", count,
		count == 1 ? "" : "s");
}

static struct str attribution_words(
	struct arena *arena, const struct claim *claim)
{
	if (claim->cites.count && !claim->attribution.as.size)
		return cites_words(arena, claim);
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
	struct str head = str_format(view->arena, "%.*s · claim %d of %zu",
		STR(mention_verdict(view->arena, reading->article, claim)),
		claim->number, reading->article->dossier.claims.count);
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

/* The one thing that a sentence cites, as it is listed or in full. */
static struct str cited_alone(struct view *view, const struct cite *cite)
{
	const struct article *article = view->reader->reading->article;
	struct text out = { .arena = view->arena };

	if (cite->reference == NONE)
		return mention_unknown(
			view->arena, &article->bibliography, cite->key);
	const struct reference *of =
		&article->bibliography.references.items[cite->reference];
	size_t room = 2 * (size_t)view->frame.cols - 16;
	text_format(&out, "[%d] %s%.*s", of->ordinal,
		mention_sure(of->identification),
		STR(citation_brief(view->arena, of, room)));
	return text_str(&out);
}

/* What a sentence cites, each as it is listed. */
static struct str cited_names(struct view *view, const struct claim *claim)
{
	const struct article *article = view->reader->reading->article;
	struct text out = { .arena = view->arena };

	if (claim->cites.count == 1)
		return cited_alone(view, claim->cites.items);
	for (size_t i = 0; i < claim->cites.count; i++) {
		const struct cite *cite = &claim->cites.items[i];
		if (is_again(claim, i))
			continue;
		text_add(&out, i ? S("; ") : S(""));
		if (cite->reference == NONE) {
			text_format(&out, "? %.*s: not in the bibliography",
				STR(cite->key));
			continue;
		}
		const struct reference *of = &article->bibliography.references
						      .items[cite->reference];
		text_format(&out, "[%d] %s%.*s", of->ordinal,
			mention_sure(of->identification),
			STR(citation_short(view->arena, of)));
	}
	return text_str(&out);
}

/* Why a claim is judged as it is, or what it leans on. */
static struct str reason_of(struct view *view, uint32_t index)
{
	const struct claim *claim = claims_at(view->reader->reading, index);

	return claim->unjudged ? cited_names(view, claim) : claim->reason;
}

/* The reason under the headline, in as many rows as the card has. */
static void draw_reason(struct view *view, struct str reason)
{
	const struct window *window = &view->reader->window;
	struct wrap wrap = { .text = reason,
		.glyphs = view->frame.glyphs,
		.first = window->cols - 4,
		.cols = window->cols - 4 };
	struct rows rows = wrap_text(view->arena, &wrap);
	int room = window->card_rows - 2;

	for (int i = 0; i < room && (size_t)i < rows.count; i++) {
		size_t end = rows.items[i].end;
		if (i + 1 == room)
			end = reason.size;
		struct str row = view_shorten(view,
			str_slice(reason, rows.items[i].begin, end),
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

/* Two texts in place of a claim's headline and reason. */
static void draw_texts(struct view *view, struct str head, struct str below)
{
	frame_put(&view->frame, view->reader->window.card + 1, 1,
		view->frame.cols,
		view_shorten(view, head, view->frame.cols - 2), 0);
	draw_reason(view, below);
}

/* A risk: what it is and how it was graded. */
static void draw_risk(struct view *view, uint32_t index)
{
	const struct risk *risk =
		&view->reader->reading->article->dossier.risks.items[index];

	draw_texts(view,
		str_format(view->arena, "risk: %.*s · %s", STR(risk->label),
			risk->class == RISK_ADVERSE_EVENT ?
				severity_word(risk->severity) :
				risk_class_word(risk->class)),
		risk->reason.size ? risk->reason : risk->note);
}

/* A reference: what it is and how sure it is that it is meant. */
static void draw_reference(struct view *view, uint32_t index)
{
	const struct article *article = view->reader->reading->article;
	const struct reference *of =
		&article->bibliography.references.items[index];
	struct str name = citation_short(view->arena, of);

	draw_texts(view,
		str_format(view->arena, "[%d] %s%.*s", of->ordinal,
			mention_sure(of->identification), STR(name)),
		of->title);
}

static void draw_key(struct view *view, uint32_t index)
{
	struct reading *reading = view->reader->reading;
	const struct unresolved *key = &reading->cites->keys.items[index];
	struct str nearest = cites_nearest(reading, index);

	draw_texts(view,
		str_format(view->arena, "? %.*s is not in the bibliography",
			STR(key->key)),
		nearest.size ?
			str_format(view->arena, "nearest: %.*s", STR(nearest)) :
			S("No key there is spelt like it."));
}

static void draw_note_chosen(struct view *view, uint32_t index)
{
	const struct note *note =
		&view->reader->reading->cites->notes->items[index];

	draw_texts(view, str_format(view->arena, "note %.*s", STR(note->label)),
		note->text);
}

/* What stands under the cursor of a list; false: claims have a card of their
 * own, and sections none. */
static bool draw_chosen(struct view *view)
{
	struct reader *reader = view->reader;
	const struct panel *panel = &reader->reading->panel;

	if (!panel->focused || panel_entry(reader) == NONE ||
		panel_entry(reader) >=
			lists_count(reader->reading, panel->list))
		return false;
	struct entry entry =
		lists_entry(reader->reading, panel->list, panel_entry(reader));
	if (entry.kind == ENTRY_KEY)
		draw_key(view, entry.index);
	else if (entry.kind == ENTRY_NOTE)
		draw_note_chosen(view, entry.index);
	else if (entry.kind == ENTRY_THING && panel->list == PANEL_RISKS)
		draw_risk(view, entry.index);
	else if (entry.kind == ENTRY_THING && panel->list == PANEL_CITATIONS)
		draw_reference(view, entry.index);
	else
		return false;
	return true;
}

/* A citation or a note's mark that is selected in the text; false: none. */
static bool draw_selected(struct view *view)
{
	struct reader *reader = view->reader;
	int rows = reader->window.card_rows - 2;
	size_t room = (size_t)rows * (size_t)(view->frame.cols - 4);
	struct str words = cite_words(view->arena, reader);

	if (reader->reading->panel.focused || !words.size)
		return false;
	uint32_t key = cites_selected_key(reader->reading);
	if (key != NONE)
		draw_key(view, key);
	else
		draw_texts(view, words, cite_below(view->arena, reader, room));
	return true;
}

void view_card(struct view *view)
{
	const struct window *window = &view->reader->window;
	uint32_t claim = card_claim(view->reader);

	if (window->card_rows) {
		draw_rule(view);
		if (draw_chosen(view) || draw_selected(view)) {
			/* no claim is what matters now */
		} else if (claim == NONE && !panel_covers(view->reader)) {
			frame_put(&view->frame, window->card + 1, 1,
				window->cols,
				S("No claim is made on this screen."),
				STYLE_BIT(STYLE_FAINT));
		} else if (claim != NONE) {
			draw_headline(view, window->card + 1, claim);
			draw_reason(view, reason_of(view, claim));
		}
	}
	draw_note(view);
}
