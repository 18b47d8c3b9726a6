#include "reader/claims.h"

#include "article/identity.h"
#include "reader/cites.h"
#include "reader/jump.h"
#include "reader/links.h"
#include "reader/lists.h"

const struct claim *claims_at(const struct reading *reading, uint32_t claim)
{
	return &reading->article->dossier.claims.items[claim];
}

/* Claims are numbered by place, orphans last. */
void claims_arrange(struct reading *reading)
{
	const struct dossier *dossier = &reading->article->dossier;

	reading->by_place = dossier->by_number;
	reading->by_place.count = 0;
	for (size_t i = 0; i < dossier->by_number.count; i++)
		reading->by_place.count +=
			!dossier->claims.items[dossier->by_number.items[i]]
				 .orphan;
}

size_t claims_before(const struct reading *reading, struct position position)
{
	size_t low = 0, high = reading->by_place.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct claim *claim =
			claims_at(reading, reading->by_place.items[middle]);
		if (position_compare(claim->begin, position) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t claims_on_line(
	struct reader *reader, struct spot spot, uint32_t *found, size_t room)
{
	struct reading *reading = reader->reading;
	const struct lines *lines = flow_lines(&reading->flow, spot);
	size_t count = 0;

	if (!reading->by_place.count || spot.line >= lines->lines.count)
		return 0;
	const struct line *line = &lines->lines.items[spot.line];
	for (uint32_t i = 0; i < line->piece_count; i++) {
		const struct piece *piece =
			&lines->pieces.items[line->first_piece + i];
		struct position at = { spot.chunk, piece->block, 0, 0 };
		size_t next = claims_before(reading, at);
		if (piece->kind != PIECE_TEXT)
			continue;
		for (; next < reading->by_place.count && count < room; next++) {
			uint32_t index = reading->by_place.items[next];
			const struct claim *claim = claims_at(reading, index);
			if (claim->begin.chunk != at.chunk ||
				claim->begin.block != at.block ||
				claim->begin.byte >= piece->end)
				break;
			if (claim->end.byte > piece->begin)
				found[count++] = index;
		}
	}
	return count;
}

uint32_t claims_of_match(const struct reading *reading)
{
	struct position at = reading->search.at;
	uint32_t found = NONE;

	at.byte = 0;
	for (size_t i = claims_before(reading, at); i < reading->by_place.count;
		i++) {
		uint32_t index = reading->by_place.items[i];
		const struct claim *claim = claims_at(reading, index);
		if (position_compare(claim->begin, reading->search.at) > 0)
			break;
		if (claim->begin.block == at.block &&
			claim->end.byte > reading->search.at.byte)
			found = index;
	}
	return found;
}

uint32_t claims_at_hand(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct spot *spots;
	uint32_t found;

	if (reading->selection.kind == SELECTED_CLAIM)
		return reading->selection.index;
	if (reading->search.here && (found = claims_of_match(reading)) != NONE)
		return found;
	size_t count = reader_visible(reader, &spots);
	for (size_t i = 0; i < count; i++)
		if (claims_on_line(reader, spots[i], &found, 1))
			return found;
	return NONE;
}

bool claims_is_lit(const struct reading *reading, uint32_t claim)
{
	const struct lit *lit = &reading->lit;

	switch (lit->kind) {
	case LIT_REFERENCE:
		return lists_claim_uses(claims_at(reading, claim), lit->index);
	case LIT_KEY:
		return cites_claim_has(
			reading, claims_at(reading, claim), lit->index);
	case LIT_RISK:
		return lists_claim_carries(
			claims_at(reading, claim), lit->index);
	default: return false;
	}
}

void claims_light(struct reader *reader, enum lit_kind kind, uint32_t index)
{
	reader->reading->lit = (struct lit){ kind, index };
}

bool claims_is_doubtful(const struct claim *claim)
{
	return claim->verdict != VERDICT_SUPPORTED &&
		claim->verdict != VERDICT_PARTIAL &&
		claim->verdict != VERDICT_CITED;
}

/* Selecting a claim lights the reference, or the key, that it leans on. */
static void light_source(struct reader *reader, uint32_t index)
{
	const struct claim *claim = claims_at(reader->reading, index);
	uint32_t reference = lists_claim_reference(claim);
	uint32_t key = cites_claim_key(reader->reading, claim);

	if (reference != NONE)
		claims_light(reader, LIT_REFERENCE, reference);
	else if (key != NONE)
		claims_light(reader, LIT_KEY, key);
	else
		claims_light(reader, LIT_NOTHING, 0);
}

static bool is_motion(const struct command *command)
{
	return command &&
		(command->run == claims_next ||
			command->run == claims_previous ||
			command->run == claims_next_doubtful ||
			command->run == claims_previous_doubtful ||
			command->run == claims_next_use ||
			command->run == claims_previous_use ||
			command->run == links_next ||
			command->run == links_previous);
}

void claims_select(struct reader *reader, struct selection selection)
{
	struct reading *reading = reader->reading;

	if (!is_motion(reader->last) || !reading->back.count)
		jump_remember(reader);
	struct point *from = &reading->back.items[reading->back.count - 1];
	jump_open_folds(reader, selection.begin, &from->opened);
	reading->selection = selection;
	if (reading->panel.focused) {
		/* Over the text it would hide what was selected. */
		reading->panel.focused = false;
		reader_arrange(reader);
	}
	jump_reveal(reader, selection.begin, reader->window.height / 3);
}

static void select_claim(struct reader *reader, uint32_t index)
{
	const struct claim *claim = claims_at(reader->reading, index);

	claims_select(reader,
		(struct selection){
			SELECTED_CLAIM, index, claim->begin, claim->end.byte });
	reader_say(reader, false, "claim %d: %s", claim->number,
		verdict_label(claim->verdict));
}

void claims_go(struct reader *reader, uint32_t claim)
{
	if (claims_at(reader->reading, claim)->orphan) {
		reader_say(reader, true,
			"its words no longer stand in the article");
		return;
	}
	reader->last = NULL;
	select_claim(reader, claim);
	light_source(reader, claim);
}

struct position claims_start(struct reader *reader, bool *selected)
{
	struct reading *reading = reader->reading;
	const struct spot *spots;
	size_t count = reader_visible(reader, &spots);

	*selected = reading->selection.kind == SELECTED_CLAIM ||
		reading->selection.kind == SELECTED_LINK;
	if (*selected)
		return reading->selection.begin;
	if (!count)
		return (struct position){ 0 };
	return flow_position(&reading->flow, spots[0]);
}

typedef bool condition(const struct reading *reading, uint32_t claim);

static bool any(const struct reading *reading, uint32_t claim)
{
	(void)reading;
	(void)claim;
	return true;
}

static bool doubtful(const struct reading *reading, uint32_t claim)
{
	return claims_is_doubtful(claims_at(reading, claim));
}

/* The nth claim that holds, below or above; NONE: there is not one. */
static uint32_t walk(
	struct reader *reader, bool down, condition *holds, int count)
{
	struct reading *reading = reader->reading;
	size_t total = reading->by_place.count;
	bool selected;
	struct position from = claims_start(reader, &selected);
	uint32_t found = NONE;

	/* Down from a selected claim: from behind its first byte. */
	from.byte += selected && down;
	size_t at = claims_before(reading, from);
	while (count > 0 && (down ? at < total : at > 0)) {
		uint32_t claim = reading->by_place.items[down ? at : at - 1];
		if (holds(reading, claim)) {
			found = claim;
			count--;
		}
		at = down ? at + 1 : at - 1;
	}
	return found;
}

static void move(struct reader *reader, struct request request, bool down,
	condition *holds, const char *what)
{
	uint32_t claim =
		walk(reader, down, holds, request.count ? request.count : 1);

	if (!reader->reading->article->dossier.claims.count) {
		reader_say(reader, false,
			"no claims are known: nothing is cited, and there is "
			"no evidence file");
	} else if (claim == NONE) {
		reader_say(reader, false, "no %s %s this one", what,
			down ? "below" : "above");
	} else {
		select_claim(reader, claim);
		if (holds != claims_is_lit)
			light_source(reader, claim);
	}
}

void claims_next(struct reader *reader, struct request request)
{
	move(reader, request, true, any, "claim");
}

void claims_previous(struct reader *reader, struct request request)
{
	move(reader, request, false, any, "claim");
}

void claims_next_doubtful(struct reader *reader, struct request request)
{
	move(reader, request, true, doubtful, "doubtful claim");
}

void claims_previous_doubtful(struct reader *reader, struct request request)
{
	move(reader, request, false, doubtful, "doubtful claim");
}

static void move_use(struct reader *reader, struct request request, bool down)
{
	const struct reading *reading = reader->reading;

	if (reading->lit.kind == LIT_NOTHING)
		reader_say(reader, false,
			"choose a claim, a citation or a risk first");
	else if (reading->lit.kind == LIT_KEY ||
		(reading->lit.kind == LIT_REFERENCE &&
			!article_judged(reading->article)))
		links_next_use(reader, request, down);
	else
		move(reader, request, down, claims_is_lit, "use");
}

void claims_next_use(struct reader *reader, struct request request)
{
	move_use(reader, request, true);
}

void claims_previous_use(struct reader *reader, struct request request)
{
	move_use(reader, request, false);
}
