#include "reader/card.h"

#include "reader/claims.h"
#include "reader/panel.h"

enum { ON_LINE = 32 };

/* Which dosage claims are shown, by verdict. */
struct notes {
	struct indices claims[VERDICT_COUNT];
};

static void add(struct arena *arena, struct notes *notes,
	const struct claim *claim, uint32_t index)
{
	struct indices *list = &notes->claims[claim->verdict];

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i] == index)
			return;
	*arena_push(arena, list) = index;
}

static void collect(struct reader *reader, struct arena *arena,
	struct spot spot, uint32_t left_out, struct notes *notes)
{
	uint32_t found[ON_LINE];
	size_t count = claims_on_line(reader, spot, found, ON_LINE);

	for (size_t i = 0; i < count; i++) {
		const struct claim *claim =
			claims_at(reader->reading, found[i]);
		if (claim->kind == CLAIM_DOSAGE && found[i] != left_out)
			add(arena, notes, claim, found[i]);
	}
}

static void write_list(struct text *out, const struct reading *reading,
	enum verdict verdict, const struct indices *list)
{
	text_format(
		out, "%s %s ", verdict_sign(verdict), verdict_label(verdict));
	for (size_t i = 0; i < list->count; i++)
		text_format(out, "%s%d", i ? ", " : "",
			claims_at(reading, list->items[i])->number);
}

uint32_t card_claim(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct panel *panel = &reading->panel;

	if (!panel->focused || panel->list != PANEL_CLAIMS ||
		panel_entry(reader) == NONE)
		return claims_at_hand(reader);
	return lists_entry(reading, panel->list, panel_entry(reader)).index;
}

/* The one among those shown whose verdict stands on the card already. */
static uint32_t on_card(
	struct reader *reader, const struct spot *spots, size_t count)
{
	struct reading *reading = reader->reading;
	uint32_t found;

	if (!reader->window.card_rows)
		return NONE;
	if (reading->panel.focused)
		return reading->panel.list == PANEL_CLAIMS ?
			card_claim(reader) :
			NONE;
	if (reading->selection.kind == SELECTED_CLAIM || reading->search.here)
		return claims_at_hand(reader);
	for (size_t i = 0; i < count; i++)
		if (claims_on_line(reader, spots[i], &found, 1))
			return found;
	return NONE;
}

struct str card_note(struct reader *reader, struct arena *arena,
	const struct spot *spots, size_t count)
{
	struct notes notes = { 0 };
	struct text out = { .arena = arena };

	/* What lies under the panel is not on the screen. */
	if (panel_covers(reader))
		return S("");
	uint32_t left_out = on_card(reader, spots, count);

	for (size_t i = 0; i < count; i++)
		collect(reader, arena, spots[i], left_out, &notes);
	for (size_t i = 0; i < VERDICT_COUNT; i++) {
		if (!notes.claims[i].count)
			continue;
		text_add(&out, out.size ? S(" · ") : S("dosage: "));
		write_list(&out, reader->reading, (enum verdict)i,
			&notes.claims[i]);
	}
	return text_str(&out);
}

struct rows card_note_rows(
	const struct reader *reader, struct arena *arena, struct str note)
{
	struct wrap wrap = { .text = note,
		.glyphs = reader->options.glyphs,
		.first = reader->window.cols - 2,
		.cols = reader->window.cols - 2 };

	if (!note.size)
		return (struct rows){ 0 };
	return wrap_text(arena, &wrap);
}

size_t card_note_extra(const struct reader *reader, size_t rows)
{
	return rows && reader->window.card_rows ? rows - 1 : rows;
}
