#include "reader/peek.h"

#include "article/notes.h"
#include "print/citation.h"
#include "reader/cite.h"
#include "reader/claims.h"
#include "reader/links.h"
#include "reader/panel.h"

enum { LEAST = 2, MARGIN = 2 };

/* ---- what is shown */

/* A dosage is never shown without what is known of it. */
static void add_verdicts(struct text *out, const struct reading *reading,
	struct position from, uint32_t last)
{
	for (size_t i = 0; i < reading->by_place.count; i++) {
		const struct claim *claim =
			claims_at(reading, reading->by_place.items[i]);
		if (claim->kind != CLAIM_DOSAGE ||
			claim->begin.chunk != from.chunk ||
			claim->begin.block < from.block ||
			claim->begin.block > last)
			continue;
		text_format(out, "\ndosage: %s %s %d",
			verdict_sign(claim->verdict),
			verdict_label(claim->verdict), claim->number);
	}
}

static struct str note_text(
	struct reader *reader, struct str label, struct position definition)
{
	struct article *article = reader->reading->article;
	struct text out = { .arena = &reader->scratch };

	text_format(&out, "%.*s ", STR(label));
	text_add(&out, notes_text(&reader->scratch, article, definition));
	add_verdicts(&out, reader->reading, definition,
		notes_last_block(article, definition));
	return text_str(&out);
}

static struct str citation_text(
	struct reader *reader, const struct citation *citation)
{
	const struct article *article = reader->reading->article;

	if (citation->reference == NONE)
		return cite_words(&reader->scratch, reader);
	return citation_write(&reader->scratch,
		&article->bibliography.references.items[citation->reference]);
}

static struct str selected_text(struct reader *reader)
{
	const struct selection *selection = &reader->reading->selection;
	struct article *article = reader->reading->article;
	struct note_words note;
	struct str label;

	if (selection->index != NONE)
		return citation_text(
			reader, &article->citations.items[selection->index]);
	if (!notes_is_mark(article, selection->begin, &label))
		return links_url(reader->reading);
	if (!notes_definition(article, selection->begin, &note))
		return str_format(&reader->scratch,
			"%.*s has no text in this article", STR(label));
	return note_text(reader, label, note.begin);
}

void peek_show(struct reader *reader, struct request request)
{
	const struct reading *reading = reader->reading;

	(void)request;
	if (reading->selection.kind != SELECTED_LINK || reading->panel.focused)
		reader_say(reader, false,
			"%s selects a link, citation or note to look at",
			reader_key_for(reader, "next-link"));
	else
		reader->peek = selected_text(reader);
}

struct rows peek_rows(const struct reader *reader, struct arena *arena)
{
	int cols = reader->window.cols - 2 * MARGIN;
	struct wrap wrap = { .text = reader->peek,
		.glyphs = reader->options.glyphs,
		.first = cols,
		.cols = cols };

	if (!reader->peek.size)
		return (struct rows){ 0 };
	return wrap_text(arena, &wrap);
}

int peek_most(const struct reader *reader)
{
	int half = reader->window.status / 2;

	return half < LEAST ? LEAST : half;
}

/* ---- from marks to definitions, and back */

static void go(struct reader *reader, struct note_words words)
{
	reader->last = NULL; /* a jump, whatever ran before */
	claims_select(reader,
		(struct selection){
			SELECTED_LINK, NONE, words.begin, words.end });
}

static void follow_mark(struct reader *reader, struct str label)
{
	struct article *article = reader->reading->article;
	struct position mark = reader->reading->selection.begin;
	struct note_words words;

	if (!notes_definition(article, mark, &words)) {
		reader_say(reader, true, "%.*s has no text in this article",
			STR(label));
		return;
	}
	go(reader, words);
	reader_say(reader, false, "the text of %.*s", STR(label));
}

static void follow_definition(struct reader *reader)
{
	struct article *article = reader->reading->article;
	struct note_words words;

	if (!notes_mark(article, reader->reading->selection.begin, &words)) {
		reader_say(reader, true, "no mark leads to this note");
		return;
	}
	go(reader, words);
	links_say(reader);
}

bool peek_follow_note(struct reader *reader)
{
	const struct selection *selection = &reader->reading->selection;
	struct article *article = reader->reading->article;
	struct str label;

	if (selection->kind != SELECTED_LINK || selection->index != NONE ||
		links_url(reader->reading).size)
		return false;
	if (notes_is_mark(article, selection->begin, &label)) {
		follow_mark(reader, label);
		return true;
	}
	if (selection->begin.byte ||
		!notes_is_definition(article, selection->begin))
		return false;
	follow_definition(reader);
	return true;
}
